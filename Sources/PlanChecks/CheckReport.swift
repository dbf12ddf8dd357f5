import Diagnostics
import PlanModel

/// Everything that one run has found, as console, pages and JSON tell it alike.
public struct CheckReport: Sendable {
  /// In report order, with the severities in force.
  public let findings: [Finding]
  public let counts: Counts
  /// Rules that the plan has switched off, ordered.
  public let disabled: [String]
  /// The plan's today; nil if nobody gives one.
  public let today: Day?
  public let phase: Phase

  /// The numbers that every report begins with.
  public struct Counts: Sendable, Equatable {
    /// Files taken as documents, readable or not.
    public var documents = 0
    /// Open findings by severity, without the acknowledged.
    public var fehler = 0
    public var warnung = 0
    public var hinweis = 0
    public var anerkannt = 0

    public var open: Int { fehler + warnung + hinweis }
  }

  /// Whether an open finding weighs at least this much.
  public func hasOpenFinding(from severity: Severity) -> Bool {
    findings.contains { $0.acknowledged == nil && $0.severity >= severity }
  }
}

/// What a run leaves out.
public struct RuleSelection: Sendable {
  /// If not empty, only these rules report.
  public var only: Set<String>
  public var skip: Set<String>

  public init(only: Set<String> = [], skip: Set<String> = []) {
    self.only = only
    self.skip = skip
  }

  func includes(_ rule: Rule) -> Bool {
    (only.isEmpty || only.contains(rule.id)) && !skip.contains(rule.id)
  }
}
