import Diagnostics
import Testing

@testable import PlanModel

/// verweis-ins-leere and html-entfernt.
@Suite struct DocumentRuleBodyTests {
  private static let others: Set<String> = [
    "bilder/a.png", "bilder/Ä b.png", "README.md", "seiten/impressum.md", "gutachten.pdf",
  ]

  private static func body(_ name: String, _ body: String, lines: String = "") -> RuleCase {
    RuleCase(
      name, at: "risiken/fachkraefte.md", Sample.risk(lines, body: body), otherFiles: others)
  }

  static let links = [
    body("an id", "[[ziel-eins]]"),
    body("an id with words", "[[ziel-eins|unser Ziel]]"),
    body("in a table", "| a |\n|---|\n| [[ziel-eins\\|Ziel]] ⟦[[x\\|y]]⟧ |"),
    body("itself", "[[fachkraefte]]"),
    body("the plan", "[[plan]] [[plan|Vorwort]]"),
    body("no id", "⟦[[ziel-zwei]]⟧"),
    body("no id, with words", "Siehe ⟦[[ziel-zwei|Ziel]]⟧ dort."),
    body("twice", "⟦[[x]]⟧ und ⟦[[x]]⟧"),
    body("upper case", "⟦[[Ziel-Eins]]⟧"),
    body("a file name is no id", "⟦[[ziel-eins.md]]⟧"),
    body("in code", "`[[x]]`\n\n    [[y]]\n\n```\n[[z]]\n```"),
    body("another folder", "[z](../leitbild/ziel-eins.md)"),
    body("the same folder", "[r](fachkraefte.md) [r](./fachkraefte.md)"),
    body("no such file", "⟦[z](../leitbild/ziel-zwei.md)⟧"),
    body("upper case of a file", "⟦[z](../leitbild/Ziel-Eins.md)⟧"),
    body("upper case of a folder", "⟦[z](../Leitbild/ziel-eins.md)⟧"),
    body("without ending", "⟦[z](../leitbild/ziel-eins)⟧"),
    body("a folder", "⟦[z](../leitbild/)⟧ ⟦[z](../leitbild)⟧"),
    body("from the root", "⟦[z](/leitbild/ziel-eins.md)⟧"),
    body("out of the folder", "⟦[z](../../geheim.md)⟧"),
    body("out and in again", "⟦[z](../../plans/leitbild/ziel-eins.md)⟧"),
    body("a way around", "[z](../leitbild/../leitbild/ziel-eins.md)"),
    body("no document", "[l](../README.md) [i](../seiten/impressum.md) [g](../gutachten.pdf)"),
    body("no document, with anchor", "[l](../README.md#egal)"),
    body("a missing other file", "⟦[g](../gutachten.docx)⟧"),
    body("an image", "![a](../bilder/a.png)"),
    body("a missing image", "⟦![b](../bilder/b.png)⟧"),
    body("upper case of an image", "⟦![a](../bilder/A.png)⟧"),
    body("percent signs", "![ä](../bilder/%C3%84%20b.png)"),
    body("in angle brackets", "![ä](<../bilder/Ä b.png>)"),
    body("decomposed", "⟦![ä](<../bilder/A\u{308} b.png>)⟧"),
    body("an anchor", "[a](#anhang)\n\n# Anhang"),
    body("a missing anchor", "⟦[a](#anlage)⟧\n\n# Anhang"),
    body("anchors of GitHub", "[a](#über-die-rur-2027)\n\n## Über die Rur: 2027!"),
    body("the second of a name", "[a](#teil) [b](#teil-1) ⟦[c](#teil-2)⟧\n\n# Teil\n\n# Teil"),
    body("upper case of an anchor", "⟦[a](#Anhang)⟧\n\n# Anhang"),
    body("an anchor in percent signs", "[a](#%C3%BCber)\n\n# Über"),
    body("an anchor elsewhere", "⟦[a](../leitbild/ziel-eins.md#egal)⟧ ⟦[p](../plan.md#egal)⟧"),
    body("an empty anchor", "[a](#)"),
    body("a reference link", "⟦[z][1]⟧\n\n[1]: ../leitbild/ziel-zwei.md"),
    body("an unused definition", "Text\n\n[1]: ../leitbild/ziel-zwei.md"),
    body(
      "on the web",
      "[a](https://kreis.example/x) <https://kreis.example> [m](mailto:a@b.example) [t](tel:+49)"),
    body("titles", "⟦[z](nichts.md \"Titel\")⟧"),
    body("in a list and a quote", "- a\n  > ⟦[[x]]⟧\n"),
    body("escaped", "\\[[x\\]]"),
    body("several lines", "a\n\nb ⟦[z](nichts.md)⟧ c\n\nd"),
  ]

  @Test(arguments: links) func linksArrive(_ test: RuleCase) async throws {
    try await test.checkAlone(.verweisInsLeere)
  }

  @Test func aFindingOfALink() async throws {
    let plan = try MarkedPlan("=== risiken/r.md\n" + Sample.risk(body: "Ä [[ziel-ein]]\n"))
    let finding = try #require(await plan.findings().first)
    #expect(finding.severity == .warnung && finding.subject == "r" && finding.items == ["r"])
    #expect(finding.help.map(\.de) == ["[[ziel-eins]]"])
    #expect(finding.place.start == Position(line: 6, column: 3))
    #expect(finding.place.end == Position(line: 6, column: 15))
  }

  @Test func linksOfThePlanItself() async throws {
    try await RuleCase(
      "plan.md", at: "plan.md",
      "---\ntitel: P\ngebiet: 05999\nstichtag: 2026-11-21\n---\n[z](leitbild/ziel-eins.md) ⟦[z](../leitbild/ziel-eins.md)⟧\n"
    ).checkAlone(.verweisInsLeere)
  }

  @Test func aMissingPlanIsNoTarget() async throws {
    var plan = try MarkedPlan("=== risiken/r.md\n" + Sample.risk(body: "[[plan]] [p](../plan.md)"))
    plan.remove("plan.md")
    #expect(
      await plan.findings().map(\.rule.id) == [
        "plan-fehlt", "verweis-ins-leere", "verweis-ins-leere",
      ])
    plan.put("plan.md", Array("kein Kopf\n".utf8))
    #expect(Set(await plan.findings().map(\.rule.id)) == ["plan-fehlt", "frontmatter-fehlt"])
  }

  @Test func unreadableDocumentsAreTargets() async throws {
    let plan = try MarkedPlan(
      "=== risiken/a.md\nkein Kopf\n=== risiken/r.md\n" + Sample.risk(body: "[[a]] [a](a.md#egal)"))
    #expect(await plan.findings().map(\.rule.id) == ["frontmatter-fehlt"])
  }

  @Test func namesOfFilesMatchByteForByte() async throws {
    var plan = try MarkedPlan("=== risiken/r.md\n" + Sample.risk(body: "![a](ä.png)"))
    plan.otherFiles = ["risiken/a\u{308}.png"]
    #expect(await plan.findings().map(\.rule.id) == ["verweis-ins-leere"])
    plan.otherFiles = ["risiken/\u{E4}.png"]
    #expect(await plan.findings().isEmpty)
  }

  // html-entfernt

  private static func html(_ name: String, _ text: String, removed: Bool = true) -> RuleCase {
    let files = Sample.risk(body: text)
    return RuleCase(
      name, at: "risiken/fachkraefte.md",
      removed
        ? files.replacing("titel: Fachkräfte fehlen", with: "titel: ⟦Fachkräfte fehlen⟧") : files)
  }

  static let removals = [
    html("inline", "a <b>c</b>"),
    html("block", "<div>\nText\n</div>"),
    html("script", "<script>alert(1)</script>"),
    html("line breaks", "a<br>b<br/>c<br />d<BR>e", removed: false),
    html("comment", "a <!-- b --> c\n\n<!-- block\n\nmit Zeilen -->", removed: false),
    html("a break with an attribute", "a<br class=x>b"),
    html("entities", "&lt;b&gt; &amp; &#65;", removed: false),
    html("code", "`<b>` und\n\n    <div>\n\n```\n<i>\n```", removed: false),
    html("no HTML", "a < b und c > d, 3 <4", removed: false),
    html("a foreign scheme", "[a](javascript:alert)"),
    html("upper case", "[a](JavaScript:alert)"),
    html("hidden behind a percent sign", "[a](java%73cript:alert)"),
    html("data", "![a](data:image/png;base64,AAAA)"),
    html("file", "[a](file:///etc/passwd)"),
    html("ftp", "[a](ftp://x.example)"),
    html("autolink", "<ftp://x.example>"),
    html("without scheme", "[a](//x.example/y)"),
    html(
      "allowed schemes",
      "[a](http://x.example) [b](HTTPS://x.example) [c](mailto:a@b.example) [d](tel:1)",
      removed: false),
    html("escaped", "\\<b>", removed: false),
    html("an image from the web", "![a](https://x.example/a.png)", removed: false),
  ]

  @Test(arguments: removals) func removedHTML(_ test: RuleCase) async throws {
    try await test.check(.htmlEntfernt)
  }

  @Test func onePerDocumentWithAllPlaces() async throws {
    let plan = try MarkedPlan(
      "=== risiken/r.md\n" + Sample.risk(body: "a <b>c</b>\n\n[d](javascript:x) [[ziel-eins]]\n"))
    let findings = await plan.findings()
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.severity == .hinweis && finding.items == ["r"])
    #expect(
      finding.related.map(\.place.start) == [
        Position(line: 6, column: 3), Position(line: 6, column: 7), Position(line: 8, column: 1),
      ])
    #expect(
      finding.related.map(\.place.end) == [
        Position(line: 6, column: 6), Position(line: 6, column: 11), Position(line: 8, column: 18),
      ])
  }
}
