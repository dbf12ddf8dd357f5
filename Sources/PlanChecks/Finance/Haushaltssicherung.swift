import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let haushaltssicherung = Check(
    Rule(
      "haushaltssicherung", .finance, .warnung,
      title: Text(
        de: "Kosten bei angespanntem Haushalt", en: "Cost for a body with a constrained budget"),
      condition: Text(
        de:
          "Ab skizze: Ein Eintrag eigen, ein eigener Geldbeitrag oder folgekosten (beim betreiber, sonst beim Träger) fällt auf eine Körperschaft in haushaltssicherung; bei vorlaeufig ein Hinweis. Je Maßnahme und Körperschaft einmal. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From skizze on: an entry eigen, an own contribution of money or folgekosten (of the betreiber, else the carrier) falls on a body in haushaltssicherung; a note for vorlaeufig. Once per measure and body. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "In der Haushaltssicherung (§ 76 GO NRW) und in der vorläufigen Haushaltsführung (§ 82 GO NRW) sind Eigenanteile für freiwillige Aufgaben nicht ohne Weiteres möglich. Unzulässig sind sie nicht, aber mit der Kommunalaufsicht zu klären.",
        en:
          "Under budget consolidation (§ 76 GO NRW) and provisional budgeting (§ 82 GO NRW) own shares for voluntary tasks are not possible without further ado. They are not inadmissible, but to be settled with the supervisory authority."
      ),
      answer: Text(
        de:
          "Mit der Kommunalaufsicht klären und das Ergebnis als Anerkennung festhalten, oder den Anteil anders verteilen.",
        en:
          "Settle it with the supervisory authority and record the result as an acknowledgement, or distribute the share otherwise."
      ),
      reads: [
        "status", "finanzierung", "quelle", "ref", "betrag", "traeger", "folgekosten", "betreiber",
        "haushaltslage", "beitrag", "von", "massnahme", "art", "wert",
      ],
      failing: [
        RuleExample(
          Text(
            de: "Ein Eigenanteil in der Haushaltssicherung",
            en: "An own share under budget consolidation"),
          """
          === koerperschaften/gemeinde-b.md
          ---
          name: Gemeinde B
          art: gemeinde
          ags: 05999008
          einwohner: 20.000
          haushaltslage: haushaltssicherung
          ---
          === massnahmen/dorfplatz-b.md
          ---
          titel: Dorfplatz B
          art: ortsmitte
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2029
          kosten: 1 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, betrag: ⟦100.000 €⟧}
          folgekosten: 12.000 €
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(
            de: "Alles wird von anderen bezahlt und betrieben",
            en: "All is paid for and run by others"),
          """
          === koerperschaften/gemeinde-b.md
          ---
          name: Gemeinde B
          art: gemeinde
          ags: 05999008
          einwohner: 20.000
          haushaltslage: haushaltssicherung
          ---
          === massnahmen/dorfplatz-b.md
          ---
          titel: Dorfplatz B
          art: ortsmitte
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2029
          kosten: 1 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, ref: kreis-muster, betrag: 100.000 €}
          folgekosten: 12.000 €
          betreiber: kreis-muster
          ---
          """)
      ])
  ) { plan, _ in
    let strained = Dictionary(
      plan.bodies.compactMap { body in
        body.id.flatMap { id in severity(of: body).map { (id, (body, $0)) } }
      }, uniquingKeysWith: { first, _ in first })
    guard !strained.isEmpty else { return [] }
    return plan.measures.flatMap { measure -> [Finding] in
      guard measure.isFrom(.skizze), measure.status.value != .abgeschlossen else { return [] }
      let burdens = burdens(of: measure, plan)
      var seen: Set<DocumentID> = []
      return burdens.compactMap { burden in
        guard let (body, severity) = strained[burden.body], seen.insert(burden.body).inserted else {
          return nil
        }
        let own = burdens.filter { $0.body == burden.body }
        return strain(measure, body, severity, own, plan)
      }
    }
  }

  private static func severity(of body: Body) -> Severity? {
    switch body.haushaltslage.value {
    case "haushaltssicherung": .warnung
    case "vorlaeufig": .hinweis
    default: nil
    }
  }

  /// Money that falls on a body.
  private struct Burden {
    enum Form { case ownShare, contribution, followUp }

    let form: Form
    let body: DocumentID
    let amount: Money
    let place: Place
  }

  /// `eigen` entries, contributions and follow-up cost; nothing falls on anybody with 0 €.
  private static func burdens(of measure: Measure, _ plan: Plan) -> [Burden] {
    func burden(_ form: Burden.Form, _ body: DocumentID?, _ amount: Given<Money>) -> Burden? {
      guard let body, case .known(let amount, let place) = amount, amount > .zero else {
        return nil
      }
      return Burden(form: form, body: body, amount: amount, place: place)
    }
    let shares = measure.finanzierung.values.filter { $0.quelle.value == "eigen" }
    let contributions = plan.contributions(to: measure.id).filter(\.isStandingMoney)
    return shares.compactMap { burden(.ownShare, $0.payer(of: measure), $0.betrag) }
      + contributions.compactMap { burden(.contribution, $0.von.value, $0.geld) }
      + [burden(.followUp, measure.operatingBody, measure.folgekosten)].compactMap(\.self)
  }

  private static func strain(
    _ measure: Measure, _ body: Body, _ severity: Severity, _ burdens: [Burden], _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let who = body.id.map { plan.name(of: $0) } ?? "–"
    let inside = burdens.filter { $0.place.file === measure.document.file }
    let situation =
      severity == .warnung
      ? Text(de: "in Haushaltssicherung", en: "under budget consolidation")
      : Text(de: "mit vorläufiger Haushaltsführung", en: "with a provisional budget")
    return Finding(
      haushaltssicherung.rule, severity: severity,
      at: inside.first?.place ?? measure.document.titlePlace,
      Text(
        de: "\(name.de) belastet \(who) \(situation.de)",
        en: "\(name.en) puts a burden on \(who) \(situation.en)"),
      label: Text(de: "trägt \(who)", en: "borne by \(who)"),
      explanation: .sentences([
        Text { language in
          let period = measure.zeitraum.value.map { " (\(Print.period($0, language)))" } ?? ""
          let cost = list(burdens)[language]
          return language == .de
            ? "Es fallen an: \(cost)\(period)." : "The cost: \(cost)\(period)."
        },
        Text(
          de:
            "Das ist nicht unzulässig, aber für freiwillige Aufgaben vorher mit der Kommunalaufsicht zu klären.",
          en:
            "This is not inadmissible, but for voluntary tasks to be settled with the supervisory authority beforehand."
        ),
      ]),
      help: help(body, plan),
      related: (inside.dropFirst() + burdens.filter { $0.place.file !== measure.document.file })
        .map { Finding.Related($0.place, Text(de: "ebenfalls", en: "likewise")) }
        + Finding.Related.at(
          body.haushaltslage.place, Text(de: "Haushaltslage", en: "state of the budget")),
      subject: measure.id?.text, items: DocumentID.items([measure.id, body.id]))
  }

  /// "240.000 € Eigenanteil und 12.000 € Folgekosten im Jahr"; a contribution pays the own share
  /// and counts where it is more.
  private static func list(_ burdens: [Burden]) -> Text {
    func sum(_ form: Burden.Form) -> Money {
      burdens.filter { $0.form == form }.map(\.amount).sum()
    }
    let (own, followUp) = (max(sum(.ownShare), sum(.contribution)), sum(.followUp))
    return .list(
      [
        own == .zero
          ? nil
          : Text(
            de: "\(Print.money(own)) eigenes Geld", en: "\(Print.money(own, .en)) of its own money"),
        followUp == .zero
          ? nil
          : Text(
            de: "\(Print.money(followUp)) Folgekosten im Jahr",
            en: "\(Print.money(followUp, .en)) follow-up cost a year"),
      ].compactMap(\.self))
  }

  private static func help(_ body: Body, _ plan: Plan) -> [Text] {
    guard let today = plan.today, let id = body.id else { return [] }
    let until = today.adding(months: 12).iso
    return [
      Text(
        de:
          "Nach der Klärung:\nanerkannt:\n  - regel: haushaltssicherung\n    gegen: \(id)\n    grund: Die Kommunalaufsicht hat am … zugestimmt.\n    bis: \(until)",
        en:
          "Once settled:\nanerkannt:\n  - regel: haushaltssicherung\n    gegen: \(id)\n    grund: Die Kommunalaufsicht hat am … zugestimmt.\n    bis: \(until)"
      )
    ]
  }
}
