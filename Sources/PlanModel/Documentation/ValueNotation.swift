import Diagnostics

/// How values of a type are written: the documentation of format.md §2, and its own test.
struct ValueNotation: Sendable {
  /// A text that is refused, and why.
  struct Refusal: Sendable {
    let text: String
    let reason: Text

    init(_ text: String, de: String, en: String) {
      self.text = text
      reason = Text(de: de, en: en)
    }
  }

  let name: Text
  let type: ValueType
  let hint: Text
  let accepted: [String]
  let refused: [Refusal]

  /// In the order of format.md §2.
  static let all: [ValueNotation] = [
    money, count, number, quantity, percent, date, moment, period, year, flag, ags, point, text,
  ]

  static let money = ValueNotation(
    name: Text(de: "Geldbetrag", en: "money"), type: .money,
    hint: Text(
      de:
        "Exakt auf den Cent. `Tsd.`, `Mio.` und `Mrd.` mit oder ohne Punkt; `EUR` geht statt `€`. Der Punkt trennt Tausender, das Komma die Nachkommastellen.",
      en:
        "Exact to the cent. `Tsd.`, `Mio.` and `Mrd.` with or without dot; `EUR` may stand for `€`. The dot groups thousands, decimals follow a comma."
    ),
    accepted: [
      "18500000", "18.500.000 €", "1.234.567,89 €", "250.000 €", "18,5 Mio. €", "250 Tsd. €",
      "1,2 Mrd. €",
    ],
    refused: [
      Refusal("1.500", de: "1500 oder 1,5", en: "1500 or 1.5"),
      Refusal("1.500 Mio. €", de: "1500 oder 1,5 Millionen", en: "1500 or 1.5 million"),
      Refusal("12,345 €", de: "12,35 € oder 12.345 €", en: "€12.35 or €12,345"),
      Refusal("-500 €", de: "negativ", en: "negative"),
    ])

  static let count = ValueNotation(
    name: Text(de: "Anzahl", en: "count"), type: .count,
    hint: Text(de: "Eine ganze Zahl.", en: "A whole number."),
    accepted: ["35000", "35.000", "35 000"],
    refused: [
      Refusal("2,5", de: "keine ganze Zahl", en: "no whole number"),
      Refusal("-3", de: "mit Vorzeichen", en: "with a sign"),
    ])

  static let number = ValueNotation(
    name: Text(de: "Zahl", en: "number"), type: .number,
    hint: Text(
      de: "Mit Komma vor den Nachkommastellen, ohne Einheit.",
      en: "Decimals follow a comma; no unit."),
    accepted: ["12", "0,5", "1.234,5", "-3"],
    refused: [
      Refusal("1.500", de: "1500 oder 1,5", en: "1500 or 1.5"),
      Refusal("1.5", de: "Dezimalpunkt; gemeint ist 1,5", en: "decimal point; write 1,5"),
    ])

  static let quantity = ValueNotation(
    name: Text(de: "Menge", en: "quantity"), type: .quantity(unit: .fixed("ha"), bare: false),
    hint: Text(
      de: "Eine Zahl mit ihrer Einheit, bei Kapazitäten der Einheit der Maßnahmenart.",
      en: "A number with its unit; for capacities the unit of the measure type."),
    accepted: ["120 ha", "4,5 ha"],
    refused: [
      Refusal("120", de: "ohne Einheit", en: "without its unit"),
      Refusal("120 km", de: "andere Einheit", en: "another unit"),
      Refusal("1.500 ha", de: "1500 oder 1,5", en: "1500 or 1.5"),
    ])

  static let percent = ValueNotation(
    name: Text(de: "Prozent", en: "percentage"), type: .percent,
    hint: Text(de: "Von 0 bis 100, mit oder ohne `%`.", en: "From 0 to 100, with or without `%`."),
    accepted: ["90 %", "97,5 %", "90"],
    refused: [Refusal("120 %", de: "über 100", en: "over 100")])

  static let flag = ValueNotation(
    name: Text(de: "ja oder nein", en: "yes or no"), type: .flag,
    hint: Text(de: "", en: ""), accepted: ["ja", "nein", "true", "false"],
    refused: [Refusal("vielleicht", de: "weder ja noch nein", en: "neither ja nor nein")])

  static let ags = ValueNotation(
    name: Text(de: "Gemeindeschlüssel", en: "municipality key"), type: .ags([8, 5]),
    hint: Text(
      de: "Ein Kreis hat 5 Ziffern, eine Stadt oder Gemeinde 8, eine kreisfreie Stadt auch 5.",
      en: "A county has 5 digits, a town or municipality 8, a town that is its own county also 5."),
    accepted: ["05358", "05358008"],
    refused: [Refusal("5358", de: "die führende Null fehlt", en: "the leading zero is missing")])

  static let point = ValueNotation(
    name: Text(de: "Ort in Grad", en: "point"), type: .point,
    hint: Text(
      de: "Nördliche Breite, dann östliche Länge; auch als `{lat: 50.9227, lon: 6.3577}`.",
      en: "Northern latitude, then eastern longitude; also as `{lat: 50.9227, lon: 6.3577}`."),
    accepted: ["50,9227; 6,3577", "50.9227, 6.3577", "50,9227, 6,3577"],
    refused: [Refusal("6,3577; 50,9227", de: "vertauscht", en: "the wrong way round")])

  static let text = ValueNotation(
    name: Text(de: "Text", en: "text"), type: .text,
    hint: Text(
      de: "Alles; ein Doppelpunkt mit Leerzeichen dahinter oder ` #` braucht Anführungszeichen.",
      en: "Anything; a colon with a blank behind it or ` #` needs quotes."),
    accepted: ["Amt für Kreisentwicklung", "\"Bahnhof: Nordseite\""],
    refused: [
      Refusal(
        "Bahnhof: Nordseite", de: "Doppelpunkt ohne Anführungszeichen", en: "a colon without quotes"
      )
    ])
}
