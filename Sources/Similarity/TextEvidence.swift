/// What two texts have in common, each from 0 to 1 unless said.
public struct TextEvidence: Sendable, Equatable {
  /// Cosine of the weighted concepts.
  public var wording: Float = 0
  /// How much the shorter text says at all: below 1 only for a heading of everyday words.
  public var substance: Float = 0
  /// Share of the heading of each that the other's text contains, the mean of both directions.
  public var containment: Float = 0
  /// Sum over shared concepts that hardly any text has, without those of the place of either; 0 and
  /// up, 1 for a concept that only these two have.
  public var rareWords: Float = 0
  /// The same over concepts of the place of either.
  public var rarePlaceWords: Float = 0
  /// Sum over equal quantities; 0 and up.
  public var quantities: Float = 0
  /// Cosine of the kinds of things in the headings.
  public var things: Float = 0
  /// Share of the words of the place that both have, by weight; nil if either names none.
  public var places: Float?
  /// Share of the place's words of one that the other's text contains, where one names no place.
  public var placeMentions: Float = 0
  /// More than the likeness of the headings can be: all of what they share word by word, and three
  /// quarters of the rest.
  public var mostLikeness: Float = 0.75
  /// Whether both headings name branches and share none.
  public var namesOtherBranch = false
  /// Whether both headings speak of renewing what is there.
  public var speaksOfRenewal = false

  public init() {}
}

extension TextCollection {
  /// What two texts have in common.
  public func evidence(_ a: Int, _ b: Int) -> TextEvidence {
    var evidence = TextEvidence()
    compareEntries(a, b, &evidence)
    quantities.forEachShared(a, b) { _, _, worth in evidence.quantities += worth }
    comparePlaces(a, b, &evidence)
    let (first, second) = (profiles.branches[a], profiles.branches[b])
    evidence.speaksOfRenewal = first & second & Meanings.renewal != 0
    let (one, two) = (first & ~Meanings.renewal, second & ~Meanings.renewal)
    evidence.namesOtherBranch = one != 0 && two != 0 && one & two == 0
    return evidence
  }

  private func compareEntries(_ a: Int, _ b: Int, _ evidence: inout TextEvidence) {
    let (first, second) = (profiles.range(a), profiles.range(b))
    var (dot, things, found, other): (Float, Float, Float, Float) = (0, 0, 0, 0)
    var (equal, otherEqual): (Float, Float) = (0, 0)
    var (rare, rareOfPlace): (Float, Float) = (0, 0)
    let (place, otherPlace) = (profiles.places(a), profiles.places(b))
    profiles.entries.withUnsafeBufferPointer { entries in
      var (i, j) = (first.lowerBound, second.lowerBound)
      while i < first.upperBound, j < second.upperBound {
        let (x, y) = (entries[i], entries[j])
        if x.concept == y.concept {
          let concept = Int(x.concept)
          dot += x.weight * y.weight
          things += x.thing * y.thing
          let weight = rarity.weights[concept]
          found += weight * x.heading
          other += weight * y.heading
          if x.heading > 0, y.heading > 0 {
            equal += weight * weight * x.heading
            otherEqual += weight * weight * y.heading
          }
          let rareness = rarity.rareness[concept]
          if rareness > 0, place.contains(x.concept) || otherPlace.contains(x.concept) {
            rareOfPlace += rareness
          } else {
            rare += rareness
          }
        }
        if x.concept <= y.concept { i += 1 }
        if y.concept <= x.concept { j += 1 }
      }
    }
    let (one, two) = (profiles.totals[a], profiles.totals[b])
    evidence.substance = min(1, min(one.squares, two.squares) / 15)
    evidence.wording = ratio(dot, (one.squares * two.squares).squareRoot())
    evidence.things = ratio(things, (one.things * two.things).squareRoot())
    evidence.containment = (ratio(found, one.heading) + ratio(other, two.heading)) / 2
    let exact = (ratio(equal, headings.weights[a]) + ratio(otherEqual, headings.weights[b])) / 2
    evidence.mostLikeness = exact + 0.75 * (1 - exact)
    evidence.rareWords = rare
    evidence.rarePlaceWords = rareOfPlace
  }

  private func comparePlaces(_ a: Int, _ b: Int, _ evidence: inout TextEvidence) {
    let (first, second) = (profiles.places(a), profiles.places(b))
    if !first.isEmpty, !second.isEmpty {
      let shared = weight(first.filter { second.contains($0) })
      evidence.places = ratio(shared, min(weight(first), weight(second)))
    } else if !first.isEmpty {
      evidence.placeMentions = ratio(weight(first.filter { mentions(b, $0) }), weight(first))
    } else if !second.isEmpty {
      evidence.placeMentions = ratio(weight(second.filter { mentions(a, $0) }), weight(second))
    }
  }

  private func weight(_ concepts: some Sequence<UInt32>) -> Float {
    concepts.reduce(0) { $0 + rarity.weights[Int($1)] }
  }

  private func mentions(_ record: Int, _ concept: UInt32) -> Bool {
    var (low, high) = (profiles.range(record).lowerBound, profiles.range(record).upperBound)
    while low < high {
      let middle = (low + high) / 2
      if profiles.entries[middle].concept < concept { low = middle + 1 } else { high = middle }
    }
    return low < profiles.range(record).upperBound && profiles.entries[low].concept == concept
  }
}

/// A share that is at most 1; nothing of nothing is nothing.
func ratio(_ part: Float, _ whole: Float) -> Float { whole > 0 ? min(1, part / whole) : 0 }
