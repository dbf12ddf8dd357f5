import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let stillstand = Check(
    Rule(
      "stillstand", .time, .warnung,
      title: Text(de: "Ein Vorhaben steht still", en: "A project stands still"),
      condition: Text(
        de:
          "Ab skizze: stand liegt mehr als stillstand_monate zurück, oder ein Meilenstein ist vorbei und nicht erledigt. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From skizze on: stand lies more than stillstand_monate back, or a milestone is past and not done. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Ob ein Vorhaben Aussicht auf Erfolg hat, zeigt sich daran, dass es vorankommt; was ein Jahr lang niemand angefasst hat, bindet Geld und Hoffnung (Anliegen N05, N13).",
        en:
          "Whether a project is likely to succeed shows in its progress; what nobody has touched for a year ties up money and hope (needs N05, N13)."
      ),
      answer: Text(
        de: "Die Angaben prüfen und das Datum nachtragen, oder das Vorhaben ruhen lassen.",
        en: "Review the document and bring the date up to date, or let the project rest."),
      thresholds: [Thresholds.Name.stillstandMonate.rawValue],
      reads: ["status", "stand", "meilensteine", "bis", "erledigt"],
      failing: [
        RuleExample(
          Text(de: "Seit über einem Jahr nichts Neues", en: "No news for more than a year"),
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
          stand: ⟦2025-11-20⟧
          ---
          """),
        RuleExample(
          Text(de: "Ein Meilenstein ist verstrichen", en: "A milestone has passed"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2026-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          meilensteine:
            - {was: Grundstück gekauft, bis: 2026-06, erledigt: ja}
            - {was: Entwurf liegt vor, bis: ⟦2026-10⟧}
          stand: 2026-11-01
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(
            de: "Genau zwölf Monate, der Meilenstein endet heute",
            en: "Exactly twelve months, the milestone ends today"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2026-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          meilensteine:
            - {was: Entwurf liegt vor, bis: 2026-11-21}
          stand: 2025-11-21
          ---
          """)
      ])
  ) { plan, _ in
    guard let today = plan.today else { return [] }
    return plan.measures.compactMap { measure in
      guard measure.isFrom(.skizze), measure.status.value != .abgeschlossen else { return nil }
      let delays =
        [staleness(of: measure, today, plan)].compactMap(\.self)
        + missedMilestones(of: measure, today)
      return delays.first.map { standing(measure, $0, all: delays, today, plan) }
    }
  }

  /// One sign that nothing moves.
  private struct Sign {
    let place: Place
    let label: Text
    let sentence: Text
    let help: Text
  }

  private static func staleness(of measure: Measure, _ today: Day, _ plan: Plan) -> Sign? {
    let limit = plan.thresholds.whole(.stillstandMonate)
    guard case .known(let day, let place) = measure.stand, day.adding(months: limit) < today else {
      return nil
    }
    let months = day.wholeMonths(to: today)
    return Sign(
      place: place,
      label: Text(de: "vor \(months) Monaten", en: "\(months) months ago"),
      sentence: Text(
        de:
          "Die Angaben sind vom \(Print.date(day)); älter als \(limit) Monate sollen sie nicht sein.",
        en:
          "The document is of \(Print.date(day, .en)); it should not be older than \(limit) months."
      ),
      help: Text(
        de: "Nach der Durchsicht:  stand: \(today.iso)", en: "Once reviewed:  stand: \(today.iso)"))
  }

  private static func missedMilestones(of measure: Measure, _ today: Day) -> [Sign] {
    measure.meilensteine.values.compactMap { milestone in
      guard case .known(let moment, let place) = milestone.bis, moment.last < today,
        milestone.erledigt.isAbsent || milestone.erledigt.value == false
      else { return nil }
      let days = moment.last.days(to: today)
      let what = milestone.was.value.map { "„\($0)“" } ?? "–"
      let whatEnglish = milestone.was.value.map { "“\($0)”" } ?? "–"
      return Sign(
        place: place,
        label: Text(
          de: "seit \(days) \(days == 1 ? "Tag" : "Tagen") vorbei",
          en: "past for \(days) \(days == 1 ? "day" : "days")"),
        sentence: Text(
          de: "\(what) war bis \(Print.moment(moment)) vorgesehen und ist nicht erledigt.",
          en: "\(whatEnglish) was due by \(Print.moment(moment, .en)) and is not done."),
        help: Text(
          de: "Wenn \(what) erreicht ist, dort:  erledigt: ja",
          en: "If \(whatEnglish) is reached, there:  erledigt: ja"))
    }
  }

  private static func standing(
    _ measure: Measure, _ first: Sign, all signs: [Sign], _ today: Day, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let shown = signs.prefix(4)
    let rest = signs.count - shown.count
    let more =
      rest == 0
      ? Text(verbatim: "")
      : Text(
        de: "Dazu kommen \(rest) weitere Meilensteine.", en: "Another \(rest) milestones as well.")
    return Finding(
      stillstand.rule, at: first.place,
      Text(de: "\(name.de) kommt nicht voran", en: "\(name.en) makes no progress"),
      label: first.label,
      explanation: .sentences(shown.map(\.sentence) + [more, atStake(measure)]),
      help: signs.prefix(2).map(\.help) + [
        Text(
          de: "Wenn es nicht weitergeht:  status: ruht", en: "If it does not go on:  status: ruht")
      ],
      related: signs.dropFirst().map { Finding.Related($0.place, $0.label) },
      subject: measure.id?.text)
  }

  private static func atStake(_ measure: Measure) -> Text {
    guard let cost = measure.kosten.value, let period = measure.zeitraum.value else {
      return Text(verbatim: "")
    }
    return Text(
      de: "Es geht um \(Print.roundMoney(cost)), geplant für \(Print.period(period)).",
      en: "\(Print.roundMoney(cost, .en)), planned for \(Print.period(period, .en)), are at stake.")
  }
}

extension Day {
  /// Full months from this day to a later one.
  fileprivate func wholeMonths(to later: Day) -> Int {
    let months = (later.year - year) * 12 + later.month - month
    return adding(months: months) > later ? months - 1 : months
  }
}
