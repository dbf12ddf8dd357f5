import Diagnostics
import PlanModel

extension AdoptionFigures {
  /// Whether the version that a decision has adopted is the document as it is now.
  public enum Coverage: String, Sendable {
    case current, overtaken
    /// The fingerprint is of another version of the canonical form and is not compared.
    case incomparable
    /// Something that counts cannot be read.
    case unknown
  }

  /// A version that a body adopted and that no later decision of it has replaced.
  public struct Version: Sendable {
    public let decision: Decision
    public let body: DocumentID
    public let document: Document
    public let id: DocumentID
    public let fingerprint: String
    public let place: Place
    public let coverage: Coverage
  }

  /// What a decision's fingerprint says of a document; nil if it holds none.
  public func coverage(of id: DocumentID, in decision: Decision) -> Coverage? {
    guard let given = recorded(id, in: decision) else { return nil }
    guard let recorded = given.value, Fingerprint.isWellFormed(recorded) else {
      return .unknown
    }
    if Fingerprint.version(of: recorded) != Fingerprint.version { return .incomparable }
    return fingerprints[id].map { $0 == recorded ? .current : .overtaken } ?? .unknown
  }

  /// The adopted versions in force, by decision in the order of the plan; measures that are not
  /// live left out (rules.md, `beschluss-ueberholt`).
  public var versions: [Version] {
    plan.decisions.enumerated().flatMap { position, decision -> [Version] in
      guard decision.ergebnis.value == .beschlossen, let body = decision.gremium.value else {
        return []
      }
      let subjects = Set(plan.subjects(of: decision))
      return decision.fassung.rows.compactMap { row in
        guard case .known(let fingerprint, let place) = row.value,
          latestAdoption(of: row.key, by: body) == position,
          plan.adoptionPath(of: row.key, by: subjects) != nil,
          let document = plan.document(row.key), plan.measure(row.key)?.isLive ?? true,
          let coverage = coverage(of: row.key, in: decision)
        else { return nil }
        return Version(
          decision: decision, body: body, document: document, id: row.key,
          fingerprint: fingerprint, place: place, coverage: coverage)
      }
    }
  }
}
