import Foundation

/// What each feature weighs in a score, as log-odds: 0 is as likely as not.
///
/// Fitted by `Benchmarks/fit_comparison.py` to three labelled counties and damaged copies of them;
/// `docs/comparison.md` says how, and what each brings.
public struct PairWeights: Sendable {
  public var base: Double
  public var text = 0.0
  public var rareWords = 0.0
  public var rarePlaceWords = 0.0
  public var otherBranch = 0.0
  public var quantities = 0.0
  public var type = 0.0
  public var things = 0.0
  public var purpose = 0.0
  public var typeReach = 0.0
  public var place = 0.0
  public var near = 0.0
  public var overlap = 0.0
  public var commonCatchment = 0.0
  public var townOverlap = 0.0
  public var otherTowns = 0.0
  public var series = 0.0
  public var otherCarrier = 0.0
  public var cost = 0.0
  public var renewal = 0.0
  public var apart = 0.0

  /// One project entered twice.
  public static let double = PairWeights(
    base: -15.8, text: 1.0, rareWords: 8.2, rarePlaceWords: 1.8, otherBranch: -2.2,
    quantities: 4.0, purpose: 2.1, place: 1.6, overlap: 3.3, townOverlap: 3.9, otherTowns: -1.1,
    series: -3.1, otherCarrier: 2.5, apart: -6.0)

  /// Comparable things of different carriers for the same or an overlapping catchment.
  public static let comparable = PairWeights(
    base: -8.0, text: 4.0, rareWords: 6.9, rarePlaceWords: 1.0, otherBranch: -1.5,
    quantities: 1.6, type: 2.8, things: 0.5, typeReach: 0.8, near: 0.9, commonCatchment: 1.4,
    series: -5.2, cost: 2.0, renewal: -1.7, apart: -3.6)

  /// The log-odds of a pair.
  func odds(_ f: PairFeatures) -> Double {
    let words = text * f.text + rareWords * f.rareWords + rarePlaceWords * f.rarePlaceWords
    let kind =
      type * f.type + things * f.things + purpose * f.purpose + typeReach * f.typeReach
      + otherBranch * f.otherBranch + renewal * f.renewal
    let space =
      place * f.place + near * f.near + overlap * f.overlap
      + commonCatchment * f.commonCatchment + townOverlap * f.townOverlap
      + otherTowns * f.otherTowns + series * f.series
    let rest =
      quantities * f.quantities + otherCarrier * f.otherCarrier + cost * f.cost + apart * f.apart
    return base + words + kind + space + rest
  }
}

/// Log-odds as a probability, rounded so that it is the same on every machine.
func probability(_ odds: Double) -> Double {
  (1 / (1 + exp(-odds)) * 1e9).rounded() / 1e9
}
