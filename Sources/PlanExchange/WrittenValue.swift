import Diagnostics
import PlanModel

/// A value of plan.json as it is written in front matter again.
indirect enum WrittenValue: Sendable {
  case scalar(String)
  /// A value that was unreadable when it was published, as it stood; or one of a wrong form.
  case unreadable(String)
  case list([WrittenValue])
  case mapping([(String, WrittenValue)])

  /// - Parameters:
  ///   - type: that of the key, which says how its text is to be read.
  ///   - rename: what a reference is to be instead; nil leaves it out.
  init?(_ json: JSON, as type: FormatType, rename: (String) -> String? = { $0 }) {
    if case .object(let pairs) = json, pairs.count == 1, pairs[0].0 == "raw",
      case .string(let raw) = pairs[0].1
    {
      self = .unreadable(raw)
    } else {
      if case (.reference, .string(let id)) = (type, json) {
        guard let name = rename(id) else { return nil }
        self = .scalar(name)
        return
      }
      self = WrittenValue.reading(json, type, rename) ?? .unreadable(json.compactText)
    }
  }

  /// A value of the county's own, as it stands.
  init(own json: JSON) {
    switch json {
    case .string(let text): self = .scalar(text)
    case .array(let elements): self = .list(elements.map(WrittenValue.init(own:)))
    case .object(let pairs): self = .mapping(pairs.map { ($0, WrittenValue(own: $1)) })
    case .null, .bool, .integer, .decimal: self = .scalar(json.compactText)
    }
  }

  /// Nil if the value has not the form of its type.
  private static func reading(
    _ json: JSON, _ type: FormatType, _ rename: (String) -> String?
  ) -> WrittenValue? {
    switch (type, json) {
    case (.anyOf(let types), _): types.firstValue { reading(json, $0, rename) }
    case (.list(let element), .array(let elements)):
      .list(elements.compactMap { WrittenValue($0, as: element, rename: rename) })
    case (.mapping(let keys), .object(let pairs)):
      .mapping(
        WrittenValue.pairs(pairs, rename: rename) { name in
          keys.first { $0.name == name }?.type
        })
    case (.table(let value), .object(let pairs)):
      .mapping(
        pairs.compactMap { key, json in
          WrittenValue(json, as: value, rename: rename).map { (key, $0) }
        })
    case (.reference, .string(let id)): rename(id).map(WrittenValue.scalar)
    default: notation(json, type).map(WrittenValue.scalar)
    }
  }

  /// The keys that the format knows, and at the top those of the county; null is an absent value.
  static func pairs(
    _ pairs: [(String, JSON)], keepsOwn: Bool = false, rename: (String) -> String? = { $0 },
    typeOf: (String) -> FormatType?
  ) -> [(String, WrittenValue)] {
    pairs.compactMap { name, json in
      if case .null = json { return nil }
      if let type = typeOf(name) {
        return WrittenValue(json, as: type, rename: rename).map { (name, $0) }
      }
      return keepsOwn && name.hasPrefix("x-") ? (name, WrittenValue(own: json)) : nil
    }
  }

  /// A single value in the notation of format.md §2 that nothing else can mean.
  private static func notation(_ json: JSON, _ type: FormatType) -> String? {
    switch (type, json) {
    case (.text, .string(let text)), (.ags, .string(let text)),
      (.word, .string(let text)), (.term, .string(let text)), (.date, .string(let text)):
      text
    case (.number, .string(let text)), (.percent, .string(let text)): withComma(text)
    case (.count, .integer(let count)), (.year, .integer(let count)): String(count)
    case (.flag, .bool(let flag)): flag ? "ja" : "nein"
    case (.money, _): json.value(of: "cent")?.integer.map(money)
    case (.quantity, _): quantity(json)
    case (.moment, _): json.value(of: "precision").flatMap { moment(json.value(of: "from"), $0) }
    case (.period, _): period(json)
    case (.point, _): point(json)
    default: nil
    }
  }

  private static func withComma(_ text: String) -> String? {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let isDecimal = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return isDecimal && parts.count <= 2 ? text.replacing(".", with: ",") : nil
  }

  private static func money(_ cents: Int128) -> String {
    let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = cents < 0 ? "-" : ""
    return "\(sign)\(euros),\(rest < 10 ? "0" : "")\(rest) €"
  }

  private static func quantity(_ json: JSON) -> String? {
    guard let value = json.value(of: "value")?.string.flatMap(withComma),
      let unit = json.value(of: "unit")?.string
    else { return nil }
    return "\(value) \(unit)"
  }

  private static func period(_ json: JSON) -> String? {
    guard case .array(let precisions)? = json.value(of: "precision"), precisions.count == 2,
      let from = moment(json.value(of: "from"), precisions[0]),
      let to = moment(json.value(of: "to"), precisions[1])
    else { return nil }
    return "\(from) – \(to)"
  }

  /// A day, cut to the precision with which it was given: `2027-06-30`, `2027-06`, `2027`.
  private static func moment(_ day: JSON?, _ precision: JSON) -> String? {
    guard let day = day?.string, day.utf8.count == 10,
      let precision = precision.string.flatMap(Moment.Precision.init)
    else { return nil }
    return switch precision {
    case .day: day
    case .month: String(day.prefix(7))
    case .year: String(day.prefix(4))
    }
  }

  private static func point(_ json: JSON) -> String? {
    guard let latitude = json.value(of: "lat")?.number,
      let longitude = json.value(of: "lon")?.number
    else {
      return nil
    }
    return "\(latitude.compactText); \(longitude.compactText)"
  }
}

/// The types of all keys by kind; `id` is beside them. Made once for many documents.
struct KeyTypes {
  private let types: [Kind: [String: FormatType]]

  init() {
    types = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        let keys = FormatKey.all(of: kind).filter { $0.name != "id" }
        return (kind, Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.type) }))
      })
  }

  func type(of key: String, in kind: Kind) -> FormatType? { types[kind]?[key] }
}

extension Sequence {
  /// The first value that some element gives.
  fileprivate func firstValue<Value>(_ value: (Element) -> Value?) -> Value? {
    for element in self {
      if let found = value(element) { return found }
    }
    return nil
  }
}

extension JSON {
  /// The value of a key; of a key given twice the first.
  func value(of key: String) -> JSON? {
    if case .object(let pairs) = self { pairs.first { $0.0 == key }?.1 } else { nil }
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int128? { if case .integer(let value) = self { value } else { nil } }

  /// The value itself, if it is a number.
  fileprivate var number: JSON? {
    switch self {
    case .integer, .decimal: self
    default: nil
    }
  }
}
