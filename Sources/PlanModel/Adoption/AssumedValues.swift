/// Which values of a document say no more than what would hold without them.
struct AssumedValues {
  private let document: Document
  private let plan: Plan

  init(_ document: Document, _ plan: Plan) {
    self.document = document
    self.plan = plan
  }

  /// - Parameter neighbours: the fields of the mapping in which the key stands; nil at the top.
  func contains(_ key: Key, _ value: Value, beside neighbours: [Field]? = nil) -> Bool {
    if let assumed = key.assumed { return value == assumed }
    switch (document.kind, key.name) {
    case (.massnahme, "traegerschaft"): return value == ownership
    case (.massnahme, "ref"):
      let isOwn = neighbours?.first { $0.key == "quelle" }?.value == .choice("eigen")
      return isOwn && value == document.field("traeger")?.value
    case (.antrag, "foerderfaehig"):
      return plan.measure(id("massnahme"))?.kosten.value.map { value == .money($0) } ?? false
    case (.beitrag, "jahre"): return isEvenlySpread(value)
    case (.standard, "gilt_fuer"):
      guard case .list(let bodies) = value else { return false }
      return Set(bodies.compactMap { Fields.id($0.value) }) == Set(plan.municipalities.map(\.id))
    default: return false
    }
  }

  /// A private carrier's measure is private, any other's public.
  private var ownership: Value? {
    plan.body(id("traeger"))?.art.value.map { .choice($0 == .privat ? "privat" : "oeffentlich") }
  }

  private func id(_ key: String) -> DocumentID? {
    document.field(key).flatMap { Fields.id($0.value) }
  }

  /// Whether yearly sums are what the value makes over the calendar years of the period.
  private func isEvenlySpread(_ value: Value) -> Bool {
    guard case .mapping(let years) = value, case .money(let total)? = document.field("wert")?.value,
      case .period(let period)? = document.field("zeitraum")?.value,
      years.count == period.years.count
    else { return false }
    let even = zip(period.years, total.spread(over: period.years.count))
    return even.allSatisfy { year, amount in
      years.contains { Fields.year($0.key) == year && $0.value == .money(amount) }
    }
  }
}
