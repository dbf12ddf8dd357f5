import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct ArbeitsplatzLueckeTests {
  let plan = Make.plan(
    "abbau: [{jahr: 2028, stellen: 10, art: direkt}, {jahr: 2030, stellen: 90, art: indirekt}]")

  func jobs(_ id: String, _ jobs: String, _ lines: String...) -> String {
    Make.measure(id, ["status: vereinbart", "arbeitsplaetze: {\(jobs)}"] + lines)
  }

  @Test(arguments: [
    ("neu: 100, ab: 2028", nil), ("neu: 99, ab: 2028", "2030"), ("neu: 100, ab: 2029", "2028"),
    ("neu: 100", "2028"), ("neu: 9, ab: 2028", "2028"),
  ])
  func eachYearIsCompared(_ figures: String, _ year: String?) async {
    let found = await findings(.arbeitsplatzLuecke, plan, jobs("m", figures))
    #expect(found.count == (year == nil ? 0 : 1))
    #expect(found.allSatisfy { $0.message.de.hasPrefix("Ab \(year ?? "") ") })
    #expect(found.allSatisfy { $0.subject == "plan" && $0.items == ["plan"] })
    #expect(found.values.allSatisfy { $0 == "jahr: 2028" })
  }

  @Test func withoutAbTheYearAfterTheEndCounts() async {
    let late = Make.plan("abbau: [{jahr: 2030, stellen: 100}]")
    #expect(await findings(.arbeitsplatzLuecke, late, jobs("m", "neu: 100")).isEmpty)
    let longer = jobs("m", "neu: 100", "zeitraum: 2028-2030")
    #expect(await findings(.arbeitsplatzLuecke, late, longer).count == 1)
  }

  @Test func theEarlierOfTwoWorstYearsIsNamed() async {
    let even = Make.plan("abbau: [{jahr: 2028, stellen: 10}, {jahr: 2030, stellen: 5}]")
    let found = await findings(.arbeitsplatzLuecke, even, jobs("m", "neu: 5, ab: 2030"))
    #expect(found.first?.message.de == "Ab 2028 entstehen zu wenig neue Stellen; 2028 fehlen 10")
  }

  @Test(arguments: [
    ("idee", 1), ("skizze", 1), ("abgestimmt", 1), ("vereinbart", 0), ("in_umsetzung", 0),
    ("abgeschlossen", 0), ("ruht", 1), ("verworfen", 1), ("unsinn", 1),
  ])
  func fromAgreedOn(_ status: String, _ count: Int) async {
    let measure = Make.measure("m", "status: \(status)", "arbeitsplaetze: {neu: 100, ab: 2028}")
    #expect(await findings(.arbeitsplatzLuecke, plan, measure).count == count)
  }

  @Test(arguments: [
    ("neu: viele, ab: 2028", 0), ("neu: viele", 1), ("neu: 100, ab: bald", 0),
    ("neu: 99, ab: bald", 1), ("neu: viele, ab: bald", 0), ("ab: 2028", 1),
  ])
  func unknownJobsMayFillTheGap(_ figures: String, _ count: Int) async {
    #expect(await findings(.arbeitsplatzLuecke, plan, jobs("m", figures)).count == count)
  }

  @Test func theKnownPartIsTold() async {
    let found = await findings(
      .arbeitsplatzLuecke, plan, jobs("m", "neu: 4, ab: 2028"), jobs("n", "neu: viele, ab: 2030"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Stellenangaben") == true)
    #expect(found.first?.message.de.contains("2028 fehlen 6") == true)
  }

  @Test func anUnreadableMeasureMayFillIt() async {
    let broken = "=== massnahmen/m.md\nkein Dokument\n"
    #expect(await findings(.arbeitsplatzLuecke, plan, broken).isEmpty)
    let unclear = Make.measure("m", "status: vereinbart", "arbeitsplaetze: viele", "zeitraum: 2027")
    #expect(await findings(.arbeitsplatzLuecke, plan, unclear).isEmpty)
  }

  @Test func unknownLossesOnlyAdd() async {
    let unknown = Make.plan("abbau: [{jahr: 2028, stellen: viele}, {jahr: 2029, stellen: 5}]")
    #expect(
      await findings(.arbeitsplatzLuecke, unknown).first?.message.de.hasPrefix("Ab 2029") == true)
    #expect(await findings(.arbeitsplatzLuecke, unknown, jobs("m", "neu: 5, ab: 2028")).isEmpty)
    #expect(await findings(.arbeitsplatzLuecke, Make.plan("abbau: [{jahr: 2028}]")).isEmpty)
    #expect(await findings(.arbeitsplatzLuecke, Make.plan()).isEmpty)
  }

  @Test func partsCountOnce() async {
    let whole = jobs("ganz", "neu: 60, ab: 2028")
    let parts =
      jobs("a", "neu: 50, ab: 2028", "teil_von: ganz")
      + jobs("b", "neu: 50, ab: 2028", "teil_von: ganz")
    #expect(
      await findings(.arbeitsplatzLuecke, plan, whole, parts).first?.message.de.hasSuffix(
        "fehlen 40") == true)
    let empty = Make.measure("ganz", "status: vereinbart")
    #expect(await findings(.arbeitsplatzLuecke, plan, empty, parts).isEmpty)
    let sketch = Make.measure("ganz", "status: skizze", "arbeitsplaetze: {neu: 60, ab: 2028}")
    #expect(await findings(.arbeitsplatzLuecke, plan, sketch, parts).isEmpty)
  }

  @Test func figuresByCertainty() async throws {
    let laid = await Laid(
      plan + jobs("a", "neu: 10, davon_industrie: 6, davon_tarif: 5, ab: 2028")
        + Make.measure("b", "arbeitsplaetze: {neu: 20}")
        + Make.measure("c", "status: idee", "arbeitsplaetze: {neu: 30, ab: bald}")
        + jobs("d", "neu: 3, ab: 2028", "teil_von: b"))
    let figures = laid.figures.jobs
    #expect(figures.years.map(\.year) == [2028, 2029, 2030])
    #expect(figures.years.map(\.lost) == [10, 10, 100])
    #expect(figures.years.map(\.agreed.new) == [13, 13, 13])
    #expect(figures.agreed.industry == 6 && figures.agreed.knownTariff == 1)
    #expect(figures.planned.count == 0 && figures.ideas.new == 30)
    #expect(figures.years.last?.ideas.new == 0)
  }
}
