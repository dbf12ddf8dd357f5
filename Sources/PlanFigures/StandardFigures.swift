import Diagnostics
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

    public var isMissed: Bool { [.closing, .missed, .unclear].contains(self) }
  }

  /// A body to which a standard applies.
  public struct Entry: Sendable {
    public let body: DocumentID
    /// Where the standard says that it applies to the body; nil if it applies to all.
    public let place: Place?
    public let value: Given<ExactNumber>
    public let state: State
    /// Measures that bring the standard about for it.
    public let measures: [DocumentID]
  }

  /// A standard with the bodies to which it applies, in the order of the document.
  public struct Coverage: Sendable {
    public let standard: Standard
    public let entries: [Entry]
    private let positions: [DocumentID: Int]

    init(_ standard: Standard, _ entries: [Entry]) {
      self.standard = standard
      self.entries = entries
      positions = Dictionary(
        uniqueKeysWithValues: entries.enumerated().map { ($1.body, $0) })
    }

    public func entry(for body: DocumentID) -> Entry? { positions[body].map { entries[$0] } }
  }

  /// One for each standard, in the order of the plan.
  public let coverages: [Coverage]
  private let byPath: [String: Int]

  public init(_ plan: Plan) {
    let towns = plan.municipalities.compactMap(\.id)
    coverages = plan.standards.map { StandardFigures.coverage($0, towns, plan) }
    byPath = Dictionary(
      coverages.enumerated().map { ($1.standard.document.file.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  public func coverage(of standard: Standard) -> Coverage? {
    byPath[standard.document.file.path].map { coverages[$0] }
  }

  private static func coverage(
    _ standard: Standard, _ towns: [DocumentID], _ plan: Plan
  ) -> Coverage {
    let bodies: [(DocumentID, Place?)] =
      standard.giltFuer.isGiven
      ? standard.giltFuer.entries.map { ($0.value, $0.place) } : towns.map { ($0, nil) }
    let values = Dictionary(
      standard.ist.rows.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<DocumentID> = []
    return Coverage(
      standard,
      bodies.filter { seen.insert($0.0).inserted }.map { body, place in
        // A key that leads nowhere may have meant this body.
        let value =
          values[body] ?? (standard.ist.unknownCount == 0 ? .absent : .unknown(nil))
        let (state, measures) = standing(of: body, value, standard, plan)
        return Entry(body: body, place: place, value: value, state: state, measures: measures)
      })
  }

  private static func standing(
    of body: DocumentID, _ given: Given<ExactNumber>, _ standard: Standard, _ plan: Plan
  ) -> (State, [DocumentID]) {
    if given.isAbsent { return (.unstated, []) }
    guard let value = given.value, let target = standard.soll.value, !standard.richtung.isUnknown
    else { return (.unknown, []) }
    let isMet = standard.richtung.value == "hoechstens" ? value <= target : value >= target
    if isMet { return (.met, []) }
    let answers = standard.erfuelltDurch.values.map { ($0, closes($0, standard, body, plan)) }
    let closing = answers.filter { $0.1 == true }.map(\.0)
    if !closing.isEmpty { return (.closing, closing) }
    return (answers.contains { $0.1 == nil } ? .unclear : .missed, [])
  }

  /// Whether a measure brings the standard about for the body in time; nil if that cannot be told.
  private static func closes(
    _ id: DocumentID, _ standard: Standard, _ body: DocumentID, _ plan: Plan
  ) -> Bool? {
    if plan.unreadableIDs.contains(id) { return nil }
    guard let measure = plan.measure(id), measure.isFrom(.skizze) else { return false }
    if !measure.kommunen.contains(body) { return measure.kommunen.isComplete ? false : nil }
    if standard.bis.isAbsent { return true }
    guard let limit = standard.bis.value, let end = measure.end else { return nil }
    return end <= limit
  }
}
