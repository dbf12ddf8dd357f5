import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let standardVerfehlt = Check(
    Rule(
      "standard-verfehlt", .governance, .warnung,
      title: Text(
        de: "Ein Standard ist verfehlt, und nichts ist dafür geplant",
        en: "A standard is missed, and nothing is planned for it"),
      condition: Text(
        de:
          "Eine Körperschaft unter gilt_fuer (fehlt es: jede Kommune) verfehlt mit ist den Wert soll, und keine Maßnahme ab skizze unter erfuellt_durch findet dort statt (kommunen) und endet bis bis. Ohne Wert unter ist: „nicht angegeben“, kein Befund.",
        en:
          "A body in gilt_fuer (absent: every municipality) misses soll with its ist, and no measure from skizze on in erfuellt_durch takes place there (kommunen) and ends by bis. Without a value in ist: “not stated”, no finding."
      ),
      rationale: Text(
        de:
          "Ausstattung und Dienste sollen im ganzen Kreis vergleichbar sein, zuerst an Schulen (Anliegen N15, N28).",
        en:
          "Equipment and services are to be comparable in the whole county, first in schools (needs N15, N28)."
      ),
      answer: Text(
        de:
          "Eine Maßnahme für die genannten Kommunen planen und unter erfuellt_durch eintragen; oder den Wert berichtigen.",
        en:
          "Plan a measure for the bodies named and enter it in erfuellt_durch; or correct the value."
      ),
      reads: [
        "gilt_fuer", "ist", "soll", "richtung", "erfuellt_durch", "bis", "status", "kommunen",
        "zeitraum", "art", "massnahme",
      ],
      failing: [
        RuleExample(
          Text(de: "Eine Kommune liegt darunter", en: "One municipality lies below"),
          devices("gilt_fuer: [stadt-a, ⟦gemeinde-b⟧]", "ist: {stadt-a: 40, gemeinde-b: 39}")),
        RuleExample(
          Text(
            de: "Die Maßnahme endet einen Tag zu spät", en: "The measure ends one day too late"),
          devices(
            "bis: 2029-12-30", "ist: {stadt-a: ⟦12⟧, gemeinde-b: 40}",
            "erfuellt_durch: gruenderhaus")),
      ],
      passing: [
        RuleExample(
          Text(de: "Eine Maßnahme schließt die Lücke", en: "A measure closes the gap"),
          devices(
            "bis: 2029-12-31", "ist: {stadt-a: 12, gemeinde-b: 40}", "erfuellt_durch: gruenderhaus"
          )),
        RuleExample(
          Text(de: "Ohne Angabe", en: "Not stated"), devices("ist: {stadt-a: 40}")),
      ])
  ) { plan, figures in
    figures.standards.coverages.compactMap { coverage in
      // In the order of the file: the finding stands at the first.
      let missed = coverage.entries.filter { $0.state == .missed }
        .map {
          (entry: $0, place: $0.place ?? $0.value.place ?? coverage.standard.document.titlePlace)
        }
        .sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
      return missed.first.map { shortfall(coverage, missed.map(\.entry), at: $0.place, plan) }
    }
  }

  private static func devices(_ lines: String...) -> String {
    """
    === standards/schulgeraete.md
    ---
    titel: Endgeräte an Schulen
    messgroesse: Geräte je 100 Kinder
    soll: 40
    \(lines.joined(separator: "\n"))
    ---
    """
  }

  private static func shortfall(
    _ coverage: StandardFigures.Coverage, _ missed: [StandardFigures.Entry], at place: Place,
    _ plan: Plan
  ) -> Finding {
    let standard = coverage.standard
    let name = plan.quoted(standard.id)
    let target = Text { required(standard, $0) }
    let who = missers(missed, plan)
    return Finding(
      standardVerfehlt.rule, at: place,
      missed.count == 1
        ? Text(
          de: "\(who.de) verfehlt den Standard \(name.de)",
          en: "\(who.en) misses the standard \(name.en)")
        : Text(
          de: "\(who.de) verfehlen den Standard \(name.de)",
          en: "\(who.en) miss the standard \(name.en)"),
      label: Text(de: "verlangt: \(target.de)", en: "required: \(target.en)"),
      explanation: .sentences([
        reached(standard, missed, plan),
        standard.erfuelltDurch.values.isEmpty
          ? Text(de: "Keine Maßnahme ist dafür genannt.", en: "No measure is named for it.")
          : Text(
            de: "Die genannten Maßnahmen finden dort nicht statt oder enden zu spät.",
            en: "The measures named do not take place there or end too late."),
        unstated(coverage.entries.filter { $0.state == .unstated }.map(\.body), plan),
      ]),
      help: shortfallHelp(standard, missed[0].body, plan),
      related: missed.flatMap {
        Finding.Related.at(
          $0.value.place, Text(de: "verfehlt den Wert", en: "misses the value"))
      } + Finding.Related.at(standard.soll.place, Text(de: "verlangt", en: "required")),
      subject: standard.id?.text)
  }

  /// "Stadt Linnich", "4 Kommunen", "2 Körperschaften"
  private static func missers(_ missed: [StandardFigures.Entry], _ plan: Plan) -> Text {
    if missed.count == 1 { return Text(verbatim: plan.name(of: missed[0].body)) }
    return missed.allSatisfy { plan.body($0.body)?.isMunicipality ?? false }
      ? Text(de: "\(missed.count) Kommunen", en: "\(missed.count) municipalities")
      : Text(de: "\(missed.count) Körperschaften", en: "\(missed.count) bodies")
  }

  /// "mindestens 40 Geräte"
  private static func required(_ standard: Standard, _ language: Language) -> String {
    let isCeiling = standard.richtung.value == "hoechstens"
    let word =
      language == .de
      ? (isCeiling ? "höchstens" : "mindestens") : (isCeiling ? "at most" : "at least")
    let unit = standard.einheit.value.map { " " + $0 } ?? ""
    return "\(word) \(Print.number(standard.soll.value ?? .zero, language))\(unit)"
  }

  private static func reached(
    _ standard: Standard, _ missed: [StandardFigures.Entry], _ plan: Plan
  ) -> Text {
    let values = Text.list(
      missed.map { entry in
        Text { language in
          let value = entry.value.value.map { Print.number($0, language) } ?? "–"
          return "\(plan.name(of: entry.body)) \(value)"
        }
      }, atMost: 6)
    let target = Text { required(standard, $0) }
    return Text(
      de: "Erreicht: \(values.de); verlangt: \(target.de).",
      en: "Reached: \(values.en); required: \(target.en).")
  }

  private static func unstated(_ bodies: [DocumentID], _ plan: Plan) -> Text {
    guard !bodies.isEmpty else { return Text(verbatim: "") }
    let names = Text.list(bodies.map { Text(verbatim: plan.name(of: $0)) }, atMost: 6)
    return Text(de: "Nicht angegeben: \(names.de).", en: "Not stated: \(names.en).")
  }

  private static func shortfallHelp(
    _ standard: Standard, _ body: DocumentID, _ plan: Plan
  ) -> [Text] {
    let answers = standard.erfuelltDurch.values.compactMap { plan.measure($0) }
    let edit = answers.first.flatMap { measure -> Text? in
      let path = measure.document.file.path
      if !measure.kommunen.contains(body) {
        let towns = (measure.kommunen.values + [body]).map(\.text).joined(separator: ", ")
        return Text(
          de: "Ausweiten, in \(path):  kommunen: [\(towns)]",
          en: "Extend it, in \(path):  kommunen: [\(towns)]")
      }
      return measure.end.map { end in
        Text(de: "Mehr Zeit geben:  bis: \(end.iso)", en: "Give it more time:  bis: \(end.iso)")
      }
    }
    let id = "\(standard.id?.text ?? "standard")-vorhaben"
    let new = Text(
      de: "Eine Maßnahme planen:  masterplan new massnahme \(id), dann  erfuellt_durch: [\(id)]",
      en: "Plan a measure:  masterplan new massnahme \(id), then  erfuellt_durch: [\(id)]")
    return [edit, new].compactMap(\.self)
  }
}
