import Testing

@testable import masterplan

/// The generated documents about the rules.
@Suite struct RuleDocumentationTests {
  @Test(arguments: ["de", "en"])
  func everyExampleThatIsReportedShowsItsFinding(_ name: String) async throws {
    let language = try #require(try PlanOptions.language(name))
    let text = await RuleDocumentation(language: language).markdown()
    let reported = name == "de" ? "#### Wird gemeldet:" : "#### Is reported:"
    var example: Substring?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```text") { example = nil }
      guard line.hasPrefix("#### ") || line.hasPrefix("### ") else { continue }
      #expect(example == nil)
      example = line.hasPrefix(reported) ? line : nil
    }
    #expect(example == nil && text.contains(reported))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{200B}" })
  }
}
