extension TextReport {
  /// Owners beyond these are a number.
  private static let ownersListed = 20

  /// Rules by severity and number.
  func rulesTable(_ groups: [[Finding]]) -> [String] {
    let rows = groups.compactMap { findings -> (rule: Rule, severity: Severity, count: Int)? in
      guard let first = findings.first else { return nil }
      return (first.rule, findings.map(\.severity).max() ?? first.severity, findings.count)
    }
    .sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.count != right.count { return left.count > right.count }
      return left.rule.id.precedesByCodePoints(right.rule.id)
    }
    let words = rows.map { $0.severity.name[language].count }.max() ?? 1
    let ids = rows.map { $0.rule.id.count }.max() ?? 1
    let cells = rows.map { row in
      let word = row.severity.name[language]
      return paint(word, TextReport.style(row.severity))
        + String(repeating: " ", count: words - word.count + 2) + row.rule.id
        + String(repeating: " ", count: ids - row.rule.id.count + 2) + row.rule.title[language]
    }
    return [bold(language == .de ? "Nach Regel:" : "By rule:")]
      + numbered(zip(rows.map(\.count), cells))
  }

  /// Who can answer how many findings, the heaviest load first.
  func ownersTable(_ open: [Finding]) -> [String] {
    guard let owner else { return [] }
    let rows = Dictionary(grouping: open, by: owner).map { (name: $0.key, findings: $0.value) }
      .sorted { left, right in
        let (a, b) = (weights(left.findings), weights(right.findings))
        if a != b { return a.lexicographicallyPrecedes(b, by: >) }
        return left.name.precedesByCodePoints(right.name)
      }
    let shown = rows.prefix(TextReport.ownersListed)
    let names = shown.map { TerminalText.line($0.name) }
    let width = min(names.map(TerminalText.width).max() ?? 1, 48)
    let cells = zip(names, shown).map { name, row in
      let gap = String(repeating: " ", count: max(0, width - TerminalText.width(name)) + 2)
      return name + gap
        + zip([Severity.fehler, .warnung, .hinweis], weights(row.findings))
        .compactMap { severity($0, $1) }.joined(separator: ", ")
    }
    let rest = rows.count - shown.count
    return [bold(language == .de ? "Nach Zuständigkeit:" : "By responsible body:")]
      + numbered(zip(shown.map(\.findings.count), cells))
      + (rest > 0 ? [language == .de ? "  … und \(rest) weitere" : "  … and \(rest) more"] : [])
  }

  /// How many of each severity, the highest first.
  private func weights(_ findings: [Finding]) -> [Int] {
    [Severity.fehler, .warnung, .hinweis].map { severity in
      findings.count { $0.severity == severity }
    }
  }

  /// "3 Warnungen"; nil for none.
  func severity(_ severity: Severity, _ count: Int) -> String? {
    guard count > 0 else { return nil }
    let (one, many): (Text, Text) =
      switch severity {
      case .fehler: (Text(de: "Fehler", en: "error"), Text(de: "Fehler", en: "errors"))
      case .warnung: (Text(de: "Warnung", en: "warning"), Text(de: "Warnungen", en: "warnings"))
      case .hinweis: (Text(de: "Hinweis", en: "note"), Text(de: "Hinweise", en: "notes"))
      }
    let words = "\(TextReport.count(count)) \((count == 1 ? one : many)[language])"
    return paint(words, TextReport.style(severity))
  }

  private func numbered(_ rows: Zip2Sequence<[Int], [String]>) -> [String] {
    let numbers = rows.map { TextReport.count($0.0) }
    let width = numbers.map(\.count).max() ?? 1
    return zip(numbers, rows).map { number, row in
      "  " + String(repeating: " ", count: width - number.count) + number + "  " + row.1
    }
  }
}
