import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let abhaengigkeitZuSpaet = Check(
    Rule(
      "abhaengigkeit-zu-spaet", .time, .warnung,
      title: Text(
        de: "Eine Voraussetzung wird zu spät fertig", en: "A precondition is finished too late"),
      condition: Text(
        de:
          "Eine Maßnahme unter haengt_ab_von endet an oder nach dem Beginn der abhängigen. Ist eines von beiden nur als Jahr angegeben: sie endet in einem späteren Jahr, als die abhängige beginnt. Nicht, wenn eine der beiden abgeschlossen ist.",
        en:
          "A measure in haengt_ab_von ends on or after the start of the dependent one. If either is given as a year only: it ends in a later year than the dependent one starts. Not if one of them is completed."
      ),
      rationale: Text(
        de:
          "Wer auf etwas angewiesen ist, das noch nicht fertig ist, steht still; die Fristen der Förderung laufen weiter (Anliegen N12, N13).",
        en:
          "Who depends on something that is not finished stands still, while the deadlines of the funding run on (needs N12, N13)."
      ),
      answer: Text(
        de: "Den Beginn verschieben, die Voraussetzung vorziehen oder die Abhängigkeit streichen.",
        en: "Start later, finish the precondition earlier, or remove the dependency."),
      reads: ["status", "haengt_ab_von", "zeitraum", "beginn"],
      traits: .pair,
      failing: [
        RuleExample(
          Text(
            de: "Der Anschluss kommt ein Jahr nach dem Einzug",
            en: "The connection comes a year after the move"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2027-2029
          kosten: 3 Mio. €
          ziele: ziel-eins
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
          haengt_ab_von: [⟦waermenetz⟧]
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(
            de: "Im selben Jahr, nur als Jahr angegeben",
            en: "In the same year, given as a year only"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2027-2028
          kosten: 3 Mio. €
          ziele: ziel-eins
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
          haengt_ab_von: [waermenetz]
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.flatMap { measure -> [Finding] in
      guard let status = measure.status.value, status.isLive, status != .abgeschlossen,
        let start = beginning(of: measure)
      else { return [] }
      var seen: Set<DocumentID> = []
      return measure.haengtAbVon.entries.compactMap { entry in
        guard seen.insert(entry.value).inserted, let before = plan.measure(entry.value),
          let status = before.status.value, status.isLive, status != .abgeschlossen,
          case .known(let period, let endPlace) = before.zeitraum,
          isTooLate(period.to, for: start.moment)
        else { return nil }
        let delay = Delay(
          end: period.to, endPlace: endPlace, start: start.moment, startPlace: start.place)
        return late(measure, before, delay, at: entry.place, plan)
      }
    }
  }

  /// The end of a precondition and the start of what depends on it.
  private struct Delay {
    let end: Moment
    let endPlace: Place
    let start: Moment
    let startPlace: Place

    /// The time between, in words.
    var length: Text {
      if end.precision == .year || start.precision == .year {
        let years = end.last.year - start.first.year
        return Text(
          de: "\(years) \(years == 1 ? "Jahr" : "Jahre")",
          en: "\(years) \(years == 1 ? "year" : "years")")
      }
      let days = start.first.days(to: end.last)
      guard days >= 60 else {
        return Text(
          de: "\(days) \(days == 1 ? "Tag" : "Tage")", en: "\(days) \(days == 1 ? "day" : "days")")
      }
      let months = days * 100 / 3044
      return Text(de: "\(months) Monate", en: "\(months) months")
    }
  }

  /// `beginn`, else the first moment of `zeitraum`, as precise as it is written.
  private static func beginning(of measure: Measure) -> (moment: Moment, place: Place)? {
    switch (measure.beginn, measure.zeitraum) {
    case (.known(let day, let place), _): (Moment(day: day), place)
    case (.absent, .known(let period, let place)): (period.from, place)
    default: nil
    }
  }

  private static func isTooLate(_ end: Moment, for start: Moment) -> Bool {
    end.precision == .year || start.precision == .year
      ? end.last.year > start.first.year : end.last >= start.first
  }

  private static func late(
    _ measure: Measure, _ before: Measure, _ delay: Delay, at place: Place, _ plan: Plan
  ) -> Finding {
    let (name, other) = (plan.quoted(measure.id), plan.quoted(before.id))
    let length = delay.length
    let (start, end) = (delay.start, delay.end)
    let isSameDay = end.last == start.first
    return Finding(
      abhaengigkeitZuSpaet.rule, at: place,
      Text(
        de: "\(name.de) beginnt, bevor \(other.de) fertig ist",
        en: "\(name.en) starts before \(other.en) is finished"),
      label: isSameDay
        ? Text(de: "endet erst am Tag des Beginns", en: "ends only on the day of the start")
        : Text(de: "endet \(length.de) nach dem Beginn", en: "ends \(length.en) after the start"),
      explanation: Text(
        de:
          "\(other.de) endet \(Print.moment(end)), \(name.de) beginnt \(Print.moment(start)) und kann bis dahin nicht darauf bauen.",
        en:
          "\(other.en) ends \(Print.moment(end, .en)), \(name.en) starts \(Print.moment(start, .en)) and cannot build on it until then."
      ),
      help: help(measure, delay),
      related: [
        Finding.Related(
          delay.endPlace, Text(de: "Ende der Voraussetzung", en: "end of the precondition")),
        Finding.Related(delay.startPlace, Text(de: "Beginn", en: "start")),
      ],
      subject: measure.id?.text, items: DocumentID.items([measure.id, before.id]))
  }

  /// A start after the precondition; the project keeps its length.
  private static func help(_ measure: Measure, _ delay: Delay) -> [Text] {
    let next = delay.end.last.adding(days: 1)
    let value: String
    if delay.start.precision == .year || delay.end.precision == .year {
      guard let period = measure.zeitraum.value else { return [] }
      let shift = max(0, delay.end.last.year - period.first.year)
      value = "zeitraum: \(period.first.year + shift)-\(period.last.year + shift)"
    } else if !measure.beginn.isAbsent, let end = measure.end, next <= end {
      value = "beginn: \(next.iso)"
    } else {
      guard let period = measure.zeitraum.value else { return [] }
      let end = next.adding(days: period.first.days(to: period.last))
      value = "zeitraum: \(next.iso) bis \(end.iso)"
    }
    return [Text(de: "Später beginnen:  \(value)", en: "Start later:  \(value)")]
  }
}
