import Diagnostics

extension Notation {
  /// How one dot with three digits behind it is meant (`1.500`).
  enum DotTriple { case ambiguous, thousands }

  /// Reads a numeral that may be refused for its separators.
  private static func value(
    _ numeral: Numeral, _ text: String, dot: DotTriple, suffix: String
  ) throws(NotationProblem) -> ExactNumber {
    let end = suffix.isEmpty ? "" : " " + suffix
    switch numeral.reading {
    case .exact(let value), .commaTriple(let value, _): return value
    case .dotTriple(let thousands, let decimal):
      if dot == .thousands, let thousands { return thousands }
      // Even where a dot cannot well group (`0.500`), that is how it may be meant.
      let grouped = thousands ?? ExactNumber(billionths: decimal.billionths * 1000)
      throw .ambiguous(text, [grouped, decimal].map { Print.plainGerman($0) + end })
    case .point(let comma):
      throw .invalid(
        Text(de: "„\(text)“ hat einen Dezimalpunkt", en: "“\(text)” has a decimal point"),
        Text(
          de: "Im Plan steht vor den Nachkommastellen ein Komma; der Punkt trennt Tausender.",
          en: "In a plan decimals follow a comma; a dot groups thousands."),
        edits: [comma + end])
    case .english(let german):
      throw .invalid(
        Text(de: "„\(text)“ ist englisch geschrieben", en: "“\(text)” is in English notation"),
        Text(
          de: "Im Plan trennt der Punkt Tausender und das Komma die Nachkommastellen.",
          en: "In a plan the dot groups thousands and decimals follow a comma."),
        edits: [german + end])
    case .outOfRange:
      throw .invalid(
        Text(
          de: "„\(text)“ ist zu groß oder zu genau", en: "“\(text)” is too large or too precise"),
        Text(
          de: "Möglich sind 18 Stellen vor und 9 hinter dem Komma.",
          en: "Possible are 18 digits before and 9 behind the comma."))
    case .malformed: throw noNumber(text)
    }
  }

  private static func noNumber(_ text: String) -> NotationProblem {
    .invalid(
      Text(de: "„\(text)“ ist keine Zahl", en: "“\(text)” is no number"),
      Text(
        de: "Zahlen stehen als 1234, 1.234.567 oder 12,5 da.",
        en: "Numbers are written as 1234, 1.234.567 or 12,5."))
  }

  static func number(_ text: String) throws(NotationProblem) -> Value {
    guard let numeral = Numeral(text) else { throw noNumber(text) }
    guard numeral.rest.isEmpty else {
      throw .invalid(
        Text(
          de: "Hier steht eine Zahl ohne Einheit, nicht „\(text)“",
          en: "A number without a unit stands here, not “\(text)”"),
        edits: [String(text.dropLast(numeral.rest.count)).trimmingBlanks()])
    }
    return .number(try value(numeral, text, dot: .ambiguous, suffix: ""))
  }

  static func count(_ text: String, in range: ClosedRange<Int>?) throws(NotationProblem) -> Value {
    let problem = NotationProblem.invalid(
      Text(de: "„\(text)“ ist keine ganze Zahl", en: "“\(text)” is no whole number"),
      Text(
        de: "Hier wird gezählt: 35000 oder 35.000, ohne Vorzeichen und Nachkommastellen.",
        en: "This is a count: 35000 or 35.000, without sign and decimals."))
    guard let numeral = Numeral(text), numeral.rest.isEmpty, !numeral.signed else { throw problem }
    switch numeral.reading {
    case .commaTriple, .point, .english: throw problem
    default: break
    }
    if case .exact = numeral.reading, text.contains(",") { throw problem }
    guard let whole = try value(numeral, text, dot: .thousands, suffix: "").whole else {
      throw problem
    }
    if let range, !range.contains(whole) {
      throw .invalid(
        Text(
          de: "\(text) liegt nicht zwischen \(range.lowerBound) und \(range.upperBound)",
          en: "\(text) is not between \(range.lowerBound) and \(range.upperBound)"))
    }
    return .count(whole)
  }

  static func percent(_ text: String) throws(NotationProblem) -> Value {
    guard let numeral = Numeral(text), numeral.rest.isEmpty || numeral.rest == "%" else {
      throw .invalid(
        Text(de: "„\(text)“ ist keine Prozentangabe", en: "“\(text)” is no percentage"),
        Text(de: "Möglich sind 90 % oder 97,5 %.", en: "Possible are 90 % or 97,5 %."))
    }
    let value = try value(numeral, text, dot: .ambiguous, suffix: numeral.rest)
    guard value >= .zero, value <= ExactNumber(100) else {
      throw .invalid(
        Text(
          de: "„\(text)“ liegt nicht zwischen 0 und 100 %",
          en: "“\(text)” is not between 0 and 100 %"))
    }
    return .percent(value)
  }

  /// - Parameters:
  ///   - unit: the unit that must follow; nil if any may.
  ///   - bare: whether the number may stand without its unit.
  static func quantity(_ text: String, unit: String?, bare: Bool) throws(NotationProblem) -> Value {
    guard let numeral = Numeral(text) else {
      throw .invalid(
        Text(de: "„\(text)“ ist keine Menge", en: "“\(text)” is no quantity"),
        Text(
          de: "Eine Menge ist eine Zahl mit Einheit: 120 \(unit ?? "ha").",
          en: "A quantity is a number with its unit: 120 \(unit ?? "ha")."))
    }
    let written = numeral.rest.precomposed
    if !written.isEmpty, let unit, written != unit {
      throw .invalid(
        Text(
          de: "Die Einheit ist „\(unit)“, nicht „\(written)“",
          en: "The unit is “\(unit)”, not “\(written)”"),
        edits: [String(text.dropLast(numeral.rest.count)).trimmingBlanks() + " " + unit])
    }
    if written.isEmpty && !bare {
      throw .invalid(
        Text(de: "Zu „\(text)“ fehlt die Einheit", en: "“\(text)” lacks its unit"),
        edits: unit.map { ["\(text) \($0)"] } ?? [])
    }
    let dot: DotTriple = wholeUnits.contains(written) ? .thousands : .ambiguous
    let value = try value(numeral, text, dot: dot, suffix: written)
    if numeral.negative {
      throw .invalid(Text(de: "„\(text)“ ist negativ", en: "“\(text)” is negative"))
    }
    return written.isEmpty ? .number(value) : .quantity(value, unit: written)
  }

  static func money(_ text: String) throws(NotationProblem) -> Value {
    let problem = NotationProblem.invalid(
      Text(de: "„\(text)“ ist kein Geldbetrag", en: "“\(text)” is no amount of money"),
      Text(
        de: "Beträge stehen als 250.000 €, 18,5 Mio. € oder 18500000 da.",
        en: "Amounts are written as 250.000 €, 18,5 Mio. € or 18500000."))
    guard let numeral = Numeral(text), let unit = MoneyUnit(numeral.rest) else { throw problem }
    if numeral.negative {
      throw .invalid(
        Text(de: "Der Betrag „\(text)“ ist negativ", en: "The amount “\(text)” is negative"))
    }
    if case .commaTriple(let decimal, let thousands) = numeral.reading, unit.factor == 1 {
      let rounded = Money(cents: (decimal.billionths + 5_000_000) / 10_000_000)
      let readings = [thousands.map(Print.groupedGerman), Print.decimalMoney(rounded)]
      throw .ambiguous(text, readings.compactMap { $0.map { $0 + " €" } })
    }
    let groups = unit.factor == 1 && unit.hasCurrency
    let value = try value(
      numeral, text, dot: groups ? .thousands : .ambiguous,
      suffix: numeral.rest.isEmpty ? "€" : numeral.rest)
    let (cents, remainder) = (value.billionths * unit.factor).quotientAndRemainder(
      dividingBy: 10_000_000)
    if remainder != 0 {
      throw .invalid(
        Text(
          de: "Der Betrag „\(text)“ ist feiner als ein Cent",
          en: "The amount “\(text)” is finer than a cent"))
    }
    guard cents <= Money.highest.cents else {
      throw .invalid(
        Text(de: "Der Betrag „\(text)“ ist zu hoch", en: "The amount “\(text)” is too high"),
        Text(de: "Höchstens 1.000 Billionen Euro.", en: "At most 10^15 euros."))
    }
    return .money(Money(cents: cents))
  }

  /// What stands behind an amount: a factor and the currency.
  private struct MoneyUnit {
    var factor: Int128 = 1
    var hasCurrency = false

    init?(_ text: String) {
      var rest = text
      let factors: [(String, Int128)] = [
        ("Tsd", 1000), ("Mio", 1_000_000), ("Mrd", 1_000_000_000),
      ]
      if let (name, factor) = factors.first(where: { text.hasPrefix($0.0) }) {
        self.factor = factor
        rest = String(text.dropFirst(name.count))
        if rest.hasPrefix(".") { rest.removeFirst() }
        rest = rest.trimmingBlanks()
      }
      hasCurrency = rest == "€" || rest == "EUR"
      if !rest.isEmpty && !hasCurrency { return nil }
    }
  }
}

extension Print {
  /// `1500` or `1,5`: the notation that nothing else can mean.
  static func plainGerman(_ value: ExactNumber) -> String {
    let (whole, fraction) = value.digits
    let sign = value.billionths < 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "," + fraction)
  }

  static func groupedGerman(_ value: ExactNumber) -> String { number(value) }

  /// `12,35`, always with cents.
  static func decimalMoney(_ amount: Money) -> String {
    "\(amount.cents / 100),\(padded(Int(amount.cents % 100), 2))"
  }
}
