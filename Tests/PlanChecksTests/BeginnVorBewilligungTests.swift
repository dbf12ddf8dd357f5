import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BeginnVorBewilligungTests {
  func measure(_ beginning: String) -> String {
    Make.measure("gruenderhaus", "zeitraum: 2026-2029", "beginn: \(beginning)")
  }

  @Test(arguments: [("2026-03-01", 0), ("2026-03-02", 1), ("2026-02-28", 0)])
  func grantedOnTheDayIsFine(_ granted: String, _ count: Int) async {
    let found = await findings(
      .beginnVorBewilligung, measure("2026-03-01"),
      Make.application("x", "status: bewilligt", "bewilligt: \(granted)"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
  }

  @Test(arguments: [("2026-11-20", 1), ("2026-11-21", 0), ("2026-12-01", 0)])
  func openAndPast(_ beginning: String, _ count: Int) async {
    let found = await findings(
      .beginnVorBewilligung, measure(beginning), Make.application("x", "status: vorbereitung"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "vorbereitung" })
  }

  @Test(arguments: [("2026-03-01", 0), ("2026-02-01", 0), ("2026-03-02", 1), ("unsinn", 0)])
  func permission(_ day: String, _ count: Int) async {
    let found = await findings(
      .beginnVorBewilligung, measure("2026-03-01"),
      Make.application(
        "x", "status: bewilligt", "bewilligt: 2026-07-01", "vorzeitiger_beginn: \(day)"))
    #expect(found.count == count)
  }

  @Test func withoutBeginnItIsANote() async {
    let found = await findings(
      .beginnVorBewilligung, Make.measure("gruenderhaus", "zeitraum: 2026-2029"),
      Make.application("x", "status: bewilligt", "bewilligt: 2026-07-01"))
    #expect(found.severities == [.hinweis])
  }

  @Test func unreadableBeginnIsSilent() async {
    let found = await findings(
      .beginnVorBewilligung, measure("demnächst"),
      Make.application("x", "status: bewilligt", "bewilligt: 2026-07-01"))
    #expect(found.isEmpty)
  }

  @Test(arguments: ["status: bewilligt", "status: abgelehnt", "status: unsinn"])
  func needsAStatusAndAGrant(_ line: String) async {
    #expect(
      await findings(.beginnVorBewilligung, measure("2026-03-01"), Make.application("x", line))
        .isEmpty)
  }

  @Test func completedMeasuresAreAsked() async {
    let done = Make.measure(
      "gruenderhaus", "zeitraum: 2025", "beginn: 2025-03-01", "status: abgeschlossen")
    let application = Make.application("x", "status: geschlossen", "bewilligt: 2025-07-01")
    #expect(await findings(.beginnVorBewilligung, done, application).subjects == ["x"])
  }

  @Test func aMeasureAtRestIsNot() async {
    let rest = Make.measure("gruenderhaus", "zeitraum: 2025", "status: ruht")
    #expect(await findings(.beginnVorBewilligung, rest, Make.application("x")).isEmpty)
  }
}
