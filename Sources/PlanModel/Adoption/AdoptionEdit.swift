import Diagnostics

/// A decision's file with other fingerprints in `fassung`; every other byte stays as it is.
public struct AdoptionEdit {
  /// A row of `fassung`.
  public struct Version: Sendable, Hashable {
    public let id: DocumentID
    public let fingerprint: String

    public init(_ id: DocumentID, _ fingerprint: String) {
      self.id = id
      self.fingerprint = fingerprint
    }
  }

  private let bytes: [UInt8]
  private let front: FrontMatter
  private let versions: [Version]

  /// The bytes of the file as they are to stand on disk; nil if `fassung` cannot be written so that
  /// it reads back: the document gets too large, or its front matter is too peculiar.
  public static func apply(_ versions: [Version], to document: Document) -> [UInt8]? {
    let file = document.file
    let edit = AdoptionEdit(
      bytes: file.bytes, front: FrontMatter.read(file.bytes), versions: versions)
    guard let (range, text) = edit.replacement else { return nil }
    let edited = Array(
      file.bytes[..<range.lowerBound] + text.utf8 + file.bytes[range.upperBound...])
    let mark: [UInt8] = file.byteOrderMark > 0 ? [0xEF, 0xBB, 0xBF] : []
    return isFaithful(mark + edited, versions, document) ? mark + edited : nil
  }

  /// Whether it reads back as the old document with these rows.
  private static func isFaithful(
    _ bytes: [UInt8], _ versions: [Version], _ old: Document
  ) -> Bool {
    let entry = SourceEntry(path: old.file.path, content: .bytes(bytes))
    guard let new = DocumentReader(vocabulary: .standard).read(entry).document,
      case .mapping(let rows)? = new.field("fassung")?.value, new.bodyText == old.bodyText
    else { return false }
    func otherKeys(_ document: Document) -> [String] {
      document.fields.map(\.key).filter { $0 != "fassung" }
    }
    return otherKeys(new) == otherKeys(old)
      && rows.map { [$0.value: $0.key] }
        == versions.map { [.text($0.fingerprint): $0.id.text.precomposed] }
  }

  private var replacement: (range: Range<Int>, text: String)? {
    guard case .mapping(let root) = front.outcome, case .mapping(let pairs, let flow) = root.content
    else { return nil }
    guard let old = pairs.first(where: { $0.key.text?.precomposed == "fassung" }) else {
      return flow ? appended(to: pairs) : inserted(among: pairs)
    }
    switch old.value.content {
    case .mapping(let entries, let isFlow) where !entries.isEmpty:
      return rewritten(entries, isFlow: isFlow)
    case .scalar("", .plain) where !flow:
      let end = lineEnd(after: old.value.range.upperBound)
      return (end..<end, newline + block(indentation(of: old.key) + "  "))
    case .scalar("", .plain):
      let end = old.value.range.upperBound
      return (end..<end, (end == old.key.range.upperBound ? ": " : " ") + "{\(flowText)}")
    default: return (old.value.range, "{\(flowText)}")
    }
  }

  /// In place of the rows that there are, in their style.
  private func rewritten(_ entries: [YAMLPair], isFlow: Bool) -> (range: Range<Int>, text: String) {
    let start = entries[0].key.range.lowerBound
    let range = start..<(entries.last?.value.range.upperBound ?? start)
    let indentation = indentation(of: entries[0].key)
    guard isFlow else { return (range, String(block(indentation).dropFirst(indentation.count))) }
    let isOnLines = bytes[range].contains(0x0A)
    return (
      range, rows(quoted: true).joined(separator: isOnLines ? ",\(newline)\(indentation)" : ", ")
    )
  }

  /// A new key behind `gegenstand`, else at the end.
  private func inserted(among pairs: [YAMLPair]) -> (range: Range<Int>, text: String) {
    let subject = pairs.first { $0.key.text == "gegenstand" }
    let before = subject ?? pairs.first
    let indentation = before.map { self.indentation(of: $0.key) } ?? ""
    let end = subject.map { lineEnd(after: $0.value.range.upperBound) + newline.utf8.count }
    let place = end ?? front.yamlRange.upperBound
    return (
      place..<place, "\(indentation)fassung:\(newline)\(block(indentation + "  "))\(newline)"
    )
  }

  /// In a front matter that is one mapping in braces.
  private func appended(to pairs: [YAMLPair]) -> (range: Range<Int>, text: String)? {
    pairs.last.map { last in
      let end = last.value.range.upperBound
      return (end..<end, ", fassung: {\(flowText)}")
    }
  }

  private func block(_ indentation: String) -> String {
    rows(quoted: false).map { indentation + $0 }.joined(separator: newline)
  }

  private var flowText: String { rows(quoted: true).joined(separator: ", ") }

  /// In braces a colon ends plain text, so fingerprints are quoted there.
  private func rows(quoted: Bool) -> [String] {
    versions.map { version in
      let isPlain =
        version.id.text.first.map { $0 != "-" } ?? false
        && version.id.text.utf8.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
      let key = isPlain ? version.id.text : JSON.string(version.id.text).compactText
      return "\(key): " + (quoted ? "\"\(version.fingerprint)\"" : version.fingerprint)
    }
  }

  /// The line end of the front matter.
  private var newline: String {
    let end = front.yamlRange.lowerBound
    return end > 1 && bytes[end - 2] == 0x0D ? "\r\n" : "\n"
  }

  /// What stands before a key on its line, if it is blanks.
  private func indentation(of key: YAMLNode) -> String {
    let line = bytes[..<key.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = bytes[line..<key.range.lowerBound]
    return before.allSatisfy { $0 == 0x20 } ? String(repeating: " ", count: before.count) : ""
  }

  /// Where the line ends on which an offset lies, before its line end.
  private func lineEnd(after offset: Int) -> Int {
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    return end > offset && bytes[end - 1] == 0x0D ? end - 1 : end
  }
}
