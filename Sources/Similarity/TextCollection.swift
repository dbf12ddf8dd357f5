/// Texts that are compared with each other: what each says, and how common that is.
///
/// Weights come from the texts themselves over a background of general vocabulary, so that a
/// collection of twenty texts works too and what everybody writes counts little.
public final class TextCollection: Sendable {
  public let count: Int
  let lists: WordLists
  let meanings: Meanings
  let profiles: Profiles
  let rarity: Rarity
  let quantities: QuantityIndex
  let links: TextLinks
  let headings: Headings
  let records: [TextRecord]

  public init(_ records: [TextRecord], _ options: TextOptions = TextOptions()) {
    self.records = records
    count = records.count
    let lists = WordLists(records, jobs: options.jobs)
    let meanings = Meanings(of: lists.table, options)
    let phrases = options.dropsBoilerplate ? Phrases(lists, meanings) : nil
    var profiles = Profiles()
    for part in Chunks.map(
      records.count, jobs: options.jobs,
      { range in
        var maker = ProfileMaker(lists, meanings, phrases)
        return maker.profiles(of: range)
      })
    {
      profiles.append(part)
    }
    let rarity = Rarity(profiles, meanings, count: records.count)
    rarity.weigh(&profiles, meanings)
    quantities = QuantityIndex(lists)
    links = TextLinks(profiles, rarity, meanings, quantities, count: records.count)
    profiles.phrases = []
    headings = Headings(lists, meanings, rarity)
    self.lists = lists
    self.meanings = meanings
    self.profiles = profiles
    self.rarity = rarity
  }
}

extension TextCollection {
  /// Each concept that is no number, and how many texts have it, ordered: what the background table
  /// is made of.
  public var frequencies: [(concept: String, texts: Int)] {
    (0..<meanings.concepts.count).compactMap { concept in
      let texts = Int(rarity.texts[concept])
      guard texts > 0, !meanings.kinds[concept].contains(.number) else { return nil }
      return (meanings.concepts.text(concept), texts)
    }.sorted { ($0.texts, $1.concept) > ($1.texts, $0.concept) }
  }
}
