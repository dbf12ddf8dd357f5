/// Reads the source of one block along with its inline nodes, to learn where each one stands.
///
/// The parser's own places of inline nodes are wrong behind line ends and in tables. A text that is
/// not found leaves the cursor where it is: the place is then less exact, and nothing worse.
struct SourceCursor {
  private let text: Bytes
  private(set) var index: Int
  private let end: Int
  /// Steps that searches may still take: it keeps the reading of a text linear.
  private var steps: Int

  init(_ text: Bytes, from start: Int, to end: Int) {
    self.text = text
    index = min(start, text.count)
    self.end = max(min(end, text.count), index)
    steps = 16 * (self.end - index) + 256
  }

  /// Moves behind words as they are shown, which may be written with backslashes and entities.
  mutating func skip(text literal: Bytes) {
    search(for: literal) { Self.matchEnd(of: literal, in: $0, at: $1, to: $2) }
  }

  /// Moves behind raw HTML and tells where it began.
  mutating func skip(html literal: Bytes) -> Range<Int> {
    search(for: literal) { Self.rawMatchEnd(of: literal, in: $0, at: $1, to: $2) }
      ?? index..<min(index + 1, end)
  }

  mutating func skipCode() {
    guard let start = first(UInt8(ascii: "`")) else { return }
    let length = runLength(at: start)
    var position = start + length
    while let next = first(UInt8(ascii: "`"), from: position) {
      let found = runLength(at: next)
      position = next + found
      if found == length {
        index = position
        return
      }
    }
  }

  mutating func skipLineEnd() {
    while index < end, text[index] != UInt8(ascii: "\n"), text[index] != UInt8(ascii: "\r") {
      index += 1
    }
    while index < end, Self.isPrefix(text[index]) { index += 1 }
  }

  mutating func skipFootnoteMark() {
    if let start = first(UInt8(ascii: "[")), let close = first(UInt8(ascii: "]"), from: start) {
      index = close + 1
    }
  }

  /// Moves to the words of a link or image and tells where it begins.
  mutating func openLink(isImage: Bool) -> Int {
    var position = index
    while position < end, steps > 0 {
      steps -= 1
      let byte = text[position]
      if isImage, byte == UInt8(ascii: "!"), position + 1 < end,
        text[position + 1] == UInt8(ascii: "[")
      {
        index = position + 2
        return position
      }
      if !isImage, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") {
        index = position + 1
        return position
      }
      position += 1
    }
    return index
  }

  /// Moves behind a link that began at `start` and whose words have been read; tells where it ends.
  mutating func closeLink(from start: Int) -> Int {
    let isAngled = start < end && text[start] == UInt8(ascii: "<")
    guard let close = first(UInt8(ascii: isAngled ? ">" : "]")) else { return index }
    index = close + 1
    guard !isAngled, index < end else { return index }
    if text[index] == UInt8(ascii: "("), let behind = destinationEnd(index + 1) {
      index = behind
    } else if text[index] == UInt8(ascii: "["), let behind = first(UInt8(ascii: "]")) {
      index = behind + 1
    }
    return index
  }

  private mutating func destinationEnd(_ start: Int) -> Int? {
    var position = start
    var depth = 0
    var quote: UInt8?
    while position < end, steps > 0 {
      let byte = text[position]
      if byte == UInt8(ascii: "\\") {
        position += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "<"), position == start {
        quote = UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        text[position - 1] <= 32
      {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { return position + 1 }
        depth -= 1
      }
      position += 1
      steps -= 1
    }
    return nil
  }

  private mutating func first(_ byte: UInt8, from start: Int? = nil) -> Int? {
    var position = start ?? index
    while position < end, steps > 0 {
      if text[position] == byte { return position }
      position += 1
      steps -= 1
    }
    return nil
  }

  private func runLength(at start: Int) -> Int {
    var position = start
    while position < end, text[position] == text[start] { position += 1 }
    return position - start
  }

  @discardableResult
  private mutating func search(
    for literal: Bytes, _ matchEnd: (Bytes, Int, Int) -> Int?
  ) -> Range<Int>? {
    guard !literal.isEmpty else { return nil }
    var position = index
    while position < end, steps > 0 {
      if let behind = matchEnd(text, position, end) {
        steps -= behind - position
        index = behind
        return position..<behind
      }
      // A failed comparison may have looked at all of the literal.
      steps -= 1 + (text[position] == literal[0] ? literal.count : 0)
      position += 1
    }
    return nil
  }

  private static func matchEnd(
    of literal: Bytes, in text: Bytes, at start: Int, to end: Int
  ) -> Int? {
    var position = start
    var index = 0
    while index < literal.count {
      guard position < end else { return nil }
      if text[position] == UInt8(ascii: "&"), let behind = entityEnd(text, position, end),
        !continues(literal, index, with: text, position..<behind)
      {
        position = behind
        index = scalarEnd(literal, index)
        continue
      }
      if text[position] == UInt8(ascii: "\\"), position + 1 < end,
        text[position + 1] == literal[index], isPunctuation(literal[index])
      {
        position += 1
      }
      guard text[position] == literal[index] else { return nil }
      position += 1
      index += 1
    }
    return position
  }

  private static func rawMatchEnd(
    of literal: Bytes, in text: Bytes, at start: Int, to end: Int
  ) -> Int? {
    var position = start
    var index = 0
    while index < literal.count {
      guard position < end, text[position] == literal[index] else { return nil }
      position += 1
      index += 1
      guard literal[index - 1] == UInt8(ascii: "\n") else { continue }
      while index < literal.count, isPrefix(literal[index]) { index += 1 }
      while position < end, isPrefix(text[position]) { position += 1 }
    }
    return position
  }

  private static func entityEnd(_ text: Bytes, _ start: Int, _ end: Int) -> Int? {
    var position = start + 1
    while position < end, position < start + 33 {
      let byte = text[position]
      if byte == UInt8(ascii: ";") { return position > start + 1 ? position + 1 : nil }
      guard byte == UInt8(ascii: "#") || byte &- 48 < 10 || (byte | 32) &- 97 < 26 else {
        return nil
      }
      position += 1
    }
    return nil
  }

  private static func continues(
    _ literal: Bytes, _ index: Int, with text: Bytes, _ range: Range<Int>
  ) -> Bool {
    guard index + range.count <= literal.count else { return false }
    for offset in 0..<range.count
    where literal[index + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private static func scalarEnd(_ literal: Bytes, _ start: Int) -> Int {
    var index = start + 1
    while index < literal.count, literal[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
      || (123...126).contains(byte)
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
