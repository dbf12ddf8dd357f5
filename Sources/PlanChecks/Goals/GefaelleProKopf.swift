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
    Spread(figures.grants, plan.thresholds).map { [uneven($0, plan)] } ?? []
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

  /// Municipalities that get conspicuously little or much.
  private struct Spread {
    let grants: GrantFigures
    let median: Ratio
    private(set) var low: [GrantFigures.OfMunicipality] = []
    private(set) var high: [GrantFigures.OfMunicipality] = []

    init?(_ grants: GrantFigures, _ thresholds: Thresholds) {
      let all = grants.municipalities
      let funded = all.count { $0.amount > .zero }
      guard !grants.isUnclear, let median = grants.median, all.count >= 5, funded * 2 >= all.count
      else { return nil }
      (self.grants, self.median) = (grants, median)
      let least = median.multiplied(by: Ratio(percent: thresholds[.gefaelleUnten]))
      let most = Ratio(percent: thresholds[.gefaelleOben])
      let unknown = grants.spread.unknown
      for municipality in all {
        let isKnown = municipality.unknownAlone + municipality.unknownShared == 0
        if isKnown, let least, let own = municipality.perInhabitant, own < least {
          low.append(municipality)
        }
        // What is unknown elsewhere makes its share smaller.
        if unknown == municipality.unknownAlone, let share = grants.share(of: municipality),
          share > most, let fair = grants.shareOfInhabitants(of: municipality),
          let limit = Ratio(3, over: 2).flatMap(fair.multiplied), share > limit
        {
          high.append(municipality)
        }
      }
      if low.isEmpty && high.isEmpty { return nil }
    }
  }

  private static func uneven(_ spread: Spread, _ plan: Plan) -> Finding {
    let (low, high) = (spread.low, spread.high)
    let places = (low + high).flatMap {
      Finding.Related.at(
        plan.body($0.body)?.einwohner.place, Text(de: "Einwohner", en: "inhabitants"))
    }
    let grants = (high + low).flatMap(\.applications).compactMap { plan.application($0) }
    return Finding(
      gefaelleProKopf.rule, at: .start(of: plan.planFile), message(spread, plan),
      label: Text(
        de: "Median \(euros(spread.median, .de)) je Einwohner",
        en: "median \(euros(spread.median, .en)) per inhabitant"),
      explanation: Text { language in
        ([account(spread, plan)] + rows(spread, plan)).map { $0[language] }.joined(separator: "\n")
      },
      help: help(spread, plan),
      related: places
        + grants.flatMap {
          Finding.Related.at($0.betrag.place, Text(de: "Förderung", en: "grant"))
        },
      subject: DocumentID.plan.text)
  }

  private static func message(_ spread: Spread, _ plan: Plan) -> Text {
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

  private static func account(_ spread: Spread, _ plan: Plan) -> Text {
    let grants = spread.grants
    let (sum, count) = (grants.spread.amount, grants.municipalities.count)
    let wide = grants.countyWide
    let names = Text.list(grants.countyWideMeasures.map { plan.quoted($0) }, atMost: 6)
    return .sentences([
      Text(
        de: "\(Print.roundMoney(sum)) Förderung verteilen sich auf \(count) Kommunen.",
        en: "\(Print.roundMoney(sum, .en)) of grants spread over \(count) municipalities."),
      knownShare(grants.spread.known, of: grants.spread.count, Text(de: "Anträgen", en: "applications")),
      wide.count == 0
        ? Text(verbatim: "")
        : Text(
          de: "Kreisweit und nicht eingerechnet: \(Print.roundMoney(wide.amount)) für \(names.de).",
          en: "County-wide and left out: \(Print.roundMoney(wide.amount, .en)) for \(names.en)."),
    ])
  }

  /// The table: who gets how much, the lowest first, with the median between.
  private static func rows(_ spread: Spread, _ plan: Plan) -> [Text] {
    func row(_ municipality: GrantFigures.OfMunicipality) -> Text {
      let grants = spread.grants
      let name = plan.name(of: municipality.body)
      return Text { language in
        func percent(_ share: Ratio?) -> String {
          share?.percent.map { Print.percent($0, language) } ?? "–"
        }
        let each = euros(municipality.perInhabitant ?? .zero, language)
        let share = percent(grants.share(of: municipality))
        let fair = percent(grants.shareOfInhabitants(of: municipality))
        return language == .de
          ? "\(name): \(each) je Einwohner, \(share) der Förderung bei \(fair) der Einwohner"
          : "\(name): \(each) per inhabitant, \(share) of the grants with \(fair) of inhabitants"
      }
    }
    func sorted(_ list: [GrantFigures.OfMunicipality]) -> [GrantFigures.OfMunicipality] {
      list.sorted { ($0.perInhabitant ?? .zero) < ($1.perInhabitant ?? .zero) }
    }
    let median = Text(
      de: "Median: \(euros(spread.median, .de)) je Einwohner",
      en: "Median: \(euros(spread.median, .en)) per inhabitant")
    return sorted(spread.low).prefix(6).map(row) + [median] + sorted(spread.high).suffix(3).map(row)
  }

  /// Cents as euros, rounded.
  private static func euros(_ cents: Ratio, _ language: Language) -> String {
    Print.money(Money(cents: cents.rounded), language)
  }

  private static func help(_ spread: Spread, _ plan: Plan) -> [Text] {
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
