import PlanModel

/// Who has to adopt a measure or a goal, and who has (rules.md, `beschluss-fehlt`).
public struct AdoptionFigures: Sendable {
  /// Why a body has to adopt it.
  public enum Role: Sendable, Hashable {
    case carrier, municipality, county
  }

  /// A body that has to adopt a document.
  public struct Requirement: Sendable, Hashable {
    public let body: DocumentID
    public let role: Role
  }

  /// What a body's latest decisive decision says of a document.
  public enum State: Sendable {
    /// Adopted; `pinned` if the decision holds a fingerprint of the document.
    case adopted(Decision, pinned: Bool)
    case rejected(Decision)
    /// No decision, or the latest has a `fassung` that does not name the document.
    case missing
    /// A decision of this body cannot be read far enough to tell.
    case unclear

    public var isAdopted: Bool {
      if case .adopted = self { true } else { false }
    }
  }

  struct Key: Hashable {
    let subject: DocumentID
    let body: DocumentID
  }

  let plan: Plan
  private let municipalities: [DocumentID]
  /// The whole of each part.
  private var wholes: [DocumentID: DocumentID] = [:]
  /// Measures of which the whole is given, but unknown.
  private var lostParts: Set<DocumentID> = []
  /// Positions in `plan.decisions` of the latest decisive decision of a body on a subject itself.
  private var latest: [Key: Int] = [:]
  /// Likewise of those that are `beschlossen`.
  private var latestAdoptions: [Key: Int] = [:]
  /// The rows of `fassung`, by path of the decision.
  private var recorded: [String: [DocumentID: Given<String>]] = [:]
  /// The fingerprint of each document that a `fassung` names, as it is now.
  private(set) var fingerprints: [DocumentID: String] = [:]
  /// Where something of a decision by this body on this subject is unknown.
  private var unclear: Set<Key> = []
  /// Bodies of which a decision names a subject that is unknown.
  private var unclearBodies: Set<DocumentID> = []
  /// Subjects on which a body decides that is unknown.
  private var unclearSubjects: Set<DocumentID> = []

  public init(_ plan: Plan) {
    self.plan = plan
    municipalities = plan.municipalities.compactMap(\.id)
    for measure in plan.measures {
      guard let id = measure.id, wholes[id] == nil else { continue }
      wholes[id] = measure.teilVon.value
      if measure.teilVon.isUnknown { lostParts.insert(id) }
    }
    for (position, decision) in plan.decisions.enumerated() { add(decision, at: position) }
    let lists =
      plan.measures.map { ($0.id, $0.beschluesse) } + plan.goals.map { ($0.id, $0.beschluesse) }
    for (id, decisions) in lists {
      let isReadable =
        decisions.isComplete && decisions.values.allSatisfy { plan.decision($0) != nil }
      if let id, !isReadable { unclearSubjects.insert(id) }
    }
    for decision in plan.decisions where decision.fassung.isGiven {
      for row in decision.fassung.rows where fingerprints[row.key] == nil {
        fingerprints[row.key] = plan.document(row.key).flatMap(plan.fingerprint)
      }
      recorded[decision.document.file.path] = Dictionary(
        decision.fassung.rows.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private mutating func add(_ decision: Decision, at position: Int) {
    if let result = decision.ergebnis.value, !result.isDecisive { return }
    let subjects = plan.subjects(of: decision)
    guard let body = decision.gremium.value else {
      unclearSubjects.formUnion(subjects)
      return
    }
    if !decision.gegenstand.isComplete || decision.gegenstand.isMissing {
      unclearBodies.insert(body)
    }
    for subject in subjects {
      let key = Key(subject: subject, body: body)
      guard decision.ergebnis.value != nil, let day = decision.datum.value else {
        unclear.insert(key)
        continue
      }
      func isLater(than other: Int?) -> Bool {
        guard let other = other.map({ plan.decisions[$0] }), let otherDay = other.datum.value else {
          return true
        }
        return (day, decision.id?.text ?? "") >= (otherDay, other.id?.text ?? "")
      }
      if isLater(than: latest[key]) { latest[key] = position }
      if decision.ergebnis.value == .beschlossen, isLater(than: latestAdoptions[key]) {
        latestAdoptions[key] = position
      }
    }
  }

  /// Who has to adopt a measure: its carrier if it is a public one, every municipality in which it
  /// takes place, and the county if it carries it, pays for it, or the measure reaches beyond one
  /// municipality. The carrier comes first, the others in the order of the document.
  public func required(for measure: Measure) -> [Requirement] {
    var required: [Requirement] = []
    func add(_ body: DocumentID, _ role: Role) {
      if !required.contains(where: { $0.body == body }) {
        required.append(Requirement(body: body, role: role))
      }
    }
    if let carrier = plan.body(measure.traeger.value), let id = carrier.id,
      let kind = carrier.art.value, [.kreis, .stadt, .gemeinde, .zweckverband].contains(kind)
    {
      add(id, .carrier)
    }
    for id in measure.kommunen.values where plan.body(id)?.isMunicipality ?? false {
      add(id, .municipality)
    }
    if let county = plan.county?.id, concerns(measure, county: county) { add(county, .county) }
    return required
  }

  private func concerns(_ measure: Measure, county: DocumentID) -> Bool {
    if let reach = measure.wirkungsraum.value, ["mehrere", "kreis", "revier"].contains(reach) {
      return true
    }
    let pays = measure.finanzierung.values.contains { entry in
      entry.quelle.value.map { ["eigen", "dritte"].contains($0) } ?? false
        && entry.ref.value == county
    }
    return pays
      || plan.contributions(to: measure.id).contains { contribution in
        contribution.von.value == county && contribution.art.value == .geld
          && contribution.status.value?.isPromised ?? false
      }
  }

  /// Who has to adopt a goal: the county and every municipality.
  public func required(for goal: Goal) -> [Requirement] {
    let county = (plan.county?.id).map { [Requirement(body: $0, role: .county)] } ?? []
    return county + municipalities.map { Requirement(body: $0, role: .municipality) }
  }

  /// What the body's latest decisive decision says: on the document, its wholes or the plan; of
  /// several on one day that on the narrower thing, then the greater id.
  public func state(of id: DocumentID, by body: DocumentID) -> State {
    let best = latest(of: latest, on: id, by: body).map { plan.decisions[$0] }
    if let best, best.ergebnis.value == .beschlossen {
      let pinned = recorded(id, in: best) != nil
      if pinned || !best.fassung.isGiven { return .adopted(best, pinned: pinned) }
    }
    if isUnclear(id, body) || (best?.fassung.unknownCount ?? 0) > 0 { return .unclear }
    guard let best, best.ergebnis.value == .abgelehnt else { return .missing }
    return .rejected(best)
  }

  /// The fingerprint of a document in a decision; nil if it holds none.
  func recorded(_ id: DocumentID, in decision: Decision) -> Given<String>? {
    recorded[decision.document.file.path]?[id]
  }

  /// The body's latest decision `beschlossen` that covers a document, as a position in
  /// `plan.decisions`; nil if there is none or another might be later.
  func latestAdoption(of id: DocumentID, by body: DocumentID) -> Int? {
    isUnclear(id, body) ? nil : latest(of: latestAdoptions, on: id, by: body)
  }

  private func latest(of decisions: [Key: Int], on id: DocumentID, by body: DocumentID) -> Int? {
    var best: (position: Int, day: Day)?
    for subject in subjects(covering: id) {
      guard let position = decisions[Key(subject: subject, body: body)],
        let day = plan.decisions[position].datum.value
      else { continue }
      if let best, best.day >= day { continue }
      best = (position, day)
    }
    return best?.position
  }

  /// Whether a decision of the body that cannot be read may be about the document.
  private func isUnclear(_ id: DocumentID, _ body: DocumentID) -> Bool {
    plan.hasUnreadable(.beschluss) || unclearBodies.contains(body)
      || subjects(covering: id).contains {
        unclear.contains(Key(subject: $0, body: body)) || unclearSubjects.contains($0)
          || lostParts.contains($0)
      }
  }

  /// What a decision on the document may name: itself, its wholes, the plan.
  private func subjects(covering id: DocumentID) -> [DocumentID] {
    covering(id) + (id == .plan ? [] : [.plan])
  }

  /// The document and its wholes from the nearest.
  private func covering(_ id: DocumentID) -> [DocumentID] {
    var chain = [id]
    var seen: Set = [id]
    var next = wholes[id]
    while let whole = next, seen.insert(whole).inserted {
      chain.append(whole)
      next = wholes[whole]
    }
    return chain
  }

  /// Those of the required bodies that have not adopted the measure, as far as one can tell.
  public func missing(for measure: Measure) -> [Requirement] {
    missing(required(for: measure), measure.id)
  }

  /// Those of the required bodies that have not adopted the goal, as far as one can tell.
  public func missing(for goal: Goal) -> [Requirement] {
    missing(required(for: goal), goal.id)
  }

  private func missing(_ required: [Requirement], _ id: DocumentID?) -> [Requirement] {
    guard let id else { return [] }
    return required.filter { requirement in
      switch state(of: id, by: requirement.body) {
      case .missing, .rejected: true
      case .adopted, .unclear: false
      }
    }
  }

  /// The earliest decision (beschlossen, abgelehnt) of any other body on the measure or a whole of
  /// it; decisions on the plan do not count (rules.md, `betroffene-nicht-informiert`).
  public func firstDecision(on measure: Measure, byOtherThan body: DocumentID) -> Decision? {
    (measure.id.map(covering) ?? []).flatMap { plan.decisions(on: $0) }
      .filter { decision in
        decision.gremium.value.map { $0 != body } ?? false
          && decision.ergebnis.value?.isDecisive ?? false && decision.datum.value != nil
      }
      .min { left, right in
        guard let a = left.datum.value, let b = right.datum.value, a != b else {
          return (left.id?.text ?? "") < (right.id?.text ?? "")
        }
        return a < b
      }
  }
}

extension Listing {
  /// A required list of which nothing is known.
  fileprivate var isMissing: Bool { !isGiven }
}
