import Diagnostics
import PlanFigures
import PlanModel

/// What the county and the municipalities pay, together, per inhabitant and one by one.
extension FinancePage {
  private var paying: [BodyMoney] {
    money.bodies.filter { !$0.agreed.years.isEmpty || $0.agreed.unknown > 0 }
      .sortedByName { view.shortName($0.body) }
  }

  /// A year as a column: own shares and follow-up cost of all.
  var burden: HTML {
    let load = BodyMoney.Load.together(money.bodies.map(\.agreed))
    guard let first = load.years.first, let last = load.years.last else {
      return view.empty(
        Text(
          de:
            "Eigenanteile und Folgekosten abgestimmter Vorhaben nennt der Plan noch nicht.",
          en: "The plan states no own shares and no follow-up cost of agreed projects yet."))
    }
    let spans = spans(load, first...last)
    let columns = spans.map { span in
      // These are costs of a year: in a span of years the highest one stands.
      let year = span.reduce(span.lowerBound) { load.total(in: $1) > load.total(in: $0) ? $1 : $0 }
      let amounts = [load.ownShares[year] ?? .zero, load.followUp[year] ?? .zero]
      return ColumnChart.Column(
        label: String(span.lowerBound),
        stacks: [amounts.enumerated().map { ColumnChart.Part(series: $0, amount: $1.cents) }])
    }
    let isSpread = spans.contains { $0.count > 1 }
    let note =
      isSpread
      ? view.words(
        de: ", je Säule das teuerste von \(spans[0].count) Jahren",
        en: ", the highest of \(spans[0].count) years a column") : ""
    let unit = view.moneyUnit(columns)
    let title = view.words(
      de: "Eigenanteile und Folgekosten im Jahr", en: "Own shares and follow-up cost a year")
    let chart = Chart(
      id: "_folgekosten-1", title: title, note: unit.name + note, description: description(load),
      series: [
        Chart.Series(name: view.words(de: "Eigenanteile", en: "own shares"), key: "c4"),
        Chart.Series(name: view.words(de: "Folgekosten", en: "follow-up cost"), key: "c1"),
      ])
    let figure = ColumnChart(chart: chart, columns: columns) { unit.words($0, view.language) }
    let table = TableBlock(
      title, note: unknownNote(load), columns: self.columns(perHead: false),
      rows: rows(load))
    return figure.figure(in: view) + table.html
  }

  /// One year a column while there is room for its marks.
  private func spans(_ load: BodyMoney.Load, _ years: ClosedRange<Int>) -> [ClosedRange<Int>] {
    let marks = load.years.reduce(0) { marks, year in
      marks + [load.ownShares, load.followUp].count { $0[year] ?? .zero > .zero }
    }
    return marks <= Chart.mostMarks && years.count <= Chart.mostMarks
      ? years.map { $0...$0 } : Chart.spans(of: years, parts: 2)
  }

  /// What is asked for first stands first: a phone shows the left of a table.
  private func columns(perHead: Bool) -> [TableBlock.Column] {
    func number(_ name: Text) -> TableBlock.Column {
      .init(HTML(Words.capitalised(view.say(name))), number: true)
    }
    return [
      TableBlock.Column(HTML(view.words(de: "Jahr", en: "Year"))),
      number(Text(de: "zusammen", en: "together")),
    ] + (perHead ? [number(Text(de: "je Einwohner", en: "per head"))] : []) + [
      number(Text(de: "Eigenanteile", en: "own shares")),
      number(Text(de: "Folgekosten", en: "follow-up cost")),
    ]
  }

  /// - Parameter body: nil for all together, of whom nobody asks what they pay per head.
  private func rows(_ load: BodyMoney.Load, of body: BodyMoney? = nil) -> [TableBlock.Row] {
    view.spans(load).map { span in
      let year = span.lowerBound
      let total = load.total(in: year)
      let name = HTML(verbatim: span.count == 1 ? String(year) : "\(year)–\(span.upperBound)")
      let each = body.map { body in
        body.perInhabitant(total).map { view.money($0) } ?? view.missing
      }
      let cells =
        [HTML.span(name, .class("nowrap")), whole(total)] + (each.map { [$0] } ?? [])
        + [whole(load.ownShares[year] ?? .zero), whole(load.followUp[year] ?? .zero)]
      return TableBlock.Row(cells.map { TableBlock.Cell($0) })
    }
  }

  /// In whole euros; the page of a municipality has the cents.
  private func whole(_ amount: Money) -> HTML {
    amount == .zero ? "–" : view.money(Money(cents: (amount.cents + 50) / 100 * 100))
  }

  private func unknownNote(_ load: BodyMoney.Load) -> HTML {
    let agreed = view.say(
      de: "Kreis, Städte und Gemeinden; Vorhaben ab „abgestimmt“",
      en: "county and municipalities; projects from “abgestimmt” on")
    guard load.unknown > 0 else { return agreed }
    return view.say(
      de:
        "\(agreed); aus \(load.known) von \(load.known + load.unknown) Angaben, bei den anderen fehlt Betrag oder Jahr",
      en:
        "\(agreed); from \(load.known) of \(load.known + load.unknown) entries, the others lack amount or year"
    )
  }

  private func description(_ load: BodyMoney.Load) -> String {
    let peak = FinancePage.peak(load)
    let last = load.followUp.keys.max()
    let most = Print.roundMoney(peak?.amount ?? .zero, view.language)
    let year = String(peak?.year ?? 0)
    let end = last.map { String($0) } ?? ""
    let rest = Print.roundMoney(last.flatMap { load.followUp[$0] } ?? .zero, view.language)
    let most1 = view.words(
      de: "Am meisten zahlen Kreis und Kommunen \(year), zusammen \(most).",
      en: "The county and the municipalities pay most in \(year), \(most) together.")
    guard last != nil else { return most1 }
    return most1
      + view.words(
        de: " \(end) sind noch \(rest) Folgekosten zu zahlen.",
        en: " In \(end) \(rest) of follow-up cost is still to be paid.")
  }

  /// The first of the years with the highest cost.
  static func peak(_ load: BodyMoney.Load) -> (year: Int, amount: Money)? {
    load.years.map { (year: $0, amount: load.total(in: $0)) }
      .filter { $0.amount > .zero }
      .max { ($0.amount, $1.year) < ($1.amount, $0.year) }
  }

  private struct Head {
    let money: BodyMoney
    let peak: (year: Int, amount: Money)
    /// Nil if the inhabitants are unknown.
    let each: Money?
  }

  private var heads: [Head] {
    paying.compactMap { body in
      FinancePage.peak(body.agreed).map {
        Head(money: body, peak: $0, each: body.perInhabitant($0.amount))
      }
    }.enumerated().sorted { left, right in
      let (a, b) = (left.element.each ?? .zero, right.element.each ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  /// The hardest year of each body.
  var perHead: HTML {
    let heads = heads
    guard let first = heads.first, let each = first.each else { return HTML() }
    let known = heads.compactMap { head in head.each.map { (head, $0) } }
    let bars = known.map { head, each in
      BarChart.Bar(
        name: "\(view.shortName(head.money.body)) \(head.peak.year)",
        words: Print.money(each, view.language), amount: each.cents, key: "c1")
    }
    let name = view.shortName(first.money.body)
    let title = view.words(
      de: "Höchste Belastung eines Jahres je Einwohner",
      en: "Highest cost of a year per inhabitant")
    let least = known.last.map { view.shortName($0.0.money.body) } ?? name
    let leastAmount = Print.money(known.last?.1 ?? each, view.language)
    let highest = Print.money(each, view.language)
    let note =
      bars.count > BarChart.most
      ? view.words(
        de: "die \(BarChart.most) höchsten; die Tabelle hat alle",
        en: "the \(BarChart.most) highest; the table has all") : nil
    let chart = Chart(
      id: "_jeeinwohner-1", title: title, note: note,
      description: view.words(
        de:
          "Am höchsten ist sie in \(name): \(highest) im Jahr \(first.peak.year). Am niedrigsten ist sie in \(least): \(leastAmount).",
        en:
          "It is highest in \(name): \(highest) in \(first.peak.year). It is lowest in \(least): \(leastAmount)."
      ))
    return BarChart(chart: chart, bars: bars).figure(in: view) + headTable(heads, title)
  }

  private func headTable(_ heads: [Head], _ title: String) -> HTML {
    let names = [
      Text(de: "Einwohner", en: "inhabitants"), Text(de: "Jahr", en: "year"),
      Text(de: "im Jahr", en: "in the year"), Text(de: "je Einwohner", en: "per inhabitant"),
    ]
    let missing = money.bodies.count - heads.count
    let note: HTML? =
      missing > 0
      ? view.say(
        de:
          "aus \(heads.count) von \(money.bodies.count); bei den anderen nennt der Plan keine Belastung",
        en: "from \(heads.count) of \(money.bodies.count); the plan states no cost of the others")
      : nil
    return TableBlock(
      title, note: note,
      columns: [.init(HTML(view.words(de: "Name", en: "Name")))]
        + names.map {
          .init(HTML(Words.capitalised(view.say($0))), number: true, label: view.say($0))
        },
      rows: heads.map { head in
        TableBlock.Row(
          view.link(head.money.body), head.money.inhabitants.map { view.count($0) } ?? view.missing,
          HTML(verbatim: String(head.peak.year)), whole(head.peak.amount),
          head.each.map { view.money($0) } ?? view.missing)
      }, style: .stack
    ).html
  }

  /// The years of each body.
  var bodyGroups: [TableBlock.Group] {
    paying.filter { !$0.agreed.years.isEmpty }.map { body in
      let unknown = body.agreed.unknown
      let note =
        unknown > 0
        ? " \(HTML.meta(view.say(de: "ohne \(unknown) Angaben, deren Betrag oder Jahr fehlt", en: "without \(unknown) entries that lack amount or year")))"
        : HTML()
      return TableBlock.Group(
        head: view.link(body.body) + note,
        rows: rows(body.agreed, of: body))
    }
  }

  func bodyTable(_ groups: [TableBlock.Group]) -> HTML {
    TableBlock(
      view.words(
        de: "Eigenanteile und Folgekosten jeder Kommune", en: "Cost of each municipality"),
      hidesCaption: true, columns: columns(perHead: true), groups: groups
    ).html
  }
}
