import PlanModel

/// What a measure costs and from where it is paid.
public struct MeasureMoney: Sendable {
  /// What one body pays for the measure.
  public struct Share: Sendable {
    public let body: DocumentID
    /// Its `eigen` entries.
    public internal(set) var own = CountedSum()
    /// Its `eigen` and `dritte` entries.
    public internal(set) var entered: Money = .zero
    /// Its promised contributions of money.
    public internal(set) var promised: Money = .zero
    /// Whether a contribution may add to them, as something of it is unknown.
    public internal(set) var mayPromiseMore = false

    /// What it promises beyond its entries.
    public var beyondEntries: Money { max(.zero, promised - entered) }
  }

  public let measure: Measure
  /// Nil if unknown.
  public let cost: Money?
  public let certainty: MoneyFigures.Certainty
  /// All applications, dead ones too.
  public let applications: [Application]
  /// Bodies in the order of `finanzierung`, then of the contributions.
  public let shares: [Share]
  /// What is covered (rules.md, `finanzierung-luecke`): entries of `finanzierung` but those of dead
  /// applications, live applications without an entry, and what bodies promise beyond their entries.
  public let covered: Money
  /// What may be covered besides, as a status, a reference or an amount is unknown.
  public let uncertain: CountedSum

  /// Cost that no source is named for; nil if the cost is unknown.
  public var open: Money? { cost.map { max(.zero, $0 - covered) } }

  init(_ measure: Measure, _ plan: Plan) {
    self.measure = measure
    cost = measure.kosten.value
    applications = plan.applications(for: measure.id)
    var sources = Sources()
    for entry in measure.finanzierung.values { sources.add(entry, of: measure, plan) }
    for _ in 0..<measure.finanzierung.unknownCount { sources.uncertain.add(nil) }
    for application in applications { sources.add(application) }
    for contribution in plan.contributions(to: measure.id) { sources.add(contribution) }
    shares = sources.shares.map { share in
      var share = share
      share.mayPromiseMore = share.mayPromiseMore || sources.hasUnknownPayer
      return share
    }
    let beyond = shares.map(\.beyondEntries).sum()
    covered = sources.covered + beyond
    uncertain = sources.uncertain
    certainty = sources.certainty(beyond)
  }
}

/// Gathers from where a measure is paid.
private struct Sources {
  var shares: [MeasureMoney.Share] = []
  var covered: Money = .zero
  var uncertain = CountedSum()
  /// Whether a contribution is of nobody knows whom.
  var hasUnknownPayer = false
  private var live = MoneyFigures.Certainty()
  private var positions: [DocumentID: Int] = [:]
  private var entered: Set<DocumentID> = []

  func certainty(_ beyondEntries: Money) -> MoneyFigures.Certainty {
    var certainty = live
    certainty.other += beyondEntries
    return certainty
  }

  private mutating func share(_ body: DocumentID, _ change: (inout MeasureMoney.Share) -> Void) {
    let position = positions[body] ?? shares.count
    if position == shares.count {
      positions[body] = position
      shares.append(MeasureMoney.Share(body: body))
    }
    change(&shares[position])
  }

  mutating func add(_ entry: Measure.FundingEntry, of measure: Measure, _ plan: Plan) {
    guard let source = entry.quelle.value else { return uncertain.add(entry.betrag) }
    guard source != "antrag" else { return addApplied(entry, plan) }
    live.other += entry.betrag.value ?? .zero
    add(entry.betrag, isKnown: true)
    guard source != "kredit", let body = entry.payer(of: measure) else { return }
    share(body) { share in
      share.entered += entry.betrag.value ?? .zero
      if source == "eigen" { share.own.add(entry.betrag) }
    }
  }

  private mutating func addApplied(_ entry: Measure.FundingEntry, _ plan: Plan) {
    if let id = entry.ref.value { entered.insert(id) }
    let status = plan.application(entry.ref.value)?.status.value
    if status?.isDead ?? false { return }
    add(entry.betrag, isKnown: status != nil)
  }

  mutating func add(_ application: Application) {
    live.add(application)
    let status = application.status.value
    if status?.isDead ?? false || application.id.map(entered.contains) ?? false { return }
    add(application.betrag, isKnown: status != nil)
  }

  private mutating func add(_ amount: Given<Money>, isKnown: Bool) {
    if isKnown, let amount = amount.value {
      covered += amount
    } else {
      uncertain.add(amount)
    }
  }

  mutating func add(_ contribution: Contribution) {
    guard contribution.mayBePromised else { return }
    if contribution.isPromisedMoney, let body = contribution.von.value,
      let amount = contribution.geld.value
    {
      share(body) { $0.promised += amount }
      return
    }
    uncertain.add(contribution.geld)
    if let body = contribution.von.value {
      share(body) { $0.mayPromiseMore = true }
    } else {
      hasUnknownPayer = true
    }
  }
}
