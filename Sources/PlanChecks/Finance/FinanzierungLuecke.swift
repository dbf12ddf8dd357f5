import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let finanzierungLuecke = Check(
    Rule(
      "finanzierung-luecke", .finance, .warnung,
      title: Text(de: "Die Finanzierung hat eine Lücke", en: "The financing has a gap"),
      condition: Text(
        de:
          "Ab abgestimmt: Die Kosten sind um mehr als 1,00 € höher als das, was gedeckt ist. Gedeckt sind die Einträge der finanzierung (die von abgelehnten, zurückgezogenen oder widerrufenen Anträgen zählen nicht), laufende Anträge ohne Eintrag und je Körperschaft das zugesagte Geld, soweit es ihre Einträge eigen und dritte übersteigt. Oder ab vereinbart: Es gibt laufende Anträge, und alle sind in Vorbereitung oder Skizze. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From abgestimmt on: the cost is more than €1.00 above what is covered. Covered are the entries of finanzierung (those of rejected, withdrawn or revoked applications do not count), live applications without an entry, and for each body the money it promised beyond its entries eigen and dritte. Or from vereinbart on: there are live applications, and all are vorbereitung or skizze. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Wer beschließt, soll sehen, wie sicher das Geld ist (Anliegen N05). Förderprogramme verlangen, dass die Gesamtfinanzierung gesichert ist, STARK etwa schon vor dem Antrag.",
        en:
          "Whoever decides should see how certain the money is (need N05). Funding programmes demand that the whole financing is secured, STARK for one before the application."
      ),
      answer: Text(
        de:
          "Eine Quelle für den Rest eintragen, einen Antrag stellen, oder den Status zurücknehmen, bis das Geld gefunden ist.",
        en:
          "Enter a source for the rest, submit an application, or take the status back until the money is found."
      ),
      reads: [
        "status", "kosten", "finanzierung", "quelle", "ref", "betrag", "massnahme", "antrag",
        "beitrag", "von", "art", "wert",
      ],
      failing: [
        RuleExample(
          Text(de: "Für einen Teil fehlt die Quelle", en: "A part has no source"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: ⟦4 Mio. €⟧
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, betrag: 1.500.000 €}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: antrag
          ---
          """),
        RuleExample(
          Text(
            de: "Vereinbart, aber kein Antrag ist gestellt",
            en: "Agreed upon, but no application is submitted"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: ⟦4 Mio. €⟧
          ziele: ziel-eins
          finanzierung:
            - {quelle: kredit, betrag: 2 Mio. €}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: skizze
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Ein Euro darf offen sein", en: "One euro may be open"),
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
            - {quelle: eigen, betrag: 1.999.999 €}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: empfohlen
          ---
          """)
      ])
  ) { plan, figures in
    let unassigned = figures.money.unassigned
    return plan.measures.compactMap { measure in
      guard measure.isFrom(.abgestimmt), measure.status.value != .abgeschlossen,
        let money = figures.money.money(of: measure)
      else { return nil }
      let shortfall = Shortfall(
        gap: gap(in: money, besides: unassigned),
        perhaps: money.uncertain.amount + unassigned.amount.amount,
        unready: unassigned.hasApplications ? [] : unready(money))
      return shortfall.isNothing ? nil : finding(money, shortfall, plan)
    }
  }

  /// What a financing lacks.
  private struct Shortfall {
    /// Cost that nothing covers.
    let gap: Money?
    /// How much of it may be covered, as the status or the use of some money is unknown.
    let perhaps: Money
    /// Applications of which none is submitted yet.
    let unready: [Application]

    var isNothing: Bool { gap == nil && unready.isEmpty }
  }

  /// The uncovered cost if it is one whatever the unknown amounts are.
  private static func gap(in money: MeasureMoney, besides unassigned: UnassignedMoney) -> Money? {
    guard let cost = money.cost, money.uncertain.isComplete, unassigned.amount.isComplete else {
      return nil
    }
    let gap = cost - money.covered
    let certain = gap - money.uncertain.amount - unassigned.amount.amount
    return certain > Money(euros: 1) ? gap : nil
  }

  /// The live applications if none of them is more than prepared or sketched.
  private static func unready(_ money: MeasureMoney) -> [Application] {
    let live = money.applications.filter { !($0.status.value?.isDead ?? false) }
    let isUnready = live.allSatisfy { [.vorbereitung, .skizze].contains($0.status.value) }
    return money.measure.isFrom(.vereinbart) && isUnready ? live : []
  }

  private static func finding(
    _ money: MeasureMoney, _ shortfall: Shortfall, _ plan: Plan
  ) -> Finding {
    let measure = money.measure
    let name = plan.quoted(measure.id)
    return Finding(
      finanzierungLuecke.rule,
      at: measure.kosten.place ?? measure.document.place(of: "kosten"),
      shortfall.gap.map { gap in
        Text(
          de: "Für \(name.de) haben \(Print.money(gap)) noch keine Quelle",
          en: "For \(name.en) \(Print.money(gap, .en)) have no source yet")
      }
        ?? Text(
          de: "Für \(name.de) ist noch kein Antrag gestellt",
          en: "For \(name.en) no application is submitted yet"),
      label: shortfall.gap.map { gap in
        Text(
          de: "\(Print.money(gap)) mehr, als gedeckt ist",
          en: "\(Print.money(gap, .en)) more than is covered")
      } ?? Text(de: "darauf warten diese Kosten", en: "this cost waits for them"),
      explanation: .sentences([
        shortfall.gap == nil ? Text(verbatim: "") : account(money, shortfall.perhaps),
        shortfall.unready.isEmpty ? Text(verbatim: "") : waiting(shortfall.unready),
        start(of: measure),
      ]),
      help: help(measure, shortfall),
      related: shortfall.unready.flatMap {
        Finding.Related.at($0.status.place, Text(de: "noch nicht gestellt", en: "not submitted"))
      } + (shortfall.gap == nil ? [] : sources(money, plan)),
      subject: measure.id?.text)
  }

  private static func account(_ money: MeasureMoney, _ perhaps: Money) -> Text {
    let (cost, covered) = (money.cost ?? .zero, money.covered)
    let other = money.certainty.other
    let applied = covered - other
    let account = Text(
      de:
        "Von \(Print.money(cost)) sind \(Print.money(covered)) gedeckt: \(Print.money(applied)) durch Anträge, \(Print.money(other)) durch eigene und andere Mittel.",
      en:
        "Of \(Print.money(cost, .en)) \(Print.money(covered, .en)) are covered: \(Print.money(applied, .en)) by applications, \(Print.money(other, .en)) by own and other means."
    )
    guard perhaps > .zero else { return account }
    return .sentences([
      account,
      Text(
        de:
          "Weitere \(Print.money(perhaps)) lassen sich nicht zuordnen, weil eine Angabe dazu unlesbar ist.",
        en:
          "Another \(Print.money(perhaps, .en)) cannot be assigned, as something about them cannot be read."
      ),
    ])
  }

  private static func waiting(_ applications: [Application]) -> Text {
    let sum = applications.compactMap(\.betrag.value).sum()
    return Text(
      de:
        "Die Maßnahme ist vereinbart, aber von \(Print.money(sum)) Förderung ist noch nichts beantragt.",
      en:
        "The measure is agreed upon, but of \(Print.money(sum, .en)) funding nothing is applied for yet."
    )
  }

  private static func start(of measure: Measure) -> Text {
    guard let year = measure.start?.year else { return Text(verbatim: "") }
    return Text(
      de: "Bis zum Beginn \(year) braucht das Vorhaben das Geld.",
      en: "The project needs the money by its start in \(year).")
  }

  /// Every place that counts, and those that do not although they stand there.
  private static func sources(_ money: MeasureMoney, _ plan: Plan) -> [Finding.Related] {
    let entries = money.measure.finanzierung.values.flatMap { entry in
      let isDead = plan.application(entry.ref.value)?.status.value?.isDead ?? false
      return Finding.Related.at(
        entry.betrag.place,
        isDead
          ? Text(
            de: "zählt nicht: kein laufender Antrag", en: "does not count: no live application")
          : Text(de: "gedeckt", en: "covered"))
    }
    let entered = Set(money.measure.finanzierung.values.compactMap(\.ref.value))
    let applications = money.applications.filter { application in
      application.status.value?.isLive ?? false
        && !(application.id.map(entered.contains) ?? false)
    }
    let promised = plan.contributions(to: money.measure.id).filter(\.isPromisedMoney)
    return entries
      + (applications.map(\.betrag.place) + promised.map(\.geld.place)).flatMap {
        Finding.Related.at($0, Text(de: "gedeckt", en: "covered"))
      }
  }

  private static func help(_ measure: Measure, _ shortfall: Shortfall) -> [Text] {
    var help: [Text] = []
    if let gap = shortfall.gap {
      let entry = "{quelle: eigen, betrag: \(gap.inFlow)}"
      help.append(
        measure.finanzierung.isGiven
          ? Text(
            de: "Wenn der Träger den Rest zahlt, unter finanzierung:  - \(entry)",
            en: "If the carrier pays the rest, in finanzierung:  - \(entry)")
          : Text(
            de: "Wenn der Träger den Rest zahlt:  finanzierung: [\(entry)]",
            en: "If the carrier pays the rest:  finanzierung: [\(entry)]"))
    }
    let status = shortfall.gap == nil ? "abgestimmt" : "skizze"
    help.append(
      Text(
        de: "Solange das Geld nicht gefunden ist:  status: \(status)",
        en: "Until the money is found:  status: \(status)"))
    return help
  }
}
