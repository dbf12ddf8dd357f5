import Diagnostics

/// How figures are printed: `1.234.567,89 €`, `18,5 Mio. €`, `21.11.2026` (format.md §2).
///
/// Plain blanks; pages put no-break ones in their place.
public enum Print {
  /// The amount in full; cents only where there are any.
  public static func money(_ amount: Money, _ language: Language = .de) -> String {
    let euros = grouped(String(amount.cents.magnitude / 100), language)
    let cents = Int(amount.cents.magnitude % 100)
    let sign = amount.cents < 0 ? "−" : ""
    let decimals = cents == 0 ? "" : point(language) + padded(cents, 2)
    return language == .de ? "\(sign)\(euros)\(decimals) €" : "\(sign)€\(euros)\(decimals)"
  }

  /// Sentences: from a million on in millions with one decimal, else in full.
  public static func roundMoney(_ amount: Money, _ language: Language = .de) -> String {
    guard amount.cents.magnitude >= 100_000_000 else { return money(amount, language) }
    let tenths = (amount.cents.magnitude + 5_000_000) / 10_000_000
    let sign = amount.cents < 0 ? "−" : ""
    let figure = grouped(String(tenths / 10), language) + point(language) + String(tenths % 10)
    return language == .de ? "\(sign)\(figure) Mio. €" : "\(sign)€\(figure) million"
  }

  public static func number(_ value: ExactNumber, _ language: Language = .de) -> String {
    let (whole, fraction) = value.digits
    let sign = value.billionths < 0 ? "−" : ""
    return sign + grouped(whole, language) + (fraction.isEmpty ? "" : point(language) + fraction)
  }

  public static func count(_ value: Int, _ language: Language = .de) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude), language)
  }

  public static func percent(_ value: ExactNumber, _ language: Language = .de) -> String {
    number(value, language) + (language == .de ? " %" : "%")
  }

  /// A distance in whole kilometres, below ten with one decimal.
  public static func kilometres(_ distance: Double, _ language: Language = .de) -> String {
    let tenths = Int((min(max(distance, 0), 1e6) * 10).rounded())
    if tenths < 5 { return language == .de ? "unter 500 m" : "less than 500 m" }
    let whole = tenths >= 100 ? (tenths + 5) / 10 : tenths / 10
    let decimal = tenths >= 100 || tenths % 10 == 0 ? "" : point(language) + String(tenths % 10)
    return "\(count(whole, language))\(decimal) km"
  }

  /// Tables, messages and lists: `21.11.2026`.
  public static func date(_ day: Day, _ language: Language = .de) -> String {
    language == .de
      ? "\(padded(day.day, 2)).\(padded(day.month, 2)).\(day.year)"
      : "\(day.day) \(monthsEnglish[day.month - 1]) \(day.year)"
  }

  /// Sentences of pages: `8. Dez. 2026`.
  public static func dateInSentence(_ day: Day, _ language: Language = .de) -> String {
    language == .de
      ? "\(day.day). \(monthsGerman[day.month - 1]) \(day.year)"
      : "\(day.day) \(monthsEnglish[day.month - 1]) \(day.year)"
  }

  /// A month in sentences: `Okt. 2027`.
  public static func month(of day: Day, _ language: Language = .de) -> String {
    let months = language == .de ? monthsGerman : monthsEnglish
    return "\(months[day.month - 1]) \(day.year)"
  }

  public static func moment(_ moment: Moment, _ language: Language = .de) -> String {
    switch moment.precision {
    case .day: date(moment.first, language)
    case .month:
      language == .de
        ? "\(padded(moment.first.month, 2)).\(moment.first.year)"
        : "\(monthsEnglish[moment.first.month - 1]) \(moment.first.year)"
    case .year: String(moment.first.year)
    }
  }

  public static func period(_ period: Period, _ language: Language = .de) -> String {
    period.from == period.to
      ? moment(period.from, language)
      : moment(period.from, language) + " – " + moment(period.to, language)
  }

  private static let monthsGerman = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
  ]
  private static let monthsEnglish = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func point(_ language: Language) -> String { language == .de ? "," : "." }

  private static func grouped(_ digits: String, _ language: Language) -> String {
    guard digits.count > 3 else { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += language == .de ? "." : "," }
      out.append(digit)
    }
    return out
  }
}
