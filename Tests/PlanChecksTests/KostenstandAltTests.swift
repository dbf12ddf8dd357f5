import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

/// The plan's today is 2026-11-21.
@Suite struct KostenstandAltTests {
  @Test(arguments: [
    ("2024-11-20", 1), ("2024-11-21", 0), ("2024-11-22", 0), ("2018-05-01", 1), ("2027-01-01", 0),
  ])
  func olderThanTwoYears(_ day: String, _ count: Int) async {
    let found = await findings(
      .kostenstandAlt, Make.measure("m", "kosten: {wert: 4 Mio. €, stand: \(day)}"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == day })
    #expect(found.allSatisfy { $0.items == ["m"] && $0.severity == .hinweis })
  }

  @Test func theEndOfAShortMonth() async {
    // Two years after 29 February is 28 February.
    let measure = Make.measure("m", "kosten: {wert: 4 Mio. €, stand: 2024-02-29}")
    for (today, count) in [("2026-02-28", 0), ("2026-03-01", 1)] {
      #expect(
        await findings(.kostenstandAlt, Make.plan("stichtag: \(today)"), measure).count == count)
    }
  }

  @Test(arguments: [
    ("vertrag", 0), ("berechnung", 1), ("schaetzung", 1), ("unsinn", 0),
  ])
  func aContractDoesNotAge(_ accuracy: String, _ count: Int) async {
    let found = await findings(
      .kostenstandAlt,
      Make.measure("m", "kosten: {wert: 4 Mio. €, stand: 2020-01-01, genauigkeit: \(accuracy)}"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("idee", 1), ("in_umsetzung", 1), ("abgeschlossen", 0), ("ruht", 0), ("verworfen", 0),
    ("unsinn", 0),
  ])
  func liveAndNotCompleted(_ status: String, _ count: Int) async {
    let found = await findings(
      .kostenstandAlt,
      Make.measure("m", "kosten: {wert: 4 Mio. €, stand: 2020-01-01}", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func costWithoutADateIsSilent() async {
    #expect(await findings(.kostenstandAlt, Make.measure("m", "kosten: {wert: 4 €}")).isEmpty)
    #expect(
      await findings(.kostenstandAlt, Make.measure("m", "kosten: {wert: 4 €, stand: x}")).isEmpty)
  }

  @Test func theThresholdIsThePlans() async {
    let found = await findings(
      .kostenstandAlt, Make.plan("schwellen: {kostenstand_monate: 3}"),
      Make.measure("m", "kosten: {wert: 4 Mio. €, stand: 2026-08-20}"))
    #expect(found.first?.label?.de == "3 Monate alt")
  }
}
