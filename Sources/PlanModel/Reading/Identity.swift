import Diagnostics

/// Who a document is: its id and kind, by its path and by `id` and `typ`.
struct Identity {
  let file: SourceFile
  let pairs: [YAMLPair]
  var id: DocumentID?
  var kind: Kind?
  var findings: [Finding] = []
  private let pathID: DocumentID?
  private let pathKind: Kind?

  init(file: SourceFile, pairs: [YAMLPair], pathID: DocumentID?, pathKind: Kind?) {
    self.file = file
    self.pairs = pairs
    self.pathID = pathID
    self.pathKind = pathKind
    id = pathID
    kind = pathKind
  }

  mutating func check(nameIsReadable: Bool) {
    if pathKind != .plan {
      readID(nameIsReadable: nameIsReadable)
    }
    readKind()
  }

  private func scalar(_ key: String) -> (text: String, range: Range<Int>)? {
    for pair in pairs {
      if case .scalar(let name, _) = pair.key.content, name == key,
        case .scalar(let text, _) = pair.value.content, !text.isEmpty
      {
        return (text, pair.value.range)
      }
    }
    return nil
  }

  private var titlePlace: Place {
    for key in ["titel", "name"] {
      if let value = scalar(key) { return Place(file, value.range) }
    }
    return pairs.first.map { Place(file, $0.key.range) } ?? .start(of: file)
  }

  private mutating func readID(nameIsReadable: Bool) {
    if let given = scalar("id") {
      id = given.text == "plan" ? nil : DocumentID(given.text)
      if !DocumentName.isValid(given.text) {
        report(badName: given.text, at: Place(file, given.range), key: true)
      }
      reportHidden(in: given.text, at: Place(file, given.range))
      return
    }
    let name = file.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    if !nameIsReadable || !DocumentName.isValid(name) {
      report(badName: name, at: titlePlace, key: false)
    }
    reportHidden(in: name, at: titlePlace)
  }

  private mutating func reportHidden(in id: String, at place: Place) {
    guard let name = HiddenCharacters.first(in: id) else { return }
    findings.append(
      HiddenCharacters.finding(name, at: place, in: Text(verbatim: "id"), subject: self.id?.text))
  }

  private mutating func report(badName name: String, at place: Place, key: Bool) {
    let proposal = DocumentName.proposal(for: name)
    findings.append(
      Finding(
        .dateiname, at: place,
        key
          ? Text(de: "„\(name)“ ist keine mögliche id", en: "“\(name)” is no possible id")
          : Text(
            de: "„\(name).md“ ist kein möglicher Dateiname",
            en: "“\(name).md” is no possible file name"),
        explanation: Text(
          de:
            "Der Name ist die Adresse im Netz und in Verweisen: Kleinbuchstaben, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen, nicht plan, index oder seite-2.",
          en:
            "The name is the address on the web and in references: lower-case letters, digits and single hyphens, at most 80 characters, not plan, index or seite-2."
        ),
        help: proposal.map { [Text(verbatim: key ? "id: \($0)" : "\($0).md")] } ?? [],
        subject: id?.text))
  }

  private mutating func readKind() {
    let given = scalar("typ")
    let named = given.flatMap { Kind(rawValue: $0.text) }
    let names = Kind.allCases.filter { $0 != .plan }.map(\.rawValue)
    if let given, named == nil || (named == .plan && pathKind == nil) {
      reportUnknownKind(given, names)
      kind = nil
    } else if let pathKind {
      kind = pathKind
      if let given, named != pathKind {
        findings.append(
          Finding(
            .wertUnzulaessig, at: Place(file, given.range),
            Text(
              de:
                "typ: „\(given.text)“ passt nicht zum Ordner; hier liegen Dokumente der Art \(pathKind.rawValue)",
              en:
                "typ: “\(given.text)” does not fit the folder; documents here are of kind \(pathKind.rawValue)"
            ),
            help: [Text(verbatim: "typ: \(pathKind.rawValue)")], subject: id?.text))
      }
    } else if let named {
      kind = named
    } else {
      let list = names.joined(separator: ", ")
      findings.append(
        Finding(
          .typUnbekannt, at: titlePlace,
          Text(
            de: "Die Art des Dokuments ist nicht zu erkennen",
            en: "The kind of the document cannot be told"),
          explanation: Text(
            de:
              "Es liegt in keinem der Ordner, die die Art vorgeben, und hat keine Angabe typ. Möglich sind: \(list). Das Dokument fehlt im Plan.",
            en:
              "It is in none of the folders that give the kind, and has no typ. Possible are: \(list). The document is missing from the plan."
          ),
          help: [Text(verbatim: "typ: massnahme")], subject: id?.text))
    }
  }

  private mutating func reportUnknownKind(
    _ given: (text: String, range: Range<Int>), _ names: [String]
  ) {
    let nearest = NearestName.of(given.text, in: names)
    let list = names.joined(separator: ", ")
    findings.append(
      Finding(
        .typUnbekannt, at: Place(file, given.range),
        Text(
          de: "typ: Die Art „\(given.text)“ gibt es nicht",
          en: "typ: there is no kind “\(given.text)”"),
        explanation: Text(
          de: "Möglich sind: \(list). Das Dokument fehlt im Plan.",
          en: "Possible are: \(list). The document is missing from the plan."),
        help: nearest.map { [Text(verbatim: "typ: \($0)")] } ?? [], subject: id?.text))
  }
}
