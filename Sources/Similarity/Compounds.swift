/// Splits German compounds into parts that are words of the collection or the lexicon.
///
/// `hochwasserrückhaltebecken` becomes `hochwasser`, `rückhalte`, `becken` if these occur. Of
/// several ways to split, the one with the longest shortest part is taken.
struct Compounds {
  private let words: WordTable
  private let lexicon: WordTable
  static let shortestPart = 4
  static let shortestWord = 8
  /// What may stand between two parts.
  private static let links: [[UInt8]] = ["", "s", "es", "n", "en", "er", "e", "ns"].map {
    Array($0.utf8)
  }

  init(_ words: WordTable, _ lexicon: WordTable) {
    self.words = words
    self.lexicon = lexicon
  }

  /// The byte ranges of the parts, at least two; none for a word that is no compound.
  mutating func parts(of word: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let count = word.count
    guard count >= Compounds.shortestWord else { return [] }
    // best[i]: the longest shortest part of a split of word[..<i], and where its last part begins
    var best = [(shortest: Int, start: Int, previous: Int)](
      repeating: (0, 0, 0), count: count + 1)
    best[0] = (Int.max, 0, 0)
    for start in 0...(count - Compounds.shortestPart) {
      guard let from = reach(start, word, best) else { continue }
      var hash = WordTable.seed
      for end in start..<count {
        hash = WordTable.extend(hash, word[end])
        let length = end + 1 - start
        guard length >= Compounds.shortestPart, length < count, isBoundary(word, end + 1),
          isPart(hash)
        else { continue }
        let shortest = min(best[from].shortest, length)
        if shortest > best[end + 1].shortest { best[end + 1] = (shortest, start, from) }
      }
    }
    guard best[count].shortest > 0 else { return [] }
    var parts: [Range<Int>] = []
    var at = count
    while at > 0 {
      parts.append(best[at].start..<at)
      at = best[at].previous
    }
    return parts.reversed()
  }

  /// The end of a split before `start`, over a link if need be; the best one.
  private func reach(
    _ start: Int, _ word: UnsafeBufferPointer<UInt8>,
    _ best: [(shortest: Int, start: Int, previous: Int)]
  ) -> Int? {
    if start == 0 { return 0 }
    guard isBoundary(word, start) else { return nil }
    var found: Int?
    for link in Compounds.links {
      let end = start - link.count
      guard end >= Compounds.shortestPart, best[end].shortest > 0,
        found.map({ best[$0].shortest < best[end].shortest }) ?? true
      else { continue }
      var matches = true
      for index in link.indices where word[end + index] != link[index] { matches = false }
      if matches { found = end }
    }
    return found
  }

  /// Not within a letter of several bytes.
  private func isBoundary(_ word: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at == word.count || word[at] & 0xC0 != 0x80
  }

  /// A word, or one without its ending: `schul` for `schule`.
  private func isPart(_ hash: UInt64) -> Bool {
    if isWord(hash) { return true }
    let withN = WordTable.extend(hash, UInt8(ascii: "n"))
    let withE = WordTable.extend(hash, UInt8(ascii: "e"))
    return isWord(withE) || isWord(withN)
      || isWord(WordTable.extend(withE, UInt8(ascii: "n")))
  }

  private func isWord(_ hash: UInt64) -> Bool {
    words.contains(hash: hash) || lexicon.contains(hash: hash)
  }
}
