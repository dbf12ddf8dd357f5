/// The lexicon and a plan's own synonyms, by stem.
struct LexiconIndex {
  /// Every word of the lexicon as it is written: parts of compounds are looked up among them.
  private(set) var words = WordTable(capacity: 1 << 11)
  private(set) var stopWords = WordTable(capacity: 1 << 9)
  private(set) var names = WordTable(capacity: 1 << 8)
  private var stems = WordTable(capacity: 1 << 11)
  private var groups: [Int?] = []
  private var branches: [UInt32] = []
  private var everyday: [Bool] = []
  /// Groups below this number are no kind of thing.
  private var manners = 0
  private var groupNames: [[UInt8]] = []

  init(_ options: TextOptions, _ stemmer: GermanStemmer) {
    let usesStems = options.usesStems
    for word in Lexicon.stopWords.split(separator: " ") { _ = stopWords.insert(String(word)) }
    for name in options.names { for word in Similarity.words(of: name) { _ = names.insert(word) } }
    for word in Lexicon.everyday.split(separator: " ") {
      if let stem = stem(word, usesStems, stemmer) { everyday[stem] = true }
    }
    if options.usesLexicon {
      for group in Lexicon.manners { add(group.split(separator: " "), usesStems, stemmer) }
      manners = groupNames.count
      for group in Lexicon.kinds { add(group.split(separator: " "), usesStems, stemmer) }
    }
    if options.usesBranches {
      for (number, group) in Lexicon.branches.enumerated() {
        for word in group.split(separator: " ") {
          if let stem = stem(word, usesStems, stemmer) { branches[stem] |= 1 << UInt32(number) }
        }
      }
    }
    for word in Lexicon.renewal.split(separator: " ") {
      if options.usesBranches, let stem = stem(word, usesStems, stemmer) {
        branches[stem] |= Meanings.renewal
      }
    }
    for group in options.synonyms { add(group.map { $0[...] }, usesStems, stemmer) }
  }

  /// The number of a word's stem; nil for what is read as several words.
  private mutating func stem(
    _ text: Substring, _ usesStems: Bool, _ stemmer: GermanStemmer
  ) -> Int? {
    let words = Similarity.words(of: String(text))
    guard words.count == 1, let word = words.first else { return nil }
    _ = self.words.insert(word)
    let stem = word.withUnsafeBufferPointer {
      usesStems ? stemmer.stem($0) : Folding.fold($0)
    }
    let number = stems.insert(stem)
    if number == groups.count {
      groups.append(nil)
      branches.append(0)
      everyday.append(false)
    }
    return number
  }

  /// Words that mean one thing; they join a group that one of them is in already.
  private mutating func add(
    _ words: [Substring], _ usesStems: Bool, _ stemmer: GermanStemmer
  ) {
    let stems = words.compactMap { stem($0, usesStems, stemmer) }
    guard stems.count > 1 else { return }
    let group = stems.compactMap { groups[$0] }.first ?? groupNames.count
    if group == groupNames.count {
      groupNames.append(Array("#\(group) ".utf8) + Array(self.stems.text(stems[0]).utf8))
    }
    for stem in stems where groups[stem] == nil { groups[stem] = group }
  }

  func group(of stem: [UInt8]) -> Int? { number(of: stem).flatMap { groups[$0] } }
  func name(of group: Int) -> [UInt8] { groupNames[group] }
  func isThing(_ group: Int?) -> Bool { group.map { $0 >= manners } ?? false }
  func isEveryday(_ stem: [UInt8]) -> Bool { number(of: stem).map { everyday[$0] } ?? false }
  func branch(of stem: [UInt8]) -> UInt32 { number(of: stem).map { branches[$0] } ?? 0 }

  private func number(of stem: [UInt8]) -> Int? { stems.find(stem) }
}

/// The words of a short text, lower case, in UTF-8.
func words(of text: String) -> [[UInt8]] {
  let scanner = WordScanner()
  defer { scanner.deallocate() }
  var text = text
  var reader = ShortTextReader()
  text.withUTF8 { scanner.scan($0, into: &reader) }
  return reader.words
}

private struct ShortTextReader: WordScanner.Reader {
  var words: [[UInt8]] = []

  mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at offset: Int) {
    words.append(Array(bytes))
  }

  mutating func quantity(_ quantity: Quantity, at offset: Int) {}
}

extension WordTable {
  mutating func insert(_ word: [UInt8]) -> Int {
    word.withUnsafeBufferPointer { insert($0, hash: WordTable.hash($0)) }
  }

  func find(_ word: [UInt8]) -> Int? {
    word.withUnsafeBufferPointer { find($0, hash: WordTable.hash($0)) }
  }
}
