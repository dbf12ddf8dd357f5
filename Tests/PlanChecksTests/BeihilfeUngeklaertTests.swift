import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BeihilfeUngeklaertTests {
  let firm = Make.body("firma")
  let utility = Make.body("werke", "art: kommunale_gesellschaft")

  @Test(arguments: [
    ("beihilfe: ungeklaert", ["ungeklaert"]), ("-beihilfe", ["massnahme"]), ("beihilfe: agvo", []),
    ("beihilfe: keine", []), ("beihilfe: deminimis", []), ("beihilfe: notifiziert", []),
    ("beihilfe: unsinn", []),
  ])
  func missingOrUnsettled(_ line: String, _ values: [String]) async {
    let found = await findings(
      .beihilfeUngeklaert, firm, Make.application("x", "antragsteller: firma", line))
    #expect(found.values == values)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.allSatisfy { $0.items == ["x"] })
  }

  @Test(arguments: [
    ("skizze", 0), ("empfohlen", 0), ("antrag", 1), ("bewilligt", 1), ("geschlossen", 1),
    ("abgelehnt", 0), ("unsinn", 0),
  ])
  func onlyFirmOnes(_ status: String, _ count: Int) async {
    let found = await findings(
      .beihilfeUngeklaert, firm,
      Make.application("x", "antragsteller: firma", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("privat", 1), ("kommunale_gesellschaft", 1), ("verein", 0), ("wissenschaft", 0),
    ("zweckverband", 0), ("unsinn", 0),
  ])
  func whoMayBeAnUndertaking(_ kind: String, _ count: Int) async {
    let body = Make.body("wer", "art: \(kind)")
    let applies = Make.application("x", "antragsteller: wer")
    #expect(await findings(.beihilfeUngeklaert, body, applies).count == count)
    let operates = Make.measure("gruenderhaus", "betreiber: wer")
    #expect(
      await findings(.beihilfeUngeklaert, body, operates, Make.application("x")).count == count)
  }

  @Test func theCarrierIsNotTheOperator() async {
    let measure = Make.measure("gruenderhaus", "traeger: firma")
    #expect(await findings(.beihilfeUngeklaert, firm, measure, Make.application("x")).isEmpty)
  }

  @Test func bothAreOneFinding() async {
    let found = await findings(
      .beihilfeUngeklaert, firm, utility, Make.measure("gruenderhaus", "betreiber: werke"),
      Make.application("x", "antragsteller: firma"))
    #expect(found.count == 1)
    #expect(found.first?.related.count == 4)
    #expect(found.first?.explanation.de.hasPrefix("firma als Antragsteller und werke") == true)
  }

  @Test func oneBodyInBothRolesIsNamedOnce() async {
    let found = await findings(
      .beihilfeUngeklaert, firm, Make.measure("gruenderhaus", "betreiber: firma"),
      Make.application("x", "antragsteller: firma"))
    #expect(
      found.first?.explanation.de.hasPrefix("firma als Antragsteller und Betreiber kann") == true)
  }

  @Test(arguments: ["ruht", "verworfen"]) func deadMeasuresAreLeftOut(_ status: String) async {
    let found = await findings(
      .beihilfeUngeklaert, firm, Make.measure("gruenderhaus", "status: \(status)"),
      Make.application("x", "antragsteller: firma"))
    #expect(found.isEmpty)
  }
}
