import PlanModel

/// What more than one reader needs to know of a plan, computed once.
public struct Figures: Sendable {
  public let adoption: AdoptionFigures
  public let supply: SupplyFigures
  public let money: MoneyFigures
  public let staff: StaffFigures
  public let jobs: JobFigures
  public let grants: GrantFigures

  public init(_ plan: Plan) {
    adoption = AdoptionFigures(plan)
    supply = SupplyFigures(plan)
    money = MoneyFigures(plan)
    staff = StaffFigures(plan)
    jobs = JobFigures(plan)
    grants = GrantFigures(plan)
  }
}
