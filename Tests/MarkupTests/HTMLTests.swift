import Markup
import Testing

/// The HTML of pages.
struct HTMLTests {
  @Test(
    "Wiki links",
    arguments: [
      ("[[a]]", "<p><a href=\"a.html\">Titel von a</a></p>\n"),
      ("[[a|so *und* so]]", "<p><a href=\"a.html\">so <em>und</em> so</a></p>\n"),
      ("[[ä x]]", "<p><a href=\"%C3%A4%20x.html\">Titel von ä x</a></p>\n"),
      ("[[nirgends]] [[nirgends|W]]", "<p>Titel von nirgends W</p>\n"),
      ("`[[a]] [[b|c]]`", "<p><code>[[a]] [[b|c]]</code></p>\n"),
      ("    [[a|b]]\n", "<pre><code>[[a|b]]\n</code></pre>\n"),
      ("\\[[a]]", "<p>[[a]]</p>\n"),
      ("*[[a]]*", "<p><em><a href=\"a.html\">Titel von a</a></em></p>\n"),
      ("[x [[a]] y](b.md)", "<p><a href=\"b.md\">x Titel von a y</a></p>\n"),
      ("[[a|x [y](z.md)]]", "<p><a href=\"a.html\">x y</a></p>\n"),
      ("[[a|x *y]] [[b|z* w]]", "<p>[[a|x <em>y]] [[b|z</em> w]]</p>\n"),
      (
        "[[a|]] [[ b ]]",
        "<p><a href=\"a.html\">Titel von a</a> <a href=\"b.html\">Titel von b</a></p>\n"
      ),
      ("[[]] [[a", "<p>[[]] [[a</p>\n"),
      ("![x [[a]]](b.png)", "<p><img src=\"b.png\" alt=\"x a\" /></p>\n"),
    ])
  func wikiLinks(_ text: String, _ expected: String) throws {
    #expect(try html(text) == expected)
  }

  @Test(
    "Bare addresses become links",
    arguments: [
      ("Siehe https://a.de/b.", "Siehe ", "https://a.de/b", "."),
      ("(http://a.de/x_(y))", "(", "http://a.de/x_(y)", ")"),
      ("„https://a.de“.", "„", "https://a.de", "“."),
      ("HTTPS://A.de/?a=1, b", "", "HTTPS://A.de/?a=1", ", b"),
      ("*https://a.de*", "<em>", "https://a.de", "</em>"),
    ])
  func bareLinks(_ text: String, _ before: String, _ address: String, _ after: String) throws {
    let link = "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(address)</a>"
    #expect(try html(text) == "<p>\(before)\(link)\(after)</p>\n")
  }

  @Test(
    "These are no addresses",
    arguments: ["xhttps://a.de", "https://", "http://.", "https:/a.de", "ftp://a.de"])
  func noBareLinks(_ text: String) throws {
    #expect(try html(text) == "<p>\(text)</p>\n")
    #expect(try html("`https://a.de`") == "<p><code>https://a.de</code></p>\n")
  }

  @Test("The topmost headings get the level of the page, anchors their prefix")
  func headings() throws {
    #expect(
      try html("# A\n### B\n###### C\n# A\n", level: 3, prefix: "m1--") == """
        <h3 id="m1--a">A</h3>
        <h5 id="m1--b">B</h5>
        <h6 id="m1--c">C</h6>
        <h3 id="m1--a-1">A</h3>

        """)
    #expect(try html("## A\n### B\n") == "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n")
  }

  @Test("Tables can be read and reached without a mouse")
  func tables() throws {
    #expect(
      try html("| a | |\n|:--|--:|\n| [[x\\|y]] | 1 |\n") == """
        <div class="table-scroll" role="group" tabindex="0" aria-label="Tabelle">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">a</th>
        <td class="align-right"></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left"><a href="x.html">y</a></td>
        <td class="align-right">1</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("Footnotes have anchors with the prefix, and ways back")
  func footnotes() throws {
    let page = try html("A[^n]\n\n[^n]: Text\n", prefix: "p--")
    #expect(page.contains("<a href=\"#p--fn-n\" id=\"p--fnref-n\" data-footnote-ref>1</a>"))
    #expect(page.contains("<li id=\"p--fn-n\">"))
    #expect(page.contains("href=\"#p--fnref-n\""))
  }

  @Test("Tasks say whether they are done")
  func tasks() throws {
    let page = try html("- [x] a\n- [ ] b\n")
    #expect(page.contains("checked=\"\" disabled=\"\" aria-label=\"erledigt\" /> a"))
    #expect(page.contains("disabled=\"\" aria-label=\"offen\" /> b"))
  }

  @Test("Line breaks are kept, comments dropped, other HTML taken out")
  func rawHTML() throws {
    #expect(try html("a<br>b<BR />c<!-- x --><i>d</i>") == "<p>a<br>b<br>cd</p>\n")
    #expect(try html("<br>\nText <!-- x --> & mehr\n") == "<p><br>\nText  &amp; mehr</p>\n")
    #expect(try html("<div>\nweg\n</div>\n\n<!-- a\nb -->\n") == "")
  }

  @Test("CR LF and a missing last line end change nothing")
  func lineEnds() throws {
    let text = "# A\n\nb [[c]]\nd\n\n- e\n\n| f |\n|---|\n| g |\n\n> h\n> i\n\n```\nj\n```"
    let expected = try html(text)
    #expect(try html(text.replacingLineEnds(with: "\r\n")) == expected)
    #expect(try html(text + "\n") == expected)
  }
}

extension String {
  fileprivate func replacingLineEnds(with end: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
  }
}
