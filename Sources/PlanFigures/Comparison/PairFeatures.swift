import Foundation
import Similarity

/// What speaks for and against two measures being one, or planning comparable things; each from 0
/// to 1. Every one is something that a planner would look at.
public struct PairFeatures: Sendable {
  /// Alike in wording: cosine, containment of headings, likeness of headings.
  public var text = 0.0
  /// How much the shorter of both texts says at all.
  private var substance = 1.0
  /// Words that hardly any other measure has, without those of the place.
  public var rareWords = 0.0
  /// Words of the place that hardly any other measure has.
  public var rarePlaceWords = 0.0
  /// 1 if the headings name different branches.
  public var otherBranch = 0.0
  /// Equal quantities, such as 2.400 m².
  public var quantities = 0.0
  /// Nearness of the types.
  public var type = 0.0
  /// Alike in the kinds of things that the headings name.
  public var things = 0.0
  /// The same place: by distance, else by words.
  public var place = 0.0
  /// How near they are, measured by how far such things reach.
  public var near = 0.0
  /// How far such things reach: 0 only their own town, 1 the whole county; the nearer of both.
  public var reach = 0.0
  /// Share of the smaller catchment that both serve.
  public var overlap = 0.0
  /// Jaccard index of the catchments.
  public var commonCatchment = 0.0
  /// Share of the fewer `kommunen` that both name.
  public var townOverlap = 0.0
  /// 1 if no town that one names (`kommunen`, `betroffen`) is named by the other.
  public var otherTowns = 0.0
  /// 1 if the carriers differ.
  public var otherCarrier = 0.0
  /// Smaller by larger cost; a half if unknown.
  public var cost = 0.5
  /// 1 if both renew what is there: two renewals are two things.
  public var renewal = 0.0
  /// 1 if the plan says that they are two: a link, catchments that do not touch; 2 for two phases.
  public var apart = 0.0

  /// One purpose by the types, or by the things that the headings name where types were chosen
  /// differently.
  public var purpose: Double { max(type, 0.7 * things) }
  /// One text for different towns, as sample texts are.
  public var series: Double { otherTowns * text }
  /// One type of things that reach far.
  public var typeReach: Double { type * reach }
}

extension PairFeatures {
  /// Everything but the likeness of headings, which costs most and comes only where it can matter:
  /// until `add(likeness:)` the text's part is what is known without it.
  init(_ a: Int, _ b: Int, _ evidence: TextEvidence, _ search: PairSearch) {
    let facts = search.facts
    let (one, two) = (facts.rows[a], facts.rows[b])
    takeText(evidence)
    type = search.types.nearness(Int(one.type), Int(two.type))
    reach = min(one.reach, two.reach)
    let shared = facts.shared(one.catchment, two.catchment)
    let (first, second) = (one.catchment.count, two.catchment.count)
    overlap = PairFeatures.share(shared, of: min(first, second))
    commonCatchment = PairFeatures.share(shared, of: first + second - shared)
    townOverlap = PairFeatures.share(
      facts.shared(one.towns, two.towns), of: min(one.towns.count, two.towns.count))
    otherTowns = facts.shared(one.named, two.named) == 0 ? 1 : 0
    otherCarrier = one.carrier == two.carrier ? 0 : 1
    if min(one.cost, two.cost) >= 0, max(one.cost, two.cost) > 0 {
      cost = min(one.cost, two.cost) / max(one.cost, two.cost)
    }
    let distance = facts.distance(one, two, search.region)
    near = distance.map { exp(-$0 / (3 + 20 * reach)) } ?? 0.3
    if one.spot != nil, two.spot != nil, let distance {
      place = exp(-(distance / 0.8) * (distance / 0.8))
    } else if place == 0 {
      place = 0.3 * commonCatchment
    }
    place = max(0, place)
    apart = search.apart(a, b, distance: distance, areDisjoint: shared == 0)
  }

  /// What the texts say; of the place what they say of it in words, −1 for nothing in common.
  private mutating func takeText(_ evidence: TextEvidence) {
    substance = Double(evidence.substance)
    text = 0.4 * Double(evidence.wording) + 0.3 * Double(evidence.containment)
    rareWords = 1 - exp(-Double(evidence.rareWords) / 5)
    rarePlaceWords = 1 - exp(-Double(evidence.rarePlaceWords) / 5)
    otherBranch = evidence.namesOtherBranch ? 1 : 0
    quantities = 1 - exp(-Double(evidence.quantities))
    things = Double(evidence.things)
    renewal = evidence.speaksOfRenewal ? 1 : 0
    if let places = evidence.places {
      place = places > 0.3 ? 0.8 * Double(places) : -1
    } else {
      place = 0.6 * Double(evidence.placeMentions)
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }

  /// The text's part with the likeness of the headings.
  mutating func add(likeness: Float) {
    text = substance * min(1, (text + 0.3 * Double(likeness)) / 0.5)
  }

  /// The same with the least and the most that the likeness can be.
  func bounds(mostLikeness: Float) -> (least: PairFeatures, most: PairFeatures) {
    var (least, most) = (self, self)
    least.add(likeness: 0)
    most.add(likeness: mostLikeness)
    return (least, most)
  }
}
