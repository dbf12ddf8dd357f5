import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BetroffeneNichtInformiertTests {
  func measure(_ lines: String...) -> String {
    Make.measure("gruenderhaus", lines + ["betroffen: [gemeinde-b]"])
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 0), ("abgestimmt", 1), ("in_umsetzung", 1), ("abgeschlossen", 0),
    ("ruht", 0), ("unsinn", 0),
  ])
  func steps(_ status: String, _ count: Int) async {
    let found = await findings(.betroffeneNichtInformiert, measure("status: \(status)"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.values.allSatisfy { $0 == "gemeinde-b" })
  }

  @Test(arguments: [
    "partner: gemeinde-b", "partner: gemeinde-bb", "traeger: gemeinde-b", "traeger: niemand",
    "informiert: {gemeinde-b: 2026-03-01}", "informiert: {gemeinde-b: bald}",
    "informiert: {gemeinde-bb: 2026-03-01}",
  ])
  func informedPartnersAndUnknownsAreSilent(_ line: String) async {
    let found = await findings(.betroffeneNichtInformiert, measure("kommunen: kreis-muster", line))
    #expect(found.isEmpty)
  }

  @Test(arguments: [("2026-03-31", 0), ("2026-04-01", 1), ("2026-06-01", 1)])
  func leadTime(_ day: String, _ count: Int) async {
    let found = await findings(
      .betroffeneNichtInformiert, measure("informiert: {gemeinde-b: \(day)}"), Make.decision("d"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("gremium: gemeinde-b", 0), ("ergebnis: vertagt", 0), ("ergebnis: abgelehnt", 1),
    ("gegenstand: plan", 0), ("datum: 2026-06-13", 0),
  ])
  func onlyAnothersDecisionOnTheMeasure(_ line: String, _ count: Int) async {
    let found = await findings(
      .betroffeneNichtInformiert, measure("informiert: {gemeinde-b: 2026-05-01}"),
      Make.decision("d", line))
    #expect(found.count == count)
  }

  @Test func theFirstDecisionCountsAndThatOnTheWhole() async {
    let found = await findings(
      .betroffeneNichtInformiert, Make.measure("ganz"),
      measure("informiert: {gemeinde-b: 2026-03-01}", "teil_von: ganz"),
      Make.decision("spaet"), Make.decision("frueh", "gegenstand: ganz", "datum: 2026-03-10"))
    #expect(found.first?.explanation.de.contains("9 Tage vor dem Beschluss") == true)
  }

  @Test func thePlanSetsTheLeadTime() async {
    let plan = Make.plan("schwellen: {vorlauf_tage: 7}")
    let late = measure("informiert: {gemeinde-b: 2026-05-05}")
    #expect(await findings(.betroffeneNichtInformiert, plan, late, Make.decision("d")).isEmpty)
  }

  @Test func municipalitiesOfTheMeasureAndOneFindingForAll() async {
    let found = await findings(
      .betroffeneNichtInformiert,
      Make.measure("m", "traeger: kreis-muster", "kommunen: [stadt-a, gemeinde-b, kreis-muster]"))
    #expect(found.values == ["stadt-a"])
    #expect(found.first?.related.map { $0.place.file.text($0.place.range) } == ["gemeinde-b"])
    #expect(found.first?.items == ["m"])
  }

  @Test func otherBodiesOnlyIfAffected() async {
    let firm = Make.body("firma")
    let place = Make.measure("m", "kommunen: [stadt-a, firma]")
    #expect(await findings(.betroffeneNichtInformiert, firm, place).isEmpty)
    let affected = Make.measure("m", "betroffen: firma")
    #expect(await findings(.betroffeneNichtInformiert, firm, affected).values == ["firma"])
  }
}
