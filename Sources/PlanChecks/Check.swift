import Diagnostics
import PlanFigures
import PlanModel

/// A rule with its function from plan to findings.
///
/// A file of its own holds each check; `Check.all` names them in the order of the catalogue.
public struct Check: Sendable {
  public let rule: Rule
  let find: @Sendable (Plan, Figures) -> [Finding]

  init(_ rule: Rule, _ find: @escaping @Sendable (Plan, Figures) -> [Finding]) {
    self.rule = rule
    self.find = find
  }
}
