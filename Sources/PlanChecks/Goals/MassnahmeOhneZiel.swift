import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let massnahmeOhneZiel = Check(
    Rule(
      "massnahme-ohne-ziel", .goals, .warnung,
      title: Text(de: "Die Maßnahme dient keinem Ziel", en: "The measure serves no goal"),
      condition: Text(
        de:
          "Eine Maßnahme ab skizze nennt unter ziele kein Ziel, und ihr Ganzes (teil_von) auch nicht.",
        en: "A measure from skizze on names no goal in ziele, nor does its whole (teil_von)."),
      rationale: Text(
        de:
          "Vorhaben sollen sich verbinden, statt nebeneinander zu stehen (Anliegen N12). Ohne Ziel lässt sich nicht sagen, ob ein Vorhaben gebraucht wird; Förderanträge verlangen den Beitrag zum Leitbild.",
        en:
          "Projects are to work together instead of side by side (need N12). Without a goal nobody can tell whether a project is needed; applications ask for its contribution."
      ),
      answer: Text(
        de:
          "Das Ziel unter ziele nennen, die Maßnahme einem Ganzen mit Ziel zuordnen (teil_von) oder sie als idee führen.",
        en:
          "Name the goal in ziele, make the measure part of a whole with a goal (teil_von), or keep it as idee."
      ),
      reads: ["status", "ziele", "teil_von"],
      failing: [
        RuleExample(
          Text(de: "Eine Skizze ohne Ziel", en: "A sketch without a goal"),
          """
          === massnahmen/radweg-a-b.md
          ---
          titel: Radweg von A nach B
          art: radweg
          traeger: kreis-muster
          kommunen: [stadt-a, gemeinde-b]
          status: ⟦skizze⟧
          zeitraum: 2030-2031
          kosten: 2 Mio. €
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(
            de: "Ein Teil erbt das Ziel seines Ganzen", en: "A part inherits the goal of its whole"),
          """
          === massnahmen/werkstatt.md
          ---
          titel: Werkstatt im Gründerhaus
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2029
          kosten: 1 Mio. €
          teil_von: gruenderhaus
          ---
          """),
        RuleExample(
          Text(de: "Eine Idee darf noch offen sein", en: "An idea may still be open"),
          """
          === massnahmen/radweg-a-b.md
          ---
          titel: Radweg von A nach B
          art: radweg
          traeger: kreis-muster
          kommunen: [stadt-a, gemeinde-b]
          status: idee
          zeitraum: 2030-2031
          kosten: 2 Mio. €
          ---
          """),
      ])
  ) { plan, _ in
    let goals = InheritedGoals(plan)
    return plan.measures.compactMap { measure in
      measure.isFrom(.skizze) && goals.isWithoutGoal(measure) ? withoutGoal(measure, plan) : nil
    }
  }

  private static func withoutGoal(_ measure: Measure, _ plan: Plan) -> Finding {
    let name = plan.quoted(measure.id)
    let sameField = plan.goals.first {
      $0.handlungsfeld.value != nil && $0.handlungsfeld.value == measure.handlungsfeld.value
    }
    let goal = (sameField ?? plan.goals.first)?.id
    let cost = measure.kosten.value
    return Finding(
      massnahmeOhneZiel.rule, at: measure.status.place ?? measure.document.titlePlace,
      Text(
        de: "\(name.de) dient keinem Ziel des Leitbilds",
        en: "\(name.en) serves no goal of the Leitbild"),
      label: Text(de: "ab skizze gehört ein Ziel dazu", en: "from skizze on a goal belongs to it"),
      explanation: cost.map {
        Text(
          de:
            "Wofür \(Print.roundMoney($0)) ausgegeben werden, lässt sich so am Leitbild nicht messen.",
          en: "What \(Print.roundMoney($0, .en)) are spent for cannot be measured by the Leitbild.")
      } ?? Text(verbatim: ""),
      help: (goal.map { [Text(verbatim: "ziele: [\($0)]")] } ?? []) + [
        Text(
          de: "Solange das Ziel offen ist:  status: idee",
          en: "While the goal is open:  status: idee")
      ],
      subject: measure.id?.text)
  }
}
