import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct MassnahmeDoppeltTests {
  let first = PairTexts.station("m-a")

  @Test(arguments: ["stadt-a", "kreis-muster"])
  func aVerbatimDoubleWhoeverCarriesIt(_ carrier: String) async throws {
    let found = await findings(
      .massnahmeDoppelt, PairTexts.station("m-b", "traeger: \(carrier)"), first)
    #expect(found.severities == [.warnung])
    #expect(found.subjects == ["m-a"])
    #expect(found.values == ["Umbau des Busbahnhofs am Güterplatz"])
    let finding = try #require(found.first)
    #expect(finding.items == ["m-a", "m-b"])
    #expect(finding.related.map(\.place.file.path) == ["massnahmen/m-b.md"])
    #expect(try #require(finding.score) > 0.9)
    #expect(finding.explanation.de.contains(" · "))
    #expect(await findings(.massnahmeVergleichbar, first, PairTexts.station("m-b")).isEmpty)
  }

  @Test func threeCopiesAreThreePairs() async {
    let found = await findings(
      .massnahmeDoppelt, first, PairTexts.station("m-b"),
      PairTexts.station("m-c", "traeger: kreis-muster"))
    #expect(found.map(\.items) == [["m-a", "m-b"], ["m-a", "m-c"], ["m-b", "m-c"]])
  }

  @Test(arguments: [
    "status: ruht", "status: verworfen", "teil_von: m-a", "ersetzt_durch: m-a", "teil_von: m-x",
    "ersetzt_durch: m-x",
  ]) func whatIsNotLiveOrLinkedOrMayBe(_ line: String) async {
    let found = await findings(.massnahmeDoppelt, first, PairTexts.station("m-b", line))
    #expect(found.isEmpty)
  }

  @Test func aWholeAndTheParts() async {
    let parts = await findings(
      .massnahmeDoppelt, first, PairTexts.station("m-b", "teil_von: m-a"),
      PairTexts.station("m-c", "teil_von: m-b"))
    #expect(parts.isEmpty, "not at any depth")
    let siblings = await findings(
      .massnahmeDoppelt, Make.measure("m-x"), PairTexts.station("m-b", "teil_von: m-x"),
      PairTexts.station("m-c", "teil_von: m-x"))
    #expect(siblings.map(\.items) == [["m-b", "m-c"]], "parts of one whole may be doubles")
  }

  @Test func knowingEachOtherDoesNotMakeThemTwo() async {
    let found = await findings(
      .massnahmeDoppelt, PairTexts.station("m-a", "partner: kreis-muster", "abgrenzung: Keine."),
      PairTexts.station("m-b", "traeger: kreis-muster", "partner: stadt-a"))
    #expect(found.count == 1)
  }

  @Test(arguments: ["status: abgeschlossen", "traeger: niemand", "status: unklar", "-kosten"])
  func stillDoubles(_ line: String) async {
    let found = await findings(
      .massnahmeDoppelt, PairTexts.station("m-a", line), PairTexts.station("m-b", line))
    #expect(found.count == 1)
  }

  @Test func phasesAreTwoProjects() async {
    let stations = await findings(
      .massnahmeDoppelt, PairTexts.station("m-a", "titel: Umbau des Busbahnhofs, Phase 1"),
      PairTexts.station("m-b", "titel: Umbau des Busbahnhofs, Phase 2"))
    #expect(stations.isEmpty)
    let houses = PairTexts.founders(
      ["titel: Startwerk, 1. Abschnitt"], other: ["titel: Startwerk, 2. Abschnitt"])
    for check in [Check.massnahmeDoppelt, .massnahmeVergleichbar] {
      #expect(await findings(check, houses).isEmpty)
    }
  }

  @Test func sampleTextsOfTwoTowns() async {
    func lamps(_ id: String, _ town: String) -> String {
      Make.measure(
        id, "titel: LED-Straßenbeleuchtung", "art: strassenbeleuchtung", "traeger: \(town)",
        "kommunen: \(town)", "kurz: Alle Leuchten im Ort werden auf LED umgerüstet.",
        "status: skizze") + "\nDie Leuchten werden getauscht, Masten und Kabel bleiben.\n"
    }
    for check in [Check.massnahmeDoppelt, .massnahmeVergleichbar] {
      #expect(await findings(check, lamps("m-a", "stadt-a"), lamps("m-b", "gemeinde-b")).isEmpty)
    }
  }

  @Test func oneIdIsOnlyIdDoppelt() async {
    let found = await findings(
      .massnahmeDoppelt, first, PairTexts.station("m-b", "id: m-a"))
    #expect(found.isEmpty)
  }

  @Test func theThresholdItselfIsEnough() async throws {
    let second = PairTexts.station("m-b", "traeger: kreis-muster")
    let score = try #require(await findings(.massnahmeDoppelt, first, second).first?.score)
    for (step, count) in [(0.0, 1), (1e-9, 0), (-1e-9, 1)] {
      let found = await findings(
        .massnahmeDoppelt, Make.plan(Threshold.line("doppelt_ab", score + step)), first, second)
      #expect(found.count == count)
    }
    for (limit, count) in [("0", 1), ("1", 0)] {
      let plan = Make.plan("schwellen: {doppelt_ab: \(limit)}")
      #expect(await findings(.massnahmeDoppelt, plan, first, second).count == count)
    }
  }

  @Test func belowHalfAPairIsADoubleInsteadOfComparable() async throws {
    let plan = Make.plan("schwellen: {doppelt_ab: 0}")
    let doubles = await findings(.massnahmeDoppelt, plan, PairTexts.founders())
    #expect(doubles.map(\.items).contains(["m-haus", "m-startwerk"]))
    #expect(await findings(.massnahmeVergleichbar, plan, PairTexts.founders()).isEmpty)
  }

  @Test func anUnreadableThresholdSilences() async {
    let silent = await report(
      Make.plan("schwellen: {doppelt_ab: viel}"), first, PairTexts.station("m-b"))
    #expect(silent.of("massnahme-doppelt").isEmpty)
  }

  @Test(arguments: [("m-a", "m-b"), ("m-b", "m-a")])
  func acknowledgedOnEitherSide(_ side: String, _ other: String) async {
    let entry = [
      "anerkannt:", "  - regel: massnahme-doppelt", "    gegen: \(other)",
      "    grund: Die Stadt baut die Steige, der Kreis die Anzeigen.", "    bis: 2027-06-30",
    ].joined(separator: "\n")
    let answered = await report(
      PairTexts.station(side, entry), PairTexts.station(other, "traeger: kreis-muster"))
    #expect(answered.of("massnahme-doppelt").map { $0.acknowledged != nil } == [true])
    #expect(answered.of("anerkennung-gegenstandslos").isEmpty)
  }

  @Test func whatIsFurtherStays() async throws {
    let found = await findings(
      .massnahmeDoppelt, PairTexts.station("m-a", "status: idee"),
      PairTexts.station("m-b", "traeger: kreis-muster"))
    let help = try #require(found.first?.help.first?.de)
    #expect(help == "Zusammenlegen, in massnahmen/m-a.md:  status: verworfen\nersetzt_durch: m-b")
    let granted = await findings(
      .massnahmeDoppelt, PairTexts.station("m-a", "status: idee"),
      PairTexts.station("m-b", "traeger: kreis-muster"),
      Make.application("a", "massnahme: m-a", "status: bewilligt"))
    #expect(granted.first?.help.first?.de.hasSuffix("ersetzt_durch: m-a") ?? false)
  }
}

/// A limit of plan.md as precise as scores are.
enum Threshold {
  static func line(_ name: String, _ value: Double) -> String {
    let billionths = Int((value * 1e9).rounded())
    let digits = String(billionths)
    let fraction = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    return "schwellen:\n  \(name): 0,\(fraction)"
  }
}
