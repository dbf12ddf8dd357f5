/// The number of a phase, section or part in a title: `2. Bauabschnitt`, `Phase II`.
enum PhaseNumber {
  private static let words: Set<String> = [
    "phase", "abschnitt", "bauabschnitt", "ba", "teilabschnitt", "stufe", "baustufe",
    "ausbaustufe", "etappe", "los", "teil", "modul", "tranche", "teilprojekt", "teilmaßnahme",
  ]
  private static let numerals = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "erste": 1, "erster": 1, "ersten": 1, "zweite": 2,
    "zweiter": 2, "zweiten": 2, "dritte": 3, "dritter": 3, "dritten": 3, "eins": 1, "zwei": 2,
    "drei": 3, "erstes": 1, "zweites": 2, "drittes": 3,
  ]

  static func of(_ title: String) -> Int? {
    guard mayHaveNumber(title) else { return nil }
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated() where self.words.contains(word) {
      let after = index + 1 < words.count ? number(words[index + 1]) : nil
      let before = index > 0 ? number(words[index - 1]) : nil
      // "1. Bauabschnitt 12 km", but "Halle 3, Phase 2"
      let isCounted = word.hasSuffix("abschnitt") || word == "ba"
      if let number = isCounted ? before ?? after : after ?? before { return number }
    }
    return nil
  }

  /// Whether one of the words can be in it at all: most titles have none.
  private static func mayHaveNumber(_ title: String) -> Bool {
    var title = title
    return title.withUTF8 { bytes in
      for at in 0..<max(0, bytes.count - 1) {
        switch (bytes[at] | 0x20, bytes[at + 1] | 0x20) {
        // phase, abschnitt, stufe, etappe, los, teil, modul, tranche
        case (0x70, 0x68), (0x63, 0x68), (0x74, 0x75), (0x74, 0x61), (0x6C, 0x6F), (0x74, 0x65),
          (0x6D, 0x6F), (0x74, 0x72):
          if hasWord(at, bytes) { return true }
        case (0x62, 0x61) where at + 2 == bytes.count || !isLetter(bytes[at + 2]): return true
        default: continue
        }
      }
      return false
    }
  }

  private static let signs = ["phas", "chni", "tufe", "tapp", "los", "teil", "modu", "tran"].map {
    Array($0.utf8)
  }

  private static func hasWord(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    signs.contains { sign in
      at + sign.count <= bytes.count
        && sign.indices.allSatisfy { bytes[at + $0] | 0x20 == sign[$0] }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func number(_ word: String) -> Int? {
    if let number = numerals[word] { return number }
    return Int(word).flatMap { (1...20).contains($0) ? $0 : nil }
  }
}
