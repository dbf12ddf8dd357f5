import Diagnostics
import Testing

@testable import PlanChecks

@Suite struct DaseinsvorsorgePrivatTests {
  func found(_ lines: String...) async -> [Finding] {
    let own = lines.contains { $0.hasPrefix("art:") } ? [] : ["art: wohngebiet"]
    return await findings(
      .daseinsvorsorgePrivat, Make.body("firma"), Make.measure("m", lines + own))
  }

  @Test(arguments: [
    ("privat", "wohngebiet", 1), ("privat", "krankenhaus", 1), ("privat", "waermenetz", 1),
    ("privat", "feuerwehr", 0), ("gemischt", "wohngebiet", 0), ("oeffentlich", "wohngebiet", 0),
    ("unsinn", "wohngebiet", 0), ("privat", "unsinn", 0),
  ])
  func ownership(_ ownership: String, _ type: String, _ count: Int) async {
    let found = await found("traegerschaft: \(ownership)", "art: \(type)")
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "privat" })
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test(arguments: [
    ("firma", "titel: m", 1), ("stadt-a", "titel: m", 0), ("niemand", "titel: m", 0),
    ("firma", "traegerschaft: oeffentlich", 0), ("firma", "traegerschaft: unsinn", 0),
    ("firma", "traegerschaft: privat", 1),
  ])
  func theCarrierDecidesWhereNothingIsSaid(_ carrier: String, _ line: String, _ count: Int) async {
    #expect(await found("traeger: \(carrier)", line).count == count)
  }

  @Test(arguments: [
    ("idee", 1), ("abgeschlossen", 1), ("ruht", 0), ("verworfen", 0), ("unsinn", 1),
  ])
  func everyLiveMeasure(_ status: String, _ count: Int) async {
    #expect(await found("traegerschaft: privat", "status: \(status)").count == count)
  }

  @Test func aTypeOfThePlansOwn() async {
    let plan = Make.plan("massnahmenarten: {baeder: {name: Bäder, daseinsvorsorge: ja}}")
    let found = await findings(
      .daseinsvorsorgePrivat, plan, Make.measure("m", "art: baeder", "traegerschaft: privat"))
    #expect(found.count == 1)
  }
}
