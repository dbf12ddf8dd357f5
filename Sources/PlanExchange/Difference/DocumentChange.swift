import PlanFigures
import PlanModel

/// A document as a difference names it.
public struct NamedDocument: Sendable, Hashable {
  public let kind: Kind
  /// Its id; its path if it has none.
  public let id: String
  /// `titel` or `name`, else the id.
  public let title: String
  /// Relative to the plan folder, with `/`.
  public let path: String

  init(_ document: Document) {
    kind = document.kind
    path = document.file.path
    id = document.id?.text ?? path
    let name = (document.field("titel") ?? document.field("name"))?.value
    title = if case .text(let text)? = name { text } else { id }
  }
}

/// What became of one document that is in both states.
public struct DocumentChange: Sendable, Hashable {
  /// As it is now.
  public let document: NamedDocument
  /// Its path before, if it was another one.
  public let earlierPath: String?
  /// In the order of the format.
  public let values: [ValueChange]
  public let isBodyChanged: Bool

  /// A value that is another one; in a mapping each for itself (`arbeitsplaetze.neu`).
  public struct ValueChange: Sendable, Hashable {
    public let key: String
    /// In the words of the format; nil: it was not given.
    public let before: String?
    /// Nil: it is not given any more.
    public let after: String?
  }

  /// Nil if nothing has changed that is said about the plan.
  init?(_ before: Document, _ after: Document, _ order: DocumentValues) {
    document = NamedDocument(after)
    let path = before.file.path
    earlierPath = path == after.file.path ? nil : path
    let (old, new) = (Leaf.all(of: before), Leaf.all(of: after))
    let oldWords = Leaf.words(old)
    let newWords = Leaf.words(new)
    let keys = new.map(\.key) + old.map(\.key).filter { newWords[$0] == nil }
    values = order.sorted(keys, of: after.kind).compactMap { key in
      oldWords[key] == newWords[key]
        ? nil : ValueChange(key: key, before: oldWords[key], after: newWords[key])
    }
    // Most bodies are the same byte for byte, and the closer look takes its time.
    isBodyChanged =
      before.bodyText != after.bodyText && before.comparableBody != after.comparableBody
    if values.isEmpty && !isBodyChanged && earlierPath == nil { return nil }
  }
}

/// A value with its whole key.
private struct Leaf {
  let key: String
  let value: Value

  static func all(of document: Document) -> [Leaf] {
    let leaves = document.fields.filter { $0.key != "id" && $0.key != "typ" }
      .flatMap { self.leaves($0.key, $0.value) }
    // A published plan has the phase in force, given or not.
    guard document.kind == .plan, !leaves.contains(where: { $0.key == "phase" }) else {
      return leaves
    }
    return leaves + [Leaf(key: "phase", value: .choice(Phase.aufbau.rawValue))]
  }

  private static func leaves(_ key: String, _ value: Value) -> [Leaf] {
    guard case .mapping(let fields) = value else { return [Leaf(key: key, value: value)] }
    return fields.flatMap { field in
      // The cost may be written with and without its mapping.
      leaves(key == "kosten" && field.key == "wert" ? key : "\(key).\(field.key)", field.value)
    }
  }

  static func words(_ leaves: [Leaf]) -> [String: String] {
    Dictionary(
      leaves.map { ($0.key, ValueWords.text($0.value)) }, uniquingKeysWith: { first, _ in first })
  }
}
