import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel

/// What is planned twice, what competes, what contradicts?
struct CoordinationPage {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let pages = content.coordinationPages.pages
    let lead = CoordinationPage(view: View(content, page: IndexPage.coordination.path)).lead
    return pages.indices.map { number in
      let path = Pagination.path(IndexPage.coordination.path, number + 1)
      var draft = CoordinationPage(view: View(content, page: path))
        .draft(pages[number], number + 1, of: pages.count, frame)
      draft["antwort"] = lead
      return draft
    }
  }

  private func draft(
    _ entries: [CoordinationPages.Entry], _ number: Int, of count: Int, _ frame: Frame
  ) -> PageDraft {
    let index = IndexPage.coordination
    var draft = PageDraft(
      .abstimmung, path: view.page, title: view.say(index.title), section: .coordination)
    draft["bereich"] = frame.neighbours(index, .coordination, view)
    if number == 1 { draft["uebersicht"] = overview }
    for part in CoordinationPages.Part.allCases {
      draft[part.block] = section(part, entries.filter { $0.part == part }.map(\.item))
    }
    if number == 1, draft["paare"].isEmpty {
      draft["paare"] = view.section(
        CoordinationPages.Part.pairs.anchor, CoordinationPages.Part.pairs.title, nothing)
    }
    if number == count { draft["methode"] = method }
    draft["aufderseite"] = view.onThisPage(
      CoordinationPages.Part.allCases.map { ($0.anchor, $0.title, draft[$0.block]) }
        + [("_verglichen", CoordinationPage.methodTitle, draft["methode"])])
    draft["blaettern"] = view.pagination(
      number, of: count, first: index.path,
      what: Text(de: "Seiten der Abstimmung", en: "Pages of the coordination"))
    return draft
  }

  var coordination: Coordination { view.content.coordination }

  private func section(
    _ part: CoordinationPages.Part, _ items: [CoordinationPages.Item]
  ) -> HTML {
    var blocks = HTML()
    var told: String?
    for (number, item) in items.enumerated() {
      switch item {
      case .story(let story):
        blocks += self.story(story)
        told = story.anchor
      case .comparison(let comparison, let story?):
        if told != story.anchor { blocks += continued(story) }
        told = story.anchor
        blocks += PairBlock(comparison: comparison, view: view).folded
      case .comparison(let comparison, nil):
        blocks += PairBlock(comparison: comparison, view: view).article
      case .finding(let finding):
        blocks += contradiction(finding, id: "_\(part.block)-\(number + 1)")
      case .possible(let range):
        blocks += possible(range)
      }
    }
    let introduction = blocks.isEmpty ? HTML() : self.introduction(part)
    return view.section(part.anchor, part.title, introduction + blocks)
  }

  private func introduction(_ part: CoordinationPages.Part) -> HTML {
    guard part == .possible else { return HTML() }
    let total = coordination.possible.count
    let most = CoordinationPages.mostPossible
    let shown =
      total > most
      ? view.say(
        de: " Gezeigt sind die \(most) wahrscheinlichsten von \(view.count(total)).",
        en: " The \(most) likeliest of \(view.count(total)) are shown.") : HTML()
    return .p(
      view.say(
        de:
          "Das sind keine Befunde: Die Ähnlichkeit reicht knapp nicht für eine Warnung. Ein Blick darauf lohnt, wenn Sie die Vorhaben kennen.",
        en:
          "These are no findings: the likeness is just below a warning. They are worth a look if you know the projects."
      ) + shown)
  }

  private func contradiction(_ finding: Finding, id: String) -> HTML {
    let ids = finding.items.map { DocumentID($0) }
    let measures = ids.compactMap { view.plan.measure($0) }
    let applications = ids.compactMap { view.plan.application($0) }
    let block = view.finding(finding, id: id, level: 3)
    if measures.count == 2 {
      return block + view.comparisonTable(measures[0], measures[1]).html(view)
    }
    if applications.count == 2 {
      return block + view.comparisonTable(applications[0], applications[1]).html(view)
    }
    return block
  }

  private func possible(_ range: Range<Int>) -> HTML {
    let rows = coordination.possible[range].map { pair -> TableBlock.Row in
      let measures = [pair.a, pair.b].map { view.plan.measures[$0] }
      let links = measures.map { view.link($0.document) }
      return TableBlock.Row(
        links[0] + .element(.br, []) + links[1],
        HTML(view.say(PairWords.certainty(pair.score))),
        view.mainReason(pair))
    }
    let title = view.words(
      de: "Paare \(range.lowerBound + 1) bis \(range.upperBound)",
      en: "Pairs \(range.lowerBound + 1) to \(range.upperBound)")
    let table = TableBlock(
      title, hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Vorhaben", en: "Projects"))),
        .init(HTML(view.words(de: "Wie wahrscheinlich", en: "How likely"))),
        .init(HTML(view.words(de: "Vor allem", en: "Above all"))),
      ], rows: Array(rows), style: .stack)
    let line =
      range.lowerBound == 0 && range.upperBound == coordination.possible.count
      ? view.counted(
        range.count, Text(de: "mögliches Paar", en: "possible pair"),
        Text(de: "mögliche Paare", en: "possible pairs")) : title
    return .element(
      .details, [.class("fold")], .element(.summary, [], HTML(line)) + table.html)
  }
}

extension View {
  /// What weighs most in a score.
  func mainReason(_ pair: MeasurePair) -> HTML {
    pair.reasons.first { $0.points > 0 }.map { HTML(say($0.text)) } ?? HTML("–")
  }
}

extension CoordinationPages.Part {
  var anchor: String { "_" + block }

  /// Its block in the template.
  var block: String {
    switch self {
    case .pairs: "paare"
    case .contradictions: "widersprueche"
    case .acknowledged: "anerkannt"
    case .possible: "moeglich"
    }
  }

  var title: Text {
    switch self {
    case .pairs: Text(de: "Doppelt oder vergleichbar", en: "Twice or comparable")
    case .contradictions: Text(de: "Was sich widerspricht", en: "What contradicts")
    case .acknowledged:
      Text(de: "Anerkannt und begründet", en: "Acknowledged with a reason")
    case .possible: Text(de: "Möglicherweise ähnlich", en: "Possibly alike")
    }
  }
}
