/// How alike the headings (title and summary) of two texts are, word by word: each word is held
/// against the closest one of the other heading, by meaning, stem or letters. It sees what stems,
/// compounds and the lexicon miss. From 0 to 1, the mean of both directions.
///
/// One text is held against several, so that its letters are looked at once; one of these per
/// thread.
public struct Likeness {
  private let headings: Headings
  private var record = -1
  private var words: Range<Int> = 0..<0
  /// Runs of letters of the text: by slot the last entry, each entry with the one before it.
  private var slots = [Int32](repeating: -1, count: 1 << 11)
  private var entries: [(hash: UInt32, word: Int32, before: Int32)] = []
  /// Shared runs of each pair of words.
  private var shared: [Float] = []
  private var closest: [Float] = []

  public init(_ collection: TextCollection) { headings = collection.headings }

  public mutating func of(_ a: Int, _ b: Int) -> Float {
    if record != a { look(at: a) }
    let others = headings.range(b)
    let (weight, otherWeight) = (headings.weights[a], headings.weights[b])
    guard weight > 0, otherWeight > 0 else { return 0 }
    countShared(others)
    closest.removeAll(keepingCapacity: true)
    closest.append(contentsOf: repeatElement(0, count: others.count))
    var found: Float = 0
    headings.words.withUnsafeBufferPointer { list in
      var next = 0
      for i in words {
        let word = list[i]
        var best: Float = 0
        for (j, other) in others.enumerated() {
          let both = shared[next]
          next += 1
          let alike: Float =
            word.concept == list[other].concept
            ? 1 : both > 0 ? both * word.share * list[other].share : 0
          if alike > best { best = alike }
          if alike > closest[j] { closest[j] = alike }
        }
        found += word.weight * best
      }
    }
    var other: Float = 0
    for (j, index) in others.enumerated() { other += headings.words[index].weight * closest[j] }
    return (ratio(found, weight) + ratio(other, otherWeight)) / 2
  }

  private mutating func look(at record: Int) {
    self.record = record
    for entry in entries { slots[Int(entry.hash) & (slots.count - 1)] = -1 }
    entries.removeAll(keepingCapacity: true)
    words = headings.range(record)
    for (number, index) in words.enumerated() {
      for run in headings.runs(ofWord: index) {
        let hash = headings.runs[run]
        let slot = Int(hash) & (slots.count - 1)
        entries.append((hash, Int32(number), slots[slot]))
        slots[slot] = Int32(entries.count - 1)
      }
    }
  }

  private mutating func countShared(_ others: Range<Int>) {
    shared.removeAll(keepingCapacity: true)
    shared.append(contentsOf: repeatElement(0, count: words.count * others.count))
    let (mask, width) = (slots.count - 1, others.count)
    headings.runs.withUnsafeBufferPointer { runs in
      for (number, index) in others.enumerated() {
        for run in headings.runs(ofWord: index) {
          let hash = runs[run]
          var entry = slots[Int(hash) & mask]
          while entry >= 0 {
            let found = entries[Int(entry)]
            if found.hash == hash { shared[Int(found.word) * width + number] += 1 }
            entry = found.before
          }
        }
      }
    }
  }
}

/// The distinct words of the heading of each text, with their runs of three and four letters.
struct Headings: Sendable {
  struct Word {
    let concept: UInt32
    /// Rarity squared: what everybody writes does not count. Words of the title count twice.
    var weight: Float
    /// One by the root of the number of its runs.
    let share: Float
    /// Where its runs stand.
    let runs: (start: UInt32, end: UInt32)
  }

  private(set) var words: [Word] = []
  private var ends: [Int] = []
  /// What the words of each heading weigh together.
  private(set) var weights: [Float] = []
  /// Runs of letters as hashes, of each distinct word once.
  private(set) var runs: [UInt32] = []

  init(_ lists: WordLists, _ meanings: Meanings, _ rarity: Rarity) {
    var known = [(start: UInt32, end: UInt32)](repeating: (0, 0), count: lists.table.count)
    ends.reserveCapacity(lists.count)
    weights.reserveCapacity(lists.count)
    for record in 0..<lists.count {
      let start = words.count
      let title = lists.range(record, .title)
      var total: Float = 0
      for index in lists.heading(record) {
        let word = Int(lists.words[index])
        guard let concept = meanings.headingConcept(ofWord: word) else { continue }
        let rarity = rarity.weights[Int(concept)]
        let weight = (index < title.upperBound ? 2 : 1) * rarity * rarity
        total += weight
        if let same = words[start...].firstIndex(where: { $0.concept == concept }) {
          words[same].weight += weight
          continue
        }
        if known[word].end == 0 {
          let first = UInt32(runs.count)
          lists.table.withBytes(word) { addRuns(of: $0) }
          known[word] = (first, UInt32(runs.count))
        }
        let count = known[word].end - known[word].start
        words.append(
          Word(
            concept: concept, weight: weight, share: 1 / Float(max(1, count)).squareRoot(),
            runs: known[word]))
      }
      ends.append(words.count)
      weights.append(total)
    }
  }

  func range(_ record: Int) -> Range<Int> { (record == 0 ? 0 : ends[record - 1])..<ends[record] }

  @inline(__always)
  func runs(ofWord index: Int) -> Range<Int> {
    Int(words[index].runs.start)..<Int(words[index].runs.end)
  }

  private mutating func addRuns(of word: UnsafeBufferPointer<UInt8>) {
    let letters = [0x20] + Folding.fold(word) + [0x20]
    for start in letters.indices {
      var hash = WordTable.seed
      for end in start..<min(start + 4, letters.count) {
        hash = WordTable.extend(hash, letters[end])
        if end > start + 1 { runs.append(UInt32(truncatingIfNeeded: hash ^ hash >> 29)) }
      }
    }
  }
}

extension Meanings {
  /// What a word of a heading is first of all; nil for stop words and names.
  func headingConcept(ofWord word: Int) -> UInt32? {
    if let meaning = of(word).first { return meaning.concept }
    let concept = phraseWord[word]
    guard concept >> 31 == 0, kinds[Int(concept)].contains(.number) else { return nil }
    return concept
  }
}

extension TextCollection {
  /// The likeness of two headings; for many pairs see `Likeness`.
  public func likeness(_ a: Int, _ b: Int) -> Float {
    var likeness = Likeness(self)
    return likeness.of(a, b)
  }
}
