import Diagnostics
import Testing

@testable import PlanModel

/// Where findings stand: the value as written, of a block scalar its `|`, of a list or mapping its
/// first entry (rules.md, “Subject, items, place”).
@Suite struct SchemaPlacesTests {
  static let text = """
    ---
    titel: "äöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxäöüßxy"
    status: skitze  # bald
    kosten: |
      viel
    zeitraum: >-
      morgen
    ziele:
      - eins
      - zwei
    sdg: [1, 18]
    art: [a, b]
    jahre:
      2027: viel
      bald: 3 €
    arbeitsplaetze: {neu: -3, Ab: 2030}
    meilensteine:
      - was: Bau
        bis: später
    traegr: x
    kommunen: äöü-x
    ---
    """

  static func place(_ lines: String, _ rule: String, _ index: Int = 0) async -> [Int]? {
    let found = await ValuesPlan.lower([("massnahmen/a.md", lines)]).findings
      .filter { $0.rule.id == rule }.inReportOrder(.de)
    guard index < found.count else { return nil }
    let (start, end) = (found[index].place.start, found[index].place.end)
    return [start.line, start.column, end.line, end.column]
  }

  @Test(arguments: [
    ("titel", [2, 8, 2, 91]), ("status", [3, 9, 3, 15]), ("kosten", [4, 9, 4, 10]),
    ("zeitraum", [6, 11, 6, 13]), ("sdg", [11, 10, 11, 12]), ("art", [12, 7, 12, 8]),
    ("2027", [14, 9, 14, 13]), ("jahre", [15, 3, 15, 7]), ("neu", [16, 23, 16, 25]),
    ("bis", [19, 10, 19, 16]),
  ])
  func values(key: String, expected: [Int]) async {
    let found = await ValuesPlan.lower([("massnahmen/a.md", Self.text)]).findings
      .filter { $0.rule.id == "wert-unzulaessig" && $0.message.de.hasPrefix("\(key): ") }
    #expect(
      found.map {
        [$0.place.start.line, $0.place.start.column, $0.place.end.line, $0.place.end.column]
      } == [expected])
  }

  @Test func keysAndReferences() async {
    #expect(await Self.place(Self.text, "feld-unbekannt", 0) == [16, 27, 16, 29])
    #expect(await Self.place(Self.text, "feld-unbekannt", 1) == [20, 1, 20, 7])
    #expect(await Self.place(Self.text, "ref-unbekannt", 0) == [9, 5, 9, 9])
    #expect(await Self.place(Self.text, "ref-unbekannt", 1) == [10, 5, 10, 9])
    #expect(await Self.place(Self.text, "ref-unbekannt", 2) == [21, 11, 21, 16])
  }

  /// A missing key stands at the first key of the mapping that lacks it.
  @Test func missingKeys() async {
    #expect(await Self.place(Self.text, "pflichtfeld-fehlt") == [2, 1, 2, 6])
    #expect(await Self.place("---\n---\n", "pflichtfeld-fehlt") == [1, 1, 1, 1])
    #expect(
      await Self.place(
        "---\nstand: 2026-01-01\nkosten:\n  stand: 2026-01-01\n---\n", "pflichtfeld-fehlt", 6) == [
          4, 3, 4, 8,
        ])
  }

  @Test func withoutFrontMatter() async {
    #expect(await Self.place("# Text\n", "frontmatter-fehlt") == [1, 1, 1, 1])
    #expect(await Self.place("", "frontmatter-fehlt") == [1, 1, 1, 1])
  }

  /// Columns count code points; a byte-order mark counts nothing, CRLF ends one line.
  @Test func columns() async {
    #expect(
      await Self.place("\u{FEFF}---\r\ntitel: 🏭 x\r\nstatus: 🏭🏭\r\n---\r\n", "wert-unzulaessig")
        == [3, 9, 3, 11])
    #expect(await Self.place("---\nstatus:\tx\n---\n", "wert-unzulaessig") == [2, 9, 2, 10])
  }

  @Test func bodyLinks() async {
    let text = "---\ntitel: x\n---\n\nÄ [[fehlt]] und [hier](../nix.md)\n"
    #expect(await Self.place(text, "verweis-ins-leere", 0) == [5, 3, 5, 12])
    #expect(await Self.place(text, "verweis-ins-leere", 1)?.prefix(2) == [5, 17])
  }

  @Test func doubledKey() async throws {
    let text = "---\ntitel: a\ntitel: b\ntitel: c\n---\n"
    let found = await ValuesPlan.lower([("massnahmen/a.md", text)])
    let double = try #require(found.findings.first { $0.rule.id == "schluessel-doppelt" })
    #expect(found.findings.count { $0.rule.id == "schluessel-doppelt" } == 1)
    #expect(double.place.start == Position(line: 3, column: 1))
    #expect(double.related.map(\.place.start) == [Position(line: 2, column: 1)])
    #expect(found.plan.measures.first?.titel.value == "a")
  }
}
