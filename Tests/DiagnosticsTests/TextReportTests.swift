import Testing

@testable import Diagnostics

/// The form of a finding in a terminal (style.md).
@Suite struct TextReportTests {
  private static let rule = Rule(
    "beginn-vor-bewilligung", .funding, .fehler,
    title: Text(de: "Beginn vor Bewilligung", en: "Start before grant"),
    condition: Text(verbatim: ""), rationale: Text(verbatim: ""), answer: Text(verbatim: ""))

  private static func place(_ path: String, _ text: String, _ value: String) -> Place {
    let file = SourceFile(path: path, text: text)
    let bytes = Array(text.utf8)
    let marked = Array(value.utf8)
    for start in 0...(bytes.count - marked.count) where bytes[start...].starts(with: marked) {
      return Place(file, start..<start + marked.count)
    }
    return .start(of: file)
  }

  private static let heat = String(repeating: "\n", count: 8) + "beginn: 2027-03-01\n"
  private static let grant = String(repeating: "\n", count: 6) + "bewilligt: 2027-07-01\n"

  private static func finding(_ severity: Severity? = nil) -> Finding {
    Finding(
      rule, severity: severity, at: place("massnahmen/waermenetz.md", heat, "2027-03-01"),
      Text(
        de: "Die Maßnahme beginnt vor der Bewilligung ihrer Förderung",
        en: "The measure starts before its grant"),
      label: Text(de: "vier Monate vor der Bewilligung", en: "four months before the grant"),
      explanation: Text(
        de: "Wer vor dem Bescheid beginnt, verliert in der Regel die Förderung, hier 2,4 Mio. €.",
        en: "Whoever starts before the grant usually loses it, here 2.4 million €."),
      help: [Text(verbatim: "beginn: 2027-07-01")],
      related: [
        Finding.Related(
          place("foerderantraege/waermenetz-jtf.md", grant, "2027-07-01"),
          Text(de: "bewilligt am", en: "granted on"))
      ], subject: "waermenetz")
  }

  private static func counts(_ fehler: Int, anerkannt: Int = 0) -> FindingJSON.Counts {
    FindingJSON.Counts(documents: 2, fehler: fehler, warnung: 0, hinweis: 0, anerkannt: anerkannt)
  }

  @Test func theExampleOfTheStyleGuide() {
    let text = TextReport(language: .de).text(
      findings: [Self.finding()], counts: Self.counts(1), disabled: [])
    #expect(
      text == """
        Fehler: Die Maßnahme beginnt vor der Bewilligung ihrer Förderung   [beginn-vor-bewilligung]
          massnahmen/waermenetz.md:9:9
           9 │ beginn: 2027-03-01
             │         ^^^^^^^^^^ vier Monate vor der Bewilligung
          foerderantraege/waermenetz-jtf.md:7:12
           7 │ bewilligt: 2027-07-01
             │            ---------- bewilligt am
          Wer vor dem Bescheid beginnt, verliert in der Regel die Förderung, hier 2,4 Mio. €.
          Hilfe: beginn: 2027-07-01

        1 Fehler · 2 Dokumente

        """)
  }

  @Test func english() {
    let text = TextReport(language: .en).text(
      findings: [Self.finding()], counts: Self.counts(1), disabled: ["a", "b"])
    #expect(
      text.hasPrefix("Error: The measure starts before its grant   [beginn-vor-bewilligung]\n"))
    #expect(text.contains("  Help: beginn: 2027-07-01\n"))
    #expect(text.hasSuffix("1 error · 2 documents\nSwitched off in plan.md: a, b\n"))
  }

  @Test func manyFindingsOfOneRuleAreAList() {
    let findings = [Self.finding(), Self.finding(.hinweis), Self.finding()]
    let text = TextReport(language: .de, groupsFrom: 3).text(
      findings: findings, counts: Self.counts(3), disabled: [])
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "Fehler: Beginn vor Bewilligung – 3 Befunde   [beginn-vor-bewilligung]")
    #expect(lines[2].contains("  Hinweis: Die Maßnahme beginnt"))
    #expect(lines[4] == "3 Fehler · 2 Dokumente")
    #expect(lines[5].contains("--verbose"))
    let all = TextReport(language: .de, groupsFrom: 4).text(
      findings: findings, counts: Self.counts(3), disabled: [])
    #expect(all.split(separator: "\n").filter { $0.contains("^^^") }.count == 3)
  }

  @Test func acknowledgedFindingsComeLast() {
    var known = Self.finding()
    known.acknowledged = Finding.Acknowledgement(
      reason: "Der Bescheid ist angekündigt.", decision: "rat", until: "2027-06-30")
    let text = TextReport(language: .de).text(
      findings: [known], counts: Self.counts(0, anerkannt: 1), disabled: [])
    #expect(
      text == """
        Anerkannt:
          massnahmen/waermenetz.md:9:9  Die Maßnahme beginnt vor der Bewilligung ihrer Förderung   \
        [beginn-vor-bewilligung]  – bis 30.06.2027, rat: Der Bescheid ist angekündigt.

        Keine offenen Befunde, 1 anerkannt · 2 Dokumente

        """)
  }

  @Test func noLineIsWiderThanTheTerminal() {
    let long = String(repeating: "wort ", count: 60)
    for column in [0, 40, 150, 290] {
      let source = "\n" + long + "\n"
      let finding = Finding(
        Self.rule, at: Place(SourceFile(path: "a.md", text: source), 1 + column..<5 + column),
        Text(verbatim: long), label: Text(verbatim: long), explanation: Text(verbatim: long),
        subject: nil)
      for width in [40, 60, 100] {
        let text = TextReport(language: .de, width: width).text(
          findings: [finding], counts: Self.counts(1), disabled: [])
        for line in text.split(separator: "\n") {
          #expect(TerminalText.width(String(line)) <= width, "\(line)")
        }
        let lines = text.split(separator: "\n").map(String.init)
        let below = lines.firstIndex { $0.contains("^^^^") } ?? 1
        let start =
          lines[below].firstIndex(of: "^").map {
            lines[below].distance(from: lines[below].startIndex, to: $0)
          } ?? 0
        #expect(lines[below - 1].dropFirst(start).hasPrefix("wort"))
      }
    }
  }

  @Test func wideCharactersDoNotShiftTheMarks() {
    let text = "titel: 日本 Düren\n"
    let finding = Finding(
      Self.rule, at: Self.place("a.md", text, "Düren"), Text(verbatim: "x"), subject: nil)
    let lines = TextReport(language: .de).block(finding)
    #expect(lines[3] == "     │ " + String(repeating: " ", count: 12) + "^^^^^")
  }

  @Test func wordsOfADocumentCannotPassForAHeadline() {
    let forged = String(repeating: "x ", count: 45) + "Fehler: plan.md fehlt\nFehler: noch einer"
    let finding = Finding(
      Self.rule, at: .start(of: SourceFile(path: "a\nFehler: b.md", bytes: [])),
      Text(verbatim: forged), label: Text(verbatim: forged), explanation: Text(verbatim: forged),
      help: [Text(verbatim: forged)],
      related: [Finding.Related(Self.place("b.md", "eins\n", "eins"), Text(verbatim: forged))],
      subject: nil)
    let lines = TextReport(language: .de).block(finding)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
  }

  @Test func colourIsOnlyAddedAround() {
    let plain = TextReport(language: .de).text(
      findings: [Self.finding()], counts: Self.counts(1), disabled: [])
    let coloured = TextReport(language: .de, isColoured: true).text(
      findings: [Self.finding()], counts: Self.counts(1), disabled: [])
    #expect(coloured.contains("\u{1B}[1;31mFehler:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func manyFurtherPlacesAreListedAndThenCounted() {
    let related = (1...30).map { number in
      Finding.Related(
        Self.place("m\(number).md", "ab\n", "ab"),
        Text(de: "Stelle \(number)", en: "place \(number)"))
    }
    let finding = Finding(
      Self.rule, at: Self.place("a.md", "ab\n", "ab"), Text(verbatim: "x"), related: related,
      subject: nil)
    let lines = TextReport(language: .de).block(finding)
    #expect(lines.filter { $0.contains("--") && $0.contains("│") }.count == 3)
    #expect(lines.last == "  … und 15 weitere Stellen (alle mit --verbose)")
    let all = TextReport(language: .de, showsAllPlaces: true).block(finding)
    #expect(all.filter { $0.contains("--") && $0.contains("│") }.count == 30)
  }

  /// Findings of three rules, of two bodies.
  private static func many(_ owners: [String]) -> [Finding] {
    owners.enumerated().map { number, owner in
      let rule = Rule(
        "regel-\(number % 3)", .documents, number % 3 == 0 ? .fehler : .warnung,
        title: Text(verbatim: "Titel \(number % 3)"), condition: Text(verbatim: ""),
        rationale: Text(verbatim: ""), answer: Text(verbatim: ""))
      return Finding(
        rule, at: .start(of: SourceFile(path: "a.md", bytes: [])), Text(verbatim: "Befund"),
        subject: owner)
    }
  }

  @Test func manyFindingsAreSummedUp() throws {
    let findings = Self.many(["B", "A", "A", "A", "B", "A"])
    let text = TextReport(language: .de, owner: { "Stadt " + ($0.subject ?? "") })
      .text(findings: findings, counts: Self.counts(2), disabled: [])
    let summary = try #require(text.firstRange(of: "Nach Regel:").map { text[$0.lowerBound...] })
    #expect(
      summary.hasPrefix(
        """
        Nach Regel:
          2  Fehler   regel-0  Titel 0
          2  Warnung  regel-1  Titel 1
          2  Warnung  regel-2  Titel 2

        Nach Zuständigkeit:
          4  Stadt A  1 Fehler, 3 Warnungen
          2  Stadt B  1 Fehler, 1 Warnung

        """))
  }

  @Test func fewFindingsAndASingleBodyAreNot() {
    func text(_ owners: [String]) -> String {
      TextReport(language: .de, owner: { $0.subject ?? "" })
        .text(findings: Self.many(owners), counts: Self.counts(2), disabled: [])
    }
    #expect(!text(["B", "A", "A", "A", "B"]).contains("Nach "))
    #expect(!text(["A", "A", "A", "A", "A", "A"]).contains("Nach Zuständigkeit"))
    #expect(!text(["A", "A", "A", "A", "A", "A\nB"]).contains("\nB"))
  }
}
