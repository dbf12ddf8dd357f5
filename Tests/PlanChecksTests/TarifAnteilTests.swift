import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct TarifAnteilTests {
  let goal = Make.goal("z", "tarif_anteil_min: 60 %")

  func jobs(_ id: String, _ jobs: String, _ lines: String...) -> String {
    Make.measure(id, ["ziele: z", "arbeitsplaetze: {\(jobs)}"] + lines)
  }

  @Test(arguments: [
    ("neu: 10, davon_tarif: 6", 0), ("neu: 10, davon_tarif: 5", 1), ("neu: 0, davon_tarif: 0", 0),
    ("neu: 10", 0), ("davon_tarif: 0", 0), ("neu: 10, davon_tarif: 0", 1),
  ])
  func theShareOfThoseThatGiveBoth(_ figures: String, _ count: Int) async {
    let found = await findings(.tarifAnteil, goal, jobs("m", figures))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "60 %" })
    #expect(found.allSatisfy { $0.items == ["z"] && $0.conditionSeverity == .warnung })
  }

  @Test(arguments: ["idee", "skizze", "abgeschlossen"]) func allLiveMeasures(_ status: String) async
  {
    let found = await findings(
      .tarifAnteil, goal, jobs("m", "neu: 9, davon_tarif: 0", "status: \(status)"))
    #expect(found.count == 1)
  }

  @Test(arguments: ["ruht", "verworfen", "unsinn"]) func noOthers(_ status: String) async {
    let found = await findings(
      .tarifAnteil, goal, jobs("m", "neu: 9, davon_tarif: 0", "status: \(status)"))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("neu: 10, davon_tarif: alle", 1), ("neu: 100, davon_tarif: alle", 0),
    ("neu: viele, davon_tarif: 10", 1), ("neu: viele, davon_tarif: viele", 0), ("neu: 100", 1),
    ("neu: 5, davon_tarif: 6", 1),
  ])
  func unknownFiguresAtTheirBest(_ figures: String, _ count: Int) async {
    let found = await findings(
      .tarifAnteil, goal, jobs("a", "neu: 30, davon_tarif: 3"), jobs("b", figures))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.explanation.de.contains("aus 1 von 2 Vorhaben") })
  }

  @Test func partsInheritTheGoalAndCountOnce() async {
    let parts =
      Make.measure("a", "-ziele", "teil_von: ganz", "arbeitsplaetze: {neu: 10, davon_tarif: 0}")
      + Make.measure("b", "-ziele", "teil_von: ganz", "arbeitsplaetze: {neu: 10, davon_tarif: 2}")
    let silent = jobs("ganz", "neu: 20, davon_tarif: 12")
    #expect(await findings(.tarifAnteil, goal, silent, parts).isEmpty)
    let found = await findings(.tarifAnteil, goal, jobs("ganz", "neu: 20"), parts)
    #expect(
      found.first?.explanation.de.contains("Von 20 neuen Stellen sind 2 tarifgebunden") == true)
    let resting = jobs("ganz", "neu: 20, davon_tarif: 20", "status: ruht")
    #expect(await findings(.tarifAnteil, goal, resting, parts).count == 1)
  }

  @Test(arguments: [("ziele: [z, nichts]", 1), ("ziele: [ziel-eins, nichts]", 0)])
  func aBrokenReferenceMayHaveMeantIt(_ line: String, _ count: Int) async {
    let other = Make.measure("n", line, "arbeitsplaetze: {neu: 1, davon_tarif: 1}")
    let found = await findings(.tarifAnteil, goal, jobs("m", "neu: 9, davon_tarif: 0"), other)
    #expect(found.count == count)
  }

  @Test func withoutAReadableLeastShareItIsSilent() async {
    let low = jobs("m", "neu: 9, davon_tarif: 0")
    #expect(await findings(.tarifAnteil, Make.goal("z"), low).isEmpty)
    #expect(await findings(.tarifAnteil, Make.goal("z", "tarif_anteil_min: viel"), low).isEmpty)
  }

  @Test func aShareJustBelowDoesNotLookEqual() async {
    let found = await findings(.tarifAnteil, goal, jobs("m", "neu: 10000, davon_tarif: 5999"))
    #expect(found.first?.message.de.contains("59,9 % der neuen Stellen") == true)
    #expect(found.first?.help.first?.de.hasSuffix("davon_tarif: 6000") == true)
  }
}
