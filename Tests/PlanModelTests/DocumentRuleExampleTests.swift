import Diagnostics
import Testing

@testable import PlanModel

/// The examples in the documentation of every rule of group A, run as tests.
@Suite struct DocumentRuleExampleTests {
  /// An example with its rule, and whether the rule must find something in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: RuleExample
    let fails: Bool

    var testDescription: String { "\(rule.id): \(example.title.de)" }
  }

  static let cases = Rule.documentRules.flatMap { rule in
    rule.failing.map { Case(rule: rule, example: $0, fails: true) }
      + rule.passing.map { Case(rule: rule, example: $0, fails: false) }
  }

  @Test(arguments: cases) func findsWhatIsMarked(_ example: Case) async throws {
    let plan = try MarkedPlan(example.example.files)
    let findings = await plan.findings()
    let found = findings.filter { $0.rule.id == example.rule.id }
    #expect(plan.marks.isEmpty != example.fails)
    #expect(Set(found.map(MarkedPlan.Mark.init)) == Set(plan.marks))
    #expect(found.count == plan.marks.count)
  }

  /// What the documentation shows as right has nothing else wrong with it either.
  @Test(arguments: cases.filter { !$0.fails }) func passesWithoutFinding(
    _ example: Case
  ) async throws {
    let findings = await MarkedPlan.findings(try MarkedPlan(example.example.files))
    #expect(findings.map(\.rule.id) == [])
  }

  @Test func theBaseIsClean() async throws {
    let findings = await MarkedPlan.findings(try MarkedPlan(""))
    #expect(findings.map(\.message.de) == [])
  }

  @Test(arguments: Rule.documentRules) func isDocumented(_ rule: Rule) {
    let withoutExamples = ["datei-unlesbar", "kodierung", "dokument-zu-gross"]
    for text in [rule.title, rule.condition, rule.rationale, rule.answer] {
      #expect(!text.de.isEmpty && !text.en.isEmpty)
      #expect(text.de.precomposed == text.de && text.de.last?.isWhitespace == false)
    }
    #expect(rule.group == .documents)
    #expect((1...3).contains(rule.failing.count) != withoutExamples.contains(rule.id))
    #expect((1...3).contains(rule.passing.count) != withoutExamples.contains(rule.id))
  }

  @Test func theCatalogueIsComplete() {
    let ids = """
      plan-fehlt datei-unlesbar frontmatter-fehlt yaml-fehler schluessel-doppelt kodierung \
      dokument-zu-gross dokument-zu-aufwendig dateiname id-doppelt typ-unbekannt feld-unbekannt \
      kommentar-verschluckt pflichtfeld-fehlt wert-unzulaessig zahl-mehrdeutig zeit-verkehrt \
      ref-unbekannt ref-zyklus verweis-ins-leere html-entfernt zeichen-verdeckt personendaten
      """
    #expect(Rule.documentRules.map(\.id) == ids.split(separator: " ").map(String.init))
    let warnings = [
      "feld-unbekannt", "kommentar-verschluckt", "verweis-ins-leere", "personendaten",
    ]
    for rule in Rule.documentRules {
      let severity: Severity =
        rule.id == "html-entfernt" ? .hinweis : warnings.contains(rule.id) ? .warnung : .fehler
      #expect(rule.severity == severity, "\(rule.id)")
    }
  }
}
