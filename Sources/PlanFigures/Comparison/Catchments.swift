import PlanModel

/// Who measures of several counties are there for: only where that touches can they be comparable,
/// however alike they are.
public struct Catchments: Sendable {
  private let facts: MeasureFacts
  private let region: Region
  private let types: TypeRelations

  /// What serves a whole county reaches as far across its border as the type with the longest
  /// radius does.
  private static let countyReach = 40.0

  public init(_ plan: Plan) {
    let reader = FactReader(plan)
    var facts = MeasureFacts()
    for position in plan.measures.indices { facts.add(position, plan.measures, reader) }
    self.facts = facts
    region = reader.region
    types = reader.types
  }

  /// Whether two measures, by their positions in the plan, serve one municipality, involve the
  /// other's carrier, or lie within the reach of both.
  public func touch(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (facts.rows[a], facts.rows[b])
    if facts.shared(first.catchment, second.catchment) > 0 { return true }
    if facts.involves(first, carrierOf: second) || facts.involves(second, carrierOf: first) {
      return true
    }
    guard let distance = facts.distance(first, second, region) else { return false }
    return distance <= min(reach(first), reach(second))
  }

  /// In kilometres from its own place; towns stand for no place of what serves the whole county.
  private func reach(_ measure: MeasureFacts.Row) -> Double {
    guard measure.type >= 0 else { return 1 }
    switch types.reach(Int(measure.type)) {
    case .radius(let kilometres): return kilometres
    case .county: return measure.spot == nil ? 0 : Catchments.countyReach
    case .sharedMunicipality: return 1
    }
  }
}
