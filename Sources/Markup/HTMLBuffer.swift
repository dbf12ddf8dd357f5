/// HTML under construction. Text gets into it escaped, or not at all.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// Markup that is written in the code.
  mutating func markup(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(
        start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// A line end, unless there is one.
  mutating func freshLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// Text of an element or of an attribute in double quotes; lines end with LF.
  mutating func text(_ text: Bytes) {
    var clean = 0
    var index = 0
    while index < text.count {
      if let replacement = Self.replacement(text[index]) {
        append(text, clean..<index)
        markup(replacement)
        clean = index + 1
      } else if text[index] == UInt8(ascii: "\r") {
        append(text, clean..<index)
        clean = index + 1
        if clean == text.count || text[clean] != UInt8(ascii: "\n") { markup("\n") }
      }
      index += 1
    }
    append(text, clean..<text.count)
  }

  /// An address in an attribute, with what must not stand in an address as `%XX`.
  mutating func address(_ address: Bytes) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
        UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "="),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      }
    }
  }

  private mutating func append(_ text: Bytes, _ range: Range<Int>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
  }

  private static func replacement(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0...8, 11, 12, 14...31, 127: "\u{FFFD}"
    default: nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
}
