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
    /// Everything that is named as a source.
    public var covered: Money { requested + other }
  }

  /// Cost of all live measures; parts of a whole are counted once.
  public let cost: CountedSum
  /// Applications of all live measures, and other means of those whose cost is counted.
  public let certainty: Certainty
  /// Cost of the live measures by calendar year, from `jahre`, else spread evenly over `zeitraum`.
  public let costByYear: [Int: Money]
  /// Cost that no year can be given: how many measures, and how much.
  public let costWithoutYear: CountedSum
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
    let all = plan.measures.map { MeasureMoney($0, plan) }
    var certainty = Certainty()
    for money in all where money.measure.countsInSums { certainty.addApplications(of: money) }
    for position in counted { certainty.other += all[position].certainty.other }
    self.certainty = certainty
    measures = Dictionary(
      all.map { ($0.measure.document.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    programmes = ProgrammeMoney.all(plan)
    bodies = BodyMoney.all(plan, trees)
    bodyIndex = Dictionary(
      bodies.enumerated().map { ($1.body, $0) }, uniquingKeysWith: { first, _ in first })
    programmeIndex = Dictionary(
      programmes.enumerated().map { ($1.programme, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Known cost that no source is named for; zero if there is none.
  public var open: Money { max(.zero, cost.amount - certainty.covered) }

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

/// What a measure costs and from where it is paid.
public struct MeasureMoney: Sendable {
  public let measure: Measure
  /// Nil if unknown.
  public let cost: Money?
  public let certainty: MoneyFigures.Certainty
  /// All applications, dead ones too.
  public let applications: [Application]

  /// Cost that no source is named for; nil if the cost is unknown.
  public var open: Money? { cost.map { max(.zero, $0 - certainty.covered) } }

  init(_ measure: Measure, _ plan: Plan) {
    self.measure = measure
    cost = measure.kosten.value
    applications = plan.applications(for: measure.id)
    var certainty = MoneyFigures.Certainty()
    for application in applications { certainty.add(application) }
    var entered: [DocumentID: Money] = [:]
    for entry in measure.finanzierung.values {
      guard let source = entry.quelle.value, source != "antrag", let amount = entry.betrag.value
      else { continue }
      certainty.other += amount
      let payer = entry.ref.isAbsent && source == "eigen" ? measure.traeger : entry.ref
      if let id = payer.value, source != "kredit" { entered[id, default: .zero] += amount }
    }
    var promised: [DocumentID: Money] = [:]
    for contribution in plan.contributions(to: measure.id) {
      guard contribution.status.value?.isPromised ?? false, let id = contribution.von.value,
        let amount = contribution.geld.value, contribution.art.value == .geld
      else { continue }
      promised[id, default: .zero] += amount
    }
    for (id, amount) in promised {
      certainty.other += max(.zero, amount - entered[id, default: .zero])
    }
    self.certainty = certainty
  }
}

extension Measure {
  /// Whether sums of money count it: live, with a known status.
  var countsInSums: Bool { status.value?.isLive ?? false }

  /// The cost by calendar year: `jahre`, else spread evenly; nil if neither can be told.
  public var costByYear: [Int: Money]? {
    if jahre.isGiven {
      guard jahre.isComplete else { return nil }
      return jahre.amounts
    }
    guard let cost = kosten.value, let period = zeitraum.value else { return nil }
    return cost.spread(over: period)
  }
}

extension Table where Key == Int, Value == Money {
  /// The known amounts by year.
  var amounts: [Int: Money] {
    rows.reduce(into: [:]) { amounts, row in
      if let amount = row.value.value { amounts[row.key, default: .zero] += amount }
    }
  }
}

extension Money {
  /// Spread evenly over the calendar years of a period, remaining cents in the last.
  func spread(over period: Period) -> [Int: Money] {
    Dictionary(
      zip(period.years, spread(over: period.years.count)), uniquingKeysWith: { first, _ in first })
  }

  /// Spread in proportion to `shares`, remaining cents in the last year; nil if they are nothing.
  func spread(inProportionTo shares: [Int: Money]) -> [Int: Money]? {
    let whole = shares.values.sum()
    guard whole > .zero, let last = shares.filter({ $0.value > .zero }).keys.max() else {
      return nil
    }
    var amounts = shares.mapValues { Money(cents: cents * $0.cents / whole.cents) }
    let rest = self - amounts.values.sum()
    amounts[last, default: .zero] += rest
    return amounts
  }
}
