import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel
import Testing

@testable import PlanExchange

/// What changed between two states, in planning terms.
@Suite struct PlanDifferenceTests {
  private static func plan(_ files: String) async -> Plan {
    let source = ExampleBase.source(RuleExample(Text(verbatim: ""), files)).source
    return Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
  }

  private static func difference(_ before: String, _ after: String) async -> PlanDifference? {
    let plan = await plan(after)
    return PlanDifference(plan, Figures(plan, since: await Self.plan(before)))
  }

  private static func measure(
    _ id: String = "haus", _ lines: String..., body: String = "", status: String = "skizze",
    cost: String = "4 Mio. €", period: String = "2028-2029"
  ) -> String {
    """
    === massnahmen/\(id).md
    ---
    titel: Haus
    art: gruenderzentrum
    traeger: stadt-a
    kommunen: [stadt-a, gemeinde-b]
    status: \(status)
    zeitraum: \(period)
    kosten: \(cost)
    \(lines.joined(separator: "\n"))
    ---
    \(body)

    """
  }

  private static func changes(_ before: String, _ after: String) async -> [String] {
    let changed = await difference(before, after)?.changed ?? []
    return changed.flatMap(\.values).map { "\($0.key): \($0.before ?? "–") → \($0.after ?? "–")" }
  }

  @Test func withoutBaselineThereIsNone() async {
    let plan = await Self.plan("")
    #expect(PlanDifference(plan, Figures(plan)) == nil)
  }

  @Test func nothingHasChanged() async throws {
    let difference = try #require(await Self.difference(Self.measure(), Self.measure()))
    #expect(difference.isEmpty && difference.money.before == difference.money.after)
  }

  @Test func aPublishedPlanIsTheSame() async throws {
    let files =
      Self.measure("haus", "finanzierung: [{quelle: eigen, betrag: '1,5 Mio. €'}]", body: "Text.")
      + "=== plan.md\n---\ntitel: P\ngebiet: 05999\nstichtag: 2026-11-21\n---\n"
    let plan = await Self.plan(files)
    let json = PlanJSON.value(
      plan, Figures(plan), findings: [], tool: PlanJSON.Tool(version: "1", revision: nil),
      language: .de)
    let source = try PublishedPlan(Array(json.text.utf8)).source
    let earlier = Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
    let difference = try #require(PlanDifference(plan, Figures(plan, since: earlier)))
    #expect(difference.isEmpty)
    #expect(difference.money.before == difference.money.after)
  }

  @Test func notationIsNoChange() async throws {
    let one = Self.measure("haus", "sdg: [9, 11]", body: "Text.  \n\n")
    let other = """
      === massnahmen/haus.md
      ---
      kosten: {wert: 4.000.000 €}
      titel: "Haus"
      art: gruenderzentrum
      traeger: stadt-a
      kommunen: [gemeinde-b, stadt-a]
      status: skizze
      zeitraum: 2028 – 2029
      sdg: [9, 11]
      ---

      Text.

      """
    #expect(try #require(await Self.difference(one, other)).isEmpty)
  }

  @Test func valuesInTheWordsOfTheFormat() async {
    let before = Self.measure(
      "haus", "arbeitsplaetze: {neu: 20, davon_tarif: 12}", "leitprojekt: ja")
    let after = Self.measure(
      "haus", "arbeitsplaetze: {neu: 1.200, davon_tarif: 12}", "flaeche_ha: 1,5",
      "finanzierung: [{quelle: eigen, betrag: 500.000 €}]",
      cost: "{wert: '4,5 Mio. €', stand: 2026-10-01}",
      period: "2028-03 – 2029")
    #expect(
      await Self.changes(before, after) == [
        "zeitraum: 2028 – 2029 → 03.2028 – 2029", "kosten: 4.000.000 € → 4.500.000 €",
        "kosten.stand: – → 01.10.2026", "leitprojekt: ja → –",
        "finanzierung: – → {betrag: 500.000 €, quelle: eigen}", "arbeitsplaetze.neu: 20 → 1.200",
        "flaeche_ha: – → 1,5",
      ])
  }

  @Test func newAndGoneDocumentsByKindAndId() async throws {
    let difference = try #require(
      await Self.difference(
        Self.measure("z") + Self.measure("a"),
        Self.measure("m") + "=== leitbild/b.md\n---\ntitel: B\nkurz: B.\n---\n"))
    #expect(difference.removed.map(\.id) == ["a", "z"])
    #expect(difference.added.map { "\($0.kind.rawValue) \($0.id)" } == ["ziel b", "massnahme m"])
    #expect(difference.changed.isEmpty)
  }

  @Test func theSameTextUnderANewIdMayBeARenaming() async throws {
    let difference = try #require(
      await Self.difference(
        Self.measure("alt", body: "Ein Text."),
        Self.measure("neu", body: "Ein Text.", cost: "5 Mio. €")))
    #expect(difference.renamings.map { "\($0.before.id) → \($0.after.id)" } == ["alt → neu"])
  }

  @Test func bodyPathAndStatus() async throws {
    let before = Self.measure("haus", body: "Vorher.") + Self.measure("hof")
    let after =
      Self.measure("haus", body: "Nachher.", status: "abgestimmt")
      + Self.measure("hof").replacing("massnahmen/hof", with: "massnahmen/neu/hof")
    let difference = try #require(await Self.difference(before, after))
    #expect(difference.changed.map(\.document.id) == ["haus", "hof"])
    #expect(difference.changed.map(\.isBodyChanged) == [true, false])
    #expect(difference.changed.map(\.earlierPath) == [nil, "massnahmen/hof.md"])
    #expect(difference.statusMoves.map(\.before) == ["skizze"])
    #expect(difference.statusMoves.map(\.after) == ["abgestimmt"])
  }

  @Test func sumsBeforeAndAfter() async throws {
    let before = Self.measure("haus", "finanzierung: [{quelle: eigen, betrag: 1 Mio. €}]")
    let after = Self.measure(
      "haus", "finanzierung: [{quelle: eigen, betrag: 3 Mio. €}]", cost: "6 Mio. €")
    let money = try #require(await Self.difference(before, after)).money
    // The base has a measure of 4 million euros that is paid for.
    let million = 100_000_000
    #expect(money.before.cost.amount.cents == 8 * Int128(million))
    #expect(money.after.cost.amount.cents == 10 * Int128(million))
    #expect(money.before.secured.cents == 5 * Int128(million))
    #expect(money.after.secured.cents == 7 * Int128(million))
    #expect(money.before.open.cents == 3 * Int128(million))
    #expect(money.after.open.cents == 3 * Int128(million))
    #expect(money.after.applied == .zero)
  }
}

/// What is new and what is settled.
@Suite struct FindingDifferenceTests {
  private static func finding(_ subject: String, acknowledged: Bool = false) -> Finding {
    let rule = Rule(
      "regel", .documents, .warnung, title: Text(verbatim: ""), condition: Text(verbatim: ""),
      rationale: Text(verbatim: ""), answer: Text(verbatim: ""))
    var finding = Finding(
      rule, at: .start(of: SourceFile(path: subject + ".md", bytes: [])), Text(verbatim: "x"),
      subject: subject)
    if acknowledged {
      finding.acknowledged = Finding.Acknowledgement(reason: "", decision: nil, until: "2027-01-01")
    }
    return finding
  }

  @Test func newSettledAndAcknowledged() {
    let difference = FindingDifference(
      before: [Self.finding("a"), Self.finding("b"), Self.finding("c"), Self.finding("c")],
      after: [
        Self.finding("b"), Self.finding("c"), Self.finding("a", acknowledged: true),
        Self.finding("d"), Self.finding("e", acknowledged: true),
      ])
    #expect(difference.new.compactMap(\.subject) == ["d"])
    #expect(difference.settled.compactMap(\.subject) == ["c"])
    #expect(difference.acknowledged.compactMap(\.subject) == ["a"])
  }
}
