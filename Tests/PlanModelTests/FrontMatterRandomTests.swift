import Testing

@testable import PlanModel

/// Whatever is typed, reading ends, and its places lie in the file.
@Suite struct FrontMatterRandomTests {
  /// SplitMix64, so that a failure can be repeated.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }

  static let valid = """
    ---
    titel: Wärmenetz Jülich 🏗️ Süd
    zustaendig: Amt #4
    status: beschlossen  # seit 2026
    beschreibung: >-
      Ein Text
      über zwei Zeilen

    orte: [juelich, "düren, mitte", 'x']
    kosten:
      2027: 1,2 Mio. €
      2028: {von: 1, bis: "2"}
    meilensteine:
      - name: Start
        termin: 2027-03-01
      - name: "Ende"
        text: |
          eins
            zwei
    leer:
    lang: eins
      zwei drei
    ---
    # Text
    """

  static let pieces: [String] = [
    ":", ": ", "\"", "'", "[", "]", "{", "}", ",", "- ", "-", "#", " #", "\t", "\n", "\r\n", "\r",
    " ", "  ", "&a ", "*a", "!", "|", ">", "|2\n", "%", "@", "`", "?", "? ", "---\n", "...\n",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{F0000}", "\u{7}", "ä", "€", "🏗️", "\\", "\\u00e4", "=",
    "~", "<<: ", "\u{FFFE}", "\u{9F}", "a: b\n", "\n  ", "\n- ",
  ]

  @Test(arguments: 0..<8) func mutations(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let original = Array(Self.valid.unicodeScalars)
    for _ in 0..<1500 {
      var scalars = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 4...scalars.count, using: &random)
        let end = min(scalars.count, place + Int.random(in: 0...4, using: &random))
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        scalars.replaceSubrange(
          place..<(Bool.random(using: &random) ? end : place), with: Array(piece.unicodeScalars))
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let bytes = Array(String(text).utf8)
      expectSound(FrontMatter.read(bytes), bytes)
    }
  }

  @Test(arguments: 0..<8) func soup(seed: Int) {
    var random = Seeded(state: UInt64(1000 + seed))
    for _ in 0..<1500 {
      var text = "---\n"
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
        if Int.random(in: 0...2, using: &random) == 0 { text += "k" }
      }
      let bytes = Array((text + "\n---\n").utf8)
      expectSound(FrontMatter.read(bytes), bytes)
    }
  }

  @Test(arguments: 0..<4) func characters(seed: Int) {
    var random = Seeded(state: UInt64(2000 + seed))
    for _ in 0..<1000 {
      var text = "---\n"
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let limit: UInt32 = [0x7F, 0x7F, 0xFF, 0x2030, 0x10FFFF].randomElement(using: &random) ?? 0
        let scalar = Unicode.Scalar(UInt32.random(in: 1...limit, using: &random))
        text.unicodeScalars.append(scalar ?? "x")
      }
      let bytes = Array((text + "\n---\n").utf8)
      expectSound(FrontMatter.read(bytes), bytes)
    }
  }

  /// Large inputs of one kind, where a parser could need time that grows with their square.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{", "- ", "a: ", "? ", "a\n", "a: b\n", "\"", "[a, ", "a: [\n", "#", "\n", "&a ", "!",
      "a: \"b\n", "- a\n", ": ", "{a: ", "ä: \u{85}\n", "x: 'y\n", "k: v\n j\n", " a\n", "\t\n",
      "> ",
      "a: |\n \n", "a #b\n", "- - ", "[],", "a:\n- b\n", "\r", "\"a\" ", "-\n", "a: b\n c: d\n",
    ])
  func floods(piece: String) {
    for lead in ["", "t: x\nu: ", "u: ["] {
      let count = (200_000 - lead.utf8.count) / piece.utf8.count
      let text = "---\n" + lead + String(repeating: piece, count: count) + "\n---\n"
      let bytes = Array(text.utf8)
      let matter = FrontMatter.read(bytes)
      if case .broken(let problem) = matter.outcome {
        #expect(problem.range.upperBound <= bytes.count)
      }
    }
  }
}
