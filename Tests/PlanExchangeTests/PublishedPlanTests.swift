import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanExchange

/// A published plan is read back (cli.md: `plan.json` as baseline and for comparison).
@Suite struct PublishedPlanTests {
  static func json(_ plan: Plan) -> JSON {
    PlanJSON.value(
      plan, Figures(plan), findings: [], tool: PlanJSON.Tool(version: "1", revision: nil),
      language: .de)
  }

  static func lower(_ files: [(String, String)]) async -> Plan {
    let entries = files.map { SourceEntry(path: $0.0, text: $0.1) }
    return Plan.lower(await PlanReading(PlanSource(documents: entries), jobs: 1), today: nil).plan
  }

  static func again(_ json: JSON) async throws -> Plan {
    let source = try PublishedPlan(Array(json.text.utf8)).source
    return Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
  }

  private func expectSame(_ files: [(String, String)]) async throws {
    let first = PublishedPlanTests.json(await PublishedPlanTests.lower(files))
    let second = PublishedPlanTests.json(try await PublishedPlanTests.again(first))
    for key in ["plan", "documents", "figures", "pairs"] {
      #expect(first[key]?.text == second[key]?.text)
    }
  }

  @Test func aPlanOfEveryKindComesBack() async throws { try await expectSame(ExchangePlan.files) }

  @Test(arguments: [
    // Numbers, money and units in every notation.
    "kosten: 1.234.567,89 €", "kosten: {wert: 18,5 Mio. €, stand: 1.3.2026}", "kosten: 0 €",
    "kosten: 1000000000000000 €", "art: gruenderzentrum\nkapazitaet: 2.400,125 m²",
    "flaeche_ha: 0,5", "wirkung: {ziel: -3, anderes: '1,125'}", "ort: 50,80171234; 6",
    // Periods and moments with their precision.
    "zeitraum: 2027", "zeitraum: 2027-01-01 – 2027-01-01", "zeitraum: 2027-02 - 2029",
    "betrieb_bis: 2045", "betrieb_bis: 31.12.2045", "stand: 1.3.2026",
    "informiert: {stadt-a: 2026-01-02}", "leitprojekt: nein",
    // Texts that are more than a word.
    "titel: |\n  Zwei\n  Zeilen: #1 \"so\"\n", "titel: ' - [[x]] {y}, ''z'' \\ '",
    "kurz: \"\\u2028\\u00a0\\ud7ff\\t\\0\"", "titel: NO", "titel: 1.5", "titel: '---'",
    "schlagworte: [a, 'b: c', '# d', '']",
    // What cannot be read stays so, as it was written.
    "kosten: viel", "kosten: [1 €, 2 €]", "kosten: {wert: viel, farbe: rot}", "titel: [A, B]",
    "titel: {a: b}", "traeger: [a, b]", "jahre: {2027: 1,2 Mio. €, 2028: 3 €}", "jahre: 5 €",
    "jahre: {bald: 5 €, 2027: '6'}", "zeitraum: {von: 2027}", "ort: {lat: 1, lon: 2}",
    "sdg: [9, 18]", "ort: {lat: '50,8', lon: 6.48}", "meilensteine: [{was: x, bis: bald}, y]",
    // The county's own keys.
    "x-a: {b: [c, {d: ''}], 'e f': [], '': g, raw: h}", "x-b: 1,5", "x-c: {raw: x}",
    "x-d: {2027: 1,5}",
    // Identity.
    "id: Ein Ä", "id: plan", "typ: massnahme", "id: a",
  ])
  func aValueComesBack(_ lines: String) async throws {
    try await expectSame([
      ExchangePlan.files[0], ExchangePlan.files[1],
      ("massnahmen/a.md", "---\n\(lines)\n---\r\nText\r\n\n---\n"),
    ])
  }

  @Test func otherPlacesOfDocumentsComeBack() async throws {
    try await expectSame([
      (
        "plan.md",
        "---\ntitel: P\nschwellen: {doppelt_ab: '0,7'}\nregeln: {ort-ausserhalb: aus}\nsynonyme: [[a, b]]\nmassnahmenarten: {bad: {name: Bad, einheit: Plätze, radius: 5, anlage: ja}}\n---\n"
      ),
      ("sonst/x.md", "---\ntyp: massnahme\nart: bad\nkapazitaet: 5 Plätze\n---"),
      ("massnahmen/plan.md", "---\ntitel: X\n---\n"), ("massnahmen/nord/y.md", "---\n---\n"),
      (
        "programme/p.md",
        "---\nquote_max: {kreis: '97,5 %', stadt: 90}\nfristen: [{aufruf: 1, bis: 2027-01-01}]\n---\n"
      ),
      ("beitraege/b.md", "---\nart: personal\nwert: 0,5\n---\n"),
      (
        "beschluesse/d.md", "---\nfassung: {x: 'v1:0123456789abcdef'}\ngegenstand: [plan, x]\n---\n"
      ),
    ])
  }

  @Test func longTextsAndManyLinesComeBack() async throws {
    let long = (0..<2_000).map { "  Zeile \($0) mit    Blanks ä" }.joined(separator: "\n")
    try await expectSame([("massnahmen/a.md", "---\nzustaendig: |\n\(long)\n---\n")])
    let nested = String(repeating: "[", count: 31) + "x" + String(repeating: "]", count: 31)
    try await expectSame([("massnahmen/a.md", "---\nx-tief: \(nested)\n---\n")])
  }

  @Test func aPlanWithoutPlanFileComesBack() async throws {
    try await expectSame([("massnahmen/a.md", "---\ntitel: A\n---\n")])
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try PublishedPlan(Array(text.utf8))
      return nil
    } catch {
      return error.message.de
    }
  }

  private func problem(document: String) -> String? {
    problem(#"{"version": 1, "plan": {}, "documents": {"massnahme": [\#(document)]}}"#)
  }

  @Test(arguments: [
    ("[", "Zeile 1: die Datei endet mitten im JSON"), ("[]", "kein plan.json"),
    ("{}", "kein plan.json"), (#"{"version": 1}"#, "kein plan.json"),
    (#"{"version": 2, "documents": {}}"#, "Version 2; dieses masterplan liest Version 1"),
    (#"{"version": "1", "documents": {}}"#, "Version 1"),
    (#"{"version": 1.5, "documents": {}}"#, "Version 1.5"),
    (#"{"version": 1, "documents": []}"#, "documents ist kein Objekt"),
    (#"{"version": 1, "documents": {}}"#, "plan ist kein Objekt"),
    (#"{"version": 1, "plan": {"body": 1}, "documents": {}}"#, "plan.body ist kein Text"),
    (#"{"version": 1, "plan": {}, "documents": {"ziel": {}}}"#, "documents.ziel ist keine Liste"),
  ])
  func refuses(_ text: String, _ words: String) {
    #expect(problem(text)?.contains(words) == true)
  }

  @Test(arguments: [
    ("1", "documents.massnahme[0] ist kein Objekt"), ("{}", "[0].file ist kein Text"),
    (#"{"file": "massnahmen/a.md"}"#, "[0].body ist kein Text"),
    (#"{"file": "massnahmen/a.md", "body": "", "values": []}"#, "[0].values ist kein Objekt"),
    (#"{"file": "massnahmen/a.md", "body": "", "values": {}, "id": 1}"#, "[0].id ist kein Text"),
  ])
  func refusesADocument(_ document: String, _ words: String) {
    #expect(problem(document: document)?.contains(words) == true)
  }

  @Test(arguments: [
    "../a.md", "/etc/a.md", "massnahmen/../../a.md", "massnahmen//a.md", "./a.md", "a.txt", "",
    "massnahmen/.a.md", "a\\\\..\\\\b.md", "massnahmen/a\\n.md", "plan.md", "bilder/a.md",
  ])
  func noDocumentLeavesThePlan(_ file: String) {
    let document = #"{"file": "\#(file)", "body": "", "values": {}}"#
    #expect(problem(document: document)?.contains("kein möglicher Ort") == true)
  }

  @Test func noDocumentStandsTwice() {
    let document = #"{"file": "massnahmen/a.md", "body": "", "values": {}}"#
    #expect(problem(document: document) == nil)
    #expect(problem(document: document + "," + document)?.contains("steht zweimal da") == true)
  }

  /// Values of a wrong form are unknown, never a trap.
  @Test(arguments: [
    #""kosten": 5"#, #""kosten": {"wert": {"cent": "5"}}"#, #""kosten": {"wert": {"cent": -5}}"#,
    #""kosten": {"wert": {"cent": 170141183460469231731687303715884105727}}"#,
    #""kosten": {"wert": {"cent": -170141183460469231731687303715884105728}}"#,
    #""kosten": {"wert": {"cent": 1e300}}"#, #""titel": 5"#, #""titel": {"raw": 5}"#,
    #""flaeche_ha": "1,5""#, #""flaeche_ha": "1.2.3""#, #""flaeche_ha": "-""#,
    #""flaeche_ha": "\#(String(repeating: "9", count: 70_000))""#,
    #""zeitraum": {"from": "2027", "to": 1, "precision": []}"#,
    #""zeitraum": {"from": "äöüäö", "to": "9999-99-99", "precision": ["year", "day"]}"#,
    #""ort": {"lat": 1e300, "lon": -5}"#, #""sdg": 9"#, #""sdg": [[9]]"#,
    #""kommunen": {"a": "b"}"#, #""personal": [5, {"profil": []}]"#,
    #""wirkung": {"": "1", "\#(String(repeating: "k", count: 3_000))": "1"}"#,
    #""x-a": [1, true, null, {"\u0000": "\uffff"}]"#, #""titel": "A", "titel": "B""#,
    #""id": "b", "unbekannt": {"x": 1}, "y": null"#,
  ])
  func hostileValues(_ values: String) async throws {
    let text = #"""
      {"version": 1, "plan": {"body": "", "stichtag": 5, "phase": []}, "documents": {"massnahme":
      [{"id": "a", "file": "massnahmen/a.md", "body": "", "values": {\#(values)}}]}}
      """#
    let source = try PublishedPlan(Array(text.utf8)).source
    let plan = Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
    #expect(plan.documentPaths == ["massnahmen/a.md", "plan.md"])
    _ = PublishedPlanTests.json(plan).text
  }
}
