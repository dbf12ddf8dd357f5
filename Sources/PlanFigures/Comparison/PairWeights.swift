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
    base: -18.4, text: 1.0, rareWords: 9.0, rarePlaceWords: 1.9, otherBranch: -2.9,
    quantities: 4.6, purpose: 1.8, place: 1.5, overlap: 4.0, townOverlap: 5.1, otherTowns: -1.2,
    series: -3.2, otherCarrier: 2.5, apart: -6.0)

  /// Comparable things of different carriers for the same or an overlapping catchment.
  public static let comparable = PairWeights(
    base: -8.0, text: 4.0, rareWords: 6.7, rarePlaceWords: 0.7, otherBranch: -1.8,
    quantities: 2.0, type: 2.4, things: 0.9, typeReach: 1.2, near: 0.6, commonCatchment: 1.5,
    series: -6.4, cost: 2.0, renewal: -1.9, apart: -3.1)

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
