import PlanModel

/// Who can answer what is said of a document: the body in charge of it.
public struct Responsibility: Sendable {
  private let bodies: [DocumentID: DocumentID]

  init(_ plan: Plan) {
    let pairs: [(DocumentID?, DocumentID?)] =
      plan.measures.map { ($0.id, $0.traeger.value) }
      + plan.applications.map { ($0.id, $0.antragsteller.value) }
      + plan.decisions.map { ($0.id, $0.gremium.value) }
      + plan.sites.map { ($0.id, $0.kommune.value) }
      + plan.bodies.map { ($0.id, $0.id) }
      + plan.contributions.map { ($0.id, $0.von.value) }
      + plan.risks.map { ($0.id, $0.eigner.value) }
    bodies = Dictionary(
      pairs.compactMap { id, body in id.flatMap { id in body.map { (id, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Nil for what concerns all: the plan itself, goals, programmes, standards.
  public func body(for id: DocumentID?) -> DocumentID? { id.flatMap { bodies[$0] } }
}
