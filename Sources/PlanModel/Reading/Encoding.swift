/// What a byte sequence must be before it is read as text.
enum Encoding {
  /// The offset of the first byte that is no UTF-8, or NUL; nil if all is well.
  static func firstBadByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
          if lead == 0 { return index }
          index += 1
          continue
        }
        guard let length = sequenceLength(bytes, index, lead) else { return index }
        index += length
      }
      return nil
    }
  }

  /// Length of the well-formed sequence at `index` (Unicode, table 3-7); nil if there is none.
  private static func sequenceLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ lead: UInt8
  ) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xE1...0xEC, 0xEE...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Bytes of the longest line, without its end: LF, CRLF or CR, as places count them.
  static func longestLine(_ bytes: [UInt8]) -> Int {
    var longest = 0
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
        longest = max(longest, index - start)
        start = index + 1
      }
      longest = max(longest, bytes.count - start)
    }
    return longest
  }
}
