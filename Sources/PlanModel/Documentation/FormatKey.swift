import Diagnostics

/// A key of the format as other rooms see the table of all keys.
public struct FormatKey: Sendable {
  public let name: String
  public let type: FormatType
  public let meaning: Text
  /// A value as a planner would write it.
  public let example: String

  /// The keys of a kind in the order of the format; `x-…` is beside them.
  public static func all(of kind: Kind) -> [FormatKey] {
    Schema.keys(of: kind).map(FormatKey.init)
  }

  init(_ key: Key) {
    name = key.name
    type = FormatType(key.type)
    meaning = key.meaning
    example = key.example
  }
}

/// The type of a key as other rooms see it.
public indirect enum FormatType: Sendable {
  case text, money, count, number, quantity, percent, date, moment, year, period, flag, ags, point
  case reference
  /// A word of a list that is the same in every plan.
  case word([String])
  /// A measure type or a field: plan.md may add to them.
  case term
  case list(FormatType)
  case mapping([FormatKey])
  /// Values under keys that are data: years, ids, words.
  case table(FormatType)
  /// One of these, whichever the document writes or a neighbouring key asks for.
  case anyOf([FormatType])

  init(_ type: ValueType) {
    switch type {
    case .text, .url: self = .text
    case .money: self = .money
    case .count: self = .count
    case .number: self = .number
    case .quantity(_, let bare): self = bare ? .anyOf([.number, .quantity]) : .quantity
    case .percent: self = .percent
    case .date: self = .date
    case .moment: self = .moment
    case .year: self = .year
    case .period: self = .period
    case .flag: self = .flag
    case .ags: self = .ags
    case .point: self = .point
    case .reference: self = .reference
    case .choice(.words(let words)): self = .word(words)
    case .choice: self = .term
    case .list(let element): self = .list(FormatType(element))
    case .mapping(let keys): self = .mapping(keys.map(FormatKey.init))
    case .table(_, let value): self = .table(FormatType(value))
    case .either(let simple, let other): self = .anyOf([FormatType(simple), FormatType(other)])
    case .depends(_, let cases, let otherwise):
      let types = cases.keys.sortedByCodePoints().compactMap { cases[$0] } + [otherwise]
      self = .anyOf(types.map(FormatType.init))
    }
  }
}
