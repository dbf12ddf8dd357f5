import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let eigenanteilUngedeckt = Check(
    Rule(
      "eigenanteil-ungedeckt", .finance, .warnung,
      title: Text(de: "Ein Eigenanteil ist nicht zugesagt", en: "An own share is not promised"),
      condition: Text(
        de:
          "Ab vereinbart: Die Einträge eigen eines Kreises, einer Stadt, einer Gemeinde oder eines Zweckverbands (ref, sonst der Träger) übersteigen das Geld, das sie oder er für diese Maßnahme als Beitrag zugesagt hat. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From vereinbart on: the entries eigen of a county, town, gemeinde or zweckverband (ref, else the carrier) exceed the money that it has promised to this measure as a contribution. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Eine Bewilligung setzt voraus, dass der Eigenanteil im Haushalt steht. Erst eine Zusage macht aus der Absicht einen Betrag, mit dem die Kämmerei rechnet (Anliegen N02, N11).",
        en:
          "A grant requires that the own share stands in the budget. Only a promise turns the intention into an amount that the treasurer counts on (needs N02, N11)."
      ),
      answer: Text(
        de:
          "Den Beitrag mit seinen Jahren anlegen, sobald er zugesagt ist, oder den Eigenanteil senken.",
        en: "Add the contribution with its years once it is promised, or lower the own share."),
      reads: [
        "status", "finanzierung", "quelle", "ref", "betrag", "traeger", "art", "beitrag", "von",
        "massnahme", "wert",
      ],
      failing: [
        RuleExample(
          Text(
            de: "Zugesagt ist weniger als eingeplant", en: "Less is promised than is counted on"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: kredit, betrag: 3.600.000 €}
            - {quelle: eigen, betrag: ⟦400.000 €⟧}
          ---
          === beitraege/a-geld.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: geld
          wert: 300.000 €
          zeitraum: 2028-2029
          status: zugesagt
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Ganz zugesagt", en: "Promised in full"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: kredit, betrag: 3.600.000 €}
            - {quelle: eigen, betrag: 400.000 €}
          ---
          === beitraege/a-geld.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: geld
          wert: 400.000 €
          zeitraum: 2028-2029
          status: beschlossen
          ---
          """),
        RuleExample(
          Text(
            de: "Eine Gesellschaft zahlt aus ihrem Wirtschaftsplan",
            en: "A company pays from its own business plan"),
          """
          === koerperschaften/werke-a.md
          ---
          name: Werke A
          art: kommunale_gesellschaft
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: werke-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, betrag: 4 Mio. €}
          ---
          """),
      ])
  ) { plan, figures in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.vereinbart), measure.status.value != .abgeschlossen,
        let money = figures.money.money(of: measure)
      else { return nil }
      let open = money.shares.filter { share in
        share.own.amount > share.promised && !share.mayPromiseMore
          && !figures.money.unassigned.mayBePromised(by: share.body)
          && (plan.body(share.body)?.art.value.map(budgetBodies.contains) ?? false)
      }
      return open.isEmpty ? nil : unpromised(measure, open, plan)
    }
  }

  /// Bodies with a public budget of their own.
  private static let budgetBodies: Set<BodyKind> = [.kreis, .stadt, .gemeinde, .zweckverband]

  private static func unpromised(
    _ measure: Measure, _ shares: [MeasureMoney.Share], _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let missing = shares.map { $0.own.amount - $0.promised }.sum()
    let bodies = Set(shares.map(\.body))
    let entries = measure.finanzierung.values.filter { entry in
      entry.quelle.value == "eigen" && entry.payer(of: measure).map(bodies.contains) ?? false
    }
    let places = entries.compactMap { $0.betrag.place ?? $0.quelle.place }
    let promises = plan.contributions(to: measure.id).filter { contribution in
      contribution.isPromisedMoney && contribution.von.value.map(bodies.contains) ?? false
    }
    return Finding(
      eigenanteilUngedeckt.rule, at: places.first ?? measure.document.place(of: "finanzierung"),
      Text(
        de: "Für \(name.de) sind \(Print.money(missing)) Eigenanteil nicht zugesagt",
        en: "For \(name.en) \(Print.money(missing, .en)) of own shares are not promised"),
      label: Text(de: "eingeplant, aber nicht zugesagt", en: "counted on, but not promised"),
      explanation: .sentences(shares.map { sentence($0, plan) }),
      help: shares.prefix(1).map { help($0, measure) } + [
        Text(de: "Bis dahin:  status: abgestimmt", en: "Until then:  status: abgestimmt")
      ],
      related: places.dropFirst().map {
        Finding.Related($0, Text(de: "ebenfalls eingeplant", en: "counted on, too"))
      }
        + promises.flatMap {
          Finding.Related.at($0.geld.place, Text(de: "zugesagt", en: "promised"))
        },
      subject: measure.id?.text)
  }

  private static func sentence(_ share: MeasureMoney.Share, _ plan: Plan) -> Text {
    let (own, promised) = (share.own.amount, share.promised)
    let name = plan.name(of: share.body)
    let missing = own - promised
    let account =
      promised == .zero
      ? Text(
        de: "\(name): \(Print.money(own)) eingeplant, kein Beitrag zugesagt.",
        en: "\(name): \(Print.money(own, .en)) counted on, no contribution promised.")
      : Text(
        de:
          "\(name): \(Print.money(own)) eingeplant, \(Print.money(promised)) zugesagt; es fehlen \(Print.money(missing)).",
        en:
          "\(name): \(Print.money(own, .en)) counted on, \(Print.money(promised, .en)) promised; \(Print.money(missing, .en)) are missing."
      )
    return .sentences([
      account,
      knownShare(share.own.known, of: share.own.count, Text(de: "Einträgen", en: "entries")),
    ])
  }

  private static func help(_ share: MeasureMoney.Share, _ measure: Measure) -> Text {
    let missing = share.own.amount - share.promised
    let id = measure.id?.text ?? ""
    let period = measure.zeitraum.value.map { "\nzeitraum: \($0.first.year)-\($0.last.year)" } ?? ""
    let path = "beitraege/\(share.body)-\(id).md"
    let document =
      "von: \(share.body)\nmassnahme: \(id)\nart: geld\nwert: \(Print.money(missing))\(period)\nstatus: zugesagt"
    return Text(
      de: "Wenn die Zusage vorliegt, in \(path):\n\(document)",
      en: "Once it is promised, in \(path):\n\(document)")
  }
}
