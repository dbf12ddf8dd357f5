import Diagnostics
import PlanFigures
import PlanModel

extension FinancePage {
  private typealias Amounts = SourcesByYear.Amounts

  /// How certain money is, from the axis upwards.
  private static let sources:
    [(name: Text, key: String, part: KeyPath<Amounts, Money> & Sendable)] =
      [
        (Text(de: "bewilligt", en: "granted"), "c3", \.granted),
        (Text(de: "eigene und andere Mittel", en: "own and other means"), "c4", \.other),
        (Text(de: "beantragt", en: "applied for"), "c1", \.applied),
        (
          Text(de: "Antrag in Vorbereitung", en: "application in preparation"), "c2",
          \.inPreparation
        ),
        (Text(de: "offen", en: "open"), "open", \.open),
      ]

  /// A plan of centuries, by a slip of the pen, has no row for each year.
  private static let mostRows = 200

  private static func total(_ amounts: Amounts) -> Money {
    sources.map { amounts[keyPath: $0.part] }.sum()
  }

  var years: HTML {
    let byYear = money.sources.byYear
    guard let first = byYear.keys.min(), let last = byYear.keys.max() else {
      return view.empty(
        Text(
          de: "Kein Vorhaben nennt Kosten und Jahre.", en: "No project states cost and years."))
    }
    let spans = Chart.spans(of: first...last, parts: FinancePage.sources.count)
    let columns = spans.map { span in
      ColumnChart.Column(
        label: String(span.lowerBound),
        stacks: [
          FinancePage.sources.enumerated().map { index, source in
            let amounts = span.compactMap { byYear[$0]?[keyPath: source.part] }
            return ColumnChart.Part(series: index, amount: amounts.sum().cents)
          }
        ])
    }
    let unit = view.moneyUnit(columns)
    let chart = Chart(
      id: "_jahre-1", title: view.words(de: "Geld nach Jahren und Quellen", en: "Money by year"),
      note: unit.name + view.perColumn(spans), description: description(byYear),
      series: FinancePage.sources.map { Chart.Series(name: view.say($0.name), key: $0.key) })
    let figure = ColumnChart(chart: chart, columns: columns) { unit.words($0, view.language) }
    return figure.figure(in: view) + table(first...last)
  }

  private func description(_ byYear: [Int: Amounts]) -> String {
    let all = byYear.values.map { FinancePage.total($0) }.sum()
    let open = byYear.values.map(\.open).sum()
    let peak = byYear.max {
      (FinancePage.total($0.value), $1.key) < (FinancePage.total($1.value), $0.key)
    }
    let year = peak.map { String($0.key) } ?? ""
    let most = peak.map { FinancePage.total($0.value) } ?? .zero
    let (sum, gap) = (Print.roundMoney(all, view.language), Print.roundMoney(open, view.language))
    let highest = Print.roundMoney(most, view.language)
    return view.words(
      de:
        "Am meisten ist \(year) geplant, \(highest). In allen Jahren zusammen sind von \(sum) noch \(gap) offen.",
      en: "Most is planned in \(year), \(highest). In all years together \(gap) of \(sum) is open.")
  }

  private func table(_ years: ClosedRange<Int>) -> HTML {
    let sources = money.sources
    func row(_ name: HTML, _ amounts: Amounts) -> TableBlock.Row {
      let cells =
        [
          name, view.shortMoney(FinancePage.total(amounts)),
        ] + FinancePage.sources.map { view.shortMoney(amounts[keyPath: $0.part]) }
      return TableBlock.Row(cells.map { TableBlock.Cell($0) })
    }
    var rows = Chart.spans(of: years, mostMarks: FinancePage.mostRows).compactMap { span in
      let amounts = SourcesByYear.Amounts.together(span.compactMap { sources.byYear[$0] })
      let name = span.count == 1 ? String(span.lowerBound) : "\(span.lowerBound)–\(span.upperBound)"
      return FinancePage.total(amounts) > .zero ? row(HTML(verbatim: name), amounts) : nil
    }
    if FinancePage.total(sources.withoutYear) > .zero {
      rows.append(
        row(HTML(view.words(de: "ohne Jahr", en: "no year stated")), sources.withoutYear))
    }
    let columns =
      [
        TableBlock.Column(HTML(view.words(de: "Jahr", en: "Year"))),
        TableBlock.Column(HTML(view.words(de: "zusammen", en: "Together")), number: true),
      ]
      + FinancePage.sources.map { source in
        TableBlock.Column(view.key(source.key) + HTML(view.say(source.name)), number: true)
      }
    return TableBlock(
      view.words(de: "Geld nach Jahren und Quellen", en: "Money by year and source"),
      note: withoutYear, columns: columns, rows: rows
    ).html
  }

  private var withoutYear: HTML? {
    let count = money.costWithoutYear.count
    guard count > 0 else { return nil }
    return view.say(
      de: "\(view.projects(count)) ohne Kosten oder Jahre",
      en: "\(view.projects(count)) without cost or years")
  }
}

extension View {
  /// In a table of many sums, nothing as a dash.
  func shortMoney(_ amount: Money) -> HTML {
    guard amount != .zero else { return "–" }
    return roundMoney(Money(cents: (amount.cents + 50) / 100 * 100))
  }

  /// The unit of an axis of money: millions, or thousands where it is little.
  struct MoneyUnit {
    let name: String
    let cents: Int128

    func words(_ amount: Int128, _ language: Language) -> String {
      Print.number(ExactNumber(billionths: amount * 1_000_000_000 / cents), language)
    }
  }

  func moneyUnit(_ columns: [ColumnChart.Column]) -> MoneyUnit {
    let most = columns.flatMap(\.stacks).map { $0.reduce(0) { $0 + $1.amount } }.max() ?? 0
    return most >= 200_000_000
      ? MoneyUnit(name: words(de: "in Mio. €", en: "in million €"), cents: 100_000_000)
      : MoneyUnit(name: words(de: "in Tausend €", en: "in thousand €"), cents: 100_000)
  }

  /// ", je Säule 2 Jahre"; nothing where each year has its own.
  func perColumn(_ spans: [ClosedRange<Int>]) -> String {
    guard let count = spans.first?.count, count > 1 else { return "" }
    return words(de: ", je Säule \(count) Jahre", en: ", \(count) years a column")
  }
}
