import Diagnostics
import PlanModel

/// A cell of a table for spreadsheets.
struct CSVCell {
  let text: String
  /// Whether a spreadsheet may take it for what it looks like: a number of ours.
  let isFigure: Bool

  static let empty = CSVCell("")

  init(_ text: String) {
    self.text = text
    isFigure = false
  }

  init(_ value: Value) {
    text = CSVCell.text(of: value)
    switch value {
    case .money, .count, .number, .percent, .quantity, .year: isFigure = true
    default: isFigure = false
    }
  }

  /// Several values stand as in a YAML list or mapping without its brackets: parts that hold a
  /// comma are quoted, so that the cell can be read back.
  private static func text(of value: Value) -> String {
    switch value {
    case .list(let elements): elements.map { part($0.value) }.joined(separator: ", ")
    case .mapping(let fields): pairs(fields)
    default: scalar(value)
    }
  }

  private static func part(_ value: Value) -> String {
    switch value {
    case .list(let elements): "[" + elements.map { part($0.value) }.joined(separator: ", ") + "]"
    case .mapping(let fields): "{" + pairs(fields) + "}"
    default: quoted(scalar(value))
    }
  }

  private static func pairs(_ fields: [Field]) -> String {
    fields.map { quoted($0.key) + ": " + part($0.value) }.joined(separator: ", ")
  }

  /// The text as it stands inside a YAML list or mapping.
  static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [
      ",", ":", "[", "]", "{", "}", "#", "\"", "'", "&", "*", "!", "|", ">", "%", "@", "`", "\\",
      "\n", "\r", "\t",
    ]
    let isPlain =
      !text.isEmpty && !text.unicodeScalars.contains(where: special.contains)
      && text.first != " " && text.last != " " && text.first != "-" && text.first != "?"
    return isPlain ? text : JSON.string(text).compactText
  }

  private static func scalar(_ value: Value) -> String {
    switch value {
    case .text(let text), .choice(let text), .ags(let text), .reference(let text),
      .unreadable(let text):
      text
    case .money(let amount): decimal(amount)
    case .count(let count), .year(let count): String(count)
    case .number(let number): comma(number.plain)
    case .quantity(let number, let unit): comma(number.plain) + " " + unit
    case .percent(let number): comma(number.plain) + " %"
    case .date(let day): day.iso
    case .moment(let moment): iso(moment)
    case .period(let period):
      period.from == period.to
        ? iso(period.from) : iso(period.from) + " – " + iso(period.to)
    case .flag(let flag): flag ? "ja" : "nein"
    case .point(let point): comma(degrees(point.latitude)) + "; " + comma(degrees(point.longitude))
    case .list, .mapping: text(of: value)
    }
  }

  private static func degrees(_ value: Double) -> String { JSON.decimal(value).compactText }

  /// `1234,56`
  private static func decimal(_ amount: Money) -> String {
    let (euros, cents) = amount.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(amount.cents < 0 ? "-" : "")\(euros),\(cents < 10 ? "0" : "")\(cents)"
  }

  private static func comma(_ text: String) -> String {
    String(text.map { $0 == "." ? "," : $0 })
  }

  /// As precise as it was written: `2027-03-01`, `2027-03`, `2027`.
  private static func iso(_ moment: Moment) -> String {
    switch moment.precision {
    case .day: moment.first.iso
    case .month: String(moment.first.iso.prefix(7))
    case .year: String(moment.first.iso.prefix(4))
    }
  }

  /// The cell as the file holds it: no spreadsheet may take text for a formula, and separators and
  /// quotes are quoted (RFC 4180).
  var written: String {
    var text = text
    let formulas: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    if !isFigure, let first = text.unicodeScalars.first, formulas.contains(first) {
      text = "'" + text
    }
    let needsQuotes = text.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
