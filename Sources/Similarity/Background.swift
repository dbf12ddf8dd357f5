/// How common words are in plans of this sort, before a plan says so itself.
///
/// Made by `scripts/background-frequencies.sh` from the texts named in `Background.source`.
enum Background {
  /// Share of the background's texts that have each concept; a group of the lexicon has the sum
  /// of its words', at most 1.
  static func shares(of concepts: WordTable) -> [Float] {
    var shares = [Float](repeating: 0, count: concepts.count)
    for line in BackgroundTable.lines.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let texts = Float(parts[1]) else { continue }
      var word = String(parts[0])
      let found = word.withUTF8 { concepts.find($0, hash: WordTable.hash($0)) }
      if let found { shares[found] += texts / Float(BackgroundTable.texts) }
    }
    return shares
  }
}
