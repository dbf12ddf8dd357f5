import Diagnostics
import PlanChecks
import PlanModel

extension EditionPage {
  var method: Chapter {
    let rules = Rule.catalogue.count - view.content.report.disabled.count
    let off = view.content.report.disabled
    let list = off.map { HTML.code($0) }.joined(", ")
    let disabled =
      off.isEmpty
      ? view.say(de: " Keine Regel ist abgeschaltet.", en: " No rule is switched off.")
      : view.say(de: " Abgeschaltet: \(list).", en: " Switched off: \(list).")
    let link = HTML.a(
      Address(from: View.editionPath, to: IndexPage.rules.path),
      HTML(view.say(IndexPage.rules.title)))
    return Chapter(
      title: Text(de: "Anhang: Methodik", en: "Annex: method"),
      content: .p(
        view.say(
          de:
            "Der Plan ist nach \(rules) Regeln geprüft.\(disabled) Jede Regel mit Begründung und Beispielen: \(link).",
          en:
            "The plan is checked by \(rules) rules.\(disabled) Each rule with its reason and examples: \(link)."
        ))
        + RulesPage(view: view).thresholds)
  }

  var report: Chapter {
    let findings = view.content.report.findings
    let open = [Severity.fehler, .warnung, .hinweis].flatMap { severity in
      findings.filter { $0.acknowledged == nil && $0.severity == severity }
    }
    let known = findings.filter { $0.acknowledged != nil }
    let none = Text(de: "Kein Befund ist offen.", en: "No finding is open.")
    return Chapter(
      title: Text(de: "Anhang: Prüfbericht", en: "Annex: report"),
      content: open.isEmpty && known.isEmpty ? view.empty(none) : headlines(open + known))
  }
}
