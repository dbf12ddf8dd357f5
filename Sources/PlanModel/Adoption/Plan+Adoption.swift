/// How a decision comes to adopt a document.
public enum AdoptionPath: Sendable {
  case itself
  /// As a part of a measure that is its subject.
  case whole
  /// Because the plan is its subject.
  case plan
}

extension Plan {
  /// The documents that a decision adopts as the plan is now, by id: its subjects, the parts of
  /// measures among them, and with `plan` every goal and every live measure from `skizze` on.
  public func documentsAdopted(by decision: Decision) -> [Document] {
    let subjects = Set(subjects(of: decision))
    var seen: Set<DocumentID> = []
    return documents.filter { document in
      guard let id = document.id, seen.insert(id).inserted else { return false }
      switch adoptionPath(of: id, by: subjects) {
      case nil: return false
      case .itself, .whole: return true
      case .plan: return measure(id)?.isFrom(.skizze) ?? true
      }
    }.sorted { ($0.id?.text ?? "").precedesByCodePoints($1.id?.text ?? "") }
  }

  /// How a decision on these subjects adopts a document, at whatever step it may have stood then.
  public func adoptionPath(of id: DocumentID, by subjects: Set<DocumentID>) -> AdoptionPath? {
    if subjects.contains(id) { return .itself }
    let wholes = wholeIDs(of: id)
    if wholes?.contains(where: subjects.contains) ?? false { return .whole }
    guard subjects.contains(.plan) else { return nil }
    return id == .plan || goal(id) != nil || wholes != nil ? .plan : nil
  }
}
