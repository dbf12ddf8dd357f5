import PlanModel

/// What more than one reader needs to know of a plan, computed once.
public struct Figures: Sendable {
  public let adoption: AdoptionFigures
  public let supply: SupplyFigures
  public let money: MoneyFigures
  public let parts: PartFigures
  public let sites: SiteFigures
  public let staff: StaffFigures
  public let jobs: JobFigures
  public let grants: GrantFigures
  public let standards: StandardFigures
  private let comparison: Lazily<PairFigures>

  /// - Parameter jobs: threads at a time for what is worth it.
  public init(_ plan: Plan, jobs: Int = 1) {
    adoption = AdoptionFigures(plan)
    supply = SupplyFigures(plan)
    money = MoneyFigures(plan)
    parts = PartFigures(plan)
    sites = SiteFigures(plan)
    comparison = Lazily {
      var options = ComparisonOptions()
      options.jobs = jobs
      return PairFigures(plan, options)
    }
    staff = StaffFigures(plan)
    self.jobs = JobFigures(plan)
    grants = GrantFigures(plan)
    standards = StandardFigures(plan)
  }

  /// Measures that may be one or plan comparable things; computed when it is first asked for, as it
  /// costs as much as reading the plan.
  public var pairs: PairFigures { comparison.value }
}
