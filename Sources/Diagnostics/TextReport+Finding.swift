extension TextReport {
  /// Further places beyond these have a line each, and beyond those a number.
  private static let placesWithSource = 3
  private static let placesListed = 12

  /// One finding with everything that is known about it.
  func block(_ finding: Finding) -> [String] {
    var lines = headline(finding.severity, finding.message[language], finding.rule)
    let style = TextReport.style(finding.severity)
    let shown = showsAllPlaces ? finding.related.count : TextReport.placesWithSource
    let numbers = [finding.place] + finding.related.prefix(shown).map(\.place)
    let gutter = numbers.map { String($0.start.line).count }.max() ?? 1
    lines.append("  " + paint(location(finding.place), .place))
    lines += snippet(
      finding.place, mark: "^", label: finding.label?[language] ?? "", gutter: gutter, style: style)
    for related in finding.related.prefix(shown) {
      let message = related.message[language]
      let source = snippet(
        related.place, mark: "-", label: message, gutter: gutter, style: .place)
      let place = "  " + paint(location(related.place), .place)
      lines += source.isEmpty ? [place + "  " + TerminalText.line(message)] : [place] + source
    }
    lines += furtherPlaces(finding.related.dropFirst(shown))
    lines += prose(finding.explanation[language])
    lines += helpLines(finding.help)
    return lines
  }

  private func furtherPlaces(_ places: ArraySlice<Finding.Related>) -> [String] {
    let listed = places.prefix(TextReport.placesListed)
    var lines = listed.map { related in
      "  " + paint(location(related.place), .place) + "  "
        + TerminalText.line(related.message[language])
    }
    let rest = places.count - listed.count
    if rest > 0 {
      lines.append(
        language == .de
          ? "  … und \(rest) weitere Stellen (alle mit --verbose)"
          : "  … and \(rest) more places (all with --verbose)")
    }
    return lines
  }

  /// Text in its own lines, wrapped and indented, so that none of them can pass for a headline.
  public func prose(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TerminalText.wrapped(TerminalText.line(String(line)), to: width - 2).map { "  " + $0 }
    }
  }

  /// Help keeps its lines: they are there to be copied.
  public func helpLines(_ help: [Text]) -> [String] {
    let word = language == .de ? "Hilfe:" : "Help:"
    let indent = String(repeating: " ", count: word.count + 3)
    return help.flatMap { text in
      text[language].split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { index, line in
          let line = TerminalText.line(String(line))
          return index == 0 ? "  " + paint(word, .help) + " " + line : indent + line
        }
    }
  }
}
