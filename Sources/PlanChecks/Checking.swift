import Diagnostics
import PlanFigures
import PlanModel

extension Rule {
  /// Every rule that this release checks, in the order of the catalogue.
  public static let catalogue: [Rule] =
    documentRules + Check.all.map(\.rule) + acknowledgementRules
}

extension CheckReport {
  /// Checks a plan by every rule that reports and then applies what plan.md and its documents say
  /// of findings.
  ///
  /// - Parameter documentFindings: what reading and lowering the plan has found.
  public init(
    _ plan: Plan, _ figures: Figures, documentFindings: [Finding],
    selection: RuleSelection = RuleSelection()
  ) {
    let settings = RuleSettings(plan)
    let acknowledgements = Acknowledgements(
      plan, settings: settings, selection: selection, hasBaseline: figures.changes != nil)
    let checks = Check.all.filter { check in
      !settings.isOff(check.rule.id) && !plan.thresholds.isUnknown(anyOf: check.rule.thresholds)
        && (selection.includes(check.rule) || acknowledgements.areAbout(check.rule))
    }
    let found = documentFindings + settings.findings + checks.flatMap { $0.find(plan, figures) }
    let weighed = found.compactMap { settings.weigh($0, in: plan.phase) }
    let answered = acknowledgements.apply(to: weighed)
    let selected = answered.filter {
      selection.includes($0.rule) || $0.rule.id == Rule.planFehlt.id
    }
    findings = selected.inReportOrder(plan.language)
    counts = Counts(findings, documents: plan.documentPaths.count)
    disabled = settings.disabled
    today = plan.today
    phase = plan.phase
  }
}

extension CheckReport.Counts {
  init(_ findings: [Finding], documents: Int) {
    self.documents = documents
    for finding in findings {
      if finding.acknowledged != nil {
        anerkannt += 1
      } else {
        switch finding.severity {
        case .fehler: fehler += 1
        case .warnung: warnung += 1
        case .hinweis: hinweis += 1
        }
      }
    }
  }
}
