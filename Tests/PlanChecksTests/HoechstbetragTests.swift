import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct HoechstbetragTests {
  let two = Make.programme("programm-eins", "hoechstbetrag: 2 Mio. €")

  @Test(arguments: [("1 Mio. €", 0), ("1.000.000,01 €", 1)])
  func theAmountItselfIsFine(_ amount: String, _ count: Int) async {
    let found = await findings(
      .hoechstbetrag, two, Make.application("a"),
      Make.application("b", "betrag: \(amount)", "status: vorbereitung"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.values.allSatisfy { $0 == "Gründerhaus am Markt" })
    #expect(found.allSatisfy { $0.items == ["a", "b", "gruenderhaus"] })
  }

  @Test func programmesAreCountedApart() async {
    let other = Make.programme("anderes", "hoechstbetrag: 2 Mio. €")
    let found = await findings(
      .hoechstbetrag, two, other, Make.application("a", "betrag: 1,5 Mio. €"),
      Make.application("b", "betrag: 1,5 Mio. €", "programm: anderes"))
    #expect(found.isEmpty)
  }

  @Test func measuresAreCountedApart() async {
    let found = await findings(
      .hoechstbetrag, two, Make.measure("m"), Make.application("a", "betrag: 1,5 Mio. €"),
      Make.application("b", "betrag: 1,5 Mio. €", "massnahme: m"))
    #expect(found.isEmpty)
  }

  @Test func severalProgrammesAreOneFinding() async {
    let other = Make.programme("anderes", "hoechstbetrag: 1 Mio. €")
    let found = await findings(
      .hoechstbetrag, two, other, Make.application("a", "betrag: 2,5 Mio. €"),
      Make.application("b", "betrag: 1,5 Mio. €", "programm: anderes"),
      Make.application("c", "programm: dritte"))
    #expect(found.map(\.items) == [["a", "b", "gruenderhaus"]])
    #expect(found.first?.help.count == 2)
  }

  @Test(arguments: ["abgelehnt", "zurueckgezogen", "widerrufen", "unsinn"])
  func deadOnesDoNotCount(_ status: String) async {
    let found = await findings(
      .hoechstbetrag, two, Make.application("a", "betrag: 2 Mio. €"),
      Make.application("b", "status: \(status)"))
    #expect(found.isEmpty)
  }

  @Test func unknownAmountsCanOnlyAdd() async {
    let found = await findings(
      .hoechstbetrag, two, Make.application("a", "betrag: 3 Mio. €"),
      Make.application("b", "betrag: viel"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Beträgen") == true)
    #expect(await findings(.hoechstbetrag, two, Make.application("b", "betrag: viel")).isEmpty)
  }

  @Test(arguments: ["hoechstbetrag: 1.500", "-hoechstbetrag"])
  func withoutAnAmountSilent(_ line: String) async {
    let found = await findings(
      .hoechstbetrag, Make.programme("programm-eins", line),
      Make.application("a", "betrag: 9 Mio. €"))
    #expect(found.isEmpty)
  }

  @Test(arguments: ["ruht", "verworfen", "unsinn"])
  func measuresThatTakeNoPart(_ status: String) async {
    let found = await findings(
      .hoechstbetrag, two, Make.measure("gruenderhaus", "status: \(status)"),
      Make.application("a", "betrag: 9 Mio. €"))
    #expect(found.isEmpty)
  }
}
