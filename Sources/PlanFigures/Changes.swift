import Diagnostics
import PlanModel

/// What became of the documents of an earlier state of the plan, by their ids.
public struct Changes: Sendable {
  /// The plan as it was.
  public let earlier: Plan
  /// Documents of the earlier state whose id the plan no longer has, ordered by id.
  public let gone: [Gone]
  /// Measures whose status is another one, in the order of the plan.
  public let statusMoves: [StatusMove]

  /// A document whose id is gone.
  public struct Gone: Sendable {
    public let id: DocumentID
    public let document: Document
    /// Documents of its kind with its text under an id that was not there, ordered: it may have been
    /// renamed.
    public let renamings: [Document]
  }

  /// A measure whose status was another one.
  public struct StatusMove: Sendable {
    public let measure: Measure
    public let before: Status
    public let after: Status
  }

  public init(_ plan: Plan, since earlier: Plan) {
    self.earlier = earlier
    gone = Changes.gone(plan, earlier)
    statusMoves = plan.measures.compactMap { measure in
      guard let before = earlier.measure(measure.id)?.status.value,
        let after = measure.status.value,
        before != after
      else { return nil }
      return StatusMove(measure: measure, before: before, after: after)
    }
  }

  private static func gone(_ plan: Plan, _ earlier: Plan) -> [Gone] {
    func exists(_ id: DocumentID, in plan: Plan) -> Bool {
      plan.document(id) != nil || plan.unreadableIDs.contains(id)
    }
    let lost = earlier.documents.filter { document in
      guard let id = document.id else { return false }
      return earlier.document(id) === document && !exists(id, in: plan)
    }
    guard !lost.isEmpty else { return [] }
    let new = plan.documents.filter { document in
      document.id.map { !exists($0, in: earlier) } ?? false
    }
    let byText = Dictionary(grouping: new) { TextOfDocument($0) }
    return lost.compactMap { document in
      document.id.map { id in
        let same = (byText[TextOfDocument(document)] ?? []).sorted {
          ($0.id?.text ?? "").precedesByCodePoints($1.id?.text ?? "")
        }
        return Gone(id: id, document: document, renamings: same)
      }
    }
    .sorted { $0.id < $1.id }
  }
}

/// By what a document is known again under another id: its body, or its front matter if it has none.
private struct TextOfDocument: Hashable {
  private let kind: Kind
  private let body: String
  private let frontMatter: [UInt8]

  init(_ document: Document) {
    kind = document.kind
    body = document.comparableBody
    frontMatter = body.isEmpty ? Array(document.file.bytes[document.frontMatterRange]) : []
  }
}

extension Document {
  /// The body as it counts: without blanks at the ends of lines and of the text, lines ended alike, NFC.
  public var comparableBody: String {
    let text = file.text(bodyRange).precomposed
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    .map { line -> Substring in
      var line = line
      while line.last == " " || line.last == "\t" { line.removeLast() }
      return line
    }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? first
    return first == lines.endIndex ? "" : lines[first...last].joined(separator: "\n")
  }
}
