import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct MassnahmeVergleichbarTests {
  @Test func twoCarriersAndOneCatchment() async throws {
    let found = await findings(.massnahmeVergleichbar, PairTexts.founders())
    #expect(found.severities == [.warnung])
    #expect(found.subjects == ["m-haus"])
    #expect(found.values == ["Haus für Gründungen"])
    let finding = try #require(found.first)
    #expect(finding.items == ["m-haus", "m-startwerk"])
    #expect(finding.related.map(\.place.file.path) == ["massnahmen/m-startwerk.md"])
    #expect(try #require(finding.score) >= 0.5)
    #expect(
      finding.explanation.de.hasSuffix(
        "Stadt A plant 4,0 Mio. €, Gemeinde B 3,6 Mio. €; zusammen 7,6 Mio. € für denselben Bedarf."
      ))
    #expect(await findings(.massnahmeDoppelt, PairTexts.founders()).isEmpty)
  }

  @Test(arguments: ["stadt-a", "niemand"])
  func oneCarrierOrAnUnknownOne(_ carrier: String) async {
    let found = await findings(.massnahmeVergleichbar, PairTexts.founders(carrier: carrier))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("abgeschlossen", "skizze", 1), ("abgeschlossen", "abgeschlossen", 0), ("ruht", "skizze", 0),
    ("verworfen", "skizze", 0), ("unklar", "skizze", 1), ("unklar", "abgeschlossen", 0),
  ]) func status(_ first: String, _ second: String, _ count: Int) async {
    let found = await findings(
      .massnahmeVergleichbar,
      PairTexts.founders(["status: \(first)"], other: ["status: \(second)"]))
    #expect(found.count == count)
  }

  @Test(arguments: ["teil_von", "haengt_ab_von", "ersetzt_durch"])
  func linkedEitherWay(_ key: String) async {
    for files in [
      PairTexts.founders(["\(key): m-startwerk"]), PairTexts.founders(other: ["\(key): m-haus"]),
      PairTexts.founders(["\(key): gibt-es-nicht"]),
    ] {
      #expect(await findings(.massnahmeVergleichbar, files).isEmpty)
    }
  }

  @Test func partsOfOneWhole() async {
    let part = ["teil_von: m-x"]
    let found = await findings(
      .massnahmeVergleichbar, Make.measure("m-x", "art: konzept"),
      PairTexts.founders(part, other: part))
    #expect(found.isEmpty)
  }

  static let ab = "partner: gemeinde-b"
  static let ba = "partner: stadt-a"
  static let differ = "abgrenzung: A für Handwerk, B für die Hochschule."

  @Test(arguments: [
    ([ab, differ], [ba], 0), ([ab], [ba, differ], 0), ([ab, differ], [], 1), ([differ], [ba], 1),
    ([ab], [ba], 1), ([differ], [differ], 1), (["partner: niemand", differ], [ba], 0),
    (["partner: [kreis-muster]", differ], [ba], 1),
  ]) func knownToEachOther(_ first: [String], _ second: [String], _ count: Int) async {
    let found = await findings(.massnahmeVergleichbar, PairTexts.founders(first, other: second))
    #expect(found.count == count)
  }

  @Test(arguments: ["betroffen: gemeinde-b", "betroffen: [gemeinde-b, stadt-a]"])
  func theCatchmentMayBeGiven(_ line: String) async {
    let found = await findings(.massnahmeVergleichbar, PairTexts.founders([line]))
    #expect(found.count == 1)
  }

  @Test func theThresholdItselfIsEnough() async throws {
    let files = PairTexts.founders()
    let score = try #require(await findings(.massnahmeVergleichbar, files).first?.score)
    for (step, count) in [(0.0, 1), (1e-9, 0), (-1e-9, 1)] {
      let plan = Make.plan(Threshold.line("vergleichbar_ab", score + step))
      #expect(await findings(.massnahmeVergleichbar, plan, files).count == count)
    }
    let always = await findings(
      .massnahmeVergleichbar, Make.plan("schwellen: {vergleichbar_ab: 0}"), files)
    #expect(always.map(\.items).contains(["m-haus", "m-startwerk"]))
    let never = Make.plan("schwellen: {vergleichbar_ab: 1}")
    #expect(await findings(.massnahmeVergleichbar, never, files).isEmpty)
  }

  @Test func acknowledgedOnTheSecondSideAndOff() async {
    let entry = [
      "anerkannt:", "  - regel: massnahme-vergleichbar", "    gegen: m-haus",
      "    grund: B richtet sich an das Handwerk der Börde.", "    bis: 2027-06-30",
    ].joined(separator: "\n")
    let answered = await report(PairTexts.founders(other: [entry]))
    #expect(answered.of("massnahme-vergleichbar").map { $0.acknowledged != nil } == [true])
    let off = await report(
      Make.plan("regeln: {massnahme-vergleichbar: aus}"), PairTexts.founders(other: [entry]))
    #expect(off.rules.filter { $0 != "id-doppelt" } == [])
    #expect(off.disabled == ["massnahme-vergleichbar"])
  }

  @Test func aDoubleThatIsOffIsNotComparable() async {
    let files =
      PairTexts.station("m-a") + PairTexts.station("m-b", "traeger: kreis-muster")
    let off = await report(Make.plan("regeln: {massnahme-doppelt: aus}"), files)
    #expect(off.of("massnahme-vergleichbar").isEmpty && off.of("massnahme-doppelt").isEmpty)
  }

  @Test func theEditsKeepWhatIsThere() async throws {
    let found = await findings(
      .massnahmeVergleichbar, PairTexts.founders(["partner: kreis-muster"], other: [Self.ba]))
    let help = try #require(found.first).help.map(\.de)
    #expect(
      help.contains(
        "Abgrenzen, in massnahmen/m-haus.md:  partner: [kreis-muster, gemeinde-b]\nabgrenzung: …"))
    #expect(!help.contains { $0.hasPrefix("und in") })
  }
}
