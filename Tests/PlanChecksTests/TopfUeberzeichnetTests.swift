import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct TopfUeberzeichnetTests {
  let three = Make.programme("programm-eins", "volumen: 3 Mio. €")

  @Test(arguments: [("2 Mio. €", 0), ("2.000.000,01 €", 1)])
  func theVolumeItselfIsEnough(_ amount: String, _ count: Int) async {
    let found = await findings(
      .topfUeberzeichnet, three, Make.measure("m"), Make.application("a", "massnahme: m"),
      Make.application("b", "betrag: \(amount)", "status: vorbereitung"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.values.allSatisfy { $0 == "3 Mio. €" })
    #expect(found.allSatisfy { $0.items == ["programm-eins"] })
  }

  @Test(arguments: [("2 Mio. €", 1), ("4 Mio. €", 0)])
  func theRegionsShareComesFirst(_ share: String, _ count: Int) async {
    let programme = Make.programme("programm-eins", "volumen: 3 Mio. €", "region_anteil: \(share)")
    let found = await findings(
      .topfUeberzeichnet, programme, Make.application("a", "betrag: 3,5 Mio. €"))
    #expect(found.values == Array(repeating: share, count: count))
  }

  @Test func anUnknownShareIsNotReplacedByTheVolume() async {
    let programme = Make.programme("programm-eins", "volumen: 3 Mio. €", "region_anteil: 1.500")
    let a = Make.application("a", "betrag: 9 Mio. €")
    #expect(await findings(.topfUeberzeichnet, programme, a).isEmpty)
    #expect(await findings(.topfUeberzeichnet, Make.programme("programm-eins"), a).isEmpty)
  }

  @Test(arguments: ["status: abgelehnt", "status: widerrufen", "programm: anderes"])
  func thatTakeNoPart(_ line: String) async {
    let found = await findings(
      .topfUeberzeichnet, three, Make.programme("anderes"),
      Make.application("a", "betrag: 3 Mio. €"), Make.application("b", line))
    #expect(found.isEmpty)
  }

  @Test(arguments: [("ruht", 0), ("verworfen", 0), ("unsinn", 0), ("abgeschlossen", 1)])
  func measuresThatTakePart(_ status: String, _ count: Int) async {
    let found = await findings(
      .topfUeberzeichnet, three, Make.measure("gruenderhaus", "status: \(status)"),
      Make.application("a", "betrag: 9 Mio. €"))
    #expect(found.count == count)
  }

  @Test func unknownAmountsCanOnlyAdd() async {
    let found = await findings(
      .topfUeberzeichnet, three, Make.application("a", "betrag: 4 Mio. €"),
      Make.application("b", "betrag: viel"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Beträgen") == true)
  }

  @Test func theLargestOpenOneMayShrink() async {
    let found = await findings(
      .topfUeberzeichnet, three, Make.application("a", "betrag: 2 Mio. €", "status: bewilligt"),
      Make.application("b", "betrag: 1,2 Mio. €"), Make.application("c", "betrag: 500.000 €"))
    #expect(found.first?.help.first?.de == "In foerderantraege/b.md:  betrag: 500.000 €")
  }
}
