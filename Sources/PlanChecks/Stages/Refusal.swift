import Diagnostics
import PlanModel

/// Why an entry of `anerkannt` has no effect; all its reasons are one finding.
struct Refusal {
  private let entry: AcknowledgementEntry
  private var reasons: [(place: Place, text: Text, help: String?)] = []

  init(of entry: AcknowledgementEntry, _ plan: Plan, covered: [Finding]) {
    self.entry = entry
    checkRule(covered: covered)
    checkCounterpart(plan)
    checkReason()
    checkDecision(plan)
    checkEnd(plan)
  }

  var finding: Finding? {
    guard let first = reasons.first else { return nil }
    let rule = entry.rule ?? "?"
    let all = reasons.map(\.text)
    return Finding(
      .anerkennungUnzulaessig, at: first.place,
      Text(
        de: "Die Anerkennung zu „\(rule)“ hat keine Wirkung",
        en: "The acknowledgement of “\(rule)” has no effect"),
      explanation: Text(
        de: all.map(\.de).joined(separator: " "), en: all.map(\.en).joined(separator: " ")),
      help: reasons.compactMap(\.help).map(Text.init(verbatim:)),
      subject: entry.document.id?.text)
  }

  private mutating func refuse(_ key: String, _ de: String, _ en: String, help: String? = nil) {
    reasons.append((entry.place(of: key), Text(de: de, en: en), help))
  }

  private mutating func checkRule(covered: [Finding]) {
    guard let name = entry.rule else {
      return refuse(
        "regel", "regel fehlt.", "regel is missing.", help: "regel: massnahme-ohne-ziel")
    }
    guard let rule = Rule.named(name) else {
      return refuse(
        "regel", "Die Regel „\(name)“ gibt es nicht.", "There is no rule “\(name)”.",
        help: Rule.nearest(name).map { "regel: \($0)" })
    }
    if rule.traits.contains(.aboutAcknowledgement) {
      return refuse(
        "regel", "Befunde über Anerkennungen lassen sich nicht anerkennen.",
        "Findings about acknowledgements cannot be acknowledged.")
    }
    let isError = rule.severity == .fehler && !rule.traits.contains(.acknowledgeable)
    let mayBeMilder =
      covered.isEmpty
      ? rule.traits.contains(.milderForm) : covered.allSatisfy { $0.conditionSeverity < .fehler }
    if isError && !mayBeMilder {
      refuse(
        "regel", "Dieser Fehler lässt sich nur beheben, nicht anerkennen.",
        "This error can only be mended, not acknowledged.")
    }
  }

  private mutating func checkCounterpart(_ plan: Plan) {
    guard let rule = entry.rule.flatMap(Rule.named) else { return }
    let isNeeded = !rule.traits.isDisjoint(with: [.pair, .needsCounterpart])
    guard let name = entry.counterpart else {
      if isNeeded {
        refuse(
          "gegen", "Diese Regel betrifft zwei Seiten; gegen fehlt.",
          "This rule is about two sides; gegen is missing.", help: "gegen: …")
      }
      return
    }
    if rule.id == "id-verschwunden" { return }
    let id = DocumentID(name)
    let isProfile = !rule.traits.contains(.pair) && FormatWords.profiles.contains(name)
    if isProfile || plan.document(id) != nil || plan.unreadableIDs.contains(id) { return }
    let nearest = NearestName.of(name, in: plan.documents.compactMap { $0.id?.text })
    refuse(
      "gegen", "gegen: „\(name)“ gibt es nicht.", "gegen: there is no “\(name)”.",
      help: nearest.map { "gegen: \($0)" })
  }

  private mutating func checkReason() {
    let length = entry.reason?.count ?? 0
    if length == 0 {
      refuse("grund", "grund fehlt.", "grund is missing.", help: "grund: …")
    } else if length < 20 {
      refuse(
        "grund",
        "grund hat \(length) Zeichen; mindestens 20 sagen, warum der Befund stehen bleibt.",
        "grund has \(length) characters; at least 20 say why the finding stands.")
    }
  }

  private mutating func checkDecision(_ plan: Plan) {
    guard let name = entry.decision else { return }
    let id = DocumentID(name)
    if plan.unreadableIDs.contains(id) { return }
    guard let decision = plan.decision(id) else {
      let nearest = NearestName.of(name, in: plan.decisions.compactMap { $0.id?.text })
      return refuse(
        "beschluss", "beschluss: „\(name)“ gibt es nicht.", "beschluss: there is no “\(name)”.",
        help: nearest.map { "beschluss: \($0)" })
    }
    if let result = decision.ergebnis.value, result != .beschlossen {
      refuse(
        "beschluss", "„\(name)“ ist nicht beschlossen, sondern: \(result.rawValue).",
        "“\(name)” is not beschlossen but \(result.rawValue).")
    }
  }

  private mutating func checkEnd(_ plan: Plan) {
    guard let until = entry.until else {
      let example = (plan.today?.adding(months: 12)).map { "bis: \($0.iso)" }
      return refuse("bis", "bis fehlt.", "bis is missing.", help: example)
    }
    guard let today = plan.today else { return }
    let latest = today.adding(months: 24)
    if until > latest {
      refuse(
        "bis", "bis liegt mehr als 24 Monate nach dem Stichtag.",
        "bis is more than 24 months past the plan's date.", help: "bis: \(latest.iso)")
    }
  }
}
