import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

/// Stadt A has 40.000 inhabitants: 2 Mio. € a year are 50 € for each.
@Suite struct BelastungKumuliertTests {
  private func share(_ id: String, _ amount: String, _ lines: String...) -> String {
    Make.measure(
      id, ["kosten: 90 Mio. €", "finanzierung: [{quelle: eigen, betrag: \(amount)}]"] + lines)
  }

  @Test(arguments: [("4 Mio. €", 0), ("'4.000.000,02 €'", 1)])
  func exactlyTheLimitIsFine(_ amount: String, _ count: Int) async {
    let found = await findings(.belastungKumuliert, share("m", amount))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "40.000" })
    #expect(found.allSatisfy { $0.items == ["stadt-a"] && $0.severity == .warnung })
  }

  @Test(arguments: [
    ("skizze", 0), ("abgestimmt", 1), ("in_umsetzung", 1), ("abgeschlossen", 1), ("ruht", 0),
    ("unsinn", 0),
  ])
  func measuresFromAbgestimmtOn(_ status: String, _ count: Int) async {
    let found = await findings(.belastungKumuliert, share("m", "9 Mio. €", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func worstYearAndNumberOfYears() async {
    let found = await findings(
      .belastungKumuliert,
      share("a", "9 Mio. €", "jahre: {2028: 30 Mio. €, 2029: 30 Mio. €, 2030: 30 Mio. €}"),
      share("b", "500.000 €", "zeitraum: 2029"), share("c", "500.000 €", "zeitraum: 2030"))
    #expect(found.count == 1)
    #expect(found[0].message.de.contains("2029"))
    #expect(found[0].message.de.contains("87,50 €"))
    #expect(found[0].explanation.de.contains("3 Jahre zwischen 2028 und 2030"))
    #expect(found[0].related.count == 2)
  }

  @Test(arguments: [
    ("status: angefragt", 1), ("status: erbracht", 1), ("status: zurueckgezogen", 0),
    ("art: wissen", 0), ("von: gemeinde-b", 1), ("von: kreis-muster", 0),
  ])
  func contributionsThatStand(_ line: String, _ count: Int) async {
    let lines =
      ["wert: 3 Mio. €", "zeitraum: 2028"].filter { _ in !line.hasPrefix("art") } + [line]
    let found = await findings(
      .belastungKumuliert, Make.measure("gruenderhaus"), Make.contribution("c", lines))
    #expect(found.count == count)
  }

  @Test func aContributionCoversTheShareOfItsBody() async {
    let contribution = Make.contribution("c", "massnahme: m", "wert: 4 Mio. €")
    #expect(await findings(.belastungKumuliert, share("m", "4 Mio. €"), contribution).isEmpty)
    let later = Make.contribution("c", "massnahme: m", "wert: 4 Mio. €", "zeitraum: 2030")
    let found = await findings(.belastungKumuliert, share("m", "4 Mio. €"), later)
    #expect(found.first?.message.de.contains("2030") == true)
  }

  @Test(arguments: [("betrieb_bis: 2031-06", 0), ("betrieb_bis: 2032-01-01", 1)])
  func followUpCostUpToTheEndOfOperation(_ line: String, _ count: Int) async {
    let found = await findings(
      .belastungKumuliert,
      Make.measure("m", "folgekosten: 1,5 Mio. €".replacing("1,5 Mio.", with: "1.500.000"), line),
      share("b", "1 Mio. €", "zeitraum: 2032"))
    #expect(found.count == count)
  }

  @Test func withoutAnEndUpToTheLastLiveMeasure() async {
    let idea = Make.measure("idee", "status: idee", "zeitraum: 2040")
    let running = Make.measure("m", "folgekosten: 2.000.001 €")
    #expect(await findings(.belastungKumuliert, running).isEmpty)
    let found = await findings(.belastungKumuliert, running, idea)
    #expect(found.first?.explanation.de.contains("11 Jahre zwischen 2030 und 2040") == true)
  }

  @Test func theThresholdIsThePlans() async {
    let plan = Make.plan("schwellen: {belastung_pro_kopf: 20 €}")
    let measure = share("m", "'1.600.000,02 €'")
    #expect(await findings(.belastungKumuliert, plan, measure).count == 1)
    #expect(await findings(.belastungKumuliert, measure).isEmpty)
  }

  @Test func unknownInhabitantsAreSilentAndUnknownSumsCanOnlyAdd() async {
    let body = Make.body("stadt-a", "art: stadt", "ags: 05999004")
    #expect(await findings(.belastungKumuliert, body, share("m", "9 Mio. €")).isEmpty)
    let found = await findings(
      .belastungKumuliert, share("m", "9 Mio. €"),
      Make.contribution("c", "massnahme: gruenderhaus", "wert: viel"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Posten") == true)
  }

  @Test func aContributionOfUnknownAmountMayMoveTheShareToOtherYears() async {
    let found = await findings(
      .belastungKumuliert, share("m", "9 Mio. €"),
      Make.contribution("c", "massnahme: m", "wert: viel", "zeitraum: 2035-2044"))
    #expect(found.isEmpty)
  }

  @Test func theCountyIsNoMunicipality() async {
    let found = await findings(
      .belastungKumuliert, share("m", "80 Mio. €", "traeger: kreis-muster"))
    #expect(found.isEmpty)
  }
}
