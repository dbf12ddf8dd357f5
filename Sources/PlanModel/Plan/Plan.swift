import Diagnostics

/// The whole plan: every document by kind, ordered by path, and who refers to whom.
///
/// Only this room can make one; everything else reads.
public struct Plan: Sendable {
  /// Nil if plan.md is missing or cannot be read.
  public let settings: Settings?
  public let vocabulary: Vocabulary
  public let thresholds: Thresholds
  /// The plan's today; nil if plan.md gives none and nobody else does.
  public let today: Day?
  public let phase: Phase

  public let bodies: [Body]
  public let goals: [Goal]
  public let measures: [Measure]
  public let applications: [Application]
  public let programmes: [Programme]
  public let contributions: [Contribution]
  public let decisions: [Decision]
  public let risks: [Risk]
  public let standards: [Standard]
  public let sites: [Site]

  /// Every readable document, plan.md among them, ordered by path.
  public let documents: [Document]
  /// Paths of all files taken as documents, readable or not, ordered.
  public let documentPaths: [String]
  /// Documents that cannot be read, ordered by path.
  public let unreadable: [UnreadableDocument]
  /// Ids of documents that cannot be read: they exist, but nothing is known of them.
  public let unreadableIDs: Set<DocumentID>
  /// Other files of the plan folder, for links and images.
  public let otherFiles: Set<String>
  /// The file of plan.md, empty if there is none: where the plan's own findings stand.
  public let planFile: SourceFile

  let index: PlanIndex
  /// Keys of each document whose value is unknown, by path.
  private let unknownKeys: [String: Set<String>]

  /// Keys of a document that are given but unreadable, or required and missing.
  public func unknownKeys(of document: Document) -> Set<String> {
    unknownKeys[document.file.path] ?? []
  }

  /// Whether a document of this kind cannot be read: it may hold what others lack.
  public func hasUnreadable(_ kind: Kind) -> Bool { unreadable.contains { $0.kind == kind } }

  /// The language of messages and pages.
  public var language: Language {
    settings?.sprache.value.flatMap(Language.init(rawValue:)) ?? .de
  }

  init(
    _ reading: PlanReading, references: ReferenceCheck, today: Day?, findings: inout [Finding]
  ) {
    let broken = references.broken
    func fields(_ document: Document) -> Fields {
      Fields(document, broken: broken[document.file.path] ?? [])
    }
    let documents = reading.documents
    let byKind = Dictionary(grouping: documents, by: \.kind)
    func read<T>(_ kind: Kind, _ make: (Fields) -> T) -> [T] {
      (byKind[kind] ?? []).map { make(fields($0)) }
    }
    let vocabulary = reading.vocabulary
    let settings = reading.plan.map { Settings(fields($0)) }
    self.settings = settings
    self.vocabulary = vocabulary
    if let plan = reading.plan, case .mapping(let lines)? = plan.field("schwellen")?.value {
      thresholds = Thresholds(lines, document: plan, findings: &findings)
    } else {
      thresholds = .standard
    }
    self.today = today ?? settings?.stichtag.value
    phase = settings?.phase.value ?? .aufbau
    bodies = read(.koerperschaft) { Body($0) }
    programmes = read(.programm) { Programme($0) }
    contributions = read(.beitrag) { Contribution($0) }
    risks = read(.risiko) { Risk($0) }
    standards = read(.standard) { Standard($0) }
    sites = read(.flaeche) { Site($0) }
    decisions = read(.beschluss) { Decision($0) }
    var measures = read(.massnahme) { Measure($0, vocabulary: vocabulary) }
    var goals = read(.ziel) { Goal($0, vocabulary: vocabulary) }
    var applications = read(.antrag) { Application($0) }
    var consistency = Consistency(
      today: self.today, todayPlace: today == nil ? settings?.stichtag.place : nil,
      programmes: programmes, decisions: decisions)
    consistency.check(measures: &measures, goals: &goals, applications: &applications)
    consistency.check(bodies: bodies, contributions: contributions)
    findings += consistency.findings
    self.measures = measures
    self.goals = goals
    self.applications = applications
    self.documents = documents
    documentPaths = reading.paths
    unreadable = reading.unreadableDocuments
    unreadableIDs = reading.unreadableIDs
    otherFiles = reading.otherFiles
    planFile = reading.planFile
    unknownKeys = Dictionary(
      documents.compactMap { document in
        let keys = fields(document).unknownKeys
        return keys.isEmpty ? nil : (document.file.path, keys)
      }, uniquingKeysWith: { first, _ in first })
    index = PlanIndex(
      documents: documents, measures: measures, goals: goals, bodies: bodies,
      applications: applications, programmes: programmes, contributions: contributions,
      decisions: decisions, sites: sites)
    findings += DecisionCheck.findings(self)
  }
}
