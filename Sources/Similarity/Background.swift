/// How common words are in plans of this sort, before a plan says so itself.
enum Background {
  /// Share of the background's texts that have each concept; 0 for those that it does not know.
  static func shares(of concepts: WordTable) -> [Float] {
    var shares = [Float](repeating: 0, count: concepts.count)
    var table = BackgroundTable.words
    table.withUTF8 { table in
      var start = 0
      for at in table.indices where table[at] == 0x20 || table[at] == 0x0A || at == table.count - 1
      {
        let end = at == table.count - 1 ? at + 1 : at
        if let (word, texts) = entry(UnsafeBufferPointer(rebasing: table[start..<end])),
          let concept = concepts.find(word, hash: WordTable.hash(word))
        {
          shares[concept] = Float(texts) / Float(BackgroundTable.texts)
        }
        start = at + 1
      }
    }
    return shares
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
