import PlanModel

/// Every pair of a plan with its features, candidates or not: for measuring and fitting the method
/// on plans with known pairs, not for plans of any size.
public struct ComparisonStudy: Sendable {
  public struct Pair: Sendable {
    public let a: String
    public let b: String
    /// Whether the search finds it without looking at all pairs.
    public let isCandidate: Bool
    public let features: PairFeatures
  }

  public let pairs: [Pair]

  public init(_ plan: Plan, _ options: ComparisonOptions) {
    let search = PairSearch(plan, options)
    let candidates = Set(
      search.pairs(floors: (-.infinity, -.infinity)).map { [$0.a, $0.b] })
    pairs = search.measures.indices.flatMap { a in
      search.measures.indices.dropFirst(a + 1).map { b in
        let (first, second) = (search.measures[a], search.measures[b])
        return Pair(
          a: plan.measures[first].id?.text ?? "", b: plan.measures[second].id?.text ?? "",
          isCandidate: candidates.contains([first, second]),
          features: search.allFeatures(a, b))
      }
    }
  }
}
