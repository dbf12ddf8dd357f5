import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let empfehlungUnbeantwortet = Check(
    Rule(
      "empfehlung-unbeantwortet", .governance, .warnung,
      title: Text(
        de: "Eine Empfehlung ist unbeantwortet", en: "A recommendation has not been answered"),
      condition: Text(
        de:
          "Eine empfehlung ist älter als buergerrat_antwort_monate und hat keine antwort.",
        en: "An empfehlung is older than buergerrat_antwort_monate and has no antwort."),
      rationale: Text(
        de:
          "Wer ehrenamtlich berät, bekommt eine Antwort, auch wenn sie Nein lautet (Anliegen N19). Sonst berät beim nächsten Mal niemand mehr.",
        en:
          "Who advises as a volunteer gets an answer, even if it is no (need N19). Otherwise nobody will advise the next time."
      ),
      answer: Text(
        de: "Die Empfehlung beraten und unter antwort Tag und Folge eintragen.",
        en: "Debate the recommendation and enter day and consequence in antwort."),
      thresholds: [Thresholds.Name.buergerratAntwortMonate.rawValue],
      reads: ["ergebnis", "datum", "antwort"],
      failing: [
        RuleExample(
          Text(de: "Sechs Monate und ein Tag", en: "Six months and a day"),
          recommendation("2026-05-20", ergebnis: "⟦empfehlung⟧"))
      ],
      passing: [
        RuleExample(
          Text(de: "Genau sechs Monate", en: "Exactly six months"), recommendation("2026-05-21")),
        RuleExample(
          Text(de: "Mit Nein beantwortet", en: "Answered with no"),
          recommendation("2026-01-10", "antwort: {datum: 2026-03-01, folge: abgelehnt}")),
      ])
  ) { plan, _ in
    guard let today = plan.today else { return [] }
    return plan.decisions.compactMap { decision in
      guard decision.ergebnis.value == .empfehlung, let day = decision.datum.value,
        decision.document.field("antwort") == nil,
        day.adding(months: plan.thresholds.whole(.buergerratAntwortMonate)) < today
      else { return nil }
      return unanswered(decision, day, today, plan)
    }
  }

  private static func recommendation(
    _ day: String, _ lines: String = "", ergebnis: String = "empfehlung"
  ) -> String {
    """
    === koerperschaften/buergerrat-2026.md
    ---
    name: Bürgerrat 2026
    art: buergerrat
    losverfahren: ja
    zeitraum: 2026
    ---
    === beschluesse/empfehlung-ortskern.md
    ---
    gremium: buergerrat-2026
    datum: \(day)
    ergebnis: \(ergebnis)
    gegenstand: [ziel-eins]
    \(lines)
    ---
    """
  }

  private static func unanswered(
    _ decision: Decision, _ day: Day, _ today: Day, _ plan: Plan
  ) -> Finding {
    let who = decision.gremium.value.map { plan.name(of: $0) } ?? "–"
    let limit = plan.thresholds.whole(.buergerratAntwortMonate)
    let months = (today.year - day.year) * 12 + today.month - day.month
    let waiting = day.adding(months: months) > today ? months - 1 : months
    let subjects = Text.list(plan.subjects(of: decision).map { plan.quoted($0) }, atMost: 3)
    return Finding(
      empfehlungUnbeantwortet.rule, at: decision.ergebnis.place ?? decision.document.titlePlace,
      Text(
        de: "Die Empfehlung von \(who) vom \(Print.date(day)) ist unbeantwortet",
        en: "The recommendation of \(who) of \(Print.date(day, .en)) has not been answered"),
      label: Text(de: "ohne antwort", en: "without antwort"),
      explanation: Text(
        de:
          "Seit \(waiting) Monaten gibt es keine Antwort, vorgesehen sind höchstens \(limit). Es geht um \(subjects.de).",
        en:
          "There has been no answer for \(waiting) months, at most \(limit) are intended. It is about \(subjects.en)."
      ),
      help: [
        Text(
          de: "Nach der Beratung:  antwort: {datum: \(today.iso), folge: teilweise}",
          en: "After the debate:  antwort: {datum: \(today.iso), folge: teilweise}"),
        Text(
          de: "Andere Folgen:  angenommen, abgelehnt; mit text die Begründung",
          en: "Other consequences:  angenommen, abgelehnt; with text the reasons"),
      ],
      related: Finding.Related.at(
        decision.datum.place, Text(de: "ausgesprochen am", en: "given on")),
      subject: decision.id?.text)
  }
}
