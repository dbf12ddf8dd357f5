/// How deep quotes, list items and footnotes nest, from the beginnings of lines alone.
///
/// It may say more than the parser will find, never less: an item's text is taken to begin right
/// behind its mark.
struct NestingDepth {
  /// The beginning of a line.
  struct Prefix {
    var depth = 0
    /// Where the line's own text begins.
    var content: Int
    var isBlank = false
    /// Only blanks stand before the text.
    var isIndentationOnly = false
    /// The line begins a list item even if a paragraph stands before it.
    var isBullet = false
  }

  /// The columns at which the texts of the open items begin.
  private var items: [Int] = []
  private var followsBlank = true

  mutating func prefix(of line: Range<Int>, in text: Bytes) -> Prefix {
    var position = Position(index: line.lowerBound, end: line.upperBound, column: 0)
    var quotes = 0
    position.skipBlanks(text)
    var prefix = Prefix(content: position.index, isIndentationOnly: true)
    if position.index == line.upperBound {
      followsBlank = true
      prefix.isBlank = true
      prefix.depth = items.count
      return prefix
    }
    if followsBlank { close(after: position.column) }
    followsBlank = false
    let indentation = position.column
    while position.index < line.upperBound, quotes + items.count <= CostEstimate.depth {
      let byte = text[position.index]
      if byte == UInt8(ascii: ">") {
        close(after: position.column)
        quotes += 1
        position.advance(1)
      } else if let length = Self.itemMark(text, position) {
        let isFirst = prefix.isIndentationOnly
        close(after: position.column)
        items.append(position.column + (byte == UInt8(ascii: "[") ? 2 : length + 1))
        position.advance(length)
        let mayInterrupt = length == 1 && byte != UInt8(ascii: "[")
        if isFirst, indentation < 4, mayInterrupt, !position.isAtEnd(text) {
          prefix.isBullet = true
        }
      } else {
        break
      }
      prefix.isIndentationOnly = false
      position.skipBlanks(text)
    }
    prefix.content = position.index
    prefix.depth = quotes + items.count
    return prefix
  }

  private mutating func close(after column: Int) {
    while let last = items.last, last > column { items.removeLast() }
  }

  /// The length of `-`, `12.` or `[^note]:` at the position.
  private static func itemMark(_ text: Bytes, _ position: Position) -> Int? {
    let start = position.index
    var index = start
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      if isThematicBreak(text, position) { return nil }
      index += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while index < position.end, index < start + 10, text[index] &- 48 < 10 { index += 1 }
      guard index < position.end,
        text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    case UInt8(ascii: "["):
      return footnoteMark(text, position)
    default: return nil
    }
    let isMark =
      index == position.end || text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t")
    return isMark ? index - start : nil
  }

  private static func footnoteMark(_ text: Bytes, _ position: Position) -> Int? {
    guard position.index + 1 < position.end, text[position.index + 1] == UInt8(ascii: "^") else {
      return nil
    }
    var index = position.index + 2
    while index + 1 < position.end, text[index] != UInt8(ascii: "]") { index += 1 }
    guard index + 1 < position.end, text[index + 1] == UInt8(ascii: ":") else { return nil }
    return index + 2 - position.index
  }

  private static func isThematicBreak(_ text: Bytes, _ position: Position) -> Bool {
    let mark = text[position.index]
    var marks = 0
    for index in position.index..<position.end {
      if text[index] == mark {
        marks += 1
      } else if text[index] != UInt8(ascii: " "), text[index] != UInt8(ascii: "\t") {
        return false
      }
    }
    return mark != UInt8(ascii: "+") && marks >= 3
  }

  /// A place in a line, with its column where tabs reach to the next multiple of four.
  private struct Position {
    var index: Int
    let end: Int
    var column: Int

    mutating func advance(_ count: Int) {
      index += count
      column += count
    }

    mutating func skipBlanks(_ text: Bytes) {
      while index < end {
        switch text[index] {
        case UInt8(ascii: " "): column += 1
        case UInt8(ascii: "\t"): column += 4 - column % 4
        default: return
        }
        index += 1
      }
    }

    func isAtEnd(_ text: Bytes) -> Bool {
      var copy = self
      copy.skipBlanks(text)
      return copy.index == end
    }
  }
}
