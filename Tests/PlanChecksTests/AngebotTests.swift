import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct UeberangebotTests {
  func goal(_ lines: String...) -> String {
    Make.goal("z", ["kapazitaet_art: kita", "bedarf_max: 100 Plätze"] + lines)
  }

  func kita(_ id: String, _ lines: String...) -> String {
    Make.measure(id, ["art: kita", "ziele: z"] + lines)
  }

  @Test(arguments: [("60 Plätze", 0), ("61 Plätze", 1)])
  func theGreatestNeedIsFine(_ capacity: String, _ count: Int) async {
    let found = await findings(
      .ueberangebot, goal("bestand: 40 Plätze"), kita("a", "kapazitaet: \(capacity)"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "40 Plätze" })
  }

  @Test func absentStockIsNamed() async {
    let found = await findings(.ueberangebot, goal(), kita("a", "kapazitaet: 101 Plätze"))
    #expect(found.first?.explanation.de.contains("zählt als 0") == true)
    #expect(found.values == ["kita"])
    #expect(found.first?.items == ["a", "z"])
  }

  @Test(arguments: [("idee", 0), ("skizze", 1), ("abgeschlossen", 0), ("ruht", 0), ("unsinn", 0)])
  func statusWithStock(_ status: String, _ count: Int) async {
    let found = await findings(
      .ueberangebot, goal("bestand: 1 Plätze"),
      kita("a", "kapazitaet: 101 Plätze", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func withoutStockTheCompletedCount() async {
    let done = kita("a", "kapazitaet: 101 Plätze", "status: abgeschlossen")
    #expect(await findings(.ueberangebot, goal(), done).count == 1)
  }

  @Test(arguments: [("2029", 1), ("2028", 0), ("2030", 1)])
  func onlyWhatEndsInTime(_ year: String, _ count: Int) async {
    let found = await findings(
      .ueberangebot, goal("bedarf_bis: \(year)"), kita("a", "kapazitaet: 101 Plätze"))
    #expect(found.count == count)
  }

  @Test func unknownCapacityIsNamed() async {
    let found = await findings(
      .ueberangebot, goal(), kita("a", "kapazitaet: 101 Plätze"), kita("b"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Kapazitäten") == true)
    #expect(found.first?.items == ["a", "z"])
  }

  @Test func aWholeCountsInsteadOfItsParts() async {
    let parts =
      kita("b", "teil_von: a", "kapazitaet: 60 Plätze")
      + kita("c", "teil_von: a", "kapazitaet: 60 Plätze")
    #expect(
      await findings(.ueberangebot, goal(), kita("a", "kapazitaet: 90 Plätze"), parts).isEmpty)
    let found = await findings(.ueberangebot, goal(), kita("a"), parts)
    #expect(found.first?.items == ["b", "c", "z"])
  }

  @Test(arguments: ["bedarf_max: viele", "kapazitaet_art: unsinn"])
  func unknownGoalsAreSilent(_ line: String) async {
    let found = await findings(
      .ueberangebot,
      Make.goal("z", ["kapazitaet_art: kita", "bedarf_max: 1 Plätze"], replacing: line),
      kita("a", "kapazitaet: 101 Plätze"))
    #expect(found.isEmpty)
  }
}

@Suite struct UnterdeckungTests {
  func goal(_ lines: String...) -> String {
    Make.goal("z", ["kapazitaet_art: kita", "bedarf_min: 100 Plätze"] + lines)
  }

  func kita(_ id: String, _ lines: String...) -> String {
    Make.measure(id, ["art: kita", "ziele: z"] + lines)
  }

  @Test(arguments: [("60 Plätze", 0), ("59 Plätze", 1)])
  func theLeastNeedIsFine(_ capacity: String, _ count: Int) async {
    let found = await findings(
      .unterdeckung, goal("bestand: 40 Plätze"), kita("a", "kapazitaet: \(capacity)"))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.items == ["z"] && $0.conditionSeverity == .warnung })
  }

  @Test(arguments: ["kapazitaet: viele", "art: unsinn", "status: skizze"])
  func unknownCapacityIsSilent(_ line: String) async {
    let lines = line.hasPrefix("art") ? [line, "ziele: z"] : ["art: kita", "ziele: z", line]
    #expect(await findings(.unterdeckung, goal(), Make.measure("a", lines)).isEmpty)
  }

  @Test func unknownStockIsSilent() async {
    #expect(await findings(.unterdeckung, goal("bestand: einige")).isEmpty)
    #expect(await findings(.unterdeckung, goal()).values == ["100 Plätze"])
  }

  @Test func ideasAreTold() async {
    let found = await findings(
      .unterdeckung, goal("bestand: 10 Plätze"),
      kita("a", "status: idee", "kapazitaet: 30 Plätze"),
      kita("b", "status: idee", "kapazitaet: 20 Plätze"))
    let text = found.first?.explanation.de ?? ""
    #expect(text.contains("2 Ideen brächten weitere 50 Plätze, auch das reicht nicht."))
  }

  @Test func anUnknownStatusIsNotPlanned() async {
    let found = await findings(
      .unterdeckung, goal(), kita("a", "status: unsinn", "kapazitaet: 200 Plätze"))
    #expect(found.count == 1)
  }
}
