import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

/// The boundaries of id-verschwunden.
@Suite struct IdVerschwundenTests {
  private func found(before: String, _ files: String = "") async -> [Finding] {
    await Laid(files, before: before).findings(of: .idVerschwunden)
  }

  @Test func withoutBaselineItIsSilent() async {
    #expect(await findings(.idVerschwunden, "").isEmpty)
  }

  @Test func nothingIsGone() async {
    #expect(await found(before: "").isEmpty)
    #expect(await found(before: "", Make.measure("neu", "status: idee")).isEmpty)
  }

  @Test(arguments: [
    (Make.measure("weg", "status: idee"), 1), (Make.measure("weg", "status: ruht"), 1),
    (Make.measure("weg", "status: abgeschlossen"), 1),
    (Make.measure("weg", "status: fertig"), 1), (Make.measure("weg", "status: verworfen"), 0),
    (Make.measure("weg", "ersetzt_durch: gruenderhaus"), 0),
    (Make.measure("weg", "ersetzt_durch: gibt-es-nicht"), 0), (Make.goal("weg"), 1),
    (Make.application("weg"), 1), (Make.application("weg", "status: zurueckgezogen"), 1),
    (Make.decision("weg"), 1), (Make.programme("weg"), 0), (Make.body("weg"), 0),
    (Make.contribution("weg"), 0),
  ])
  func theKindsThatAreCited(_ before: String, _ count: Int) async {
    #expect(await found(before: before).count == count)
  }

  @Test func placeItemsAndPath() async throws {
    let finding = try #require(await found(before: Make.measure("weg", "status: idee")).first)
    #expect(finding.place.file.path == "plan.md" && finding.place.range == 0..<0)
    #expect(finding.subject == "plan" && finding.items == ["weg"])
    #expect(finding.conditionSeverity == .warnung)
    #expect(finding.explanation.de.contains("massnahmen/weg.md"))
    #expect(finding.explanation.de.contains("4,0 Mio. €"))
  }

  @Test func oneForEachDocumentOrderedById() async {
    let before = ["c", "a", "b"].map { Make.measure($0, "status: idee") }.joined()
    #expect(await found(before: before).map(\.items) == [["a"], ["b"], ["c"]])
  }

  @Test(arguments: [
    Make.measure("neu", "ersetzt: weg"), Make.measure("neu", "ersetzt: [anders, weg]"),
    Make.measure("neu", "status: verworfen", "ersetzt: weg"),
  ])
  func aSuccessorNamesIt(_ after: String) async {
    #expect(await found(before: Make.measure("weg"), after).isEmpty)
    #expect(await found(before: Make.goal("weg"), after).isEmpty)
  }

  @Test func theIdIsStillThere() async {
    #expect(await found(before: Make.measure("weg"), Make.goal("weg")).isEmpty)
    let moved = Make.measure("weg").replacing("massnahmen/", with: "massnahmen/unten/")
    #expect(await found(before: Make.measure("weg"), moved).isEmpty)
    let broken = "=== leitbild/weg.md\nKein Dokument.\n"
    #expect(await found(before: Make.goal("weg"), broken).isEmpty)
  }

  @Test func aMeasureThatCannotBeReadMayNameIt() async {
    let broken = "=== massnahmen/kaputt.md\nKein Dokument.\n"
    #expect(await found(before: Make.measure("weg"), broken).isEmpty)
  }

  @Test(arguments: [
    ("Ein Text.\n", "Ein Text.\n", true), ("Ein Text.\n", "\n\nEin Text.  \n\n", true),
    ("Ein Text.\n", "Ein anderer Text.\n", false), ("", "", true),
  ])
  func theSameTextUnderANewId(_ before: String, _ after: String, _ isSame: Bool) async throws {
    let old = Make.measure("alt", "titel: Vorhaben", "status: idee") + before
    let new = Make.measure("neu", "titel: Vorhaben", "status: idee") + after
    let finding = try #require(await found(before: old, new).first)
    #expect(finding.help.contains { $0.de.contains("ersetzt: alt") } == isSame)
    #expect(finding.explanation.de.contains("unter neu") == isSame)
    #expect(finding.related.map(\.place.file.path) == (isSame ? ["massnahmen/neu.md"] : []))
  }

  @Test func anIdThatWasThereIsNoNewName() async throws {
    let both = Make.measure("alt", "status: idee") + "Text.\n" + Make.measure("neu") + "Text.\n"
    let finding = try #require(await found(before: both, Make.measure("neu") + "Text.\n").first)
    #expect(finding.related.isEmpty)
  }

  @Test func aRenamedGoalGetsItsIdBack() async throws {
    let finding = try #require(
      await found(before: Make.goal("alt") + "Text.\n", Make.goal("neu") + "Text.\n").first)
    #expect(finding.help.contains { $0.de.contains("leitbild/neu.md:  id: alt") })
  }

  @Test func theEarlierDateIsNamedIfItIsAnother() async throws {
    let before = Make.plan("stichtag: 2026-06-01") + Make.measure("weg")
    let finding = try #require(await found(before: before).first)
    #expect(finding.explanation.de.hasPrefix("Im Stand vom 01.06.2026 "))
  }
}

/// Acknowledging what only a baseline can show.
@Suite struct BaselineAcknowledgementTests {
  private static let plan = Make.plan(
    "anerkannt: [{regel: id-verschwunden, gegen: weg, grund: Der Verband baut das Vorhaben jetzt selbst, bis: 2027-06-30}]"
  )

  private func report(before: String?) async -> CheckReport {
    let laid = await Laid(Self.plan, before: before)
    return CheckReport(laid.plan, laid.figures, documentFindings: laid.documentFindings)
  }

  @Test func itIsCoveredByItsGoneId() async throws {
    let before = Make.measure("weg", "status: idee") + Make.measure("anders", "status: idee")
    let findings = await report(before: before).findings.filter { $0.rule.id == "id-verschwunden" }
    #expect(findings.map(\.items) == [["anders"], ["weg"]])
    #expect(findings.map { $0.acknowledged == nil } == [true, false])
  }

  @Test func withoutBaselineItIsNotVoid() async {
    #expect(await report(before: nil).findings.isEmpty)
  }

  @Test func withABaselineThatHasItNotItIsVoid() async {
    #expect(await report(before: "").findings.map(\.rule.id) == ["anerkennung-gegenstandslos"])
  }
}
