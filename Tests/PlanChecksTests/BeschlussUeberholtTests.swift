import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BeschlussUeberholtTests {
  static let stale = "v1:0123456789abcdef"

  func decision(_ id: String, _ lines: String...) -> String {
    Make.decision(id, lines, lines.contains { $0.hasPrefix("fassung") } ? [] : [fassung()])
  }

  func fassung(_ id: String = "gruenderhaus", _ fingerprint: String = stale) -> String {
    "fassung: {\(id): '\(fingerprint)'}"
  }

  /// The fingerprint of a document of these files.
  func current(_ id: String, _ files: String = "") async -> String {
    let plan = await Laid(files).plan
    return plan.document(DocumentID(id)).flatMap(plan.fingerprint) ?? ""
  }

  @Test(arguments: [
    ("ergebnis: beschlossen", 1), ("ergebnis: abgelehnt", 0), ("ergebnis: vertagt", 0),
    ("ergebnis: unsinn", 0), ("gremium: niemand", 0), ("datum: unsinn", 0),
    ("gegenstand: plan", 1), ("gegenstand: ziel-eins", 0), ("gegenstand: [gruenderhaus, weg]", 0),
  ])
  func decisions(_ line: String, _ count: Int) async {
    let found = await findings(.beschlussUeberholt, decision("d", line))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.values.allSatisfy { $0 == "'\(Self.stale)'" })
    #expect(found.allSatisfy { $0.subject == "d" && $0.items == ["d", "gruenderhaus"] })
  }

  @Test func theVersionAtHandIsCovered() async {
    let now = await current("gruenderhaus")
    let laid = await Laid(decision("d", fassung("gruenderhaus", now)))
    #expect(laid.findings(of: .beschlussUeberholt).isEmpty)
    let id = DocumentID("gruenderhaus")
    #expect(
      laid.plan.decisions.map { laid.figures.adoption.coverage(of: id, in: $0) } == [.current])
  }

  @Test(arguments: [
    ("status: in_umsetzung", 0), ("stand: 2026-11-01", 0), ("folgekosten: 0,00 €", 0),
    ("kosten: 5 Mio. €", 1), ("titel: Gründerhaus", 1), ("kosten: unsinn", 0), ("-kosten", 0),
    ("status: ruht", 0), ("status: unsinn", 0),
  ])
  func whatIsChanged(_ line: String, _ count: Int) async {
    let now = await current("gruenderhaus", Make.measure("gruenderhaus"))
    let found = await findings(
      .beschlussUeberholt, Make.measure("gruenderhaus", line),
      decision("d", fassung("gruenderhaus", now)))
    #expect(found.count == count)
  }

  @Test(arguments: [("ruht", 0), ("verworfen", 0), ("idee", 1), ("abgeschlossen", 1)])
  func onlyLiveMeasures(_ status: String, _ count: Int) async {
    let found = await findings(
      .beschlussUeberholt, Make.measure("gruenderhaus", "status: \(status)"), decision("d"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("v2:0123456789abcdef", [Severity.hinweis]), ("v12:ff", [.hinweis]), ("v1:012", []),
    ("unsinn", []), ("v1:0123456789abcdef", [.warnung]),
  ])
  func fingerprints(_ fingerprint: String, _ severities: [Severity]) async {
    let found = await findings(
      .beschlussUeberholt, decision("d", fassung("gruenderhaus", fingerprint)))
    #expect(found.severities == severities)
  }

  @Test func theLatestOfABodyCounts() async {
    let now = await current("gruenderhaus")
    let new = decision("n", "datum: 2026-06-01", fassung("gruenderhaus", now))
    #expect(await findings(.beschlussUeberholt, decision("d"), new).isEmpty)
    let other = decision("n", "datum: 2026-06-01", "gremium: gemeinde-b")
    #expect(await findings(.beschlussUeberholt, decision("d"), other).subjects == ["d", "n"])
    let older = decision("n", "datum: 2026-04-01", fassung("gruenderhaus", now))
    #expect(await findings(.beschlussUeberholt, decision("d"), older).subjects == ["d"])
    let bare = Make.decision("n", "datum: 2026-06-01")
    #expect(await findings(.beschlussUeberholt, decision("d"), bare).isEmpty)
  }

  @Test(arguments: [
    ("ergebnis: vertagt", 1), ("ergebnis: abgelehnt", 1), ("ergebnis: unsinn", 0),
    ("ergebnis: beschlossen", 0),
  ])
  func aLaterDecisionWithoutVersion(_ line: String, _ count: Int) async {
    let later = Make.decision("n", "datum: 2026-06-01", line)
    #expect(await findings(.beschlussUeberholt, decision("d"), later).count == count)
  }

  @Test func onOneDayTheNarrowerThenTheGreaterID() async {
    let now = await current("gruenderhaus")
    let plan = decision("z", "gegenstand: plan", fassung("gruenderhaus", now))
    #expect(await findings(.beschlussUeberholt, plan, decision("a")).subjects == ["a"])
    let same = decision("b", fassung("gruenderhaus", now))
    #expect(await findings(.beschlussUeberholt, same, decision("a")).isEmpty)
  }

  @Test func partsAndGoalsAndThePlan() async {
    let part = Make.measure("teil", "teil_von: gruenderhaus")
    let whole = decision("d", fassung("teil"))
    #expect(await findings(.beschlussUeberholt, part, whole).first?.items == ["d", "teil"])
    let all = decision(
      "d", "gegenstand: plan", "fassung: {plan: '\(Self.stale)', ziel-eins: '\(Self.stale)'}")
    #expect(
      await findings(.beschlussUeberholt, all).map(\.items) == [
        ["d", "plan"], ["d", "ziel-eins"],
      ])
  }

  @Test func whatCannotBeReadIsNotCompared() async {
    let broken = "=== massnahmen/gruenderhaus.md\nkein Kopf\n"
    #expect(await findings(.beschlussUeberholt, broken, decision("d")).isEmpty)
    let lost = "=== beschluesse/kaputt.md\nkein Kopf\n"
    #expect(await findings(.beschlussUeberholt, lost, decision("d")).isEmpty)
  }
}
