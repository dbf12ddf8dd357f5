import PlanModel

/// What the plan costs, who pays, and when. Exact cents; missing values are counted, not guessed.
public struct MoneyFigures: Sendable {
  /// Money by how certain it is.
  public struct Certainty: Sendable, Hashable {
    /// Live applications that are granted.
    public internal(set) var granted = CountedSum()
    /// Live applications that are submitted (`antrag`).
    public internal(set) var applied = CountedSum()
    /// Live applications in preparation: vorbereitung, skizze, empfohlen.
    public internal(set) var inPreparation = CountedSum()
    /// Own and other means: entries of `finanzierung` that are no application, and promised money
    /// beyond them.
    public internal(set) var other: Money = .zero

    /// All live applications together.
    public var requested: Money { granted.amount + applied.amount + inPreparation.amount }
  }

  /// Cost of all live measures; parts of a whole are counted once.
  public let cost: CountedSum
  /// Applications of all live measures, and other means of those whose cost is counted.
  public let certainty: Certainty
  /// Known cost that no source is named for, in each measure whose cost is counted.
  public let open: Money
  /// Cost of the live measures by calendar year, from `jahre`, else spread evenly over `zeitraum`.
  public let costByYear: [Int: Money]
  /// Cost that no year can be given: how many measures, and how much.
  public let costWithoutYear: CountedSum
  /// Sources and open cost by calendar year, like the cost.
  public let sources: SourcesByYear
  /// `folgekosten` of the live measures, whoever operates them; parts of a whole are counted once.
  public let followUpPerYear: CountedSum
  /// Money of which nobody knows the measure.
  public let unassigned: UnassignedMoney
  /// In the order of the plan.
  public let programmes: [ProgrammeMoney]
  /// The county and the municipalities, in the order of the plan.
  public let bodies: [BodyMoney]
  private let measures: [String: MeasureMoney]
  private let bodyIndex: [DocumentID: Int]
  private let programmeIndex: [DocumentID: Int]

  public init(_ plan: Plan) {
    let trees = MeasureTrees(plan)
    let counted = trees.counted(where: \.countsInSums) { $0.kosten.value != nil }
    var cost = CountedSum()
    var byYear: [Int: Money] = [:]
    var withoutYear = CountedSum()
    for measure in counted.map({ plan.measures[$0] }) {
      cost.add(measure.kosten)
      if let years = measure.costByYear {
        for (year, amount) in years { byYear[year, default: .zero] += amount }
      } else {
        withoutYear.add(measure.kosten)
      }
    }
    self.cost = cost
    costByYear = byYear
    costWithoutYear = withoutYear
    var followUp = CountedSum()
    for position in trees.counted(where: \.countsInSums, giving: { $0.folgekosten.value != nil }) {
      followUp.add(plan.measures[position].folgekosten)
    }
    followUpPerYear = followUp
    let all = plan.measures.map { MeasureMoney($0, plan) }
    var certainty = Certainty()
    for money in all where money.measure.countsInSums { certainty.addApplications(of: money) }
    for position in counted { certainty.other += all[position].certainty.other }
    self.certainty = certainty
    sources = SourcesByYear(all, counted, inside: trees.representatives(counted))
    open = sources.open
    unassigned = UnassignedMoney(plan)
    measures = Dictionary(
      all.map { ($0.measure.document.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    programmes = ProgrammeMoney.all(plan)
    bodies = BodyMoney.all(plan, trees)
    bodyIndex = Dictionary(
      bodies.enumerated().map { ($1.body, $0) }, uniquingKeysWith: { first, _ in first })
    programmeIndex = Dictionary(
      programmes.enumerated().map { ($1.programme, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The money of a measure of the plan, live or not.
  public func money(of measure: Measure) -> MeasureMoney? {
    measures[measure.document.file.path]
  }

  /// The money of the county or a municipality; nil for other bodies.
  public func money(of body: DocumentID) -> BodyMoney? { bodyIndex[body].map { bodies[$0] } }

  public func money(in programme: DocumentID) -> ProgrammeMoney? {
    programmeIndex[programme].map { programmes[$0] }
  }
}

extension MoneyFigures.Certainty {
  mutating func add(_ application: Application) {
    guard let status = application.status.value, status.isLive else { return }
    if status.isGranted {
      granted.add(application.betrag)
    } else if status.isFirm {
      applied.add(application.betrag)
    } else {
      inPreparation.add(application.betrag)
    }
  }

  mutating func addApplications(of money: MeasureMoney) {
    for application in money.applications { add(application) }
  }
}
