import Diagnostics
import Markup

/// Reads one file into a document; never throws for what an author wrote.
struct DocumentReader {
  let vocabulary: Vocabulary

  /// What became of a file.
  struct Result: Sendable {
    /// Nil if it cannot be read.
    var document: Document?
    /// The id that exists even where the document cannot be read.
    var id: DocumentID?
    var kind: Kind?
    var file: SourceFile
    var findings: [Finding] = []
  }

  static let sizeLimit = 5 << 20
  private static let lineLimit = 64 << 10

  func read(_ entry: SourceEntry) -> Result {
    var result = Result(
      id: DocumentReader.fileID(entry), kind: PlanSource.kind(ofPath: entry.path),
      file: SourceFile(path: entry.path, bytes: []))
    switch entry.content {
    case .unreadable(let reason):
      report(
        &result, .dateiUnlesbar,
        Text(de: "Die Datei lässt sich nicht lesen", en: "The file cannot be read"), reason)
    case .tooLarge(let size):
      tooLarge(
        &result,
        Text(
          de: "Das Dokument hat \(Print.count(size)) Bytes",
          en: "The document has \(Print.count(size, .en)) bytes"))
    case .bytes(let bytes):
      result.file = SourceFile(path: entry.path, bytes: bytes)
      read(&result, entry)
    }
    return result
  }

  /// The raw id by the file name: nothing for a name that is no UTF-8 and for a second `plan`.
  private static func fileID(_ entry: SourceEntry) -> DocumentID? {
    if entry.path == "plan.md" { return .plan }
    guard entry.hasReadableName, let name = entry.path.split(separator: "/").last else {
      return nil
    }
    let id = String(name.dropLast(3))
    return id == "plan" ? nil : DocumentID(id)
  }

  private func read(_ result: inout Result, _ entry: SourceEntry) {
    let bytes = result.file.bytes
    let size = bytes.count + result.file.byteOrderMark
    if size > DocumentReader.sizeLimit {
      return tooLarge(
        &result,
        Text(
          de: "Das Dokument hat \(Print.count(size)) Bytes",
          en: "The document has \(Print.count(size, .en)) bytes"))
    }
    if let offset = Encoding.firstBadByte(bytes) {
      return badEncoding(&result, at: offset + result.file.byteOrderMark)
    }
    if Encoding.longestLine(bytes) > DocumentReader.lineLimit {
      return tooLarge(
        &result, Text(de: "Eine Zeile ist länger als 64 KiB", en: "A line is longer than 64 KiB"))
    }
    let front = FrontMatter.read(bytes)
    switch front.outcome {
    case .missing(let unclosed): missing(&result, unclosed: unclosed)
    case .tooLarge:
      tooLarge(
        &result,
        Text(
          de: "Die Kopfdaten sind größer als 256 KiB", en: "The front matter is larger than 256 KiB"
        ))
    case .tooDeep:
      tooLarge(
        &result,
        Text(
          de: "Die Kopfdaten sind tiefer als 32 Ebenen verschachtelt",
          en: "The front matter is nested deeper than 32 levels"))
    case .broken(let problem):
      result.findings.append(
        Finding(
          .yamlFehler, at: Place(result.file, problem.range), problem.message,
          explanation: problem.explanation + DocumentReader.isMissing,
          help: problem.help.map(Text.init(verbatim:)),
          subject: result.id?.text))
    case .mapping(let root): read(root, front, &result, entry)
    }
  }

  /// What follows from a document that cannot be read.
  private static let isMissing = Text(
    de: " Das Dokument fehlt im Plan, bis das behoben ist.",
    en: " The document is missing from the plan until this is mended.")

  private func read(
    _ root: YAMLNode, _ front: FrontMatter, _ result: inout Result, _ entry: SourceEntry
  ) {
    let file = result.file
    guard case .mapping(let pairs, _) = root.content else { return }
    var identity = Identity(file: file, pairs: pairs, pathID: result.id, pathKind: result.kind)
    identity.check(nameIsReadable: entry.hasReadableName)
    result.id = identity.id
    guard let kind = identity.kind else {
      result.findings = identity.findings.filter { $0.rule.id == Rule.typUnbekannt.id }
      return
    }
    result.kind = kind
    var facts: MarkdownFacts?
    let bodyRange = front.bodyStart..<file.bytes.count
    do {
      facts = try Markdown.facts(of: Array(file.bytes[bodyRange]))
    } catch {
      switch error.cause {
      case .tableColumns, .lineLength:
        return tooLarge(
          &result,
          Text(
            de: "Eine Tabelle hat mehr als \(error.limit) Spalten",
            en: "A table has more than \(error.limit) columns"))
      default: break
      }
      identity.findings.append(
        BodyCheck.tooCostly(
          error, file: file, bodyStart: bodyRange.lowerBound, pairs: pairs, id: identity.id))
    }
    var reader = FieldReader(
      file: file, subject: identity.id?.text, vocabulary: vocabulary,
      swallowedComments: front.swallowedComments, unreadableValues: entry.unreadableValues)
    let fields = reader.readDocument(pairs, kind: kind)
    reader.report(duplicates: front.duplicates)
    let document = Document(
      id: identity.id, kind: kind, file: file, fields: fields, references: reader.references,
      firstKeyRange: pairs.first?.key.range,
      frontMatterRange: front.yamlRange, bodyRange: bodyRange, body: facts)
    result.document = document
    result.findings = identity.findings + reader.findings
  }

  private func report(_ result: inout Result, _ rule: Rule, _ message: Text, _ explanation: Text) {
    result.findings.append(
      Finding(
        rule, at: .start(of: result.file), message, explanation: explanation,
        subject: result.id?.text))
  }

  private func tooLarge(_ result: inout Result, _ message: Text) {
    report(
      &result, .dokumentZuGross, message,
      Text(
        de:
          "Möglich sind 5 MiB je Dokument, 256 KiB Kopfdaten, 32 Ebenen, 200 Tabellenspalten und 64 KiB je Zeile. Das Dokument fehlt im Plan.",
        en:
          "Possible are 5 MiB a document, 256 KiB of front matter, 32 levels, 200 table columns and 64 KiB a line. The document is missing from the plan."
      ))
  }

  private func badEncoding(_ result: inout Result, at offset: Int) {
    report(
      &result, .kodierung,
      Text(
        de: "Die Datei ist kein UTF-8: Byte \(offset) passt nicht",
        en: "The file is not UTF-8: byte \(offset) does not fit"),
      Text(
        de:
          "Gezählt wird ab 0. Das Dokument fehlt im Plan. Die Datei bitte im Editor als „UTF-8“ speichern.",
        en:
          "Counted from 0. The document is missing from the plan. Save the file as “UTF-8” in the editor."
      ))
  }

  private func missing(_ result: inout Result, unclosed: Bool) {
    report(
      &result, .frontmatterFehlt,
      unclosed
        ? Text(de: "Die Kopfdaten sind nicht geschlossen", en: "The front matter is not closed")
        : Text(de: "Die Kopfdaten fehlen", en: "The front matter is missing"),
      unclosed
        ? Text(
          de:
            "Nach den Kopfdaten steht eine Zeile, die nur aus --- besteht. Ohne sie fehlt das Dokument im Plan.",
          en:
            "A line of just --- ends the front matter. Without it the document is missing from the plan."
        )
        : Text(
          de:
            "Die erste Zeile eines Dokuments ist ---; darunter stehen die Angaben, dann wieder ---.",
          en: "The first line of a document is ---; the values follow, then --- again."))
  }
}
