import Diagnostics
import Testing

@testable import PlanModel

/// wert-unzulaessig in `fassung`: which documents a decision adopts, and what a fingerprint is.
@Suite struct DocumentRuleAdoptionTests {
  private static let parts =
    "=== massnahmen/ganzes.md\n" + Sample.measure() + "=== massnahmen/teil.md\n"
    + Sample.measure("teil_von: ganzes") + "=== massnahmen/teilchen.md\n"
    + Sample.measure("teil_von: teil") + "=== massnahmen/fremd.md\n" + Sample.measure()

  private static func adopted(_ name: String, _ subject: String, _ lines: String) -> RuleCase {
    RuleCase(
      name,
      parts + "=== beschluesse/b.md\n"
        + Sample.decision("datum: 2026-05-01\ngegenstand: [\(subject)]\nfassung:\n\(lines)"))
  }

  private static let print = "v1:0123456789abcdef"

  static let fingerprints = [
    adopted("itself", "ganzes", "  ganzes: \(print)"),
    adopted("its part", "ganzes", "  teil: \(print)"),
    adopted("a part of a part", "ganzes", "  teilchen: \(print)"),
    adopted("not its whole", "teil", "  ⟦ganzes⟧: \(print)"),
    adopted("a stranger", "ganzes", "  ganzes: \(print)\n  ⟦fremd⟧: \(print)"),
    adopted("the plan adopts plan.md", "plan", "  plan: \(print)"),
    adopted(
      "the plan adopts measures and goals", "plan", "  fremd: \(print)\n  ziel-eins: \(print)"),
    adopted("the plan adopts no body", "plan", "  ⟦stadt-a⟧: \(print)"),
    adopted("a body as the subject", "stadt-a", "  stadt-a: \(print)"),
    adopted("15 digits", "ganzes", "  ganzes: ⟦v1:0123456789abcde⟧"),
    adopted("17 digits", "ganzes", "  ganzes: ⟦v1:0123456789abcdef0⟧"),
    adopted("upper case", "ganzes", "  ganzes: ⟦v1:0123456789ABCDEF⟧"),
    adopted("no hex", "ganzes", "  ganzes: ⟦v1:0123456789abcdeg⟧"),
    adopted("no version", "ganzes", "  ganzes: ⟦0123456789abcdef⟧"),
    adopted("version 0", "ganzes", "  ganzes: ⟦v0:0123456789abcdef⟧"),
    adopted("signed version", "ganzes", "  ganzes: ⟦v+1:0123456789abcdef⟧"),
    adopted("padded version", "ganzes", "  ganzes: ⟦v01:0123456789abcdef⟧"),
    adopted("another version", "ganzes", "  ganzes: v2:0123456789abcdef"),
    adopted("both wrong", "ganzes", "  ⟦fremd⟧: ⟦x⟧"),
  ]

  @Test(arguments: fingerprints) func adoptedVersions(_ test: RuleCase) async throws {
    try await test.checkAlone(.wertUnzulaessig)
  }

  @Test func theOtherSideOfTheRelationCounts() async throws {
    try await RuleCase(
      "measure names decision",
      "=== massnahmen/ganzes.md\n" + Sample.measure("beschluesse: b")
        + "=== beschluesse/b.md\n"
        + Sample.decision(
          "datum: 2026-05-01\ngegenstand: ziel-eins\nfassung: {ganzes: \"\(Self.print)\"}")
    ).checkAlone(.wertUnzulaessig)
  }

  @Test func whatIsUnknownIsNotHeldAgainstIt() async throws {
    let unknownSubject = Self.adopted("gegenstand", "⟦nichts⟧", "  fremd: \(Self.print)")
    try await unknownSubject.checkAlone(.refUnbekannt)
    let unknownWhole = RuleCase(
      "teil_von",
      "=== massnahmen/teil.md\n" + Sample.measure("teil_von: ⟦nichts⟧")
        + "=== beschluesse/b.md\n"
        + Sample.decision(
          "datum: 2026-05-01\ngegenstand: ziel-eins\nfassung: {teil: \"\(Self.print)\"}"))
    try await unknownWhole.checkAlone(.refUnbekannt)
    let unreadable = RuleCase(
      "unreadable",
      "=== massnahmen/teil.md\n⟦⟧\n=== beschluesse/b.md\n"
        + Sample.decision(
          "datum: 2026-05-01\ngegenstand: ziel-eins\nfassung: {teil: \"\(Self.print)\"}"))
    try await unreadable.checkAlone(.frontmatterFehlt)
    let missing = RuleCase(
      "missing", at: "beschluesse/b.md",
      Sample.decision("datum: 2026-05-01\nfassung: {ziel-eins: \"\(Self.print)\"}")
        .replacing("gremium:", with: "⟦gremium⟧:"))
    try await missing.checkAlone(.pflichtfeldFehlt)
  }
}
