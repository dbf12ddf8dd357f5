/// What the compiler has to say about one value, and what can be done about it.
public struct Finding: Sendable {
  public let rule: Rule
  /// The severity by the rule's condition, before phase and `regeln`.
  public let conditionSeverity: Severity
  /// The severity in force.
  public var severity: Severity
  /// The headline; it stands alone, without a full stop.
  public let message: Text
  /// What follows from it, in euros, years, jobs or towns.
  public let explanation: Text
  /// Changes that can be copied.
  public let help: [Text]
  public let place: Place
  /// A few words under the caret.
  public let label: Text?
  public let related: [Related]
  /// The id of the document in which the finding is answered.
  public let subject: String?
  /// The ids that the finding is about, sorted by code points.
  public let items: [String]
  /// What an acknowledgement's `gegen` may name beside `items`: profiles, gone ids.
  public let counterparts: [String]
  /// From 0 to 1 in steps of 10⁻⁹, for rules that compare.
  public let score: Double?
  public var acknowledged: Acknowledgement?

  /// A further place that makes the finding true.
  public struct Related: Sendable {
    public let place: Place
    public let message: Text

    public init(_ place: Place, _ message: Text) {
      self.place = place
      self.message = message
    }
  }

  /// Why a finding stands although it is known.
  public struct Acknowledgement: Sendable {
    public let reason: String
    /// Id of the decision behind it.
    public let decision: String?
    /// ISO date, the last day on which it holds.
    public let until: String

    public init(reason: String, decision: String?, until: String) {
      self.reason = reason
      self.decision = decision
      self.until = until
    }
  }

  public init(
    _ rule: Rule, severity: Severity? = nil, at place: Place, _ message: Text, label: Text? = nil,
    explanation: Text = Text(verbatim: ""), help: [Text] = [], related: [Related] = [],
    subject: String?, items: [String]? = nil, counterparts: [String] = [], score: Double? = nil
  ) {
    self.rule = rule
    self.conditionSeverity = severity ?? rule.severity
    self.severity = severity ?? rule.severity
    self.place = place
    self.message = message
    self.label = label
    self.explanation = explanation
    self.help = help
    self.related = related.filter {
      $0.place.file !== place.file || $0.place.range != place.range
    }
    self.subject = subject
    self.items = Set(items ?? (subject.map { [$0] } ?? [])).sortedByCodePoints()
    self.counterparts = counterparts
    self.score = score
  }
}

extension [Finding] {
  /// The order of every report: file, line, column, rule, items, message.
  public func inReportOrder(_ language: Language) -> [Finding] {
    map { (finding: $0, start: $0.place.start) }
      .sorted { left, right in
        let (a, b) = (left.finding, right.finding)
        if a.place.file.path != b.place.file.path {
          return a.place.file.path.precedesByCodePoints(b.place.file.path)
        }
        if left.start != right.start { return left.start < right.start }
        if a.rule.id != b.rule.id { return a.rule.id.precedesByCodePoints(b.rule.id) }
        if a.items != b.items {
          return a.items.lexicographicallyPrecedes(b.items) { $0.precedesByCodePoints($1) }
        }
        return a.message[language].precedesByCodePoints(b.message[language])
      }
      .map(\.finding)
  }
}
