import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let wirkungsraumOhnePartner = Check(
    Rule(
      "wirkungsraum-ohne-partner", .space, .hinweis,
      title: Text(
        de: "Ein Vorhaben wirkt über den Ort hinaus, und niemand sonst ist genannt",
        en: "A project reaches beyond its place, and nobody else is named"),
      condition: Text(
        de:
          "wirkungsraum ist mehrere, kreis oder revier, und es gibt weder partner noch betroffen noch eine Körperschaft unter kommunen, die nicht der Träger ist. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "wirkungsraum is mehrere, kreis or revier, and there is neither partner nor betroffen nor a body in kommunen other than the carrier. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Was bei mehreren wirkt, gelingt nur mit ihnen; wer im Plan nicht vorkommt, wird nicht gefragt (Anliegen N11, N23).",
        en:
          "What reaches several succeeds only with them; who is not in the plan is not asked (needs N11, N23)."
      ),
      answer: Text(
        de: "Nennen, wer mitmacht oder betroffen ist, oder den Wirkungsraum kleiner fassen.",
        en: "Name who takes part or is affected, or make the reach smaller."),
      reads: [
        "status", "wirkungsraum", "partner", "betroffen", "kommunen", "traeger",
      ],
      failing: [
        RuleExample(
          Text(de: "Für den ganzen Kreis, aber allein", en: "For the whole county, but alone"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          wirkungsraum: ⟦kreis⟧
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Die Nachbarin ist betroffen", en: "The neighbour is affected"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          betroffen: gemeinde-b
          wirkungsraum: kreis
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """),
        RuleExample(
          Text(de: "Nur in der eigenen Kommune", en: "Only in its own municipality"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          wirkungsraum: kommune
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, _ in
    let centres = MunicipalCentres(plan)
    return plan.measures.compactMap { measure in
      guard let status = measure.status.value, status.isLive, status != .abgeschlossen,
        case .known(let reach, let place) = measure.wirkungsraum,
        ["mehrere", "kreis", "revier"].contains(reach),
        !measure.partner.isGiven, !measure.betroffen.isGiven,
        measure.kommunen.isComplete, let carrier = measure.traeger.value,
        measure.kommunen.values.allSatisfy({ $0 == carrier })
      else { return nil }
      return alone(measure, carrier, reach, at: place, centres, plan)
    }
  }

  private static func alone(
    _ measure: Measure, _ carrier: DocumentID, _ reach: String, at place: Place,
    _ centres: MunicipalCentres, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let words =
      switch reach {
      case "kreis": Text(de: "im ganzen Kreis", en: "the whole county")
      case "revier": Text(de: "im ganzen Revier", en: "the whole coal region")
      default: Text(de: "in mehreren Kommunen", en: "several municipalities")
      }
    let cost =
      measure.kosten.value.map {
        Text(
          de: ", für \(Print.roundMoney($0))", en: ", for \(Print.roundMoney($0, .en))")
      } ?? Text(verbatim: "")
    return Finding(
      wirkungsraumOhnePartner.rule, at: place,
      Text(
        de: "\(name.de) soll \(words.de) wirken, genannt ist nur der Träger",
        en: "\(name.en) is to reach \(words.en), only the carrier is named"),
      label: Text(de: "wirkt \(words.de)", en: "reaches \(words.en)"),
      explanation: Text(
        de:
          "Es plant allein: \(plan.name(of: carrier))\(cost.de). Ohne partner und betroffen erfährt niemand sonst davon, und keine Kommune ist um ihre Position gefragt.",
        en:
          "Who plans alone: \(plan.name(of: carrier))\(cost.en). Without partner and betroffen nobody else hears of it, and no municipality is asked for its position."
      ),
      help: help(measure, carrier, centres, plan),
      related: Finding.Related.at(measure.traeger.place, Text(de: "Träger", en: "carrier")),
      subject: measure.id?.text)
  }

  /// Who contributes already takes part; else the nearest municipality as an example.
  private static func help(
    _ measure: Measure, _ carrier: DocumentID, _ centres: MunicipalCentres, _ plan: Plan
  ) -> [Text] {
    let givers = plan.contributions(to: measure.id).compactMap(\.von.value)
      .filter { $0 != carrier }
    let smaller = Text(
      de: "Wenn es nur am Ort wirkt:  wirkungsraum: kommune",
      en: "If it has its effect on site only:  wirkungsraum: kommune")
    if !givers.isEmpty {
      let ids = Set(givers).sorted().map(\.text).joined(separator: ", ")
      return [
        Text(
          de: "Wer dazu beiträgt, macht mit:  partner: [\(ids)]",
          en: "Who contributes takes part:  partner: [\(ids)]"),
        smaller,
      ]
    }
    let point = measure.ort.value ?? plan.body(carrier)?.ort.value
    let neighbour = point.flatMap { centres.nearest(to: $0, within: .max, except: [carrier]) }
    return [
      neighbour.map {
        Text(
          de: "Wer mitmacht oder betroffen ist, zum Beispiel:  betroffen: [\($0.body)]",
          en: "Who takes part or is affected, for example:  betroffen: [\($0.body)]")
      },
      smaller,
    ].compactMap(\.self)
  }
}
