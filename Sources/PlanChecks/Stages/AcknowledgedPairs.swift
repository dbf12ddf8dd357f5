import Diagnostics
import PlanModel

/// The pairs for which a rule is acknowledged, whether or not it reports: for conditions of other
/// rules that ask for it.
struct AcknowledgedPairs {
  private let pairs: Set<[String]>

  init(_ plan: Plan, of rule: Rule) {
    pairs = Set(
      AcknowledgementEntry.all(of: plan).compactMap { entry in
        guard entry.rule == rule.id, case .holds = entry.effect(plan, on: []) else { return nil }
        return entry.sides?.sortedByCodePoints()
      })
  }

  func contains(_ one: DocumentID, _ other: DocumentID) -> Bool {
    pairs.contains([one.text, other.text].sortedByCodePoints())
  }
}
