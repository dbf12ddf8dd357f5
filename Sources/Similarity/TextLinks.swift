/// What leads from one text to others without looking at all pairs: concepts, phrases and
/// quantities that only a few texts have.
///
/// A term of `n` texts makes at most 21 pairs, so the work grows with the length of the texts, not
/// with the square of their number.
struct TextLinks: Sendable {
  /// A term of more texts leads nowhere.
  static let mostTexts = 7

  private var terms: [UInt32] = []
  private var ends: [Int] = []
  private var postings: [UInt32] = []
  private var postingEnds: [Int] = []
  private var worth: [Float] = []

  init(
    _ profiles: Profiles, _ rarity: Rarity, _ meanings: Meanings, _ quantities: QuantityIndex,
    count: Int
  ) {
    var occurrences: [(term: UInt32, record: UInt32)] = []
    var worth: [Float] = []
    func addTerm(_ value: Float) -> UInt32 {
      worth.append(value)
      return UInt32(worth.count - 1)
    }
    var numbers = [UInt32](repeating: .max, count: meanings.concepts.count)
    for record in 0..<count {
      for entry in profiles.entries[profiles.range(record)] {
        let concept = Int(entry.concept)
        let texts = rarity.texts[concept]
        guard texts > 1, texts <= TextLinks.mostTexts, rarity.weights[concept] > 0,
          !meanings.kinds[concept].contains(.everyday)
        else { continue }
        if numbers[concept] == .max {
          numbers[concept] = addTerm(max(0.15, 1 - Float(texts - 2) * 0.17))
        }
        occurrences.append((numbers[concept], UInt32(record)))
      }
    }
    var keys = NumberTable()
    for (hash, record) in profiles.phrases {
      let number = keys.insert(hash | 1)
      if number.isNew { numbers.append(addTerm(0.3)) }
      let term = numbers[meanings.concepts.count + number.index]
      if let last = occurrences.last, last == (term, record) { continue }
      occurrences.append((term, record))
    }
    for record in 0..<count {
      for index in quantities.range(record) where quantities.texts[index] > 1 {
        guard quantities.texts[index] <= 4, quantities.list[index].unit != nil else { continue }
        let number = keys.insert(Phrases.mix(quantities.list[index].key) & ~1)
        if number.isNew { numbers.append(addTerm(0.5)) }
        occurrences.append((numbers[meanings.concepts.count + number.index], UInt32(record)))
      }
    }
    self.worth = worth
    index(occurrences, count: count)
  }

  /// Lists of texts by term and of terms by text, by counting.
  private mutating func index(_ occurrences: [(term: UInt32, record: UInt32)], count: Int) {
    func grouped(
      _ count: Int, by group: ((term: UInt32, record: UInt32)) -> UInt32,
      _ value: ((term: UInt32, record: UInt32)) -> UInt32
    ) -> ([UInt32], [Int]) {
      var ends = [Int](repeating: 0, count: count + 1)
      for occurrence in occurrences { ends[Int(group(occurrence)) + 1] += 1 }
      for index in 0..<count { ends[index + 1] += ends[index] }
      var values = [UInt32](repeating: 0, count: occurrences.count)
      var next = ends
      for occurrence in occurrences {
        values[next[Int(group(occurrence))]] = value(occurrence)
        next[Int(group(occurrence))] += 1
      }
      return (values, ends)
    }
    (postings, postingEnds) = grouped(worth.count, by: \.term, \.record)
    (terms, ends) = grouped(count, by: \.record, \.term)
  }

  /// Texts after `record` that share terms worth at least a half, ordered.
  func others(after record: Int, _ scratch: inout LinkScratch) {
    scratch.found.removeAll(keepingCapacity: true)
    for at in ends[record]..<ends[record + 1] {
      let term = Int(terms[at])
      let (start, end) = (postingEnds[term], postingEnds[term + 1])
      guard end - start <= TextLinks.mostTexts else { continue }
      var previous = UInt32.max
      for index in start..<end {
        let other = postings[index]
        if Int(other) <= record || other == previous { continue }
        previous = other
        if scratch.worth[Int(other)] == 0 { scratch.touched.append(other) }
        scratch.worth[Int(other)] += worth[term]
      }
    }
    for other in scratch.touched {
      if scratch.worth[Int(other)] >= 0.5 { scratch.found.append(other) }
      scratch.worth[Int(other)] = 0
    }
    scratch.touched.removeAll(keepingCapacity: true)
  }
}

/// Room for `TextLinks.others`; one per thread.
public struct LinkScratch {
  fileprivate(set) public var found: [UInt32] = []
  fileprivate var worth: [Float]
  fileprivate var touched: [UInt32] = []

  public init(_ collection: TextCollection) {
    worth = [Float](repeating: 0, count: collection.count)
  }
}

extension TextCollection {
  /// Texts after `record` worth comparing with it, in no particular order, as `scratch.found`.
  public func findOthers(after record: Int, _ scratch: inout LinkScratch) {
    links.others(after: record, &scratch)
  }
}

/// Distinct 64-bit keys by number.
struct NumberTable {
  private var keys: [UInt64] = []
  private var slots = [UInt32](repeating: .max, count: 1 << 12)

  mutating func insert(_ key: UInt64) -> (index: Int, isNew: Bool) {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: key >> 17) & mask
    while slots[at] != .max {
      if keys[Int(slots[at])] == key { return (Int(slots[at]), false) }
      at = (at + 1) & mask
    }
    slots[at] = UInt32(keys.count)
    keys.append(key)
    return (keys.count - 1, true)
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (index, key) in keys.enumerated() {
      var at = Int(truncatingIfNeeded: key >> 17) & mask
      while slots[at] != .max { at = (at + 1) & mask }
      slots[at] = UInt32(index)
    }
  }
}
