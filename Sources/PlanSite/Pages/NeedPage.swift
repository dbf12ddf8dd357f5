import Diagnostics
import PlanFigures
import PlanModel

/// Where is too much, where too little?
struct NeedPage {
  typealias Supply = SupplyFigures.Supply

  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    let index = IndexPage.need
    var draft = PageDraft(.bedarf, path: index.path, title: view.say(index.title), section: .goals)
    draft["antwort"] = lead
    draft["bereich"] = frame.neighbours(index, .goals, view)
    draft["uebersicht"] = view.section(
      "_uebersicht", Text(de: "Zu viel oder zu wenig?", en: "Too much or too little?"), overview)
    draft["methode"] = view.section(
      "_methode", Text(de: "Wie gerechnet wird", en: "How it is computed"), method)
    return draft
  }

  private var supplies: [Supply] { view.content.figures.supply.supplies }
  /// Those with a stated need.
  private var measured: [Supply] { supplies.filter { view.need($0) != nil } }

  private var lead: HTML {
    guard !measured.isEmpty else {
      return view.lead([
        view.say(
          de: "Kein Ziel nennt, wie viel gebraucht wird.",
          en: "No goal states how much is needed.")
      ])
    }
    func links(_ supplies: [Supply]) -> HTML {
      view.sentenceList(supplies.map { view.link($0.goal.document, view.say($0.type.name)) })
    }
    let much = measured.filter { $0.surplus != nil }
    let little = measured.filter { $0.deficit != nil }
    let count = HTML.strong(HTML(String(measured.count)))
    let total = view.say(
      de: "\(count) von \(view.plan.goals.count) Zielen nennen einen Bedarf in Zahlen.",
      en: "\(count) of \(view.plan.goals.count) goals state a need in figures.")
    return view.lead([
      total,
      much.isEmpty
        ? view.say(de: "Zu viel ist nirgends geplant.", en: "Nowhere too much is planned.")
        : view.say(
          de: "Zu viel geplant ist bei \(HTML.strong(HTML(String(much.count)))): \(links(much)).",
          en: "Too much is planned for \(HTML.strong(HTML(String(much.count)))): \(links(much))."),
      little.isEmpty
        ? view.say(
          de: "Zu wenig geplant ist nachweislich nirgends.", en: "Nowhere too little is proven.")
        : view.say(
          de:
            "Zu wenig geplant ist bei \(HTML.strong(HTML(String(little.count)))): \(links(little)).",
          en:
            "Too little is planned for \(HTML.strong(HTML(String(little.count)))): \(links(little))."
        ),
    ])
  }

  private var title: String {
    view.words(
      de: "Bedarf gegen vorhanden und geplant", en: "Need against existing and planned")
  }

  private var overview: HTML {
    guard !supplies.isEmpty else { return HTML() }
    return figure + table
  }

  private var figure: HTML {
    let rows = measured.map { supply in
      BulletChart.Row(
        name: view.say(supply.type.name), words: words(supply),
        least: supply.goal.bedarfMin.value?.billionths,
        most: supply.goal.bedarfMax.value?.billionths, existing: supply.existing.billionths,
        planned: supply.plannedSum.billionths)
    }
    let much = measured.count { $0.surplus != nil }
    let little = measured.count { $0.deficit != nil }
    let limit =
      rows.count > BulletChart.most
      ? view.words(
        de: "; die ersten \(BulletChart.most), die Tabelle hat alle",
        en: "; the first \(BulletChart.most), the table has all") : ""
    let chart = Chart(
      id: "_uebersicht-1", title: title,
      note: view.words(
        de: "jede Zeile mit eigenem Maßstab", en: "each row has its own scale") + limit,
      description: view.words(
        de:
          "Von \(measured.count) Zielen mit Bedarf ist bei \(much) zu viel und bei \(little) zu wenig geplant. Die Tabelle nennt alle Werte.",
        en:
          "Of \(measured.count) goals with a need \(much) have too much and \(little) too little planned. The table has all values."
      ),
      series: [
        Chart.Series(name: view.words(de: "Bedarf", en: "need"), key: "need"),
        Chart.Series(name: view.words(de: "vorhanden", en: "existing"), key: "c3"),
        Chart.Series(name: view.words(de: "geplant", en: "planned"), key: "c1"),
      ])
    return BulletChart(chart: chart, rows: rows).figure(in: view)
  }

  /// "210 von 90–120 ha".
  private func words(_ supply: Supply) -> String {
    let unit = supply.type.unit.map { " " + $0 } ?? ""
    let total = Print.number(supply.total, view.language) + unit
    let (least, most) = (supply.goal.bedarfMin.value, supply.goal.bedarfMax.value)
    let numbers = [least, most].compactMap { $0 }.map { Print.number($0, view.language) }
    let range =
      numbers.count == 2 && numbers[0] == numbers[1] ? numbers[0] : numbers.joined(separator: "–")
    let bound =
      most == nil
      ? view.words(de: "mindestens ", en: "at least ")
      : least == nil ? view.words(de: "höchstens ", en: "at most ") : ""
    return view.words(
      de: "\(total), gebraucht \(bound)\(range)", en: "\(total), needed \(bound)\(range)")
  }

  private var table: HTML {
    let rows = supplies.map { supply -> TableBlock.Row in
      let unit = supply.type.unit
      let missing = supply.unknown.count + supply.undetermined.count
      let note =
        missing == 0
        ? HTML()
        : " \(HTML.meta(view.say(de: "aus \(supply.planned.count) von \(supply.planned.count + missing)", en: "from \(supply.planned.count) of \(supply.planned.count + missing)")))"
      return TableBlock.Row(
        view.link(supply.goal.document) + " \(HTML.meta(HTML(view.say(supply.type.name))))",
        view.need(supply) ?? view.missing,
        supply.isExistingAssumed ? view.missing : view.quantity(supply.existing, unit),
        view.quantity(supply.plannedSum, unit) + note,
        HTML.span(view.chip(view.verdict(supply.goal)), .class("nowrap")))
    }
    let names = [
      Text(de: "Bedarf", en: "need"), Text(de: "vorhanden", en: "existing"),
      Text(de: "geplant", en: "planned"),
    ]
    return TableBlock(
      title,
      columns: [.init(HTML(view.words(de: "Ziel", en: "Goal")))]
        + names.map {
          .init(HTML(Words.capitalised(view.say($0))), number: true, label: view.say($0))
        } + [.init(HTML(view.words(de: "Urteil", en: "Verdict")))],
      rows: rows, style: .stack
    ).html
  }

  private var method: HTML {
    .list([
      view.say(
        de:
          "Geplant sind aktive Vorhaben ab „skizze“ mit der Art, die das Ziel nennt; fertige zählen nur, wo der Bestand nicht angegeben ist. Von einem Ganzen und seinen Teilen zählt eines, Ideen zählen nicht.",
        en:
          "Planned are live projects from “skizze” on of the type that the goal names; completed ones count only where what exists is not stated. Of a whole and its parts one counts, ideas do not count."
      ),
      view.say(
        de:
          "Nicht angegebener Bestand zählt im Bild als nichts. „Zu viel“ heißt: mehr als der höchste Bedarf; „zu wenig“: weniger als der geringste, wenn alle Werte bekannt sind.",
        en:
          "What exists and is not stated counts as nothing in the drawing. “Too much” is more than the highest need, “too little” less than the least, where all values are known."
      ),
    ])
  }
}
