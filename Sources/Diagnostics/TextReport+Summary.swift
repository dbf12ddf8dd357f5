extension TextReport {
  /// What was found in numbers; by rule and by who can answer it where there are more than a few.
  func summary(open: [Finding], counts: FindingJSON.Counts, disabled: [String]) -> [String] {
    var byRule: [String: [Finding]] = [:]
    for finding in open { byRule[finding.rule.id, default: []].append(finding) }
    var lines: [String] = []
    if open.count > 5 {
      if byRule.count > 2 { lines += rulesTable(Array(byRule.values)) + [""] }
      let owners = ownersTable(open)
      if owners.count > 2 { lines += owners + [""] }
    }
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
    var parts = [
      severity(.fehler, counts.fehler), severity(.warnung, counts.warnung),
      severity(.hinweis, counts.hinweis),
    ].compactMap(\.self)
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
