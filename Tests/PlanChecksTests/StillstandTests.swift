import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct StillstandTests {
  @Test(arguments: [
    ("2025-11-21", 0), ("2025-11-20", 1), ("2026-11-21", 0), ("2027-01-01", 0), ("neulich", 0),
  ])
  func twelveMonthsAreTheLimit(_ day: String, _ count: Int) async {
    let found = await findings(.stillstand, Make.measure("m", "stand: \(day)"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == day })
  }

  @Test func theLimitIsThePlans() async {
    let plan = Make.plan("schwellen: {stillstand_monate: 18}")
    #expect(await findings(.stillstand, plan, Make.measure("m", "stand: 2025-05-21")).isEmpty)
    #expect(await findings(.stillstand, plan, Make.measure("m", "stand: 2025-05-20")).count == 1)
  }

  @Test func theLastDayOfAShorterMonthIsTheLimit() async {
    let plan = Make.plan("stichtag: 2026-02-28", "schwellen: {stillstand_monate: 6}")
    #expect(await findings(.stillstand, plan, Make.measure("m", "stand: 2025-08-31")).isEmpty)
  }

  @Test(arguments: [
    ("bis: 2026-11-21", 0), ("bis: 2026-11-20", 1), ("bis: 2026-11", 0), ("bis: 2026-10", 1),
    ("bis: 2026", 0), ("bis: 2025", 1), ("bis: 2025, erledigt: nein", 1),
    ("bis: 2025, erledigt: ja", 0), ("bis: 2025, erledigt: vielleicht", 0), ("bis: bald", 0),
  ])
  func aMilestoneIsPastAfterItsLastDay(_ milestone: String, _ count: Int) async {
    let found = await findings(
      .stillstand,
      Make.measure("m", "zeitraum: 2025-2029", "meilensteine: [{was: x, \(milestone)}]"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { milestone.contains($0) })
  }

  @Test func allReasonsAreOneFindingAtTheDate() async {
    let found = await findings(
      .stillstand,
      Make.measure(
        "m", "zeitraum: 2025-2029", "stand: 2025-01-01",
        "meilensteine: [{was: a, bis: 2025-06}, {was: b, bis: 2026-06}]"))
    #expect(found.values == ["2025-01-01"])
    #expect(found.first?.related.count == 2)
    #expect(found.first?.explanation.de.contains("„b“ war bis 06.2026 vorgesehen") == true)
    #expect(found.first?.help.first?.de == "Nach der Durchsicht:  stand: 2026-11-21")
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 1), ("in_umsetzung", 1), ("abgeschlossen", 0), ("ruht", 0),
    ("verworfen", 0), ("unsinn", 0),
  ])
  func onlyStepsOnWhichItShouldMove(_ status: String, _ count: Int) async {
    let found = await findings(
      .stillstand, Make.measure("m", "status: \(status)", "stand: 2020-01-01"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test func withoutATodayNothingIsOld() async {
    let found = await findings(
      .stillstand, Make.plan("-stichtag"), Make.measure("m", "stand: 2020-01-01"))
    #expect(found.isEmpty)
  }
}
