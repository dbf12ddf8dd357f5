import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let begleitungFehlt = Check(
    Rule(
      "begleitung-fehlt", .funding, .warnung,
      title: Text(
        de: "Eine kleine Kommune beantragt ohne Hilfe",
        en: "A small municipality applies without help"),
      condition: Text(
        de:
          "Der Antrag ist offen, der Antragsteller ist eine Stadt oder Gemeinde mit weniger als kleine_kommune Einwohnern und ohne kuemmerer, und begleitung fehlt.",
        en:
          "The application is open, the applicant is a municipality with fewer than kleine_kommune inhabitants and without kuemmerer, and begleitung is missing."
      ),
      rationale: Text(
        de:
          "Der Kreis hilft kleinen Kommunen beim Schreiben der Anträge (Anliegen N14), und jede hat eine feste Ansprechstelle (Anliegen N30).",
        en:
          "The county helps small municipalities to write applications (need N14), and each has a steady contact (need N30)."
      ),
      answer: Text(
        de:
          "Eine Begleitung vereinbaren und eintragen, oder bei der Kommune die zuständige Stelle als kuemmerer nennen.",
        en:
          "Agree on somebody to help and enter it, or name the unit in charge as kuemmerer of the municipality."
      ),
      thresholds: [Thresholds.Name.kleineKommune.rawValue],
      reads: [
        "status", "antragsteller", "art", "einwohner", "begleitung", "kuemmerer", "massnahme",
      ],
      failing: [
        RuleExample(
          Text(de: "Eine Gemeinde mit 8.000 Einwohnern", en: "A municipality of 8,000 inhabitants"),
          """
          === koerperschaften/gemeinde-b.md
          ---
          name: Gemeinde B
          art: gemeinde
          ags: 05999008
          einwohner: 8.000
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          ⟦massnahme⟧: gruenderhaus
          programm: programm-eins
          antragsteller: gemeinde-b
          betrag: 3 Mio. €
          status: vorbereitung
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau 15.000 Einwohner", en: "Exactly 15,000 inhabitants"),
          """
          === koerperschaften/gemeinde-b.md
          ---
          name: Gemeinde B
          art: gemeinde
          ags: 05999008
          einwohner: 15.000
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: gemeinde-b
          betrag: 3 Mio. €
          status: vorbereitung
          ---
          """),
        RuleExample(
          Text(de: "Der Kreis begleitet", en: "The county helps"),
          """
          === koerperschaften/gemeinde-b.md
          ---
          name: Gemeinde B
          art: gemeinde
          ags: 05999008
          einwohner: 8.000
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: gemeinde-b
          betrag: 3 Mio. €
          status: vorbereitung
          begleitung: kreis-muster
          ---
          """),
      ])
  ) { plan, _ in
    let small = plan.thresholds.whole(.kleineKommune)
    return plan.applicationsOfLiveMeasures.compactMap { application, _ in
      guard application.status.value?.isOpen ?? false, application.begleitung.isAbsent,
        let applicant = plan.body(application.antragsteller.value), applicant.isMunicipality,
        applicant.kuemmerer.isAbsent,
        case .known(let inhabitants, let place) = applicant.einwohner, inhabitants < small
      else { return nil }
      return finding(application, applicant, inhabitants, at: place, plan)
    }
  }

  private static func finding(
    _ application: Application, _ applicant: Body, _ inhabitants: Int, at place: Place,
    _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(application.massnahme.value)
    let who = applicant.id.map { plan.name(of: $0) } ?? "–"
    let amount = application.betrag.value
    let limit = plan.thresholds.whole(.kleineKommune)
    return Finding(
      begleitungFehlt.rule, at: application.document.firstKeyPlace,
      Text(
        de: "\(who) stellt den Antrag für \(name.de) ohne Begleitung",
        en: "\(who) applies for \(name.en) without help"),
      label: Text(de: "begleitung fehlt", en: "begleitung is missing"),
      explanation: Text(
        de:
          "\(who) hat \(Print.count(inhabitants)) Einwohner und nennt keinen kuemmerer. Unter \(Print.count(limit)) Einwohnern sieht der Plan Hilfe beim Antrag vor\(amount.map { "; es geht um \(Print.roundMoney($0))" } ?? "").",
        en:
          "\(who) has \(Print.count(inhabitants, .en)) inhabitants and names no kuemmerer. Below \(Print.count(limit, .en)) inhabitants the plan intends help with applications\(amount.map { "; \(Print.roundMoney($0, .en)) are at stake" } ?? "")."
      ),
      help: help(applicant, plan),
      related: Finding.Related.at(
        application.antragsteller.place, Text(de: "Antragsteller", en: "applicant"))
        + [Finding.Related(place, Text(de: "Einwohner", en: "inhabitants"))],
      subject: application.id?.text)
  }

  private static func help(_ applicant: Body, _ plan: Plan) -> [Text] {
    let path = applicant.document.file.path
    let county = plan.county?.id.map { id in
      Text(
        de: "Wenn der Kreis begleitet:  begleitung: \(id)",
        en: "If the county helps:  begleitung: \(id)")
    }
    return [
      county,
      Text(
        de:
          "Oder die zuständige Stelle, in \(path), zum Beispiel:  kuemmerer: Stabsstelle Fördermittel",
        en: "Or the unit in charge, in \(path), for example:  kuemmerer: Stabsstelle Fördermittel"),
    ].compactMap(\.self)
  }
}
