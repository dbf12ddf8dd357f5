import Diagnostics
import PlanChecks
import PlanModel

/// All rules as a document in Markdown, with what they say about their examples.
struct RuleDocumentation {
  let language: Language
  private var explanation: Explanation { Explanation(language: language, width: 100) }

  func markdown() async -> String {
    var parts = [introduction]
    for group in RuleGroup.allCases {
      let rules = Rule.catalogue.filter { $0.group == group }
      if !rules.isEmpty { parts.append("## \(group.rawValue) \(group.title[language])") }
      for rule in rules { parts += await section(rule) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let text = Text(
      de: """
        # Die Regeln

        Was `masterplan check` prüft, aus den Regeln selbst erzeugt (`make docs`). Jede hat eine id, die in Meldungen, unter `anerkannt` und in `regeln` steht, ein Gewicht, eine Bedingung, die man auch von Hand anwenden kann, und Beispiele. Die Beispiele sind zugleich die Tests der Regel. Sie ergänzen einen kleinen Plan, in dem sonst alles stimmt; unter jedem, das gemeldet wird, steht der Befund.

        Ein **Fehler** heißt: Die Angaben widersprechen einander, die Rechnung kann nicht stimmen, oder das Programm schließt es aus. Eine **Warnung** oder ein **Hinweis** ist eine Frage an die Planung. Beantwortet wird ein Befund durch eine Korrektur, oder mit Grund und Frist unter `anerkannt`, wo das möglich ist. `phase`, `regeln` und `schwellen` in `plan.md` gewichten die Regeln.
        """,
      en: """
        # The rules

        What `masterplan check` checks, made from the rules themselves (`make docs`). Each has an id, which stands in messages, in `anerkannt` and in `regeln`, a severity, a condition that can be applied by hand, and examples. The examples are the tests of the rule, too. They are laid over a small plan in which all else is right; below each that is reported stands the finding.

        **Fehler** (error) means: the values contradict each other, the arithmetic is impossible, or the programme excludes it. **Warnung** (warning) and **Hinweis** (note) are questions to the planners. A finding is answered by a correction, or with a reason and an expiry date in `anerkannt` where that is possible. `phase`, `regeln` and `schwellen` in `plan.md` weigh the rules.
        """)
    return text[language]
  }

  private func section(_ rule: Rule) async -> [String] {
    var parts = [
      "### \(rule.title[language])",
      "`\(rule.id)` · \(rule.severity.name[language])" + explanation.traits(rule),
      paragraph(Text(de: "Bedingung", en: "Condition"), rule.condition),
      paragraph(Text(de: "Warum", en: "Why"), rule.rationale),
      paragraph(Text(de: "Antwort", en: "Answer"), rule.answer),
    ]
    let limits = rule.thresholds.compactMap(Thresholds.Name.init(rawValue:)).map { name in
      "`\(name.rawValue)` (\(Thresholds.standard.printed(name, language)))"
    }
    if !limits.isEmpty {
      let title = Text(
        de: "Schwellen mit ihrer Vorgabe", en: "Thresholds with their defaults")
      parts.append(paragraph(title, Text(verbatim: limits.joined(separator: ", "))))
    }
    for example in rule.failing {
      parts.append(
        "#### " + (Text(de: "Wird gemeldet: ", en: "Is reported: ") + example.title)[language])
      parts += documents(example)
      parts += await findings(of: rule, in: example)
    }
    for example in rule.passing {
      parts.append(
        "#### " + (Text(de: "Ist in Ordnung: ", en: "Is fine: ") + example.title)[language])
      parts += documents(example)
    }
    return parts
  }

  private func paragraph(_ title: Text, _ text: Text) -> String {
    "**\(title[language]).** "
      + RuleDocumentation.escaped(
        text[language].split(separator: "\n").joined(separator: " "))
  }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "*<[".contains($0) ? ["\\", $0] : [$0] })
  }

  private func documents(_ example: RuleExample) -> [String] {
    let now = ExampleBase.documents(example.files).map { source($0.path, $0.text) }
    guard let before = example.before else { return now }
    let words = [Text(de: "Vorher:", en: "Before:"), Text(de: "Jetzt:", en: "Now:")]
    let earlier = ExampleBase.documents(before).map { source($0.path, $0.text) }
    return [words[0][language]] + earlier + [words[1][language]] + now
  }

  private func source(_ path: String, _ text: String) -> String {
    let fence = text.contains("```") ? "~~~~" : "```"
    // What cannot be seen, or would change the page, is shown as its code.
    let shown = text.unicodeScalars.map { scalar in
      scalar == "\n" || RuleDocumentation.isPlain(scalar)
        ? String(scalar) : "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
    }.joined()
    return "`\(path)`\n\n\(fence)yaml\n\(shown)\(shown.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
    default: true
    }
  }

  private func findings(of rule: Rule, in example: RuleExample) async -> [String] {
    let writer = TextReport(language: language, width: 100)
    return await rule.findings(in: example, language).map { finding in
      "```text\n" + writer.text(of: finding) + "```"
    }
  }
}
