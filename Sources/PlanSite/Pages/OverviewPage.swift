import Diagnostics
import PlanChecks
import PlanModel

/// Where do we stand, and what is to be decided?
struct OverviewPage {
  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    var draft = PageDraft(
      .uebersicht, path: IndexPage.overview.path,
      title: view.words(de: "Wo wir stehen", en: "Where we stand"), section: .overview)
    draft.description = view.plan.settings?.untertitel.value ?? ""
    draft["antwort"] = lead
    draft["sitzung"] = session
    draft["geld"] = view.section(
      "_geld", Text(de: "Ist das Geld da?", en: "Is the money there?"), money)
    if IndexPage.jobs.exists(in: view.content) {
      draft["arbeit"] = view.section(
        "_arbeit",
        Text(de: "Ersetzen neue Stellen die alten?", en: "Do new jobs replace the old ones?"),
        .p(JobsPage(view: view).balanceSentence) + .p(view.link(.jobs)))
    }
    draft["ziele"] = view.section(
      "_ziele", Text(de: "Erreichen wir unsere Ziele?", en: "Do we reach our goals?"), goals)
    draft["befunde"] = view.section(
      "_befunde", Text(de: "Was ist zu klären?", en: "What has to be settled?"), findings)
    draft["suchfeld"] = view.searchForm
    draft["verzeichnis"] = view.section(
      "_verzeichnis", Text(de: "Alle Seiten", en: "All pages"), directory(frame))
    return draft
  }

  /// How many goals the overview lists; the Leitbild has all.
  private static let mostGoals = 20

  var lead: HTML {
    let live = view.plan.measures.filter(\.isLive)
    let money = view.content.figures.money
    let count = HTML.strong(
      HTML(
        view.counted(
          live.count, Text(de: "aktives Vorhaben", en: "live project"),
          Text(de: "aktive Vorhaben", en: "live projects"))))
    let agreed = live.count { $0.isFrom(.vereinbart) }
    let cost = HTML.strong(view.roundMoney(money.cost.amount))
    let granted = view.roundMoney(money.certainty.granted.amount)
    let open = view.roundMoney(money.open)
    let known = view.knownShare(money.cost).map { " (\($0))" } ?? HTML()
    return view.lead([
      live.isEmpty
        ? view.say(de: "Der Plan hat noch kein Vorhaben.", en: "The plan has no project yet.")
        : view.say(
          de:
            "Der Plan hat \(count), \(agreed) davon mindestens vereinbart. Sie kosten zusammen \(cost)\(known); \(granted) sind bewilligt, \(open) ohne Quelle.",
          en:
            "The plan has \(count), \(agreed) of them at least agreed. They cost \(cost) together\(known); \(granted) of it is granted and \(open) has no source."
        ),
      view.plan.goals.isEmpty ? nil : view.goalsSentence,
      counts,
      view.unreadableSentence,
    ])
  }

  private var counts: HTML {
    let counts = view.content.report.counts
    guard counts.open > 0 else {
      return view.say(de: "Kein Befund ist offen.", en: "No finding is open.")
    }
    let number = HTML.strong(HTML(view.severities(counts)))
    return view.say(de: "Offen sind \(number).", en: "Open: \(number).")
  }

  var money: HTML {
    let money = view.content.figures.money
    let bar = view.moneyBar(
      id: "_geld-1", money.certainty, open: money.open, total: money.cost.amount,
      note: view.knownShare(money.cost), height: 36)
    guard !bar.isEmpty else { return HTML() }
    // The document for print has the chapter of the programmes alone.
    let pages = (view.isEdition ? [IndexPage.funding] : [.finance, .funding])
      .filter { $0.exists(in: view.content) }
    return pages.isEmpty ? bar : bar + .p(pages.map { view.link($0) }.joined(" · "))
  }

  private var goals: HTML {
    let weights = ["hoechste": 0, "hoch": 1, "mittel": 2]
    let sorted = view.plan.goals.enumerated().sorted { left, right in
      let a = left.element.prioritaet.value.flatMap { weights[$0] } ?? 3
      let b = right.element.prioritaet.value.flatMap { weights[$0] } ?? 3
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
    let table = TableBlock(
      view.words(de: "Ziele nach Priorität", en: "Goals by priority"), hidesCaption: true,
      columns: view.goalColumns,
      rows: sorted.prefix(OverviewPage.mostGoals).map { view.goalRow($0) }, style: .stack)
    return table.html + (sorted.count > OverviewPage.mostGoals ? .p(view.link(.goals)) : HTML())
  }

  private var findings: HTML {
    let open = view.content.report.findings.filter { $0.acknowledged == nil }
    let worst = [Severity.fehler, .warnung].flatMap { severity in
      open.filter { $0.severity == severity }
    }
    guard !worst.isEmpty else {
      return view.empty(
        Text(de: "Kein Fehler und keine Warnung ist offen.", en: "No error and no warning is open.")
      )
    }
    let rows = worst.prefix(8).map { finding in
      TableBlock.Row(
        HTML(view.say(finding.message)),
        finding.subject.flatMap { view.plan.document(DocumentID($0)) }.map { view.link($0) }
          ?? HTML("–"),
        view.chip(finding.severity.chip))
    }
    return TableBlock(
      view.words(de: "Die wichtigsten Befunde", en: "The most important findings"),
      hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Befund", en: "Finding"))),
        .init(HTML(view.words(de: "Betrifft", en: "Concerns"))),
        .init(HTML(view.words(de: "Gewicht", en: "Weight"))),
      ], rows: Array(rows), style: .stack
    ).html + .p(view.link(.report))
  }

  private func directory(_ frame: Frame) -> HTML {
    var lists: [(title: String, items: [HTML])] = []
    let pages = IndexPage.allCases.filter { $0 != .overview && $0.exists(in: view.content) }
    let edition = HTML.a(
      view.address(View.editionPath),
      HTML(view.words(de: "Gesamter Plan als ein Dokument", en: "The whole plan as one document")))
    lists.append(
      (view.words(de: "Bereiche", en: "Sections"), pages.map { view.link($0) } + [edition]))
    lists.append(
      (
        view.say(Words.plural(.ziel)),
        limited(view.plan.goals.map { view.link($0.document, $0.titel.value) }, .goals)
      ))
    let towns = view.plan.municipalities.sortedByName { $0.id.map { view.shortName($0) } ?? "" }
    lists.append(
      (
        view.words(de: "Städte und Gemeinden", en: "Municipalities"),
        limited(towns.map { view.link($0.document) }, .municipalities)
      ))
    let columns = lists.filter { !$0.items.isEmpty }.map { title, items in
      HTML.div(.heading(3, HTML(title)) + .list(items, .class("plain")))
    }
    return .div(columns.joined(), .class("directory"))
  }

  private func limited(_ items: [HTML], _ page: IndexPage) -> [HTML] {
    items.count <= 40 ? items : items.prefix(40) + [view.link(page)]
  }
}
