import Diagnostics
import PlanChecks
import PlanModel

/// What `explain` says, as text for a terminal.
struct Explanation {
  let language: Language
  let width: Int

  /// Every rule by group, a line each.
  func allRules() -> String {
    let ids = Rule.catalogue.map(\.id.count).max() ?? 0
    let groups = RuleGroup.allCases.compactMap { group -> String? in
      let rules = Rule.catalogue.filter { $0.group == group }
      guard !rules.isEmpty else { return nil }
      let lines = rules.map { rule in
        let pad = String(repeating: " ", count: ids - rule.id.count)
        let word = rule.severity.name[language].padding(to: 8)
        return "  \(rule.id)\(pad)  \(word) \(rule.title[language])"
      }
      return ([group.title[language] + ":"] + lines).joined(separator: "\n") + "\n"
    }
    return groups.joined(separator: "\n")
  }

  func of(_ rule: Rule) -> String {
    var parts = [
      "\(rule.id) – \(rule.title[language])",
      "\(rule.group.title[language]) · \(rule.severity.name[language])" + traits(rule),
    ]
    parts += section(Text(de: "Bedingung", en: "Condition"), prose(rule.condition[language]))
    parts += section(Text(de: "Warum", en: "Why"), prose(rule.rationale[language]))
    parts += section(Text(de: "Antwort", en: "Answer"), prose(rule.answer[language]))
    let limits = rule.thresholds.compactMap(Thresholds.Name.init(rawValue:)).map { name in
      "\(name.rawValue): \(Thresholds.standard.printed(name, language))"
    }
    parts += section(
      Text(
        de: "Schwellen (Vorgabe; plan.md, schwellen)",
        en: "Thresholds (default; plan.md, schwellen)"),
      limits.map { "  " + $0 })
    for example in rule.failing {
      parts += section(
        Text(de: "Wird gemeldet: ", en: "Is reported: ") + example.title,
        lines(of: example))
    }
    for example in rule.passing {
      parts += section(
        Text(de: "Ist in Ordnung: ", en: "Is fine: ") + example.title,
        lines(of: example))
    }
    return parts.joined(separator: "\n") + "\n"
  }

  func of(_ explanation: FormatExplanation) -> String {
    var parts = [explanation.title[language]]
    parts += prose(explanation.meaning[language])
    parts += section(Text(de: "Ist in Ordnung", en: "Is fine"), indented(explanation.passing))
    if let failing = explanation.failing {
      parts += section(
        Text(de: "Wird gemeldet: ", en: "Is reported: ") + failing.reason, indented(failing.lines))
    }
    parts += section(Text(de: "Antwort", en: "Answer"), prose(explanation.answer[language]))
    return parts.joined(separator: "\n") + "\n"
  }

  /// " · kann anerkannt werden"
  func traits(_ rule: Rule) -> String {
    var words: [Text] = []
    if !rule.traits.contains(.aboutAcknowledgement),
      rule.severity != .fehler || rule.traits.contains(.acknowledgeable)
    {
      words.append(Text(de: "kann anerkannt werden", en: "may be acknowledged"))
    }
    if rule.traits.contains(.early) {
      words.append(Text(de: "in der Phase aufbau ein Hinweis", en: "a note in the phase aufbau"))
    }
    if rule.traits.contains(.baseline) {
      words.append(Text(de: "nur mit --since", en: "with --since only"))
    }
    return words.map { " · " + $0[language] }.joined()
  }

  private func section(_ title: Text, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title[language] + ":"] + lines
  }

  private func prose(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TerminalText.wrapped(String(line), to: width - 2).map { "  " + $0 }
    }
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  }

  /// The documents of an example, of its earlier state first.
  private func lines(of example: RuleExample) -> [String] {
    let now = Explanation.lines(ofExample: example.files)
    guard let before = example.before else { return now }
    let heads = [Text(de: "  Vorher:", en: "  Before:"), Text(de: "  Jetzt:", en: "  Now:")]
    return [heads[0][language]] + Explanation.lines(ofExample: before) + [heads[1][language]] + now
  }

  /// Documents with a line of carets below every marked place.
  static func lines(ofExample files: String) -> [String] {
    var lines = files.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { line in
      if line.hasPrefix("=== ") { return ["  " + line.dropFirst(4)] }
      guard line.contains("⟦") else { return ["    " + line] }
      var (text, marks) = ("", "")
      var isInside = false
      for character in line {
        switch character {
        case "⟦": isInside = true
        case "⟧": isInside = false
        default:
          text.append(character)
          marks.append(isInside ? "^" : " ")
        }
      }
      while marks.hasSuffix(" ") { marks.removeLast() }
      return ["    " + text] + (marks.isEmpty ? [] : ["    " + marks])
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
