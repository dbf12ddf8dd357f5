import Diagnostics
import PlanModel

extension Value {
  /// The value as plan.json holds it: figures exact, dates ISO, ids as text.
  var json: JSON {
    switch self {
    case .text(let text), .choice(let text), .ags(let text), .reference(let text): .string(text)
    case .money(let amount): amount.json
    case .count(let count), .year(let count): .int(count)
    case .number(let number), .percent(let number): .string(number.plain)
    case .quantity(let number, let unit):
      .object([("value", .string(number.plain)), ("unit", .string(unit))])
    case .date(let day): .string(day.iso)
    case .moment(let moment):
      .object([
        ("from", .string(moment.first.iso)), ("to", .string(moment.last.iso)),
        ("precision", .string(moment.precision.rawValue)),
      ])
    case .period(let period):
      .object([
        ("from", .string(period.first.iso)), ("to", .string(period.last.iso)),
        ("precision", .strings([period.from.precision.rawValue, period.to.precision.rawValue])),
      ])
    case .flag(let flag): .bool(flag)
    case .point(let point):
      .object([("lat", .decimal(point.latitude)), ("lon", .decimal(point.longitude))])
    case .list(let elements): .array(elements.map(\.value.json))
    case .mapping(let fields): .object(fields.map { ($0.key, $0.value.json) })
    case .unreadable(let raw): .object([("raw", .string(raw))])
    }
  }
}

extension Money {
  var json: JSON { .object([("cent", .integer(cents))]) }
}

/// The values of documents in the order of the format, whatever their order in the file.
struct DocumentValues {
  private let ranks: [Kind: [String: Int]]

  init() {
    ranks = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        let names = FormatKey.all(of: kind).map(\.name)
        return (kind, Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) }))
      })
  }

  /// The county's own keys (`x-…`) come last, ordered by code points.
  func pairs(of document: Document) -> [(String, JSON)] {
    let ranks = ranks[document.kind] ?? [:]
    let known = document.fields.compactMap { field in ranks[field.key].map { (rank: $0, field) } }
    let own = document.fields.filter { ranks[$0.key] == nil }
    let ordered =
      known.sorted { $0.rank < $1.rank }.map(\.1)
      + own.sorted { $0.key.precedesByCodePoints($1.key) }
    return ordered.map { ($0.key, json($0)) }
  }

  /// Keys (`kosten.stand`) in the order of the format, the county's own last, each once.
  func sorted(_ keys: [String], of kind: Kind) -> [String] {
    let ranks = ranks[kind] ?? [:]
    func rank(_ key: String) -> Int {
      ranks[String(key.prefix { $0 != "." })] ?? Int.max
    }
    return Set(keys).sorted { left, right in
      let (a, b) = (rank(left), rank(right))
      return a == b ? left.precedesByCodePoints(right) : a < b
    }
  }

  private func json(_ field: Field) -> JSON {
    // The cost is always a mapping, so that readers need not know both notations.
    if field.key == "kosten" {
      if case .mapping = field.value { return field.value.json }
      return .object([("wert", field.value.json)])
    }
    return field.value.json
  }
}
