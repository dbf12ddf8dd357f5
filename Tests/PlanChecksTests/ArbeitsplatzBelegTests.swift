import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct ArbeitsplatzBelegTests {
  func measure(_ jobs: String, _ lines: String...) -> String {
    Make.measure("m", ["arbeitsplaetze: {\(jobs)}"] + lines)
  }

  @Test(arguments: [
    ("neu: 40", 1), ("neu: 40, beleg: Gutachten", 0), ("neu: 0", 0), ("gesichert: 5", 0),
    ("neu: viele", 0), ("neu: 4, beleg: x", 0), ("neu: 3, beleg: x", 1), ("neu: 160, beleg: x", 0),
    ("neu: 161, beleg: x", 1),
  ])
  func sourceAndCost(_ figures: String, _ count: Int) async {
    let found = await findings(.arbeitsplatzBeleg, measure(figures))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .hinweis })
    #expect(found.allSatisfy { $0.items == ["m"] })
  }

  @Test(arguments: [("kosten: 3.999.999,99 €", 1), ("kosten: 4 Mio. €", 0), ("kosten: viel", 0)])
  func toTheCent(_ cost: String, _ count: Int) async {
    let found = await findings(.arbeitsplatzBeleg, measure("neu: 160, beleg: x", cost))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("handlungsfeld: mobilitaet", 0), ("handlungsfeld: energie_industrie", 1),
    ("handlungsfeld: tourismus_kultur_sport", 1), ("handlungsfeld: unsinn", 0), ("art: kita", 0),
    ("art: solarpark", 1), ("art: unsinn", 0),
  ])
  func costOnlyInThreeFields(_ line: String, _ count: Int) async {
    #expect(await findings(.arbeitsplatzBeleg, measure("neu: 1, beleg: x", line)).count == count)
  }

  @Test func theSourceMattersInEveryField() async {
    #expect(await findings(.arbeitsplatzBeleg, measure("neu: 1", "art: kita")).count == 1)
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 0), ("abgestimmt", 1), ("vereinbart", 1), ("in_umsetzung", 1),
    ("abgeschlossen", 0), ("ruht", 0), ("unsinn", 0),
  ])
  func statusOfTheLadder(_ status: String, _ count: Int) async {
    #expect(
      await findings(.arbeitsplatzBeleg, measure("neu: 40", "status: \(status)")).count == count)
  }

  @Test func bothReasonsAreOneFinding() async {
    let found = await findings(.arbeitsplatzBeleg, measure("neu: 2"))
    #expect(found.values == ["2"])
    let text = found.first?.explanation.de ?? ""
    #expect(text.contains("keine Quelle") && text.contains("2.000.000 € je Stelle"))
  }

  @Test func ownThresholds() async {
    let plan = Make.plan("schwellen: {kosten_je_arbeitsplatz_max: 2 Mio. €}")
    #expect(await findings(.arbeitsplatzBeleg, plan, measure("neu: 2, beleg: x")).isEmpty)
  }
}
