import PlanModel
import Synchronization

/// What more than one reader needs to know of a plan, computed once.
public struct Figures: Sendable {
  public let adoption: AdoptionFigures
  public let supply: SupplyFigures
  public let money: MoneyFigures
  private let comparison: Lazily<PairFigures>
  public let parts: PartFigures
  public let sites: SiteFigures

  /// - Parameter jobs: threads at a time for what is worth it.
  public init(_ plan: Plan, jobs: Int = 1) {
    adoption = AdoptionFigures(plan)
    supply = SupplyFigures(plan)
    money = MoneyFigures(plan)
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

/// A value that is made once, when it is first needed.
private final class Lazily<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
    parts = PartFigures(plan)
    sites = SiteFigures(plan)
  }
}
