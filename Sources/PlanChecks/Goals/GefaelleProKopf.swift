import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let gefaelleProKopf = Check(
    Rule(
      "gefaelle-pro-kopf", .goals, .hinweis,
      title: Text(
        de: "Die Förderung ist sehr ungleich verteilt", en: "Grants are spread very unevenly"),
      condition: Text(
        de:
          "Der betrag der laufenden und bewilligten Anträge geht zu gleichen Teilen an die Kommunen in kommunen ihrer Maßnahme. Der Wert einer Kommune je Einwohner liegt unter gefaelle_unten des Medians, oder ihr Anteil ist größer als gefaelle_oben und als das Anderthalbfache ihres Anteils an den Einwohnern. Kreisweite Förderung bleibt außen vor. Nur bei mindestens fünf Kommunen, von denen mindestens die Hälfte mehr als 0 € erhält, und nur wenn alle Einwohnerzahlen bekannt sind.",
        en:
          "The betrag of live applications goes in equal parts to the municipalities in kommunen of their measure. A municipality's value per inhabitant is below gefaelle_unten of the median, or its share is above gefaelle_oben and above 1.5 times its share of the inhabitants. County-wide grants are left out. Only with at least five municipalities of which at least half get more than €0, and only if all inhabitants are known."
      ),
      rationale: Text(
        de:
          "Der Strukturwandel soll Gefälle abbauen und nicht nur wenigen dienen (Anliegen N17). Der Wert je Einwohner zeigt, wo nachzufragen ist; er ist kein Urteil.",
        en:
          "Structural change is to overcome gaps and not to serve a few (need N17). The value per inhabitant shows where to ask; it is no judgement."
      ),
      answer: Text(
        de:
          "Mit der Kommune ein Vorhaben entwickeln, sie an einem beteiligen, oder begründen, warum die Verteilung so bleibt.",
        en:
          "Develop a project with the municipality, make it take part in one, or say why the spread stays."
      ),
      thresholds: [
        Thresholds.Name.gefaelleUnten.rawValue, Thresholds.Name.gefaelleOben.rawValue,
      ],
      reads: [
        "betrag", "status", "kommunen", "einwohner", "art", "massnahme", "antrag", "koerperschaft",
      ],
      traits: .early,
      failing: [
        RuleExample(
          Text(de: "Eine Gemeinde geht leer aus", en: "One municipality gets nothing"),
          fiveMunicipalities + """

            === plan.md
            ⟦⟧---
            titel: Masterplan Kreis Muster
            gebiet: 05999
            stichtag: 2026-11-21
            phase: entwurf
            ---
            """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau ein Viertel des Medians", en: "Exactly a quarter of the median"),
          fiveMunicipalities + """

            === foerderantraege/gruenderhaus-land.md
            ---
            massnahme: gruenderhaus
            programm: programm-eins
            antragsteller: stadt-a
            betrag: 375.000 €
            status: antrag
            ---
            """)
      ])
  ) { plan, figures in
    GrantSpread(figures.grants, plan.thresholds).map { [uneven($0, plan)] } ?? []
  }

  /// Four municipalities share a grant, and Stadt A has none.
  private static let fiveMunicipalities =
    ["c", "d", "e"].map { letter in
      """
      === koerperschaften/gemeinde-\(letter).md
      ---
      name: Gemeinde \(letter.uppercased())
      art: gemeinde
      ags: 0599901\(letter == "c" ? 2 : letter == "d" ? 6 : 9)
      einwohner: 20.000
      ---

      """
    }.joined() + """
      === massnahmen/radweg.md
      ---
      titel: Radweg durch vier Gemeinden
      art: radweg
      traeger: kreis-muster
      kommunen: [gemeinde-b, gemeinde-c, gemeinde-d, gemeinde-e]
      status: abgestimmt
      zeitraum: 2028-2029
      kosten: 4 Mio. €
      ziele: ziel-eins
      ---
      === foerderantraege/radweg-land.md
      ---
      massnahme: radweg
      programm: programm-eins
      antragsteller: kreis-muster
      betrag: 3 Mio. €
      status: antrag
      ---
      """

  private static func uneven(_ spread: GrantSpread, _ plan: Plan) -> Finding {
    let (low, high) = (spread.low, spread.high)
    let places = (low + high).flatMap {
      Finding.Related.at(
        plan.body($0.body)?.einwohner.place, Text(de: "Einwohner", en: "inhabitants"))
    }
    let grants = (high + low).flatMap(\.applications).compactMap { plan.application($0) }
    return Finding(
      gefaelleProKopf.rule, at: .start(of: plan.planFile), message(spread, plan),
      label: Text(
        de: "Median \(spread.median.euros(.de)) je Einwohner",
        en: "median \(spread.median.euros(.en)) per inhabitant"),
      explanation: Text { language in
        ([spread.account(plan)] + spread.rows(plan)).map { $0[language] }.joined(separator: "\n")
      },
      help: help(spread, plan),
      related: places
        + grants.flatMap {
          Finding.Related.at($0.betrag.place, Text(de: "Förderung", en: "grant"))
        },
      subject: DocumentID.plan.text)
  }

  private static func message(_ spread: GrantSpread, _ plan: Plan) -> Text {
    func names(_ list: [GrantFigures.OfMunicipality]) -> Text {
      .list(list.map { Text(verbatim: plan.name(of: $0.body)) }, atMost: 3)
    }
    let (low, high) = (names(spread.low), names(spread.high))
    let least = Text { plan.thresholds.printed(.gefaelleUnten, $0) }
    let most = Text { plan.thresholds.printed(.gefaelleOben, $0) }
    var parts: [Text] = []
    if !spread.low.isEmpty {
      parts.append(
        Text(
          de: "weniger als \(least.de) des Medians für \(low.de)",
          en: "less than \(least.en) of the median for \(low.en)"))
    }
    if !spread.high.isEmpty {
      parts.append(
        Text(
          de: "mehr als \(most.de) der Summe für \(high.de)",
          en: "more than \(most.en) of the total for \(high.en)"))
    }
    let list = Text.list(parts)
    return Text(de: "Förderung je Einwohner: \(list.de)", en: "Grants per inhabitant: \(list.en)")
  }

  private static func help(_ spread: GrantSpread, _ plan: Plan) -> [Text] {
    var help: [Text] = []
    if let last = spread.low.first {
      help.append(
        Text(
          de: "Wo ein Vorhaben auch dort stattfindet, unter kommunen ergänzen:  \(last.body)",
          en: "Where a project takes place there, too, add in kommunen:  \(last.body)"))
    }
    if let until = plan.today?.adding(months: 24).iso {
      help.append(
        Text(
          de:
            "Wenn die Verteilung so bleiben soll, in plan.md:  anerkannt: [{regel: gefaelle-pro-kopf, grund: …, bis: \(until)}]",
          en:
            "If the spread is to stay, in plan.md:  anerkannt: [{regel: gefaelle-pro-kopf, grund: …, bis: \(until)}]"
        ))
    }
    return help
  }
}
