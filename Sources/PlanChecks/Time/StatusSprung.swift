import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let statusSprung = Check(
    Rule(
      "status-sprung", .time, .hinweis,
      title: Text(
        de: "Ein Vorhaben überspringt eine Stufe", en: "A project skips a step of the ladder"),
      condition: Text(
        de:
          "Nur mit Vergleichsstand (--since): Die Maßnahme steht auf einer späteren Stufe als damals, und abgestimmt oder vereinbart liegt dazwischen.",
        en:
          "With a baseline only (--since): the measure is on a later step of the ladder than then, and abgestimmt or vereinbart lies between."
      ),
      rationale: Text(
        de:
          "Zwischen Skizze und Umsetzung liegen die Abstimmung mit den Betroffenen und der gemeinsame Beschluss; wer sie überspringt, holt den Streit später nach (Anliegen N02, N23).",
        en:
          "Between sketch and execution lie the talks with those affected and the joint decision; whoever skips them has the dispute later (needs N02, N23)."
      ),
      answer: Text(
        de:
          "Prüfen, ob Abstimmung und Beschluss stattgefunden haben. Wenn ja, anerkennen und sagen, wann; wenn nein, den Status zurücknehmen.",
        en:
          "Check whether talks and decision took place. If so, acknowledge and say when; if not, take the status back."
      ),
      reads: ["status"], traits: .baseline,
      failing: [
        RuleExample(
          Text(de: "Von der Idee zur Vereinbarung", en: "From idea to agreement"),
          before: gruenderhaus("idee"), gruenderhaus("⟦vereinbart⟧")),
        RuleExample(
          Text(de: "Gebaut, ohne vereinbart zu sein", en: "Built without being agreed"),
          before: gruenderhaus("abgestimmt"), gruenderhaus("⟦in_umsetzung⟧")),
      ],
      passing: [
        RuleExample(
          Text(de: "Nur skizze liegt dazwischen", en: "Only skizze lies between"),
          before: gruenderhaus("idee"), gruenderhaus("abgestimmt")),
        RuleExample(
          Text(de: "Ruhte bisher", en: "Rested until now"),
          before: gruenderhaus("ruht"), gruenderhaus("vereinbart")),
      ])
  ) { plan, figures in
    guard let changes = figures.changes else { return [] }
    return changes.statusMoves.compactMap { move in
      guard let before = move.before.rank, let after = move.after.rank else { return nil }
      let gates = [Status.abgestimmt, .vereinbart].filter { gate in
        gate.rank.map { before < $0 && $0 < after } ?? false
      }
      return gates.isEmpty ? nil : jump(move, over: gates, changes, plan)
    }
  }

  private static func gruenderhaus(_ status: String) -> String {
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
    ---
    """
  }

  private static func jump(
    _ move: Changes.StatusMove, over gates: [Status], _ changes: Changes, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(move.measure.id)
    let (before, after) = (move.before.rawValue, move.after.rawValue)
    let skipped = Text.list(gates.map { Text(verbatim: $0.rawValue) })
    let state = changes.stateName(before: plan)
    return Finding(
      statusSprung.rule, at: move.measure.status.place ?? move.measure.document.titlePlace,
      Text(
        de: "\(name.de) steht auf \(after), ohne \(skipped.de) gewesen zu sein",
        en: "\(name.en) is \(after) without having been \(skipped.en)"),
      label: Text(de: "vorher \(before)", en: "was \(before)"),
      explanation: .sentences([
        Text(
          de: "\(state.de) war die Maßnahme \(before); dazwischen liegt \(skipped.de).",
          en: "\(state.en) the measure was \(before); \(skipped.en) lies between."),
        missed(gates[0]), cost(move.measure),
      ]),
      help: ways(gates[0], plan), subject: move.measure.id?.text)
  }

  private static func missed(_ gate: Status) -> Text {
    gate == .abgestimmt
      ? Text(
        de: "Dass Nachbarn und Betroffene gehört wurden, ist dem Plan so nicht anzusehen.",
        en: "The plan does not show that neighbours and those affected were heard.")
      : Text(
        de: "Dass alle Beteiligten zugesagt haben, ist dem Plan so nicht anzusehen.",
        en: "The plan does not show that all who take part have agreed.")
  }

  private static func cost(_ measure: Measure) -> Text {
    measure.kosten.value.map {
      Text(
        de: "Es geht um \(Print.roundMoney($0)).", en: "\(Print.roundMoney($0, .en)) are at stake.")
    } ?? Text(verbatim: "")
  }

  private static func ways(_ gate: Status, _ plan: Plan) -> [Text] {
    let back = gate == .abgestimmt ? Status.skizze : .abgestimmt
    let end = (plan.today?.adding(months: 12)).map { "bis: \($0.iso)" } ?? "bis: …"
    let entry = "anerkannt: [{regel: status-sprung, grund: …, \(end)}]"
    return [
      Text(
        de: "Noch nicht geschehen:  status: \(back.rawValue)",
        en: "Not yet done:  status: \(back.rawValue)"),
      Text(
        de: "Geschehen, mit Datum im Grund:  \(entry)",
        en: "Done, with its date as the reason:  \(entry)"),
    ]
  }
}
