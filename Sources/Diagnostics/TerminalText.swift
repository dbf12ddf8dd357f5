/// Text as a terminal may show it: without anything that moves its cursor or hides what stands
/// there, and with a known number of columns.
public enum TerminalText {
  /// One code point of a source line as it is shown.
  struct Cell {
    let text: String
    /// Columns it takes: 0 for marks that stand on the one before.
    let width: Int
  }

  /// A text on one line: line ends and tabs become blanks, other control characters are written out.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var out = ""
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{A0}", "\u{202F}", "\u{2009}": out += " "
      default: out += shown(scalar, after: before)
      }
      before = scalar
    }
    return out
  }

  /// A text on one line whose words are no wider than this: what is cut off is `…`.
  public static func shortened(_ text: String, to width: Int) -> String {
    let text = line(text)
    guard text.utf8.count > width else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard TerminalText.width(String(word)) > width else { return String(word) }
      var used = 1
      let kept = cells(String(word)).prefix { cell in
        used += cell.width
        return used <= width
      }
      return kept.map(\.text).joined() + "…"
    }
    return words.joined(separator: " ")
  }

  /// A source line, code point by code point.
  static func cells(_ line: String) -> [Cell] {
    var before: Unicode.Scalar?
    return line.unicodeScalars.map { scalar in
      defer { before = scalar }
      if scalar == "\t" { return Cell(text: "\\t", width: 2) }
      let text = shown(scalar, after: before)
      if text.unicodeScalars.count > 1 { return Cell(text: text, width: text.utf8.count) }
      return Cell(text: text, width: before == joiner ? 0 : columns(scalar))
    }
  }

  /// The columns that a text takes; it holds no control characters any more.
  public static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    var before: Unicode.Scalar?
    return text.unicodeScalars.reduce(0) { sum, scalar in
      defer { before = scalar }
      return sum + (before == joiner ? 0 : columns(scalar))
    }
  }

  /// Breaks at blanks, but not between a number and its unit; a word that is too long stays whole.
  /// Never empty.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for (index, word) in pieces(of: text).enumerated() {
      let columns = TerminalText.width(word)
      if index == 0 {
        (line, used) = (word, columns)
      } else if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = (word, columns)
      } else {
        line += " " + word
        used += 1 + columns
      }
    }
    return lines + [line]
  }

  /// Words, those that must stay on one line together.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = pieces.last, !word.isEmpty, word.count <= 5, isNumber(last) {
        pieces[pieces.count - 1] += " " + word
      } else {
        pieces.append(String(word))
      }
    }
    return pieces
  }

  private static func isNumber(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    return (0x30...0x39).contains(last)
      || ["Mio.", "Mrd.", "Tsd.", "million", "billion"].contains { word.hasSuffix($0) }
  }

  private static let joiner: Unicode.Scalar = "\u{200D}"

  private static func shown(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> String {
    isHidden(scalar, after: before)
      ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// Control characters, bidirectional controls and characters without a picture.
  private static func isHidden(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x20..<0x7F: false
    case 0x200D, 0xFE0F: !(before.map(isEmoji) ?? false)
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x034F: true
    default:
      switch scalar.properties.generalCategory {
      case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
      default: false
      }
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji || scalar.value == 0xFE0F
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0x303E).contains(value)
      || (0x3041...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
      || (0xFF00...0xFF60).contains(value) || (0xFFE0...0xFFE6).contains(value)
      || (0x20000...0x3FFFD).contains(value) || scalar.properties.isEmojiPresentation
    return isWide ? 2 : 1
  }
}
