import Diagnostics
import Testing

@testable import PlanChecks

@Suite struct RisikoOhneAntwortTests {
  static let complete = ["antwort: Verbund.", "eigner: stadt-a", "bis: 2027-03-31"]

  func found(_ lines: String...) async -> [Finding] {
    await findings(.risikoOhneAntwort, Make.risk("r", lines))
  }

  func complete(_ lines: String...) async -> [Finding] {
    let own = lines.map { $0.hasPrefix("-") ? $0.dropFirst() + ":" : $0.prefix { $0 != ":" } + ":" }
    let kept = Self.complete.filter { line in !own.contains { line.hasPrefix(String($0)) } }
    return await findings(
      .risikoOhneAntwort, Make.risk("r", kept + lines.filter { !$0.hasPrefix("-") }))
  }

  @Test(arguments: [
    ("schwere: hoch", 1), ("schwere: mittel", 1), ("schwere: gering", 0), ("schwere: unsinn", 0),
  ])
  func gravity(_ line: String, _ count: Int) async {
    let found = await found(line)
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test(arguments: [
    ("status: offen", 1), ("status: beantwortet", 0), ("status: eingetreten", 0),
    ("status: entfallen", 0), ("status: unsinn", 0),
  ])
  func onlyOpenOnes(_ line: String, _ count: Int) async {
    #expect(await found(line).count == count)
    #expect(await complete(line, "bis: 2026-01-01").count == count)
  }

  @Test(arguments: [
    ("schwere: hoch", 0), ("-antwort", 1), ("-eigner", 1), ("-bis", 1), ("antwort:", 1),
    ("eigner: niemand", 0), ("bis: bald", 0), ("bis: 2026-11-21", 0), ("bis: 2026-11-20", 1),
  ])
  func whatMustBeThere(_ line: String, _ count: Int) async {
    #expect(await complete(line).count == count)
  }

  @Test func aMinorRiskMayBeOverdue() async {
    #expect(await found("schwere: gering", "bis: 2026-11-20").count == 1)
    #expect(await found("schwere: unsinn", "bis: 2026-11-20").count == 1)
  }

  @Test func allReasonsAreOneFindingAtTheStatus() async {
    let found = await found("status: offen", "bis: 2026-01-01")
    #expect(found.values == ["offen"])
    #expect(found.first?.explanation.de.contains("antwort, eigner") == true)
    #expect(await self.found("schwere: mittel").values == ["mittel"])
  }
}
