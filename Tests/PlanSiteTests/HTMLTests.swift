import Testing

@testable import PlanSite

/// The type from which pages are built.
struct HTMLTests {
  @Test("Literals and interpolated words are text, parts are markup")
  func interpolation() {
    let word = "<b> & \"'"
    let html: HTML = "a < b \(word) \(HTML.strong("x > y"))"
    #expect(html.string == "a &lt; b &lt;b&gt; &amp; &quot;&#39; <strong>x &gt; y</strong>")
    #expect(HTML.span("x", .class("a\"b")).string == "<span class=\"a&quot;b\">x</span>")
    #expect(HTML("a\u{0}b").string == "a\u{FFFD}b")
  }

  @Test(
    "A number and its unit stay together",
    arguments: [
      ("18,5 Mio. € kostet es", "18,5\u{A0}Mio.\u{A0}€ kostet es"), ("90 %.", "90\u{A0}%."),
      ("1,5 VZÄ, 120 ha", "1,5\u{A0}VZÄ, 120\u{A0}ha"), ("am 3. Mai 2027", "am 3. Mai 2027"),
      ("5 Millionen", "5 Millionen"), ("bis 2030 mehr", "bis 2030 mehr"), ("", ""), ("12 ", "12 "),
    ])
  func noBreak(_ text: String, _ expected: String) {
    #expect(NoBreak.applied(to: text) == expected)
  }

  @Test(
    "Addresses are relative, with the shortest way up",
    arguments: [
      ("index.html", "massnahmen/a.html", nil, "massnahmen/a.html"),
      ("massnahmen/a.html", "massnahmen/b.html", nil, "b.html"),
      ("massnahmen/a.html", "index.html", nil, "../index.html"),
      ("massnahmen/a.html", "leitbild/z.html", "größe", "../leitbild/z.html#gr%C3%B6%C3%9Fe"),
      ("massnahmen/a.html", "massnahmen/a.html", "x", "#x"),
    ] as [(String, String, String?, String)])
  func addresses(_ page: String, _ path: String, _ fragment: String?, _ expected: String) {
    #expect(Address(from: page, to: path, fragment: fragment).text == expected)
  }

  @Test("Only http and https lead out of the site")
  func externalAddresses() {
    #expect(Address(external: "https://example.org/a?b") != nil)
    #expect(Address(external: "HTTP://example.org") != nil)
    for text in [
      "javascript:alert(1)", "//example.org", "data:text/html,x", "https://a b", "", "a",
    ] {
      #expect(Address(external: text) == nil, "\(text)")
    }
  }

  @Test("A long list is cut within the budget, and its groups go on")
  func pagination() {
    let row = TableBlock.Row(HTML(String(repeating: "x", count: 1000)))
    let groups = [
      TableBlock.Group(head: "A", rows: Array(repeating: row, count: 300)),
      TableBlock.Group(head: "B", rows: Array(repeating: row, count: 10)),
    ]
    let pages = Pagination.split(groups)
    #expect(pages.count == 2)
    #expect(pages.flatMap { $0 }.reduce(0) { $0 + $1.rows.count } == 310)
    #expect(pages[1].map { $0.head?.string } == ["A", "B"])
    #expect(Pagination.path("massnahmen/index.html", 2) == "massnahmen/seite-2.html")
    #expect(Pagination.split([TableBlock.Group]()).count == 1)
  }

  @Test("German names are in German order")
  func order() {
    let names = ["Zülpich", "Ähren", "Titz", "Aldenhoven", "Öd", "Ofen"]
    #expect(names.sortedByName { $0 } == ["Ähren", "Aldenhoven", "Öd", "Ofen", "Titz", "Zülpich"])
  }
}
