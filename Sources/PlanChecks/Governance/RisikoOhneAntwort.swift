import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let risikoOhneAntwort = Check(
    Rule(
      "risiko-ohne-antwort", .governance, .warnung,
      title: Text(
        de: "Ein Risiko oder eine Frage ist ohne Antwort", en: "A risk or question has no answer"),
      condition: Text(
        de:
          "Ein Risiko oder eine offene Frage mit Status offen: Die schwere ist mittel oder hoch, und antwort, eigner oder bis fehlt; oder bis ist vorbei.",
        en:
          "A risk or open question with status offen: its schwere is mittel or hoch and antwort, eigner or bis is missing; or bis is past."
      ),
      rationale: Text(
        de:
          "Fragen und Risiken sollen beantwortet sein, bevor Geld gebunden wird (Anliegen N07). Was niemandem gehört, bleibt liegen.",
        en:
          "Questions and risks are to be answered before money is bound (need N07). What nobody owns is left undone."
      ),
      answer: Text(
        de: "Antwort, Zuständige und Frist eintragen; oder den Status auf beantwortet setzen.",
        en: "Enter answer, owner and date; or set the status to beantwortet."),
      reads: ["status", "schwere", "antwort", "eigner", "bis"],
      failing: [
        RuleExample(
          Text(de: "Niemand ist zuständig", en: "Nobody is in charge"),
          risk("schwere: ⟦mittel⟧", "antwort: Verbund der Nachbarn.", "bis: 2027-03-31")),
        RuleExample(
          Text(de: "Die Frist ist seit gestern vorbei", en: "The date was yesterday"),
          risk("schwere: gering", "status: ⟦offen⟧", "bis: 2026-11-20")),
      ],
      passing: [
        RuleExample(
          Text(de: "Die Frist ist heute", en: "The date is today"),
          risk("schwere: gering", "bis: 2026-11-21")),
        RuleExample(
          Text(de: "Beantwortet", en: "Answered"), risk("schwere: hoch", "status: beantwortet")),
      ])
  ) { plan, _ in
    plan.risks.compactMap { risk in
      guard risk.status.isAbsent || risk.status.value == "offen" else { return nil }
      let isGrave = risk.schwere.value == "mittel" || risk.schwere.value == "hoch"
      let missing =
        isGrave
        ? ["antwort", "eigner", "bis"].filter { risk.document.field($0) == nil } : []
      let overdue = risk.bis.value.flatMap { end in plan.today.map { end < $0 } } ?? false
      return missing.isEmpty && !overdue
        ? nil : unansweredRisk(risk, missing, overdue: overdue ? risk.bis.value : nil, plan)
    }
  }

  private static func risk(_ lines: String...) -> String {
    """
    === risiken/fachkraefte.md
    ---
    titel: Fachkräfte fehlen
    art: risiko
    betrifft: [gruenderhaus]
    \(lines.joined(separator: "\n"))
    ---
    """
  }

  private static func unansweredRisk(
    _ risk: Risk, _ missing: [String], overdue: Day?, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(risk.id)
    let keys = missing.joined(separator: ", ")
    let subjects = Text.list(risk.betrifft.values.map { plan.quoted($0) }, atMost: 3)
    let message =
      overdue.map {
        Text(
          de: "\(name.de) sollte bis \(Print.date($0)) beantwortet sein und ist offen",
          en: "\(name.en) was to be answered by \(Print.date($0, .en)) and is open")
      }
      ?? Text(
        de: "Zu \(name.de) fehlt: \(keys)", en: "For \(name.en) there is missing: \(keys)")
    return Finding(
      risikoOhneAntwort.rule,
      at: risk.status.place ?? risk.schwere.place ?? risk.document.titlePlace, message,
      label: risk.status.place == nil
        ? risk.schwere.value.map { Text(de: "Schwere: \($0)", en: "gravity: \($0)") }
        : Text(de: "ist offen", en: "is open"),
      explanation: .sentences([
        overdue == nil || missing.isEmpty
          ? Text(verbatim: "") : Text(de: "Es fehlt: \(keys).", en: "Missing: \(keys)."),
        risk.betrifft.values.isEmpty
          ? Text(verbatim: "")
          : Text(de: "Betroffen: \(subjects.de).", en: "It concerns \(subjects.en)."),
      ]),
      help: riskHelp(risk, missing, isOverdue: overdue != nil, plan),
      related: overdue == nil
        ? [] : Finding.Related.at(risk.bis.place, Text(de: "Frist", en: "date")),
      subject: risk.id?.text)
  }

  /// The lines that are missing, with who is nearest to it and half a year to answer.
  private static func riskHelp(
    _ risk: Risk, _ missing: [String], isOverdue: Bool, _ plan: Plan
  ) -> [Text] {
    let owner = risk.betrifft.values.lazy.compactMap { plan.measure($0)?.traeger.value }.first
    let until = plan.today?.adding(months: 6).iso
    let lines: [Text?] = missing.map { key in
      switch key {
      case "eigner":
        (owner ?? plan.county?.id).map { id in
          Text(de: "Wer sich kümmert:  eigner: \(id)", en: "Who takes care:  eigner: \(id)")
        }
      case "bis": until.map { Text(de: "Frist:  bis: \($0)", en: "Date:  bis: \($0)") }
      default: Text(de: "Antwort:  antwort: …", en: "Answer:  antwort: …")
      }
    }
    let later = until.map {
      Text(de: "Neue Frist:  bis: \($0)", en: "New date:  bis: \($0)")
    }
    return (lines + [isOverdue ? later : nil]).compactMap(\.self) + [
      Text(de: "Wenn sie geklärt ist:  status: beantwortet", en: "If settled:  status: beantwortet")
    ]
  }
}
