import Diagnostics
import PlanModel

/// Who decided what? Were the citizens heard?
struct DecisionsIndex {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.decisions
    let first = DecisionsIndex(view: View(content, page: index.path))
    let rows = first.view.decisionRows(content.plan.latestFirst(content.plan.decisions))
    let pages = Pagination.split([TableBlock.Group(head: nil, rows: rows)])
    let lead = first.lead
    return pages.enumerated().map { number, groups in
      let path = Pagination.path(index.path, number + 1)
      let view = View(content, page: path)
      var draft = PageDraft(
        .beteiligung, path: path, title: view.say(index.title), section: .decisions)
      draft["antwort"] = lead
      draft["bereich"] = frame.neighbours(index, .decisions, view)
      if number == 0 {
        draft["fehlend"] =
          view.section(
            "_fehlend", Text(de: "Fehlende Beschlüsse", en: "Missing decisions"), first.missing)
          + first.overtaken
        draft["empfehlungen"] = view.section(
          "_empfehlungen",
          Text(de: "Empfehlungen und Antworten", en: "Recommendations and answers"),
          first.recommendations)
      }
      let title = view.words(de: "Alle Beschlüsse", en: "All decisions")
      draft["liste"] = view.section(
        "_beschluesse", Text(de: "Alle Beschlüsse", en: "All decisions"),
        rows.isEmpty
          ? view.empty(
            Text(de: "Der Plan nennt noch keinen Beschluss.", en: "The plan names no decision yet.")
          )
          : TableBlock(
            title, hidesCaption: true, columns: view.decisionColumns, groups: groups,
            style: rows.count >= 12 ? .filterable : .stack
          ).html)
      draft["blaettern"] = view.pagination(
        number + 1, of: pages.count, first: index.path,
        what: Text(de: "Seiten der Beschlüsse", en: "Pages of the decisions"))
      return draft
    }
  }

  private var open: [Decision] { view.plan.decisions.filter { $0.ergebnis.value == .empfehlung } }

  private var lead: HTML {
    let decided = view.plan.decisions.count { $0.ergebnis.value?.isDecisive ?? false }
    let count = HTML.strong(
      HTML(
        view.counted(
          decided, Text(de: "Beschluss", en: "decision"), Text(de: "Beschlüsse", en: "decisions"))))
    let measures = Set(view.content.listings.unadopted.values.flatMap { $0 }).count
    let unanswered = open.count { $0.antwort == nil }
    return view.lead([
      view.say(
        de:
          "\(count) \(decided == 1 ? "ist" : "sind") gefasst; zu \(measures) vereinbarten oder begonnenen Vorhaben fehlt noch mindestens einer.",
        en:
          "\(count) \(decided == 1 ? "is" : "are") taken; on \(measures) agreed or running projects at least one is missing."
      ),
      open.isEmpty
        ? nil
        : view.say(
          de:
            "Von \(open.count) Empfehlungen der Bürgerinnen und Bürger \(unanswered == 1 ? "ist" : "sind") \(unanswered) ohne Antwort.",
          en:
            "Of \(open.count) recommendations of the citizens \(unanswered) \(unanswered == 1 ? "is" : "are") unanswered."
        ),
    ])
  }

  var missing: HTML {
    let bodies = view.plan.bodies.filter { body in
      body.id.flatMap { view.content.listings.unadopted[$0] } != nil
    }
    guard !bodies.isEmpty else {
      return view.empty(
        Text(
          de: "Kein vereinbartes oder begonnenes Vorhaben wartet auf einen Beschluss.",
          en: "No agreed or running project waits for a decision."))
    }
    let rows = bodies.map { body -> TableBlock.Row in
      let measures = (body.id.flatMap { view.content.listings.unadopted[$0] } ?? []).map {
        view.plan.measures[$0]
      }
      var links = measures.prefix(12).map { view.link($0.document) }
      if measures.count > 12 {
        links.append(
          view.say(de: "und \(measures.count - 12) weitere", en: "and \(measures.count - 12) more"))
      }
      return TableBlock.Row(
        view.link(body.document, body.id.map { view.council($0) }), view.count(measures.count),
        .list(Array(links), .class("plain")))
    }
    return TableBlock(
      view.words(de: "Fehlende Beschlüsse je Rat", en: "Missing decisions by council"),
      hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Gremium", en: "Council"))),
        .init(
          HTML(view.words(de: "Anzahl", en: "Number")), number: true,
          label: view.words(de: "Anzahl", en: "number")),
        .init(HTML(view.words(de: "Vorhaben", en: "Projects"))),
      ], rows: rows, style: .stack
    ).html
  }

  private var recommendations: HTML {
    guard !open.isEmpty else { return HTML() }
    let rows = view.plan.latestFirst(open).map { decision in
      TableBlock.Row(
        view.link(decision.document),
        view.plan.subjects(of: decision).prefix(6).map { view.link($0) }.joined(", "),
        view.chip(.answer(decision.antwort?.folge.value))
          + (decision.antwort?.datum.value.map { " \(HTML.meta(view.date($0)))" } ?? HTML()))
    }
    return TableBlock(
      view.words(de: "Empfehlungen und Antworten", en: "Recommendations and answers"),
      hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Empfehlung", en: "Recommendation"))),
        .init(HTML(view.words(de: "Worüber", en: "About"))),
        .init(HTML(view.words(de: "Antwort", en: "Answer"))),
      ], rows: rows, style: .stack
    ).html
  }
}
