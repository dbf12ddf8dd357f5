import Diagnostics
import PlanFigures
import PlanModel

extension Rule {
  /// What the rule finds in an example, as a run reports it.
  public func findings(in example: RuleExample, _ language: Language) async -> [Finding] {
    let reading = await PlanReading(ExampleBase.source(example).source, jobs: 1)
    let (plan, documentFindings) = Plan.lower(reading, today: nil)
    var earlier: Plan?
    if let source = ExampleBase.earlierSource(example) {
      earlier = Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
    }
    // All rules run: what is said about an acknowledgement depends on the rule that it names.
    let report = CheckReport(
      plan, Figures(plan, since: earlier), documentFindings: documentFindings)
    return report.findings.filter { $0.rule.id == id }.inReportOrder(language)
  }
}
