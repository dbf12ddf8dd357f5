/// Finds http and https addresses that stand in a text without any markup.
enum BareLinks {
  /// The first address from `start` on: what GitHub would link, without the punctuation behind it.
  static func first(in text: Bytes, from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index + 7 < end {
      if text[index] | 32 == UInt8(ascii: "h"), let host = hostStart(text, index, end) {
        let follows = index > 0 && text[index - 1] < 128 && isWord(text[index - 1])
        let range = index..<addressEnd(text, host, end)
        if !follows, range.upperBound > host, isWord(text[host]) { return range }
        index = max(range.upperBound, host)
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func hostStart(_ text: Bytes, _ start: Int, _ end: Int) -> Int? {
    var index = start
    for byte in "http".utf8 {
      guard text[index] | 32 == byte else { return nil }
      index += 1
    }
    if text[index] | 32 == UInt8(ascii: "s") { index += 1 }
    for byte in "://".utf8 {
      guard index < end, text[index] == byte else { return nil }
      index += 1
    }
    return index < end ? index : nil
  }

  private static func addressEnd(_ text: Bytes, _ host: Int, _ limit: Int) -> Int {
    var end = host
    var open = 0
    var closed = 0
    while end < limit, text[end] > 32, text[end] != UInt8(ascii: "<"), text[end] != 127 {
      if text[end] == UInt8(ascii: "(") { open += 1 }
      if text[end] == UInt8(ascii: ")") { closed += 1 }
      end += 1
    }
    while end > host {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        guard closed > open else { return end }
        closed -= 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "]"):
        end -= 1
      default:
        let length = quoteLength(text, host, end)
        if length == 0 { return end }
        end -= length
      }
    }
    return end
  }

  /// The bytes of a dash, ellipsis or typographic quote that ends at `end`.
  private static func quoteLength(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
    if end - start >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 { return 3 }
    if end - start >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xAB || text[end - 1] == 0xBB {
      return 2
    }
    return 0
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 128 || byte &- 48 < 10 || (byte | 32) &- 97 < 26
  }
}
