import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let ueberangebot = Check(
    Rule(
      "ueberangebot", .goals, .warnung,
      title: Text(de: "Es ist mehr geplant, als gebraucht wird", en: "More is planned than needed"),
      condition: Text(
        de:
          "bestand (fehlt er: 0) und die Kapazität der Maßnahmen von kapazitaet_art ab skizze, die bis bedarf_bis enden, sind zusammen größer als bedarf_max. Abgeschlossene zählen nur, wenn bestand fehlt; von einem Ganzen und seinen Teilen zählt eines.",
        en:
          "bestand (absent: 0) and the capacity of measures of kapazitaet_art from skizze on that end by bedarf_bis are together greater than bedarf_max. Completed ones count only if bestand is absent; of a whole and its parts one counts."
      ),
      rationale: Text(
        de:
          "Wenn jede Kommune für sich plant, entstehen Überangebote, die niemand füllt und alle bezahlen (Anliegen N06, N03).",
        en:
          "Where every municipality plans for itself, more is built than can be filled, and all pay for it (needs N06, N03)."
      ),
      answer: Text(
        de:
          "Vorhaben verkleinern, verschieben oder zusammenlegen; oder den Bedarf begründet höher ansetzen.",
        en: "Reduce, postpone or merge projects; or set the need higher, with reasons."),
      reads: [
        "kapazitaet_art", "bedarf_max", "bestand", "bedarf_bis", "status", "art", "kapazitaet",
        "zeitraum", "teil_von", "massnahme",
      ],
      failing: [
        RuleExample(
          Text(
            de: "Zwei Kommunen planen zusammen zu viel",
            en: "Two municipalities plan too much together"),
          """
          === leitbild/gewerbeflaechen.md
          ---
          titel: Genug Platz für Betriebe
          kurz: Betriebe finden im Kreis ein Grundstück.
          kapazitaet_art: gewerbegebiet
          bestand: ⟦40 ha⟧
          bedarf_max: 60 ha
          ---
          === massnahmen/gewerbegebiet-a.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: gewerbeflaechen
          ---
          === massnahmen/gewerbegebiet-b.md
          ---
          titel: Gewerbegebiet B-Nord
          art: gewerbegebiet
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: abgestimmt
          zeitraum: 2027-2031
          kosten: 5 Mio. €
          kapazitaet: 9 ha
          ziele: gewerbeflaechen
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau so viel, wie gebraucht wird", en: "Exactly what is needed"),
          """
          === leitbild/gewerbeflaechen.md
          ---
          titel: Genug Platz für Betriebe
          kurz: Betriebe finden im Kreis ein Grundstück.
          kapazitaet_art: gewerbegebiet
          bestand: 40 ha
          bedarf_max: 60 ha
          ---
          === massnahmen/gewerbegebiet-a.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2030
          kosten: 6 Mio. €
          kapazitaet: 20 ha
          ziele: gewerbeflaechen
          ---
          """)
      ])
  ) { plan, figures in
    figures.supply.supplies.compactMap { supply in
      supply.surplus.map { surplus(of: supply, $0, plan) }
    }
  }

  private static func surplus(
    of supply: SupplyFigures.Supply, _ surplus: ExactNumber, _ plan: Plan
  ) -> Finding {
    let goal = supply.goal
    let name = plan.quoted(goal.id)
    let (total, excess) = (supply.amount(supply.total), supply.amount(surplus))
    let most = supply.amount(goal.bedarfMax.value ?? .zero)
    let shares = supply.shares(plan)
    return Finding(
      ueberangebot.rule, at: place(of: supply, goal.kapazitaetArt.place),
      Text(
        de: "\(name.de): \(total.de) geplant und vorhanden, gebraucht werden höchstens \(most.de)",
        en: "\(name.en): \(total.en) planned and existing, at most \(most.en) are needed"),
      label: Text(de: "\(excess.de) mehr, als gebraucht wird", en: "\(excess.en) more than needed"),
      explanation: .sentences([
        supply.account,
        supply.planned.isEmpty
          ? Text(verbatim: "")
          : Text(de: "Es planen: \(shares.de).", en: "Who plans what: \(shares.en)."),
        supply.knownMeasures,
      ]),
      help: surplusHelp(supply, surplus, plan),
      related: Finding.Related.at(
        goal.bedarfMax.place, Text(de: "höchstens gebraucht", en: "needed at most"))
        + supply.planned.flatMap {
          Finding.Related.at(
            $0.measure.kapazitaet.place, Text(de: "geplante Kapazität", en: "planned capacity"))
        },
      subject: goal.id?.text, items: DocumentID.items([goal.id] + supply.planned.map(\.measure.id)))
  }

  /// What can be written today: a smaller project, a later one, or another need.
  private static func surplusHelp(
    _ supply: SupplyFigures.Supply, _ surplus: ExactNumber, _ plan: Plan
  ) -> [Text] {
    var help: [Text] = []
    if let largest = supply.planned.max(by: { $0.capacity < $1.capacity }) {
      let path = largest.measure.document.file.path
      if largest.capacity > surplus {
        let rest = supply.amount(largest.capacity - surplus)
        help.append(
          Text(
            de: "Verkleinern, in \(path):  kapazitaet: \(rest.de)",
            en: "Reduce it, in \(path):  kapazitaet: \(rest.de)"))
      }
      help.append(
        Text(
          de: "Zurückstellen, in \(path):  status: idee",
          en: "Put it back, in \(path):  status: idee"))
    }
    let total = supply.amount(supply.total)
    help.append(
      Text(
        de: "Wenn der Bedarf belegt höher ist:  bedarf_max: \(total.de)",
        en: "If the need is shown to be higher:  bedarf_max: \(total.de)"))
    return help
  }

  /// At `bestand`; where it is absent at the value that the rule names next.
  static func place(of supply: SupplyFigures.Supply, _ next: Place?) -> Place {
    supply.goal.bestand.place ?? next ?? supply.goal.document.titlePlace
  }
}
