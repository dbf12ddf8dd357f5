import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct StandardVerfehltTests {
  func found(_ lines: String..., beside: String = "") async -> [Finding] {
    await findings(.standardVerfehlt, beside, Make.standard("s", lines))
  }

  @Test(arguments: [
    ("ist: {stadt-a: 40, gemeinde-b: 40}", 0), ("ist: {stadt-a: '39,999', gemeinde-b: 40}", 1),
    ("ist: {stadt-a: 40}", 0), ("ist: {stadt-a: 39}", 1), ("ist: {stadt-a: viele}", 0),
    ("ist: {stadt-aa: 1}", 0), ("ist: {kreis-muster: 1}", 0), ("-ist", 0),
  ])
  func values(_ line: String, _ count: Int) async {
    let found = await found(line)
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.subjects.allSatisfy { $0 == "s" })
  }

  @Test(arguments: [
    ("hoechstens", 41, 1), ("hoechstens", 40, 0), ("mindestens", 41, 0), ("unsinn", 1, 0),
  ])
  func direction(_ direction: String, _ value: Int, _ count: Int) async {
    #expect(await found("richtung: \(direction)", "ist: {stadt-a: \(value)}").count == count)
  }

  @Test func onlyThoseToWhomItApplies() async {
    let values = "ist: {stadt-a: 1, gemeinde-b: 40, kreis-muster: 1}"
    #expect(await found("gilt_fuer: gemeinde-b", values).isEmpty)
    #expect(await found("gilt_fuer: [gemeinde-b, kreis-muster]", values).values == ["kreis-muster"])
    #expect(await found("gilt_fuer: weg", values).isEmpty)
    #expect(await found(values).values == ["1"])
    #expect(await found("soll: 1.500", values).isEmpty)
  }

  static let answers: [(String, Int)] = [
    ("status: idee", 1), ("status: skizze", 0), ("status: abgeschlossen", 0), ("status: ruht", 1),
    ("status: verworfen", 1), ("status: unsinn", 1), ("kommunen: gemeinde-b", 1),
    ("kommunen: [gemeinde-b, stadt-a]", 0), ("kommunen: kreis-muster", 1), ("kommunen: weg", 0),
    ("zeitraum: 2028-2030", 1), ("zeitraum: 2028 bis 2029-06", 0), ("zeitraum: bald", 0),
  ]

  @Test(arguments: answers) func measures(_ line: String, _ count: Int) async {
    let found = await found(
      "ist: {stadt-a: 1}", "bis: 2029-12-31", "erfuellt_durch: geraete",
      beside: Make.measure("geraete", line))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("-bis", "zeitraum: 2028-2040", 0), ("bis: bald", "zeitraum: 2028-2040", 0),
    ("bis: bald", "kommunen: gemeinde-b", 1), ("erfuellt_durch: [weg, geraete]", "status: idee", 1),
  ])
  func termAndUnknownMeasures(_ line: String, _ measure: String, _ count: Int) async {
    let lines = ["ist: {stadt-a: 1}", "erfuellt_durch: geraete"].filter {
      !line.hasPrefix($0.prefix { $0 != ":" })
    }
    let found = await findings(
      .standardVerfehlt, Make.measure("geraete", measure),
      Make.standard("s", lines + (line.hasPrefix("-") ? [] : [line])))
    #expect(found.count == count)
  }

  @Test func anUnreadableMeasureMayCloseTheGap() async {
    let broken = "=== massnahmen/geraete.md\nkein Kopf\n"
    #expect(
      await found("ist: {stadt-a: 1}", "erfuellt_durch: geraete", beside: broken).isEmpty)
  }

  @Test func oneFindingNamesAllAndWhoIsNotStated() async {
    let town = Make.body(
      "stadt-c", "art: stadt", "ags: 05999012", "einwohner: 1.000", "name: Stadt C")
    let found = await found("ist: {stadt-a: 1, gemeinde-b: 2}", beside: town)
    #expect(found.count == 1)
    #expect(found.first?.items == ["s"])
    #expect(found.first?.explanation.de.contains("Stadt A 1 und Gemeinde B 2") == true)
    #expect(found.first?.explanation.de.contains("Nicht angegeben: Stadt C.") == true)
  }

  @Test func theFigureTellsEachState() async {
    let laid = await Laid(
      Make.measure("geraete", "kommunen: stadt-a")
        + Make.standard(
          "s", "ist: {stadt-a: 1, gemeinde-b: 2}", "gilt_fuer: [stadt-a, gemeinde-b, kreis-muster]",
          "erfuellt_durch: geraete"))
    let coverage = laid.figures.standards.coverages.first
    #expect(coverage?.entries.map(\.state) == [.closing, .missed, .unstated])
    #expect(coverage?.entries.first?.measures == [DocumentID("geraete")])
  }
}
