import Diagnostics

extension ValueNotation {
  static let date = ValueNotation(
    name: Text(de: "Datum", en: "date"), type: .date, hint: Text(de: "", en: ""),
    accepted: ["2027-03-01", "01.03.2027", "1.3.2027"],
    refused: [
      Refusal("3/4/27", de: "3. April oder 4. März", en: "3 April or 4 March"),
      Refusal("31.02.2027", de: "den Tag gibt es nicht", en: "there is no such day"),
      Refusal("März 2027", de: "keine Schreibweise für ein Datum", en: "no notation of a date"),
    ])

  static let moment = ValueNotation(
    name: Text(de: "Zeitpunkt", en: "moment"), type: .moment,
    hint: Text(
      de: "Ein Tag, ein Monat oder ein Jahr. Als Anfang zählt der erste Tag, als Ende der letzte.",
      en: "A day, a month or a year. As a start its first day counts, as an end its last."),
    accepted: ["2027-03-01", "01.03.2027", "2027-03", "03.2027", "3.2027", "2027"],
    refused: [Refusal("Sommer 2027", de: "kein Zeitpunkt", en: "no moment")])

  static let period = ValueNotation(
    name: Text(de: "Zeitraum", en: "period"), type: .period,
    hint: Text(
      de:
        "Zwei Zeitpunkte mit `–`, `bis` oder ` - ` dazwischen, ein Monat oder Jahr allein, oder `{von: 2027, bis: 2029}`.",
      en:
        "Two moments with `–`, `bis` or ` - ` between them, a month or year alone, or `{von: 2027, bis: 2029}`."
    ),
    accepted: [
      "2027-2029", "2027 – 2029", "03.2027 bis 12.2029", "01.03.2027-31.12.2029",
      "2027-03-01 - 2029-12-31", "2027",
    ],
    refused: [
      Refusal("2029-2027", de: "das Ende liegt vor dem Anfang", en: "it ends before it starts"),
      Refusal("ab 2027", de: "offenes Ende", en: "open end"),
    ])

  static let year = ValueNotation(
    name: Text(de: "Jahr", en: "year"), type: .year, hint: Text(de: "", en: ""), accepted: ["2027"],
    refused: [Refusal("27", de: "vier Ziffern sind nötig", en: "four digits are needed")])

  /// The notation of a plain type; nil for words, references and what is made of other types.
  static func of(_ type: ValueType) -> ValueNotation? {
    switch type {
    case .money: money
    case .count: count
    case .number: number
    case .quantity: quantity
    case .percent: percent
    case .date: date
    case .moment: moment
    case .period: period
    case .year: year
    case .flag: flag
    case .ags: ags
    case .point: point
    case .text: text
    default: nil
    }
  }
}
