import Markup
import Testing

/// What a text contains, and where.
struct FactsTests {
  @Test("Wiki links are found where they stand")
  func wikiLinks() throws {
    let text = """
      Siehe [[waermenetz]] und ä\u{9}[[ziel-1|das **erste** Ziel]].\r
      > Quer [[a|über
      > Zeilen]]

      | a | b |
      |---|---|
      | [[x\\|Wort]] | `[[code]]` |

          [[eingerueckt]]

      \\[[nein]] und \\\\[[ja]]
      """
    let found = try facts(text)
    #expect(found.references.map(\.target) == ["waermenetz", "ziel-1", "a", "x", "ja"])
    #expect(
      found.references.map(\.words) == [nil, "das **erste** Ziel", "über Zeilen", "Wort", nil])
    #expect(
      found.references.map { source($0.range, of: text) } == [
        "[[waermenetz]]", "[[ziel-1|das **erste** Ziel]]", "[[a|über\n> Zeilen]]", "[[x\\|Wort]]",
        "[[ja]]",
      ])
    #expect(found.references.allSatisfy { $0.form == .wiki })
  }

  @Test("Links and images are found where they stand")
  func links() throws {
    let text = """
      Absatz mit `[code](c.md)`, \\[kein](k.md) &amp; [eins](eins.md "Titel (1)").
      Zweite Zeile, *betont [zwei](zwei.md)* und ![Bild](bilder/b.png)

      - Liste
        fortgesetzt [drei](../a/drei.md#teil)
        - tiefer [vier
          umbrochen](<vier 4.md>)

      | Kopf [fünf](fuenf.md) |
      |---|
      | x \\| y [sechs](sechs.md) |

      > Zitat
      > lang [sieben][s] und [s] [außen](https://example.org) <https://example.org>

      [s]: sieben.md

      ## Titel [acht](#acht)
      Fußnote[^1].

      [^1]: Text [neun](neun.md)
      """
    let found = try facts(text)
    #expect(
      found.references.map { source($0.range, of: text) } == [
        "[eins](eins.md \"Titel (1)\")", "[zwei](zwei.md)", "![Bild](bilder/b.png)",
        "[drei](../a/drei.md#teil)", "[vier\n    umbrochen](<vier 4.md>)", "[fünf](fuenf.md)",
        "[sechs](sechs.md)", "[sieben][s]", "[s]", "[acht](#acht)", "[neun](neun.md)",
      ])
    #expect(
      found.references.map(\.target) == [
        "eins.md", "zwei.md", "bilder/b.png", "../a/drei.md#teil", "vier 4.md", "fuenf.md",
        "sechs.md", "sieben.md", "sieben.md", "#acht", "neun.md",
      ])
  }

  @Test("What is taken out is listed with its place")
  func removed() throws {
    let text = """
      Ein <b>fettes</b> Wort<br>und <!-- still --> `<i>` <i
      lang="de">x</i>

      [a](javascript:x) und <ftp://example.org>

      <div class="x">
      weg
      </div>
      Ende
      """
    let found = try facts(text)
    #expect(found.removed.map(\.kind) == [.html, .html, .html, .html, .scheme, .scheme, .html])
    #expect(
      found.removed.map { source($0.range, of: text) } == [
        "<b>", "</b>", "<i\nlang=\"de\">", "</i>", "[a](javascript:x)", "<ftp://example.org>",
        "<div class=\"x\">\nweg\n</div>\nEnde",
      ])
    #expect(found.removed.map(\.what)[2] == "<i")
  }

  @Test("Marks of footnotes and lines that begin with a wiki link do not shift places")
  func placesBehindMarks() throws {
    let text = "a <i>\n[[b]] c[^1] <b>\n\n[^1]: d[^1] <u> [^1]\n"
    #expect(try facts(text).removed.map { source($0.range, of: text) } == ["<i>", "<b>", "<u>"])
  }

  @Test("Headings have GitHub's anchors, numbered when they repeat")
  func headings() throws {
    let text = """
      # Kosten & Förderung (Stand: 2026)
      Text

      Zeile
      ---
      ## Kosten & Förderung (Stand: 2026) ##
      ### [[id]] und `code`
      # !?
      """
    let found = try facts(text)
    #expect(
      found.headings.map(\.slug) == [
        "kosten--förderung-stand-2026", "zeile", "kosten--förderung-stand-2026-1", "id-und-code",
        "",
      ])
    #expect(found.headings.map(\.level) == [1, 2, 2, 3, 1])
    #expect(
      found.headings.map { source($0.range, of: text) }[0...1] == [
        "# Kosten & Förderung (Stand: 2026)", "Zeile\n---",
      ])
    #expect(Markdown.slug(of: "Straße_1: ÄÖÜ – neu") == "straße_1-äöü--neu")
  }

  @Test("Anchors never repeat")
  func repeatedHeadings() throws {
    let found = try facts("# a\n# a\n# a-1\n# a\n# a-1\n")
    #expect(found.headings.map(\.slug) == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
  }

  @Test("Plain text has the words of all blocks")
  func plainText() throws {
    let found = try facts(
      """
      # Titel
      Ein *Wort* und
      `code` [Link](a.md) [[id|Worte]] [[id2]] <b>x</b>

      | a | b |
      |---|---|
      | c | d |

      ```
      Block
      ```
      - Punkt ![Bild](b.png)
      """)
    #expect(
      found.plainText == """
        Titel
        Ein Wort und code Link Worte id2 x
        a b
        c d
        Block
        Punkt Bild

        """)
  }

  @Test("A text without anything is empty", arguments: ["", "\n", "\r\n\r\n", " \t "])
  func empty(_ text: String) throws {
    let found = try facts(text)
    #expect(found.plainText.isEmpty && found.references.isEmpty && found.headings.isEmpty)
    #expect(try html(text).isEmpty)
  }
}
