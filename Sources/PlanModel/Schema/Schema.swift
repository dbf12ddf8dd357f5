/// The one table of every key of every kind (format.md §3).
enum Schema {
  static func keys(of kind: Kind) -> [Key] { tables[kind] ?? [] }

  private static let tables: [Kind: [Key]] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { kind in (kind, own(kind) + common) })

  private static func own(_ kind: Kind) -> [Key] {
    switch kind {
    case .plan: plan
    case .koerperschaft: body
    case .ziel: goal
    case .massnahme: measure
    case .antrag: application
    case .programm: programme
    case .beitrag: contribution
    case .beschluss: decision
    case .risiko: risk
    case .standard: standard
    case .flaeche: site
    }
  }

  /// Keys that every kind has; `x-…` is beside this table, any key with that beginning is kept.
  private static let common: [Key] = [
    Key(
      "typ", .text, "massnahme",
      de: "Art des Dokuments; nötig nur außerhalb der Ordner, die sie vorgeben.",
      en: "Kind of the document; needed only outside the folders that give it."),
    Key(
      "id", .text, "gruenderzentrum-bahnhof",
      de: "Kennung statt des Dateinamens.", en: "Id instead of the file name."),
    Key(
      "anerkannt",
      .list(
        .mapping([
          Key(
            "regel", .text, .required, "massnahme-vergleichbar",
            de: "Regel, deren Befund stehen bleibt.", en: "Rule whose finding stands."),
          Key(
            "gegen", .text, "innovationszentrum-dueren",
            de: "Die andere Seite des Befunds.", en: "The other side of the finding."),
          Key(
            "grund", .text, .required, "Jülich richtet sich an Ausgründungen der Forschung.",
            de: "Warum der Befund stehen bleibt; mindestens 20 Zeichen.",
            en: "Why the finding stands; at least 20 characters."),
          Key(
            "beschluss", .text, "kreistag-2026-06-18",
            de: "Beschluss, der dahinter steht.", en: "Decision behind it."),
          Key(
            "bis", .date, .required, "2027-06-30",
            de: "Letzter Tag der Anerkennung, höchstens 24 Monate nach dem Stichtag.",
            en: "Last day of the acknowledgement, at most 24 months after the plan's date."),
        ])), "- regel: frist-versaeumt",
      de: "Befunde, die mit Begründung stehen bleiben.",
      en: "Findings that stand, with the reason."),
  ]

  static let planrecht = ValueType.mapping([
    Key(
      "schritt",
      .choice(
        "nicht_erforderlich", "aufstellung", "auslegung", "satzung", "rechtskraft",
        "planfeststellung"), .required, "aufstellung",
      de: "Erreichter Schritt des Planverfahrens.", en: "Step that the procedure has reached."),
    Key("stand", .date, "2026-09-30", de: "Stand dieser Angabe.", en: "Date of this statement."),
  ])

  /// A figure with its year and source.
  static let figure = ValueType.mapping([
    Key("wert", .number, .required, "12,5", de: "Der Wert.", en: "The value."),
    Key("jahr", .year, "2030", de: "Jahr des Werts.", en: "Year of the value."),
    Key(
      "quelle", .text, "Kreisstatistik 2025", de: "Quelle des Werts.", en: "Source of the value."),
  ])

  static let staffSpan: [Key] = [
    Key(
      "von", .moment, "2027-01", de: "Beginn; fehlt er, gilt der Eintrag von Anfang an.",
      en: "Start; open if absent."),
    Key(
      "bis", .moment, "2028-12", de: "Ende; fehlt es, ist der Eintrag offen.",
      en: "End; open if absent."),
  ]
}

extension Key {
  init(
    _ name: String, _ type: ValueType, _ example: String, de: String, en: String,
    essential: Bool = false, unknownIfAbsent: Bool = false, assumed: Value? = nil
  ) {
    self.init(
      name, type, .optional, example, de: de, en: en, essential: essential,
      unknownIfAbsent: unknownIfAbsent, assumed: assumed)
  }
}

extension Schema {
  /// Whether missing keys of this mapping are reported by the rules about acknowledgements instead.
  static func isCheckedElsewhere(_ key: Key, of keys: [Key]) -> Bool {
    keys.contains { $0.name == "regel" } && keys.contains { $0.name == "grund" }
  }
}
