import PlanModel

/// Whether new jobs replace the lost ones in time (rules.md, `arbeitsplatz-luecke`), and what share
/// of them is paid by collective agreement.
public struct JobFigures: Sendable {
  /// New jobs, and of how many measures.
  public struct Sum: Sendable, Hashable {
    public internal(set) var new: Int128 = 0
    public internal(set) var industry: Int128 = 0
    public internal(set) var tariff: Int128 = 0
    /// Measures of which `neu` is known.
    public internal(set) var known = 0
    /// Measures that give `neu`, known or not.
    public internal(set) var count = 0
    /// Measures of which `davon_industrie` is known, and `davon_tarif`.
    public internal(set) var knownIndustry = 0
    public internal(set) var knownTariff = 0
  }

  /// Jobs so far, at the end of a year.
  public struct Year: Sendable {
    public let year: Int
    public internal(set) var lostDirect: Int128 = 0
    /// Lost ones that are not direct.
    public internal(set) var lostIndirect: Int128 = 0
    /// From measures of which the year is known: from `vereinbart` on, …
    public internal(set) var agreed = Sum()
    /// … `skizze` and `abgestimmt`, …
    public internal(set) var planned = Sum()
    /// … and ideas.
    public internal(set) var ideas = Sum()
    /// Of the agreed ones with everything that is unknown; nil if nothing limits it.
    public internal(set) var agreedAtMost: Int128?

    public var lost: Int128 { lostDirect + lostIndirect }
    /// New jobs of agreed measures, with those of which only the year is unknown.
    public var replaced: Int128 { agreedAtMost ?? agreed.new }
    /// Lost and not replaced; negative if there are more new.
    public var missing: Int128 { lost - replaced }
    /// Whether more are lost than agreed measures replace, whatever is unknown.
    public var isGap: Bool { agreedAtMost.map { lost > $0 } ?? false }
  }

  /// Each year from the first to the last in which jobs go or come.
  public let years: [Year]
  /// From the first to the last year in `abbau`; nil if it names none.
  public let lossYears: ClosedRange<Int>?
  /// Of all measures, those without a known year, too; parts of a whole are counted once.
  public let agreed: Sum
  public let planned: Sum
  public let ideas: Sum
  /// The measures behind `agreed`, in the order of the plan.
  public let agreedMeasures: [Measure]
  /// One for each goal with a readable `tarif_anteil_min`, in the order of the plan.
  public let tariffShares: [TariffShare]
  private let shareByPath: [String: Int]

  public init(_ plan: Plan) {
    let trees = MeasureTrees(plan)
    let agreed = NewJobs(plan, trees, beside: []) { $0.isFrom(.vereinbart) }
    let planned = NewJobs(plan, trees, beside: agreed.measures) {
      $0.isFrom(.skizze) && !$0.isFrom(.vereinbart)
    }
    let ideas = NewJobs(plan, trees, beside: agreed.measures + planned.measures) {
      $0.status.value == .idee
    }
    let losses = (plan.settings?.abbau.values ?? []).filter { $0.jahr.value != nil }
    let lossYears = losses.compactMap(\.jahr.value)
    self.lossYears = lossYears.min().flatMap { first in lossYears.max().map { first...$0 } }
    (self.agreed, self.planned, self.ideas) = (agreed.total, planned.total, ideas.total)
    agreedMeasures = agreed.measures.map { plan.measures[$0] }
    var balance = JobBalance(losses, agreed: agreed, planned: planned, ideas: ideas)
    balance.hasUnreadable = plan.hasUnreadable(.massnahme)
    years = balance.years
    tariffShares = TariffShare.all(plan, trees)
    shareByPath = Dictionary(
      tariffShares.enumerated().map { ($1.goal.document.file.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Nil if the goal has no least share.
  public func tariffShare(of goal: Goal) -> TariffShare? {
    shareByPath[goal.document.file.path].map { tariffShares[$0] }
  }
}

extension JobFigures.Sum {
  /// Adds a measure that gives `neu`.
  mutating func add(_ jobs: Measure.Jobs?) {
    count += 1
    guard let jobs, let new = jobs.neu.value else { return }
    known += 1
    self.new += Int128(new)
    if let part = jobs.davonIndustrie.value {
      industry += Int128(part)
      knownIndustry += 1
    }
    if let part = jobs.davonTarif.value {
      tariff += Int128(part)
      knownTariff += 1
    }
  }

  static func += (left: inout Self, right: Self) {
    left.new += right.new
    left.industry += right.industry
    left.tariff += right.tariff
    left.known += right.known
    left.count += right.count
    left.knownIndustry += right.knownIndustry
    left.knownTariff += right.knownTariff
  }
}

extension Measure {
  /// `neu`; unknown, too, where `arbeitsplaetze` cannot be read.
  public var newJobs: Given<Int> {
    if let arbeitsplaetze { return arbeitsplaetze.neu }
    return document.field("arbeitsplaetze") == nil ? .absent : .unknown(nil)
  }

  /// The year from which its new jobs count: `ab`, else the year after its end; nil if unknown.
  public var jobYear: Int? {
    guard let first = arbeitsplaetze?.ab, !first.isAbsent else { return end.map { $0.year + 1 } }
    return first.value
  }
}
