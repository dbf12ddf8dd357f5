/// What raw HTML in a text is, which decides what is left of it.
enum RawHTML: Equatable {
  /// Dropped without a word.
  case comment
  /// Line breaks, with the text that may stand around them: all of it is kept.
  case lineBreaks
  /// Taken out and listed.
  case markup

  init(_ html: Bytes) {
    var index = 0
    var hasBreak = false
    var hasText = false
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        if let end = Self.commentEnd(html, index) {
          index = end
          continue
        }
        guard let end = Self.lineBreakEnd(html, index) else {
          self = .markup
          return
        }
        hasBreak = true
        index = end
      } else {
        if html[index] > 32 { hasText = true }
        index += 1
      }
    }
    self = hasBreak ? .lineBreaks : hasText ? .markup : .comment
  }

  /// The end of a comment that begins at the offset; one that never ends goes on to the last byte.
  static func commentEnd(_ html: Bytes, _ start: Int) -> Int? {
    guard starts(html, start, with: "<!--") else { return nil }
    var index = start + 4
    while index < html.count {
      if html[index] == UInt8(ascii: ">"), starts(html, index - 2, with: "--") { return index + 1 }
      index += 1
    }
    return html.count
  }

  /// The end of `<br>`, `<br/>` or `<br />` at the offset.
  static func lineBreakEnd(_ html: Bytes, _ start: Int) -> Int? {
    guard start + 3 < html.count, html[start + 1] | 32 == UInt8(ascii: "b"),
      html[start + 2] | 32 == UInt8(ascii: "r")
    else { return nil }
    var index = start + 3
    while index < html.count, html[index] == 32 || html[index] == 9 { index += 1 }
    if index < html.count, html[index] == UInt8(ascii: "/") { index += 1 }
    return index < html.count && html[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The text around line breaks and comments, with one blank between words.
  static func words(_ html: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    pieces(html) { piece in
      guard case .text(let text) = piece else { return }
      for word in text.split(whereSeparator: { $0 <= 32 }) {
        if !words.isEmpty { words.append(UInt8(ascii: " ")) }
        words.append(contentsOf: word)
      }
    }
    return words
  }

  /// A part of HTML that is kept.
  enum Piece {
    case text(Bytes)
    case lineBreak
  }

  static func pieces(_ html: [UInt8], _ use: (Piece) -> Void) {
    html.withUnsafeBufferPointer { html in
      var start = 0
      var index = 0
      while index < html.count {
        let comment = html[index] == UInt8(ascii: "<") ? commentEnd(html, index) : nil
        let lineBreak = html[index] == UInt8(ascii: "<") ? lineBreakEnd(html, index) : nil
        guard let end = comment ?? lineBreak else {
          index += 1
          continue
        }
        use(.text(Bytes(rebasing: html[start..<index])))
        if lineBreak != nil { use(.lineBreak) }
        start = end
        index = end
      }
      use(.text(Bytes(rebasing: html[start...])))
    }
  }

  private static func starts(_ html: Bytes, _ start: Int, with prefix: StaticString) -> Bool {
    guard start >= 0, start + prefix.utf8CodeUnitCount <= html.count else { return false }
    for offset in 0..<prefix.utf8CodeUnitCount
    where html[start + offset] != prefix.utf8Start[offset] {
      return false
    }
    return true
  }
}
