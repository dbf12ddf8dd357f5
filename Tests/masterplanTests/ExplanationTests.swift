import Testing

@testable import masterplan

/// What `explain` prints.
@Suite struct ExplanationTests {
  private let explanation = Explanation(language: .de, width: 100)

  @Test func everyRuleIsListedOnce() {
    let lines = explanation.allRules().split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("  plan-fehlt ") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("  anerkennung-unzulaessig ") }.count == 1)
    #expect(lines.first == "Dokumente:")
  }

  @Test func marksStandUnderTheirPlace() {
    let lines = Explanation.lines(ofExample: "=== a.md\ntitel: ⟦Größe⟧ x ⟦y⟧\nkosten: 1\n")
    #expect(
      lines == [
        "  a.md", "    titel: Größe x y", "           ^^^^^   ^", "    kosten: 1",
      ])
  }

  @Test func aPlaceWithoutWidthHasNoLineOfMarks() {
    #expect(Explanation.lines(ofExample: "=== plan.md\n⟦⟧---\n") == ["  plan.md", "    ---"])
  }
}
