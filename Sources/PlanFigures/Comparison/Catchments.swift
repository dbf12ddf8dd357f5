import PlanModel

/// Who measures of several counties are there for: only where that touches can they be comparable,
/// however alike they are.
public struct Catchments: Sendable {
  private let plan: Plan
  private let region: Region
  private let types: TypeRelations

  /// What serves a whole county reaches as far across its border as the type with the longest
  /// radius does.
  private static let countyReach = 40.0

  public init(_ plan: Plan) {
    self.plan = plan
    region = Region(plan)
    types = TypeRelations(plan.vocabulary)
  }

  /// Whether two measures, by their positions in the plan, serve one municipality, involve the
  /// other's carrier, or lie within the reach of both.
  public func touch(_ a: Int, _ b: Int) -> Bool {
    let first = MeasureFacts(plan.measures[a], plan, region, types)
    let second = MeasureFacts(plan.measures[b], plan, region, types)
    if MeasureFacts.shared(first.catchment, second.catchment) > 0 { return true }
    if first.involves(carrierOf: second) || second.involves(carrierOf: first) { return true }
    guard let distance = first.distance(to: second) else { return false }
    return distance <= min(reach(first), reach(second))
  }

  /// In kilometres from its own place; towns stand for no place of what serves the whole county.
  private func reach(_ measure: MeasureFacts) -> Double {
    switch measure.type.map(types.reach) {
    case .radius(let kilometres): kilometres
    case .county: measure.spot == nil ? 0 : Catchments.countyReach
    case .sharedMunicipality, nil: 1
    }
  }
}
