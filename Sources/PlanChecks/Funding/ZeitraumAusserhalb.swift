import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let zeitraumAusserhalb = Check(
    Rule(
      "zeitraum-ausserhalb", .funding, .fehler,
      title: Text(
        de: "Der Bewilligungszeitraum passt nicht", en: "The period of the grant does not fit"),
      condition: Text(
        de:
          "Der Antrag ist bewilligt, und ein Jahr, für das jahre der Maßnahme Geld vorsieht (ohne jahre: ein Kalenderjahr von zeitraum), wird von bewilligungszeitraum nicht berührt; oder dieser endet später als seinen Beginn + laufzeit_max Jahre − 1 Tag.",
        en:
          "The application is granted, and a year with money in the measure's jahre (without jahre: a calendar year of zeitraum) is not touched by bewilligungszeitraum; or this ends after its start + laufzeit_max years − 1 day."
      ),
      rationale: Text(
        de:
          "Gefördert werden nur Ausgaben im Bewilligungszeitraum (Nebenbestimmungen ANBest). Was davor oder danach fällig wird, bleibt bei der Kommune.",
        en:
          "Only spending within the period of the grant is funded (conditions ANBest). What falls due before or after stays with the municipality."
      ),
      answer: Text(
        de:
          "Die Verlängerung beantragen und eintragen oder die Jahre umschichten; anerkennen, wenn in diesen Jahren nur eigenes Geld fließt.",
        en:
          "Apply for an extension and enter it, or move the years; acknowledge if only own money flows in these years."
      ),
      reads: [
        "status", "jahre", "zeitraum", "bewilligungszeitraum", "laufzeit_max", "programm",
        "massnahme",
      ],
      traits: .acknowledgeable,
      failing: [
        RuleExample(
          Text(de: "Geld im Jahr nach der Bewilligung", en: "Money in the year after the grant"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          jahre:
            2028: 3 Mio. €
            2029: 1 Mio. €
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: bewilligt
          bewilligungszeitraum: ⟦2027-06-01 bis 2028-12-31⟧
          ---
          """),
        RuleExample(
          Text(de: "Einen Tag länger als zwei Jahre", en: "One day longer than two years"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          laufzeit_max: 2
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: bewilligt
          bewilligungszeitraum: ⟦2027-06-01 bis 2029-06-01⟧
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(
            de: "Genau zwei Jahre, und jedes Jahr ist berührt",
            en: "Exactly two years, and every year is touched"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          laufzeit_max: 2
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: bewilligt
          bewilligungszeitraum: 2027-06-01 bis 2029-05-31
          ---
          """)
      ])
  ) { plan, _ in
    plan.applicationsOfLiveMeasures.compactMap { application, measure in
      guard application.status.value?.isGranted ?? false,
        case .known(let period, let place) = application.bewilligungszeitraum
      else { return nil }
      let limit = plan.programme(application.programm.value)?.latestEnd(from: period.first)
      let grant = Grant(measure: measure, period: period, latestEnd: limit)
      guard !grant.yearsOutside.isEmpty || grant.isTooLong else { return nil }
      return finding(application, grant, at: place, plan)
    }
  }

  /// The period of a grant beside the years of its measure.
  private struct Grant {
    let measure: Measure
    let period: Period
    let latestEnd: (day: Day, place: Place)?

    /// Years of `jahre` with money that the period does not touch.
    var moneyOutside: [MoneyYear] {
      measure.moneyYears.filter { !period.years.contains($0.year) }
    }

    /// The same years; without `jahre` those of the measure's period.
    var yearsOutside: [Int] {
      if measure.jahre.isGiven { return moneyOutside.map(\.year) }
      return measure.zeitraum.value.map { $0.years.filter { !period.years.contains($0) } } ?? []
    }

    var isTooLong: Bool { latestEnd.map { period.last > $0.day } ?? false }

    /// The period that touches all these years.
    var wider: (first: Day, last: Day)? {
      guard let least = yearsOutside.first, let greatest = yearsOutside.last,
        let first = Day(year: least, month: 1, day: 1),
        let last = Day(year: greatest, month: 12, day: 31)
      else { return nil }
      return (min(first, period.first), max(last, period.last))
    }
  }

  private static func finding(
    _ application: Application, _ grant: Grant, at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(grant.measure.id)
    let outside = grant.yearsOutside
    let years = Text.years(outside)
    return Finding(
      zeitraumAusserhalb.rule, at: place,
      outside.isEmpty
        ? Text(
          de: "Die Bewilligung für \(name.de) läuft länger, als das Programm zulässt",
          en: "The grant for \(name.en) runs longer than the programme allows")
        : Text(
          de: "Die Bewilligung für \(name.de) deckt \(years.de) nicht ab",
          en: "The grant for \(name.en) does not cover \(years.en)"),
      label: outside.isEmpty
        ? Text(
          de: "höchstens bis \(grant.latestEnd.map { Print.date($0.day) } ?? "")",
          en: "until \(grant.latestEnd.map { Print.date($0.day, .en) } ?? "") at most")
        : Text(de: "berührt nicht: \(years.de)", en: "does not touch \(years.en)"),
      explanation: .sentences([
        gap(grant), excess(grant, application, plan),
      ]),
      help: help(grant, plan.programme(application.programm.value), plan),
      related: related(grant), subject: application.id?.text)
  }

  private static func gap(_ grant: Grant) -> Text {
    let years = Text.years(grant.yearsOutside)
    guard !grant.yearsOutside.isEmpty else { return Text(verbatim: "") }
    let money = grant.moneyOutside.map(\.amount).sum()
    return money > .zero
      ? Text(
        de:
          "In jahre stehen \(Print.money(money)) für \(years.de). Was außerhalb des Bewilligungszeitraums fällig wird, ist in der Regel nicht förderfähig.",
        en:
          "jahre has \(Print.money(money, .en)) for \(years.en). What falls due outside the period of the grant is as a rule not funded."
      )
      : Text(
        de:
          "Die Maßnahme läuft auch \(years.de). Was außerhalb des Bewilligungszeitraums fällig wird, ist in der Regel nicht förderfähig.",
        en:
          "The measure runs in \(years.en), too. What falls due outside the period of the grant is as a rule not funded."
      )
  }

  private static func excess(_ grant: Grant, _ application: Application, _ plan: Plan) -> Text {
    guard grant.isTooLong, let latest = grant.latestEnd?.day else { return Text(verbatim: "") }
    let programme = plan.quoted(application.programm.value)
    let days = latest.days(to: grant.period.last)
    return Text(
      de:
        "\(programme.de) lässt höchstens bis \(Print.date(latest)) zu, die Bewilligung endet \(days) \(days == 1 ? "Tag" : "Tage") später.",
      en:
        "\(programme.en) allows \(Print.date(latest, .en)) at most, the grant ends \(days) \(days == 1 ? "day" : "days") later."
    )
  }

  private static func related(_ grant: Grant) -> [Finding.Related] {
    let outside = Text(de: "außerhalb der Bewilligung", en: "outside the grant")
    let years =
      grant.measure.jahre.isGiven || grant.yearsOutside.isEmpty
      ? grant.moneyOutside.map { Finding.Related($0.place, outside) }
      : Finding.Related.at(grant.measure.zeitraum.place, outside)
    guard grant.isTooLong else { return years }
    return years
      + Finding.Related.at(
        grant.latestEnd?.place, Text(de: "höchste Laufzeit in Jahren", en: "most years"))
  }

  private static func help(_ grant: Grant, _ programme: Programme?, _ plan: Plan) -> [Text] {
    var help: [Text] = []
    if let wider = grant.wider,
      programme?.latestEnd(from: wider.first).map({ wider.last <= $0.day }) ?? true
    {
      let edit = "bewilligungszeitraum: \(wider.first.iso) bis \(wider.last.iso)"
      help.append(
        Text(
          de: "Wenn die Stelle den Zeitraum ändert:  \(edit)",
          en: "If the funding body changes the period:  \(edit)"))
    }
    let (years, money) = (grant.period.years, grant.moneyOutside)
    let moves = [
      grant.measure.moving(money.filter { $0.year < years.lowerBound }, to: years.lowerBound),
      grant.measure.moving(money.filter { $0.year > years.upperBound }, to: years.upperBound),
    ]
    help += moves.compactMap(\.self)
    if grant.isTooLong, let latest = grant.latestEnd?.day, latest >= grant.period.first {
      let edit = "bewilligungszeitraum: \(grant.period.first.iso) bis \(latest.iso)"
      help.append(
        Text(de: "Mit der Laufzeit des Programms:  \(edit)", en: "With the longest run:  \(edit)"))
    }
    guard help.isEmpty, let entry = plan.acknowledgement(of: zeitraumAusserhalb.rule) else {
      return help
    }
    return [
      Text(
        de: "Wenn in diesen Jahren nur eigenes Geld fließt:  \(entry)",
        en: "If only own money flows in these years:  \(entry)")
    ]
  }
}
