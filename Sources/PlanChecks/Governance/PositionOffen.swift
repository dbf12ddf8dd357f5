import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let positionOffen = Check(
    Rule(
      "position-offen", .governance, .hinweis,
      title: Text(
        de: "Die Haltung von Betroffenen ist offen oder ablehnend",
        en: "Those affected have not taken a position, or object"),
      condition: Text(
        de:
          "Ab abgestimmt: Eine Körperschaft unter betroffen hat unter positionen keine Angabe oder offen. Ab skizze: Sie hat ablehnung (Warnung). Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From abgestimmt on: a body in betroffen has no entry in positionen, or offen. From skizze on: it has ablehnung (warning). No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Ein gemeinsamer Plan braucht den Interessenausgleich (Anliegen N24). Eine Ablehnung, die erst im Rat bekannt wird, kostet mehr Zeit als ein Gespräch vorher.",
        en:
          "A joint plan needs a balance of interests (need N24). An objection that becomes known only in the council costs more time than a talk before."
      ),
      answer: Text(
        de:
          "Die Haltung erfragen und eintragen; bei Ablehnung einen Ausgleich verhandeln und das Ergebnis festhalten.",
        en: "Ask for the position and enter it; where there is an objection, negotiate and record."),
      reads: ["status", "betroffen", "positionen"],
      traits: .early,
      failing: [
        RuleExample(
          Text(
            de: "Abgestimmt, aber die Nachbargemeinde hat sich nicht geäußert",
            en: "Coordinated, but the neighbour has said nothing"),
          example(
            status: "abgestimmt",
            "betroffen: [⟦gemeinde-b⟧]", "informiert: {gemeinde-b: 2026-03-31}")),
        RuleExample(
          Text(de: "Schon die Skizze wird abgelehnt", en: "The outline alone meets an objection"),
          example(
            status: "skizze", "betroffen: [⟦gemeinde-b⟧]", "positionen: {gemeinde-b: ablehnung}")),
      ],
      passing: [
        RuleExample(
          Text(de: "Zugestimmt unter Bedingungen", en: "Agreed on conditions"),
          example(
            status: "abgestimmt", "betroffen: [gemeinde-b]",
            "informiert: {gemeinde-b: 2026-03-31}", "positionen: {gemeinde-b: bedingt}")),
        RuleExample(
          Text(de: "Eine Skizze darf offen sein", en: "An outline may be open"),
          example(
            status: "skizze", "betroffen: [gemeinde-b]", "positionen: {gemeinde-b: offen}")),
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.skizze), measure.status.value != .abgeschlossen else { return nil }
      var seen: Set<DocumentID> = []
      let stances = measure.betroffen.entries.compactMap { entry in
        seen.insert(entry.value).inserted ? Stance(of: entry, measure) : nil
      }
      return stances.isEmpty ? nil : unsettled(measure, stances, plan)
    }
  }

  private static func example(status: String, _ lines: String...) -> String {
    """
    === massnahmen/gruenderhaus.md
    ---
    titel: Gründerhaus am Markt
    art: gruenderzentrum
    traeger: stadt-a
    kommunen: stadt-a
    status: \(status)
    zeitraum: 2028-2029
    kosten: 4 Mio. €
    ziele: ziel-eins
    \(lines.joined(separator: "\n"))
    ---
    """
  }

  /// An affected body that has said nothing, or no.
  private struct Stance {
    enum Answer { case none, open, objection }

    let body: DocumentID
    let place: Place
    let answer: Answer
    let answerPlace: Place?

    init?(of entry: Listing<DocumentID>.Entry, _ measure: Measure) {
      let position = measure.positionen[entry.value]
      switch position {
      case .known("ablehnung", _): answer = .objection
      case .known("offen", _) where measure.isFrom(.abgestimmt): answer = .open
      // A key that leads nowhere may have meant this body.
      case .absent where measure.isFrom(.abgestimmt) && measure.positionen.unknownCount == 0:
        answer = .none
      default: return nil
      }
      (body, place, answerPlace) = (entry.value, entry.place, position.place)
    }
  }

  private static func unsettled(_ measure: Measure, _ stances: [Stance], _ plan: Plan) -> Finding {
    let name = plan.quoted(measure.id)
    let objecting = stances.filter { $0.answer == .objection }.map(\.body)
    let silent = stances.filter { $0.answer != .objection }.map(\.body)
    let (objections, silences) = (
      Text.list(objecting.map { Text(verbatim: plan.name(of: $0)) }, atMost: 4),
      Text.list(silent.map { Text(verbatim: plan.name(of: $0)) }, atMost: 4)
    )
    return Finding(
      positionOffen.rule, severity: objecting.isEmpty ? .hinweis : .warnung, at: stances[0].place,
      objecting.isEmpty
        ? Text(
          de: "Zu \(name.de) fehlt die Haltung von \(silences.de)",
          en: "The position of \(silences.en) on \(name.en) is open")
        : Text(
          de: "\(name.de) stößt auf Ablehnung: \(objections.de)",
          en: "\(name.en) meets an objection: \(objections.en)"),
      label: stances[0].answer == .objection
        ? Text(de: "lehnt ab", en: "objects")
        : Text(de: "hat sich nicht erklärt", en: "undeclared"),
      explanation: .sentences([
        objecting.isEmpty || silent.isEmpty
          ? Text(verbatim: "")
          : Text(de: "Noch offen: \(silences.de).", en: "Still open: \(silences.en)."),
        measure.kosten.value.map { cost in
          Text(
            de:
              "Das Vorhaben über \(Print.roundMoney(cost)) wird geplant, ohne dass alle Betroffenen zugestimmt haben.",
            en:
              "The project of \(Print.roundMoney(cost, .en)) is planned without the consent of all affected."
          )
        } ?? Text(verbatim: ""),
      ]),
      help: stanceHelp(measure, objecting, silent),
      related: stances.flatMap { stance in
        Finding.Related.at(
          stance.answerPlace,
          stance.answer == .objection
            ? Text(de: "Ablehnung", en: "objection") : Text(de: "offen", en: "open"))
      }
        + stances.dropFirst().map {
          Finding.Related($0.place, Text(de: "ebenfalls betroffen", en: "affected, too"))
        },
      subject: measure.id?.text)
  }

  /// What can be written today: the answer that is known, or the step back while one talks.
  private static func stanceHelp(
    _ measure: Measure, _ objecting: [DocumentID], _ silent: [DocumentID]
  ) -> [Text] {
    func edit(_ bodies: [DocumentID], _ answer: String, _ when: Text) -> Text? {
      guard !bodies.isEmpty else { return nil }
      let rows = bodies.prefix(3).map { "\($0): \(answer)" }.joined(separator: ", ")
      return when
        + (measure.positionen.isGiven
          ? Text(de: ", unter positionen:  \(rows)", en: ", in positionen:  \(rows)")
          : Text(verbatim: ":  positionen: {\(rows)}"))
    }
    return [
      edit(silent, "zustimmung", Text(de: "Nach der Zustimmung", en: "Once they have agreed")),
      edit(
        objecting, "bedingt",
        Text(de: "Nach einer Einigung mit Bedingungen", en: "Once there is a conditional agreement")
      ),
      objecting.isEmpty
        ? nil
        : Text(
          de: "Solange verhandelt wird:  status: idee",
          en: "While it is being negotiated:  status: idee"),
    ].compactMap(\.self)
  }
}
