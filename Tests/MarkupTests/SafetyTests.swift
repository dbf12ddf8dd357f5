import Markup
import Testing

/// Nothing that an author writes becomes markup, a script, or a request to somebody else.
struct SafetyTests {
  @Test(
    "Schemes are refused however they are written",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0a;script:alert(1)",
      "&#106;avascript:alert(1)", "&Tab;javascript:alert(1)", "javascript&colon;alert(1)",
      "%6aavascript:alert(1)", "java%0ascript:alert(1)", "< javascript:alert(1)>",
      "data:text/html,x",
      "vbscript:x", "file:///etc/passwd", "//evil.example/x", "/\\\\evil.example",
      "\\\\\\\\evil\\\\x",
      "&#x2f;/evil.example", "%2f/evil.example", "blob:x", "about:blank",
    ])
  func schemes(_ destination: String) throws {
    for text in ["[a](\(destination))", "![a](\(destination))", "[a][r]\n\n[r]: \(destination)"] {
      let page = try html(text)
      #expect(page == "<p>a</p>\n", "\(text)")
      #expect(try facts(text).removed.map(\.kind) == [.scheme], "\(text)")
      #expect(try facts(text).references.isEmpty)
    }
  }

  @Test(
    "These stay",
    arguments: [
      "https://a.de/x?y=1#z", "HTTP://a.de", "mailto:a@b.de", "tel:+49123", "a.md", "../b/c.md#d",
      "#anker", "?q", "a/b:c.md", "ä:b.md",
    ])
  func allowed(_ destination: String) throws {
    #expect(try html("[a](\(destination))").contains("<a href="))
    #expect(try facts("[a](\(destination))").removed.isEmpty)
  }

  @Test("Images from elsewhere become links, so that reading a page asks nobody else")
  func images() throws {
    #expect(
      try html("![Karte](https://a.de/k.png)")
        == "<p><a href=\"https://a.de/k.png\" rel=\"noopener noreferrer\">Karte</a></p>\n")
    #expect(try html("![](https://a.de/k.png)").contains(">https://a.de/k.png</a>"))
    #expect(
      try html("![Karte](bilder/k.png \"T\")").contains(
        "<img src=\"bilder/k.png\" alt=\"Karte\" title=\"T\" />"))
  }

  @Test("A target that the caller resolves to is checked like any other")
  func resolved() throws {
    let options = RenderOptions { _ in (.href("javascript:x"), "T") }
    for text in ["[[a]]", "[T](a.md)", "![T](a.png)"] {
      #expect(try Markdown.html(of: Array(text.utf8), options: options) == "<p>T</p>\n")
    }
  }

  @Test("Titles, languages, labels and words cannot leave their attributes")
  func attributes() throws {
    for text in [
      "[a](b \"\\\"><script>\")", "```x\"><script>\ny\n```", "![\"><script>](a.png)",
      "a[^\"><script>]\n\n[^\"><script>]: b", "# \"><script>", "[[\"><script>]]",
      "[[a|\"><script>]]",
      "[a](b\"><script>)", "https://a.de/\"><script>",
    ] {
      #expect(!(try html(text)).contains("<script"), "\(text)")
      try checkHTML(html(text), of: text)
    }
  }

  @Test("Control characters do not get into a page")
  func controls() throws {
    let page = try html("a\u{1}b\u{2}c\u{4} \u{7}\u{1B}[[x\u{1}]] `\u{3}` \u{1}0\u{2} [[y]]")
    #expect(page.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
  }
}
