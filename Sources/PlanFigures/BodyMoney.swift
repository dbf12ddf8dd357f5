import PlanModel

/// What measures cost the county or a municipality, year by year (rules.md, `belastung-kumuliert`).
public struct BodyMoney: Sendable {
  /// Cost by calendar year.
  public struct Load: Sendable {
    /// Money contributions that are not withdrawn, and `eigen` entries that they do not cover.
    public internal(set) var ownShares: [Int: Money] = [:]
    /// Follow-up cost of the measures it operates, in each year after their end.
    public internal(set) var followUp: [Int: Money] = [:]
    /// How many shares and follow-up costs have an unknown amount or no year.
    public internal(set) var unknown = 0

    /// Years with any cost, ascending.
    public var years: [Int] { Set(ownShares.keys).union(followUp.keys).sorted() }

    public func total(in year: Int) -> Money {
      ownShares[year, default: .zero] + followUp[year, default: .zero]
    }
  }

  public let body: DocumentID
  /// Of all live measures.
  public internal(set) var live = Load()
  /// Of live measures from `abgestimmt` on.
  public internal(set) var agreed = Load()
  /// `folgekosten` per year of the live measures it operates.
  public internal(set) var followUpPerYear = CountedSum()

  static func all(_ plan: Plan, _ trees: MeasureTrees) -> [BodyMoney] {
    let ids = plan.bodies.filter { $0.isMunicipality || $0.art.value == .kreis }.compactMap(\.id)
    let live = BodyLoads(plan, trees) { $0.countsInSums }
    let agreed = BodyLoads(plan, trees) { $0.isFrom(.abgestimmt) }
    return ids.map { id in
      BodyMoney(
        body: id, live: live.loads[id] ?? Load(), agreed: agreed.loads[id] ?? Load(),
        followUpPerYear: live.followUpPerYear[id] ?? CountedSum())
    }
  }
}

/// The loads of all bodies, from the measures that take part.
private struct BodyLoads {
  var loads: [DocumentID: BodyMoney.Load] = [:]
  var followUpPerYear: [DocumentID: CountedSum] = [:]
  /// By how much the follow-up cost of a body rises from a year on.
  private var changes: [DocumentID: [Int: Money]] = [:]

  init(_ plan: Plan, _ trees: MeasureTrees, where takesPart: (Measure) -> Bool) {
    let financed = trees.counted(where: takesPart) { $0.hasKnownShares }
    let inside = trees.representatives(financed)
    var given: [Int: [DocumentID: Money]] = [:]
    for (position, measure) in plan.measures.enumerated() where takesPart(measure) {
      for contribution in plan.contributions(to: measure.id) where contribution.isMoneyThatStands {
        add(contribution)
        if let whole = inside[position], let id = contribution.von.value,
          let amount = contribution.geld.value
        {
          given[whole, default: [:]][id, default: .zero] += amount
        }
      }
    }
    for position in financed {
      addShares(of: plan.measures[position], lessThan: given[position] ?? [:])
    }
    let horizon = plan.measures.filter(takesPart).compactMap(\.end?.year).max() ?? 0
    for position in trees.counted(where: takesPart, giving: { $0.folgekosten.value != nil }) {
      addFollowUp(of: plan.measures[position], until: horizon)
    }
    sweepFollowUp()
  }

  private mutating func add(_ contribution: Contribution) {
    guard let body = contribution.von.value else { return }
    let years = contribution.amountsByYear
    if years == nil { loads[body, default: .init()].unknown += 1 }
    for (year, amount) in years ?? [:] {
      loads[body, default: .init()].ownShares[year, default: .zero] += amount
    }
  }

  private mutating func addShares(of measure: Measure, lessThan given: [DocumentID: Money]) {
    var shares: [DocumentID: Money] = [:]
    for entry in measure.finanzierung.values where entry.quelle.value == "eigen" {
      guard let body = entry.ref.isAbsent ? measure.traeger.value : entry.ref.value else {
        continue
      }
      if let amount = entry.betrag.value {
        shares[body, default: .zero] += amount
      } else {
        loads[body, default: .init()].unknown += 1
      }
    }
    for (body, share) in shares {
      let rest = max(.zero, share - given[body, default: .zero])
      guard rest > .zero else { continue }
      let years =
        measure.jahre.isGiven
        ? (measure.jahre.isComplete ? rest.spread(inProportionTo: measure.jahre.amounts) : nil)
        : measure.zeitraum.value.map { rest.spread(over: $0) }
      if years == nil { loads[body, default: .init()].unknown += 1 }
      for (year, amount) in years ?? [:] {
        loads[body, default: .init()].ownShares[year, default: .zero] += amount
      }
    }
  }

  private mutating func addFollowUp(of measure: Measure, until horizon: Int) {
    guard !measure.folgekosten.isAbsent,
      let body = measure.betreiber.isAbsent ? measure.traeger.value : measure.betreiber.value
    else { return }
    followUpPerYear[body, default: CountedSum()].add(measure.folgekosten)
    let last = measure.betriebBis.isAbsent ? horizon : measure.betriebBis.value?.last.year
    guard let amount = measure.folgekosten.value, let end = measure.end, let last else {
      loads[body, default: .init()].unknown += 1
      return
    }
    guard end.year < last else { return }
    changes[body, default: [:]][end.year + 1, default: .zero] += amount
    changes[body, default: [:]][last + 1, default: .zero] += .zero - amount
  }

  /// Turns the changes of follow-up cost into its amount in each year.
  private mutating func sweepFollowUp() {
    for (body, byYear) in changes {
      let years = byYear.keys.sorted()
      var amount = Money.zero
      for (year, next) in zip(years, years.dropFirst()) {
        amount += byYear[year, default: .zero]
        guard amount > .zero else { continue }
        for year in year..<next { loads[body, default: .init()].followUp[year] = amount }
      }
    }
  }
}

extension Measure {
  /// Whether its `finanzierung` tells who pays how much.
  fileprivate var hasKnownShares: Bool {
    finanzierung.isGiven && finanzierung.isComplete
      && finanzierung.values.allSatisfy { $0.quelle.value != nil && $0.betrag.value != nil }
  }
}

extension Contribution {
  fileprivate var isMoneyThatStands: Bool {
    art.value == .geld && (status.value.map { $0 != .zurueckgezogen } ?? false)
  }

  /// By calendar year: `jahre`, else spread evenly over `zeitraum`; nil if neither can be told.
  public var amountsByYear: [Int: Money]? {
    if jahre.isGiven { return jahre.isComplete ? jahre.amounts : nil }
    guard let amount = geld.value, let period = zeitraum.value else { return nil }
    return amount.spread(over: period)
  }
}
