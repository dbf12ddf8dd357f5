import Diagnostics
import PlanFigures
import PlanModel

/// What is secured, what is missing, what does it cost every year after?
struct FinancePage {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.finance
    let first = FinancePage(view: View(content, page: index.path))
    let pages = Pagination.split(first.bodyGroups)
    return pages.enumerated().map { number, groups in
      let view = View(content, page: Pagination.path(index.path, number + 1))
      var draft = PageDraft(
        .finanzen, path: view.page, title: view.say(index.title), section: .money)
      draft["antwort"] = first.lead
      draft["bereich"] = frame.neighbours(index, .money, view)
      if number == 0 { first.fill(&draft) }
      let page = FinancePage(view: view)
      draft["liste"] = page.section(.list, page.bodyTable(groups))
      if number == 0 { draft["aufderseite"] = first.contents(draft) }
      draft["blaettern"] = view.pagination(
        number + 1, of: pages.count, first: index.path,
        what: Text(de: "Seiten der Kommunen", en: "Pages of the municipalities"))
      return draft
    }
  }

  var money: MoneyFigures { view.content.figures.money }

  private func fill(_ draft: inout PageDraft) {
    draft["geld"] = section(.state, state)
    draft["jahre"] = section(.years, years)
    draft["luecke"] = section(.gaps, gaps)
    draft["folgekosten"] = section(.followUp, burden)
    draft["jeeinwohner"] = section(.perHead, perHead)
    draft["methode"] = section(.method, method)
  }

  private func section(_ part: Part, _ content: HTML) -> HTML {
    view.section(part.anchor, part.title, content)
  }

  private func contents(_ draft: PageDraft) -> HTML {
    view.onThisPage(Part.allCases.map { ($0.anchor, $0.title, draft[$0.block]) })
  }

  var lead: HTML {
    guard view.plan.measures.contains(where: \.isLive) else {
      return view.lead([
        view.say(
          de: "Der Plan hat noch kein aktives Vorhaben.", en: "The plan has no live project yet.")
      ])
    }
    guard money.cost.known > 0 else {
      return view.lead([
        view.say(
          de: "Für kein aktives Vorhaben sind die Kosten angegeben.",
          en: "No live project states its cost.")
      ])
    }
    return view.lead([coverSentence, followUpSentence])
  }

  private var coverSentence: HTML {
    let certainty = money.certainty
    let cost = view.roundMoney(money.cost.amount)
    let known = view.knownShare(money.cost).map { " (\($0))" } ?? HTML()
    let secured = HTML.strong(view.roundMoney(certainty.granted.amount + certainty.other))
    let pending = HTML.strong(
      view.roundMoney(certainty.applied.amount + certainty.inPreparation.amount))
    let open = HTML.strong(view.roundMoney(money.open))
    return view.say(
      de:
        "Von \(cost) Kosten\(known) sind \(secured) bewilligt oder eigene und andere Mittel, \(pending) beantragt oder in Vorbereitung; für \(open) fehlt die Quelle.",
      en:
        "Of \(cost) cost\(known) \(secured) is granted or own and other means, \(pending) applied for or in preparation; \(open) has no source."
    )
  }

  private var followUpSentence: HTML {
    let sum = money.followUpPerYear
    guard sum.known > 0 else {
      return view.say(
        de: "Folgekosten nennt kein Vorhaben.", en: "No project states its follow-up cost.")
    }
    let amount = HTML.strong(view.roundMoney(sum.amount))
    let known: HTML =
      sum.isComplete
      ? HTML()
      : view.say(
        de: " (aus \(sum.known) von \(view.projects(sum.count)))",
        en: " (from \(sum.known) of \(view.projects(sum.count)))")
    return view.say(
      de: "Wenn alles fertig ist, kostet es jedes Jahr \(amount)\(known).",
      en: "When all is completed, it costs \(amount) every year\(known).")
  }

  private var state: HTML {
    let bar = view.moneyBar(
      id: "_geld-1", money.certainty, open: money.open, total: money.cost.amount,
      note: view.knownShare(money.cost), height: 36)
    let certainty = money.certainty
    let more = certainty.requested + certainty.other + money.open - money.cost.amount
    guard more > .zero, !bar.isEmpty else { return bar }
    return bar
      + .p(
        view.say(
          de:
            "Das sind \(view.roundMoney(more)) mehr als die angegebenen Kosten: Für einzelne Vorhaben ist mehr eingeplant oder beantragt, als sie kosten sollen.",
          en:
            "That is \(view.roundMoney(more)) more than the stated cost: for some projects more is planned or applied for than they are to cost."
        ))
  }

  /// The projects with the largest open cost; the register has the others.
  private static let mostGaps = 20

  private var gaps: HTML {
    let gaps = money.sources.gaps
    guard !gaps.isEmpty else {
      return view.empty(
        Text(
          de: "Zu allen angegebenen Kosten ist eine Quelle genannt.",
          en: "A source is named for all stated cost."))
    }
    let shown = gaps.prefix(FinancePage.mostGaps)
    let rows = shown.map { gap in
      let share = gap.measure.kosten.value.flatMap { gap.open.share(of: $0) }
      return TableBlock.Row(
        view.link(gap.measure.document), view.link(gap.measure.traeger),
        view.money(gap.measure.kosten), view.money(gap.open),
        share.map { view.percent($0) } ?? HTML("–"))
    }
    let rest = gaps.dropFirst(FinancePage.mostGaps).map(\.open)
    let title = view.words(de: "Die größten Lücken", en: "The largest gaps")
    let table = TableBlock(
      title, hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Vorhaben", en: "Project"))),
        .init(HTML(view.words(de: "Träger", en: "Carrier"))),
        .init(
          HTML(view.words(de: "Kosten", en: "Cost")), number: true,
          label: view.words(de: "Kosten", en: "cost")),
        .init(
          HTML(view.words(de: "ohne Quelle", en: "No source")), number: true,
          label: view.words(de: "ohne Quelle", en: "no source")),
        .init(
          HTML(view.words(de: "Anteil", en: "Share")), number: true,
          label: view.words(de: "Anteil", en: "share")),
      ], rows: rows, style: .stack)
    guard !rest.isEmpty else { return table.html }
    let others = view.say(
      de:
        "Bei weiteren \(view.projects(rest.count)) fehlen zusammen \(view.roundMoney(rest.sum())).",
      en: "Another \(view.projects(rest.count)) lack \(view.roundMoney(rest.sum())) together.")
    return table.html + .p(others)
  }

  private var method: HTML {
    .list([
      view.say(
        de:
          "Gezählt werden aktive Vorhaben; von einem Ganzen und seinen Teilen zählt eines. Was nicht angegeben ist, zählt in keiner Summe mit und ist als „aus … von …“ genannt.",
        en:
          "Live projects count; of a whole and its parts one counts. What is not stated is in no sum, and is told as “from … of …”."
      ),
      view.say(
        de:
          "Kosten stehen in dem Jahr, das „jahre“ nennt, sonst gleichmäßig im Zeitraum; jede Quelle ist wie die Kosten ihres Vorhabens verteilt.",
        en:
          "Cost stands in the year that “jahre” names, else evenly in the period; each source is spread like the cost of its project."
      ),
      view.say(
        de:
          "Eigenanteile und Folgekosten des Kreises und der Kommunen stammen aus Vorhaben ab „abgestimmt“. Folgekosten beginnen im Jahr nach dem Ende und reichen bis „betrieb_bis“, sonst bis zum letzten Jahr, in dem ein Vorhaben des Plans endet.",
        en:
          "Own shares and follow-up cost of the county and the municipalities are of projects from “abgestimmt” on. Follow-up cost begins in the year after the end and goes on until “betrieb_bis”, else until the last year in which a project of the plan ends."
      ),
    ])
  }
}

extension FinancePage {
  /// The sections of the page, in their order.
  enum Part: CaseIterable {
    case state, years, gaps, followUp, perHead, list, method

    /// Its block in the template.
    var block: String {
      switch self {
      case .state: "geld"
      case .years: "jahre"
      case .gaps: "luecke"
      case .followUp: "folgekosten"
      case .perHead: "jeeinwohner"
      case .list: "liste"
      case .method: "methode"
      }
    }

    var anchor: String { "_" + block }

    var title: Text {
      switch self {
      case .state: Text(de: "Ist das Geld da?", en: "Is the money there?")
      case .years: Text(de: "Woher das Geld kommt, Jahr für Jahr", en: "Sources year by year")
      case .gaps: Text(de: "Wo am meisten fehlt", en: "Where most is missing")
      case .followUp:
        Text(de: "Was Kreis und Kommunen jedes Jahr zahlen", en: "What the towns pay every year")
      case .perHead: Text(de: "Je Einwohner", en: "Per inhabitant")
      case .list:
        Text(de: "Jede Kommune, jedes Jahr", en: "Each municipality, each year")
      case .method: Text(de: "Wie gerechnet wird", en: "How it is computed")
      }
    }
  }
}
