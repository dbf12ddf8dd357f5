import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let folgekostenFehlen = Check(
    Rule(
      "folgekosten-fehlen", .finance, .warnung,
      title: Text(
        de: "Folgekosten oder Betreiber sind nicht genannt",
        en: "Follow-up cost or operator is not stated"),
      condition: Text(
        de:
          "Ab abgestimmt: Die Maßnahmenart hinterlässt eine Anlage, die betrieben werden muss, und folgekosten oder betreiber fehlt. 0 € ist eine Angabe. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From abgestimmt on: the measure type leaves something to run, and folgekosten or betreiber is missing. €0 is a statement. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Gefördert wird der Bau, den Betrieb trägt die Kommune, oft bei sinkenden Steuereinnahmen (Anliegen N09). Ein Rat soll vor seinem Beschluss wissen, was ein Vorhaben danach jedes Jahr kostet und wen.",
        en:
          "Building is funded, running is paid by the municipality, often with falling tax revenue (need N09). A council should know before it decides what a project costs each year afterwards, and whom."
      ),
      answer: Text(
        de: "Betrag im Jahr und Betreiber eintragen; eine Schätzung genügt.",
        en: "Enter the amount per year and the operator; an estimate will do."),
      reads: ["status", "art", "folgekosten", "betreiber"],
      failing: [
        RuleExample(
          Text(de: "Niemand nennt die Kosten des Betriebs", en: "Nobody states the running cost"),
          """
          === massnahmen/kita-b.md
          ---
          titel: Kita am Park
          art: ⟦kita⟧
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 3 Mio. €
          ziele: ziel-eins
          betreiber: gemeinde-b
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Null Euro ist eine Angabe", en: "Zero euros is a statement"),
          """
          === massnahmen/kita-b.md
          ---
          titel: Kita am Park
          art: kita
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 3 Mio. €
          ziele: ziel-eins
          folgekosten: 0 €
          betreiber: gemeinde-b
          ---
          """),
        RuleExample(
          Text(
            de: "Ein Gewerbegebiet muss niemand betreiben",
            en: "Nobody has to run an industrial area"
          ),
          """
          === massnahmen/gewerbegebiet-b.md
          ---
          titel: Gewerbegebiet B-Nord
          art: gewerbegebiet
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 3 Mio. €
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.abgestimmt), measure.status.value != .abgeschlossen,
        case .known(let type, let place) = measure.art, type.isFacility,
        measure.folgekosten.isAbsent || measure.betreiber.isAbsent
      else { return nil }
      return unstated(measure, type, at: place, plan)
    }
  }

  private static func unstated(
    _ measure: Measure, _ type: MeasureType, at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let (noCost, noOperator) = (measure.folgekosten.isAbsent, measure.betreiber.isAbsent)
    let what =
      noCost && noOperator
      ? Text(de: "Folgekosten und Betreiber", en: "follow-up cost and operator")
      : noCost
        ? Text(de: "die Folgekosten", en: "the follow-up cost")
        : Text(de: "der Betreiber", en: "the operator")
    let carrier = measure.traeger.value.map { plan.name(of: $0) }
    let year = (measure.end?.year).map { $0 + 1 }
    return Finding(
      folgekostenFehlen.rule, at: place,
      Text(
        de: "Bei \(name.de) fehlen Angaben zum Betrieb: \(what.de)",
        en: "\(name.en) lacks what it takes to run it: \(what.en)"),
      label: Text(de: "muss betrieben werden", en: "has to be run"),
      explanation: .sentences([
        Text(
          de:
            "Was hier entsteht (\(type.name.de)), muss \(year.map { "ab \($0)" } ?? "danach") jemand betreiben und bezahlen.",
          en:
            "What is built here (\(type.name.en)) has to be run and paid for \(year.map { "from \($0) on" } ?? "afterwards")."
        ),
        noOperator
          ? carrier.map {
            Text(
              de: "Ohne Betreiber rechnet der Plan die Folgekosten \($0) zu.",
              en: "Without an operator the plan counts the follow-up cost as that of \($0).")
          } ?? Text(verbatim: "")
          : Text(verbatim: ""),
        noCost
          ? Text(
            de: "In der Rechnung der Folgejahre fehlt der Posten.",
            en: "The account of the years after lacks this item.")
          : Text(verbatim: ""),
      ]),
      help: help(measure, noCost: noCost, noOperator: noOperator),
      subject: measure.id?.text)
  }

  private static func help(_ measure: Measure, noCost: Bool, noOperator: Bool) -> [Text] {
    var help: [Text] = []
    if noOperator, let carrier = measure.traeger.value {
      help.append(
        Text(
          de: "Wenn der Träger betreibt:  betreiber: \(carrier)",
          en: "If the carrier runs it:  betreiber: \(carrier)"))
    }
    if noCost {
      help.append(
        Text(
          de: "Den geschätzten Betrag im Jahr, oder wenn nichts anfällt:  folgekosten: 0 €",
          en: "The estimated amount per year, or if there is none:  folgekosten: 0 €"))
    }
    if help.isEmpty {
      help.append(
        Text(
          de: "Bis es geklärt ist:  status: skizze", en: "Until it is settled:  status: skizze"))
    }
    return help
  }
}
