import PlanModel

/// Which body meets a county-wide standard, and what closes the gaps (rules.md,
/// `standard-verfehlt`).
public struct StandardFigures: Sendable {
  /// How a body stands to a standard.
  public enum State: String, Sendable {
    case met
    /// Missed, but a measure brings it about in time.
    case closing
    /// Missed, and no measure brings it about in time.
    case missed
    /// Missed; whether a measure brings it about cannot be told.
    case unclear
    /// No value is given.
    case unstated
    /// The value, the target or its direction cannot be read.
    case unknown
  }

  /// A body to which a standard applies.
  public struct Entry: Sendable {
    public let body: DocumentID
    public let state: State
    /// Measures that bring the standard about for it.
    public let measures: [DocumentID]
  }

  /// A standard with the bodies to which it applies, in the order of the document.
  public struct Coverage: Sendable {
    public let standard: Standard
    public let entries: [Entry]

    public func bodies(_ states: State...) -> [DocumentID] {
      entries.filter { states.contains($0.state) }.map(\.body)
    }

    public func state(of body: DocumentID) -> State? { entries.first { $0.body == body }?.state }
  }

  /// One for each standard, in the order of the plan.
  public let coverages: [Coverage]

  public init(_ plan: Plan) {
    let towns = plan.municipalities.compactMap(\.id)
    coverages = plan.standards.map { standard in
      let bodies = standard.giltFuer.isGiven ? standard.giltFuer.values : towns
      var seen: Set<DocumentID> = []
      return Coverage(
        standard: standard,
        entries: bodies.filter { seen.insert($0).inserted }.map { entry(standard, $0, plan) })
    }
  }

  /// The coverage of a standard of this plan.
  public func coverage(of standard: Standard) -> Coverage? {
    coverages.first { $0.standard.document === standard.document }
  }
}

private func entry(
  _ standard: Standard, _ body: DocumentID, _ plan: Plan
) -> StandardFigures.Entry {
  func entry(_ state: StandardFigures.State, _ measures: [DocumentID] = []) -> StandardFigures.Entry
  {
    StandardFigures.Entry(body: body, state: state, measures: measures)
  }
  let given = standard.ist[body]
  if given.isAbsent && standard.ist.unknownCount == 0 { return entry(.unstated) }
  guard let value = given.value, let target = standard.soll.value, !standard.richtung.isUnknown
  else { return entry(.unknown) }
  let isMet = standard.richtung.value == "hoechstens" ? value <= target : value >= target
  if isMet { return entry(.met) }
  let answers = standard.erfuelltDurch.values.map { ($0, closes($0, standard, body, plan)) }
  let closing = answers.filter { $0.1 == true }.map(\.0)
  if !closing.isEmpty { return entry(.closing, closing) }
  return entry(answers.contains { $0.1 == nil } ? .unclear : .missed)
}

/// Whether a measure brings the standard about for the body in time; nil if that cannot be told.
private func closes(
  _ id: DocumentID, _ standard: Standard, _ body: DocumentID, _ plan: Plan
) -> Bool? {
  if plan.unreadableIDs.contains(id) { return nil }
  guard let measure = plan.measure(id), measure.isFrom(.skizze) else { return false }
  if !measure.kommunen.contains(body) { return measure.kommunen.isComplete ? false : nil }
  if standard.bis.isAbsent { return true }
  guard let limit = standard.bis.value, let end = measure.end else { return nil }
  return end <= limit
}
