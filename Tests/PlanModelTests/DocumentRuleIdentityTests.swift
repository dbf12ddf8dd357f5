import Diagnostics
import Testing

@testable import PlanModel

/// dateiname, id-doppelt, typ-unbekannt.
@Suite struct DocumentRuleIdentityTests {
  private func findings(named name: String, _ lines: String = "") async throws -> [Finding] {
    try await MarkedPlan("=== risiken/\(name).md\n" + Sample.risk(lines)).findings()
  }

  static let goodNames = [
    "a", "0", "a-b", "a1-b2-c3", "2026", "plan-b", "planung", "index-2", "seite", "seite-zwei",
    "seite-2-b", "con-1", "com", "com10", "lpt", "console", "aux-b", "nulltarif",
    String(repeating: "a", count: 80),
  ]

  @Test(arguments: goodNames) func allowed(_ name: String) async throws {
    #expect(try await findings(named: name).isEmpty)
  }

  static let badNames: [(String, String?)] = [
    ("Fachkräfte", "fachkraefte"), ("ÄÖÜ-ẞß", "aeoeue-ssss"), ("a_b", "a-b"), ("a--b", "a-b"),
    ("-a", "a"), ("a-", "a"), ("a b", "a-b"), ("a.b", "a-b"), ("Caf\u{E9}", "cafe"),
    ("Cafe\u{301}", "cafe"), ("u\u{308}ber", "ueber"), ("a – b", "a-b"), ("index", "index-neu"),
    ("seite-2", "seite-2-neu"), ("seite-10", "seite-10-neu"), ("con", "con-neu"),
    ("nul", "nul-neu"), ("prn", "prn-neu"), ("aux", "aux-neu"), ("com1", "com1-neu"),
    ("lpt9", "lpt9-neu"), ("CON", "con-neu"), ("日本", nil), ("…", nil), ("A", "a"),
    (String(repeating: "a", count: 81), String(repeating: "a", count: 80)),
    (String(repeating: "a", count: 79) + "-b", String(repeating: "a", count: 79)),
  ]

  @Test(arguments: badNames) func notAllowed(_ name: String, _ proposal: String?) async throws {
    let findings = try await findings(named: name)
    try #require(findings.map(\.rule.id) == ["dateiname"])
    let finding = try #require(findings.first)
    #expect(finding.help.map(\.de) == (proposal.map { ["\($0).md"] } ?? []))
    #expect(finding.subject == name && finding.items == [name])
    #expect(finding.place.start == Position(line: 2, column: 8))
    #expect(finding.place.end == Position(line: 2, column: 25))
  }

  @Test func anIdKeyCountsInstead() async throws {
    #expect(try await findings(named: "Fachkräfte", "id: fachkraefte").isEmpty)
    let findings = try await findings(named: "fachkraefte", "id: \"Über\"")
    #expect(findings.map(\.rule.id) == ["dateiname"])
    #expect(findings.first?.help.map(\.de) == ["id: ueber"])
    #expect(findings.first?.subject == "Über")
    #expect(findings.first?.place.start == Position(line: 5, column: 5))
    #expect(findings.first?.place.end == Position(line: 5, column: 11))
  }

  @Test func aBadNameStandsAtTheFirstKeyWithoutTitle() async throws {
    try await RuleCase("no title", at: "notizen/A.md", "---\n⟦typ⟧: risiko\n---\n").check(
      .dateiname)
    try await RuleCase("empty", at: "risiken/A.md", "⟦⟧---\n---\n").check(.dateiname)
    try await RuleCase(
      "name", at: "koerperschaften/A.md", "---\nart: verein\nname: ⟦Verein⟧\n---\n"
    ).checkAlone(.dateiname)
  }

  @Test func aDocumentWithABadNameTakesPart() async throws {
    let plan = try MarkedPlan(
      "=== koerperschaften/Stadt_C.md\n---\nname: C\nart: verein\n---\n=== risiken/a.md\n"
        + Sample.risk("eigner: Stadt_C", body: "[[Stadt_C]]"))
    #expect(await plan.findings().map(\.rule.id) == ["dateiname"])
  }

  @Test(arguments: ["", "id: plan"]) func aDocumentCalledPlan(_ lines: String) async throws {
    let name = lines.isEmpty ? "plan" : "fachkraefte"
    let findings = try await findings(named: name, lines)
    #expect(findings.map(\.rule.id) == ["dateiname"])
    #expect(findings.first?.subject == nil && findings.first?.items == [])
  }

  @Test func aDocumentCalledPlanIsNotMeant() async throws {
    let plan = try MarkedPlan(
      "=== risiken/plan.md\n" + Sample.risk() + "=== beschluesse/a.md\n"
        + Sample.decision("datum: 2026-05-01\ngegenstand: plan") + "[[plan]]\n")
    #expect(await plan.findings().map(\.rule.id) == ["dateiname"])
  }

  // id-doppelt

  @Test func threeWithOneId() async throws {
    let plan = try MarkedPlan(
      "=== standards/x.md\n---\ntyp: standard\nid: ziel-eins\n---\n"
        + "=== flaechen/ziel-eins.md\n---\nkommune: stadt-a\nname: ⟦Nord⟧\n---\n")
    let all = await plan.findings().filter { $0.rule.id == "id-doppelt" }
    let finding = try #require(all.first)
    #expect(all.count == 1)
    #expect([MarkedPlan.Mark(finding)] == plan.marks)
    #expect(finding.subject == "ziel-eins" && finding.items == ["ziel-eins"])
    #expect(finding.related.map(\.place.file.path) == ["leitbild/ziel-eins.md", "standards/x.md"])
    #expect(
      finding.related.map(\.place.start) == [
        Position(line: 2, column: 8), Position(line: 3, column: 5),
      ])
  }

  @Test func oneIsUnreadable() async throws {
    let plan = try MarkedPlan(
      "=== risiken/a/x.md\nkein Kopf\n=== risiken/b/x.md\n---\ntitel: ⟦Titel⟧\nart: risiko\nschwere: hoch\n---\n"
    )
    let findings = await plan.findings()
    #expect(findings.map(\.rule.id) == ["frontmatter-fehlt", "id-doppelt"])
    #expect(findings.last.map(MarkedPlan.Mark.init) == plan.marks.first)
    #expect(findings.last?.related.map(\.place.file.path) == ["risiken/a/x.md"])
  }

  @Test func bothAreUnreadable() async throws {
    let plan = try MarkedPlan("=== risiken/a/x.md\n1\n=== risiken/b/x.md\n2\n")
    #expect(await plan.findings().map(\.rule.id) == ["frontmatter-fehlt", "frontmatter-fehlt"])
  }

  static let otherDuplicates = [
    RuleCase(
      "two measures",
      "=== massnahmen/a/r.md\n"
        + Sample.measure(without: "titel").replacing("art:", with: "titel: ⟦A⟧\nart:")
        + "=== massnahmen/b/r.md\n" + Sample.measure()),
    RuleCase(
      "case differs", "=== risiken/a.md\n" + Sample.risk() + "=== risiken/A.md\n" + Sample.risk()),
    RuleCase(
      "an id frees the name",
      "=== risiken/a/r.md\n" + Sample.risk("id: r-a") + "=== risiken/b/r.md\n" + Sample.risk()),
  ]

  @Test(arguments: otherDuplicates) func duplicates(_ test: RuleCase) async throws {
    try await test.check(.idDoppelt)
  }

  // typ-unbekannt

  static let kinds = [
    RuleCase("root", at: "notiz.md", "---\ntitel: ⟦T⟧\n---\n"),
    RuleCase("misspelt folder", at: "massnamen/a.md", "---\nart: x\nname: ⟦T⟧\n---\n"),
    RuleCase("first key", at: "x/a.md", "---\n⟦art⟧: x\n---\n"),
    RuleCase("empty", at: "x/a.md", "⟦⟧---\n---\n"),
    RuleCase("empty typ", at: "x/a.md", "---\n⟦typ⟧:\n---\n"),
    RuleCase("in a folder, too", at: "risiken/a.md", "---\ntyp: ⟦Risiko⟧\n---\n"),
    RuleCase("a plan elsewhere", at: "x/a.md", "---\ntyp: ⟦plan⟧\n---\n"),
    RuleCase("quotes belong to the place", at: "x/a.md", "---\ntyp: ⟦\"maßnahme\"⟧\n---\n"),
    RuleCase("the nearest folder counts", at: "x/risiken/2026/a.md", Sample.risk()),
    RuleCase("a folder in a folder", at: "massnahmen/risiken/a.md", Sample.risk()),
    RuleCase("typ says it", at: "x/a.md", Sample.risk("typ: risiko")),
    RuleCase("typ in quotes", at: "a.md", Sample.risk("typ: 'risiko'")),
  ]

  @Test(arguments: kinds) func unknownKinds(_ test: RuleCase) async throws {
    try await test.checkAlone(.typUnbekannt)
  }

  @Test func anUnknownKindHasNoFurtherFinding() async throws {
    try await RuleCase(
      "all wrong", at: "x/Böse.md",
      "---\ntyp: ⟦risko⟧\ntitel: A\u{200B}\nfoo: 1\nfoo: 2\neigner: niemand\n---\n[[nichts]] <b>x</b>"
    ).checkAlone(.typUnbekannt)
  }

  @Test func theIdOfAnUnknownKindExists() async throws {
    let plan = try MarkedPlan(
      "=== x/a.md\n---\nid: stadt-c\n---\n=== risiken/r.md\n"
        + Sample.risk("eigner: stadt-c", body: "[[stadt-c]] [x](../x/a.md)"))
    #expect(await plan.findings().map(\.rule.id) == ["typ-unbekannt"])
  }

  static let contradictions = [
    RuleCase(
      "another kind", at: "risiken/a.md",
      "---\ntyp: ⟦ziel⟧\ntitel: T\nart: risiko\nschwere: hoch\n---\n"),
    RuleCase(
      "a second plan", at: "risiken/a.md",
      "---\ntyp: ⟦plan⟧\ntitel: T\nart: risiko\nschwere: hoch\n---\n"),
    RuleCase("the same kind", at: "risiken/a.md", Sample.risk("typ: risiko")),
  ]

  @Test(arguments: contradictions) func typAgainstFolder(_ test: RuleCase) async throws {
    try await test.checkAlone(.wertUnzulaessig)
  }

  static let paths: [(String, Bool)] = [
    ("plan.md", true), ("a.md", true), ("massnahmen/a.md", true), ("massnahmen/x/a.md", true),
    ("README.md", false), ("massnahmen/README.md", false), ("_a.md", false), (".a.md", false),
    ("massnahmen/_x/a.md", false), (".git/a.md", false), ("a.txt", false), (".md", false),
    ("a.MD", false), ("seiten/impressum.md", false), ("bilder/a.md", false),
  ]

  @Test(arguments: paths) func whatIsADocument(_ path: String, _ isDocument: Bool) {
    #expect(PlanSource.isDocument(path) == isDocument)
  }
}
