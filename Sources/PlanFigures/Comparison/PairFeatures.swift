import Foundation
import Similarity

/// What speaks for and against two measures being one, or planning comparable things; each from 0
/// to 1. Every one is something that a planner would look at.
public struct PairFeatures: Sendable {
  /// Alike in wording: cosine, containment of headings, likeness of headings.
  public var text = 0.0
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
  /// 1 if the plan says that they are two: a link, two phases, catchments that do not touch.
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
  init(
    _ a: MeasureFacts, _ b: MeasureFacts, _ evidence: TextEvidence, _ types: TypeRelations,
    areLinked: Bool
  ) {
    text = 0.4 * Double(evidence.wording) + 0.3 * Double(evidence.containment)
    rareWords = 1 - exp(-Double(evidence.rareWords) / 5)
    rarePlaceWords = 1 - exp(-Double(evidence.rarePlaceWords) / 5)
    otherBranch = evidence.namesOtherBranch ? 1 : 0
    quantities = 1 - exp(-Double(evidence.quantities))
    type = types.nearness(a.type, b.type)
    things = Double(evidence.things)
    reach = min(a.reach, b.reach)
    let shared = MeasureFacts.shared(a.catchment, b.catchment)
    overlap = PairFeatures.share(shared, of: min(a.catchment.count, b.catchment.count))
    commonCatchment = PairFeatures.share(shared, of: a.catchment.count + b.catchment.count - shared)
    townOverlap = PairFeatures.share(
      MeasureFacts.shared(a.towns, b.towns), of: min(a.towns.count, b.towns.count))
    otherTowns = MeasureFacts.shared(a.named, b.named) == 0 ? 1 : 0
    otherCarrier = a.carrier == b.carrier ? 0 : 1
    if let first = a.cost, let second = b.cost, max(first, second) > 0 {
      cost = min(first, second) / max(first, second)
    }
    renewal = evidence.speaksOfRenewal ? 1 : 0
    let sites = a.spot.flatMap { first in b.spot.map { first.distance(to: $0) } }
    let distance = a.distance(to: b)
    near = distance.map { exp(-$0 / (3 + 20 * reach)) } ?? 0.3
    place = PairFeatures.place(sites, evidence, commonCatchment)
    apart = PairFeatures.apart(
      a, b, distance, types, areLinked: areLinked, areDisjoint: shared == 0)
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }

  private static func place(
    _ distance: Double?, _ evidence: TextEvidence, _ commonCatchment: Double
  ) -> Double {
    if let distance { return exp(-(distance / 0.8) * (distance / 0.8)) }
    if let places = evidence.places { return places > 0.3 ? 0.8 * Double(places) : 0 }
    if evidence.placeMentions > 0 { return 0.6 * Double(evidence.placeMentions) }
    return 0.3 * commonCatchment
  }

  private static func apart(
    _ a: MeasureFacts, _ b: MeasureFacts, _ distance: Double?, _ types: TypeRelations,
    areLinked: Bool, areDisjoint: Bool
  ) -> Double {
    if areLinked { return 1 }
    if let first = a.phase, let second = b.phase, first != second { return 1 }
    guard areDisjoint, !a.involves(carrierOf: b), !b.involves(carrierOf: a) else { return 0 }
    let distance = distance ?? .infinity
    if distance < 1 { return 0 }
    if let type = a.type, type == b.type, case .radius(let reach) = types.reach(type),
      distance <= reach
    {
      return 0.5
    }
    return 1
  }

  /// The text's part with the likeness of the headings.
  mutating func add(likeness: Float) { text = min(1, (text + 0.3 * Double(likeness)) / 0.5) }

  /// The same with the least and the most that the likeness can be.
  var bounds: (least: PairFeatures, most: PairFeatures) {
    var (least, most) = (self, self)
    least.add(likeness: 0)
    most.add(likeness: 1)
    return (least, most)
  }
}
