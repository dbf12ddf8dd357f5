import PlanModel

/// What more than one reader needs to know of a plan; each figure is computed once, when somebody
/// asks for it.
public struct Figures: Sendable {
  private let adoptions: Lazily<AdoptionFigures>
  private let supplies: Lazily<SupplyFigures>
  private let moneys: Lazily<MoneyFigures>
  private let partings: Lazily<PartFigures>
  private let occupations: Lazily<SiteFigures>
  private let comparison: Lazily<PairFigures>

  /// - Parameter jobs: threads at a time for what is worth it.
  public init(_ plan: Plan, jobs: Int = 1) {
    adoptions = Lazily { AdoptionFigures(plan) }
    supplies = Lazily { SupplyFigures(plan) }
    moneys = Lazily { MoneyFigures(plan) }
    partings = Lazily { PartFigures(plan) }
    occupations = Lazily { SiteFigures(plan) }
    comparison = Lazily {
      var options = ComparisonOptions()
      options.jobs = jobs
      return PairFigures(plan, options)
    }
  }

  public var adoption: AdoptionFigures { adoptions.value }
  public var supply: SupplyFigures { supplies.value }
  public var money: MoneyFigures { moneys.value }
  public var parts: PartFigures { partings.value }
  public var sites: SiteFigures { occupations.value }
  /// Measures that may be one or plan comparable things; it costs as much as reading the plan.
  public var pairs: PairFigures { comparison.value }
}
