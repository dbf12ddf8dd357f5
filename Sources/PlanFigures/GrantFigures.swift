import PlanModel

/// How grants spread over the municipalities (rules.md, `gefaelle-pro-kopf`): the live applications
/// of a measure go in equal parts to the municipalities in its `kommunen`.
public struct GrantFigures: Sendable {
  /// What one municipality gets.
  public struct OfMunicipality: Sendable {
    public let body: DocumentID
    /// In cents, exact.
    public internal(set) var amount: Ratio = .zero
    /// Nil if unknown.
    public let inhabitants: Int?
    /// Live applications of which a part goes here, in the order of the plan.
    public internal(set) var applications: [DocumentID] = []
    /// Applications whose amount is unknown: those that go here alone, and others.
    public internal(set) var unknownAlone = 0
    public internal(set) var unknownShared = 0

    /// In cents; nil if the inhabitants are unknown.
    public var perInhabitant: Ratio? { inhabitants.flatMap { amount.divided(by: Int128($0)) } }
  }

  /// In the order of the plan.
  public let municipalities: [OfMunicipality]
  /// What is spread over the municipalities.
  public let spread: CountedSum
  /// Grants of measures that name no municipality in `kommunen`, and these measures.
  public let countyWide: CountedSum
  public let countyWideMeasures: [DocumentID]
  /// In cents per inhabitant; of an even number the mean of the two in the middle. Nil if the
  /// inhabitants of a municipality are unknown.
  public let median: Ratio?
  /// Inhabitants of all municipalities; nil if unknown.
  public let inhabitants: Int128?
  /// Whether money may go to any municipality, or a municipality may be missing.
  public let isUnclear: Bool

  public init(_ plan: Plan) {
    let sums = GrantSums(plan)
    municipalities = sums.municipalities
    spread = sums.spread
    countyWide = sums.countyWide
    countyWideMeasures = sums.countyWideMeasures
    isUnclear =
      sums.isUnclear || plan.hasUnreadable(.antrag) || plan.hasUnreadable(.koerperschaft)
      || plan.bodies.contains { $0.art.value == nil }
    let known = municipalities.compactMap(\.inhabitants)
    inhabitants =
      known.count == municipalities.count ? known.reduce(0) { $0 + Int128($1) } : nil
    median = GrantFigures.median(of: municipalities.map(\.perInhabitant))
  }

  private static func median(of values: [Ratio?]) -> Ratio? {
    let sorted = values.compactMap(\.self).sorted()
    guard sorted.count == values.count, !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : sorted[middle - 1].adding(sorted[middle])?.divided(by: 2)
  }

  /// The share of a municipality in what is spread; nil if there is nothing.
  public func share(of municipality: OfMunicipality) -> Ratio? {
    municipality.amount.divided(by: spread.amount.cents)
  }

  /// Its share of the inhabitants of all municipalities; nil if unknown.
  public func shareOfInhabitants(of municipality: OfMunicipality) -> Ratio? {
    municipality.inhabitants.flatMap { own in inhabitants.flatMap { Ratio(Int128(own), over: $0) } }
  }
}

/// The sums behind it.
private struct GrantSums {
  var municipalities: [GrantFigures.OfMunicipality] = []
  var spread = CountedSum()
  var countyWide = CountedSum()
  var countyWideMeasures: [DocumentID] = []
  var isUnclear = false
  /// Cents by municipality and by the number of municipalities that share them.
  private var cents: [[Int128: Int128]] = []
  private var positions: [DocumentID: Int] = [:]

  init(_ plan: Plan) {
    for body in plan.municipalities {
      guard let id = body.id, positions[id] == nil else { continue }
      positions[id] = municipalities.count
      municipalities.append(.init(body: id, inhabitants: body.einwohner.value))
      cents.append([:])
    }
    var seen: Set<DocumentID> = []
    for application in plan.applications { add(application, plan, &seen) }
    for position in municipalities.indices {
      let parts = cents[position].compactMap { Ratio($1, over: $0) }.sorted()
      let amount = parts.reduce(Ratio.zero as Ratio?) { sum, part in sum?.adding(part) }
      if let amount { municipalities[position].amount = amount } else { isUnclear = true }
    }
  }

  private mutating func add(
    _ application: Application, _ plan: Plan, _ seen: inout Set<DocumentID>
  ) {
    if application.status.value?.isDead ?? false { return }
    guard let measure = plan.measure(application.massnahme.value) else {
      isUnclear = true
      return
    }
    guard measure.countsInSums else { return }
    if !measure.kommunen.isComplete { isUnclear = true }
    let amount = application.status.value == nil ? nil : application.betrag.value
    let targets = Set(measure.kommunen.values.compactMap { positions[$0] })
    if targets.isEmpty {
      countyWide.add(amount)
      if let id = measure.id, seen.insert(id).inserted { countyWideMeasures.append(id) }
      return
    }
    spread.add(amount)
    for target in targets {
      if let id = application.id { municipalities[target].applications.append(id) }
      if let amount {
        cents[target][Int128(targets.count), default: 0] += amount.cents
      } else if targets.count == 1 {
        municipalities[target].unknownAlone += 1
      } else {
        municipalities[target].unknownShared += 1
      }
    }
  }
}
