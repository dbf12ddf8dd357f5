import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FristVersaeumtTests {
  let two = Make.programme(
    "programm-eins", "fristen: [{aufruf: eins, bis: 2026-09-30}, {aufruf: zwei, bis: 2027-03-31}]")
  let one = Make.programme("programm-eins", "fristen: [{aufruf: eins, bis: 2026-09-30}]")

  @Test(arguments: [("2026-09-30", 0), ("2026-10-01", 1), ("2026-01-01", 0)])
  func submissionCountsByDay(_ day: String, _ count: Int) async {
    let found = await findings(
      .fristVersaeumt, two, Make.application("x", "aufruf: eins", "eingereicht: \(day)"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
  }

  @Test func withoutCallTheOnlyDeadlineCounts() async {
    let late = Make.application("x", "eingereicht: 2026-10-01")
    let found = await findings(.fristVersaeumt, one, late)
    #expect(found.values == ["2026-10-01"])
    #expect(await findings(.fristVersaeumt, two, late).isEmpty)
  }

  @Test(arguments: ["vorbereitung", "skizze", "empfohlen"])
  func notSubmittedAndPast(_ status: String) async {
    let found = await findings(.fristVersaeumt, one, Make.application("x", "status: \(status)"))
    #expect(found.values == [status])
    #expect(found.first?.subject == "x")
  }

  @Test(arguments: [
    "status: antrag", "status: bewilligt", "status: zurueckgezogen", "status: unsinn",
    "eingereicht: unsinn", "aufruf: drei",
  ])
  func othersAreSilent(_ line: String) async {
    let status = line.hasPrefix("status") ? line : "status: vorbereitung"
    let found = await findings(.fristVersaeumt, one, Make.application("x", status, line))
    #expect(found.isEmpty)
  }

  @Test func theDeadlineItselfIsNotPast() async {
    let today = Make.programme("programm-eins", "fristen: [{aufruf: eins, bis: 2026-11-21}]")
    let found = await findings(.fristVersaeumt, today, Make.application("x", "status: skizze"))
    #expect(found.isEmpty)
  }

  @Test func unreadableDeadlineIsSilent() async {
    let broken = Make.programme("programm-eins", "fristen: [{aufruf: eins, bis: bald}]")
    #expect(
      await findings(.fristVersaeumt, broken, Make.application("x", "status: skizze")).isEmpty)
  }

  @Test(arguments: [
    ("bewilligt", "2026-11-20", 1), ("abruf", "2026-11-20", 1), ("abruf", "2026-11-21", 0),
    ("nachweis", "2026-11-20", 0), ("geschlossen", "2026-11-20", 0), ("antrag", "2026-11-20", 0),
  ])
  func finalProof(_ status: String, _ due: String, _ count: Int) async {
    let found = await findings(
      .fristVersaeumt, Make.application("x", "status: \(status)", "nachweis_bis: \(due)"))
    #expect(found.count == count)
  }

  @Test func bothReasonsAreOneFinding() async {
    let found = await findings(
      .fristVersaeumt, one,
      Make.application(
        "x", "status: bewilligt", "aufruf: eins", "eingereicht: 2026-10-02",
        "bewilligt: 2026-10-20",
        "nachweis_bis: 2026-11-01"))
    #expect(found.values == ["eins"])
    #expect(found.first?.related.count == 4)
  }

  @Test(arguments: ["ruht", "verworfen"]) func deadMeasuresAreLeftOut(_ status: String) async {
    let found = await findings(
      .fristVersaeumt, one, Make.measure("gruenderhaus", "status: \(status)"),
      Make.application("x", "status: skizze"))
    #expect(found.isEmpty)
  }

  @Test func withoutTodayOnlySubmissionsAreJudged() async {
    let plan = Make.plan("-stichtag")
    let open = Make.application("x", "status: skizze")
    let late = Make.application("y", "eingereicht: 2026-10-01")
    #expect(await findings(.fristVersaeumt, plan, one, open, late).subjects == ["y"])
  }
}
