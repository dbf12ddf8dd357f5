import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct WirkungsraumOhnePartnerTests {
  private func found(_ lines: String...) async -> [Finding] {
    await findings(
      .wirkungsraumOhnePartner, Make.measure("m", ["wirkungsraum: kreis"] + lines))
  }

  @Test(arguments: [
    ("mehrere", 1), ("kreis", 1), ("revier", 1), ("kommune", 0), ("ort", 0), ("unsinn", 0),
  ])
  func onlyReachesBeyondOneTown(_ reach: String, _ count: Int) async {
    let found = await findings(
      .wirkungsraumOhnePartner, Make.measure("m", "wirkungsraum: \(reach)"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == reach })
    #expect(found.severities.allSatisfy { $0 == .hinweis })
  }

  @Test(arguments: [
    "partner: gemeinde-b", "partner: [nichts]", "betroffen: [gemeinde-b]", "betroffen: nichts",
    "kommunen: [stadt-a, gemeinde-b]", "kommunen: kreis-muster", "kommunen: [nichts]", "-kommunen",
    "traeger: nichts", "-traeger", "status: abgeschlossen", "status: ruht", "status: unsinn",
  ])
  func silentWhere(_ line: String) async {
    #expect(await found(line).isEmpty)
  }

  @Test(arguments: ["status: idee", "partner: []", "betroffen:", "kommunen: [stadt-a, stadt-a]"])
  func foundWhere(_ line: String) async {
    #expect(await found(line).count == 1)
  }

  @Test func theCountyAloneNamesNobodyElse() async {
    #expect(await found("traeger: kreis-muster", "kommunen: kreis-muster").count == 1)
  }

  @Test func whoContributesIsProposed() async {
    let found = await findings(
      .wirkungsraumOhnePartner, Make.measure("m", "wirkungsraum: kreis"),
      Make.contribution("b", "massnahme: m", "von: gemeinde-b"))
    #expect(found.first?.help.first?.de.hasSuffix("partner: [gemeinde-b]") == true)
  }
}
