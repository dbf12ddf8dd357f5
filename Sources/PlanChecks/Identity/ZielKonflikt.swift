import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let zielKonflikt = Check(
    Rule(
      "ziel-konflikt", .identity, .warnung,
      title: Text(
        de: "Vorhaben und Ziele stehen gegeneinander",
        en: "Projects and goals stand against each other"),
      condition: Text(
        de:
          "Zwei Maßnahmen haben auf ein Ziel eine wirkung mit entgegengesetztem Vorzeichen, oder eine nennt die andere unter konflikt_mit. Nennt eine Maßnahme dort ein Ziel, ist es ein Befund für beide; er listet, welche Maßnahmen dem Ziel dienen. Ein Ganzes und seine Teile stehen nie gegeneinander.",
        en:
          "Two measures have a wirkung of opposite sign on one goal, or one names the other in konflikt_mit. Where a measure names a goal there, it is one finding for both; it lists which measures serve the goal. A whole and its parts never stand against each other."
      ),
      rationale: Text(
        de:
          "Ein gemeinsamer Plan gleicht Interessen aus, statt sie nebeneinander zu fördern; wo sich Vorhaben aufheben, wird zweimal bezahlt (Anliegen N24; ein Kapitel „Treiber und Zielkonflikte“ hat auch das Handlungsprogramm Sachsens).",
        en:
          "A joint plan balances interests instead of funding them side by side; where projects cancel each other out, both are paid for (need N24; the programme of Saxony, too, has a chapter on conflicts of goals)."
      ),
      answer: Text(
        de: "Abwägen und mit Begründung anerkennen, oder eines von beiden ändern.",
        en: "Weigh it up and acknowledge it with the reason, or change one of them."),
      reads: [
        "wirkung", "konflikt_mit", "status", "teil_von", "ziele", "massnahme",
      ],
      traits: .pair,
      failing: [
        RuleExample(
          Text(de: "Mehr und weniger Wald", en: "More and less wood"),
          """
          === leitbild/wald.md
          ---
          titel: Mehr Wald
          kurz: Im Kreis wächst mehr Wald.
          einheit: ha
          ---
          === massnahmen/aufforstung.md
          ---
          titel: Aufforstung am Hang
          art: renaturierung
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2030
          kosten: 1 Mio. €
          kapazitaet: 20 ha
          ziele: wald
          wirkung: {⟦wald: 20⟧}
          ---
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          wirkung: {wald: -12}
          ---
          """),
        RuleExample(
          Text(de: "Ein Vorhaben gegen ein Ziel", en: "A project against a goal"),
          """
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: wald
          konflikt_mit: [⟦ziel-eins⟧]
          ---
          === leitbild/wald.md
          ---
          titel: Mehr Wald
          kurz: Im Kreis wächst mehr Wald.
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Beide in dieselbe Richtung, eine ruht", en: "Both the same way, one rests"),
          """
          === massnahmen/aufforstung.md
          ---
          titel: Aufforstung am Hang
          art: renaturierung
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2030
          kosten: 1 Mio. €
          kapazitaet: 20 ha
          ziele: ziel-eins
          wirkung: {ziel-eins: 20}
          ---
          === massnahmen/bachaue.md
          ---
          titel: Bachaue
          art: renaturierung
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2030
          kosten: 1 Mio. €
          kapazitaet: 5 ha
          ziele: ziel-eins
          wirkung: {ziel-eins: 5}
          ---
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: ruht
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          wirkung: {ziel-eins: -12}
          konflikt_mit: [aufforstung]
          ---
          """)
      ])
  ) { plan, _ in
    let oppositions = Oppositions(plan)
    return oppositions.pairs.map { opposed($0, plan) }
      + oppositions.goals.map { opposed($0, plan) }
  }

  private static func opposed(_ pair: Oppositions.Pair, _ plan: Plan) -> Finding {
    OppositionWording(plan).finding(of: pair, zielKonflikt.rule)
  }

  private static func opposed(_ against: Oppositions.AgainstGoal, _ plan: Plan) -> Finding {
    OppositionWording(plan).finding(of: against, zielKonflikt.rule)
  }
}
