import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FristNahtTests {
  private func call(_ day: String) -> String {
    Make.programme("programm-eins", "fristen: [{aufruf: eins, bis: \(day)}]")
  }

  @Test(arguments: [
    ("2026-11-20", 0), ("2026-11-21", 1), ("2026-11-22", 1), ("2027-02-19", 1), ("2027-02-20", 0),
  ])
  func ninetyDaysFromTheDayItself(_ day: String, _ count: Int) async {
    let found = await findings(
      .fristNaht, call(day), Make.application("x", "status: skizze", "aufruf: eins"))
    #expect(found.count == count)
    #expect(found.values == Array(repeating: "eins", count: count))
    #expect(found.severities.allSatisfy { $0 == .hinweis })
  }

  @Test(arguments: ["vorbereitung", "skizze", "empfohlen"])
  func withoutCallTheOnlyDeadlineCounts(_ status: String) async {
    let x = Make.application("x", "status: \(status)")
    #expect(await findings(.fristNaht, call("2027-01-15"), x).values == [status])
  }

  @Test(arguments: [
    "status: antrag", "status: bewilligt", "status: abgelehnt", "status: unsinn",
    "eingereicht: 2026-11-01", "eingereicht: unsinn", "aufruf: zwei",
  ])
  func othersAreSilent(_ line: String) async {
    let status = line.hasPrefix("status") ? line : "status: vorbereitung"
    let x = Make.application("x", status, line)
    #expect(await findings(.fristNaht, call("2027-01-15"), x).isEmpty)
  }

  @Test(arguments: [
    ("bewilligt", "2027-02-19", 1), ("abruf", "2026-11-21", 1), ("abruf", "2027-02-20", 0),
    ("abruf", "2026-11-20", 0), ("nachweis", "2026-12-01", 0), ("geschlossen", "2026-12-01", 0),
    ("antrag", "2026-12-01", 0),
  ])
  func finalProof(_ status: String, _ due: String, _ count: Int) async {
    let found = await findings(
      .fristNaht, Make.application("x", "status: \(status)", "nachweis_bis: \(due)"))
    #expect(found.values == Array(repeating: due, count: count))
  }

  @Test func theThresholdIsThePlans() async {
    let plan = Make.plan("schwellen: {frist_vorwarnung_tage: 10}")
    let x = Make.application("x", "status: skizze")
    #expect(await findings(.fristNaht, plan, call("2026-12-02"), x).isEmpty)
    #expect(await findings(.fristNaht, plan, call("2026-12-01"), x).count == 1)
  }

  @Test func theNextCallIsNamed() async {
    let two = Make.programme(
      "programm-eins", "fristen: [{aufruf: eins, bis: 2027-01-15}, {aufruf: zwei, bis: 2027-07-15}]"
    )
    let found = await findings(
      .fristNaht, two, Make.application("x", "status: skizze", "aufruf: eins"))
    #expect(found.first?.help.contains { $0.de.hasSuffix("aufruf: zwei") } == true)
  }

  @Test(arguments: [("ruht", 0), ("verworfen", 0), ("abgeschlossen", 1)])
  func deadMeasuresAreLeftOut(_ status: String, _ count: Int) async {
    let found = await findings(
      .fristNaht, call("2027-01-15"), Make.measure("gruenderhaus", "status: \(status)"),
      Make.application("x", "status: skizze"))
    #expect(found.count == count)
  }

  @Test func withoutTodayNothingIsNear() async {
    let x = Make.application("x", "status: skizze")
    #expect(await findings(.fristNaht, Make.plan("-stichtag"), call("2027-01-15"), x).isEmpty)
  }
}
