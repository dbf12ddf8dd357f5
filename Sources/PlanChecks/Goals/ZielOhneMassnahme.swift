import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let zielOhneMassnahme = Check(
    Rule(
      "ziel-ohne-massnahme", .goals, .warnung,
      title: Text(de: "Keine Maßnahme dient dem Ziel", en: "No measure serves the goal"),
      condition: Text(
        de:
          "Keine Maßnahme, die weder ruht noch verworfen ist, nennt das Ziel unter ziele, auch nicht über ihr Ganzes (teil_von). Wo unterdeckung es schon sagt, schweigt die Regel.",
        en:
          "No measure that is neither at rest nor dropped names the goal in ziele, nor does its whole (teil_von). Where unterdeckung already says so, the rule is silent."
      ),
      rationale: Text(
        de:
          "Ein Leitbild ist so viel wert wie das, was für seine Ziele geschieht. Kreis und Kommunen haben es gemeinsam vereinbart (Anliegen N01, N12).",
        en:
          "A Leitbild is worth what is done for its goals. County and municipalities have agreed on it (needs N01, N12)."
      ),
      answer: Text(
        de:
          "Das Ziel in die ziele einer passenden Maßnahme eintragen, eine Maßnahme als idee anlegen oder das Ziel streichen.",
        en: "Enter the goal in the ziele of a measure, add a measure as idee, or remove the goal."),
      reads: [
        "status", "ziele", "teil_von", "kapazitaet_art", "bedarf_min", "bestand", "bedarf_bis",
        "massnahme",
      ],
      traits: .early,
      failing: [
        RuleExample(
          Text(de: "Ein Ziel, das niemand aufgreift", en: "A goal that nobody takes up"),
          """
          === leitbild/radwege.md
          ---
          titel: ⟦Sichere Radwege zwischen allen Orten⟧
          kurz: Man kommt mit dem Rad sicher in jeden Nachbarort.
          ---
          """),
        RuleExample(
          Text(de: "Die einzige Maßnahme ist verworfen", en: "The only measure is dropped"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: verworfen
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          === leitbild/ziel-eins.md
          ---
          titel: ⟦Neue Arbeit nach der Kohle⟧
          kurz: Wer heute von der Kohle lebt, findet im Kreis neue Arbeit.
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Eine Idee genügt", en: "An idea is enough"),
          """
          === leitbild/radwege.md
          ---
          titel: Sichere Radwege zwischen allen Orten
          kurz: Man kommt mit dem Rad sicher in jeden Nachbarort.
          ---
          === massnahmen/radweg-a-b.md
          ---
          titel: Radweg von A nach B
          art: radweg
          traeger: kreis-muster
          kommunen: [stadt-a, gemeinde-b]
          status: idee
          zeitraum: 2030-2031
          kosten: 2 Mio. €
          ziele: radwege
          ---
          """)
      ])
  ) { plan, figures in
    let goals = InheritedGoals(plan)
    guard !goals.hasUnknown else { return [] }
    let dropped = Dictionary(
      plan.measures.filter { !$0.isLive }.flatMap { measure in
        measure.ziele.entries.map { ($0.value, [(measure, $0.place)]) }
      }, uniquingKeysWith: +)
    return plan.goals.compactMap { goal in
      guard let id = goal.id, !goals.served.contains(id),
        figures.supply.supply(of: goal)?.deficit == nil
      else { return nil }
      return unserved(goal, id, dropped: dropped[id] ?? [], plan)
    }
  }

  private static func unserved(
    _ goal: Goal, _ id: DocumentID, dropped: [(Measure, Place)], _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(id)
    let names = Text.list(dropped.map { plan.quoted($0.0.id) }, atMost: 4)
    return Finding(
      zielOhneMassnahme.rule, at: goal.document.titlePlace,
      Text(
        de: "Dem Ziel \(name.de) dient keine Maßnahme", en: "No measure serves the goal \(name.en)"),
      label: dropped.isEmpty
        ? Text(de: "kein Vorhaben nennt dieses Ziel", en: "no project names this goal")
        : Text(
          de: "nur ruhende oder verworfene nennen es",
          en: "only projects at rest or dropped name it"),
      explanation: dropped.isEmpty
        ? Text(
          de:
            "Das Leitbild verspricht es, aber für das Ziel ist kein Geld, kein Personal und kein Zeitraum geplant.",
          en: "The Leitbild promises it, but no money, staff or time is planned for the goal.")
        : Text(
          de: "Genannt wird es nur von Vorhaben, die ruhen oder verworfen sind: \(names.de).",
          en: "Only projects at rest or dropped name it: \(names.en)."),
      help: [
        Text(
          de: "In der Maßnahme, die dem Ziel dient:  ziele: [\(id)]",
          en: "In the measure that serves the goal:  ziele: [\(id)]")
      ],
      related: dropped.map {
        Finding.Related($0.1, Text(de: "ruht oder ist verworfen", en: "at rest or dropped"))
      },
      subject: id.text)
  }
}
