import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct ZielOhneMassnahmeTests {
  @Test(arguments: ["idee", "skizze", "abgeschlossen", "unsinn"])
  func anyLiveMeasureServes(_ status: String) async {
    let found = await findings(
      .zielOhneMassnahme, Make.goal("z"), Make.measure("m", "status: \(status)", "ziele: z"))
    #expect(found.isEmpty)
  }

  @Test(arguments: ["ruht", "verworfen"]) func deadOnesDoNot(_ status: String) async {
    let found = await findings(
      .zielOhneMassnahme, Make.goal("z"), Make.measure("m", "status: \(status)", "ziele: z"))
    #expect(found.subjects == ["z"])
    #expect(found.first?.related.count == 1)
    #expect(found.severities == [.warnung])
  }

  @Test func partsServeTheGoalsOfTheirWhole() async {
    let whole = Make.measure("ganz", "status: ruht", "ziele: z")
    let part = Make.measure("teil", "teil_von: ganz", "-ziele")
    #expect(await findings(.zielOhneMassnahme, Make.goal("z"), whole, part).isEmpty)
  }

  @Test(arguments: ["ziele: [ziel-eins, zett]", "teil_von: nichts"])
  func aBrokenReferenceMayHaveMeantIt(_ line: String) async {
    let found = await findings(.zielOhneMassnahme, Make.goal("z"), Make.measure("m", line))
    #expect(found.isEmpty)
  }

  @Test func whereUnterdeckungSaysSoItIsSilent() async {
    let goal = Make.goal("z", "kapazitaet_art: kita", "bedarf_min: 10 Plätze")
    #expect(await findings(.zielOhneMassnahme, goal).isEmpty)
    #expect(await findings(.unterdeckung, goal).subjects == ["z"])
    let met = Make.goal("z", "kapazitaet_art: kita", "bedarf_min: 10 Plätze", "bestand: 10 Plätze")
    #expect(await findings(.zielOhneMassnahme, met).subjects == ["z"])
  }
}

@Suite struct MassnahmeOhneZielTests {
  @Test(arguments: [
    ("idee", 0), ("skizze", 1), ("abgestimmt", 1), ("abgeschlossen", 1), ("ruht", 0),
    ("verworfen", 0), ("unsinn", 0),
  ])
  func fromSketchOn(_ status: String, _ count: Int) async {
    let found = await findings(.massnahmeOhneZiel, Make.measure("m", "status: \(status)", "-ziele"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == status })
  }

  @Test func unknownGoalsAreSilent() async {
    #expect(await findings(.massnahmeOhneZiel, Make.measure("m", "ziele: nichts")).isEmpty)
    #expect(
      await findings(.massnahmeOhneZiel, Make.measure("m", "-ziele", "teil_von: nichts")).isEmpty)
  }

  @Test func neitherPartNorWhole() async {
    let whole = Make.measure("ganz", "-ziele")
    let part = Make.measure("teil", "teil_von: ganz", "-ziele")
    #expect(await findings(.massnahmeOhneZiel, whole, part).subjects == ["ganz", "teil"])
  }
}
