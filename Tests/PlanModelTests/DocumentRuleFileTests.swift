import Diagnostics
import Testing

@testable import PlanModel

/// Files that cannot be read: plan-fehlt, datei-unlesbar, kodierung, frontmatter-fehlt, yaml-fehler.
@Suite struct DocumentRuleFileTests {
  private static let path = "risiken/fachkraefte.md"

  private func only(_ findings: [Finding], _ rule: Rule) throws -> Finding {
    try #require(findings.map(\.rule.id) == [rule.id], "\(findings.map(\.message.de))")
    return try #require(findings.first)
  }

  private func expectAtStart(_ finding: Finding, path: String, subject: String?) {
    #expect(finding.place.file.path == path)
    #expect(finding.place.start == Position(line: 1, column: 1))
    #expect(finding.place.end == Position(line: 1, column: 1))
    #expect(finding.subject == subject)
    #expect(finding.items == (subject.map { [$0] } ?? []))
    #expect(finding.severity == .fehler)
  }

  // plan-fehlt

  @Test func missingPlan() async throws {
    var plan = try MarkedPlan("")
    plan.remove("plan.md")
    expectAtStart(try only(await plan.findings(), .planFehlt), path: "plan.md", subject: "plan")
  }

  @Test func planInAFolderIsNoPlan() async throws {
    var plan = try MarkedPlan("=== risiken/plan.md\n" + Sample.risk())
    plan.remove("plan.md")
    let findings = await plan.findings()
    #expect(findings.map(\.rule.id) == ["plan-fehlt", "dateiname"])
  }

  @Test func theRestIsCheckedWithoutPlan() async throws {
    var plan = try MarkedPlan("=== risiken/fachkraefte.md\n" + Sample.risk("eigner: niemand"))
    plan.remove("plan.md")
    #expect(await plan.findings().map(\.rule.id) == ["plan-fehlt", "ref-unbekannt"])
  }

  static let brokenPlans: [(String, String)] = [
    ("", "frontmatter-fehlt"), ("# Plan\n", "frontmatter-fehlt"), ("---\n", "frontmatter-fehlt"),
    ("---\ntitel: a: b\n---\n", "yaml-fehler"), ("---\ntyp: plann\n---\n", "typ-unbekannt"),
    ("---\n- titel\n---\n", "yaml-fehler"),
  ]

  @Test(arguments: brokenPlans) func unreadablePlan(_ text: String, _ rule: String) async throws {
    var plan = try MarkedPlan("")
    plan.put("plan.md", Array(text.utf8))
    let findings = await plan.findings()
    #expect(Set(findings.map(\.rule.id)) == [rule, "plan-fehlt"])
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.subject == "plan" })
  }

  @Test func planOfAnotherKind() async throws {
    try await RuleCase(
      "typ contradicts", at: "plan.md",
      "---\ntyp: ⟦risiko⟧\ntitel: P\ngebiet: 05999\nstichtag: 2026-11-21\n---\n"
    ).checkAlone(.wertUnzulaessig)
  }

  @Test func planWithoutRequiredKeysIsThere() async throws {
    var plan = try MarkedPlan("")
    plan.put("plan.md", Array("---\n---\n".utf8))
    let findings = await plan.findings()
    #expect(findings.map(\.rule.id) == Array(repeating: "pflichtfeld-fehlt", count: 3))
    for finding in findings { expectAtStart(finding, path: "plan.md", subject: "plan") }
  }

  // datei-unlesbar

  @Test func unreadableFile() async throws {
    var plan = try MarkedPlan("")
    plan.put(SourceEntry(path: Self.path, content: .unreadable(Text(de: "Gerät", en: "device"))))
    let finding = try only(await plan.findings(), .dateiUnlesbar)
    expectAtStart(finding, path: Self.path, subject: "fachkraefte")
    #expect(finding.explanation.de == "Gerät")
  }

  @Test func theIdOfAnUnreadableFileExists() async throws {
    var plan = try MarkedPlan(
      "=== risiken/energie.md\n"
        + Sample.risk(
          "betrifft: [fachkraefte, stadt-c]\neigner: stadt-c",
          body: "[[fachkraefte]]"))
    plan.put(SourceEntry(path: Self.path, content: .unreadable(Text(verbatim: "x"))))
    plan.put("koerperschaften/stadt-c.md", Array("kein Kopf\n".utf8))
    #expect(Set(await plan.findings().map(\.rule.id)) == ["datei-unlesbar", "frontmatter-fehlt"])
  }

  @Test func aNameThatIsNoUTF8HasNoSubject() async throws {
    var plan = try MarkedPlan("")
    plan.put(
      SourceEntry(
        path: "risiken/f\u{FFFD}.md", hasReadableName: false,
        content: .bytes(Array(Sample.risk().utf8))))
    let finding = try only(await plan.findings(), .dateiname)
    #expect(finding.subject == nil && finding.items == [])
    #expect(finding.place.start == Position(line: 2, column: 8))
  }

  // kodierung

  static let badBytes: [(String, [UInt8], Int)] = [
    ("NUL", [0x61, 0x00], 1), ("lone continuation", [0x80], 0),
    ("ISO 8859-1", Array("D".utf8) + [0xFC] + Array("ren".utf8), 1),
    ("cut off", [0x61, 0xE2, 0x82], 1), ("overlong", [0xC0, 0xAF], 0),
    ("surrogate", [0x61, 0x62, 0xED, 0xA0, 0x80], 2), ("beyond", [0xF4, 0x90, 0x80, 0x80], 0),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80], 0), ("after text", [0xC3, 0xA4, 0xFF], 2),
    ("after a mark", [0xEF, 0xBB, 0xBF, 0x61, 0xFF], 4), ("UTF-16", [0xFF, 0xFE, 0x2D, 0x00], 0),
    ("bad third byte", [0xE2, 0x82, 0x41], 0),
  ]

  @Test(arguments: badBytes) func badEncoding(
    _ name: String, _ bytes: [UInt8], _ offset: Int
  ) async throws {
    var plan = try MarkedPlan("")
    plan.put(Self.path, bytes)
    let finding = try only(await plan.findings(), .kodierung)
    expectAtStart(finding, path: Self.path, subject: "fachkraefte")
    #expect(finding.message.de.contains("Byte \(offset) "), "\(finding.message.de)")
  }

  @Test func markAndLineEndsAreFine() async throws {
    var plan = try MarkedPlan("")
    let text = Sample.risk(body: "Text\n").split(separator: "\n").joined(separator: "\r\n")
    plan.put(Self.path, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(await plan.findings().isEmpty)
  }

  @Test func placesWithMarkAndLineEnds() async throws {
    var plan = try MarkedPlan("")
    let text = Sample.risk("eigner: niemand").split(separator: "\n").joined(separator: "\r\n")
    plan.put(Self.path, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let finding = try only(await plan.findings(), .refUnbekannt)
    #expect(finding.place.start == Position(line: 5, column: 9))
    #expect(finding.place.end == Position(line: 5, column: 16))
  }

  // frontmatter-fehlt

  static let noFrontMatter = [
    "", "\n", "\n---\n---\n", " ---\n---\n", "----\n---\n", "--\n--\n", "--- # x\n---\n",
    "Text", "---", "---\n", "---\ntitel: x\n", "---\ntitel: x\n----\n", "---\ntitel: x\n ---\n",
    "+++\ntitel = 1\n+++\n",
  ]

  @Test(arguments: noFrontMatter) func frontMatterIsMissing(_ text: String) async throws {
    var plan = try MarkedPlan("")
    plan.put(Self.path, Array(text.utf8))
    let finding = try only(await plan.findings(), .frontmatterFehlt)
    expectAtStart(finding, path: Self.path, subject: "fachkraefte")
  }

  static let fences = ["---  \n", "---\t\n", "--- \t \n"]

  @Test(arguments: fences) func blanksBehindTheFence(_ fence: String) async throws {
    try await RuleCase(
      fence, at: Self.path, fence + "titel: T\nart: risiko\nschwere: hoch\n" + fence
    ).checkAlone(.frontmatterFehlt)
  }

  @Test func theSecondFenceMayEndTheFile() async throws {
    var plan = try MarkedPlan("")
    plan.put(Self.path, Array("---\ntitel: T\nart: risiko\nschwere: hoch\n---".utf8))
    #expect(await plan.findings().isEmpty)
  }

  // yaml-fehler

  static let brokenYAML = [
    "titel: a⟦:⟧ b", "titel: ⟦@⟧x", "titel: ⟦%⟧x", "titel: ⟦&⟧x y", "titel: ⟦*⟧x", "titel: ⟦!⟧x y",
    "titel: ⟦\"⟧offen", "titel: ⟦`⟧x", "a:\n⟦\t⟧b: c",
  ]

  @Test(arguments: brokenYAML) func yamlErrors(_ text: String) async throws {
    let test = RuleCase(text, at: Self.path, "---\n\(text)\n---\n[[nichts]] <b>x</b>\n")
    try await test.checkAlone(.yamlFehler)
  }

  @Test(arguments: ["- a\n- b", "Text", "[a, b]", "\"titel\""])
  func frontMatterIsNoMapping(_ text: String) async throws {
    var plan = try MarkedPlan("")
    plan.put(Self.path, Array("---\n\(text)\n---\n".utf8))
    let finding = try only(await plan.findings(), .yamlFehler)
    #expect(finding.subject == "fachkraefte" && finding.place.start.line >= 2)
  }

  @Test(arguments: ["", "\n", "# nur ein Kommentar\n", "{}\n"])
  func emptyFrontMatterIsAMapping(_ text: String) async throws {
    var plan = try MarkedPlan("")
    plan.put(Self.path, Array("---\n\(text)---\n".utf8))
    let findings = await plan.findings()
    #expect(findings.map(\.rule.id) == Array(repeating: "pflichtfeld-fehlt", count: 3))
    for finding in findings { expectAtStart(finding, path: Self.path, subject: "fachkraefte") }
  }

  @Test func theColonIsHelpedWithAQuotedLine() async throws {
    let plan = try MarkedPlan("=== \(Self.path)\n---\ntitel: Fachkräfte: zu wenige\n---\n")
    let finding = try only(await plan.findings(), .yamlFehler)
    #expect(finding.help.map(\.de) == ["titel: \"Fachkräfte: zu wenige\""])
  }

  @Test func severalDocumentsReportAtOnce() async throws {
    var plan = try MarkedPlan("=== risiken/a.md\nText\n=== risiken/b.md\n---\na: b: c\n---\n")
    plan.put("risiken/c.md", [0xFF])
    #expect(
      await plan.findings().map(\.rule.id) == ["frontmatter-fehlt", "yaml-fehler", "kodierung"])
  }
}
