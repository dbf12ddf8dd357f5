import Markup
import Testing

/// What holds for any text at all.
struct PropertyTests {
  @Test("Any text gives safe, well-formed HTML and places within it", arguments: 0..<8)
  func anyText(_ seed: UInt64) throws {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for round in 0..<400 {
      let text = round % 4 == 0 ? random.bytes() : random.pieces()
      guard cost(text) == nil else { continue }
      let found = try facts(text)
      let count = text.utf8.count
      for range in found.references.map(\.range) + found.removed.map(\.range)
        + found.headings.map(\.range)
      {
        try #require(range.lowerBound >= 0 && range.upperBound <= count, "\(text.debugDescription)")
      }
      for reference in found.references where reference.form == .wiki {
        let written = source(reference.range, of: text)
        try #require(written.hasPrefix("[[") && written.hasSuffix("]]"), "\(text.debugDescription)")
      }
      try checkHTML(html(text), of: text)
      #expect(try html(text) == html(text))
      _ = try Markdown.html(of: Array(text.utf8), options: SuiteTests.options)
    }
  }

  @Test("Links and HTML have their places even in garbage, but for one in five hundred")
  func places() throws {
    var random = Random(state: 4711)
    var right = 0
    var wrong = 0
    for _ in 0..<3000 {
      let text = random.pieces()
      guard cost(text) == nil else { continue }
      let found = try facts(text)
      let links = found.references.filter { $0.form != .wiki }.map(\.range)
      let tags = found.removed.filter { $0.kind == .html && $0.what.hasPrefix("<") }.map(\.range)
      for range in links + tags {
        let first = source(range, of: text).first
        if first == "[" || first == "<" || first == "!" { right += 1 } else { wrong += 1 }
      }
    }
    #expect(right > 1000)
    #expect(wrong * 500 <= right)
  }

  @Test("Parsing on many threads gives what parsing on one gives")
  func threads() async throws {
    let text = "~~a~~ *b* [[c|d]] https://e.de\n\n| f |\n|---|\n| ~~g~~ |\n\nh[^1]\n\n[^1]: i\n"
    let expected = try html(text)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var wrong = 0
          for _ in 0..<250 where try html(text) != expected { wrong += 1 }
          return wrong
        }
      }
      for try await wrong in group { #expect(wrong == 0) }
    }
  }
}

/// Numbers that are the same on every machine (xorshift64*).
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// Pieces of Markdown in any order.
  mutating func pieces() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &self) {
      text += Self.pieces.randomElement(using: &self) ?? ""
    }
    return text
  }

  /// Any characters but NUL.
  mutating func bytes() -> String {
    let bytes = (0..<Int.random(in: 0...200, using: &self)).map { _ in
      UInt8.random(in: 1...255, using: &self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let pieces = [
    "[[", "]]", "[[a]]", "[[a|b]]", "[[a\\|b]]", "|", "[", "](", ")", "![", "]", "*", "**", "_",
    "~~",
    "`", "``", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n  ", "\n    ", "\n# ", "\n---\n",
    "\n```\n",
    "\r\n", "\r", "\t", " ", "<", ">", "<br>", "<!--", "-->", "<b>", "</b>", "<div>", "<?", "<!X",
    "\\", "&amp;", "&#106;", "javascript:", "https://a.de/", "<https://b.de>", "//c", "a", "ä", "😀",
    "[^1]", "\n[^1]: ", "\n[a]: b\n", "\n|a|b|\n|-|-|\n", "|c|d|\n", "\n- [ ] ", "\n- [x] ", "\"",
    "'",
    "\u{1}", "\u{1}0\u{2}", "\u{4}", "0", ":", "%6a", "  \n", "\u{2028}", "\u{200B}",
  ]
}
