import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let beitragZusageOffen = Check(
    Rule(
      "beitrag-zusage-offen", .people, .warnung,
      title: Text(
        de: "Ein Beitrag ist kurz vor dem Beginn noch nicht zugesagt",
        en: "A contribution is not promised shortly before the start"),
      condition: Text(
        de:
          "Ein Beitrag ist angefragt, seine Maßnahme ist ab abgestimmt und nicht abgeschlossen, und sie hat begonnen oder beginnt innerhalb von zusage_vorlauf_monate.",
        en:
          "A contribution is angefragt, its measure is from abgestimmt on and not completed, and it has started or starts within zusage_vorlauf_monate."
      ),
      rationale: Text(
        de:
          "Was Kommunen einbringen, trägt den Plan (Anliegen N11). Fehlt eine Zusage beim Start, steht das Vorhaben, und die Bewilligungsstelle verlangt die Gesamtfinanzierung vorher.",
        en:
          "What municipalities bring in carries the plan (need N11). If a promise is missing at the start, the project stands still, and the granting authority wants the financing secured before."
      ),
      answer: Text(
        de: "Die Zusage einholen und eintragen, oder den Beitrag zurückziehen und ersetzen.",
        en: "Obtain and enter the promise, or withdraw the contribution and replace it."),
      thresholds: [Thresholds.Name.zusageVorlaufMonate.rawValue],
      reads: ["status", "massnahme", "beginn", "zeitraum"],
      failing: [
        RuleExample(
          Text(de: "Beginn in vier Monaten", en: "The start is in four months"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2027-04 – 2029-12
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          === beitraege/b-geld.md
          ---
          von: gemeinde-b
          massnahme: gruenderhaus
          art: geld
          wert: 100.000 €
          zeitraum: 2027-2029
          status: ⟦angefragt⟧
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Ein Tag mehr als der Vorlauf", en: "A day more than the lead time"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2027-05-22 – 2029-12-31
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          === beitraege/b-geld.md
          ---
          von: gemeinde-b
          massnahme: gruenderhaus
          art: geld
          wert: 100.000 €
          zeitraum: 2027-2029
          status: angefragt
          ---
          """)
      ])
  ) { plan, _ in
    guard let today = plan.today else { return [] }
    let latest = today.adding(months: plan.thresholds.whole(.zusageVorlaufMonate))
    return plan.contributions.compactMap { contribution in
      guard case .known(.angefragt, let place) = contribution.status,
        let measure = plan.measure(contribution.massnahme.value), measure.isFrom(.abgestimmt),
        measure.status.value != .abgeschlossen, let start = measure.start, start <= latest
      else { return nil }
      return unpromised(contribution, at: place, measure, start, today, plan)
    }
  }

  private static let help = [
    Text(de: "Sobald zugesagt ist:  status: zugesagt", en: "Once promised:  status: zugesagt"),
    Text(
      de: "Wenn nichts kommt:  status: zurueckgezogen",
      en: "If nothing comes:  status: zurueckgezogen"),
  ]

  private static func unpromised(
    _ contribution: Contribution, at place: Place, _ measure: Measure, _ start: Day, _ today: Day,
    _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let giver = contribution.von.value.map { plan.name(of: $0) }
    let (dateDE, dateEN) = (Print.date(start), Print.date(start, .en))
    let days = today.days(to: start)
    let when =
      days > 0
      ? Text(
        de: "Das Vorhaben beginnt am \(dateDE), in \(days) \(days == 1 ? "Tag" : "Tagen").",
        en: "The project starts on \(dateEN), in \(days) \(days == 1 ? "day" : "days").")
      : Text(
        de: "Das Vorhaben hat am \(dateDE) begonnen.", en: "The project started on \(dateEN).")
    let what = contribution.content
    return Finding(
      beitragZusageOffen.rule, at: place,
      Text(
        de: "Der Beitrag \(giver.map { "von \($0) " } ?? "")zu \(name.de) ist noch nicht zugesagt",
        en: "The contribution \(giver.map { "of \($0) " } ?? "")to \(name.en) is not promised yet"),
      label: days > 0
        ? Text(de: "Beginn am \(dateDE)", en: "start on \(dateEN)")
        : Text(de: "begonnen am \(dateDE)", en: "started on \(dateEN)"),
      explanation: .sentences([
        when,
        Text(
          de: "Angefragt ist: \(what.de). Bleibt die Zusage aus, fehlt das von Beginn an.",
          en: "Asked for is: \(what.en). Without the promise it is missing from the start."),
      ]),
      help: help,
      related: Finding.Related.at(
        measure.beginn.isAbsent ? measure.zeitraum.place : measure.beginn.place,
        Text(de: "Beginn des Vorhabens", en: "start of the project")),
      subject: contribution.id?.text)
  }
}

extension Contribution {
  /// What is given, in words: "100.000 €", "0,5 VZÄ Hochbau".
  fileprivate var content: Text {
    switch art.value {
    case .geld:
      if let geld = geld.value { return Text { Print.money(geld, $0) } }
    case .personal:
      if let menge = menge.value {
        let profile = profil.value.map { FormatWords.profileName($0) ?? Text(verbatim: $0) }
        let amount = menge.fullTime
        return Text(
          de: "\(amount.de) \(profile?.de ?? "Personal")",
          en: "\(amount.en) \(profile?.en ?? "staff")")
      }
    case .flaeche:
      if let menge = menge.value { return Text { "\(Print.number(menge, $0)) ha" } }
    default:
      if let worte = worte.value { return Text(verbatim: worte) }
    }
    return Text(de: "ein Beitrag", en: "a contribution")
  }
}
