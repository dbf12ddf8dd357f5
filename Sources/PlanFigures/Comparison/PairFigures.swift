import Foundation
import PlanModel
import Similarity

/// Two measures that may be one, or plan comparable things (rules.md, group B).
public struct MeasurePair: Sendable {
  /// Positions in `plan.measures`; the first one's path sorts first.
  public let a: Int
  public let b: Int
  /// That both are one project entered twice, from 0 to 1.
  public let doubleScore: Double
  /// That both plan comparable things, from 0 to 1.
  public let comparableScore: Double
  /// What the score is made of, the weightiest first; what speaks against it last.
  public let reasons: [PairReason]
  /// Kilometres; nil if unknown.
  public let distance: Double?

  public enum Kind: String, Sendable {
    case double = "massnahme-doppelt"
    case comparable = "massnahme-vergleichbar"
    /// Just below the threshold: worth a look, no finding.
    case possible
  }
  public let kind: Kind

  /// The score of the rule that the pair belongs to.
  public var score: Double { kind == .double ? doubleScore : comparableScore }
}

/// The pairs of a plan, by the thresholds in force; ordered by path.
public struct PairFigures: Sendable {
  /// Doubles and comparables.
  public let pairs: [MeasurePair]
  /// Just below the thresholds, the likeliest first; empty if they were not looked for.
  public let possible: [MeasurePair]
  private let byMeasure: [Int: [Int]]

  /// Log-odds from which a pair is shown as possible.
  static let possibleOdds = -1.0

  public init(_ plan: Plan, _ options: ComparisonOptions = ComparisonOptions()) {
    let limits = Limits(plan.thresholds)
    let search = PairSearch(plan, options)
    var found = search.pairs(
      floors: limits.floors(possible: options.includesPossible ? PairFigures.possibleOdds : 0))
    search.inherit(&found)
    let classified = found.compactMap { pair in
      limits.kind(of: pair, search.facts).map { MeasurePair(pair, $0, search, plan) }
    }
    let ordered = classified.filter { $0.isCertain(plan) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    pairs = ordered.filter { $0.kind != .possible }
    possible = ordered.filter { $0.kind == .possible && options.includesPossible }
      .sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    var byMeasure: [Int: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      byMeasure[pair.a, default: []].append(index)
      byMeasure[pair.b, default: []].append(index)
    }
    self.byMeasure = byMeasure
  }

  public var doubles: [MeasurePair] { pairs.filter { $0.kind == .double } }
  public var comparables: [MeasurePair] { pairs.filter { $0.kind == .comparable } }

  /// The pairs of a measure, by its position in `plan.measures`.
  public func pairs(of measure: Int) -> [MeasurePair] {
    (byMeasure[measure] ?? []).map { pairs[$0] }
  }

  /// Measures that hang together by pairs, more than two of them: one story rather than many pairs.
  public var clusters: [[Int]] {
    var seen: Set<Int> = []
    var clusters: [[Int]] = []
    for start in byMeasure.keys.sorted() where seen.insert(start).inserted {
      var members = [start]
      var next = 0
      while next < members.count {
        for pair in pairs(of: members[next]) {
          for other in [pair.a, pair.b] where seen.insert(other).inserted { members.append(other) }
        }
        next += 1
      }
      if members.count > 2 { clusters.append(members.sorted()) }
    }
    return clusters
  }
}

/// The thresholds as log-odds, and what the rules say beside them.
private struct Limits {
  let double: Double
  let comparable: Double

  init(_ thresholds: Thresholds) {
    double = Limits.odds(thresholds[.doppeltAb].approximate)
    comparable = Limits.odds(thresholds[.vergleichbarAb].approximate)
  }

  private static func odds(_ share: Double) -> Double {
    share <= 0 ? -.infinity : share >= 1 ? .infinity : log(share / (1 - share))
  }

  /// What must be found, a little less for the rounding of scores: for `inherited` also what is double or comparable by itself.
  func floors(possible: Double) -> (double: Double, comparable: Double) {
    (min(double, 0) - 1e-6, min(comparable, possible) - 1e-6)
  }

  func kind(of pair: PairSearch.Scored, _ facts: MeasureFacts) -> MeasurePair.Kind? {
    let (a, b) = (facts.rows[pair.first], facts.rows[pair.second])
    let isPart = a.whole == pair.b || b.whole == pair.a
    let isReplaced = a.successor == pair.b || b.successor == pair.a
    if !isPart, !isReplaced, isAtLeast(pair.double, double) { return .double }
    guard a.carrier >= 0, b.carrier >= 0, a.carrier != b.carrier, !a.isCompleted || !b.isCompleted,
      !facts.knowOfEachOther(pair)
    else { return nil }
    if isAtLeast(pair.comparable, comparable) { return .comparable }
    return pair.comparable >= PairFigures.possibleOdds ? .possible : nil
  }

  /// Compares as probabilities, rounded, so that every machine decides alike.
  private func isAtLeast(_ odds: Double, _ limit: Double) -> Bool {
    limit == -.infinity || probability(odds) >= probability(limit)
  }
}

extension MeasureFacts {
  /// Known to each other (rules.md, group B): linked, parts of one whole, or each names the other's
  /// carrier as a partner and one says how they differ.
  fileprivate func knowOfEachOther(_ pair: PairSearch.Scored) -> Bool {
    let (a, b) = (rows[pair.first], rows[pair.second])
    if areLinked(a, pair.a, b, pair.b) { return true }
    if a.whole >= 0, a.whole == b.whole { return true }
    return numbers[a.partners].contains(UInt32(bitPattern: b.carrier))
      && numbers[b.partners].contains(UInt32(bitPattern: a.carrier))
      && (a.isDelimited || b.isDelimited)
  }

  /// - Parameters position, otherPosition: in `plan.measures`.
  func areLinked(_ a: Row, _ position: Int, _ b: Row, _ otherPosition: Int) -> Bool {
    numbers[a.links].contains(UInt32(otherPosition)) || numbers[b.links].contains(UInt32(position))
  }
}
