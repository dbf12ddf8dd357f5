import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel

/// Everything that stands against each other in the plan, in the order of its page.
struct Coordination: Sendable {
  /// Two measures beside each other.
  struct Comparison: Sendable {
    let pair: MeasurePair
    /// Its anchor on the page; the same while both ids live.
    let anchor: String
    /// What the rule of the pair says; nil where it did not run.
    let finding: Finding?

    var acknowledged: Finding.Acknowledgement? { finding?.acknowledged }
    var measures: [Int] { [pair.a, pair.b] }
  }

  /// More than two measures that hang together by open pairs.
  struct Story: Sendable {
    let anchor: String
    /// Positions in `plan.measures`, ascending.
    let members: [Int]
    let comparisons: [Comparison]
  }

  let stories: [Story]
  /// Open pairs that belong to no story, doubles first, then the likeliest.
  let single: [Comparison]
  let acknowledged: [Comparison]
  /// Findings of other rules that compare, the open ones and the answered.
  let contradictions: [Finding]
  let answered: [Finding]
  /// No findings: just below the thresholds, the likeliest first.
  let possible: [MeasurePair]
  private let byMeasure: [Int: [Comparison]]
  private let possibleByMeasure: [Int: [Int]]

  init(_ plan: Plan, _ figures: PairFigures, _ report: CheckReport, _ addresses: Addresses) {
    let comparisons = Coordination.comparisons(plan, figures, report, addresses)
    let open = comparisons.filter { $0.acknowledged == nil }
    let stories = Coordination.stories(open, figures.clusters, plan, addresses)
    let told = Set(stories.flatMap(\.comparisons).map(\.anchor))
    self.stories = stories
    single = open.filter { !told.contains($0.anchor) }.likeliestFirst
    acknowledged = comparisons.filter { $0.acknowledged != nil }.likeliestFirst
    let others = Coordination.otherFindings(report, beside: comparisons)
    contradictions = others.filter { $0.acknowledged == nil }
    answered = others.filter { $0.acknowledged != nil }
    let possible =
      report.disabled.contains(MeasurePair.Kind.comparable.rawValue) ? [] : figures.possible
    self.possible = possible
    byMeasure = Coordination.byMeasure(comparisons.likeliestFirst) { $0.measures }
    possibleByMeasure = Coordination.byMeasure(Array(possible.indices)) {
      [possible[$0].a, possible[$0].b]
    }
  }

  /// Open pairs of measures.
  var open: [Comparison] { stories.flatMap(\.comparisons) + single }

  /// The pairs of a measure, by its position in the plan; acknowledged ones too.
  func comparisons(of measure: Int) -> [Comparison] { byMeasure[measure] ?? [] }

  func possible(of measure: Int) -> [MeasurePair] {
    (possibleByMeasure[measure] ?? []).map { possible[$0] }
  }

  private static func byMeasure<T>(_ elements: [T], _ measures: (T) -> [Int]) -> [Int: [T]] {
    var lists: [Int: [T]] = [:]
    for element in elements {
      for measure in measures(element) { lists[measure, default: []].append(element) }
    }
    return lists
  }

  private static func comparisons(
    _ plan: Plan, _ figures: PairFigures, _ report: CheckReport, _ addresses: Addresses
  ) -> [Comparison] {
    var findings: [[String]: Finding] = [:]
    for finding in report.findings where MeasurePair.Kind(rawValue: finding.rule.id) != nil {
      findings[[finding.rule.id] + finding.items] = finding
    }
    return figures.pairs.filter { !report.disabled.contains($0.kind.rawValue) }.map { pair in
      let measures = [plan.measures[pair.a], plan.measures[pair.b]]
      let ids = measures.compactMap(\.id?.text).sortedByCodePoints()
      let slugs = measures.compactMap { addresses[$0.document]?.slug }.sortedByCodePoints()
      return Comparison(
        pair: pair, anchor: "paar-" + slugs.joined(separator: "--"),
        finding: findings[[pair.kind.rawValue] + ids])
    }
  }

  private static func stories(
    _ open: [Comparison], _ clusters: [[Int]], _ plan: Plan, _ addresses: Addresses
  ) -> [Story] {
    var cluster: [Int: Int] = [:]
    for (number, members) in clusters.enumerated() {
      for member in members { cluster[member] = number }
    }
    let groups = Dictionary(grouping: open) { cluster[$0.pair.a] ?? -1 }
    return clusters.indices.compactMap { number -> Story? in
      guard let comparisons = groups[number], comparisons.count > 1 else { return nil }
      let members = Set(comparisons.flatMap(\.measures)).sorted()
      let first = addresses[plan.measures[members[0]].document]?.slug ?? ""
      return Story(
        anchor: "gruppe-" + first, members: members, comparisons: comparisons.likeliestFirst)
    }
    .enumerated().sorted {
      (-$0.element.members.count, $0.offset) < (-$1.element.members.count, $1.offset)
    }
    .map(\.element)
  }

  private static func otherFindings(
    _ report: CheckReport, beside comparisons: [Comparison]
  ) -> [Finding] {
    let shown = Set(comparisons.compactMap(\.finding).map { [$0.rule.id] + $0.items })
    return report.findings.filter {
      $0.rule.traits.contains(.pair) && !shown.contains([$0.rule.id] + $0.items)
    }
  }
}

extension [Coordination.Comparison] {
  /// Doubles first, then the likeliest; equal ones in the order they had.
  fileprivate var likeliestFirst: [Element] {
    func rank(_ comparison: Element) -> (Int, Double) {
      (comparison.pair.kind == .double ? 0 : 1, -comparison.pair.score)
    }
    return enumerated().sorted { left, right in
      let (a, b) = (rank(left.element), rank(right.element))
      return a == b ? left.offset < right.offset : a < b
    }
    .map(\.element)
  }
}
