import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct DoppelantragTests {
  let pair = PairTexts.station("m-a") + PairTexts.station("m-b", "traeger: kreis-muster")
  let first = Make.application("x-a", "massnahme: m-a", "betrag: 2 Mio. €")
  let second = Make.application("w-b", "massnahme: m-b", "betrag: 3 Mio. €")

  static func acknowledged(
    _ side: String, against other: String, until: String = "2027-06-30",
    reason: String = "Die Stadt baut die Steige, der Kreis die Anzeigen."
  ) -> String {
    PairTexts.station(
      side, side == "m-b" ? "traeger: kreis-muster" : "traeger: stadt-a",
      """
      anerkannt:
        - regel: massnahme-doppelt
          gegen: \(other)
          grund: \(reason)
          bis: \(until)
      """)
  }

  @Test func onePerPairOfMeasuresWithAllTheirApplications() async throws {
    let found = await findings(
      .doppelantrag, pair, first, second,
      Make.application("z-a", "massnahme: m-a", "status: vorbereitung"),
      Make.application("y-a", "massnahme: m-a", "status: abgelehnt"))
    #expect(found.severities == [.warnung])
    #expect(found.subjects == ["w-b"])
    let finding = try #require(found.first)
    #expect(finding.items == ["w-b", "x-a", "z-a"])
    #expect(finding.place.file.path == "foerderantraege/w-b.md" && finding.place.start.line == 2)
    #expect(finding.explanation.de.contains("3,0 Mio. € davon"))
  }

  @Test(arguments: ["abgelehnt", "zurueckgezogen", "widerrufen", "unklar"])
  func bothNeedALiveApplication(_ status: String) async {
    let dead = Make.application("w-b", "massnahme: m-b", "status: \(status)")
    #expect(await findings(.doppelantrag, pair, first, dead).isEmpty)
    #expect(await findings(.doppelantrag, pair, first).isEmpty)
  }

  @Test func measuresThatAreNotDoublesOrNotLive() async {
    let rest = PairTexts.station("m-b", "status: ruht")
    #expect(await findings(.doppelantrag, PairTexts.station("m-a"), rest, first, second).isEmpty)
    let apart = await findings(
      .doppelantrag, PairTexts.founders(), Make.application("a", "massnahme: m-haus"),
      Make.application("b", "massnahme: m-startwerk"))
    #expect(apart.isEmpty)
  }

  @Test(arguments: [("m-a", "m-b"), ("m-b", "m-a")])
  func acknowledgedAtTheMeasuresFromEitherSide(_ side: String, _ other: String) async {
    let laid = Self.acknowledged(side, against: other)
    let found = await findings(.doppelantrag, pair, laid, first, second)
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    acknowledged("m-a", against: "m-b", until: "2026-11-20"),
    acknowledged("m-a", against: "m-b", until: "2029-01-01"),
    acknowledged("m-a", against: "m-b", until: "bald"),
    acknowledged("m-a", against: "gruenderhaus"),
    acknowledged("m-a", against: "m-b").replacing("massnahme-doppelt", with: "ziel-konflikt"),
    acknowledged("m-a", against: "m-b", reason: "Neunzehn Zeichen…!!"),
  ]) func acknowledgementsWithoutEffect(_ side: String) async {
    #expect(await findings(.doppelantrag, pair, side, first, second).count == 1)
  }

  @Test func whereTheOtherRuleIsOffOrSkipped() async {
    let files = pair + first + second
    let off = Make.plan("regeln: {massnahme-doppelt: aus}")
    #expect(await report(off, files).of("doppelantrag").count == 1)
    let answered = await report(
      off, pair, Self.acknowledged("m-a", against: "m-b"), first, second)
    #expect(answered.of("doppelantrag").isEmpty)
    let only = await report(files, selection: RuleSelection(only: ["doppelantrag"]))
    #expect(only.rules == ["doppelantrag"])
  }

  @Test func itCanBeAcknowledgedItself() async {
    let entry = """
      anerkannt:
        - regel: doppelantrag
          gegen: x-a
          grund: Der Kreis zieht seinen Antrag im Januar zurück.
          bis: 2027-01-31
      """
    let answered = await report(
      pair, first, Make.application("w-b", "massnahme: m-b", entry))
    #expect(answered.of("doppelantrag").map { $0.acknowledged != nil } == [true])
  }
}
