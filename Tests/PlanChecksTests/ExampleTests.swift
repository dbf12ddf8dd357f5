import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

/// The examples of the rules are their documentation; here they are held to it.
@Suite struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let check: Check?
    let example: RuleExample
    let fails: Bool

    var testDescription: String { "\(rule.id): \(example.title.de)" }

    init(_ rule: Rule, _ check: Check?, _ example: RuleExample, fails: Bool) {
      (self.rule, self.check, self.example, self.fails) = (rule, check, example, fails)
    }
  }

  static let cases: [Case] =
    Check.all.flatMap { cases(of: $0.rule, $0) }
    + Rule.documentRules.flatMap { cases(of: $0, nil) }

  private static func cases(of rule: Rule, _ check: Check?) -> [Case] {
    rule.failing.map { Case(rule, check, $0, fails: true) }
      + rule.passing.map { Case(rule, check, $0, fails: false) }
  }

  @Test(arguments: cases) func findingsStandExactlyAtTheMarks(_ example: Case) async {
    let laid = await Laid(example.example)
    let findings =
      example.check.map(laid.findings)
      ?? laid.documentFindings.filter { $0.rule.id == example.rule.id }
    #expect(Set(findings.map { Mark($0.place) }) == laid.marks)
    #expect(laid.marks.isEmpty == !example.fails)
    #expect(findings.allSatisfy { $0.rule.id == example.rule.id })
  }

  @Test(arguments: cases.filter { $0.check != nil })
  func examplesOfChecksAreSoundDocuments(_ example: Case) async {
    let laid = await Laid(example.example)
    #expect(laid.documentFindings.filter { $0.severity == .fehler }.map(\.message.de) == [])
  }

  @Test(arguments: Check.all.map(\.rule.id)) func rulesAreFullyDescribed(_ id: String) throws {
    let rule = try #require(Check.all.first { $0.rule.id == id }).rule
    for text in [rule.title, rule.condition, rule.rationale, rule.answer] {
      #expect(!text.de.isEmpty && !text.en.isEmpty)
    }
    #expect((1...3).contains(rule.failing.count) && (1...3).contains(rule.passing.count))
    #expect(!rule.reads.isEmpty && rule.reads.isSubset(of: FormatExplanation.names))
    #expect(rule.thresholds.allSatisfy { Thresholds.Name(rawValue: $0) != nil })
  }

  @Test func theBaseHasNoFindings() async {
    let laid = await Laid("")
    #expect(laid.documentFindings.map(\.message.de) == [])
    #expect(Check.all.flatMap(laid.findings).map(\.message.de) == [])
  }

  @Test(arguments: cases.filter { $0.check != nil && $0.fails })
  func findingsReadWell(_ example: Case) async throws {
    let laid = await Laid(example.example)
    for finding in laid.findings(of: try #require(example.check)) {
      #expect(!finding.message.de.hasSuffix(".") && !finding.message.en.hasSuffix("."))
      #expect(finding.label != nil && !finding.help.isEmpty)
      #expect(!finding.explanation.de.isEmpty && !finding.explanation.en.isEmpty)
      #expect(finding.subject.map { $0 == "plan" || finding.items.contains($0) } ?? false)
      for text in [finding.message, finding.explanation] {
        #expect(!text.de.contains("  ") && !text.de.contains("„–“"))
      }
    }
  }
}
