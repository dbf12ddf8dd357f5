import Diagnostics
import PlanModel

/// Stacked columns, year by year. Positions across are in percent, heights in pixels, so words keep
/// their size on a phone.
struct ColumnChart {
  struct Part {
    /// The place of its series in the legend.
    let series: Int
    let amount: Int128
  }

  struct Column {
    let label: String
    /// Stacks side by side, each from the axis upwards.
    let stacks: [[Part]]
  }

  private static let top = 80
  private static let height = 1_800
  /// Below them labels of years would touch on a phone.
  private static let mostLabels = 7

  let chart: Chart
  let columns: [Column]
  /// Words of a number at the axis.
  let label: (Int128) -> String

  func figure(in view: View) -> HTML {
    let sums = columns.flatMap { $0.stacks.map { $0.reduce(0) { $0 + $1.amount } } }
    guard let most = sums.max(), most > 0 else { return HTML() }
    let scale = ChartScale(reaching: most)
    let drawing = axis(scale) + columns.indices.map { column($0, scale) }.joined() + years
    return chart.figure(
      drawing, height: (ColumnChart.top + ColumnChart.height) / 10 + 22, hasAxis: true, in: view)
  }

  private var bottom: Int { ColumnChart.top + ColumnChart.height }

  private func axis(_ scale: ChartScale) -> HTML {
    scale.ticks.map { tick in
      let y = bottom - scale.tenths(tick, of: ColumnChart.height)
      let line = HTML.element(
        .line,
        [.class(tick == 0 ? "axis" : "grid")]
          + Attribute.ends("0", Chart.text(y), "100%", Chart.text(y)))
      return line + Chart.words(label(tick), x: "-8", y: y + 45, anchor: "end")
    }.joined()
  }

  /// The width of a column with the room beside it, in tenths of a percent.
  private var slot: Int { 1_000 / max(4, columns.count) }

  private func column(_ index: Int, _ scale: ChartScale) -> HTML {
    let stacks = columns[index].stacks
    let width = slot * 3 / 4 / max(1, stacks.count)
    var drawing = HTML()
    for (position, stack) in stacks.enumerated() {
      let x = index * slot + slot / 8 + position * width
      var sum: Int128 = 0
      for part in stack where part.amount > 0 {
        let from = scale.tenths(sum, of: ColumnChart.height)
        sum += part.amount
        let length = scale.tenths(sum, of: ColumnChart.height) - from
        let gap = length > 40 ? 15 : 0
        drawing += Chart.mark(
          chart.series[part.series].key, x: x, y: bottom - from - length + gap / 2,
          width: width - min(4, width / 8), height: max(5, length - gap))
      }
    }
    return drawing
  }

  private var years: HTML {
    let every = (columns.count + ColumnChart.mostLabels - 1) / ColumnChart.mostLabels
    return columns.indices.filter { $0 % every == 0 }.map { index in
      Chart.words(
        columns[index].label, x: Chart.percent(index * slot + slot / 2), y: bottom + 170,
        anchor: "middle")
    }.joined()
  }
}
