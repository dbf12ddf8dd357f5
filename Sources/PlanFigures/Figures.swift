import PlanModel

/// What more than one reader needs to know of a plan, computed once.
public struct Figures: Sendable {
  public let adoption: AdoptionFigures
  public let supply: SupplyFigures
  public let money: MoneyFigures
  public let standards: StandardFigures

  public init(_ plan: Plan) {
    adoption = AdoptionFigures(plan)
    supply = SupplyFigures(plan)
    money = MoneyFigures(plan)
    standards = StandardFigures(plan)
  }
}
