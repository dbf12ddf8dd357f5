import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let betroffeneNichtInformiert = Check(
    Rule(
      "betroffene-nicht-informiert", .governance, .warnung,
      title: Text(
        de: "Betroffene sind nicht rechtzeitig informiert",
        en: "Those affected are not informed in time"),
      condition: Text(
        de:
          "Ab abgestimmt: Eine Körperschaft unter betroffen oder eine Kommune unter kommunen, die weder Träger noch partner ist, hat unter informiert kein Datum, oder es liegt weniger als vorlauf_tage vor dem ersten Beschluss einer anderen Körperschaft (beschlossen, abgelehnt) zur Maßnahme oder ihrem Ganzen. Nicht mehr, wenn sie abgeschlossen ist.",
        en:
          "From abgestimmt on: a body in betroffen or a municipality in kommunen that is neither carrier nor partner has no date in informiert, or it lies less than vorlauf_tage before another body's first decision (beschlossen, abgelehnt) on the measure or its whole. No longer once it is completed."
      ),
      rationale: Text(
        de:
          "Wer betroffen ist, erfährt es vorher und nicht aus der Zeitung (Anliegen N23). Sechs Wochen reichen für eine Beratung im Ausschuss.",
        en:
          "Who is affected hears of it beforehand and not from the newspaper (need N23). Six weeks allow for a committee to meet."
      ),
      answer: Text(
        de: "Die Körperschaft informieren und den Tag eintragen, oder sie zum partner machen.",
        en: "Inform the body and enter the day, or make it a partner."),
      thresholds: [Thresholds.Name.vorlaufTage.rawValue],
      reads: [
        "status", "betroffen", "kommunen", "traeger", "partner", "informiert", "teil_von",
        "beschluesse", "gremium", "datum", "ergebnis", "gegenstand",
      ],
      traits: .early,
      failing: [
        RuleExample(
          Text(de: "Die Nachbargemeinde weiß von nichts", en: "The neighbour knows of nothing"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          betroffen: [⟦gemeinde-b⟧]
          ---
          """),
        RuleExample(
          Text(de: "Neun Tage vor dem Beschluss", en: "Nine days before the decision"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          betroffen: [⟦gemeinde-b⟧]
          informiert: {gemeinde-b: 2026-05-03}
          ---
          === beschluesse/rat-a-2026-05-12.md
          ---
          gremium: stadt-a
          datum: 2026-05-12
          ergebnis: beschlossen
          gegenstand: [gruenderhaus]
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Vorher informiert", en: "Informed beforehand"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          betroffen: [gemeinde-b]
          informiert: {gemeinde-b: 2026-03-31}
          ---
          === beschluesse/rat-a-2026-05-12.md
          ---
          gremium: stadt-a
          datum: 2026-05-12
          ergebnis: beschlossen
          gegenstand: [gruenderhaus]
          ---
          """)
      ])
  ) { plan, figures in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.abgestimmt), measure.status.value != .abgeschlossen,
        let carrier = measure.traeger.value, measure.partner.isComplete
      else { return nil }
      let known = Set([carrier] + measure.partner.values)
      var seen: Set<DocumentID> = []
      let affected =
        measure.betroffen.entries
        + measure.kommunen.entries.filter { plan.body($0.value)?.isMunicipality ?? false }
      let slights = affected.compactMap { entry -> Slight? in
        guard !known.contains(entry.value), seen.insert(entry.value).inserted else { return nil }
        return slight(entry, measure, plan, figures.adoption)
      }
      return slights.isEmpty ? nil : uninformed(measure, slights, plan)
    }
  }

  /// A body that is not informed, or too late.
  private struct Slight {
    let body: DocumentID
    let place: Place
    /// Too late: the day it was informed and where that stands, and the decision.
    let late: (day: Day, place: Place, decision: Decision, lead: Int)?
  }

  private static func slight(
    _ entry: Listing<DocumentID>.Entry, _ measure: Measure, _ plan: Plan,
    _ adoption: AdoptionFigures
  ) -> Slight? {
    switch measure.informiert[entry.value] {
    case .unknown: return nil
    case .absent:
      // A key that leads nowhere may have meant this body.
      return measure.informiert.unknownCount == 0
        ? Slight(body: entry.value, place: entry.place, late: nil) : nil
    case .known(let day, let place):
      guard let decision = adoption.firstDecision(on: measure, byOtherThan: entry.value),
        let decided = decision.datum.value
      else { return nil }
      let lead = day.days(to: decided)
      guard lead < plan.thresholds.whole(.vorlaufTage) else { return nil }
      return Slight(
        body: entry.value, place: entry.place, late: (day, place, decision, lead))
    }
  }

  private static func uninformed(_ measure: Measure, _ slights: [Slight], _ plan: Plan) -> Finding {
    let name = plan.quoted(measure.id)
    let missing = slights.filter { $0.late == nil }.map(\.body)
    let late = slights.compactMap { slight in slight.late.map { (slight.body, $0) } }
    let missingNames = plan.names(missing)
    var sentences: [Text] = []
    if !missing.isEmpty {
      sentences.append(
        Text(
          de: "Kein Datum der Information: \(missingNames.de).",
          en: "No date of information: \(missingNames.en)."))
    }
    sentences += late.map { body, late in sentence(body, late.decision, late.lead, plan) }
    return Finding(
      betroffeneNichtInformiert.rule, at: slights.first?.place ?? measure.document.titlePlace,
      slights.count == 1
        ? Text(
          de: "\(plan.name(of: slights[0].body)) ist zu \(name.de) nicht rechtzeitig informiert",
          en: "\(plan.name(of: slights[0].body)) is not informed of \(name.en) in time")
        : Text(
          de: "\(slights.count) Betroffene sind zu \(name.de) nicht rechtzeitig informiert",
          en: "\(slights.count) of those affected are not informed of \(name.en) in time"),
      label: late.isEmpty || slights.first?.late == nil
        ? Text(de: "ohne Datum unter informiert", en: "without a date in informiert")
        : Text(de: "zu spät informiert", en: "informed too late"),
      explanation: .sentences(sentences), help: help(measure, missing, plan),
      related: slights.dropFirst().map {
        Finding.Related($0.place, Text(de: "ebenfalls nicht rechtzeitig", en: "not in time either"))
      }
        + late.flatMap { _, late in
          [Finding.Related(late.place, Text(de: "informiert am", en: "informed on"))]
            + Finding.Related.at(
              late.decision.datum.place, Text(de: "erster Beschluss", en: "first decision"))
        },
      subject: measure.id?.text)
  }

  private static func sentence(
    _ body: DocumentID, _ decision: Decision, _ lead: Int, _ plan: Plan
  ) -> Text {
    let who = decision.gremium.value.map { plan.name(of: $0) } ?? "–"
    let wanted = plan.thresholds.whole(.vorlaufTage)
    let name = plan.name(of: body)
    return lead > 0
      ? Text(
        de:
          "\(name) wurde \(lead) \(lead == 1 ? "Tag" : "Tage") vor dem Beschluss von \(who) informiert, vorgesehen sind \(wanted).",
        en:
          "\(name) was informed \(lead) \(lead == 1 ? "day" : "days") before the decision of \(who), \(wanted) are intended."
      )
      : Text(
        de:
          "\(name) wurde erst \(lead == 0 ? "am Tag des Beschlusses" : "nach dem Beschluss") von \(who) informiert, vorgesehen sind \(wanted) Tage vorher.",
        en:
          "\(name) was informed only \(lead == 0 ? "on the day of" : "after") the decision of \(who), \(wanted) days before are intended."
      )
  }

  private static func help(_ measure: Measure, _ missing: [DocumentID], _ plan: Plan) -> [Text] {
    guard let today = plan.today else { return [] }
    guard !missing.isEmpty else {
      let until = today.adding(months: 12).iso
      return [
        Text(
          de:
            "Der Vorlauf lässt sich nicht nachholen:  anerkannt: [{regel: betroffene-nicht-informiert, grund: …, bis: \(until)}]",
          en:
            "The lead time cannot be made up for:  anerkannt: [{regel: betroffene-nicht-informiert, grund: …, bis: \(until)}]"
        )
      ]
    }
    let rows = missing.prefix(4).map { "\($0): \(today.iso)" }.joined(separator: ", ")
    return [
      measure.informiert.isGiven
        ? Text(
          de: "Nach der Information, unter informiert:  \(rows)",
          en: "Once informed, in informiert:  \(rows)")
        : Text(
          de: "Nach der Information:  informiert: {\(rows)}",
          en: "Once informed:  informiert: {\(rows)}")
    ]
  }
}
