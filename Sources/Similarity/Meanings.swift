/// What each word of a collection means: its stem or its group of the lexicon, and its parts.
struct Meanings {
  /// A thing that words mean, and how much one of them counts.
  struct Meaning {
    var concept: UInt32
    var share: Float
  }

  struct Kind: OptionSet {
    let rawValue: UInt8
    /// A kind of thing by the lexicon.
    static let thing = Kind(rawValue: 1)
    /// A word of every plan.
    static let everyday = Kind(rawValue: 2)
    static let number = Kind(rawValue: 4)
  }

  /// The bit of a branch that is none: renewing what is there.
  static let renewal: UInt32 = 1 << 31

  private(set) var meanings: [Meaning] = []
  private var ends: [UInt32] = []
  /// For phrases: words of one stem are one, stop words too.
  private(set) var phraseWord: [UInt32] = []
  /// Branches that a word names, a bit each.
  private(set) var branch: [UInt32] = []
  private(set) var concepts = WordTable(capacity: 1 << 12)
  private(set) var kinds: [Kind] = []
  /// How common each concept is in general; empty if that is left out.
  private(set) var background: [Float] = []

  /// The meanings of a word; none for stop words and names.
  func of(_ word: Int) -> ArraySlice<Meaning> {
    meanings[(word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])]
  }

  init(of words: WordTable, _ options: TextOptions) {
    let stemmer = GermanStemmer()
    let dictionary = LexiconIndex(options, stemmer)
    var compounds = Compounds(words, dictionary.words)
    var stems = StemMemory(usesStems: options.usesStems)
    meanings.reserveCapacity(words.count * 2)
    for word in 0..<words.count {
      let found = words.withBytes(word) { bytes in
        add(bytes, hash: words.hash(word), stemmer, dictionary, &compounds, &stems, options)
      }
      phraseWord.append(found)
      ends.append(UInt32(meanings.count))
    }
    background = options.usesBackground ? Background.shares(of: concepts, dictionary) : []
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, _ stemmer: GermanStemmer,
    _ lexicon: LexiconIndex, _ compounds: inout Compounds, _ stems: inout StemMemory,
    _ options: TextOptions
  ) -> UInt32 {
    let isName = lexicon.names.contains(hash: hash)
    branch.append(0)
    let stop = lexicon.stopWords.find(bytes, hash: hash)
    if let stop { return UInt32(stop) | 1 << 31 }
    if let first = bytes.first, WordScanner.isDigit(first) { return number(bytes, hash) }
    let start = meanings.count
    let whole = mean(stems.stem(bytes, stemmer), 1, lexicon, since: start)
    if isName {
      meanings.removeLast(meanings.count - start)
      return whole
    }
    if options.usesCompounds {
      for part in compounds.parts(of: bytes) {
        let bytes = UnsafeBufferPointer(rebasing: bytes[part])
        let hash = WordTable.hash(bytes)
        guard !lexicon.stopWords.contains(hash: hash), !lexicon.names.contains(hash: hash)
        else { continue }
        _ = mean(stems.stem(bytes, stemmer), 0.5, lexicon, since: start)
      }
    }
    return whole
  }

  /// A number is no word of a text, but a word of phrases and headings.
  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    let concept = UInt32(concepts.insert(bytes, hash: hash))
    while kinds.count <= concept { kinds.append([]) }
    kinds[Int(concept)].insert(.number)
    return concept
  }

  /// Adds what a stem means, once per word.
  private mutating func mean(
    _ stem: [UInt8], _ share: Float, _ lexicon: LexiconIndex, since start: Int
  ) -> UInt32 {
    let group = lexicon.group(of: stem)
    let name = group.map { lexicon.name(of: $0) } ?? stem
    let concept = name.withUnsafeBufferPointer {
      UInt32(concepts.insert($0, hash: WordTable.hash($0)))
    }
    while kinds.count <= concept { kinds.append([]) }
    if group != nil, lexicon.isThing(group) { kinds[Int(concept)].insert(.thing) }
    if lexicon.isEveryday(stem) { kinds[Int(concept)].insert(.everyday) }
    branch[branch.count - 1] |= lexicon.branch(of: stem)
    if !meanings[start...].contains(where: { $0.concept == concept }) {
      meanings.append(Meaning(concept: concept, share: share))
    }
    return concept
  }
}

/// Stems that were found before, as parts of compounds come again and again.
struct StemMemory {
  private let usesStems: Bool
  private var words = WordTable(capacity: 1 << 12)
  private var stems: [[UInt8]] = []

  init(usesStems: Bool) { self.usesStems = usesStems }

  mutating func stem(
    _ word: UnsafeBufferPointer<UInt8>, _ stemmer: GermanStemmer
  ) -> [UInt8] {
    guard usesStems else { return Folding.fold(word) }
    let number = words.insert(word, hash: WordTable.hash(word))
    if number == stems.count { stems.append(stemmer.stem(word)) }
    return stems[number]
  }
}
