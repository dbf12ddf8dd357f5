import Diagnostics
import Testing

@testable import PlanChecks

@Suite struct BuergerratZusammensetzungTests {
  @Test(arguments: [
    ("losverfahren: nein", 1), ("losverfahren: vielleicht", 0), ("-losverfahren", 0),
    ("zeitraum: 2026", 0), ("zeitraum: 2026-2027", 1), ("zeitraum: 2026-03 bis 2027-02", 0),
    ("zeitraum: 2026-03 bis 2027-03", 1), ("zeitraum: 31.01.2026 - 30.01.2027", 0),
    ("zeitraum: 31.01.2026 - 31.01.2027", 1), ("zeitraum: bald", 0), ("art: verein", 0),
  ])
  func drawnAndForAYear(_ line: String, _ count: Int) async {
    let found = await findings(.buergerratZusammensetzung, Make.assembly("rat", line))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.subjects.allSatisfy { $0 == "rat" })
  }

  @Test func bothReasonsAreOneFinding() async {
    let found = await findings(
      .buergerratZusammensetzung,
      Make.assembly("rat", "losverfahren: nein", "zeitraum: 2025-2027"))
    #expect(found.values == ["nein"])
    #expect(found.first?.explanation.de.contains("Amtszeit") == true)
  }

  @Test func thePlanSetsTheTerm() async {
    let plan = Make.plan("schwellen: {buergerrat_monate: 24}")
    let two = Make.assembly("rat", "zeitraum: 2026-2027")
    #expect(await findings(.buergerratZusammensetzung, plan, two).isEmpty)
  }
}

@Suite struct BuergerratNichtGehoertTests {
  func found(_ lines: [String] = [], _ others: String...) async -> [Finding] {
    await findings(
      .buergerratNichtGehoert,
      (others.contains { $0.contains("koerperschaften/rat.md") } ? "" : Make.assembly("rat"))
        + Make.measure("gruenderhaus", ["leitprojekt: ja"] + lines) + others.joined())
  }

  func decision(_ lines: String...) -> String {
    "=== beschluesse/e.md\n---\n"
      + ([
        ("gremium", "rat"), ("datum", "2026-05-12"), ("ergebnis", "empfehlung"),
        ("gegenstand", "gruenderhaus"),
      ].map { key, value in
        lines.first { $0.hasPrefix(key + ":") } ?? "\(key): \(value)"
      }).joined(separator: "\n") + "\n---\n"
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 0), ("abgestimmt", 1), ("in_umsetzung", 1), ("abgeschlossen", 0),
    ("ruht", 0), ("unsinn", 0),
  ])
  func steps(_ status: String, _ count: Int) async {
    let found = await found(["status: \(status)"])
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "ja" })
  }

  @Test(arguments: [
    "leitprojekt: nein", "leitprojekt: vielleicht", "ziele: [weg]", "teil_von: weg",
  ])
  func noFlagshipOrUnknown(_ line: String) async {
    let lines = ["leitprojekt: ja"].filter { !line.hasPrefix($0.prefix { $0 != ":" }) } + [line]
    #expect(
      await findings(
        .buergerratNichtGehoert, Make.assembly("rat"), Make.measure("gruenderhaus", lines)
      ).isEmpty)
  }

  @Test func withoutAnAssemblyThereIsNobodyToAsk() async {
    #expect(
      await findings(.buergerratNichtGehoert, Make.measure("m", "leitprojekt: ja")).isEmpty)
  }

  @Test(arguments: [
    ("ergebnis: empfehlung", 0), ("ergebnis: beschlossen", 0), ("ergebnis: abgelehnt", 0),
    ("ergebnis: vertagt", 1), ("ergebnis: zur_kenntnis", 1), ("ergebnis: unsinn", 0),
    ("gegenstand: ziel-eins", 0), ("gegenstand: plan", 0), ("gegenstand: stadt-a", 1),
    ("gegenstand: weg", 0), ("gremium: stadt-a", 1), ("gremium: niemand", 0),
  ])
  func hearings(_ line: String, _ count: Int) async {
    #expect(await found([], decision(line)).count == count)
  }

  @Test func aHearingOnTheWholeOrItsGoalCounts() async {
    let whole = Make.measure("ganz", "ziele: zwei") + Make.goal("zwei")
    let part = ["teil_von: ganz", "-ziele"]
    #expect(await found(part, whole).count == 1)
    #expect(await found(part, whole, decision("gegenstand: ganz")).isEmpty)
    #expect(await found(part, whole, decision("gegenstand: zwei")).isEmpty)
    #expect(await found(part, whole, decision("gegenstand: ziel-eins")).count == 1)
  }

  @Test func theMeasureMayNameTheDecision() async {
    #expect(await found(["beschluesse: e"], decision("gegenstand: stadt-a")).isEmpty)
  }

  @Test func anUnreadableDecisionMayBeTheHearing() async {
    #expect(await found([], "=== beschluesse/kaputt.md\nkein Kopf\n").isEmpty)
  }
}

@Suite struct EmpfehlungUnbeantwortetTests {
  func found(_ lines: String..., plan: String = "") async -> [Finding] {
    let all = ["ergebnis: empfehlung", "datum: 2026-05-20"].filter { line in
      !lines.contains { $0.hasPrefix(line.prefix { $0 != ":" } + ":") }
    }
    return await findings(.empfehlungUnbeantwortet, plan, Make.decision("e", all, lines))
  }

  @Test(arguments: [
    ("2026-05-20", 1), ("2026-05-21", 0), ("2026-05-22", 0), ("2025-01-01", 1), ("2026-13-01", 0),
  ])
  func olderThanHalfAYear(_ day: String, _ count: Int) async {
    let found = await found("datum: \(day)")
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "empfehlung" })
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test(arguments: [
    ("antwort: {datum: 2026-09-01, folge: abgelehnt}", 0), ("antwort: {folge: unsinn}", 0),
    ("antwort: morgen", 0), ("antwort:", 1), ("ergebnis: beschlossen", 0),
    ("ergebnis: zur_kenntnis", 0), ("gegenstand: weg", 1),
  ])
  func answers(_ line: String, _ count: Int) async {
    #expect(await found(line).count == count)
  }

  @Test func thePlanSetsTheTime() async {
    let plan = Make.plan("schwellen: {buergerrat_antwort_monate: 7}")
    #expect(await found(plan: plan).isEmpty)
    #expect(await found("datum: 2026-04-20", plan: plan).count == 1)
  }

  @Test func itSaysHowLong() async {
    #expect(await found().first?.explanation.de.contains("Seit 6 Monaten") == true)
    #expect(
      await found("datum: 2026-03-21").first?.explanation.de.contains("Seit 8 Monaten") == true)
  }
}
