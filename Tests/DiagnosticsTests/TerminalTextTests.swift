import Testing

@testable import Diagnostics

/// Nothing that a document says moves the cursor or hides what stands there.
@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("a\u{1B}[2J", "a\\u{1B}[2J"), ("a\nb", "a b"), ("a\tb", "a b"), ("\u{7F}", "\\u{7F}"),
    ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}x", "\\u{202E}x"), ("\u{200B}", "\\u{200B}"),
    ("\u{2028}", "\\u{2028}"), ("\u{FEFF}", "\\u{FEFF}"), ("\u{E0041}", "\\u{E0041}"),
    ("2,4\u{A0}Mio.\u{202F}€", "2,4 Mio. €"), ("\u{AD}", "\\u{AD}"), ("Größe ∞", "Größe ∞"),
    ("👩🏽‍🌾", "👩🏽‍🌾"), ("a\u{200D}b", "a\\u{200D}b"), ("Cafe\u{301}", "Cafe\u{301}"),
  ])
  func oneLine(_ text: String, _ shown: String) {
    #expect(Array(TerminalText.line(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("äöü", 3), ("日本", 4), ("Cafe\u{301}", 4), ("€ – „", 5), ("한글", 4),
  ])
  func columns(_ text: String, _ width: Int) {
    #expect(TerminalText.width(text) == width)
  }

  @Test func wrapping() {
    #expect(TerminalText.wrapped("", to: 10) == [""])
    #expect(TerminalText.wrapped("eins zwei drei", to: 9) == ["eins zwei", "drei"])
    #expect(TerminalText.wrapped("zusammengeschrieben x", to: 5) == ["zusammengeschrieben", "x"])
    #expect(
      TerminalText.wrapped("es sind 2,4 Mio. € mehr", to: 13) == ["es sind", "2,4 Mio. €", "mehr"])
    #expect(TerminalText.wrapped("  eingerückt", to: 40) == ["  eingerückt"])
  }

  @Test func longWordsAreCut() {
    #expect(
      TerminalText.shortened("ab " + String(repeating: "x", count: 30), to: 10) == "ab xxxxxxxxx…")
    #expect(TerminalText.shortened("kurz", to: 10) == "kurz")
  }

  @Test func everyCodePointIsHarmless() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cells = TerminalText.cells(String(scalar))
      let text = cells.map(\.text).joined()
      let isControl = text.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
      }
      #expect(!isControl, "U+\(String(value, radix: 16))")
    }
  }
}
