extension TextReport {
  /// What was found in numbers; by rule where there are more than a few.
  func summary(open: [Finding], counts: FindingJSON.Counts, disabled: [String]) -> [String] {
    var byRule: [String: [Finding]] = [:]
    for finding in open { byRule[finding.rule.id, default: []].append(finding) }
    var lines: [String] = []
    if open.count > 5, byRule.count > 2 { lines += table(Array(byRule.values)) + [""] }
    lines += closingLines(counts: counts, disabled: disabled)
    if let groupsFrom, byRule.values.contains(where: { $0.count >= groupsFrom }) {
      lines.append(
        language == .de
          ? "Jeder Befund mit Stelle und Hilfe: --verbose · eine Regel erklärt: masterplan explain REGEL"
          : "Every finding with place and help: --verbose · a rule explained: masterplan explain RULE"
      )
    }
    return lines
  }

  func closingLines(counts: FindingJSON.Counts, disabled: [String]) -> [String] {
    let isGerman = language == .de
    var parts: [String] = []
    func add(_ count: Int, de: (String, String), en: (String, String), style: Style) {
      guard count > 0 else { return }
      let (one, many) = isGerman ? de : en
      parts.append(paint("\(TextReport.count(count)) \(count == 1 ? one : many)", style))
    }
    add(counts.fehler, de: ("Fehler", "Fehler"), en: ("error", "errors"), style: .fehler)
    add(counts.warnung, de: ("Warnung", "Warnungen"), en: ("warning", "warnings"), style: .warnung)
    add(counts.hinweis, de: ("Hinweis", "Hinweise"), en: ("note", "notes"), style: .hinweis)
    if parts.isEmpty { parts = [isGerman ? "Keine offenen Befunde" : "No open findings"] }
    if counts.anerkannt > 0 {
      parts.append(
        "\(TextReport.count(counts.anerkannt)) " + (isGerman ? "anerkannt" : "acknowledged"))
    }
    let (one, many) = isGerman ? ("Dokument", "Dokumente") : ("document", "documents")
    let documents = "\(TextReport.count(counts.documents)) \(counts.documents == 1 ? one : many)"
    var lines = [parts.joined(separator: ", ") + " · " + documents]
    if !disabled.isEmpty {
      let title = isGerman ? "In plan.md ausgeschaltet: " : "Switched off in plan.md: "
      lines += TerminalText.wrapped(title + disabled.joined(separator: ", "), to: width)
    }
    return lines
  }

  /// Rules by severity and number.
  private func table(_ groups: [[Finding]]) -> [String] {
    let rows = groups.compactMap { findings -> (rule: Rule, severity: Severity, count: Int)? in
      guard let first = findings.first else { return nil }
      return (first.rule, findings.map(\.severity).max() ?? first.severity, findings.count)
    }
    .sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.count != right.count { return left.count > right.count }
      return left.rule.id.precedesByCodePoints(right.rule.id)
    }
    let numbers = rows.map { TextReport.count($0.count).count }.max() ?? 1
    let words = rows.map { $0.severity.name[language].count }.max() ?? 1
    let ids = rows.map { $0.rule.id.count }.max() ?? 1
    return rows.map { row in
      let count = TextReport.count(row.count)
      let word = row.severity.name[language]
      return "  " + String(repeating: " ", count: numbers - count.count) + count + "  "
        + paint(word, TextReport.style(row.severity))
        + String(repeating: " ", count: words - word.count + 2) + row.rule.id
        + String(repeating: " ", count: ids - row.rule.id.count + 2) + row.rule.title[language]
    }
  }

  /// Thousands apart, as in all printed figures: `1.234`.
  static func count(_ number: Int) -> String {
    let digits = String(number)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "." }
      out.append(digit)
    }
    return out
  }

  /// An ISO date as it stands in messages: `21.11.2026` in German.
  static func day(_ iso: String, _ language: Language) -> String {
    let parts = iso.split(separator: "-")
    return language == .de && parts.count == 3 ? "\(parts[2]).\(parts[1]).\(parts[0])" : iso
  }
}
