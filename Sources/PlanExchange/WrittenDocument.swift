import PlanModel

/// Writes front matter that says exactly what its values are, for the reader and not for people.
struct WrittenDocument {
  private var bytes: [UInt8] = Array("---\n".utf8)
  /// Where values begin that are known to be unreadable, with their text.
  private var unreadable: [Int: String] = [:]

  /// A document may have lines of 64 KiB; an escaped character takes at most ten bytes.
  private static let lineLength = 60_000
  /// More than any value is indented, as front matter has at most 32 levels.
  private static let continuation = String(repeating: " ", count: 40)

  private init() {}

  /// - Parameter isNamed: whether the file name gives an id where the values give none.
  static func entry(
    path: String, isNamed: Bool, values: [(String, WrittenValue)], body: String
  ) -> SourceEntry {
    var document = WrittenDocument()
    document.write(values, indent: 0)
    document.bytes += "---\n".utf8
    document.bytes += body.utf8
    return SourceEntry(
      path: path, hasReadableName: isNamed, content: .bytes(document.bytes),
      unreadableValues: document.unreadable)
  }

  private mutating func write(_ pairs: [(String, WrittenValue)], indent: Int) {
    for (key, value) in pairs {
      bytes += String(repeating: " ", count: indent).utf8
      write(key)
      bytes += ":".utf8
      write(value, indent: indent)
    }
  }

  private mutating func write(_ value: WrittenValue, indent: Int) {
    switch value {
    case .scalar(let text):
      bytes += " ".utf8
      write(text)
      bytes += "\n".utf8
    case .unreadable(let raw):
      bytes += " ".utf8
      unreadable[bytes.count] = raw
      // An empty value would be an absent one.
      write(raw.isEmpty ? "?" : raw)
      bytes += "\n".utf8
    case .list(let elements):
      bytes += (elements.isEmpty ? " []\n" : "\n").utf8
      for element in elements {
        bytes += (String(repeating: " ", count: indent + 1) + "-").utf8
        write(element, indent: indent + 1)
      }
    case .mapping(let pairs):
      bytes += (pairs.isEmpty ? " {}\n" : "\n").utf8
      write(pairs, indent: indent + 1)
    }
  }

  /// A text in quotes, or as it is where it needs none.
  private mutating func write(_ text: String) {
    if text.utf8.first.map({ (0x61...0x7A).contains($0) }) == true,
      text.utf8.count <= 80,
      text.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
      })
    {
      bytes += text.utf8
      return
    }
    bytes += "\"".utf8
    var lineStart = bytes.count
    for scalar in text.unicodeScalars {
      var isFirst = false
      if bytes.count - lineStart > WrittenDocument.lineLength {
        bytes += "\\\n\(WrittenDocument.continuation)".utf8
        lineStart = bytes.count
        isFirst = true
      }
      write(scalar, isFirst: isFirst)
    }
    bytes += "\"".utf8
  }

  private mutating func write(_ scalar: Unicode.Scalar, isFirst: Bool) {
    switch scalar.value {
    case 0x22: bytes += "\\\"".utf8
    case 0x5C: bytes += "\\\\".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x20 where isFirst: bytes += "\\ ".utf8
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      let hex = String(scalar.value, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
    default: bytes += String(scalar).utf8
    }
  }
}
