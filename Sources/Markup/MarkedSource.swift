/// The text that is parsed: wiki links are replaced by marks that Markdown cannot take apart.
///
/// A mark is U+0001, the number of the link, and U+0002 for all of `[[id]]`, U+0003 for `[[id|` and
/// U+0004 for the `]]` behind words, which stay Markdown. Where no links are made, in code for
/// example, a mark is turned back into what was written.
struct MarkedSource {
  /// A wiki link as found in the text as given.
  struct WikiLink {
    var target: Range<Int>
    /// Empty for a link without words.
    var words: Range<Int>
    var range: Range<Int>
  }

  static let start: UInt8 = 1
  static let endWhole: UInt8 = 2
  static let endOpening: UInt8 = 3
  static let endClosing: UInt8 = 4

  let original: [UInt8]
  private(set) var bytes: [UInt8]
  private(set) var links: [WikiLink] = []
  /// From each offset in `bytes` on, how far the text as given is ahead.
  private var shifts: [(offset: Int, by: Int)] = []

  init(_ text: [UInt8], wikiLinks: Bool) {
    original = text
    bytes = text
    guard wikiLinks, Self.needsMarks(text) else { return }
    mark()
  }

  /// The offset in the text as given of an offset in `bytes`.
  func originalOffset(_ offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset + shifts[low - 1].by
  }

  func originalRange(_ range: Range<Int>) -> Range<Int> {
    let lower = min(originalOffset(range.lowerBound), original.count)
    return lower..<min(max(originalOffset(range.upperBound), lower), original.count)
  }

  func target(_ link: WikiLink) -> String { string(link.target) }

  /// The words on one line, without the marks of quotes that stand at the beginnings of lines.
  func words(_ link: WikiLink) -> String? {
    guard !link.words.isEmpty else { return nil }
    var words: [UInt8] = []
    var index = link.words.lowerBound
    while index < link.words.upperBound {
      let byte = original[index]
      index += 1
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        while index < link.words.upperBound, Self.isQuoteOrBlank(original[index]) { index += 1 }
        words.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "\\"), index < link.words.upperBound,
        original[index] == UInt8(ascii: "|")
      {
        continue
      } else {
        words.append(byte)
      }
    }
    while words.first == UInt8(ascii: " ") { words.removeFirst() }
    while words.last == UInt8(ascii: " ") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  func reference(_ link: WikiLink) -> MarkdownFacts.Reference {
    .init(form: .wiki, target: target(link), words: words(link), range: link.range)
  }

  /// The bytes with marks turned back into what was written.
  func restored(_ text: Bytes) -> [UInt8] {
    var restored: [UInt8] = []
    restored.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let mark = mark(in: text, at: index) {
        restored.append(contentsOf: written(mark.mark))
        index = mark.end
      } else {
        restored.append(text[index])
        index += 1
      }
    }
    return restored
  }

  func restoredString(_ text: Bytes) -> String {
    links.isEmpty
      ? String(decoding: text, as: UTF8.self) : String(decoding: restored(text), as: UTF8.self)
  }

  /// A mark in parsed text.
  enum Mark {
    case whole(Int)
    case opening(Int)
    case closing(Int)
  }

  func mark(in text: Bytes, at index: Int) -> (mark: Mark, end: Int)? {
    guard text[index] == Self.start, !links.isEmpty else { return nil }
    var number = 0
    var end = index + 1
    while end < text.count, text[end] &- 48 < 10, number < links.count {
      number = number * 10 + Int(text[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard end < text.count, number < links.count else { return nil }
    switch text[end] {
    case Self.endWhole: return (.whole(number), end + 1)
    case Self.endOpening: return (.opening(number), end + 1)
    case Self.endClosing: return (.closing(number), end + 1)
    default: return nil
    }
  }

  private func written(_ mark: Mark) -> ArraySlice<UInt8> {
    switch mark {
    case .whole(let number): return original[links[number].range]
    case .opening(let number):
      let link = links[number]
      return original[link.range.lowerBound..<link.words.lowerBound]
    case .closing: return [UInt8(ascii: "]"), UInt8(ascii: "]")]
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: original[range], as: UTF8.self)
  }

  private static func needsMarks(_ text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte <= endClosing || (byte == UInt8(ascii: "[") && previous == byte) { return true }
      previous = byte
    }
    return false
  }

  private static func isQuoteOrBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\n")
  }
}

extension MarkedSource {
  private mutating func mark() {
    bytes.removeAll(keepingCapacity: true)
    var index = 0
    var escaped = false
    while index < original.count {
      let byte = original[index]
      if byte == UInt8(ascii: "["), !escaped, let link = wikiLink(at: index) {
        links.append(link)
        append(link)
        index = link.range.upperBound
        continue
      }
      escaped = byte == UInt8(ascii: "\\") && !escaped
      bytes.append(byte <= Self.endClosing ? UInt8(ascii: " ") : byte)
      index += 1
    }
  }

  private mutating func append(_ link: WikiLink) {
    if link.words.isEmpty {
      appendMark(Self.endWhole)
    } else {
      appendMark(Self.endOpening)
      shifts.append((bytes.count, link.words.lowerBound - bytes.count))
      for byte in original[link.words] { bytes.append(byte <= Self.endClosing ? 32 : byte) }
      appendMark(Self.endClosing)
    }
    shifts.append((bytes.count, link.range.upperBound - bytes.count))
  }

  private mutating func appendMark(_ end: UInt8) {
    bytes.append(Self.start)
    bytes.append(contentsOf: String(links.count - 1).utf8)
    bytes.append(end)
  }

  /// Words may go on over lines, but not over a blank one, and hold no other wiki link.
  private func wikiLink(at start: Int) -> WikiLink? {
    guard start + 4 < original.count, original[start + 1] == UInt8(ascii: "[") else { return nil }
    guard let targetEnd = targetEnd(from: start + 2) else { return nil }
    guard let target = trimmed(start + 2..<targetEnd), targetEnd + 1 < original.count else {
      return nil
    }
    switch original[targetEnd] {
    case UInt8(ascii: "]"):
      return WikiLink(
        target: target, words: targetEnd..<targetEnd, range: start..<targetEnd + 2)
    case UInt8(ascii: "\\"):
      return withWords(from: targetEnd + 2, start: start, target: target)
    default:
      return withWords(from: targetEnd + 1, start: start, target: target)
    }
  }

  /// The place of `]]`, `|` or `\|` behind the target.
  private func targetEnd(from start: Int) -> Int? {
    var index = start
    while index + 1 < original.count, index < start + 300 {
      let following = original[index + 1]
      switch original[index] {
      case UInt8(ascii: "]"): return following == UInt8(ascii: "]") ? index : nil
      case UInt8(ascii: "|"): return index
      case UInt8(ascii: "\\"): return following == UInt8(ascii: "|") ? index : nil
      case 0..<32, UInt8(ascii: "["), UInt8(ascii: "`"): return nil
      default: index += 1
      }
    }
    return nil
  }

  private func withWords(from start: Int, start linkStart: Int, target: Range<Int>) -> WikiLink? {
    var index = start
    var lineIsBlank = false
    while index + 1 < original.count {
      let byte = original[index]
      if byte == UInt8(ascii: "]"), original[index + 1] == byte {
        let words = trimmed(start..<index) == nil ? index..<index : start..<index
        return WikiLink(target: target, words: words, range: linkStart..<index + 2)
      }
      if byte == UInt8(ascii: "["), original[index + 1] == byte { return nil }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        let endsPair = byte == UInt8(ascii: "\n") && original[index - 1] == UInt8(ascii: "\r")
        if lineIsBlank, !endsPair { return nil }
        lineIsBlank = true
      } else if !Self.isQuoteOrBlank(byte) {
        lineIsBlank = false
      }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, Self.isQuoteOrBlank(original[first]) { range.removeFirst() }
    while let last = range.last, Self.isQuoteOrBlank(original[last]) { range.removeLast() }
    return range.isEmpty ? nil : range
  }
}
