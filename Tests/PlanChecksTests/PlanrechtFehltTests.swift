import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct PlanrechtFehltTests {
  private func site(_ line: String = "ha: 5") -> String {
    "=== flaechen/f.md\n---\nname: F\nkommune: stadt-a\n\(line)\n---\n"
  }

  @Test(arguments: [
    ("gewerbegebiet", 1), ("solarpark", 1), ("windpark", 1), ("rechenzentrum", 1), ("radweg", 1),
    ("wohngebiet", 1), ("speicher", 0), ("busverkehr", 0), ("gruenderzentrum", 0), ("testfeld", 0),
    ("unsinn", 0),
  ])
  func exactlyTheseUnits(_ type: String, _ count: Int) async {
    let found = await findings(
      .planrechtFehlt, Make.measure("m", "art: \(type)", "status: vereinbart"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == type })
  }

  @Test func aTypeOfTheCountysOwnCounts() async {
    let plan = Make.plan("massnahmenarten: {seilbahn: {name: Seilbahn, einheit: km}}")
    let found = await findings(
      .planrechtFehlt, plan, Make.measure("m", "art: seilbahn", "status: vereinbart"))
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("abgestimmt", 0), ("vereinbart", 1), ("in_umsetzung", 1), ("abgeschlossen", 0), ("ruht", 0),
    ("unsinn", 0),
  ])
  func fromAgreedOn(_ status: String, _ count: Int) async {
    let found = await findings(
      .planrechtFehlt, Make.measure("m", "art: radweg", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    "planrecht: {schritt: nicht_erforderlich}", "planrecht: {schritt: unsinn}",
    "planrecht: {stand: 2026-01-01}", "planrecht: ja",
  ])
  func whatIsGivenIsNotMissing(_ line: String) async {
    let measure = Make.measure("m", "art: radweg", "status: vereinbart", line)
    #expect(await findings(.planrechtFehlt, measure).isEmpty)
    let onSite = Make.measure("m", "art: radweg", "status: vereinbart", "flaeche: f")
    #expect(await findings(.planrechtFehlt, onSite, site(line)).isEmpty)
  }

  @Test func aSiteWithoutItIsNamed() async {
    let found = await findings(
      .planrechtFehlt, site(),
      Make.measure("m", "art: radweg", "status: vereinbart", "flaeche: f", "planrecht:"))
    #expect(found.count == 1)
    #expect(found[0].items == ["m"])
    #expect(found[0].explanation.de.contains("Auch die Fläche „F“"))
    #expect(found[0].related.contains { $0.place.file.path == "flaechen/f.md" })
  }

  @Test func aSiteThatCannotBeReadMayHaveIt() async {
    let measure = Make.measure("m", "art: radweg", "status: vereinbart", "flaeche: f")
    #expect(await findings(.planrechtFehlt, measure).isEmpty)
    #expect(
      await findings(.planrechtFehlt, measure, "=== flaechen/f.md\n---\nname: @\n---\n").isEmpty)
  }
}
