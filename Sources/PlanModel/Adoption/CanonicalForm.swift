import Diagnostics

/// What a council decides on of a document, as one line of JSON: the same meaning is the same text
/// (docs/fingerabdruck.md).
struct CanonicalForm {
  let text: String

  init(of document: Document, in plan: Plan) {
    let defaults = AssumedValues(document, plan)
    let values: [(String, JSON)] = AdoptedKeys.of(document.kind).compactMap { key in
      guard let field = document.field(key.name), !defaults.contains(key, field.value) else {
        return nil
      }
      let value =
        key.name == "schwellen"
        ? CanonicalForm.limits(plan.thresholds)
        : CanonicalForm.value(field.value, key.type, defaults)
      return value.map { (key.name, $0) }
    }
    text =
      JSON.object([
        ("kind", .string(document.kind.rawValue)), ("values", .object(sorted(values))),
        ("body", .string(CanonicalForm.body(document.bodyText))),
      ]).compactText
  }

  /// A value without its notation; nil for what cannot be read and for what is empty.
  private static func value(
    _ value: Value, _ type: ValueType, _ defaults: AssumedValues
  ) -> JSON? {
    switch (value, type) {
    case (.list(let elements), .list(let type)): list(elements, type, defaults)
    case (.mapping(let fields), .either(_, let type)):
      CanonicalForm.value(.mapping(fields), type, defaults)
    case (.mapping(let fields), .mapping(let keys)): mapping(fields, keys, defaults)
    case (.mapping(let fields), .table(_, let type)):
      .object(
        sorted(
          fields.compactMap { field in
            CanonicalForm.value(field.value, type, defaults).map { (field.key.precomposed, $0) }
          }))
    // A cost without a mapping is the same as one with `wert` alone.
    case (_, .either(let simple, .mapping(let keys))):
      CanonicalForm.value(value, simple, defaults).map { .object([(keys[0].name, $0)]) }
    default: scalar(value)
    }
  }

  private static func mapping(
    _ fields: [Field], _ keys: [Key], _ defaults: AssumedValues
  ) -> JSON? {
    let inside: [(String, JSON)] = fields.compactMap { field in
      guard let key = keys.first(where: { $0.name == field.key }),
        !AdoptedKeys.isLeftOut(key.name), !defaults.contains(key, field.value, beside: fields)
      else { return nil }
      return value(field.value, key.type, defaults).map { (key.name, $0) }
    }
    return inside.isEmpty ? nil : .object(sorted(inside))
  }

  /// Lists of plain values are sets: their order and repetitions say nothing.
  private static func list(
    _ elements: [Located], _ type: ValueType, _ defaults: AssumedValues
  ) -> JSON {
    let values = elements.compactMap { value($0.value, type, defaults) }
    if case .mapping = type { return .array(values) }
    var seen: Set<String> = []
    let keyed = values.map { ($0.compactText, $0) }.filter { seen.insert($0.0).inserted }
    return .array(keyed.sorted { $0.0.precedesByCodePoints($1.0) }.map(\.1))
  }

  private static func scalar(_ value: Value) -> JSON? {
    switch value {
    case .text(let text): .string(text.precomposed.trimmingBlanks())
    case .choice(let word), .ags(let word), .reference(let word): .string(word.precomposed)
    case .money(let money): .integer(money.cents)
    case .count(let count), .year(let count): .int(count)
    case .number(let number), .quantity(let number, _), .percent(let number):
      .string(number.plain)
    case .date(let day): .string(day.iso)
    case .moment(let moment): .string(moment.canonical)
    case .period(let period): .strings([period.from.canonical, period.to.canonical])
    case .flag(let flag): .bool(flag)
    case .point(let point): .strings([point.latitude, point.longitude].map { "\($0)" })
    case .list, .mapping, .unreadable: nil
    }
  }

  /// Thresholds of the plan's own: one with the value of the catalogue changes nothing.
  private static func limits(_ thresholds: Thresholds) -> JSON? {
    let own = Thresholds.Name.allCases.filter { thresholds[$0] != $0.standard }
    return own.isEmpty
      ? nil : .object(sorted(own.map { ($0.rawValue, .string(thresholds[$0].plain)) }))
  }

  /// The text with LF and in NFC, without blanks at the ends of lines and empty lines at its ends.
  private static func body(_ bytes: [UInt8]) -> String {
    let text = Array(String(decoding: bytes, as: UTF8.self).precomposed.utf8)
    let lines = lines(text).map { line in
      line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { line[...$0] } ?? line.prefix(0)
    }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? first
    return lines[first..<last].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// Lines end with LF, CRLF or CR.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in text.enumerated() {
      if byte == 0x0A, index > 0, text[index - 1] == 0x0D {
        start = index + 1
      } else if byte == 0x0A || byte == 0x0D {
        lines.append(text[start..<index])
        start = index + 1
      }
    }
    return lines + [text[start...]]
  }
}

private func sorted(_ pairs: [(String, JSON)]) -> [(String, JSON)] {
  pairs.sorted { $0.0.precedesByCodePoints($1.0) }
}

extension Moment {
  /// As precise as it was written: `2027`, `2027-03`, `2027-03-01`.
  fileprivate var canonical: String {
    switch precision {
    case .day: first.iso
    case .month: String(first.iso.dropLast(3))
    case .year: String(first.iso.dropLast(6))
    }
  }
}
