import Diagnostics
import PlanModel

/// What plan.md says of the weight of findings: its phase and its `regeln`.
struct RuleSettings {
  /// Lines that are refused.
  private(set) var findings: [Finding] = []
  private var severities: [String: Severity] = [:]
  private var off: Set<String> = []

  /// Rules that are off, ordered.
  var disabled: [String] { off.sortedByCodePoints() }

  init(_ plan: Plan) {
    guard let document = plan.settings?.document,
      case .mapping(let lines)? = document.field("regeln")?.value
    else { return }
    for line in lines { read(line, in: document) }
  }

  func isOff(_ rule: String) -> Bool { off.contains(rule) }

  /// The finding with the severity in force; nil if its rule is off.
  func weigh(_ finding: Finding, in phase: Phase) -> Finding? {
    if off.contains(finding.rule.id) { return nil }
    var finding = finding
    if phase == .aufbau && finding.rule.traits.contains(.early) { finding.severity = .hinweis }
    let isOwnForm = finding.rule.severity != .fehler || finding.conditionSeverity == .fehler
    if let severity = severities[finding.rule.id], isOwnForm { finding.severity = severity }
    return finding
  }

  private mutating func read(_ line: Field, in document: Document) {
    guard let rule = Rule.named(line.key) else {
      findings.append(
        Finding(
          .feldUnbekannt, at: document.place(line.keyRange),
          Text(de: "Die Regel „\(line.key)“ gibt es nicht", en: "There is no rule “\(line.key)”"),
          explanation: Text(de: "Die Zeile hat keine Wirkung.", en: "The line has no effect."),
          help: Rule.nearest(line.key).map { [Text(verbatim: "\($0):")] } ?? [],
          subject: document.id?.text))
      return
    }
    guard case .choice(let word) = line.value else { return }
    if let reason = refusal(of: word, for: rule) {
      findings.append(
        Finding(
          .wertUnzulaessig, at: document.place(line.range),
          Text(
            de: "\(line.key): „\(word)“ ist für diese Regel nicht möglich",
            en: "\(line.key): “\(word)” is not possible for this rule"),
          explanation: reason, subject: document.id?.text))
    } else if let severity = Severity(rawValue: word) {
      severities[rule.id] = severity
    } else {
      off.insert(rule.id)
    }
  }

  private func refusal(of word: String, for rule: Rule) -> Text? {
    if rule.traits.contains(.aboutAcknowledgement) {
      return Text(
        de: "Regeln über Anerkennungen behalten ihr Gewicht, damit nichts still verschwindet.",
        en: "Rules about acknowledgements keep their weight, so that nothing vanishes silently.")
    }
    if rule.severity == .fehler && (word == "aus" || word == "hinweis") {
      return Text(
        de: "Ein Fehler lässt sich höchstens zur Warnung abschwächen.",
        en: "An error can be lowered to a warning at most.")
    }
    return nil
  }
}

extension Rule {
  /// A rule of the catalogue by its id, as `regeln` and `anerkannt` name it.
  static func named(_ id: String) -> Rule? { index[id] }
  static func nearest(_ id: String) -> String? { NearestName.of(id, in: names) }

  private static let names = index.keys.sortedByCodePoints()
  private static let index = Dictionary(
    catalogue.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
