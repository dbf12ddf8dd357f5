import Diagnostics
import PlanFigures
import PlanModel

extension JobsPage {
  /// What is lost in one column, what is new in the other.
  private static let kinds: [(name: Text, key: String)] = [
    (Text(de: "Abbau direkt", en: "lost directly"), "c4"),
    (Text(de: "Abbau indirekt", en: "lost indirectly"), "c2"),
    (Text(de: "vereinbart", en: "agreed"), "c3"),
    (Text(de: "geplant", en: "planned"), "c1"),
    (Text(de: "Idee", en: "ideas"), "open"),
  ]

  private static func amounts(_ year: JobFigures.Year) -> [Int128] {
    [year.lostDirect, year.lostIndirect, year.agreed.new, year.planned.new, year.ideas.new]
  }

  var balance: HTML {
    let years = jobs.years
    guard let first = years.first, let last = years.last else {
      return view.empty(
        Text(
          de: "Der Plan nennt weder wegfallende noch neue Stellen mit einem Jahr.",
          en: "The plan states neither lost nor new jobs with a year."))
    }
    let spans = Chart.spans(of: first.year...last.year, parts: JobsPage.kinds.count)
    let columns = spans.map { span in
      // They are added up already: the end of a span tells it all.
      let parts = JobsPage.amounts(years[span.upperBound - first.year]).enumerated().map {
        ColumnChart.Part(series: $0, amount: $1)
      }
      return ColumnChart.Column(
        label: String(span.upperBound), stacks: [Array(parts[..<2]), Array(parts[2...])])
    }
    let chart = Chart(
      id: "_bilanz-1", title: title,
      note: view.words(
        de: "links Abbau, rechts neue Stellen",
        en: "left lost, right new jobs"),
      description: description(last),
      series: JobsPage.kinds.map { Chart.Series(name: view.say($0.name), key: $0.key) })
    let figure = ColumnChart(chart: chart, columns: columns) { number($0) }
    return figure.figure(in: view) + table(years)
  }

  private var title: String {
    view.words(
      de: "Weggefallene und neue Stellen bis zum Ende des Jahres",
      en: "Lost and new jobs by the end of the year")
  }

  private func description(_ last: JobFigures.Year) -> String {
    let year = String(last.year)
    let (lost, agreed) = (number(last.lost), number(last.agreed.new))
    let (planned, ideas) = (number(last.planned.new), number(last.ideas.new))
    return view.words(
      de:
        "Bis \(year) sind \(lost) Stellen weggefallen und \(agreed) vereinbarte entstanden. Geplant sind weitere \(planned), als Idee \(ideas).",
      en:
        "By \(year) \(lost) jobs are lost and \(agreed) agreed ones have come. Another \(planned) are planned, \(ideas) are ideas."
    )
  }

  /// Years one after the other in which nothing changes: the first and the last of them.
  private static func unchanged(
    _ years: [JobFigures.Year]
  ) -> [(first: JobFigures.Year, last: JobFigures.Year)] {
    var spans: [(first: JobFigures.Year, last: JobFigures.Year)] = []
    for year in years {
      if let span = spans.last, amounts(span.first) == amounts(year),
        span.first.missing == year.missing
      {
        spans[spans.count - 1].last = year
      } else {
        spans.append((year, year))
      }
    }
    return spans
  }

  private func table(_ years: [JobFigures.Year]) -> HTML {
    let rows = JobsPage.unchanged(years).map { first, last in
      let name = first.year == last.year ? String(first.year) : "\(first.year)–\(last.year)"
      let cells =
        [HTML.span(HTML(verbatim: name), .class("nowrap"))]
        + JobsPage.amounts(first).map { HTML(number($0)) } + [verdict(first)]
      return TableBlock.Row(cells.map { TableBlock.Cell($0) })
    }
    let columns =
      [TableBlock.Column(HTML(view.words(de: "Jahr", en: "Year")))]
      + JobsPage.kinds.map { kind in
        TableBlock.Column(view.key(kind.key) + HTML(view.say(kind.name)), number: true)
      }
      + [
        TableBlock.Column(HTML(view.words(de: "Bilanz", en: "Balance")), number: true)
      ]
    let without = jobs.agreed.new - (years.last?.agreed.new ?? 0)
    let note: HTML? =
      without > 0
      ? view.say(
        de: "Bilanz mit \(number(without)) vereinbarten Stellen, deren Jahr nicht angegeben ist",
        en: "balance with \(number(without)) agreed jobs of which no year is stated") : nil
    return TableBlock(title, note: note, columns: columns, rows: rows).html
  }

  /// "450 fehlen"; the sign and the word say the same.
  private func verdict(_ year: JobFigures.Year) -> HTML {
    if year.missing > 0 {
      return view.say(de: "\(number(year.missing)) fehlen", en: "\(number(year.missing)) missing")
    }
    if year.missing == 0 { return view.say(de: "ausgeglichen", en: "even") }
    return view.say(de: "\(number(-year.missing)) mehr", en: "\(number(-year.missing)) more")
  }
}
