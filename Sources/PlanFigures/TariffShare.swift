import PlanModel

/// What share of the new jobs that serve a goal is paid by collective agreement (rules.md,
/// `tarif-anteil`).
public struct TariffShare: Sendable {
  public let goal: Goal
  /// `tarif_anteil_min`
  public let least: ExactNumber
  /// Live measures that serve the goal and give `neu` and `davon_tarif`; parts counted once.
  public internal(set) var measures: [Measure] = []
  /// Measures that serve it and give `neu`, but not both as a known number.
  public internal(set) var others: [Measure] = []
  public internal(set) var new: Int128 = 0
  public internal(set) var tariff: Int128 = 0
  /// By how much unknown figures can raise `balance`; nil if nothing limits it.
  private var possible: Int128? = 0

  /// The share in percent; nil if there are no new jobs.
  public var share: Ratio? { Ratio(tariff, over: new) }

  /// Whether the share is below the least one, whatever the unknown figures are.
  public var isBelow: Bool { possible.map { balance + $0 < 0 } ?? false }

  /// How many jobs with a collective agreement are missing to the least share, rounded up.
  public var missing: Int128 { balance < 0 ? (-balance + hundred - 1) / hundred : 0 }

  /// Jobs with a collective agreement above the least number, in billionths of a percent.
  private var balance: Int128 { tariff * hundred - new * least.billionths }
  private var hundred: Int128 { ExactNumber(100).billionths }

  init(_ goal: Goal, least: ExactNumber) {
    self.goal = goal
    self.least = least
  }

  static func all(_ plan: Plan, _ trees: MeasureTrees) -> [TariffShare] {
    let goals = plan.goals.compactMap { goal in
      goal.tarifAnteilMin.value.map { TariffShare(goal, least: $0) }
    }
    let named = Set(goals.compactMap(\.goal.id))
    // Nil: an id that leads nowhere may have meant any goal.
    let serving = trees.inheriting { measure -> [DocumentID?] in
      let isUnclear = !measure.ziele.isComplete || measure.teilVon.isUnknown
      return measure.ziele.values.filter(named.contains) + (isUnclear ? [nil] : [])
    }
    let unclear = Set((serving[nil] ?? []).filter { plan.measures[$0].mayGiveBoth })
    let hasUnreadable = plan.hasUnreadable(.massnahme)
    return goals.map { share in
      let positions = share.goal.id.flatMap { serving[$0] } ?? []
      var share = share
      share.add(positions, plan, trees)
      let isUnclear = positions.count { unclear.contains($0) } < unclear.count
      if isUnclear || hasUnreadable { share.possible = nil }
      return share
    }
  }

  private mutating func add(_ positions: [Int], _ plan: Plan, _ trees: MeasureTrees) {
    let counted = trees.counted(
      among: positions, where: { plan.measures[$0].countsInSums },
      giving: { plan.measures[$0].givesBoth })
    for measure in counted.map({ plan.measures[$0] }) {
      if measure.givesBoth, let jobs = measure.arbeitsplaetze {
        measures.append(measure)
        new += Int128(jobs.neu.value ?? 0)
        tariff += Int128(jobs.davonTarif.value ?? 0)
      } else if !measure.newJobs.isAbsent {
        others.append(measure)
        if measure.mayGiveBoth { addUnknown(measure.arbeitsplaetze) }
      }
    }
  }

  /// At best all new jobs have a collective agreement, and there are no others.
  private mutating func addUnknown(_ jobs: Measure.Jobs?) {
    guard let known = jobs?.neu.value ?? jobs?.davonTarif.value else {
      possible = nil
      return
    }
    possible = possible.map { $0 + Int128(known) * (hundred - least.billionths) }
  }
}

extension Measure {
  fileprivate var givesBoth: Bool {
    arbeitsplaetze?.neu.value != nil && arbeitsplaetze?.davonTarif.value != nil
  }

  /// Whether it is live and gives both figures, known or not.
  fileprivate var mayGiveBoth: Bool {
    guard countsInSums, !newJobs.isAbsent else { return false }
    return arbeitsplaetze.map { !$0.davonTarif.isAbsent } ?? true
  }
}
