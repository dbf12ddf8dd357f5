import Diagnostics
import PlanModel

/// Values as pages print them; what is missing says so.
extension View {
  var missing: HTML {
    .span(HTML(words(de: "nicht angegeben", en: "not stated")), .class("missing"))
  }

  private var unreadable: HTML {
    .span(HTML(words(de: "nicht lesbar", en: "not readable")), .class("missing"))
  }

  func given<T>(_ value: Given<T>, _ print: (T) -> HTML) -> HTML {
    switch value {
    case .known(let value, _): print(value)
    case .unknown(.some): unreadable
    case .unknown(nil), .absent: missing
    }
  }

  /// Nil where nothing is given, for rows that are left out then.
  func optional<T>(_ value: Given<T>, _ print: (T) -> HTML) -> HTML? {
    value.isAbsent ? nil : given(value, print)
  }

  func money(_ amount: Money) -> HTML { HTML(Print.money(amount, language)) }
  func roundMoney(_ amount: Money) -> HTML { HTML(Print.roundMoney(amount, language)) }
  func count(_ number: Int) -> HTML { HTML(Print.count(number, language)) }
  func number(_ number: ExactNumber) -> HTML { HTML(Print.number(number, language)) }
  func percent(_ number: ExactNumber) -> HTML { HTML(Print.percent(number, language)) }
  func date(_ day: Day) -> HTML { .time(day.iso, HTML(Print.date(day, language))) }
  func choice(_ word: String) -> HTML { HTML(say(Words.choice(word))) }

  func quantity(_ number: ExactNumber, _ unit: String?) -> HTML {
    HTML(Print.number(number, language) + (unit.map { " " + $0 } ?? ""))
  }

  func money(_ amount: Given<Money>) -> HTML { given(amount) { money($0) } }
  func count(_ number: Given<Int>) -> HTML { given(number) { count($0) } }
  func date(_ day: Given<Day>) -> HTML { given(day) { date($0) } }
  func text(_ text: Given<String>) -> HTML { given(text) { HTML($0) } }
  func choice(_ word: Given<String>) -> HTML { given(word) { choice($0) } }
  func link(_ id: Given<DocumentID>) -> HTML { given(id) { link($0) } }

  func period(_ period: Period) -> HTML {
    .time(iso(period.from), HTML(Print.period(period, language)))
  }

  func moment(_ moment: Moment) -> HTML { .time(iso(moment), HTML(Print.moment(moment, language))) }

  private func iso(_ moment: Moment) -> String {
    switch moment.precision {
    case .day: moment.first.iso
    case .month: String(moment.first.iso.prefix(7))
    case .year: String(moment.first.iso.prefix(4))
    }
  }

  func chip(_ chip: Chip, _ words: String? = nil) -> HTML {
    .span(HTML(words ?? say(chip.word)), .class("chip \(chip.shape) \(chip.tone)"))
  }

  func status(_ measure: Measure) -> HTML { given(measure.status) { chip($0.chip) } }

  /// A number with its noun: "1 Befund", "12 Befunde".
  func counted(_ number: Int, _ one: Text, _ many: Text) -> String {
    Print.count(number, language) + " " + say(number == 1 ? one : many)
  }

  func findingsCount(_ number: Int) -> String {
    counted(
      number, Text(de: "Befund", en: "finding"), Text(de: "Befunde", en: "findings"))
  }

  func projects(_ number: Int) -> String {
    counted(number, Text(de: "Vorhaben", en: "project"), Text(de: "Vorhaben", en: "projects"))
  }

  /// A list in a sentence: "A, B und C".
  func sentenceList(_ parts: [HTML]) -> HTML {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? HTML() }
    let and: HTML = say(de: " und ", en: " and ")
    return parts.dropLast().joined(", ") + and + last
  }
}
