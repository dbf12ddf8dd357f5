import Diagnostics
import Testing

@testable import PlanModel

/// Ids, kinds and file names (format.md §1).
@Suite struct SchemaIdentityTests {
  @Test(arguments: [
    "a", "a-b", "0", "a1-2b", "seite", "seite-x", "plan-b", "com10",
    String(repeating: "a", count: 80),
  ])
  func goodNames(name: String) { #expect(DocumentName.isValid(name)) }

  @Test(arguments: [
    "", "-a", "a-", "a--b", "A", "ä", "a_b", "a b", "a.b", "plan", "index", "seite-1", "seite-27",
    "con", "prn", "aux", "nul", "com1", "lpt9", String(repeating: "a", count: 81), "a\u{301}",
  ])
  func badNames(name: String) { #expect(!DocumentName.isValid(name)) }

  @Test(arguments: [
    ("Gründerzentrum Süd", "gruenderzentrum-sued"), ("Gru\u{308}nderzentrum", "gruenderzentrum"),
    ("ÄÖÜß", "aeoeuess"), ("Straße 5", "strasse-5"), ("Café  –  Bar", "cafe-bar"),
    ("a__b", "a-b"), ("-a-", "a"), ("plan", "plan-neu"), ("con", "con-neu"),
    ("seite-2", "seite-2-neu"),
  ])
  func proposals(name: String, proposal: String) {
    let found = DocumentName.proposal(for: name)
    #expect(found == proposal)
    #expect(found.map(DocumentName.isValid) == true)
  }

  @Test func proposalsAreShort() {
    let long = DocumentName.proposal(for: String(repeating: "ab ", count: 60))
    #expect(long.map(DocumentName.isValid) == true)
    #expect(DocumentName.proposal(for: "–––") == nil)
  }

  @Test func badNameTakesPartAll() async {
    let (plan, findings) = await ValuesPlan.lower([
      ("massnahmen/Größe.md", "---\ntitel: x\nteil_von: b\n---\n"),
      ("massnahmen/b.md", "---\ntitel: y\nteil_von: Größe\n---\n"),
    ])
    let bad = findings.filter { $0.rule.id == "dateiname" }
    #expect(bad.map(\.subject) == ["Größe"])
    #expect(bad.first?.help.map(\.de) == ["groesse.md"])
    #expect(bad.first?.place.start == Position(line: 2, column: 8))
    #expect(!findings.contains { $0.rule.id == "ref-unbekannt" })
    #expect(plan.measure(DocumentID("Größe")) != nil)
  }

  @Test func documentCalledPlan() async {
    let (plan, findings) = await ValuesPlan.lower([
      ("plan.md", "---\ntitel: x\ngebiet: 05358\nstichtag: 2026-01-01\n---\n[[plan]]\n"),
      ("risiken/plan.md", "---\ntitel: x\nart: risiko\nschwere: hoch\n---\n"),
    ])
    #expect(findings.map(\.rule.id) == ["dateiname"])
    #expect(findings.first?.subject == nil && findings.first?.items == [])
    #expect(plan.settings?.titel.value == "x")
  }

  @Test func idOverridesTheName() async {
    let (plan, findings) = await ValuesPlan.lower([
      ("risiken/a.md", "---\nid: b\ntitel: x\nart: risiko\nschwere: hoch\n---\n"),
      ("risiken/c.md", "---\nid: B!\ntitel: x\nart: risiko\nschwere: hoch\n---\n"),
    ])
    #expect(plan.document(DocumentID("b"))?.file.path == "risiken/a.md")
    #expect(plan.document(DocumentID("a")) == nil)
    let bad = findings.filter { $0.rule.id == "dateiname" }
    #expect(bad.first?.place.start == Position(line: 2, column: 5))
    #expect(bad.first?.help.map(\.de) == ["id: b"])
  }

  @Test func idTwice() async throws {
    let text = "---\ntitel: x\nart: risiko\nschwere: hoch\n---\n"
    let found = await ValuesPlan.lower([
      ("risiken/z/a.md", text), ("risiken/a.md", text), ("standards/a.md", "kaputt"),
    ]).findings.filter { $0.rule.id == "id-doppelt" }
    let double = try #require(found.first)
    #expect(found.count == 1)
    #expect(double.place.file.path == "risiken/a.md")
    #expect(double.related.map(\.place.file.path) == ["risiken/z/a.md", "standards/a.md"])
  }

  @Test(arguments: [
    ("massnahmen/a.md", Kind.massnahme), ("massnahmen/juelich/a.md", .massnahme),
    ("nord/leitbild/a.md", .ziel), ("massnahmen/risiken/a.md", .risiko),
    ("risiken/massnahmen/x/y/a.md", .massnahme),
  ])
  func kindsByFolder(path: String, kind: Kind) async {
    let (plan, findings) = await ValuesPlan.lower([(path, "---\ntitel: x\n---\n")])
    #expect(plan.documents.map(\.kind) == [kind])
    #expect(!findings.contains { $0.rule.id == "typ-unbekannt" })
  }

  @Test(arguments: [
    ("a.md", "typ: ziel", Kind.ziel, [String]()), ("a.md", "titel: x", nil, ["typ-unbekannt"]),
    ("a.md", "typ: zeil", nil, ["typ-unbekannt"]), ("a.md", "typ: plan", nil, ["typ-unbekannt"]),
    ("risiken/a.md", "typ: ziel", .risiko, ["wert-unzulaessig"]),
    ("risiken/a.md", "typ: risiko", .risiko, []),
    ("risiken/a.md", "typ: riskio", nil, ["typ-unbekannt"]),
    ("sonst/plan.md", "typ: ziel", .ziel, ["dateiname"]),
  ])
  func kindByKey(path: String, line: String, kind: Kind?, rules: [String]) async {
    let (plan, findings) = await ValuesPlan.lower([(path, "---\n\(line)\n---\n")])
    #expect(plan.documents.first?.kind == kind)
    let rest = findings.map(\.rule.id).filter { $0 != "plan-fehlt" && $0 != "pflichtfeld-fehlt" }
    #expect(rest == rules)
  }

  @Test(arguments: [
    "plan.md", "massnahmen/a.md", "massnahmen/a/b.md", "sonst/a.md", "massnahmen/bilder/a.md",
  ])
  func documents(path: String) { #expect(PlanSource.isDocument(path)) }

  @Test(arguments: [
    "README.md", "massnahmen/README.md", "massnahmen/.a.md", "massnahmen/_a.md", "_alt/a.md",
    ".git/a.md",
    "massnahmen/a.txt", "massnahmen/a.MD", "seiten/a.md", "bilder/a.md", "massnahmen/.md",
  ])
  func others(path: String) { #expect(!PlanSource.isDocument(path)) }
}
