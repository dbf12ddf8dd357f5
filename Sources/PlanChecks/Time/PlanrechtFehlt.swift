import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let planrechtFehlt = Check(
    Rule(
      "planrecht-fehlt", .time, .warnung,
      title: Text(
        de: "Der Stand des Planungsrechts fehlt", en: "The state of planning law is missing"),
      condition: Text(
        de:
          "Ab vereinbart: Die art hat die Einheit ha, MWp, MW, km oder WE, und weder die Maßnahme noch ihre Fläche hat planrecht. Nicht mehr, wenn sie abgeschlossen ist.",
        en:
          "From vereinbart on: the art has the unit ha, MWp, MW, km or WE, and neither the measure nor its site has planrecht. No longer once it is completed."
      ),
      rationale: Text(
        de:
          "Gebiete, Trassen und Anlagen brauchen oft jahrelange Planverfahren. Ohne deren Stand lässt sich nicht sagen, ob der Zeitraum zu halten ist (Anliegen N05, N13).",
        en:
          "Areas, routes and plants often take planning procedures of years. Without their state nobody can say whether the period holds (needs N05, N13)."
      ),
      answer: Text(
        de: "Den erreichten Schritt eintragen, bei der Maßnahme oder bei der Fläche.",
        en: "Enter the step that is reached, at the measure or at the site."),
      reads: ["status", "art", "planrecht", "flaeche"],
      failing: [
        RuleExample(
          Text(de: "Ein Gebiet ohne Planverfahren", en: "An area without a planning procedure"),
          """
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: ⟦gewerbegebiet⟧
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Die Fläche sagt es", en: "The site tells it"),
          """
          === flaechen/a-ost.md
          ---
          name: A-Ost
          kommune: stadt-a
          ha: 12
          planrecht: {schritt: aufstellung}
          ---
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          flaeche: a-ost
          flaeche_ha: 12
          ziele: ziel-eins
          ---
          """),
        RuleExample(
          Text(de: "Vor der Vereinbarung", en: "Before it is agreed"),
          """
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.vereinbart), measure.status.value != .abgeschlossen,
        case .known(let type, let place) = measure.art,
        let unit = type.unit, ["ha", "MWp", "MW", "km", "WE"].contains(unit),
        measure.document.field("planrecht") == nil
      else { return nil }
      switch measure.flaeche {
      case .unknown: return nil
      case .absent: return withoutPlanningLaw(measure, nil, unit, at: place, plan)
      case .known(let id, _):
        // A site that cannot be read may have it.
        guard let site = plan.site(id), site.document.field("planrecht") == nil else { return nil }
        return withoutPlanningLaw(measure, site, unit, at: place, plan)
      }
    }
  }

  private static func withoutPlanningLaw(
    _ measure: Measure, _ site: Site?, _ unit: String, at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let amount =
      measure.kapazitaet.value.map { value in Text { Print.number(value, $0) + " " + unit } }
      ?? Text(verbatim: unit)
    let siteSentence =
      site.map {
        Text(
          de: "Auch die Fläche \(plan.quoted($0.id).de) nennt kein planrecht.",
          en: "The site \(plan.quoted($0.id).en) names no planrecht either.")
      } ?? Text(verbatim: "")
    return Finding(
      planrechtFehlt.rule, at: place,
      Text(
        de: "Für \(name.de) ist kein Stand des Planungsrechts angegeben",
        en: "No state of planning law is given for \(name.en)"),
      label: Text(
        de: "braucht ein Planverfahren (\(amount.de))",
        en: "needs a planning procedure (\(amount.en))"),
      explanation: .sentences([siteSentence, schedule(measure, plan)]),
      help: help(measure, site, plan),
      related: Finding.Related.at(
        measure.status.place, Text(de: "schon so weit", en: "already this far"))
        + Finding.Related.at(
          measure.flaeche.place, Text(de: "auf dieser Fläche", en: "on this site"))
        + (site.map {
          [
            Finding.Related(
              $0.document.titlePlace, Text(de: "ohne planrecht", en: "without planrecht"))
          ]
        } ?? []),
      subject: measure.id?.text)
  }

  private static func schedule(_ measure: Measure, _ plan: Plan) -> Text {
    guard let start = measure.start, let cost = measure.kosten.value else {
      return Text(
        de: "Ohne Planungsrecht darf nicht gebaut werden.",
        en: "Without planning law nothing may be built.")
    }
    let hasBegun = plan.today.map { start <= $0 } ?? false
    return Text(
      de:
        "Ohne Planungsrecht darf nicht gebaut werden; Beginn \(hasBegun ? "war" : "ist") am \(Print.date(start)), es geht um \(Print.roundMoney(cost)).",
      en:
        "Without planning law nothing may be built; the start \(hasBegun ? "was" : "is") on \(Print.date(start, .en)), \(Print.roundMoney(cost, .en)) are at stake."
    )
  }

  private static func help(_ measure: Measure, _ site: Site?, _ plan: Plan) -> [Text] {
    let date = plan.today.map { ", stand: \($0.iso)" } ?? ""
    let begun = "planrecht: {schritt: aufstellung\(date)}"
    return [
      Text(
        de: "Wenn das Verfahren begonnen hat:  \(begun)",
        en: "If the procedure has begun:  \(begun)"),
      site.map {
        Text(
          de: "Wenn es für die ganze Fläche gilt, in \($0.document.file.path):  \(begun)",
          en: "If it holds for the whole site, in \($0.document.file.path):  \(begun)")
      },
      Text(
        de: "Wenn keines nötig ist:  planrecht: {schritt: nicht_erforderlich}",
        en: "If none is needed:  planrecht: {schritt: nicht_erforderlich}"),
    ].compactMap(\.self)
  }
}
