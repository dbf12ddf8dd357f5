import Diagnostics
import PlanFigures
import PlanModel

/// Does every town meet the county's standard?
struct StandardsPage {
  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    let index = IndexPage.standards
    var draft = PageDraft(
      .standards, path: index.path, title: view.say(index.title), section: .goals)
    draft["antwort"] = lead
    draft["bereich"] = frame.neighbours(index, .goals, view)
    draft["uebersicht"] = matrix
    draft["liste"] = view.section(
      "_einzeln", Text(de: "Jeder Standard", en: "Each standard"),
      view.plan.standards.map { view.standardCard($0, level: 3) }.joined())
    return draft
  }

  private var lead: HTML {
    let missed = view.content.figures.standards.coverages.reduce(0) { sum, coverage in
      sum + coverage.entries.count { $0.state.isMissed }
    }
    let count = HTML.strong(
      HTML(
        view.counted(
          view.plan.standards.count, Text(de: "Standard", en: "standard"),
          Text(de: "Standards", en: "standards"))))
    let apply =
      view.plan.standards.count == 1
      ? Text(de: "gilt", en: "applies") : Text(de: "gelten", en: "apply")
    return view.lead([
      missed == 0
        ? view.say(
          de: "\(count) \(view.say(apply)) kreisweit; kein angegebener Wert verfehlt sie.",
          en: "\(count) \(view.say(apply)) in the county; no stated value misses them.")
        : view.say(
          de:
            "\(count) \(view.say(apply)) kreisweit; \(missed)-mal verfehlt eine Kommune den Wert.",
          en:
            "\(count) \(view.say(apply)) in the county; municipalities miss the value \(missed == 1 ? "once" : "\(missed) times")."
        )
    ])
  }

  var matrix: HTML {
    let towns = view.plan.municipalities.compactMap(\.id).sortedByName { view.shortName($0) }
    guard !towns.isEmpty else { return HTML() }
    let title = view.words(de: "Standard und Kommune", en: "Standard and municipality")
    // A standard of the county alone would be an empty column.
    let standards = view.content.figures.standards.coverages.filter { coverage in
      towns.contains { coverage.entry(for: $0) != nil }
    }
    guard !standards.isEmpty else { return HTML() }
    let isTurned = standards.count > 5
    let heads =
      [HTML.element(.th, [.scope("col")], HTML(view.words(de: "Kommune", en: "Municipality")))]
      + standards.map { coverage in
        let standard = coverage.standard
        let title = standard.titel.value ?? standard.id?.text ?? ""
        return HTML.element(.th, [.scope("col")], isTurned ? .span(HTML(title)) : HTML(title))
      }
    let rows = towns.map { town in
      let cells = standards.map { coverage in
        HTML.element(.td, [], cell(coverage, town))
      }
      return HTML.element(
        .tr, [],
        .element(.th, [.scope("row")], view.link(town, view.shortName(town))) + cells.joined())
    }
    return .element(
      .div, [.class("table-scroll"), .role("group"), .label(title), .focusable],
      .element(
        .table, [.class("matrix")],
        .element(.caption, [], HTML(title))
          + .element(.thead, [], .element(.tr, [], heads.joined()))
          + .element(.tbody, [], rows.joined()))) + legend
  }

  private var legend: HTML {
    .p(
      [Chip.met, .missedButPlanned, .missed].map { view.chip($0) }.joined(" \u{A0} "),
      .class("meta"))
  }

  private func cell(_ coverage: StandardFigures.Coverage, _ town: DocumentID) -> HTML {
    guard let entry = coverage.entry(for: town) else { return "–" }
    guard let value = entry.value.value else {
      return view.chip(.withoutFigures, view.words(de: "o. A.", en: "n/a"))
    }
    let words = Print.number(value, view.language)
    return switch entry.state {
    case .met: view.chip(.met, words)
    case .closing: view.chip(.missedButPlanned, words)
    case .missed, .unclear: view.chip(.missed, words)
    case .unstated, .unknown: HTML(words)
    }
  }
}

extension View {
  func standardCard(_ standard: Standard, level: Int) -> HTML {
    guard let slug = content.addresses[standard.document]?.slug else { return HTML() }
    let unit = standard.einheit.value
    let direction = say(Words.choice(standard.richtung.value ?? "mindestens"))
    let entries = content.figures.standards.coverage(of: standard)?.entries ?? []
    let missed = entries.filter(\.state.isMissed)
    let unknown = entries.filter { $0.value.value == nil }.map(\.body)
    let facts = self.facts([
      fact(Text(de: "Messgröße", en: "Measure"), text(standard.messgroesse)),
      fact(
        Text(de: "Soll", en: "Target"),
        given(standard.soll) { "\(direction) " + quantity($0, unit) }),
      fact(Text(de: "Bis", en: "By"), optional(standard.bis) { date($0) }),
      fact(
        Text(de: "Verfehlt in", en: "Missed in"),
        factList(
          missed.map { entry in
            link(entry.body) + ": " + given(entry.value) { quantity($0, unit) }
          })),
      fact(Text(de: "Ohne Wert", en: "Without a value"), unknown.isEmpty ? nil : links(unknown)),
      fact(
        Text(de: "Maßnahmen dafür", en: "Measures for it"),
        standard.erfuelltDurch.values.isEmpty
          ? (missed.isEmpty
            ? nil : HTML.span(HTML(words(de: "keine", en: "none")), .class("missing")))
          : links(standard.erfuelltDurch.values)),
      fact(Text(de: "Erhoben", en: "Surveyed"), optional(standard.erhoben) { date($0) }),
      fact(Text(de: "Quelle", en: "Source"), optional(standard.quelle) { HTML($0) }),
    ])
    let title = standard.titel.value ?? standard.id?.text ?? ""
    let findings = isEdition ? HTML() : self.findings(of: standard.id, slug: slug, level: level + 1)
    return .article(
      "\n" + HTML.heading(level, HTML(title)) + facts
        + body(of: standard.document, level: level + 1)
        + findings, .class("card"), .id(slug))
  }
}
