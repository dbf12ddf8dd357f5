import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct KumulierungUeberschrittenTests {
  @Test(arguments: [("2 Mio. €", 0), ("2.000.000,01 €", 1)])
  func theCostItselfIsFine(_ amount: String, _ count: Int) async {
    let found = await findings(
      .kumulierungUeberschritten, Make.application("a", "betrag: 2 Mio. €"),
      Make.application("b", "betrag: \(amount)", "status: geschlossen"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.allSatisfy { $0.items == ["gruenderhaus"] })
  }

  @Test func withPreparedOnesAWarning() async {
    let found = await findings(
      .kumulierungUeberschritten, Make.application("a", "betrag: 3 Mio. €"),
      Make.application("b", "betrag: 3 Mio. €", "status: skizze"))
    #expect(found.severities == [.warnung])
  }

  @Test func deadOnesDoNotCount() async {
    let found = await findings(
      .kumulierungUeberschritten, Make.application("a", "betrag: 3 Mio. €"),
      Make.application("b", "betrag: 3 Mio. €", "status: abgelehnt"))
    #expect(found.isEmpty)
  }

  @Test(arguments: [("1 Mio. €", 0), ("1,2 Mio. €", 1)])
  func aPartHasTheLargestEligibleCost(_ amount: String, _ count: Int) async {
    let found = await findings(
      .kumulierungUeberschritten,
      Make.application("a", "kostenteil: Dach", "foerderfaehig: 1,5 Mio. €", "betrag: \(amount)"),
      Make.application("b", "kostenteil: Dach", "foerderfaehig: 2 Mio. €", "betrag: 1 Mio. €"))
    #expect(found.count == count)
  }

  @Test func unknownEligibleCostIsSilent() async {
    let found = await findings(
      .kumulierungUeberschritten,
      Make.application("a", "kostenteil: Dach", "foerderfaehig: 1.500", "betrag: 2 Mio. €"),
      Make.application("b", "kostenteil: Dach", "foerderfaehig: 1 Mio. €", "betrag: 1 Mio. €"))
    #expect(found.isEmpty)
  }

  @Test func unknownAmountsCanOnlyAdd() async {
    let known = Make.application("a", "betrag: 5 Mio. €")
    let unknown = Make.application("b", "betrag: viel")
    let found = await findings(.kumulierungUeberschritten, known, unknown)
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Beträgen") == true)
    #expect(await findings(.kumulierungUeberschritten, unknown).isEmpty)
  }

  @Test func reasonsOfBothWeightsAreOneError() async {
    let found = await findings(
      .kumulierungUeberschritten,
      Make.application("a", "kostenteil: Dach", "foerderfaehig: 1 Mio. €", "betrag: 2 Mio. €"),
      Make.application("b", "betrag: 3 Mio. €", "status: skizze"))
    #expect(found.severities == [.fehler])
    #expect(found.first?.explanation.de.contains("„Dach“") == true)
    #expect(found.first?.explanation.de.contains("Die Maßnahme kostet") == true)
  }

  @Test(arguments: ["status: ruht", "status: unsinn", "kosten: 1.500"])
  func measuresThatTakeNoPart(_ line: String) async {
    let found = await findings(
      .kumulierungUeberschritten, Make.measure("gruenderhaus", line),
      Make.application("a", "betrag: 9 Mio. €"))
    #expect(found.isEmpty)
  }
}
