import PlanModel

/// What more than one reader needs to know of a plan, computed once.
public struct Figures: Sendable {
  public let adoption: AdoptionFigures
  public let supply: SupplyFigures
  public let money: MoneyFigures
  public let parts: PartFigures
  public let sites: SiteFigures
  public let responsibility: Responsibility
  /// What has changed since an earlier state; nil if the plan is not compared with one.
  public let changes: Changes?
  private let comparison: Lazily<PairFigures>

  /// - Parameters:
  ///   - earlier: an earlier state of the plan to compare it with.
  ///   - jobs: threads at a time for what is worth it.
  public init(_ plan: Plan, since earlier: Plan? = nil, jobs: Int = 1) {
    adoption = AdoptionFigures(plan)
    supply = SupplyFigures(plan)
    money = MoneyFigures(plan)
    parts = PartFigures(plan)
    sites = SiteFigures(plan)
    responsibility = Responsibility(plan)
    changes = earlier.map { Changes(plan, since: $0) }
    comparison = Lazily {
      var options = ComparisonOptions()
      options.jobs = jobs
      return PairFigures(plan, options)
    }
  }

  /// Measures that may be one or plan comparable things; computed when it is first asked for, as it
  /// costs as much as reading the plan.
  public var pairs: PairFigures { comparison.value }
}
