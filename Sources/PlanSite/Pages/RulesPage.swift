import Diagnostics
import PlanChecks
import PlanModel

/// How is the plan checked? Every rule with its reason, its examples and the limits in force.
struct RulesPage {
  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    let index = IndexPage.rules
    var draft = PageDraft(.regeln, path: index.path, title: view.say(index.title), section: .report)
    draft["antwort"] = lead
    draft["bereich"] = frame.neighbours(index, .report, view)
    draft["schwellen"] = view.section(
      "_schwellen", Text(de: "Schwellen", en: "Thresholds"), thresholds)
    draft["abgeschaltet"] = view.section(
      "_aus", Text(de: "Abgeschaltet", en: "Switched off"), disabled)
    draft["aufderseite"] = contents
    draft["liste"] = RuleGroup.allCases.map { group in
      let rules = Rule.catalogue.filter { $0.group == group }
      return view.section(
        "_gruppe-\(group.rawValue.lowercased())", group.title, rules.map(article).joined())
    }.joined()
    return draft
  }

  private var contents: HTML {
    let items = RuleGroup.allCases.compactMap { group -> HTML? in
      let rules = Rule.catalogue.filter { $0.group == group }
      guard !rules.isEmpty else { return nil }
      let head = HTML.a(
        .anchor("_gruppe-\(group.rawValue.lowercased())"), HTML(view.say(group.title)))
      return head + .list(rules.map { .a(.anchor($0.id), HTML(view.say($0.title))) })
    }
    return .element(
      .nav, [.class("contents"), .labelled(by: "_auf")],
      .heading(2, HTML(view.words(de: "Alle Regeln", en: "All rules")), .id("_auf")) + .list(items))
  }

  private var lead: HTML {
    let count = HTML.strong(
      HTML(
        view.counted(
          Rule.catalogue.count, Text(de: "Regel", en: "rule"), Text(de: "Regeln", en: "rules"))))
    return view.lead([
      view.say(
        de: "\(count) prüfen, ob der Plan in sich stimmt. Sie beschreiben, sie bewerten niemanden.",
        en: "\(count) check whether the plan is consistent. They describe and judge nobody."),
      view.say(
        de:
          "Ein Befund wird durch eine Korrektur beantwortet oder mit Begründung und Frist anerkannt.",
        en:
          "A finding is answered by a correction, or acknowledged with a reason and an expiry date."
      ),
    ])
  }

  var thresholds: HTML {
    let rows = Thresholds.Name.allCases.map { name in
      TableBlock.Row(
        HTML.code(name.rawValue), HTML(view.plan.thresholds.printed(name, view.language)),
        HTML(
          view.plan.thresholds.isOwn(name)
            ? view.words(de: "eigene Angabe des Plans", en: "set by the plan")
            : view.words(de: "Vorgabe", en: "default")))
    }
    return TableBlock(
      view.words(de: "Geltende Schwellen", en: "Thresholds in force"), hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Schwelle", en: "Threshold"))),
        .init(HTML(view.words(de: "Wert", en: "Value")), number: true),
        .init(HTML(view.words(de: "Herkunft", en: "Origin"))),
      ], rows: rows
    ).html
  }

  private var disabled: HTML {
    let off = view.content.report.disabled
    guard !off.isEmpty else {
      return view.empty(
        Text(de: "Der Plan hat keine Regel abgeschaltet.", en: "The plan has switched no rule off.")
      )
    }
    return .list(
      off.map { id in
        Rule.catalogue.contains { $0.id == id } ? .a(.anchor(id), .code(id)) : .code(id)
      })
  }

  private func article(_ rule: Rule) -> HTML {
    var inside = HTML.heading(3, HTML(view.say(rule.title)))
    inside += .p(HTML.code(rule.id) + " · " + view.chip(rule.severity.chip), .class("meta"))
    inside += .p(HTML(view.say(rule.rationale)))
    let limits = rule.thresholds.compactMap { Thresholds.Name(rawValue: $0) }.map { name in
      HTML.code(name.rawValue) + ": \(view.plan.thresholds.printed(name, view.language))"
    }
    inside += view.facts([
      view.fact(Text(de: "Wann", en: "When"), HTML(view.say(rule.condition)), wide: true),
      view.fact(Text(de: "Antwort", en: "Answer"), HTML(view.say(rule.answer)), wide: true),
      view.fact(Text(de: "Schwellen", en: "Thresholds"), view.factList(limits)),
      view.fact(Text(de: "Anerkennen", en: "Acknowledge"), HTML(view.say(acknowledging(rule)))),
    ])
    inside += examples(rule.failing, Text(de: "Befund", en: "Finding"))
    inside += examples(rule.passing, Text(de: "Kein Befund", en: "No finding"))
    return .article("\n" + inside, .class("rule"), .id(rule.id))
  }

  private func acknowledging(_ rule: Rule) -> Text {
    if rule.traits.contains(.aboutAcknowledgement) {
      return Text(de: "nicht möglich", en: "not possible")
    }
    if rule.severity != .fehler || rule.traits.contains(.acknowledgeable) {
      return Text(de: "möglich, mit Grund und Frist", en: "possible, with reason and expiry date")
    }
    return Text(
      de: "nicht möglich; die Angabe muss stimmen", en: "not possible; the value has to be right")
  }

  private func examples(_ examples: [RuleExample], _ title: Text) -> HTML {
    examples.map { example in
      .heading(4, HTML("\(view.say(title)): \(view.say(example.title))"))
        + before(example) + RulesPage.files(example.files).map(excerpt).joined()
    }.joined()
  }

  /// The documents of an earlier state, where an example has one.
  private func before(_ example: RuleExample) -> HTML {
    guard let before = example.before else { return HTML() }
    return .p(HTML(view.words(de: "Vorher:", en: "Before:")))
      + RulesPage.files(before).map(excerpt).joined()
      + .p(HTML(view.words(de: "Jetzt:", en: "Now:")))
  }

  private func excerpt(_ file: (path: String, text: String)) -> HTML {
    var code = HTML.span(HTML(verbatim: file.path), .class("where"))
    var rest = file.text[...]
    while let open = rest.firstIndex(of: "⟦"),
      let close = rest[open...].firstIndex(of: "⟧")
    {
      code += HTML(verbatim: String(rest[..<open]))
      code += .element(.mark, [], HTML(verbatim: String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    code += HTML(verbatim: String(rest))
    return .element(.pre, [.class("source")], .element(.code, [], code))
  }

  /// The documents of an example, each after its line `=== path`.
  private static func files(_ files: String) -> [(path: String, text: String)] {
    var documents: [(path: String, lines: [Substring])] = []
    for line in files.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        documents.append((String(line.dropFirst(4)), []))
      } else if !documents.isEmpty {
        documents[documents.count - 1].lines.append(line)
      }
    }
    return documents.map { ($0.path, $0.lines.joined(separator: "\n")) }
  }
}
