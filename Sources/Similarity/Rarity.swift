import Foundation

/// How common each concept is, in the texts and in the background, and what that is worth.
struct Rarity: Sendable {
  /// Texts of the background count as so many of our own.
  static let backgroundTexts: Float = 100
  /// Texts with the concept.
  private(set) var texts: [UInt32]
  /// ln(1 + (N − n + ½) / (n + ½)), less for words of every plan.
  private(set) var weights: [Float]
  /// From 1 (a concept that hardly any text has) to 0.
  private(set) var rareness: [Float]

  init(_ profiles: Profiles, _ meanings: Meanings, count: Int) {
    let concepts = meanings.concepts
    texts = [UInt32](repeating: 0, count: concepts.count)
    for entry in profiles.entries { texts[Int(entry.concept)] += 1 }
    let background = meanings.background
    let all = Float(count) + (background.isEmpty ? 0 : Rarity.backgroundTexts)
    // As many texts as the scale of rareness was set at: a county's plan with the background.
    let scale = max(1, (all / 190).squareRoot())
    weights = []
    rareness = []
    weights.reserveCapacity(concepts.count)
    rareness.reserveCapacity(concepts.count)
    for concept in 0..<concepts.count {
      let share = background.isEmpty ? 0 : background[concept]
      let found = Float(texts[concept]) + Rarity.backgroundTexts * share
      let isEveryday = meanings.kinds[concept].contains(.everyday)
      let weight = log(1 + (all - found + 0.5) / (found + 0.5))
      weights.append(isEveryday ? weight * 0.3 : weight)
      let rare = 1 - log2(max(2, found / scale) / 2) / 2
      rareness.append(isEveryday ? 0 : max(0, rare))
    }
  }

  /// Turns counts into weights that saturate: a word said ten times is not ten times the word.
  func weigh(_ profiles: inout Profiles, _ meanings: Meanings) {
    profiles.totals.reserveCapacity(profiles.ends.count)
    for record in profiles.ends.indices {
      var totals = ProfileTotals()
      for index in profiles.range(record) {
        weigh(&profiles.entries[index], meanings, &totals)
      }
      profiles.totals.append(totals)
    }
  }

  @inline(__always)
  private func weigh(
    _ entry: inout ProfileEntry, _ meanings: Meanings, _ totals: inout ProfileTotals
  ) {
    let concept = Int(entry.concept)
    let weight = weights[concept]
    entry.weight = weight * entry.weight / (entry.weight + 1.2)
    totals.squares += entry.weight * entry.weight
    guard entry.heading > 0 else { return }
    totals.heading += weight * entry.heading
    if meanings.kinds[concept].contains(.thing) {
      entry.thing = entry.heading.squareRoot() * weight
      totals.things += entry.thing * entry.thing
    }
  }
}
