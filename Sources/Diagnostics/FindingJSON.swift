/// Findings as data (cli.md, “Findings as JSON”, version 1); plan.json holds the same objects.
public enum FindingJSON {
  /// The version of the report's form.
  public static let version = 1

  /// The numbers that a report begins with.
  public struct Counts: Sendable {
    /// Files taken as documents, readable or not.
    public let documents: Int
    /// Open findings by severity, without the acknowledged.
    public let fehler: Int
    public let warnung: Int
    public let hinweis: Int
    public let anerkannt: Int

    public init(documents: Int, fehler: Int, warnung: Int, hinweis: Int, anerkannt: Int) {
      self.documents = documents
      self.fehler = fehler
      self.warnung = warnung
      self.hinweis = hinweis
      self.anerkannt = anerkannt
    }
  }

  /// The whole report.
  ///
  /// - Parameters:
  ///   - toolVersion: the release of masterplan.
  ///   - stichtag: the ISO date in force; nil if nobody gives one.
  ///   - disabled: ids of the rules that the plan has switched off, ordered.
  ///   - findings: in report order.
  public static func report(
    toolVersion: String, stichtag: String?, phase: String, counts: Counts, disabled: [String],
    findings: [Finding], language: Language
  ) -> JSON {
    .object([
      ("version", .int(version)),
      ("tool", .object([("name", .string("masterplan")), ("version", .string(toolVersion))])),
      ("stichtag", stichtag.map(JSON.string) ?? .null),
      ("phase", .string(phase)),
      ("counts", object(counts)),
      ("disabled", .strings(disabled)),
      ("findings", .array(findings.map { object($0, language) })),
    ])
  }

  private static func object(_ counts: Counts) -> JSON {
    .object([
      ("documents", .int(counts.documents)), ("fehler", .int(counts.fehler)),
      ("warnung", .int(counts.warnung)), ("hinweis", .int(counts.hinweis)),
      ("anerkannt", .int(counts.anerkannt)),
    ])
  }

  public static func object(_ finding: Finding, _ language: Language) -> JSON {
    var pairs: [(String, JSON)] = [
      ("rule", .string(finding.rule.id)),
      ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message[language])),
      ("explanation", .string(finding.explanation[language])),
      ("help", .strings(finding.help.map { $0[language] })),
    ]
    if let subject = finding.subject { pairs.append(("subject", .string(subject))) }
    pairs.append(("items", .strings(finding.items)))
    pairs += place(finding.place)
    pairs.append(
      (
        "related",
        .array(
          finding.related.map { related in
            .object(place(related.place) + [("message", .string(related.message[language]))])
          })
      ))
    // As exact as it is compared: a threshold set to it is reached.
    if let score = finding.score { pairs.append(("score", .decimal(score, places: 9))) }
    if let answer = finding.acknowledged { pairs.append(("acknowledged", object(answer))) }
    return .object(pairs)
  }

  private static func place(_ place: Place) -> [(String, JSON)] {
    let (start, end) = (place.start, place.end)
    return [
      ("file", .string(place.file.path)),
      ("line", .int(start.line)), ("column", .int(start.column)),
      ("endLine", .int(end.line)), ("endColumn", .int(end.column)),
    ]
  }

  private static func object(_ answer: Finding.Acknowledgement) -> JSON {
    var pairs: [(String, JSON)] = [("reason", .string(answer.reason))]
    if let decision = answer.decision { pairs.append(("decision", .string(decision))) }
    pairs.append(("until", .string(answer.until)))
    return .object(pairs)
  }
}
