import Diagnostics
import PlanModel

/// What all charts share: a name, the numbers in two sentences, and a legend of words and colours.
struct Chart {
  /// One kind of thing in a chart: its word, and the class that gives it its look.
  struct Series {
    let name: String
    let key: String
  }

  /// A chart has at most so many marks (site.md, Budgets).
  static let mostMarks = 60

  /// Unique on the page.
  let id: String
  let title: String
  /// Small words under the title: the unit, who counts.
  var note: String?
  /// The numbers in two sentences.
  let description: String
  var series: [Series] = []

  /// - Parameter hasAxis: whether words stand left of the drawing.
  func figure(_ drawing: HTML, height: Int, hasAxis: Bool, in view: View) -> HTML {
    let caption = HTML(title) + (note.map { " \(HTML.meta(HTML($0)))" } ?? HTML())
    let legend =
      series.isEmpty
      ? HTML()
      : HTML.list(series.map { view.key($0.key) + HTML($0.name) }, .class("plain legend"))
    let names =
      HTML.element(.title, [.id(id + "-t")], HTML(title))
      + .element(.desc, [.id(id + "-d")], HTML(description))
    let svg = HTML.element(
      .svg,
      [.role("img"), .labelled(by: id + "-t", id + "-d"), .height(String(height))]
        + (hasAxis ? [.class("plot")] : []), names + drawing)
    return .element(
      .figure, [.class("chart")], .element(.figcaption, [], caption) + legend + svg)
  }

  /// A coordinate from tenths: "12.5".
  static func text(_ tenths: Int) -> String {
    let rest = tenths.magnitude % 10
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  static func percent(_ tenths: Int) -> String { text(tenths) + "%" }

  static func mark(
    _ key: String, x: Int, y: Int, width: Int, height: Int
  ) -> HTML {
    .element(
      .rect,
      (key == "open" ? [.class("open"), .hatched] : [.class(key)]) + [
        .x(percent(x)), .y(text(y)), .width(percent(width)), .height(text(height)),
      ])
  }

  static func words(_ words: String, x: String, y: Int, anchor: String) -> HTML {
    .element(.text, [.x(x), .y(text(y)), .anchor(anchor)], HTML(verbatim: words))
  }

  /// Years one after the other, in spans of equal length where there are too many for a chart.
  ///
  /// - Parameter parts: marks of one column.
  static func spans(
    of years: ClosedRange<Int>, parts: Int = 1, mostMarks: Int = Chart.mostMarks
  ) -> [ClosedRange<Int>] {
    let most = max(1, mostMarks / max(1, parts))
    let length = (years.count + most - 1) / most
    return stride(from: years.lowerBound, through: years.upperBound, by: length).map {
      $0...min($0 + length - 1, years.upperBound)
    }
  }
}

/// An axis from zero to a round number, with at most four steps.
struct ChartScale {
  let step: Int128
  let top: Int128

  init(reaching most: Int128) {
    let target = max(1, (most + 3) / 4)
    var power: Int128 = 1
    while power * 10 <= target { power *= 10 }
    let step = [1, 2, 5].map { $0 * power }.first { $0 >= target } ?? power * 10
    self.step = step
    top = max(step, (most + step - 1) / step * step)
  }

  var ticks: [Int128] { (0...(top / step)).map { $0 * step } }

  /// How long an amount is, in tenths, where the whole axis has `length` tenths.
  func tenths(_ amount: Int128, of length: Int) -> Int { Int(amount * Int128(length) / top) }
}
