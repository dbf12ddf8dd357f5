import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let beschlussUeberholt = Check(
    Rule(
      "beschluss-ueberholt", .governance, .warnung,
      title: Text(
        de: "Beschlossen ist eine frühere Fassung", en: "An earlier version is what was adopted"),
      condition: Text(
        de:
          "Der Fingerabdruck im letzten Beschluss einer Körperschaft zu einem Dokument ist nicht mehr der des Dokuments. Ein Fingerabdruck einer anderen Version (vN:) wird nicht verglichen (Hinweis).",
        en:
          "The fingerprint in a body's latest adopting decision on a document is no longer the document's. A fingerprint of another version (vN:) is not compared (note)."
      ),
      rationale: Text(
        de:
          "Auf einen Beschluss kann nur bauen, wer weiß, dass der Text noch der beschlossene ist (Anliegen N01, N02).",
        en:
          "A decision can only be relied on while the text is the one that was adopted (needs N01, N02)."
      ),
      answer: Text(
        de:
          "Die Änderung zurücknehmen oder neu beschließen lassen und die Fassung mit masterplan adopt festhalten.",
        en:
          "Take the change back, or have it adopted anew and record the version with masterplan adopt."
      ),
      reads: [
        "gremium", "datum", "ergebnis", "gegenstand", "fassung", "teil_von", "status", "beschluss",
        "titel", "kurz", "art", "traeger", "kommunen", "ziele", "zeitraum", "kosten",
        "finanzierung", "jahre", "folgekosten", "betreiber", "kapazitaet", "arbeitsplaetze",
        "flaeche", "flaeche_ha", "ort", "traegerschaft",
      ],
      traits: .pair,
      failing: [
        RuleExample(
          Text(de: "Seit dem Beschluss geändert", en: "Changed since the decision"),
          adoption("⟦v1:0123456789abcdef⟧")),
        RuleExample(
          Text(de: "Eine Version, die es noch nicht gibt", en: "A version that is not known yet"),
          adoption("⟦v2:0123456789abcdef⟧")),
      ],
      passing: [
        RuleExample(
          Text(de: "Die vorliegende Fassung", en: "The version at hand"),
          adoption("v1:e3f417a125235b75"))
      ])
  ) { plan, figures in
    figures.adoption.versions.compactMap { version in
      switch version.coverage {
      case .overtaken: overtaken(version, plan)
      case .incomparable: incomparable(version, plan)
      case .current, .unknown: nil
      }
    }
  }

  private static func adoption(_ fingerprint: String) -> String {
    """
    === beschluesse/rat-a-2026-05-12.md
    ---
    gremium: stadt-a
    datum: 2026-05-12
    ergebnis: beschlossen
    gegenstand: [gruenderhaus]
    fassung:
      gruenderhaus: \(fingerprint)
    ---
    """
  }

  private static func overtaken(_ version: AdoptionFigures.Version, _ plan: Plan) -> Finding {
    let name = plan.quoted(version.id)
    let who = plan.name(of: version.body)
    let decision = version.decision.id?.text ?? ""
    let day = Text { language in
      version.decision.datum.value.map { Print.date($0, language) } ?? "–"
    }
    let cost = plan.measure(version.id)?.kosten.value
    let until = plan.today?.adding(months: 6).iso
    return Finding(
      beschlussUeberholt.rule, at: version.place,
      Text(
        de: "\(name.de) ist seit dem Beschluss von \(who) vom \(day.de) geändert",
        en: "\(name.en) has changed since the decision of \(who) of \(day.en)"),
      label: Text(de: "die beschlossene Fassung", en: "the version adopted"),
      explanation: .sentences([
        Text(
          de:
            "Der Beschluss deckt den vorliegenden Text nicht mehr\(cost.map { "; im Plan stehen jetzt Kosten von \(Print.roundMoney($0))" } ?? "").",
          en:
            "The decision no longer covers the text at hand\(cost.map { "; the plan now gives a cost of \(Print.roundMoney($0, .en))" } ?? "")."
        )
      ]),
      help: [
        Text(
          de:
            "Wurde diese Fassung beschlossen, sie festhalten:  masterplan adopt \(decision)",
          en: "If this version was adopted, record it:  masterplan adopt \(decision)"),
        until.map {
          let entry = "{regel: beschluss-ueberholt, gegen: \(version.id), grund: …, bis: \($0)}"
          return Text(
            de: "Bis zum neuen Beschluss:  anerkannt: [\(entry)]",
            en: "Until it is adopted anew:  anerkannt: [\(entry)]")
        },
      ].compactMap(\.self),
      related: [
        Finding.Related(
          version.document.titlePlace, Text(de: "seitdem geändert", en: "changed since"))
      ], subject: version.decision.id?.text,
      items: DocumentID.items([version.decision.id, version.id]))
  }

  private static func incomparable(_ version: AdoptionFigures.Version, _ plan: Plan) -> Finding {
    let name = plan.quoted(version.id)
    let decision = version.decision.id?.text ?? ""
    return Finding(
      beschlussUeberholt.rule, severity: .hinweis, at: version.place,
      Text(
        de: "Ob der Beschluss \(name.de) noch deckt, lässt sich nicht vergleichen",
        en: "Whether the decision still covers \(name.en) cannot be compared"),
      label: Text(
        de: "verglichen wird v\(Fingerprint.version)", en: "v\(Fingerprint.version) is compared"),
      explanation: Text(
        de:
          "Der Fingerabdruck wurde nach einem anderen Verfahren gebildet, als diese Ausgabe von masterplan kennt.",
        en: "The fingerprint was made by another method than this release of masterplan knows."),
      help: [
        Text(
          de:
            "Wenn der Text noch der beschlossene ist:  masterplan adopt \(decision)",
          en: "If the text is still the one adopted:  masterplan adopt \(decision)")
      ],
      related: [
        Finding.Related(version.document.titlePlace, Text(de: "das Dokument", en: "the document"))
      ], subject: version.decision.id?.text,
      items: DocumentID.items([version.decision.id, version.id]))
  }
}
