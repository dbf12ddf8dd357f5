import PlanModel

/// How full a funding programme is, by the applications of live measures.
public struct ProgrammeMoney: Sendable {
  public let programme: DocumentID
  /// `volumen`; nil if it is not given.
  public let volume: Money?
  /// `region_anteil`; nil if it is not given.
  public let regionShare: Money?
  /// The share for the region, without one the volume: what applications may take together; nil if
  /// it is unknown or not given.
  public let limit: Money?
  /// Applications by how certain they are; `other` is always zero.
  public internal(set) var certainty = MoneyFigures.Certainty()
  /// Money drawn (`abgerufen`) of the granted applications; absent counts as none.
  public internal(set) var drawn: Money = .zero
  /// Ids of the live applications of live measures, in the order of the plan.
  public internal(set) var applications: [DocumentID] = []

  /// Amounts of all live applications.
  public var requested: Money { certainty.requested }

  static func all(_ plan: Plan) -> [ProgrammeMoney] {
    var all: [ProgrammeMoney] = []
    var positions: [DocumentID: Int] = [:]
    for programme in plan.programmes {
      guard let id = programme.id, positions[id] == nil else { continue }
      positions[id] = all.count
      all.append(
        ProgrammeMoney(
          programme: id, volume: programme.volumen.value, regionShare: programme.regionAnteil.value,
          limit: programme.regionAnteil.isAbsent
            ? programme.volumen.value : programme.regionAnteil.value))
    }
    for application in plan.applications {
      guard let position = application.programm.value.flatMap({ positions[$0] }),
        let status = application.status.value, status.isLive,
        plan.measure(application.massnahme.value)?.countsInSums ?? false
      else { continue }
      all[position].certainty.add(application)
      if status.isGranted { all[position].drawn += application.abgerufen.value ?? .zero }
      if let id = application.id { all[position].applications.append(id) }
    }
    return all
  }
}
