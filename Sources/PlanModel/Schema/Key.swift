import Diagnostics

/// The type in which the text of a value is read.
indirect enum ValueType: Sendable {
  case text(atMost: Int?)
  case url
  case money
  case count(ClosedRange<Int>?)
  case number
  /// A number with a unit; `bare`: the unit may be missing.
  case quantity(unit: UnitSource, bare: Bool)
  case percent
  case date
  case moment
  case year
  case period
  case flag
  case choice(Choices)
  case ags([Int])
  case point
  /// The id of a document of one of these kinds; empty: of any kind but the plan.
  case reference([Kind], orPlan: Bool)
  case list(ValueType)
  case mapping([Key])
  /// A mapping whose keys are data.
  case table(TableKey, ValueType)
  /// A scalar of the first type, or a mapping.
  case either(ValueType, ValueType)
  /// The type depends on the value of a neighbouring key.
  case depends(on: String, cases: [String: ValueType], otherwise: ValueType)

  /// Where the unit of a quantity comes from.
  enum UnitSource: Sendable {
    case fixed(String)
    /// The unit of the measure type that a neighbouring key names.
    case measureType(key: String)
  }

  /// The words of an enumeration.
  enum Choices: Sendable {
    case words([String])
    case measureTypes
    /// Measure types whose capacity has a unit.
    case measureTypesWithUnit
    case fields
  }

  /// What the keys of a table are.
  enum TableKey: Sendable {
    case year
    case reference([Kind])
    case word([String])
    case free
  }

  static let text = ValueType.text(atMost: nil)
  static let body = ValueType.reference([.koerperschaft], orPlan: false)
  static let bodies = ValueType.list(.body)
  static let measure = ValueType.reference([.massnahme], orPlan: false)
  static let goals = ValueType.list(.reference([.ziel], orPlan: false))
  static let decisions = ValueType.list(.reference([.beschluss], orPlan: false))
  static let count = ValueType.count(nil)
  static let profile = ValueType.choice(.words(Vocabulary.profiles))
  static func choice(_ words: String...) -> ValueType { .choice(.words(words)) }
}

/// A key of the front matter: the single source for parsing, suggestions, `new`, `explain`,
/// `schema` and the documentation.
struct Key: Sendable {
  enum Requirement: Sendable {
    case required
    case optional
    /// Required where a neighbouring key has one of these values.
    case when(key: String, isOneOf: [String])
    /// Required where a neighbouring key is given.
    case with(key: String)
  }

  let name: String
  let type: ValueType
  let requirement: Requirement
  let meaning: Text
  /// A value as a planner would write it.
  let example: String
  /// Whether `new` writes the key even though it is optional.
  let essential: Bool
  /// Whether an absent value is unknown rather than none (rules.md, Unknown).
  let unknownIfAbsent: Bool
  /// What holds where it is absent, if the format says so: written out it changes nothing.
  let assumed: Value?

  init(
    _ name: String, _ type: ValueType, _ requirement: Requirement = .optional, _ example: String,
    de: String, en: String, essential: Bool = false, unknownIfAbsent: Bool = false,
    assumed: Value? = nil
  ) {
    self.name = name
    self.type = type
    self.requirement = requirement
    self.meaning = Text(de: de, en: en)
    self.example = example
    self.essential = essential
    self.unknownIfAbsent = unknownIfAbsent
    self.assumed = assumed
  }
}
