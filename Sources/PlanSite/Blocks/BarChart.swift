import Diagnostics

/// Bars one under the other, each with its name and number above it, so that they have room on a
/// phone.
struct BarChart {
  struct Bar {
    let name: String
    /// The number in words.
    let words: String
    let amount: Int128
    let key: String
  }

  /// More bars are too many to compare; the table has all.
  static let most = 20
  private static let row = 360

  let chart: Chart
  let bars: [Bar]

  func figure(in view: View) -> HTML {
    guard let most = bars.map(\.amount).max(), most > 0 else { return HTML() }
    let drawing = bars.prefix(BarChart.most).enumerated().map { index, bar -> HTML in
      let y = index * BarChart.row
      let width = max(3, Int(bar.amount * 1_000 / most))
      return Chart.words(BarChart.short(bar.name, 32), x: "0", y: y + 130, anchor: "start")
        + Chart.words(bar.words, x: "100%", y: y + 130, anchor: "end")
        + Chart.mark(bar.key, x: 0, y: y + 185, width: width, height: 110)
    }
    let count = min(bars.count, BarChart.most)
    return chart.figure(
      drawing.joined(), height: count * BarChart.row / 10, hasAxis: false, in: view)
  }

  static func short(_ name: String, _ most: Int = 44) -> String {
    name.count <= most
      ? name : name.prefix(most - 1).trimmingSuffix(while: \.isWhitespace) + "…"
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
    String(reversed().drop(while: isLeftOut).reversed())
  }
}
