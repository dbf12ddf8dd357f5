/// Findings as a person reads them in a terminal.
///
/// One finding is its headline, every place with its source line, what follows from it, and what
/// can be written instead. Findings of one rule that are many become one line and a list.
public struct TextReport: Sendable {
  public let language: Language
  /// Columns to which prose is wrapped.
  public let width: Int
  public let isColoured: Bool
  /// From this number of findings of one rule on they are one list; nil: never.
  public let groupsFrom: Int?
  /// Whether every further place is shown with its source line.
  public let showsAllPlaces: Bool
  /// The name of who can answer a finding; nil: nobody is named.
  public let owner: (@Sendable (Finding) -> String)?

  public init(
    language: Language, width: Int = 100, isColoured: Bool = false, groupsFrom: Int? = nil,
    showsAllPlaces: Bool = false, owner: (@Sendable (Finding) -> String)? = nil
  ) {
    self.owner = owner
    self.language = language
    self.width = min(max(width, 40), 240)
    self.isColoured = isColoured
    self.groupsFrom = groupsFrom
    self.showsAllPlaces = showsAllPlaces
  }

  /// The whole report: open findings, acknowledged ones, summary.
  ///
  /// - Parameter findings: in report order.
  public func text(
    findings: [Finding], counts: FindingJSON.Counts, disabled: [String]
  ) -> String {
    let open = findings.filter { $0.acknowledged == nil }
    let acknowledged = findings.filter { $0.acknowledged != nil }
    var blocks = self.blocks(of: open)
    if !acknowledged.isEmpty { blocks.append(acknowledgements(acknowledged)) }
    blocks.append(summary(open: open, counts: counts, disabled: disabled))
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// One finding with everything that is known about it.
  public func text(of finding: Finding) -> String {
    block(finding).joined(separator: "\n") + "\n"
  }

  /// The last lines alone.
  public func summaryText(
    findings: [Finding], counts: FindingJSON.Counts, disabled: [String]
  ) -> String {
    closingLines(counts: counts, disabled: disabled).joined(separator: "\n") + "\n"
  }

  /// One block for each finding, and one for each rule that has many; where the first one stands.
  private func blocks(of open: [Finding]) -> [[String]] {
    var byRule: [String: [Finding]] = [:]
    for finding in open { byRule[finding.rule.id, default: []].append(finding) }
    var listed: Set<String> = []
    return open.compactMap { finding in
      let same = byRule[finding.rule.id] ?? []
      guard let groupsFrom, same.count >= groupsFrom else { return block(finding) }
      return listed.insert(finding.rule.id).inserted ? list(same) : nil
    }
  }

  /// A headline with its severity in front and its rule behind.
  func headline(_ severity: Severity, _ message: String, _ rule: Rule) -> [String] {
    let word = severity.name[language] + ":"
    let tag = "[\(rule.id)]"
    let room = width - word.count - 1
    var lines = TerminalText.wrapped(TerminalText.shortened(message, to: room), to: room)
    let last = lines.count - 1
    if TerminalText.width(lines[last]) + 3 + tag.count <= room {
      lines[last] += "   " + tag
    } else {
      lines.append(tag)
    }
    // Further lines are indented: no words of a document can begin a line and pass for a headline.
    let indent = String(repeating: " ", count: word.count + 1)
    return lines.enumerated().map { index, line in
      index == 0 ? paint(word, TextReport.style(severity)) + " " + bold(line) : indent + bold(line)
    }
  }

  /// Many findings of one rule: a line each.
  private func list(_ findings: [Finding]) -> [String] {
    guard let first = findings.first else { return [] }
    let highest = findings.map(\.severity).max() ?? first.severity
    let count = TextReport.count(findings.count)
    let title =
      language == .de
      ? "\(first.rule.title.de) – \(count) Befunde" : "\(first.rule.title.en) – \(count) findings"
    let places = findings.map { location($0.place) }
    let column = min(places.map(TerminalText.width).max() ?? 0, 56)
    let lines = zip(findings, places).map { finding, place in
      let gap = String(repeating: " ", count: max(0, column - TerminalText.width(place)))
      let word = finding.severity == highest ? "" : finding.severity.name[language] + ": "
      return "  " + paint(place, .place) + gap + "  " + word
        + TerminalText.shortened(finding.message[language], to: width)
    }
    return headline(highest, title, first.rule) + lines
  }

  /// Findings that stand because a document says why: a line each.
  private func acknowledgements(_ findings: [Finding]) -> [String] {
    let title = language == .de ? "Anerkannt:" : "Acknowledged:"
    return [bold(title)]
      + findings.compactMap { finding in
        guard let answer = finding.acknowledged else { return nil }
        let decision = answer.decision.map { ", " + TerminalText.line($0) } ?? ""
        let until = TextReport.day(answer.until, language)
        let limit = language == .de ? "bis \(until)" : "until \(until)"
        return "  " + paint(location(finding.place), .place) + "  "
          + TerminalText.shortened(finding.message[language], to: width)
          + "   [\(finding.rule.id)]  – \(limit)"
          + "\(decision): " + TerminalText.line(answer.reason)
      }
  }

  func location(_ place: Place) -> String {
    let start = place.start
    return "\(TerminalText.line(place.file.path)):\(start.line):\(start.column)"
  }
}
