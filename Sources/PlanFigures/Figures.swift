import PlanModel

/// What more than one reader needs to know of a plan; each figure is computed once, when somebody
/// asks for it.
public struct Figures: Sendable {
  /// What has changed since an earlier state; nil if the plan is not compared with one.
  public let changes: Changes?
  private let itsAdoption: Lazily<AdoptionFigures>
  private let itsSupply: Lazily<SupplyFigures>
  private let itsMoney: Lazily<MoneyFigures>
  private let itsParts: Lazily<PartFigures>
  private let itsSites: Lazily<SiteFigures>
  private let itsStaff: Lazily<StaffFigures>
  private let itsJobs: Lazily<JobFigures>
  private let itsGrants: Lazily<GrantFigures>
  private let itsStandards: Lazily<StandardFigures>
  private let itsResponsibility: Lazily<Responsibility>
  private let itsPairs: Lazily<PairFigures>
  private let itsPairsAndPossible: Lazily<PairFigures>

  /// - Parameters:
  ///   - earlier: an earlier state of the plan to compare it with.
  ///   - jobs: threads at a time for what is worth it.
  public init(_ plan: Plan, since earlier: Plan? = nil, jobs: Int = 1) {
    changes = earlier.map { Changes(plan, since: $0) }
    itsAdoption = Lazily { AdoptionFigures(plan) }
    itsSupply = Lazily { SupplyFigures(plan) }
    itsMoney = Lazily { MoneyFigures(plan) }
    itsParts = Lazily { PartFigures(plan) }
    itsSites = Lazily { SiteFigures(plan) }
    itsStaff = Lazily { StaffFigures(plan) }
    itsJobs = Lazily { JobFigures(plan) }
    itsGrants = Lazily { GrantFigures(plan) }
    itsStandards = Lazily { StandardFigures(plan) }
    itsResponsibility = Lazily { Responsibility(plan) }
    @Sendable func pairs(possible: Bool) -> PairFigures {
      var options = ComparisonOptions()
      options.includesPossible = possible
      options.jobs = jobs
      return PairFigures(plan, options)
    }
    itsPairs = Lazily { pairs(possible: false) }
    itsPairsAndPossible = Lazily { pairs(possible: true) }
  }

  public var adoption: AdoptionFigures { itsAdoption.value }
  public var supply: SupplyFigures { itsSupply.value }
  public var money: MoneyFigures { itsMoney.value }
  public var parts: PartFigures { itsParts.value }
  public var sites: SiteFigures { itsSites.value }
  public var staff: StaffFigures { itsStaff.value }
  public var jobs: JobFigures { itsJobs.value }
  public var grants: GrantFigures { itsGrants.value }
  public var standards: StandardFigures { itsStandards.value }
  public var responsibility: Responsibility { itsResponsibility.value }
  /// Measures that may be one or plan comparable things; it costs as much as reading the plan.
  public var pairs: PairFigures { itsPairs.value }
  /// The same with the pairs just below the thresholds, which only pages show.
  public var pairsAndPossible: PairFigures { itsPairsAndPossible.value }
}
