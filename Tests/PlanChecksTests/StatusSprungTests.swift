import Diagnostics
import Testing

@testable import PlanChecks

/// The boundaries of status-sprung.
@Suite struct StatusSprungTests {
  private func found(_ before: String, _ after: String) async -> [Finding] {
    let laid = await Laid(
      Make.measure("haus", "status: \(after)"), before: Make.measure("haus", "status: \(before)"))
    return laid.findings(of: .statusSprung)
  }

  private static let steps = [
    "idee", "skizze", "abgestimmt", "vereinbart", "in_umsetzung", "abgeschlossen",
  ]

  @Test func everyStepOfTheLadder() async {
    for (from, before) in Self.steps.enumerated() {
      for (to, after) in Self.steps.enumerated() {
        let skips = (from < 2 && to > 2) || (from < 3 && to > 3)
        #expect(await found(before, after).count == (skips ? 1 : 0), "\(before) → \(after)")
      }
    }
  }

  @Test(arguments: [
    ("ruht", "vereinbart"), ("idee", "verworfen"), ("verworfen", "abgeschlossen"),
    ("fertig", "vereinbart"), ("idee", "fertig"),
  ])
  func noStepOfTheLadder(_ before: String, _ after: String) async {
    #expect(await found(before, after).isEmpty)
  }

  @Test func newMeasuresAndOtherKindsAreSilent() async {
    let new = Make.measure("neu", "status: vereinbart")
    #expect(await Laid(new, before: "").findings(of: .statusSprung).isEmpty)
    #expect(await Laid(new).findings(of: .statusSprung).isEmpty)
    let risk = "=== risiken/neu.md\n---\ntitel: X\nart: risiko\nschwere: mittel\n---\n"
    #expect(await Laid(new, before: risk).findings(of: .statusSprung).isEmpty)
  }

  @Test func whatItSays() async throws {
    let finding = try #require(await found("idee", "in_umsetzung").first)
    #expect(finding.conditionSeverity == .hinweis)
    #expect(finding.place.file.text(finding.place.range) == "in_umsetzung")
    #expect(finding.subject == "haus" && finding.items == ["haus"])
    #expect(
      finding.message.de
        == "„haus“ steht auf in_umsetzung, ohne abgestimmt und vereinbart gewesen zu sein")
    #expect(finding.help.first?.de.hasSuffix("status: skizze") ?? false)
    let later = try #require(await found("abgestimmt", "abgeschlossen").first)
    #expect(later.help.first?.de.hasSuffix("status: abgestimmt") ?? false)
  }
}
