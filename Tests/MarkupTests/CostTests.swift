import Markup
import Testing

/// The guard before the parser: hostile texts are refused or end quickly, long ones are welcome.
struct CostTests {
  @Test("Each limit is found, with its place")
  func limits() throws {
    #expect(cost(String(repeating: "x", count: 65_536)) == nil)
    #expect(
      cost("a\n" + String(repeating: "x", count: 65_537))
        == CostExcess(cause: .lineLength, count: 65_537, limit: 65_536, range: 2..<65_539))

    let columns = table(columns: 201, rows: 1)
    #expect(cost(columns)?.cause == .tableColumns)
    #expect(cost(columns)?.count == 201)
    #expect(cost(table(columns: 200, rows: 400)) == nil)
    #expect(cost(table(columns: 200, rows: 600))?.cause == .tableCells)
    let tables = Array(repeating: table(columns: 200, rows: 50), count: 12)
    #expect(cost(tables.joined(separator: "\n"))?.cause == .tableCells)

    #expect(cost(String(repeating: "> ", count: 64) + "a") == nil)
    #expect(cost(String(repeating: "> ", count: 65) + "a")?.cause == .depth)
    #expect(cost(String(repeating: "- ", count: 65) + "a")?.cause == .depth)
    let steps = (0..<66).map { String(repeating: "  ", count: $0) + "- a\n" }
    #expect(cost(steps.joined())?.cause == .depth)
    #expect(cost(String(repeating: "[^a]:", count: 65) + "a")?.cause == .depth)

    let openers = String(repeating: "a<?\n", count: 75_000)
    #expect(cost("Text\n\n" + openers)?.cause == .openers)
    #expect(cost("Text\n\n" + openers)?.range.lowerBound == 6)
  }

  @Test("A text that is not parsed gives neither facts nor HTML")
  func refused() throws {
    let text = String(repeating: "> ", count: 100) + "a"
    #expect(throws: CostExcess.self) { try facts(text) }
    #expect(throws: CostExcess.self) { try html(text) }
  }

  @Test("Long texts of any usual kind are parsed", arguments: ["\n", "\r\n"])
  func longTexts(_ end: String) throws {
    let kinds = [
      "Ein Absatz mit **Betonung**, [Link](a.md), [[id|Worten]] und *mehr*.\(end)\(end)",
      "- Punkt mit **Betonung** und [Link](a.md)\(end)",
      "  * Punkt mit **Betonung** und [[id]]\(end)", "> Zitat mit *Betonung*\(end)>\(end)\(end)",
      "- - - - - - - - - -\(end)\(end)", "## Titel\(end)Text mit [[id]].\(end)\(end)",
      "Fußnote[^1] und [^2].\(end)\(end)", "    code[0] = *p * _q;\(end)\(end)",
    ]
    for kind in kinds {
      #expect(cost(String(repeating: kind, count: 1_000_000 / kind.utf8.count)) == nil, "\(kind)")
    }
    let rows = String(repeating: "| [[a\\|b]] | **x** | [c](d.md) |\(end)", count: 20_000)
    #expect(cost("| a | b | c |\(end)|---|---|---|\(end)" + rows) == nil)
    #expect(cost(String(repeating: "- ", count: 200)) == nil)
  }

  @Test(
    "Known hostile texts are refused or end quickly", .timeLimit(.minutes(3)),
    arguments: HostileTexts.all)
  func hostileTexts(_ hostile: HostileTexts.Recipe) throws {
    for count in [100, 3_000, 30_000] {
      let text = hostile.make(count)
      guard cost(text) == nil else { break }
      let clock = ContinuousClock()
      let time = try clock.measure {
        _ = try facts(text)
        _ = try html(text)
      }
      #expect(time < .seconds(20), "\(hostile.name) × \(count)")
    }
  }

  private func table(columns: Int, rows: Int) -> String {
    String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
      + "|\n"
      + String(repeating: "|b\n", count: rows)
  }
}
