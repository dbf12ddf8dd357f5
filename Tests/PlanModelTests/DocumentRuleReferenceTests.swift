import Diagnostics
import Testing

@testable import PlanModel

/// ref-unbekannt and ref-zyklus.
@Suite struct DocumentRuleReferenceTests {
  static let references: [RuleCase] = [
    .measure("one", "betreiber: ⟦stadt-c⟧"),
    .measure("in quotes", "betreiber: ⟦\"stadt-c\"⟧"),
    .measure("in a list", "partner: [stadt-a, ⟦stadt-c⟧, gemeinde-b]"),
    .measure("in a block list", "partner:\n  - stadt-a\n  - ⟦stadt-c⟧"),
    .measure("twice in a list", "partner: [⟦stadt-c⟧, ⟦stadt-c⟧]"),
    .measure("one value for a list", "partner: ⟦stadt-c⟧"),
    .measure("wrong kind", "betreiber: ⟦ziel-eins⟧"),
    .measure("itself is no body", "betreiber: ⟦radweg⟧"),
    .measure("the plan is no body", "betreiber: ⟦plan⟧"),
    .measure("upper case", "betreiber: ⟦Stadt-A⟧"),
    .measure("the name", "betreiber: ⟦Stadt A⟧"),
    .measure("keys of a table", "informiert: {stadt-a: 2026-05-01, ⟦stadt-c⟧: 2026-05-01}"),
    .measure("effects on goals", "wirkung: {ziel-eins: 1, ⟦stadt-a⟧: 2}"),
    .measure("conflicts", "konflikt_mit: [ziel-eins, radweg, ⟦stadt-a⟧]"),
    .measure("who pays", "finanzierung: {quelle: eigen, ref: ⟦programm-eins⟧, betrag: 5 €}"),
    .measure("an application", "finanzierung: {quelle: antrag, ref: ⟦stadt-a⟧, betrag: 5 €}"),
    .measure("programmes", "vorgesehen: [programm-eins, ⟦ziel-eins⟧]"),
    .measure("site", "flaeche: ⟦stadt-a⟧"),
    .measure("what is gone is not looked up", "ersetzt: [laengst-weg]"),
    .measure("words are not looked up", "zustaendig: stadt-c\nx-ref: stadt-c"),
    .risk("anything", "betrifft: [ziel-eins, stadt-a, programm-eins, fachkraefte, plan]"),
    .risk("nothing", "betrifft: ⟦stadt-c⟧"),
    .goal("goals only", "konflikt_mit: [ziel-eins, ⟦stadt-a⟧]"),
    RuleCase(
      "anerkannt is not looked up here", at: "risiken/r.md",
      Sample.risk("anerkannt: {regel: x, gegen: y, grund: z, beschluss: w, bis: 2027-01-01}")),
    RuleCase(
      "standards", at: "standards/s.md",
      "---\ntitel: S\nmessgroesse: m\nsoll: 1\ngilt_fuer: ⟦ziel-eins⟧\nist: {⟦stadt-c⟧: 1}\nerfuellt_durch: [⟦stadt-a⟧]\n---\n"
    ),
    RuleCase(
      "subjects", at: "beschluesse/b.md",
      Sample.decision("datum: 2026-01-01\ngegenstand: [plan, b, ⟦c⟧]")),
    RuleCase(
      "versions of nothing", at: "beschluesse/b.md",
      Sample.decision(
        "datum: 2026-01-01\ngegenstand: plan\nfassung: {⟦nichts⟧: \"v1:0123456789abcdef\"}")),
  ]

  @Test(arguments: references) func unknownReferences(_ test: RuleCase) async throws {
    try await test.checkAlone(.refUnbekannt)
  }

  @Test func nearestOfTheRightKind() async throws {
    let plan = try MarkedPlan(
      "=== leitbild/stadt-ac.md\n" + Sample.goal("x-a: 1") + "=== massnahmen/r.md\n"
        + Sample.measure("betreiber: stadt-c"))
    let finding = try #require(await plan.findings().first)
    #expect(finding.help.map(\.de) == ["betreiber: stadt-a"])
    #expect(finding.severity == .fehler && finding.items == ["r"])
    #expect(finding.place.start == Position(line: 9, column: 12))
    #expect(finding.place.end == Position(line: 9, column: 19))
  }

  static let unknownSources: [RuleCase] = [
    .measure("source unknown", "finanzierung: {quelle: ⟦antragg⟧, ref: ziel-eins, betrag: 5 €}")
  ]

  @Test(arguments: unknownSources) func theKindOfAnUnknownSource(_ test: RuleCase) async throws {
    try await test.checkAlone(.wertUnzulaessig)
  }

  private static func called(_ name: String, _ programme: String, _ lines: String) -> RuleCase {
    RuleCase(
      name,
      "=== massnahmen/radweg.md\n" + Sample.measure() + "=== foerderantraege/x.md\n"
        + Sample.application(lines) + "=== programme/programm-eins.md\n"
        + "---\nname: P\ngeber: Land\nquelle: Q\nstand: 2026-01-01\n\(programme)\n---\n")
  }

  private static let deadlines =
    "fristen:\n  - {aufruf: 03/2027, bis: 2027-03-31}\n  - {aufruf: 09/2027, bis: 2027-09-30}"

  static let calls = [
    called("listed", deadlines, "aufruf: 09/2027"),
    called("not listed", deadlines, "aufruf: ⟦06/2027⟧"),
    called("no deadlines", "x-a: 1", "aufruf: ⟦06/2027⟧"),
  ]

  @Test(arguments: calls) func callsOfTheProgramme(_ test: RuleCase) async throws {
    try await test.checkAlone(.refUnbekannt)
  }

  @Test func aCallThatCannotBeRead() async throws {
    try await Self.called("unknown", "fristen: {⟦bis⟧: 2027-03-31}", "aufruf: 06/2027")
      .checkAlone(.pflichtfeldFehlt)
  }

  @Test func groupsOfOtherProgrammes() async throws {
    let text = "---\nname: P\ngeber: Land\nquelle: Q\nstand: 2026-01-01\n"
    try await RuleCase(
      "groups",
      "=== programme/a.md\n\(text)gruppen: [bund]\n---\n=== programme/b.md\n\(text)"
        + "schliesst_aus: [bund, a, programm-eins, ⟦land⟧, ⟦ziel-eins⟧]\n---\n"
    ).checkAlone(.refUnbekannt)
  }

  @Test func unreadableDocumentsExist() async throws {
    let plan = try MarkedPlan(
      "=== koerperschaften/stadt-c.md\nohne Kopf\n=== programme/p.md\n---\na: b: c\n---\n"
        + "=== massnahmen/r.md\n"
        + Sample.measure("betreiber: stadt-c\nvorgesehen: p\nwirkung: {stadt-c: 1}"))
    #expect(await plan.findings().map(\.rule.id) == ["frontmatter-fehlt", "yaml-fehler"])
  }

  // ref-zyklus

  /// Measures of a relation, written `a>b c>d`.
  private static func measures(_ edges: String, key: String = "haengt_ab_von") -> String {
    let pairs = edges.split(separator: " ").map { $0.split(separator: ">").map(String.init) }
    var targets: [String: [String]] = [:]
    for pair in pairs {
      targets[pair[0], default: []].append(pair[1])
      targets[pair[1], default: []] += []
    }
    return targets.keys.sorted().map { name in
      let list = targets[name] ?? []
      let line = list.isEmpty ? "x-a: 1" : "\(key): [\(list.joined(separator: ", "))]"
      return "=== massnahmen/\(name).md\n" + Sample.measure(line)
    }.joined()
  }

  /// Relation, then the loops that are printed, then the items of each.
  static let loops: [(String, [String], [[String]])] = [
    ("a>b b>c", [], []),
    ("a>b a>c b>d c>d", [], []),
    ("a>a", ["a → a"], [["a"]]),
    ("a>b b>a", ["a → b → a"], [["a", "b"]]),
    ("b>c c>b a>b", ["b → c → b"], [["b", "c"]]),
    ("a>b b>c c>a", ["a → b → c → a"], [["a", "b", "c"]]),
    ("a>c c>b b>a", ["a → c → b → a"], [["a", "b", "c"]]),
    ("a>b b>a c>d d>c", ["a → b → a", "c → d → c"], [["a", "b"], ["c", "d"]]),
    ("a>b b>a b>c c>d d>c", ["a → b → a", "c → d → c"], [["a", "b"], ["c", "d"]]),
    ("a>b b>c c>a c>b", ["b → c → b"], [["a", "b", "c"]]),
    ("a>b b>c c>d d>a d>d", ["d → d"], [["a", "b", "c", "d"]]),
    ("a>b b>a a>c c>a", ["a → b → a"], [["a", "b", "c"]]),
    ("a>a b>b", ["a → a", "b → b"], [["a"], ["b"]]),
  ]

  @Test(arguments: loops) func components(
    _ edges: String, _ printed: [String], _ items: [[String]]
  ) async throws {
    let findings = try await MarkedPlan(Self.measures(edges)).findings()
    #expect(findings.allSatisfy { $0.rule.id == "ref-zyklus" && $0.severity == .fehler })
    #expect(findings.map(\.message.de) == printed.map { "haengt_ab_von führt im Kreis: \($0)" })
    #expect(findings.map(\.items) == items)
    #expect(findings.map(\.subject) == items.map(\.first))
    #expect(findings.map(\.related.count) == items.map { $0.count - 1 })
    #expect(findings.allSatisfy { $0.place.start.line == 9 })
  }

  @Test func theEdgeIntoTheLoopIsMarked() async throws {
    try await RuleCase(
      "edge",
      "=== massnahmen/a.md\n" + Sample.measure("haengt_ab_von: [c, ⟦b⟧]")
        + "=== massnahmen/b.md\n" + Sample.measure("haengt_ab_von: a") + "=== massnahmen/c.md\n"
        + Sample.measure()
    ).checkAlone(.refZyklus)
  }

  @Test func thePathDecidesNotTheId() async throws {
    try await RuleCase(
      "path",
      "=== massnahmen/1/z.md\n" + Sample.measure("teil_von: ⟦a⟧")
        + "=== massnahmen/2/a.md\n" + Sample.measure("teil_von: z")
    ).checkAlone(.refZyklus)
  }

  static let keys = ["haengt_ab_von", "teil_von", "ersetzt_durch"]

  @Test(arguments: keys) func everyRelationForItself(_ key: String) async throws {
    let file = "=== massnahmen/a.md\n" + Sample.measure("\(key): ⟦b⟧") + "=== massnahmen/b.md\n"
    try await RuleCase("loop", file + Sample.measure("\(key): a")).checkAlone(.refZyklus)
    for other in Self.keys where other != key {
      let mixed = file.replacing("⟦", with: "").replacing("⟧", with: "")
      try await RuleCase("mixed", mixed + Sample.measure("\(other): a")).checkAlone(.refZyklus)
    }
  }

  @Test func applicationsFollowEachOther() async throws {
    try await RuleCase(
      "applications",
      "=== massnahmen/radweg.md\n" + Sample.measure()
        + "=== foerderantraege/a.md\n" + Sample.application("folgt_auf: ⟦b⟧")
        + "=== foerderantraege/b.md\n" + Sample.application("folgt_auf: a")
        + "=== foerderantraege/c.md\n" + Sample.application("folgt_auf: a")
    ).checkAlone(.refZyklus)
  }

  @Test func edgesInsideAreIgnored() async throws {
    let plan = try MarkedPlan(Self.measures("a>b b>a a>c d>a"))
    let lowered = await plan.lowered().plan
    let targets = lowered.measures.map { $0.haengtAbVon.values.map(\.text) }
    #expect(targets == [["c"], [], [], ["a"]])
  }

  @Test func brokenReferencesMakeNoLoop() async throws {
    try await RuleCase(
      "broken",
      "=== massnahmen/a.md\n" + Sample.measure("teil_von: ⟦stadt-a⟧")
        + "=== massnahmen/b.md\n" + Sample.measure("teil_von: a")
    ).checkAlone(.refUnbekannt)
  }

  @Test func aShortestLoopOfALargeComponent() {
    var edges: [DocumentID: [DocumentID]] = [:]
    func node(_ number: Int) -> DocumentID { DocumentID("m" + String(10_000 + number)) }
    for number in 0..<3000 { edges[node(number)] = [node((number + 1) % 3000)] }
    edges[node(2000)]?.append(node(1999))
    let loops = Loops(edges)
    #expect(loops.components.count == 1)
    #expect(loops.components.first?.members.count == 3000)
    #expect(loops.components.first?.loop == [node(1999), node(2000)])
  }

  @Test func aLongLoopEnds() {
    let count = 30_000
    var edges: [DocumentID: [DocumentID]] = [:]
    for number in 0..<count {
      edges[DocumentID("m\(number)")] = [DocumentID("m\((number + 1) % count)")]
    }
    #expect(Loops(edges).components.first?.loop.count == count)
  }
}
