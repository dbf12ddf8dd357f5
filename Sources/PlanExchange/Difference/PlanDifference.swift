import Diagnostics
import PlanFigures
import PlanModel

/// What changed between two states of a plan, in planning terms.
///
/// Documents are the same if kind and id are; all lists are ordered by kind, then by id.
public struct PlanDifference: Sendable {
  public let added: [NamedDocument]
  public let removed: [NamedDocument]
  public let changed: [DocumentChange]
  /// Removed documents that seem to live on under another id.
  public let renamings: [Renaming]
  public let money: MoneyChange

  /// A removed document and an added one with the same text.
  public struct Renaming: Sendable, Hashable {
    public let before: NamedDocument
    public let after: NamedDocument
  }

  /// A status that is another one.
  public struct StatusMove: Sendable, Hashable {
    public let document: NamedDocument
    /// Words of the format; nil: none was given.
    public let before: String?
    public let after: String?
  }

  /// The status of measures, applications, contributions and risks.
  public var statusMoves: [StatusMove] {
    changed.compactMap { change in
      change.values.first { $0.key == "status" }.map {
        StatusMove(document: change.document, before: $0.before, after: $0.after)
      }
    }
  }

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// Nil if the figures are of a plan that is compared with none.
  public init?(_ plan: Plan, _ figures: Figures) {
    guard let changes = figures.changes else { return nil }
    let (before, after) = (States(changes.earlier), States(plan))
    let order = DocumentValues()
    added = after.documents.filter { !before.has($0) }.map(NamedDocument.init)
    removed = before.documents.filter { !after.has($0) }.map(NamedDocument.init)
    changed = after.documents.compactMap { document in
      before[document].flatMap { DocumentChange($0, document, order) }
    }
    renamings = changes.gone.flatMap { gone in
      gone.renamings.map {
        Renaming(before: NamedDocument(gone.document), after: NamedDocument($0))
      }
    }
    money = MoneyChange(
      before: MoneyState(MoneyFigures(changes.earlier)), after: MoneyState(figures.money))
  }

  /// The documents of a plan by kind and id; of two with one id the first by path.
  private struct States {
    let documents: [Document]
    private let positions: [Key: Int]

    private struct Key: Hashable {
      let kind: Kind
      let id: String

      init(_ document: Document) {
        kind = document.kind
        id = document.id?.text ?? document.file.path
      }
    }

    init(_ plan: Plan) {
      let ranks = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
      let all = plan.documents.sorted { left, right in
        let (a, b) = (ranks[left.kind] ?? 0, ranks[right.kind] ?? 0)
        if a != b { return a < b }
        let (one, other) = (Key(left).id, Key(right).id)
        if one != other { return one.precedesByCodePoints(other) }
        return left.file.path.precedesByCodePoints(right.file.path)
      }
      var positions: [Key: Int] = [:]
      var documents: [Document] = []
      for document in all where positions[Key(document)] == nil {
        positions[Key(document)] = documents.count
        documents.append(document)
      }
      (self.documents, self.positions) = (documents, positions)
    }

    func has(_ document: Document) -> Bool { positions[Key(document)] != nil }
    subscript(document: Document) -> Document? {
      positions[Key(document)].map { documents[$0] }
    }
  }
}
