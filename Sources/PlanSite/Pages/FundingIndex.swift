import Diagnostics
import PlanFigures
import PlanModel

/// Which pots, how full, who queues, by when?
struct FundingIndex {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.funding
    let first = FundingIndex(view: View(content, page: index.path))
    let rows = content.plan.applications.map { first.view.applicationRow($0) }
    let pages = Pagination.split([TableBlock.Group(head: nil, rows: rows)])
    let lead = first.lead
    return pages.enumerated().map { number, groups in
      let path = Pagination.path(index.path, number + 1)
      let view = View(content, page: path)
      var draft = PageDraft(.foerderung, path: path, title: view.say(index.title), section: .money)
      draft["antwort"] = lead
      draft["bereich"] = frame.neighbours(index, .money, view)
      if number == 0 {
        draft["programme"] = view.section(
          "_programme", Text(de: "Fördertöpfe", en: "Programmes"), first.programmes)
        draft["zeitleiste"] = view.section(
          "_fristen", Text(de: "Nächste Fristen", en: "Next deadlines"), first.deadlines)
      }
      let title = view.words(de: "Alle Anträge", en: "All applications")
      let table = TableBlock(
        title, hidesCaption: true, columns: view.applicationColumns, groups: groups,
        style: rows.count >= 12 ? .filterable : .stack
      ).html
      draft["antraege"] = view.section(
        "_antraege", Text(de: "Anträge", en: "Applications"),
        rows.isEmpty
          ? view.empty(
            Text(
              de: "Der Plan hat noch keinen Förderantrag.", en: "The plan has no application yet."))
          : table)
      draft["blaettern"] = view.pagination(
        number + 1, of: pages.count, first: index.path,
        what: Text(de: "Seiten der Antragsliste", en: "Pages of the applications"))
      return draft
    }
  }

  var lead: HTML {
    let money = view.content.figures.money
    let granted = HTML.strong(view.roundMoney(money.certainty.granted.amount))
    let applied = view.roundMoney(money.certainty.applied.amount)
    let prepared = view.roundMoney(money.certainty.inPreparation.amount)
    return view.lead([
      view.say(
        de:
          "\(granted) Fördermittel sind bewilligt, \(applied) beantragt und \(prepared) in Vorbereitung.",
        en:
          "\(granted) of funding is granted, \(applied) applied for and \(prepared) in preparation."
      ),
      view.say(
        de:
          "Von \(view.roundMoney(money.cost.amount)) Gesamtkosten sind \(view.roundMoney(money.open)) ohne Quelle.",
        en:
          "Of \(view.roundMoney(money.cost.amount)) total cost \(view.roundMoney(money.open)) has no source."
      ),
    ])
  }

  var programmes: HTML {
    let rows = view.plan.programmes.sortedByName { $0.name.value ?? "" }.map { programme in
      let figures = programme.id.flatMap { view.content.figures.money.money(in: $0) }
      let giver = programme.geber.value.map { " \(HTML.meta(HTML($0)))" } ?? HTML()
      func amount(_ money: Money?) -> HTML { money.map { view.roundMoney($0) } ?? view.missing }
      return TableBlock.Row(
        view.link(programme.document) + giver, amount(figures?.limit), amount(figures?.requested),
        amount(figures?.certainty.granted.amount), amount(figures?.drawn))
    }
    let names = [
      Text(de: "verfügbar", en: "available"), Text(de: "angefragt", en: "requested"),
      Text(de: "bewilligt", en: "granted"), Text(de: "abgerufen", en: "drawn"),
    ]
    return TableBlock(
      view.words(de: "Fördertöpfe", en: "Programmes"), hidesCaption: true,
      columns: [.init(HTML(view.words(de: "Programm", en: "Programme")))]
        + names.map {
          .init(HTML(Words.capitalised(view.say($0))), number: true, label: view.say($0))
        },
      rows: rows, style: .stack
    ).html
  }

  var deadlines: HTML {
    var entries: [(day: Day, entry: View.TimelineEntry)] = []
    for programme in view.plan.programmes {
      for deadline in programme.fristen.values {
        guard let day = deadline.bis.value, !view.isPast(day) else { continue }
        let call = view.text(deadline.aufruf)
        let link = view.link(programme.document)
        entries.append(
          (
            day,
            View.TimelineEntry(
              when: view.date(day),
              what: view.say(de: "\(link), Aufruf \(call)", en: "\(link), call \(call)"))
          ))
      }
    }
    let sorted = entries.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    guard !sorted.isEmpty else {
      return view.empty(
        Text(
          de: "Kein Programm nennt eine künftige Frist.",
          en: "No programme names a future deadline."))
    }
    return view.timeline(sorted.prefix(24).map(\.element.entry))
  }
}
