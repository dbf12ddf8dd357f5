import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct DoppelfoerderungTests {
  let second = Make.programme("zwei", "schliesst_aus: [programm-eins]")

  @Test func firmPairIsAnErrorInTheFirstPath() async {
    let found = await findings(
      .doppelfoerderung, second, Make.application("b"), Make.application("a", "programm: zwei"))
    #expect(found.severities == [.fehler])
    #expect(found.subjects == ["a"])
    #expect(found.first?.items == ["a", "b"])
    #expect(found.values == ["zwei"])
  }

  @Test(arguments: ["vorbereitung", "skizze", "empfohlen"])
  func notFirmIsAWarning(_ status: String) async {
    let found = await findings(
      .doppelfoerderung, second, Make.application("a", "status: \(status)"),
      Make.application("b", "programm: zwei", "status: bewilligt"))
    #expect(found.severities == [.warnung])
  }

  @Test func aGroupExcludesFromEitherSide() async {
    let group = Make.programme("zwei", "gruppen: [bund]")
    let other = Make.programme("drei", "schliesst_aus: [bund]")
    let found = await findings(
      .doppelfoerderung, group, other, Make.application("a", "programm: zwei"),
      Make.application("b", "programm: drei"))
    #expect(found.count == 1)
  }

  @Test func programmesThatTolerateEachOther() async {
    let found = await findings(
      .doppelfoerderung, Make.programme("zwei"), Make.application("a"),
      Make.application("b", "programm: zwei"))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("Dach", "Dach", 1), ("Dach", "Keller", 0), ("Dach", "gesamt", 1), ("gesamt", "gesamt", 1),
  ])
  func partsOfTheCost(_ first: String, _ other: String, _ count: Int) async {
    let found = await findings(
      .doppelfoerderung,
      Make.application("a", "kostenteil: \(first)", "foerderfaehig: 2 Mio. €"),
      Make.application("b", "kostenteil: \(other)", "foerderfaehig: 2 Mio. €"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == first })
  }

  @Test(arguments: ["folgt_auf: a", "folgt_auf: gibt-es-nicht", "status: abgelehnt", "status: x"])
  func linkedUnknownOrDead(_ line: String) async {
    let found = await findings(
      .doppelfoerderung, Make.application("a"), Make.application("b", line))
    #expect(found.isEmpty)
  }

  @Test func onePerPair() async {
    let found = await findings(
      .doppelfoerderung, Make.application("a"), Make.application("b"), Make.application("c"))
    #expect(found.map(\.items) == [["a", "b"], ["a", "c"], ["b", "c"]])
  }

  @Test func measuresAtRestAndOtherMeasures() async {
    let rest = Make.measure("gruenderhaus", "status: ruht")
    #expect(
      await findings(.doppelfoerderung, rest, Make.application("a"), Make.application("b")).isEmpty)
    let apart = await findings(
      .doppelfoerderung, Make.measure("zwei"), Make.application("a"),
      Make.application("b", "massnahme: zwei"))
    #expect(apart.isEmpty)
  }
}
