/// The file's bytes and the part of them that is YAML; knows lines.
struct YAMLSource {
  let bytes: [UInt8]
  let range: Range<Int>

  /// What has to be known of the characters before libyaml sees them.
  struct Survey {
    var isASCII = true
    var needsStandIns = false
    /// The first character that YAML does not allow.
    var forbidden: Range<Int>?
  }

  func survey() -> Survey {
    var survey = Survey()
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound, survey.forbidden == nil {
        let byte = bytes[index]
        if byte >= 0x80 {
          survey.isASCII = false
          Self.note(bytes, at: index, end: range.upperBound, in: &survey)
        } else if byte < 0x20 ? !(byte == 0x0A || byte == 0x0D || byte == 0x09) : byte == 0x7F {
          survey.forbidden = index..<index + 1
        }
        index += 1
      }
    }
    return survey
  }

  private static func note(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int, in survey: inout Survey
  ) {
    switch bytes[index] {
    case 0xC2 where index + 1 < end:
      // C1 controls; U+0085 is allowed.
      if bytes[index + 1] == 0x85 {
        survey.needsStandIns = true
      } else if bytes[index + 1] < 0xA0 {
        survey.forbidden = index..<index + 2
      }
    case 0xE2 where index + 2 < end:
      if bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 {
        survey.needsStandIns = true
      }
    case 0xEF where index + 2 < end:
      if bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { survey.needsStandIns = true }
      if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        survey.forbidden = index..<index + 3
      }
    default: break
    }
  }

  /// The byte at an offset inside the YAML.
  func byte(_ offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset] : nil
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  func isBlank(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == 0x20 || byte == 0x09
  }

  func isLineEnd(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == nil || byte == 0x0A || byte == 0x0D
  }

  func lineStart(_ offset: Int) -> Int {
    var start = min(max(offset, range.lowerBound), range.upperBound)
    while start > range.lowerBound, !isLineEnd(start - 1) { start -= 1 }
    return start
  }

  /// Where the line's own end stands, or the YAML ends.
  func lineEnd(_ offset: Int) -> Int {
    var end = min(max(offset, range.lowerBound), range.upperBound)
    while !isLineEnd(end) { end += 1 }
    return end
  }

  /// The start of the line below.
  func nextLine(_ offset: Int) -> Int? {
    let end = lineEnd(offset)
    let next = byte(end) == 0x0D && byte(end + 1) == 0x0A ? end + 2 : end + 1
    return next < range.upperBound ? next : nil
  }

  /// The first offset from `offset` on that is no blank.
  func skipBlanks(_ offset: Int) -> Int {
    var index = offset
    while isBlank(index) { index += 1 }
    return index
  }

  /// Spaces at the start of a line.
  func indentation(ofLineAt start: Int) -> Int {
    var index = start
    while byte(index) == 0x20 { index += 1 }
    return index - start
  }

  /// From `offset` to the next blank or line end, and at least one character if there is one.
  func word(at offset: Int) -> Range<Int> {
    var end = min(max(offset, range.lowerBound), range.upperBound)
    let start = end
    while !isLineEnd(end), !isBlank(end) { end += 1 }
    return start..<end == start..<start ? character(at: start) : start..<end
  }

  /// One character, or the empty range at a line's end.
  func character(at offset: Int) -> Range<Int> {
    guard !isLineEnd(offset), let lead = byte(offset) else {
      let place = min(max(offset, range.lowerBound), range.upperBound)
      return place..<place
    }
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return offset..<min(offset + width, range.upperBound)
  }
}
