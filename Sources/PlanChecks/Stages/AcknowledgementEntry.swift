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

  /// Whether a value is given that cannot be read; it has a finding of its own.
  var isUnreadable: Bool {
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
      guard let counterpart, counterpart != id else { return false }
      return finding.items.contains(id) && finding.items.contains(counterpart)
    }
    guard finding.subject == id else { return false }
    guard let counterpart else { return true }
    return finding.items.contains(counterpart) || finding.counterparts.contains(counterpart)
  }
}
