import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

/// What cannot be read has its own finding, and no second one that merely follows from it.
@Suite struct UnknownTests {
  private static let broken = "=== massnahmen/kaputt.md\n---\ntitel: Foo: bar\n---\n"

  @Test func anUnreadableMeasureMayServeAnyGoal() async {
    let alone = await report(Make.goal("z"), Self.broken)
    #expect(alone.rules == ["yaml-fehler"])
    #expect(await report(Make.goal("z")).rules == ["ziel-ohne-massnahme"])
  }

  @Test func anUnreadableMeasureMayMeetTheNeed() async {
    let goal = Make.goal("z", "kapazitaet_art: kita", "bedarf_min: 10 Plätze", "bestand: 0")
    #expect(await report(goal, Self.broken).rules == ["yaml-fehler"])
    #expect(await report(goal).rules == ["unterdeckung"])
  }

  @Test func anUnreadableDecisionMayBeTheMissingOne() async {
    let measure = Make.measure("m", "status: vereinbart")
    let decision = "=== beschluesse/kaputt.md\n---\ndatum: @\n---\n"
    #expect(await report(measure, decision).rules == ["yaml-fehler"])
    #expect(await report(measure).rules == ["beschluss-fehlt"])
  }

  @Test func aYearThatIsNoneLeavesTheSumOpen() async {
    let found = await report(Make.measure("m", "jahre: {28: 1 Mio. €, 2029: 1 Mio. €}"))
    #expect(found.rules == ["wert-unzulaessig"])
  }

  @Test func aCapacityNeedsATypeWithAUnit() async {
    let goal = Make.goal("ziel-eins", "kapazitaet_art: testfeld", "bedarf_min: 1", "bestand: 3 ha")
    let found = await report(goal)
    #expect(found.rules == ["wert-unzulaessig"])
    #expect(found.findings.map { $0.place.file.text($0.place.range) } == ["testfeld"])
  }

  @Test func commasInBracesAreNoDoubleKeys() async {
    let found = await report(Make.measure("m", "jahre: {2028: 0,6 Mio. €, 2029: 0,6 Mio. €}"))
    #expect(found.rules == ["zahl-mehrdeutig", "zahl-mehrdeutig"])
  }
}
