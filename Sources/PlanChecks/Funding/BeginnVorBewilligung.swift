import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let beginnVorBewilligung = Check(
    Rule(
      "beginn-vor-bewilligung", .funding, .fehler,
      title: Text(
        de: "Die Maßnahme beginnt vor der Bewilligung", en: "The measure begins before the grant"),
      condition: Text(
        de:
          "Der Antrag ist bewilligt und bewilligt liegt nach beginn der Maßnahme, oder er ist offen und beginn ist vorbei; und es gibt keinen vorzeitiger_beginn an oder vor diesem Tag. Ohne beginn gilt der erste Tag von zeitraum, dann als Hinweis.",
        en:
          "The application is granted and bewilligt lies after the measure's beginn, or it is open and beginn is past; and there is no vorzeitiger_beginn on or before that day. Without beginn the first day of zeitraum counts, then as a note."
      ),
      rationale: Text(
        de:
          "Gefördert werden nur Vorhaben, die noch nicht begonnen sind; Beginn ist der erste bindende Liefer- oder Leistungsvertrag (§§ 23, 44 BHO/LHO, VV 1.3).",
        en:
          "Only projects that have not begun are funded; the beginning is the first binding contract (§§ 23, 44 BHO/LHO, VV 1.3)."
      ),
      answer: Text(
        de:
          "Den Beginn auf die Zeit nach dem Bescheid legen, den Tag der Zustimmung zum vorzeitigen Beginn nachtragen oder mit der bewilligenden Stelle klären und anerkennen.",
        en:
          "Begin after the grant, enter the day of the permission to begin early, or settle it with the funding body and acknowledge."
      ),
      reads: ["status", "bewilligt", "massnahme", "beginn", "zeitraum", "vorzeitiger_beginn"],
      traits: .acknowledgeable,
      failing: [
        RuleExample(
          Text(de: "Vier Monate vor dem Bescheid", en: "Four months before the grant"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: in_umsetzung
          zeitraum: 2026-2028
          beginn: 2026-03-01
          kosten: 3 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/waermenetz-land.md
          ---
          massnahme: waermenetz
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2,4 Mio. €
          status: bewilligt
          bewilligt: ⟦2026-07-01⟧
          ---
          """),
        RuleExample(
          Text(
            de: "Ohne beginn zählt der Zeitraum, als Hinweis",
            en: "Without beginn the period counts, as a note"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2026-10-01 bis 2028-12-31
          kosten: 3 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/waermenetz-land.md
          ---
          massnahme: waermenetz
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2,4 Mio. €
          status: ⟦antrag⟧
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Dem vorzeitigen Beginn wurde zugestimmt", en: "Beginning early was permitted"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: in_umsetzung
          zeitraum: 2026-2028
          beginn: 2026-03-01
          kosten: 3 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/waermenetz-land.md
          ---
          massnahme: waermenetz
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2,4 Mio. €
          status: bewilligt
          vorzeitiger_beginn: 2026-02-15
          bewilligt: 2026-07-01
          ---
          """)
      ])
  ) { plan, _ in
    plan.applicationsOfLiveMeasures.compactMap { application, measure in
      guard let status = application.status.value, status.isLive,
        let start = beginning(of: measure), !application.vorzeitigerBeginn.isUnknown
      else { return nil }
      if let permitted = application.vorzeitigerBeginn.value, permitted <= start.day { return nil }
      if status.isGranted {
        guard let granted = application.bewilligt.value, granted > start.day else { return nil }
        return early(application, start, until: granted, plan)
      }
      guard let today = plan.today, start.day < today else { return nil }
      return early(application, start, until: nil, plan)
    }
  }

  /// When a measure begins, and where that stands.
  private struct Beginning {
    let day: Day
    let place: Place
    /// Whether it is `beginn` itself and not the first day of `zeitraum`.
    let isStated: Bool
  }

  private static func beginning(of measure: Measure) -> Beginning? {
    switch (measure.beginn, measure.zeitraum) {
    case (.known(let day, let place), _): Beginning(day: day, place: place, isStated: true)
    case (.absent, .known(let period, let place)):
      Beginning(day: period.first, place: place, isStated: false)
    default: nil
    }
  }

  /// - Parameter granted: the day of the grant; nil if the application is still open.
  private static func early(
    _ application: Application, _ start: Beginning, until granted: Day?, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(application.massnahme.value)
    let days = granted.map { start.day.days(to: $0) }
    let place =
      granted == nil
      ? application.vorzeitigerBeginn.place ?? application.status.place
      : application.bewilligt.place
    let amount = application.betrag.value
    return Finding(
      beginnVorBewilligung.rule, severity: start.isStated ? .fehler : .hinweis,
      at: place ?? application.document.titlePlace,
      granted == nil
        ? Text(
          de:
            "\(name.de) hat \(start.isStated ? "" : "laut Zeitraum ")begonnen, die Förderung ist noch nicht bewilligt",
          en:
            "\(name.en) has begun\(start.isStated ? "" : " by its period"), its funding is not yet granted"
        )
        : Text(
          de: "\(name.de) beginnt vor der Bewilligung der Förderung",
          en: "\(name.en) begins before its funding is granted"),
      label: days.map {
        Text(
          de: "\($0) \($0 == 1 ? "Tag" : "Tage") nach dem Beginn",
          en: "\($0) \($0 == 1 ? "day" : "days") after the beginning")
      }
        ?? Text(
          de: "noch offen, Beginn war der \(Print.date(start.day))",
          en: "still open, the beginning was \(Print.date(start.day, .en))"),
      explanation: Text(
        de:
          "Wer vor dem Bescheid beginnt, verliert in der Regel die Förderung\(amount.map { ", hier \(Print.roundMoney($0))" } ?? "").\(start.isStated ? "" : " Ohne beginn zählt der erste Tag des Zeitraums.")",
        en:
          "Who begins before the grant as a rule loses the funding\(amount.map { ", here \(Print.roundMoney($0, .en))" } ?? "").\(start.isStated ? "" : " Without beginn the first day of the period counts.")"
      ),
      help: help(for: application, start, granted, plan),
      related: [
        Finding.Related(
          start.place, Text(de: "Beginn der Maßnahme", en: "beginning of the measure"))
      ],
      subject: application.id?.text)
  }

  private static func help(
    for application: Application, _ start: Beginning, _ granted: Day?, _ plan: Plan
  ) -> [Text] {
    let path = plan.measure(application.massnahme.value)?.document.file.path ?? ""
    let permitted = Text(
      de:
        "Wenn dem vorzeitigen Beginn zugestimmt wurde, der Tag:  vorzeitiger_beginn: \(start.day.iso)",
      en: "If beginning early was permitted, the day:  vorzeitiger_beginn: \(start.day.iso)")
    let measure = plan.measure(application.massnahme.value)
    // Nobody knows the day of a grant that is still open; half a year is usual.
    guard let next = granted ?? plan.today?.adding(months: 6), let end = measure?.end, next <= end
    else { return [permitted] }
    let later = Text(
      de: "Wenn noch kein Vertrag bindet, nach dem Bescheid, in \(path):  beginn: \(next.iso)",
      en: "If no contract is binding yet, after the grant, in \(path):  beginn: \(next.iso)")
    return [later, permitted]
  }
}
