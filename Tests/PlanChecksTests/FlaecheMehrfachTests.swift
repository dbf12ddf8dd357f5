import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FlaecheMehrfachTests {
  private static func site(_ line: String) -> String {
    "=== flaechen/f.md\n---\nname: F\nkommune: stadt-a\n\(line)\n---\n"
  }

  /// Measures a, b, c … on a site of ten hectares; type gruenderzentrum, a facility.
  private func found(_ holders: [String]..., ha: String = "ha: 10") async -> [Finding] {
    let measures = zip(["a", "b", "c", "d"], holders).map { id, lines in
      Make.measure(id, ["flaeche: f"] + lines)
    }
    return await findings(.flaecheMehrfach, Self.site(ha), measures.joined())
  }

  @Test(arguments: [("4", 0), ("4,1", 1)])
  func togetherMoreThanTheSite(_ area: String, _ count: Int) async {
    let found = await found(["flaeche_ha: 6"], ["flaeche_ha: '\(area)'"])
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.values.allSatisfy { $0 == "10" })
    #expect(found.allSatisfy { $0.subject == "f" && $0.items == ["a", "b", "f"] })
  }

  @Test(arguments: [
    (["flaeche_ha: 6"], ["-x"], "ha: 10"), (["flaeche_ha: 6"], ["flaeche_ha: viel"], "ha: 10"),
    (["-x"], ["-x"], "ha: 10"), (["flaeche_ha: 1"], ["flaeche_ha: 1"], "eigentum: privat"),
    (["flaeche_ha: 6"], ["flaeche_ha: 6"], "ha: '1.500'"),
  ])
  func anUnknownFigureIsAWarning(_ one: [String], _ other: [String], _ ha: String) async {
    let found = await found(one, other, ha: ha)
    #expect(found.severities == [.warnung])
    #expect(found.first?.items == ["a", "b", "f"])
  }

  @Test func withoutASizeItStandsAtTheName() async {
    let found = await found(["flaeche_ha: 1"], ["flaeche_ha: 1"], ha: "eigentum: privat")
    #expect(found.values == ["F"])
    #expect(found.first?.help.first?.de == "Wenn sie groß genug ist:  ha: 2")
  }

  @Test func knownSizesMaySufficeForAnError() async {
    let found = await found(["flaeche_ha: 6"], ["flaeche_ha: 5"], ["-x"])
    #expect(found.severities == [.fehler])
    #expect(found.first?.items == ["a", "b", "c", "f"])
  }

  @Test(arguments: [
    (["6", "5"], ["nein", "nein"], 0), (["6", "5"], ["ja", "nein"], 1),
    (["6", "5"], ["vielleicht", "vielleicht"], 0), (["6", "4", "4"], ["ja", "nein", "nein"], 0),
    (["6", "5", "4"], ["ja", "nein", "nein"], 1), (["4", "4", "4"], ["ja", "nein", "ja"], 1),
  ])
  func ofThoseThatShareOnlyTheLargestCounts(
    _ areas: [String], _ exclusive: [String], _ count: Int
  ) async {
    let holders = zip(areas, exclusive).map { ["flaeche_ha: \($0)", "nutzung_exklusiv: \($1)"] }
    let found =
      holders.count == 2
      ? await found(holders[0], holders[1]) : await found(holders[0], holders[1], holders[2])
    #expect(found.count == count)
  }

  @Test(arguments: [
    // A facility stays for good, a concept ends, and `betrieb_bis` ends either.
    ("art: gruenderzentrum", "zeitraum: 2030-2031", 1), ("art: konzept", "zeitraum: 2030-2031", 0),
    ("art: konzept", "zeitraum: 2029-2031", 1),
    ("art: industrieansiedlung", "zeitraum: 2040", 1), ("art: rueckbau", "zeitraum: 2040", 0),
    ("betrieb_bis: 2030", "zeitraum: 2030-12-31 bis 2031-06-30", 1),
    ("betrieb_bis: 2030", "zeitraum: 2031", 0), ("betrieb_bis: 2029-06", "zeitraum: 2029-07", 0),
    ("art: konzept", "zeitraum: 2029-2031\nbeginn: 2030-01-01", 0),
    ("betrieb_bis: irgendwann", "zeitraum: 2029", 0), ("art: unsinn", "zeitraum: 2029", 0),
    ("beginn: bald", "zeitraum: 2029", 0),
  ])
  func onlyWhoHoldsItAtTheSameTime(_ first: String, _ second: String, _ count: Int) async {
    let found = await found(["flaeche_ha: 6", first], ["flaeche_ha: 6", second])
    #expect(found.count == count)
  }

  @Test func itNamesAllOfAnySuchTimeAndNobodyElse() async {
    let found = await found(
      ["flaeche_ha: 6", "zeitraum: 2027", "betrieb_bis: 2030"],
      ["flaeche_ha: 6", "zeitraum: 2029", "betrieb_bis: 2035"],
      ["flaeche_ha: 5", "zeitraum: 2034"],
      ["flaeche_ha: 1", "zeitraum: 2031", "betrieb_bis: 2032"])
    #expect(found.first?.items == ["a", "b", "c", "f"])
    #expect(found.first?.message.de.contains("12 ha") == true)
    #expect(found.first?.explanation.de.contains("Ab 01.01.2029 bis 31.12.2030") == true)
    #expect(found.first?.explanation.de.contains("Zu anderen Zeiten auch: „c“.") == true)
  }

  @Test(arguments: [("10", 0), ("10,5", 1)])
  func oneAloneMayBeTooLarge(_ area: String, _ count: Int) async {
    let found = await found(["flaeche_ha: '\(area)'", "nutzung_exklusiv: nein", "-zeitraum"])
    #expect(found.severities == Array(repeating: .fehler, count: count))
    #expect(found.allSatisfy { $0.items == ["a", "f"] })
  }

  @Test func anErrorAndAWarningAreOneError() async {
    let found = await found(["flaeche_ha: 11", "zeitraum: 2050"], ["zeitraum: 2027"])
    #expect(found.severities == [.fehler])
    #expect(found.first?.items == ["a", "b", "f"])
  }

  @Test(arguments: ["ruht", "verworfen", "unsinn"])
  func statusesThatHoldNothing(_ status: String) async {
    let found = await found(["flaeche_ha: 6"], ["flaeche_ha: 16", "status: \(status)"])
    #expect(found.isEmpty)
  }

  @Test func whatIsFinishedHoldsItStill() async {
    let found = await found(["flaeche_ha: 6"], ["flaeche_ha: 6", "status: abgeschlossen"])
    #expect(found.count == 1)
  }

  @Test func aWholeStandsForItsParts() async {
    let whole = ["flaeche_ha: 6"]
    let part = ["flaeche_ha: 5", "teil_von: a"]
    #expect(await found(whole, part, part).isEmpty)
    let beside = await found(whole, part, ["flaeche_ha: 5"])
    #expect(beside.first?.items == ["a", "c", "f"])
  }

  @Test func partsCountWhereTheWholeGivesNoArea() async {
    let part = ["flaeche_ha: 6", "teil_von: a"]
    let found = await found(["-x"], part, part)
    #expect(found.severities == [.fehler])
    #expect(found.first?.items == ["b", "c", "f"])
  }

  @Test func partsCountOnceTheWholeHasEnded() async {
    let part = ["flaeche_ha: 6", "teil_von: a", "zeitraum: 2029"]
    let found = await found(["flaeche_ha: 9", "betrieb_bis: 2030"], part, part)
    #expect(found.first?.items == ["b", "c", "f"])
    #expect(found.first?.explanation.de.contains("Ab 01.01.2031 belegen") == true)
  }
}
