import Diagnostics
import PlanModel

/// The answers of the plan's authors to findings: applied after all checks, the only stage that
/// sees findings (format.md §4).
struct Acknowledgements {
  let plan: Plan
  let settings: RuleSettings
  let selection: RuleSelection
  /// Whether the rules that compare with an earlier state could run.
  let hasBaseline: Bool
  private let entries: [AcknowledgementEntry]
  /// Rules that entries name, if anything may be reported about entries.
  private let needed: Set<String>

  init(_ plan: Plan, settings: RuleSettings, selection: RuleSelection, hasBaseline: Bool) {
    self.plan = plan
    self.settings = settings
    self.selection = selection
    self.hasBaseline = hasBaseline
    entries = AcknowledgementEntry.all(of: plan)
    needed =
      Rule.acknowledgementRules.contains(where: selection.includes)
      ? Set(entries.compactMap(\.rule)) : []
  }

  /// The findings with those marked that are acknowledged, and what is wrong with entries.
  func apply(to findings: [Finding]) -> [Finding] {
    guard !entries.isEmpty else { return findings }
    var findings = findings
    let byRule = Dictionary(grouping: findings.indices) { findings[$0].rule.id }
    var own: [Finding] = []
    for entry in entries {
      let covered = (entry.rule.flatMap { byRule[$0] } ?? []).filter { entry.covers(findings[$0]) }
      switch entry.effect(plan, on: covered.map { findings[$0] }) {
      case .unreadable: break
      case .refused(let refusal): own.append(refusal)
      case .ended where covered.isEmpty, .holds where covered.isEmpty:
        if canBeVoid(entry) { own.append(void(entry)) }
      case .ended(let until): own.append(expired(entry, until, findings[covered[0]]))
      case .holds(let acknowledgement):
        for index in covered where findings[index].acknowledged == nil {
          findings[index].acknowledged = acknowledgement
        }
      }
    }
    return findings + own
  }

  /// Whether what is said here hangs on the findings of a rule, even one that does not report.
  func areAbout(_ rule: Rule) -> Bool { needed.contains(rule.id) }

  /// Whether it may be said that nothing is there to acknowledge: not where the rule did not run
  /// or a value that it reads is unknown.
  private func canBeVoid(_ entry: AcknowledgementEntry) -> Bool {
    guard let rule = Rule.catalogue.first(where: { $0.id == entry.rule }),
      hasBaseline || !rule.traits.contains(.baseline), !settings.isOff(rule.id),
      !selection.skip.contains(rule.id),
      selection.only.isEmpty || selection.only.contains(rule.id)
    else { return false }
    if plan.thresholds.isUnknown(anyOf: rule.thresholds) { return false }
    if rule.reads.contains(where: { Kind(rawValue: $0).map(plan.hasUnreadable) ?? false }) {
      return false
    }
    let named =
      entry.document.references.map(\.target)
      + [entry.counterpart.map { DocumentID($0) }].compactMap { $0 }
    if named.contains(where: plan.unreadableIDs.contains) { return false }
    // What is found in the plan as a whole may rest on any document.
    let read =
      entry.document.id == .plan
      ? plan.documents
      : [entry.document] + named.compactMap { plan.document($0) }
        + plan.referrers(to: entry.document.id)
    return read.allSatisfy { plan.unknownKeys(of: $0).isDisjoint(with: rule.reads) }
  }

  private func void(_ entry: AcknowledgementEntry) -> Finding {
    let rule = entry.rule ?? ""
    return Finding(
      .anerkennungGegenstandslos, at: entry.place(of: "regel"),
      Text(
        de: "Zu „\(rule)“ gibt es hier nichts mehr anzuerkennen",
        en: "There is nothing left to acknowledge for “\(rule)”"),
      explanation: Text(
        de: "Die Regel hat hier keinen Befund, auf den der Eintrag passt; er kann entfallen.",
        en: "The rule has no finding here that the entry fits; it can go."),
      subject: entry.document.id?.text)
  }

  private func expired(_ entry: AcknowledgementEntry, _ until: Day, _ finding: Finding) -> Finding {
    Finding(
      .anerkennungAbgelaufen, at: entry.place(of: "bis"),
      Text(
        de: "Die Anerkennung zu „\(finding.rule.id)“ ist am \(Print.date(until)) abgelaufen",
        en: "The acknowledgement of “\(finding.rule.id)” ended on \(Print.date(until, .en))"),
      explanation: Text(
        de: "Der Befund ist wieder offen und zählt: \(finding.message.de).",
        en: "The finding is open again and counts: \(finding.message.en)."),
      help: [
        Text(
          de:
            "Den Befund beheben, oder neu entscheiden und bis verlängern, höchstens 24 Monate über den Stichtag.",
          en:
            "Mend the finding, or decide anew and extend bis, at most 24 months past the plan's date."
        )
      ],
      related: [Finding.Related(finding.place, Text(de: "der Befund", en: "the finding"))],
      subject: entry.document.id?.text)
  }
}
