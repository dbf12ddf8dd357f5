import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let fristNaht = Check(
    Rule(
      "frist-naht", .funding, .hinweis,
      title: Text(de: "Eine Förderfrist läuft bald ab", en: "A funding deadline is near"),
      condition: Text(
        de:
          "Der Antrag ist in vorbereitung, skizze oder empfohlen und nicht eingereicht, oder er ist bewilligt oder im abruf; und die Frist des Aufrufs (ohne aufruf: die einzige des Programms) oder nachweis_bis liegt höchstens frist_vorwarnung_tage nach dem Stichtag.",
        en:
          "The application is in vorbereitung, skizze or empfohlen and not submitted, or it is bewilligt or abruf; and the deadline of the call (without aufruf: the programme's only one) or nachweis_bis is at most frist_vorwarnung_tage after the plan's date."
      ),
      rationale: Text(
        de:
          "Fristen haben höchste Dringlichkeit (Anliegen N13); mit drei Monaten Vorlauf lassen sich Unterlagen und Beschlüsse noch beschaffen. Die Fristen stehen in der Programmdatei mit Quelle.",
        en:
          "Deadlines are of the highest urgency (need N13); three months ahead papers and decisions can still be had. The deadlines stand in the programme's file with their source."
      ),
      answer: Text(
        de:
          "Einreichen und den Tag eintragen, den nächsten Aufruf nennen oder den Nachweis vorlegen.",
        en: "Submit and enter the day, name the next call, or hand in the proof."),
      thresholds: [Thresholds.Name.fristVorwarnungTage.rawValue],
      reads: [
        "status", "programm", "aufruf", "eingereicht", "nachweis_bis", "fristen", "massnahme",
      ],
      failing: [
        RuleExample(
          Text(de: "Neunzig Tage bis zum Aufruf", en: "Ninety days until the call"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          fristen: [{aufruf: 02/2027, bis: 2027-02-19}, {aufruf: 08/2027, bis: 2027-08-31}]
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: skizze
          aufruf: ⟦02/2027⟧
          ---
          """),
        RuleExample(
          Text(de: "Der Verwendungsnachweis ist bald fällig", en: "The final proof is due soon"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: abruf
          nachweis_bis: ⟦2026-12-31⟧
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Ein Tag mehr", en: "One day more"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          fristen: [{aufruf: 02/2027, bis: 2027-02-20}]
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: skizze
          aufruf: 02/2027
          ---
          """)
      ])
  ) { plan, _ in
    guard let today = plan.today else { return [] }
    let notice = plan.thresholds.whole(.fristVorwarnungTage)
    return plan.applicationsOfLiveMeasures.compactMap { application, _ in
      let days = { (day: Day) in today.days(to: day) }
      if let due = application.proofDue, (0...notice).contains(days(due.day)) {
        return proof(of: application, due: due.day, at: due.place, in: days(due.day), plan)
      }
      guard application.isYetToSubmit, let deadline = plan.deadline(of: application),
        (0...notice).contains(days(deadline.day))
      else { return nil }
      return submission(of: application, by: deadline, in: days(deadline.day), plan)
    }
  }

  private static func submission(
    of application: Application, by deadline: (day: Day, place: Place), in days: Int, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(application.massnahme.value)
    let programme = plan.quoted(application.programm.value)
    let amount = application.betrag.value
    let next = plan.nextCall(
      of: plan.programme(application.programm.value), from: deadline.day.adding(days: 1))
    let later = next.map {
      Text(
        de: "Wenn die Zeit nicht reicht, der nächste Aufruf:  aufruf: \($0.call)",
        en: "If time is too short, the next call:  aufruf: \($0.call)")
    }
    let date = Text { Print.date(deadline.day, $0) }
    return Finding(
      fristNaht.rule,
      at: application.aufruf.place ?? application.status.place ?? application.document.titlePlace,
      Text(
        de: "Der Antrag für \(name.de) ist bis zum \(date.de) einzureichen",
        en: "The application for \(name.en) is to be submitted by \(date.en)"),
      label: remaining(days),
      explanation: Text(
        de:
          "\(programme.de) nimmt einen Antrag nach der Frist in der Regel nicht an\(amount.map { "; es geht um \(Print.roundMoney($0))" } ?? "").\(next.map { " Der nächste Aufruf endet am \(Print.date($0.until))." } ?? "")",
        en:
          "\(programme.en) as a rule accepts no application after the deadline\(amount.map { "; \(Print.roundMoney($0, .en)) are at stake" } ?? "").\(next.map { " The next call ends on \(Print.date($0.until, .en))." } ?? "")"
      ),
      help: [
        Text(
          de: "Sobald er eingereicht ist, der Tag:  eingereicht: \(plan.today?.iso ?? "")",
          en: "Once it is submitted, the day:  eingereicht: \(plan.today?.iso ?? "")")
      ] + (later.map { [$0] } ?? []),
      related: [Finding.Related(deadline.place, Text(de: "Frist", en: "deadline"))],
      subject: application.id?.text)
  }

  private static func proof(
    of application: Application, due: Day, at place: Place, in days: Int, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(application.massnahme.value)
    let amount = application.betrag.value
    let date = Text { Print.date(due, $0) }
    return Finding(
      fristNaht.rule, at: place,
      Text(
        de: "Der Verwendungsnachweis für \(name.de) ist bis zum \(date.de) vorzulegen",
        en: "The final proof for \(name.en) is to be handed in by \(date.en)"),
      label: remaining(days),
      explanation: Text(
        de:
          "Ohne Nachweis kann die Förderung zurückgefordert werden\(amount.map { ", hier \(Print.roundMoney($0))" } ?? "").",
        en:
          "Without the proof the grant can be reclaimed\(amount.map { ", here \(Print.roundMoney($0, .en))" } ?? "")."
      ),
      help: [
        Text(
          de: "Sobald der Nachweis vorliegt:  status: nachweis",
          en: "Once the proof is handed in:  status: nachweis")
      ],
      related: Finding.Related.at(
        application.status.place, Text(de: "noch kein Nachweis", en: "no proof yet")),
      subject: application.id?.text)
  }

  private static func remaining(_ days: Int) -> Text {
    days == 0
      ? Text(de: "letzter Tag ist der Stichtag", en: "the last day is the plan's date")
      : Text(
        de: "noch \(days) \(days == 1 ? "Tag" : "Tage")",
        en: "\(days) \(days == 1 ? "day" : "days") left")
  }
}
