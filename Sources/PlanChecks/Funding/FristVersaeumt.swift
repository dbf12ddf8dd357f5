import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let fristVersaeumt = Check(
    Rule(
      "frist-versaeumt", .funding, .fehler,
      title: Text(de: "Eine Förderfrist ist verstrichen", en: "A funding deadline has passed"),
      condition: Text(
        de:
          "eingereicht liegt nach der Frist des Aufrufs (ohne aufruf: nach der einzigen Frist des Programms); oder der Antrag ist in vorbereitung, skizze oder empfohlen, nicht eingereicht, und die Frist ist vorbei; oder er ist bewilligt, nachweis_bis ist vorbei und der Status weder nachweis noch geschlossen.",
        en:
          "eingereicht lies after the deadline of the call (without aufruf: after the programme's only deadline); or the application is in vorbereitung, skizze or empfohlen, not submitted, and the deadline is past; or it is granted, nachweis_bis is past and the status neither nachweis nor geschlossen."
      ),
      rationale: Text(
        de:
          "Verspätete Anträge werden in der Regel nicht angenommen, und ohne Verwendungsnachweis kann Förderung zurückgefordert werden (Anliegen N13; Fristen stehen in der Programmdatei mit Quelle).",
        en:
          "Late applications are as a rule not accepted, and without a final proof funding can be reclaimed (need N13; deadlines stand in the programme's file with their source)."
      ),
      answer: Text(
        de:
          "Den nächsten Aufruf nennen, den Status nachtragen, den Antrag zurückziehen oder anerkennen, dass die Stelle die Frist verlängert hat.",
        en:
          "Name the next call, update the status, withdraw the application, or acknowledge that the deadline was extended."
      ),
      reads: [
        "status", "programm", "aufruf", "eingereicht", "nachweis_bis", "fristen", "massnahme",
      ],
      traits: .acknowledgeable,
      failing: [
        RuleExample(
          Text(de: "Zehn Tage zu spät eingereicht", en: "Submitted ten days late"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          fristen:
            - {aufruf: 09/2026, bis: 2026-09-30}
            - {aufruf: 03/2027, bis: 2027-03-31}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          aufruf: ⟦09/2026⟧
          eingereicht: 2026-10-10
          ---
          """),
        RuleExample(
          Text(de: "Der Verwendungsnachweis steht aus", en: "The final proof is due"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: abruf
          nachweis_bis: ⟦2026-10-31⟧
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Am letzten Tag eingereicht", en: "Submitted on the last day"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          aufruf: 03/2027
          eingereicht: 2027-03-31
          ---
          """)
      ])
  ) { plan, _ in
    plan.applicationsOfLiveMeasures.compactMap { application, _ in
      guard application.status.value?.isLive ?? false else { return nil }
      let misses = [missedCall(application, plan), missedProof(application, plan)]
        .compactMap(\.self)
      return misses.first.map { finding(application, $0, all: misses, plan) }
    }
  }

  /// One reason why a deadline is missed.
  private struct Miss {
    let place: Place
    let headline: Text
    let label: Text
    let explanation: Text
    let help: [Text]
    let related: [Finding.Related]
  }

  private static func missedCall(_ application: Application, _ plan: Plan) -> Miss? {
    guard let deadline = plan.deadline(of: application) else { return nil }
    let name = plan.quoted(application.massnahme.value)
    let programme = application.programm.value.map { plan.name(of: $0) } ?? "–"
    let amount = application.betrag.value
    let related = [Finding.Related(deadline.place, Text(de: "Frist", en: "deadline"))]
    let late: Day
    let headline: Text
    let since: Text
    let place: Place?
    switch application.eingereicht {
    case .known(let day, let dayPlace) where day > deadline.day:
      (late, place) = (day, application.aufruf.place ?? dayPlace)
      headline = Text(
        de: "Der Antrag für \(name.de) wurde nach der Frist eingereicht",
        en: "The application for \(name.en) was submitted after the deadline")
      since = Text(de: "eingereicht", en: "submitted")
    case .absent:
      guard let today = plan.today, today > deadline.day, application.isYetToSubmit else {
        return nil
      }
      (late, place) = (today, application.aufruf.place ?? application.status.place)
      headline = Text(
        de: "Die Frist für den Antrag für \(name.de) ist verstrichen",
        en: "The deadline of the application for \(name.en) has passed")
      since = Text(de: "der Stichtag liegt", en: "the plan's date is")
    default: return nil
    }
    let days = deadline.day.days(to: late)
    return Miss(
      place: place ?? application.document.titlePlace, headline: headline,
      label: Text(
        de:
          "Frist war der \(Print.date(deadline.day)), \(since.de) \(days) \(days == 1 ? "Tag" : "Tage") später",
        en:
          "the deadline was \(Print.date(deadline.day, .en)), \(since.en) \(days) \(days == 1 ? "day" : "days") later"
      ),
      explanation: Text(
        de:
          "Im Programm \(programme) wird ein Antrag nach der Frist in der Regel nicht angenommen\(amount.map { "; es geht um \(Print.roundMoney($0))" } ?? "").",
        en:
          "The programme \(programme) as a rule accepts no application after the deadline\(amount.map { "; \(Print.roundMoney($0, .en)) are at stake" } ?? "")."
      ),
      help: callHelp(application, from: late, plan),
      related: related
        + (application.aufruf.isAbsent
          ? []
          : Finding.Related.at(
            application.eingereicht.place, Text(de: "eingereicht am", en: "submitted on"))))
  }

  private static func callHelp(
    _ application: Application, from day: Day, _ plan: Plan
  ) -> [Text] {
    let next = plan.nextCall(of: plan.programme(application.programm.value), from: day)
    let another = next.map {
      Text(
        de: "Für den nächsten Aufruf (bis \(Print.date($0.until))):  aufruf: \($0.call)",
        en: "For the next call (until \(Print.date($0.until, .en))):  aufruf: \($0.call)")
    }
    return [
      another,
      Text(
        de: "Wenn der Antrag nicht weiterverfolgt wird:  status: zurueckgezogen",
        en: "If the application is not pursued:  status: zurueckgezogen"),
    ].compactMap(\.self)
  }

  private static func missedProof(_ application: Application, _ plan: Plan) -> Miss? {
    guard let today = plan.today, let (due, place) = application.proofDue, due < today else {
      return nil
    }
    let name = plan.quoted(application.massnahme.value)
    let amount = application.betrag.value
    let days = due.days(to: today)
    return Miss(
      place: place,
      headline: Text(
        de: "Der Verwendungsnachweis für \(name.de) ist überfällig",
        en: "The final proof for \(name.en) is overdue"),
      label: Text(
        de: "seit \(days) \(days == 1 ? "Tag" : "Tagen") vorbei",
        en: "past for \(days) \(days == 1 ? "day" : "days")"),
      explanation: Text(
        de:
          "Ohne Nachweis kann die Förderung zurückgefordert werden\(amount.map { ", hier \(Print.roundMoney($0))" } ?? "").",
        en:
          "Without the proof the grant can be reclaimed\(amount.map { ", here \(Print.roundMoney($0, .en))" } ?? "")."
      ),
      help: [
        Text(
          de: "Wenn der Nachweis vorliegt:  status: nachweis",
          en: "If the proof was handed in:  status: nachweis")
      ],
      related: Finding.Related.at(
        application.status.place, Text(de: "noch kein Nachweis", en: "no proof yet")))
  }

  private static func finding(
    _ application: Application, _ first: Miss, all: [Miss], _ plan: Plan
  ) -> Finding {
    Finding(
      fristVersaeumt.rule, at: first.place, first.headline, label: first.label,
      explanation: .sentences(all.map(\.explanation)), help: all.flatMap(\.help),
      related: all.flatMap(\.related) + Finding.Related.further(all.dropFirst().map(\.place)),
      subject: application.id?.text)
  }
}

extension Finding.Related {
  fileprivate static func further(_ places: [Place]) -> [Finding.Related] {
    places.map { Finding.Related($0, Text(de: "ebenfalls verstrichen", en: "past, too")) }
  }
}
