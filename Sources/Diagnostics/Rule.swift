/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case hinweis, warnung, fehler

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .hinweis: 0
    case .warnung: 1
    case .fehler: 2
    }
  }

  public var name: Text {
    switch self {
    case .fehler: Text(de: "Fehler", en: "Error")
    case .warnung: Text(de: "Warnung", en: "Warning")
    case .hinweis: Text(de: "Hinweis", en: "Note")
    }
  }
}

/// The groups of the catalogue of rules, in its order.
public enum RuleGroup: String, Sendable, CaseIterable {
  case documents = "A"
  case identity = "B"
  case funding = "C"
  case finance = "D"
  case time = "E"
  case space = "F"
  case people = "G"
  case jobs = "H"
  case goals = "J"
  case governance = "K"

  public var title: Text {
    switch self {
    case .documents: Text(de: "Dokumente", en: "Documents")
    case .identity: Text(de: "Doppelte und parallele Planung", en: "Parallel planning")
    case .funding: Text(de: "Förderung", en: "Funding")
    case .finance: Text(de: "Finanzen", en: "Finance")
    case .time: Text(de: "Zeit", en: "Time")
    case .space: Text(de: "Fläche", en: "Space")
    case .people: Text(de: "Personal", en: "People")
    case .jobs: Text(de: "Arbeitsplätze", en: "Jobs")
    case .goals: Text(de: "Ziele: Überangebot und Unterdeckung", en: "Goals: surplus and deficit")
    case .governance: Text(de: "Beschlüsse und Beteiligung", en: "Decisions and participation")
    }
  }
}

/// A small plan that shows a rule at work; it is the rule's documentation and its test.
///
/// `files` holds documents one after the other, each after a line `=== path`. A finding of the rule
/// must stand exactly at every value between `⟦` and `⟧`, and nowhere else.
public struct RuleExample: Sendable {
  public let title: Text
  /// Documents of an earlier state, for rules that compare; nil: there is none.
  public let before: String?
  public let files: String

  public init(_ title: Text, before: String? = nil, _ files: String) {
    self.title = title
    self.before = before
    self.files = files
  }
}

/// A rule that the compiler checks: what it demands, why, and how a finding is answered.
public final class Rule: Sendable {
  /// The German slug used in messages, `anerkannt`, `regeln`, JSON and SARIF alike.
  public let id: String
  public let group: RuleGroup
  /// The severity in the catalogue; a finding may carry a lower one.
  public let severity: Severity
  public let title: Text
  /// The condition, as a reader would apply it by hand.
  public let condition: Text
  /// Why it matters, with its source.
  public let rationale: Text
  /// How a finding is answered.
  public let answer: Text
  /// Names of the thresholds (`schwellen`) it reads.
  public let thresholds: [String]
  /// Keys of documents that its condition reads: while one of them is unknown, it is open whether
  /// there is something to acknowledge.
  public let reads: Set<String>
  public let traits: Traits
  public let failing: [RuleExample]
  public let passing: [RuleExample]

  /// Properties that the shared principles of the catalogue attach to a rule.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// (a): an error that may be acknowledged.
    public static let acknowledgeable = Traits(rawValue: 1)
    /// (p): a pair; an acknowledgement names the other side.
    public static let pair = Traits(rawValue: 2)
    /// °: a note while the plan is being built up.
    public static let early = Traits(rawValue: 4)
    /// Acknowledgements name a profile or a gone id, too.
    public static let needsCounterpart = Traits(rawValue: 8)
    /// The family of rules about acknowledgements.
    public static let aboutAcknowledgement = Traits(rawValue: 16)
    /// Needs an earlier state of the plan.
    public static let baseline = Traits(rawValue: 32)
    /// An error with a milder form, which may be acknowledged.
    public static let milderForm = Traits(rawValue: 64)
  }

  public init(
    _ id: String, _ group: RuleGroup, _ severity: Severity, title: Text, condition: Text,
    rationale: Text, answer: Text, thresholds: [String] = [], reads: Set<String> = [],
    traits: Traits = [],
    failing: [RuleExample] = [], passing: [RuleExample] = []
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.title = title
    self.condition = condition
    self.rationale = rationale
    self.answer = answer
    self.thresholds = thresholds
    self.reads = reads
    self.traits = traits
    self.failing = failing
    self.passing = passing
  }
}
