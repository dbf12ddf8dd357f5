import Diagnostics
import Testing

@testable import PlanModel

/// zeit-verkehrt in all its forms.
@Suite struct DocumentRuleTimeTests {
  private static func period(_ name: String, _ value: String) -> RuleCase {
    .measure(name, "zeitraum: \(value)", without: "zeitraum")
  }

  static let periods = [
    period("years", "⟦2028-2027⟧"),
    period("dash", "⟦2028 – 2027⟧"),
    period("words", "⟦01.03.2028 bis 28.02.2028⟧"),
    period("months", "⟦2028-03 – 2028-02⟧"),
    period("mapping", "{⟦von: 2028⟧, bis: 2027}"),
    period("coarser end", "⟦2028 – 2027-12⟧"),
    period("equal years", "2027-2027"),
    period("equal days", "2027-03-01 – 2027-03-01"),
    period("day in the month", "15.03.2027 – 2027-03"),
    period("month in the year", "{von: 2027-12, bis: 2027}"),
    period("year and its month", "2027 – 2027-03"),
  ]

  @Test(arguments: periods) func periodsInOrder(_ test: RuleCase) async throws {
    try await test.checkAlone(.zeitVerkehrt)
  }

  static let measures: [RuleCase] = [
    .measure("begins after the end", "beginn: ⟦2029-01-01⟧"),
    .measure("begins on the last day", "beginn: 2028-12-31"),
    .measure("begins before the period", "beginn: 2026-01-01"),
    .measure("staff", "personal:\n  - {profil: it, vzae: 1, von: ⟦2028⟧, bis: 2027}"),
    .measure("staff, coarser", "personal:\n  - {profil: it, vzae: 1, von: 2027-12, bis: 2027}"),
    .measure("staff, open", "personal:\n  - {profil: it, vzae: 1, von: 2028}"),
    .measure("milestone before", "meilensteine:\n  - {was: A, bis: ⟦2026-12-31⟧}"),
    .measure("milestone after", "meilensteine:\n  - {was: A, bis: ⟦2029⟧}"),
    .measure("milestone on the first day", "meilensteine:\n  - {was: A, bis: 2027-01-01}"),
    .measure("milestone on the last day", "meilensteine:\n  - {was: A, bis: 2028-12-31}"),
    .measure(
      "two milestones", "meilensteine:\n  - {was: A, bis: ⟦2026⟧}\n  - {was: B, bis: ⟦2030⟧}"),
    .measure(
      "a coarse milestone", "zeitraum: 2027-06 – 2027-08\nmeilensteine: {was: A, bis: 2027}",
      without: "zeitraum"),
    .measure(
      "period unknown",
      "zeitraum: ⟦2028-2027⟧\nbeginn: 2030-01-01\nmeilensteine: {was: A, bis: 2040}",
      without: "zeitraum"),
    RuleCase(
      "staff available", at: "koerperschaften/c.md",
      "---\nname: C\nart: verein\npersonal_verfuegbar:\n  - {profil: it, vzae: 1, von: ⟦2028-02⟧, bis: 2028-01}\n---\n"
    ),
    RuleCase(
      "an assembly", at: "koerperschaften/c.md",
      "---\nname: C\nart: buergerrat\nlosverfahren: ja\nzeitraum: ⟦2028-2027⟧\n---\n"),
    .goal("years", "ausgangswert: {wert: 1, jahr: ⟦2030⟧}\nzielwert: {wert: 2, jahr: 2029}"),
    .goal("equal years", "ausgangswert: {wert: 1, jahr: 2030}\nzielwert: {wert: 2, jahr: 2030}"),
    .goal("no year", "ausgangswert: {wert: 1, jahr: 2030}\nzielwert: {wert: 2}"),
  ]

  @Test(arguments: measures) func orderInDocuments(_ test: RuleCase) async throws {
    try await test.checkAlone(.zeitVerkehrt)
  }

  @Test func milestonesAreWarnings() async throws {
    let plan = try MarkedPlan(
      "=== massnahmen/r.md\n"
        + Sample.measure("beginn: 2029-01-01\nmeilensteine: {was: A, bis: 2030}"))
    let findings = await plan.findings()
    #expect(findings.map(\.severity) == [.fehler, .warnung])
    #expect(findings.map { $0.related.map(\.place.start.line) } == [[7], [7]])
    #expect(findings.allSatisfy { $0.items == ["r"] })
  }

  private static func application(_ name: String, _ lines: String) -> RuleCase {
    RuleCase(
      name,
      "=== massnahmen/radweg.md\n" + Sample.measure() + "=== foerderantraege/x.md\n"
        + Sample.application(lines))
  }

  static let applications = [
    application("granted before", "eingereicht: ⟦2026-03-02⟧\nbewilligt: 2026-03-01"),
    application("refused before", "eingereicht: ⟦2026-03-02⟧\nabgelehnt: 2026-03-01"),
    application(
      "on one day", "eingereicht: 2026-03-01\nbewilligt: 2026-03-01\nnachweis_bis: 2026-03-01"),
    application("proof before grant", "bewilligt: ⟦2026-03-02⟧\nnachweis_bis: 2026-03-01"),
    application("proof before refusal", "abgelehnt: ⟦2026-03-02⟧\nnachweis_bis: 2026-03-01"),
    application("proof before submission", "eingereicht: ⟦2026-03-02⟧\nnachweis_bis: 2026-03-01"),
    application(
      "twice", "eingereicht: ⟦2026-03-03⟧\nbewilligt: ⟦2026-03-02⟧\nnachweis_bis: 2026-03-01"),
    application(
      "in order", "eingereicht: 2026-03-01\nbewilligt: 2026-03-02\nnachweis_bis: 2026-03-03"),
    application("period of the grant", "bewilligungszeitraum: ⟦2028-2027⟧"),
    application("any notation", "eingereicht: ⟦2.3.2026⟧\nbewilligt: 2026-03-01"),
  ]

  @Test(arguments: applications) func orderOfApplications(_ test: RuleCase) async throws {
    try await test.checkAlone(.zeitVerkehrt)
  }

  @Test func anUnknownDateRaisesNoSecond() async throws {
    try await Self.application("unknown", "eingereicht: 2026-03-02\nbewilligt: ⟦2026-02-30⟧")
      .checkAlone(.wertUnzulaessig)
  }

  private static func decision(_ name: String, _ date: String) -> RuleCase {
    RuleCase(
      name, at: "beschluesse/b.md", Sample.decision("datum: \(date)\ngegenstand: ziel-eins"))
  }

  static let decisions = [
    decision("tomorrow", "⟦2026-11-22⟧"), decision("today", "2026-11-21"),
    decision("any notation", "⟦22.11.2026⟧"),
  ]

  @Test(arguments: decisions) func decisionsAreTaken(_ test: RuleCase) async throws {
    try await test.checkAlone(.zeitVerkehrt)
  }

  @Test func theDateOfThePlanIsNamed() async throws {
    let plan = try MarkedPlan(Self.decisions[0].files)
    let finding = try #require(await plan.findings().first)
    #expect(finding.subject == "b" && finding.items == ["b"] && finding.severity == .fehler)
    #expect(finding.related.map(\.place.file.path) == ["plan.md"])
    #expect(finding.related.map(\.place.start) == [Position(line: 4, column: 11)])
  }

  @Test func anotherDayInForce() async throws {
    let plan = try MarkedPlan(Self.decisions[1].files)
    let day = Day(year: 2026, month: 11, day: 20)
    let findings = await plan.lowered(today: day).findings
    #expect(findings.map(\.rule.id) == ["zeit-verkehrt"])
    #expect(findings.first?.related.isEmpty == true)
    let later = Day(year: 2027, month: 1, day: 1)
    #expect(await (try MarkedPlan(Self.decisions[0].files)).lowered(today: later).findings.isEmpty)
  }

  @Test func withoutDateNothingIsAfterIt() async throws {
    let plan = "=== plan.md\n---\n⟦titel⟧: P\ngebiet: 05999\n---\n"
    try await RuleCase(
      "no date", plan + Self.decisions[0].files.replacing("⟦", with: "").replacing("⟧", with: "")
    )
    .checkAlone(.pflichtfeldFehlt)
  }
}
