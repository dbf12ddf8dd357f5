import Diagnostics
import Testing

@testable import PlanChecks

/// A first, half-filled plan gets few and useful findings.
@Suite struct FirstPlanTests {
  private static let types = [
    "gewerbegebiet", "gruenderzentrum", "schulbau", "wohngebiet", "radweg", "breitband",
    "rechenzentrum", "pflege", "krankenhaus", "konzept",
  ]

  /// 25 measures with nothing but the required keys, in a plan that is being built up.
  private static func findings(_ status: String) async -> [Finding] {
    let measures = (0..<25).map { number in
      """
      === massnahmen/vorhaben-\(number).md
      ---
      titel: Vorhaben \(number)
      art: \(types[number % types.count])
      traeger: \(["stadt-a", "gemeinde-b", "kreis-muster"][number % 3])
      kommunen: \(["stadt-a", "gemeinde-b"][number % 2])
      status: \(status)
      zeitraum: \(2027 + number % 4)-2032
      kosten: \(number + 1) Mio. €
      ---

      """
    }
    let plan = """
      === plan.md
      ---
      titel: Erster Plan
      gebiet: 05999
      stichtag: 2026-11-21
      ---

      """
    let laid = await Laid(plan + measures.joined())
    return CheckReport(laid.plan, laid.figures, documentFindings: laid.documentFindings).findings
  }

  @Test func ideasHaveNoFindings() async {
    #expect(await Self.findings("idee").map(\.message.de) == [])
  }

  @Test func sketchesAreOnlyAskedForTheirGoal() async {
    let findings = await Self.findings("skizze")
    #expect(Set(findings.map(\.rule.id)) == ["massnahme-ohne-ziel"])
    #expect(findings.count == 25)
  }

  /// A warning can be answered in the measure itself, with a change that is there to be copied.
  @Test(arguments: ["skizze", "abgestimmt", "vereinbart", "in_umsetzung"])
  func everyWarningSaysWhatToWriteToday(_ status: String) async {
    let findings = await Self.findings(status)
    #expect(!findings.contains { $0.severity == .fehler })
    for finding in findings where finding.severity == .warnung {
      #expect(finding.subject?.hasPrefix("vorhaben-") ?? false)
      #expect(finding.help.contains { $0.de.contains(": ") }, "\(finding.rule.id)")
    }
  }

  @Test func oneRuleIsOneListInTheText() async {
    let findings = await Self.findings("skizze")
    let counts = FindingJSON.Counts(documents: 30, fehler: 0, warnung: 25, hinweis: 0, anerkannt: 0)
    let text = TextReport(language: .de, groupsFrom: 6)
      .text(findings: findings, counts: counts, disabled: [])
    #expect(text.split(separator: "\n").count { $0.hasPrefix("Warnung:") } == 1)
    #expect(text.split(separator: "\n").count < 32)
  }
}
