import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FolgekostenFehlenTests {
  @Test(arguments: [
    (["-folgekosten"], 1), (["-betreiber"], 1), (["-folgekosten", "-betreiber"], 1), ([], 0),
    (["folgekosten: viel"], 0), (["betreiber: niemand"], 0), (["-folgekosten", "betreiber: x"], 1),
    (["-folgekosten", "art: gewerbegebiet"], 0), (["-folgekosten", "art: unsinn"], 0),
  ])
  func bothAreNeeded(_ lines: [String], _ count: Int) async {
    let found = await findings(.folgekostenFehlen, Make.measure("m", lines))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "gruenderzentrum" })
    #expect(found.allSatisfy { $0.items == ["m"] && $0.severity == .warnung && !$0.help.isEmpty })
  }

  @Test(arguments: [
    ("skizze", 0), ("abgestimmt", 1), ("in_umsetzung", 1), ("abgeschlossen", 0), ("ruht", 0),
    ("unsinn", 0),
  ])
  func fromAbgestimmtUntilItIsCompleted(_ status: String, _ count: Int) async {
    let found = await findings(
      .folgekostenFehlen, Make.measure("m", "-folgekosten", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func theCountysOwnTypesMayLeaveSomethingToRun() async {
    let plan = Make.plan(
      "massnahmenarten: {lokschuppen: {name: Lokschuppen, anlage: ja}, fest: {name: Fest}}")
    for (type, count) in [("lokschuppen", 1), ("fest", 0)] {
      let found = await findings(
        .folgekostenFehlen, plan, Make.measure("m", "-folgekosten", "art: \(type)"))
      #expect(found.count == count)
    }
  }
}
