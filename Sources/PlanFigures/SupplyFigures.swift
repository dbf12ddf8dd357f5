import PlanModel

/// What exists and what is planned of the capacity that a goal speaks of (rules.md, `ueberangebot`
/// and `unterdeckung`).
public struct SupplyFigures: Sendable {
  /// A measure and the capacity that it brings, in the unit of its type.
  public struct Planned: Sendable {
    public let measure: Measure
    public let capacity: ExactNumber
  }

  /// Supply and need of one goal.
  public struct Supply: Sendable {
    public let goal: Goal
    public let type: MeasureType
    /// What exists; zero if `bestand` is absent or unknown.
    public let existing: ExactNumber
    /// Whether `bestand` is absent, so that zero is an assumption.
    public let isExistingAssumed: Bool
    /// Live measures from `skizze` on whose capacity is known; parts of a whole counted once.
    public let planned: [Planned]
    /// Measures that count, but whose capacity is unknown.
    public let unknown: [Measure]
    /// Measures of which type, end or time limit is unknown: they may count or not.
    public let undetermined: [Measure]
    /// Ideas beside, with known capacity; they count in no sum of supply.
    public let ideas: [Planned]
    /// Whether a measure cannot be read at all: it may bring capacity.
    public let hasUnreadable: Bool

    /// Capacity of the planned measures, as far as known.
    public var plannedSum: ExactNumber { planned.reduce(.zero) { $0 + $1.capacity } }
    /// Existing and planned capacity, as far as known.
    public var total: ExactNumber { existing + plannedSum }
    public var ideaSum: ExactNumber { ideas.reduce(.zero) { $0 + $1.capacity } }
    /// Whether no value of the sum is unknown.
    public var isComplete: Bool {
      unknown.isEmpty && undetermined.isEmpty && !hasUnreadable && !goal.bestand.isUnknown
    }

    /// How much the supply exceeds `bedarf_max`, whatever the unknown values are; nil if it does
    /// not.
    public var surplus: ExactNumber? {
      guard let most = goal.bedarfMax.value, total > most else { return nil }
      return total - most
    }

    /// How much is missing to `bedarf_min`; nil if nothing is, or if a value is unknown.
    public var deficit: ExactNumber? {
      guard let least = goal.bedarfMin.value, isComplete, total < least else { return nil }
      return least - total
    }
  }

  /// One for each goal with a readable `kapazitaet_art`, in the order of the plan.
  public let supplies: [Supply]
  private let byPath: [String: Int]

  public init(_ plan: Plan) {
    let trees = MeasureTrees(plan)
    let facts = plan.measures.map(Facts.init)
    supplies = plan.goals.compactMap { goal in
      goal.kapazitaetArt.value.map { Supply(goal, $0, plan, trees, facts) }
    }
    byPath = Dictionary(
      supplies.enumerated().map { ($1.goal.document.file.path, $0) },
      uniquingKeysWith: { a, _ in a })
  }

  /// What decides whether a measure counts: read once, as each goal asks every measure.
  struct Facts {
    let status: Status?
    let type: String?
    let endYear: Int?
    let hasCapacity: Bool

    init(_ measure: Measure) {
      status = measure.status.value
      type = measure.art.value?.id
      endYear = measure.end?.year
      hasCapacity = measure.kapazitaet.value != nil
    }
  }

  /// The supply of a goal; nil if it names no type with a capacity.
  public func supply(of goal: Goal) -> Supply? {
    byPath[goal.document.file.path].map { supplies[$0] }
  }
}

extension SupplyFigures.Supply {
  /// Whether a measure counts for the goal.
  private enum Membership { case counts, perhaps, no }

  init(
    _ goal: Goal, _ type: MeasureType, _ plan: Plan, _ trees: MeasureTrees,
    _ facts: [SupplyFigures.Facts]
  ) {
    self.goal = goal
    self.type = type
    existing = goal.bestand.value ?? .zero
    isExistingAssumed = goal.bestand.isAbsent
    hasUnreadable = plan.hasUnreadable(.massnahme)
    let (limit, hasNoLimit) = (goal.bedarfBis.value, goal.bedarfBis.isAbsent)
    func membership(_ position: Int, _ statusCounts: (Status) -> Bool) -> Membership {
      let measure = facts[position]
      guard let status = measure.status, statusCounts(status) else { return .no }
      if let own = measure.type, own != type.id { return .no }
      if let limit, let end = measure.endYear, end > limit { return .no }
      let isLimitKnown = hasNoLimit || (limit != nil && measure.endYear != nil)
      return measure.type != nil && isLimitKnown ? .counts : .perhaps
    }
    let isAssumed = isExistingAssumed
    func isPlanned(_ status: Status) -> Bool {
      status.isFrom(.skizze) && (status != .abgeschlossen || isAssumed)
    }
    func gives(_ position: Int) -> Bool { facts[position].hasCapacity }
    let counted = trees.counted(
      where: { membership($0, isPlanned) != .no },
      giving: { gives($0) && membership($0, isPlanned) == .counts })
    let certain = counted.filter { membership($0, isPlanned) == .counts }
    planned = certain.compactMap { SupplyFigures.Planned(plan.measures[$0]) }
    unknown = certain.filter { !gives($0) }.map { plan.measures[$0] }
    undetermined = counted.filter { membership($0, isPlanned) == .perhaps }
      .map { plan.measures[$0] }
    let beside = trees.related(to: counted)
    ideas = trees.counted(where: { membership($0) { $0 == .idee } == .counts }, giving: gives)
      .filter { !beside.contains($0) }
      .compactMap { SupplyFigures.Planned(plan.measures[$0]) }
  }
}

extension SupplyFigures.Planned {
  fileprivate init?(_ measure: Measure) {
    guard let capacity = measure.kapazitaet.value else { return nil }
    self.init(measure: measure, capacity: capacity)
  }
}
