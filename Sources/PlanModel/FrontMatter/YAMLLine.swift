/// A line as an author sees it: indentation, list dashes, key, value, comment. A guess, for hints.
struct YAMLLine {
  let source: YAMLSource
  /// Without its line end.
  let range: Range<Int>
  /// Leading blanks, tabs included.
  let indentation: Range<Int>
  /// Behind indentation and list dashes.
  let start: Int
  /// The colon behind the key.
  let colon: Int?
  /// Without the blanks and the comment around it.
  let value: Range<Int>

  init(_ source: YAMLSource, at offset: Int) {
    self.source = source
    range = source.lineStart(offset)..<source.lineEnd(offset)
    var index = source.skipBlanks(range.lowerBound)
    indentation = range.lowerBound..<index
    while source.byte(index) == UInt8(ascii: "-"), source.isBlank(index + 1) {
      index = source.skipBlanks(index + 1)
    }
    start = index
    colon = Self.colon(in: source, start..<range.upperBound)
    let valueStart = source.skipBlanks(colon.map { $0 + 1 } ?? start)
    value = valueStart..<Self.valueEnd(in: source, valueStart..<max(valueStart, range.upperBound))
  }

  var key: String { source.text(start..<(colon ?? start)) }
  var isBlank: Bool { indentation.upperBound == range.upperBound }
  var isComment: Bool { source.byte(indentation.upperBound) == UInt8(ascii: "#") }
  var isItem: Bool { start > indentation.upperBound }
  var depth: Int { source.indentation(ofLineAt: range.lowerBound) }
  /// Dashes, key and value.
  var content: Range<Int> { indentation.upperBound..<max(value.upperBound, indentation.upperBound) }

  /// The line with other text in place of a part of it.
  func replacing(_ part: Range<Int>, with text: String) -> String {
    let part = part.clamped(to: range)
    return source.text(range.lowerBound..<part.lowerBound) + text
      + source.text(part.upperBound..<range.upperBound)
  }

  /// The line with its value in quotes.
  var quotingValue: String { replacing(value, with: Self.quoted(source.text(value))) }

  /// Quoting helps a value; a line of nothing else would still lack its key.
  var quotingHelp: [String] { colon != nil || isItem ? [quotingValue] : [] }

  /// The line with other indentation.
  func indented(by spaces: Int) -> String {
    replacing(indentation, with: String(repeating: " ", count: spaces))
  }

  /// The next line above that says something.
  var above: YAMLLine? {
    var offset = range.lowerBound
    while offset > source.range.lowerBound {
      let line = YAMLLine(source, at: source.lineStart(offset) - 1)
      // Between CR and LF there is an empty line of no meaning.
      if !line.isBlank, !line.isComment { return line }
      offset = line.range.lowerBound
    }
    return nil
  }

  /// Text as a quoted scalar, in the quotes that need less escaping.
  static func quoted(_ text: String) -> String {
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    var result = "'"
    for character in text.unicodeScalars {
      result.unicodeScalars.append(character)
      if character == "'" { result.unicodeScalars.append("'") }
    }
    return result + "'"
  }

  /// The first colon before a blank or the line's end, behind a quoted key if there is one.
  private static func colon(in source: YAMLSource, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    if let quote = source.byte(index), quote == 0x22 || quote == 0x27 {
      index += 1
      while index < range.upperBound, source.byte(index) != quote { index += 1 }
    }
    while index < range.upperBound {
      let byte = source.byte(index)
      if byte == UInt8(ascii: "#"), source.isBlank(index - 1) { return nil }
      if byte == UInt8(ascii: ":"), source.isBlank(index + 1) || source.isLineEnd(index + 1) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Before a comment behind two blanks, and before trailing blanks.
  private static func valueEnd(in source: YAMLSource, _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound {
      if source.byte(end) == UInt8(ascii: "#"),
        end == range.lowerBound
          || source.isBlank(end - 1) && source.isBlank(end - 2)
      {
        break
      }
      end += 1
    }
    while end > range.lowerBound, source.isBlank(end - 1) { end -= 1 }
    return end
  }
}
