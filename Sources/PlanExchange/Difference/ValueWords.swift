import PlanModel

/// Values as a planner may write them into a document, alike for alike values.
enum ValueWords {
  static func text(_ value: Value) -> String {
    switch value {
    case .list(let elements): ordered(elements).map(part).joined(separator: ", ")
    case .mapping(let fields): "{" + pairs(fields) + "}"
    default: scalar(value)
    }
  }

  private static func part(_ value: Value) -> String {
    switch value {
    case .list(let elements): "[" + ordered(elements).map(part).joined(separator: ", ") + "]"
    case .mapping: text(value)
    default: CSVCell.quoted(scalar(value))
    }
  }

  private static func pairs(_ fields: [Field]) -> String {
    fields.sorted { $0.key.precedesByCodePoints($1.key) }
      .map { CSVCell.quoted($0.key) + ": " + part($0.value) }.joined(separator: ", ")
  }

  /// The order of references says nothing.
  private static func ordered(_ elements: [Located]) -> [Value] {
    let values = elements.map(\.value)
    let ids = values.compactMap { if case .reference(let id) = $0 { id } else { nil } }
    guard ids.count == values.count else { return values }
    return ids.sortedByCodePoints().map { .reference($0) }
  }

  private static func scalar(_ value: Value) -> String {
    switch value {
    case .money(let amount): Print.money(amount)
    case .count(let count): Print.count(count)
    case .date(let day): Print.date(day)
    case .moment(let moment): Print.moment(moment)
    case .period(let period): Print.period(period)
    case .text(let text): text.precomposed
    default: CSVCell(value).text
    }
  }
}
