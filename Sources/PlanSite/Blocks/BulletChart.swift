import Diagnostics
import PlanModel

/// Need as a band, existing and planned supply as a bar over it; each row has its own measure, since
/// hectares and seats have none in common.
struct BulletChart {
  struct Row {
    let name: String
    /// The numbers in words.
    let words: String
    let least: Int128?
    let most: Int128?
    let existing: Int128
    let planned: Int128

    var reach: Int128 { max(least ?? 0, most ?? 0, existing + planned) }
  }

  /// More rows than these would be more than 60 marks.
  static let most = 15
  private static let row = 640

  let chart: Chart
  let rows: [Row]

  func figure(in view: View) -> HTML {
    let shown = rows.prefix(BulletChart.most)
    guard !shown.isEmpty else { return HTML() }
    let drawing = shown.enumerated().map { draw($1, at: $0 * BulletChart.row) }.joined()
    return chart.figure(
      drawing, height: shown.count * BulletChart.row / 10, hasAxis: false, in: view)
  }

  private func draw(_ row: Row, at y: Int) -> HTML {
    func x(_ amount: Int128) -> Int { row.reach > 0 ? Int(amount * 1_000 / row.reach) : 0 }
    var drawing =
      Chart.words(BarChart.short(row.name), x: "0", y: y + 130, anchor: "start")
      + Chart.words(row.words, x: "0", y: y + 300, anchor: "start")
    // Without a least need the band begins at zero, without a highest one it has no end.
    let (from, to) = (x(row.least ?? 0), x(row.most ?? row.reach))
    if row.least != nil || row.most != nil {
      drawing += Chart.mark("need", x: from, y: y + 360, width: max(10, to - from), height: 200)
    }
    let existing = x(row.existing)
    if existing > 0 {
      drawing += Chart.mark("c3", x: 0, y: y + 415, width: existing, height: 90)
    }
    let planned = x(row.existing + row.planned) - existing
    if planned > 0 {
      drawing += Chart.mark("c1", x: existing, y: y + 415, width: planned, height: 90)
    }
    return drawing
  }
}
