import Diagnostics
import PlanModel

/// One entry of `anerkannt` as it was written.
struct AcknowledgementEntry {
  let document: Document
  /// Where the entry begins.
  let place: Place
  private let fields: [Field]

  /// All entries of the plan, in the order of its documents.
  static func all(of plan: Plan) -> [AcknowledgementEntry] {
    plan.documents.flatMap { document -> [AcknowledgementEntry] in
      guard case .list(let entries)? = document.field("anerkannt")?.value else { return [] }
      return entries.compactMap { entry in
        guard case .mapping(let fields) = entry.value else { return nil }
        return AcknowledgementEntry(
          document: document, place: document.place(entry.range), fields: fields)
      }
    }
  }

  private var isUnreadable: Bool {
    fields.contains { if case .unreadable = $0.value { true } else { false } }
  }

  var rule: String? { text("regel") }
  var counterpart: String? { text("gegen") }
  var reason: String? { text("grund") }
  var decision: String? { text("beschluss") }
  var until: Day? {
    if case .date(let day)? = field("bis")?.value { day } else { nil }
  }

  private func field(_ key: String) -> Field? { fields.first { $0.key == key } }

  private func text(_ key: String) -> String? {
    if case .text(let text)? = field(key)?.value { text } else { nil }
  }

  /// The place of a value of the entry; where it is missing, the entry's first key.
  func place(of key: String) -> Place {
    if let field = field(key) { return document.place(field.range) }
    return fields.first.map { document.place($0.keyRange) } ?? place
  }

  /// Whether the entry answers the finding (format.md §4).
  func covers(_ finding: Finding) -> Bool {
    guard finding.rule.id == rule, let id = document.id?.text else { return false }
    if finding.rule.traits.contains(.pair) {
      return sides?.allSatisfy(finding.items.contains) ?? false
    }
    guard finding.subject == id else { return false }
    guard let counterpart else { return true }
    return finding.items.contains(counterpart) || finding.counterparts.contains(counterpart)
  }

  /// Both sides of a pair that it is about; nil if it does not name two.
  var sides: [String]? {
    guard let id = document.id?.text, let counterpart, counterpart != id else { return nil }
    return [id, counterpart]
  }
}

extension AcknowledgementEntry {
  /// What an entry does for findings that it fits.
  enum Effect {
    /// A value of it cannot be read, which has a finding of its own.
    case unreadable
    case refused(Finding)
    /// The last day on which it held.
    case ended(Day)
    case holds(Finding.Acknowledgement)
  }

  /// - Parameter covered: the findings that it fits, as some may not be acknowledged.
  func effect(_ plan: Plan, on covered: [Finding]) -> Effect {
    if isUnreadable { return .unreadable }
    if let refusal = Refusal(of: self, plan, covered: covered).finding { return .refused(refusal) }
    guard let until else { return .unreadable }
    if let today = plan.today, until < today { return .ended(until) }
    return .holds(
      Finding.Acknowledgement(reason: reason ?? "", decision: decision, until: until.iso))
  }
}
