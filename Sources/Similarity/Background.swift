/// How common words are in plans of this sort, before a plan says so itself.
enum Background {
  /// Share of the background's texts that have each concept; a group of the lexicon has the sum of
  /// its words', at most 1; 0 for concepts that the background does not know.
  static func shares(of concepts: WordTable, _ lexicon: LexiconIndex) -> [Float] {
    var shares = [Float](repeating: 0, count: concepts.count)
    var table = BackgroundTable.words
    table.withUTF8 { table in
      var start = 0
      for at in table.indices where table[at] == 0x20 || table[at] == 0x0A || at == table.count - 1
      {
        let end = at == table.count - 1 ? at + 1 : at
        if let (word, texts) = entry(UnsafeBufferPointer(rebasing: table[start..<end])),
          let concept = concept(of: word, concepts, lexicon)
        {
          let share = Float(texts) / Float(BackgroundTable.texts)
          shares[concept] = min(1, shares[concept] + share)
        }
        start = at + 1
      }
    }
    return shares
  }

  private static func concept(
    of stem: UnsafeBufferPointer<UInt8>, _ concepts: WordTable, _ lexicon: LexiconIndex
  ) -> Int? {
    if let group = lexicon.group(of: Array(stem)) { return concepts.find(lexicon.name(of: group)) }
    return concepts.find(stem, hash: WordTable.hash(stem))
  }

  /// `wort:12` as word and number.
  private static func entry(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (word: UnsafeBufferPointer<UInt8>, texts: Int)? {
    guard let colon = text.lastIndex(of: 0x3A) else { return nil }
    let texts = text[(colon + 1)...].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return (UnsafeBufferPointer(rebasing: text[..<colon]), texts)
  }
}
