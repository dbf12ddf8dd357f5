import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let unterdeckung = Check(
    Rule(
      "unterdeckung", .goals, .warnung,
      title: Text(
        de: "Es ist weniger geplant, als gebraucht wird", en: "Less is planned than needed"),
      condition: Text(
        de:
          "bestand (fehlt er: 0) und die Kapazität derselben Maßnahmen wie bei ueberangebot sind zusammen kleiner als bedarf_min. Ist eine Kapazität unbekannt, schweigt die Regel.",
        en:
          "bestand (absent: 0) and the capacity of the same measures as in ueberangebot are together less than bedarf_min. If a capacity is unknown, the rule is silent."
      ),
      rationale: Text(
        de: "Zur gemeinsamen Planung gehört, Lücken zu sehen, bevor sie entstehen (Anliegen N06).",
        en: "Planning together means seeing gaps before they open (need N06)."),
      answer: Text(
        de:
          "Ein Vorhaben anlegen oder vergrößern, eine Idee zur Skizze machen, den Bestand nachtragen oder den Bedarf begründet senken.",
        en:
          "Add or enlarge a project, turn an idea into a sketch, enter the stock, or lower the need, with reasons."
      ),
      reads: [
        "kapazitaet_art", "bedarf_min", "bestand", "bedarf_bis", "status", "art", "kapazitaet",
        "zeitraum", "teil_von", "massnahme",
      ],
      traits: .early,
      failing: [
        RuleExample(
          Text(de: "Die Plätze reichen nicht", en: "Too few places"),
          """
          === leitbild/kita.md
          ---
          titel: Ein Kitaplatz für jedes Kind
          kurz: Jedes Kind im Kreis bekommt einen Platz.
          kapazitaet_art: kita
          bestand: ⟦400 Plätze⟧
          bedarf_min: 500 Plätze
          bedarf_bis: 2030
          ---
          === massnahmen/kita-a.md
          ---
          titel: Kita am Bach
          art: kita
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2027-2028
          kosten: 3 Mio. €
          kapazitaet: 60 Plätze
          ziele: kita
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Der Bestand genügt", en: "The stock is enough"),
          """
          === leitbild/kita.md
          ---
          titel: Ein Kitaplatz für jedes Kind
          kurz: Jedes Kind im Kreis bekommt einen Platz.
          kapazitaet_art: kita
          bestand: 500 Plätze
          bedarf_min: 500 Plätze
          ---
          """),
        RuleExample(
          Text(de: "Eine Kapazität ist noch unbekannt", en: "A capacity is still unknown"),
          """
          === leitbild/kita.md
          ---
          titel: Ein Kitaplatz für jedes Kind
          kurz: Jedes Kind im Kreis bekommt einen Platz.
          kapazitaet_art: kita
          bestand: 400 Plätze
          bedarf_min: 500 Plätze
          ---
          === massnahmen/kita-b.md
          ---
          titel: Kita an der Mühle
          art: kita
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2027-2028
          kosten: 3 Mio. €
          ziele: kita
          ---
          """),
      ])
  ) { plan, figures in
    figures.supply.supplies.compactMap { supply in
      supply.deficit.map { deficit(of: supply, $0, plan) }
    }
  }

  private static func deficit(
    of supply: SupplyFigures.Supply, _ deficit: ExactNumber, _ plan: Plan
  ) -> Finding {
    let goal = supply.goal
    let name = plan.quoted(goal.id)
    let (total, gap) = (supply.amount(supply.total), supply.amount(deficit))
    let least = supply.amount(goal.bedarfMin.value ?? .zero)
    let shares = supply.shares(plan)
    return Finding(
      unterdeckung.rule, at: place(of: supply, goal.bedarfMin.place),
      Text(
        de:
          "\(name.de): \(total.de) geplant und vorhanden, gebraucht werden mindestens \(least.de)",
        en: "\(name.en): \(total.en) planned and existing, at least \(least.en) are needed"),
      label: Text(de: "\(gap.de) zu wenig", en: "\(gap.en) too little"),
      explanation: .sentences([
        supply.account,
        supply.planned.isEmpty
          ? Text(verbatim: "")
          : Text(de: "Es planen: \(shares.de).", en: "Who plans what: \(shares.en)."),
        ideas(of: supply, deficit),
      ]),
      help: deficitHelp(supply, deficit),
      related: Finding.Related.at(
        goal.bedarfMin.place, Text(de: "mindestens gebraucht", en: "needed at least"))
        + supply.planned.flatMap {
          Finding.Related.at(
            $0.measure.kapazitaet.place, Text(de: "geplante Kapazität", en: "planned capacity"))
        },
      subject: goal.id?.text)
  }

  private static func ideas(of supply: SupplyFigures.Supply, _ deficit: ExactNumber) -> Text {
    guard !supply.ideas.isEmpty else {
      return Text(de: "Ideen dafür gibt es nicht.", en: "There are no ideas for it.")
    }
    let sum = supply.amount(supply.ideaSum)
    let count = supply.ideas.count
    let (gapDE, gapEN) =
      supply.ideaSum < deficit
      ? (", auch das reicht nicht", ", which is not enough either") : ("", "")
    return Text(
      de:
        "\(count == 1 ? "Eine Idee brächte" : "\(count) Ideen brächten") weitere \(sum.de)\(gapDE).",
      en: "\(count == 1 ? "One idea" : "\(count) ideas") would bring another \(sum.en)\(gapEN).")
  }

  private static func deficitHelp(
    _ supply: SupplyFigures.Supply, _ deficit: ExactNumber
  ) -> [Text] {
    var help: [Text] = []
    if let idea = supply.ideas.first {
      let path = idea.measure.document.file.path
      help.append(
        Text(
          de: "Eine Idee weiterführen, in \(path):  status: skizze",
          en: "Take an idea further, in \(path):  status: skizze"))
    }
    if supply.isExistingAssumed {
      let stock = supply.amount(deficit)
      help.append(
        Text(
          de: "Was es schon gibt, nachtragen, etwa:  bestand: \(stock.de)",
          en: "Enter what exists, such as:  bestand: \(stock.de)"))
    }
    let total = supply.amount(supply.total)
    help.append(
      Text(
        de: "Wenn der Bedarf belegt kleiner ist:  bedarf_min: \(total.de)",
        en: "If the need is shown to be lower:  bedarf_min: \(total.de)"))
    return help
  }
}
