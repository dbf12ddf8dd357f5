import Markup
import Testing

/// The suites of CommonMark and GitHub, rendered without anything of our own.
struct SuiteTests {
  static let options = RenderOptions(
    headingLevel: 1, headingIDs: false, wikiLinks: false, rewriteLinks: false, bareLinks: false,
    labels: .english
  ) { reference in (.href(reference.target), nil) }

  @Test(
    "Rendering is that of cmark-gfm",
    .enabled(if: Suite.isPresent, "There are no suites at \(Suite.folder.path)."),
    arguments: SuiteExceptions.ids.keys.sorted())
  func suite(_ name: String) throws {
    let exceptions = try #require(SuiteExceptions.ids[name])
    var failing: Set<Int> = []
    var takenOut = 0
    for test in try Suite.cases(name) {
      let html = try Markdown.html(of: Array(test.markdown.utf8), options: Self.options)
      guard html != test.html else { continue }
      if exceptions.contains(test.id) {
        failing.insert(test.id)
      } else if try isTakenOut(test.markdown) {
        takenOut += 1
      } else {
        Issue.record("case \(test.id)\n\(test.markdown)\nexpected:\n\(test.html)\nfound:\n\(html)")
      }
    }
    #expect(exceptions.subtracting(failing) == [], "These pass and are no exceptions any more.")
    #expect(takenOut == SuiteExceptions.takenOut[name])
  }

  private func isTakenOut(_ markdown: String) throws -> Bool {
    try !facts(markdown).removed.isEmpty || markdown.contains("<!--")
  }
}
