import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let mittelverfall = Check(
    Rule(
      "mittelverfall", .funding, .warnung,
      title: Text(de: "Bewilligtes Geld droht zu verfallen", en: "Granted money may lapse"),
      condition: Text(
        de:
          "Der Antrag ist bewilligt, und jahre der Maßnahme sieht Geld für ein Jahr vor, das nach ende des Programms beginnt (ohne jahre: bewilligungszeitraum endet danach); oder er ist bewilligt oder im abruf, abgerufen ist angegeben und weniger als die Hälfte von betrag, und vom bewilligungszeitraum ist weniger als ein Viertel übrig.",
        en:
          "The application is granted, and the measure's jahre has money in a year that begins after the programme's ende (without jahre: bewilligungszeitraum ends after it); or it is bewilligt or abruf, abgerufen is given and less than half of betrag, and less than a quarter of bewilligungszeitraum is left."
      ),
      rationale: Text(
        de:
          "Bewilligtes Geld, das nicht rechtzeitig abgerufen wird, verfällt (Jährlichkeit der Haushalte; Anliegen N13). Das Ende steht in der Programmdatei mit Quelle.",
        en:
          "Granted money that is not drawn in time lapses (annual budgets; need N13). The end stands in the programme's file with its source."
      ),
      answer: Text(
        de: "Geld vorziehen, abrufen oder rechtzeitig eine Verlängerung beantragen.",
        en: "Move money forward, draw it, or apply for an extension in time."),
      reads: [
        "status", "jahre", "ende", "programm", "massnahme", "bewilligungszeitraum", "abgerufen",
        "betrag",
      ],
      failing: [
        RuleExample(
          Text(
            de: "Im letzten Jahr ist kaum etwas abgerufen",
            en: "In the last year hardly anything is drawn"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: abruf
          bewilligungszeitraum: 2023-01-01 bis 2027-06-30
          abgerufen: ⟦1 Mio. €⟧
          ---
          """),
        RuleExample(
          Text(
            de: "Geld in einem Jahr nach dem Ende des Programms",
            en: "Money in a year after the programme's end"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          ende: 2028-12-31
          ---
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
          bewilligungszeitraum: ⟦2027-2029⟧
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Die Hälfte ist abgerufen", en: "Half of it is drawn"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: abruf
          bewilligungszeitraum: 2023-01-01 bis 2027-06-30
          abgerufen: 1,5 Mio. €
          ---
          """)
      ])
  ) { plan, _ in
    plan.applicationsOfLiveMeasures.compactMap { application, measure in
      guard application.status.value?.isGranted ?? false else { return nil }
      let lapses = [
        lapse(of: application, measure, plan.programme(application.programm.value), plan),
        slowDraw(of: application, plan),
      ].compactMap(\.self)
      return lapses.first.map { finding(application, $0, all: lapses) }
    }
  }

  private static func finding(_ application: Application, _ first: Lapse, all: [Lapse]) -> Finding {
    Finding(
      mittelverfall.rule, at: first.place, first.headline, label: first.label,
      explanation: .sentences(all.map(\.explanation)), help: all.flatMap(\.help),
      related: all.dropFirst().map { Finding.Related($0.place, $0.label) }
        + all.flatMap(\.related),
      subject: application.id?.text)
  }

  /// One reason why granted money may lapse.
  private struct Lapse {
    let place: Place
    let headline: Text
    let label: Text
    let explanation: Text
    let help: [Text]
    let related: [Finding.Related]
  }

  /// Money that is planned for a time after the programme.
  private static func lapse(
    of application: Application, _ measure: Measure, _ programme: Programme?, _ plan: Plan
  ) -> Lapse? {
    guard let programme, case .known(let end, let endPlace) = programme.ende else { return nil }
    let late = measure.moneyYears.filter { $0.year > end.year }
    let period = application.bewilligungszeitraum
    let isLate = (period.value?.last).map { $0 > end } ?? false
    guard measure.jahre.isGiven ? !late.isEmpty : isLate else { return nil }
    let name = plan.quoted(measure.id)
    let place = period.place ?? application.abgerufen.place ?? application.betrag.place
    return Lapse(
      place: place ?? application.document.titlePlace,
      headline: Text(
        de: "Geld für \(name.de) ist für die Zeit nach dem Ende des Programms vorgesehen",
        en: "Money for \(name.en) is planned for a time after the programme's end"),
      label: Text(
        de: "das Programm endet am \(Print.date(end))",
        en: "the programme ends on \(Print.date(end, .en))"),
      explanation: tooLate(late, plan.quoted(programme.id)),
      help: earlier(measure, late, period.value, end),
      related: [Finding.Related(endPlace, Text(de: "Ende des Programms", en: "its end"))]
        + late.map {
          Finding.Related($0.place, Text(de: "nach dem Ende", en: "after the end"))
        })
  }

  private static func tooLate(_ late: [MoneyYear], _ programme: Text) -> Text {
    guard !late.isEmpty else {
      return Text(
        de:
          "\(programme.de) endet, bevor der Bewilligungszeitraum endet; was dann nicht abgerufen ist, verfällt.",
        en:
          "\(programme.en) ends before the period of the grant does; what is not drawn by then lapses."
      )
    }
    let (years, money) = (Text.years(late.map(\.year)), late.map(\.amount).sum())
    return Text(
      de:
        "Für \(years.de) sind \(Print.money(money)) vorgesehen; \(programme.de) endet vorher, und was dann nicht abgerufen ist, verfällt.",
      en:
        "\(Print.money(money, .en)) are planned for \(years.en); \(programme.en) ends before, and what is not drawn by then lapses."
    )
  }

  private static func earlier(
    _ measure: Measure, _ late: [MoneyYear], _ period: Period?, _ end: Day
  ) -> [Text] {
    let hasBegun = measure.zeitraum.value.map { $0.first <= end } ?? true
    if hasBegun, let move = measure.moving(late, to: end.year) { return [move] }
    guard let period, late.isEmpty, period.first <= end else {
      return [
        Text(
          de:
            "Wenn das Programm verlängert ist, in seiner Datei:  ende: \(late.last?.year ?? end.year + 1)-12-31",
          en:
            "If the programme is extended, in its file:  ende: \(late.last?.year ?? end.year + 1)-12-31"
        )
      ]
    }
    let edit = "bewilligungszeitraum: \(period.first.iso) bis \(end.iso)"
    return [
      Text(de: "Bis zum Ende des Programms:  \(edit)", en: "Until the programme's end:  \(edit)")
    ]
  }

  /// Little money drawn while the time runs out.
  private static func slowDraw(of application: Application, _ plan: Plan) -> Lapse? {
    guard application.status.value == .bewilligt || application.status.value == .abruf,
      let today = plan.today, case .known(let drawn, let place) = application.abgerufen,
      case .known(let amount, let amountPlace) = application.betrag, drawn + drawn < amount,
      case .known(let period, let periodPlace) = application.bewilligungszeitraum
    else { return nil }
    let total = period.first.days(to: period.last) + 1
    let left = max(0, max(today, period.first).days(to: period.last) + 1)
    guard left * 4 < total else { return nil }
    let name = plan.quoted(application.massnahme.value)
    let open = amount - drawn
    return Lapse(
      place: place,
      headline: Text(
        de: "Für \(name.de) sind noch \(Print.roundMoney(open)) nicht abgerufen",
        en: "For \(name.en) \(Print.roundMoney(open, .en)) are not drawn yet"),
      label: Text(
        de: "weniger als die Hälfte von \(Print.money(amount))",
        en: "less than half of \(Print.money(amount, .en))"),
      explanation: timeLeft(left, of: total, until: period.last),
      help: drawHelp(
        application, half: amount - amount.portion(ExactNumber(50)), period, today, plan),
      related: [
        Finding.Related(amountPlace, Text(de: "bewilligt", en: "granted")),
        Finding.Related(periodPlace, Text(de: "Bewilligungszeitraum", en: "period of the grant")),
      ])
  }

  private static func timeLeft(_ left: Int, of total: Int, until end: Day) -> Text {
    left == 0
      ? Text(
        de:
          "Der Bewilligungszeitraum ist am \(Print.date(end)) zu Ende gegangen. Was nicht abgerufen ist, verfällt in der Regel.",
        en:
          "The period of the grant ended on \(Print.date(end, .en)). What is not drawn lapses as a rule."
      )
      : Text(
        de:
          "Vom Bewilligungszeitraum sind noch \(left) von \(total) Tagen übrig, bis zum \(Print.date(end)). Was dann nicht abgerufen ist, verfällt in der Regel.",
        en:
          "\(left) of \(total) days of the grant are left, until \(Print.date(end, .en)). What is not drawn by then lapses as a rule."
      )
  }

  /// More drawn, or an extension to the end of the year in which a quarter of the time is left.
  private static func drawHelp(
    _ application: Application, half: Money, _ period: Period, _ today: Day, _ plan: Plan
  ) -> [Text] {
    let draw = Text(
      de: "Sobald mindestens die Hälfte abgerufen ist:  abgerufen: \(Print.money(half))",
      en: "Once at least half is drawn:  abgerufen: \(Print.money(half))")
    let elapsed = period.first.days(to: today)
    let programme = plan.programme(application.programm.value)
    // A quarter of the time is left when a third of what has passed is still to come.
    let needed = today.adding(days: (elapsed + 2) / 3)
    guard let until = Day(year: needed.year, month: 12, day: 31), until > period.last,
      programme?.ende.value.map({ until <= $0 }) ?? true,
      programme?.latestEnd(from: period.first).map({ until <= $0.day }) ?? true
    else { return [draw] }
    let edit = "bewilligungszeitraum: \(period.first.iso) bis \(until.iso)"
    return [
      draw,
      Text(
        de: "Wenn die Stelle verlängert:  \(edit)",
        en: "If the funding body extends it:  \(edit)"),
    ]
  }
}
