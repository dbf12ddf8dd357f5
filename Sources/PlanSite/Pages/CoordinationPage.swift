import Diagnostics
import PlanChecks
import PlanModel

/// What is planned twice, what competes, what contradicts?
struct CoordinationPage {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.coordination
    let first = CoordinationPage(view: View(content, page: index.path))
    let open = first.pairs.filter { $0.acknowledged == nil }
    let answered = first.pairs.filter { $0.acknowledged != nil }
    let blocks = (open + answered).enumerated().map { number, finding in
      first.article(finding, number: number + 1)
    }
    let openPages = Pagination.split(Array(blocks.prefix(open.count)))
    let answeredPages = Pagination.split(Array(blocks.dropFirst(open.count)))
    let pages =
      openPages.map { ($0, HTML()) } + answeredPages.filter { !$0.isEmpty }.map { (HTML(), $0) }
    let merged = mergedSingle(pages)
    let lead = first.lead(open, answered)
    return merged.enumerated().map { number, blocks in
      let path = Pagination.path(index.path, number + 1)
      let view = View(content, page: path)
      var draft = PageDraft(
        .abstimmung, path: path, title: view.say(index.title), section: .coordination)
      draft["antwort"] = lead
      draft["bereich"] = frame.neighbours(index, .coordination, view)
      let openBlock = number == 0 && open.isEmpty ? first.nothing : blocks.0
      draft["paare"] = view.section("_paare", Text(de: "Zu klären", en: "To be settled"), openBlock)
      draft["anerkannt"] = view.section(
        "_anerkannt", Text(de: "Anerkannt und begründet", en: "Acknowledged with a reason"),
        blocks.1)
      draft["blaettern"] = view.pagination(
        number + 1, of: merged.count, first: index.path,
        what: Text(de: "Seiten der Abstimmung", en: "Pages of the coordination"))
      return draft
    }
  }

  /// One page for both lists where they fit.
  private static func mergedSingle(_ pages: [(HTML, HTML)]) -> [(HTML, HTML)] {
    guard pages.count == 2, pages[0].0.bytes.count + pages[1].1.bytes.count < Pagination.budget
    else {
      return pages
    }
    return [(pages[0].0, pages[1].1)]
  }

  private var pairs: [Finding] {
    view.content.report.findings.filter { $0.rule.traits.contains(.pair) }
  }

  private var pairRules: [Rule] { Rule.catalogue.filter { $0.traits.contains(.pair) } }

  private func lead(_ open: [Finding], _ answered: [Finding]) -> HTML {
    let rules = view.counted(
      pairRules.count, Text(de: "Regel", en: "rule"), Text(de: "Regeln", en: "rules"))
    let count = HTML.strong(
      HTML(view.counted(open.count, Text(de: "Paar", en: "pair"), Text(de: "Paare", en: "pairs"))))
    return view.lead([
      open.isEmpty
        ? view.say(
          de:
            "Es ist nichts offen: \(rules) vergleichen je zwei Vorhaben, Ziele oder Anträge, und keine schlägt an.",
          en:
            "Nothing is open: \(rules) compare two projects, goals or applications each, and none has a finding."
        )
        : view.say(
          de: "\(count) \(open.count == 1 ? "ist" : "sind") zu klären.",
          en: "\(count) \(open.count == 1 ? "has" : "have") to be settled."),
      answered.isEmpty
        ? nil
        : view.say(
          de:
            "\(answered.count) \(answered.count == 1 ? "weiteres ist" : "weitere sind") mit Begründung anerkannt.",
          en:
            "\(answered.count) more \(answered.count == 1 ? "is" : "are") acknowledged with a reason."
        ),
    ])
  }

  private var nothing: HTML {
    view.empty(Text(de: "Kein Paar ist offen.", en: "No pair is open."))
      + .p(
        view.say(
          de: "Verglichen wird nach diesen Regeln: ", en: "Pairs are compared by these rules: ")
          + pairRules.map { rule in
            HTML.a(view.address(IndexPage.rules.path, rule.id), HTML(view.say(rule.title)))
          }.joined(", ") + ".")
  }

  private func article(_ finding: Finding, number: Int) -> HTML {
    let ids = finding.items.map { DocumentID($0) }
    let measures = ids.compactMap { view.plan.measure($0) }
    let applications = ids.compactMap { view.plan.application($0) }
    let block = view.finding(finding, id: "_paar-\(number)", level: 3)
    if measures.count == 2 {
      let (left, right) = (measures[0], measures[1])
      return block
        + comparison(left.document, right.document, measureRows.map { ($0, $1(left), $1(right)) })
    }
    if applications.count == 2 {
      let (left, right) = (applications[0], applications[1])
      return block
        + comparison(
          left.document, right.document, applicationRows.map { ($0, $1(left), $1(right)) })
    }
    return block
  }

  private var applicationRows: [(Text, (Application) -> HTML)] {
    [
      (Text(de: "Maßnahme", en: "Measure"), { view.link($0.massnahme) }),
      (Text(de: "Programm", en: "Programme"), { view.link($0.programm) }),
      (Text(de: "Kostenteil", en: "Cost part"), { HTML($0.costPart ?? "–") }),
      (Text(de: "Betrag", en: "Amount"), { view.money($0.betrag) }),
      (Text(de: "Status", en: "Status"), { view.given($0.status) { view.chip($0.chip) } }),
      (Text(de: "Antragsteller", en: "Applicant"), { view.link($0.antragsteller) }),
    ]
  }

  private var measureRows: [(Text, (Measure) -> HTML)] {
    [
      (Text(de: "Art", en: "Type"), { view.given($0.art) { HTML(view.say($0.name)) } }),
      (Text(de: "Träger", en: "Carrier"), { view.link($0.traeger) }),
      (Text(de: "Wo", en: "Where"), { view.links($0.kommunen.values) }),
      (Text(de: "Status", en: "Status"), { view.status($0) }),
      (Text(de: "Zeitraum", en: "Period"), { view.given($0.zeitraum) { view.period($0) } }),
      (Text(de: "Kosten", en: "Cost"), { view.money($0.kosten) }),
      (
        Text(de: "Kapazität", en: "Capacity"),
        { measure in
          view.given(measure.kapazitaet) { view.quantity($0, measure.art.value?.unit) }
        }
      ),
      (Text(de: "Abgrenzung", en: "Distinction"), { view.text($0.abgrenzung) }),
    ]
  }

  private func comparison(
    _ left: Document, _ right: Document, _ rows: [(name: Text, left: HTML, right: HTML)]
  ) -> HTML {
    let body = rows.map { name, a, b -> HTML in
      let isSame = a.bytes == b.bytes
      let word = HTML.meta(
        HTML(view.words(de: isSame ? "gleich" : "anders", en: isSame ? "same" : "different")))
      let head = HTML.element(
        .th, [.scope("row"), .role("rowheader")], HTML(view.say(name)) + " " + word)
      let cells = [a, b].map { HTML.element(.td, [.role("cell")], $0) }.joined()
      return .element(.tr, [.role("row")] + (isSame ? [] : [.class("differs")]), head + cells)
    }
    let title = view.words(de: "Beide Seiten im Vergleich", en: "Both sides compared")
    let heads = [
      HTML(view.words(de: "Merkmal", en: "Property")), view.link(left), view.link(right),
    ]
    .map { HTML.element(.th, [.scope("col"), .role("columnheader")], $0) }.joined()
    let head = HTML.element(.thead, [.role("rowgroup")], .element(.tr, [.role("row")], heads))
    let caption = HTML.element(.caption, [], HTML(title))
    return .element(
      .div, [.class("table-scroll"), .role("group"), .label(title), .focusable],
      .element(
        .table, [.class("compare"), .role("table")],
        caption + head + .element(.tbody, [.role("rowgroup")], body.joined())))
  }
}
