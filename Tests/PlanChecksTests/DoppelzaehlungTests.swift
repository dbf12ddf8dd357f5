import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct DoppelzaehlungTests {
  func found(_ whole: [String], _ parts: [String]...) async -> [Finding] {
    let files =
      [Make.measure("ganzes", whole)]
      + parts.enumerated().map { Make.measure("teil-\($0)", ["teil_von: ganzes"] + $1) }
    return await findings(.doppelzaehlung, files.joined())
  }

  @Test(arguments: [("2.000.001 €", 0), ("2.000.001,01 €", 1), ("1 Mio. €", 0)])
  func oneEuroOfCostIsTolerated(_ amount: String, _ count: Int) async {
    let found = await found(
      ["kosten: 4 Mio. €"], ["kosten: 2 Mio. €"], ["kosten: \(amount)"])
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "4 Mio. €" })
    #expect(found.allSatisfy { $0.items == ["ganzes", "teil-0", "teil-1"] })
    #expect(found.severities.allSatisfy { $0 == .fehler })
  }

  @Test(arguments: [(10, 0), (11, 1)])
  func notOneJobIsTolerated(_ jobs: Int, _ count: Int) async {
    let found = await found(
      ["arbeitsplaetze: {neu: 20}"], ["kosten: 1 €", "arbeitsplaetze: {neu: 10}"],
      ["kosten: 1 €", "arbeitsplaetze: {neu: \(jobs)}"])
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "20" })
  }

  @Test(arguments: [("20 ha", 0), ("'20,1 ha'", 1)])
  func capacityAddsUpOverTypesOfOneUnit(_ capacity: String, _ count: Int) async {
    let found = await found(
      ["art: gewerbegebiet", "kapazitaet: 30 ha"],
      ["art: logistik", "kosten: 1 €", "kapazitaet: 10 ha"],
      ["art: gewerbegebiet", "kosten: 1 €", "kapazitaet: \(capacity)"],
      ["art: wohngebiet", "kosten: 1 €", "kapazitaet: 900 WE"])
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.items == ["ganzes", "teil-0", "teil-1"] })
  }

  @Test func allReasonsAreOneFindingAtTheFirst() async {
    let found = await found(
      ["kosten: {wert: 1 Mio. €, stand: 2026-01-01}", "arbeitsplaetze: {neu: 5}"],
      ["kosten: 2 Mio. €", "arbeitsplaetze: {neu: 6}"])
    #expect(found.values == ["1 Mio. €"])
    #expect(found[0].explanation.de.contains("1 neue Stelle zu viel"))
    #expect(found[0].help.first?.de == "Wenn die Teile stimmen:  wert: 2.000.000 €")
  }

  @Test(arguments: ["ruht", "verworfen", "unsinn"])
  func partsThatTakeNoPart(_ status: String) async {
    let part = ["kosten: 9 Mio. €", "status: \(status)"]
    #expect(await found([], part).isEmpty)
    #expect(await found(["status: \(status)"], ["kosten: 9 Mio. €"]).isEmpty)
    #expect(await found(["status: abgeschlossen"], ["kosten: 9 Mio. €"]).count == 1)
  }

  @Test func unknownPartsCanOnlyAdd() async {
    let found = await found([], ["kosten: 5 Mio. €"], ["kosten: 1.500"])
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Teilen") == true)
    #expect(found.first?.items == ["ganzes", "teil-0", "teil-1"])
  }

  @Test(arguments: ["kosten: 1.500", "-kosten"])
  func aWholeWithoutItsOwnFigureIsSilent(_ line: String) async {
    #expect(await found([line], ["kosten: 9 Mio. €"]).isEmpty)
    #expect(
      await found([], ["kosten: 1 €", "arbeitsplaetze: {neu: 9}", "kapazitaet: 9 m²"]).isEmpty)
  }

  @Test func partsOfAPartStandForItWhereItIsUnknown() async {
    let parts = [
      Make.measure("ganzes"), Make.measure("teil", "teil_von: ganzes", "kosten: 1.500"),
      Make.measure("unterteil", "teil_von: teil", "kosten: 5 Mio. €"),
    ]
    let found = await findings(.doppelzaehlung, parts.joined())
    #expect(found.map(\.items) == [["ganzes", "teil"]])
    let given = parts.joined().replacing("kosten: 1.500", with: "kosten: 1 Mio. €")
    #expect(await findings(.doppelzaehlung, given).map(\.subject) == ["teil"])
  }
}
