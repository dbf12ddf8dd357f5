import Diagnostics
import Testing

@testable import PlanModel

/// The limits of dokument-zu-gross and dokument-zu-aufwendig, exactly at and just over them.
@Suite struct DocumentRuleSizeTests {
  private static let path = "risiken/fachkraefte.md"

  private func findings(_ bytes: [UInt8]) async throws -> [Finding] {
    var plan = try MarkedPlan("")
    plan.put(Self.path, bytes)
    return await plan.findings()
  }

  private func expect(_ text: String, _ rules: [String]) async throws {
    let findings = try await findings(Array(text.utf8))
    #expect(findings.map(\.rule.id) == rules, "\(findings.map(\.message.de))")
    for finding in findings where finding.rule.id == "dokument-zu-gross" {
      #expect(finding.place.start == Position(line: 1, column: 1))
      #expect(finding.place.end == Position(line: 1, column: 1))
      #expect(finding.subject == "fachkraefte")
    }
  }

  /// A document of exactly so many bytes, in lines of 1 KiB.
  private func document(of size: Int, mark: Bool = false) -> [UInt8] {
    let line = Array((String(repeating: "x", count: 1023) + "\n").utf8)
    var bytes = (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(Sample.risk().utf8)
    while bytes.count + line.count <= size { bytes += line }
    return bytes + [UInt8](repeating: 0x0A, count: size - bytes.count)
  }

  @Test func fiveMebibytes() async throws {
    #expect(try await findings(document(of: 5 << 20)).isEmpty)
    #expect(try await findings(document(of: 5 << 20 + 1)).map(\.rule.id) == ["dokument-zu-gross"])
  }

  @Test func theMarkCounts() async throws {
    #expect(try await findings(document(of: 5 << 20, mark: true)).isEmpty)
    let over = try await findings(document(of: 5 << 20 + 1, mark: true))
    #expect(over.map(\.rule.id) == ["dokument-zu-gross"])
  }

  @Test func aFileThatWasNotEvenRead() async throws {
    var plan = try MarkedPlan("")
    plan.put(SourceEntry(path: Self.path, content: .tooLarge(6_000_000)))
    let findings = await plan.findings()
    #expect(findings.map(\.rule.id) == ["dokument-zu-gross"])
    #expect(findings.first?.message.de.contains("6.000.000") == true)
  }

  @Test func frontMatterOf256KiB() async throws {
    func text(_ size: Int) -> String {
      var yaml = "titel: Fachkräfte fehlen\nart: risiko\nschwere: hoch\n"
      while yaml.utf8.count + 1000 < size {
        yaml += "# " + String(repeating: "x", count: 997) + "\n"
      }
      yaml += "#" + String(repeating: "x", count: size - yaml.utf8.count - 2) + "\n"
      return "---\n\(yaml)---\n"
    }
    try await expect(text(256 << 10), [])
    try await expect(text(256 << 10 + 1), ["dokument-zu-gross"])
  }

  @Test(arguments: [32, 33]) func nestingInBrackets(_ depth: Int) async throws {
    let value =
      String(repeating: "[", count: depth - 1) + "x" + String(repeating: "]", count: depth - 1)
    try await expect(Sample.risk("x-tief: \(value)"), depth > 32 ? ["dokument-zu-gross"] : [])
  }

  @Test(arguments: [32, 33]) func nestingInBlocks(_ depth: Int) async throws {
    let lines = (1..<depth).map { String(repeating: " ", count: $0) + "a:" }
    let text = Sample.risk("x-tief:\n" + lines.joined(separator: "\n") + " b")
    try await expect(text, depth > 32 ? ["dokument-zu-gross"] : [])
  }

  static let lineEnds = ["\n", "\r\n"]

  @Test(arguments: lineEnds) func linesOf64KiB(_ end: String) async throws {
    let line = String(repeating: "x", count: 64 << 10)
    try await expect(Sample.risk(body: line + end + "y"), [])
    try await expect(Sample.risk(body: line + "x" + end), ["dokument-zu-gross"])
    try await expect(Sample.risk(body: line + "x"), ["dokument-zu-gross"])
  }

  @Test func aLineIsCountedInBytes() async throws {
    let line = String(repeating: "ä", count: 32 << 10)
    try await expect(Sample.risk(body: line), [])
    try await expect(Sample.risk(body: line + "x"), ["dokument-zu-gross"])
  }

  @Test func longLinesOfTheFrontMatter() async throws {
    let line = "x-lang: \"" + String(repeating: "x", count: 64 << 10 - 10) + "\""
    try await expect(Sample.risk(line), [])
    try await expect(Sample.risk("x" + line), ["dokument-zu-gross"])
  }

  private func table(columns: Int, rows: Int = 1) -> String {
    func row(_ cell: String) -> String {
      "|" + String(repeating: cell + "|", count: columns) + "\n"
    }
    return "\n" + row("a") + row("-") + String(repeating: row("b"), count: rows)
  }

  @Test func twoHundredColumns() async throws {
    try await expect(Sample.risk(body: table(columns: 200)), [])
    try await expect(Sample.risk(body: table(columns: 201)), ["dokument-zu-gross"])
  }

  @Test func aDocumentThatIsTooLargeIsMissing() async throws {
    var plan = try MarkedPlan("=== risiken/energie.md\n" + Sample.risk("betrifft: fachkraefte"))
    plan.put(
      Self.path, Array(Sample.risk("eigner: niemand", body: table(columns: 201) + "[[x]] <b>").utf8)
    )
    let (lowered, findings) = await plan.lowered()
    #expect(findings.map(\.rule.id) == ["dokument-zu-gross"])
    #expect(lowered.risks.count == 1)
  }

  // dokument-zu-aufwendig

  private func expectCostly(_ body: String, _ isCostly: Bool) async throws {
    let findings = try await findings(Array(Sample.risk(body: body).utf8))
    #expect(findings.map(\.rule.id) == (isCostly ? ["dokument-zu-aufwendig"] : []))
    guard let finding = findings.first else { return }
    #expect(finding.place.start == Position(line: 2, column: 8))
    #expect(finding.place.end == Position(line: 2, column: 25))
    #expect(finding.related.count == 1)
    #expect((finding.related.first?.place.start.line ?? 0) > 5)
  }

  @Test func sixtyFourLevels() async throws {
    try await expectCostly(String(repeating: "> ", count: 64) + "x\n", false)
    try await expectCostly(String(repeating: "> ", count: 65) + "x\n", true)
  }

  @Test func hundredThousandCells() async throws {
    // The header row counts; 100 × 1000 is the limit.
    try await expectCostly(table(columns: 100, rows: 990), false)
    try await expectCostly(table(columns: 100, rows: 1010), true)
  }

  @Test func manyOpenersInOneBlock() async throws {
    try await expectCostly(String(repeating: "[", count: 40_000), false)
    try await expectCostly(
      String(repeating: String(repeating: "[*", count: 30_000) + "\n", count: 2), true)
  }

  @Test func theFrontMatterStillCounts() async throws {
    let body = String(repeating: "> ", count: 65) + "[[nichts]] <b>x</b>\n"
    let plan = try MarkedPlan(
      "=== \(Self.path)\n" + Sample.risk("eigner: niemand", body: body)
        + "=== risiken/energie.md\n" + Sample.risk(body: "[x](fachkraefte.md#egal) [[fachkraefte]]")
    )
    let (lowered, findings) = await plan.lowered()
    #expect(findings.map(\.rule.id) == ["dokument-zu-aufwendig", "ref-unbekannt"])
    #expect(lowered.risks.count == 2)
  }
}
