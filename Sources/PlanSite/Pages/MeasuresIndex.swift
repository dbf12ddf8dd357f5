import Diagnostics
import PlanModel

/// What is planned? The register by field and status.
struct MeasuresIndex {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.measures
    let first = MeasuresIndex(view: View(content, page: index.path))
    let pages = Pagination.split(first.groups)
    let lead = first.lead
    return pages.enumerated().map { number, groups in
      let path = Pagination.path(index.path, number + 1)
      let view = View(content, page: path)
      var draft = PageDraft(
        .massnahmen, path: path, title: view.say(index.title), section: .measures)
      draft["antwort"] = lead
      draft["bereich"] = frame.neighbours(index, .measures, view)
      let title = view.words(de: "Alle Maßnahmen nach Handlungsfeld", en: "All measures by field")
      draft["liste"] =
        content.plan.measures.isEmpty
        ? view.empty(
          Text(de: "Der Plan hat noch keine Maßnahme.", en: "The plan has no measure yet."))
        : (number == 0 ? first.byStatus : HTML())
          + TableBlock(
            title, columns: view.measureColumns, groups: groups, style: .filterable
          ).html
      draft["blaettern"] = view.pagination(
        number + 1, of: pages.count, first: index.path,
        what: Text(de: "Seiten des Registers", en: "Pages of the register"))
      return draft
    }
  }

  private var measures: [Measure] { view.plan.measures }

  private var lead: HTML {
    let live = measures.filter(\.isLive)
    let count = HTML.strong(HTML(view.projects(live.count)))
    let agreed = live.count { $0.status.value == .vereinbart }
    let running = live.count { $0.status.value == .inUmsetzung }
    let done = live.count { $0.status.value == .abgeschlossen }
    let cost = view.content.figures.money.cost
    let known = view.knownShare(cost).map { " (\($0))" } ?? HTML()
    return view.lead([
      view.say(
        de: "\(count): \(agreed) vereinbart, \(running) in Umsetzung, \(done) abgeschlossen.",
        en: "\(count): \(agreed) agreed, \(running) under way, \(done) finished."),
      view.say(
        de: "Zusammen kosten sie \(view.roundMoney(cost.amount))\(known).",
        en: "Together they cost \(view.roundMoney(cost.amount))\(known)."),
    ])
  }

  private var byStatus: HTML {
    let rows = Status.allCases.compactMap { status -> TableBlock.Row? in
      let count = measures.count { $0.status.value == status }
      return count == 0 ? nil : TableBlock.Row(view.chip(status.chip), view.count(count))
    }
    return TableBlock(
      view.words(de: "Maßnahmen nach Status", en: "Measures by status"),
      columns: [
        .init(HTML(view.words(de: "Status", en: "Status"))),
        .init(HTML(view.words(de: "Vorhaben", en: "Projects")), number: true),
      ], rows: rows
    ).html
  }

  private var groups: [TableBlock.Group] {
    view.byField(measures, \.handlungsfeld.value).map { field, measures in
      let count = HTML.meta(HTML(view.projects(measures.count)))
      return TableBlock.Group(
        head: "\(field) \(count)", rows: measures.map { view.measureRow($0) })
    }
  }
}

extension View {
  /// Documents by field, in the order of the vocabulary; those without a field last.
  func byField<T>(_ elements: [T], _ field: (T) -> String?) -> [(name: String, elements: [T])] {
    let grouped = Dictionary(grouping: elements, by: { field($0) ?? "" })
    var groups = plan.vocabulary.fields.compactMap { id, name in
      grouped[id].map { (say(name), $0) }
    }
    if let rest = grouped[""] {
      groups.append((words(de: "Ohne Handlungsfeld", en: "Without a field"), rest))
    }
    return groups
  }
}
