import Diagnostics

/// Findings of two states of a plan: what is new, what is settled.
///
/// A finding is the same if its rule, its subject and its items are, wherever it stands.
public struct FindingDifference: Sendable {
  /// Open now and not found before, in report order.
  public let new: [Finding]
  /// Open before and no longer found, in report order.
  public let settled: [Finding]
  /// Open before and acknowledged now, in report order.
  public let acknowledged: [Finding]

  public init(before: [Finding], after: [Finding]) {
    let openBefore = before.filter { $0.acknowledged == nil }
    let answered = after.filter { $0.acknowledged != nil }
    new = FindingDifference.beyond(before, in: after.filter { $0.acknowledged == nil })
    settled = FindingDifference.beyond(after, in: openBefore)
    let wasOpen = Set(openBefore.map(Identity.init))
    acknowledged = answered.filter { wasOpen.contains(Identity($0)) }
  }

  /// Those of `findings` that are more than `others` has of their identity.
  private static func beyond(_ others: [Finding], in findings: [Finding]) -> [Finding] {
    var left = Dictionary(grouping: others, by: Identity.init).mapValues(\.count)
    return findings.filter { finding in
      let identity = Identity(finding)
      guard let count = left[identity], count > 0 else { return true }
      left[identity] = count - 1
      return false
    }
  }

  private struct Identity: Hashable {
    let rule: String
    let subject: String?
    let items: [String]

    init(_ finding: Finding) {
      rule = finding.rule.id
      subject = finding.subject
      items = finding.items
    }
  }
}
