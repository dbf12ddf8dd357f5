import Diagnostics
import Testing

@testable import PlanModel

/// Text, words, lists, tables and what flow notation does to commas (format.md §2).
@Suite struct ValuesShapeTests {
  static func measure(_ lines: String) async -> (plan: Plan, findings: [Finding]) {
    let (plan, findings) = await ValuesPlan.lower([("massnahmen/a.md", "---\n\(lines)\n---\n")])
    let rest = findings.filter {
      !["plan-fehlt", "pflichtfeld-fehlt", "ref-unbekannt"].contains($0.rule.id)
    }
    return (plan, rest)
  }

  static func value(_ key: String, _ lines: String) async -> Value? {
    await measure(lines).plan.documents.first?.field(key)?.value
  }

  @Test(arguments: ["titel:", "titel: ''", "ziele: []", "ziele: [ ]", "jahre: {}", "ziele:\n  - "])
  func emptyIsMissing(lines: String) async {
    let (plan, findings) = await Self.measure(lines)
    #expect(plan.documents.first?.fields.isEmpty == true)
    #expect(findings.isEmpty)
  }

  /// Where a list is expected, one value is a list of one, for every type.
  @Test(arguments: [
    ("ziele", "ziele: a-b", "ziele: [a-b]"), ("sdg", "sdg: 9", "sdg: [9]"),
    ("schlagworte", "schlagworte: Bahnhof", "schlagworte:\n  - Bahnhof"),
    (
      "meilensteine", "meilensteine: {was: Bau, bis: 2027}", "meilensteine: [{was: Bau, bis: 2027}]"
    ),
  ])
  func oneValueIsAList(key: String, alone: String, listed: String) async {
    func elements(_ value: Value?) -> [Value] {
      guard case .list(let elements)? = value else { return [] }
      return elements.map(\.value).map { value in
        guard case .mapping(let fields) = value else { return value }
        return .list(fields.map { Located(value: $0.value, range: 0..<0) })
      }
    }
    let one = elements(await Self.value(key, alone))
    #expect(one.count == 1)
    #expect(one == elements(await Self.value(key, listed)))
  }

  @Test(arguments: [
    "titel: [a, b]", "titel: [a]", "traeger: [a]", "status:\n  - idee", "kosten: [1, 2]",
  ])
  func listForASingleValue(lines: String) async {
    #expect(await Self.measure(lines).findings.map(\.rule.id) == ["wert-unzulaessig"])
  }

  @Test(arguments: ["titel: {a: b}", "zeitraum: {}x", "planrecht: aufstellung", "jahre: 2027"])
  func wrongShape(lines: String) async {
    #expect(await Self.measure(lines).findings.count == 1)
  }

  @Test(arguments: [
    ("jahre: {2027: 1,2 Mio. €}", "2027: \"1,2 Mio. €\""),
    ("jahre: {2027: 1,2 Mio. €, 2028: 3 €}", "2027: \"1,2 Mio. €\""),
    ("kosten: {wert: 1,5 Mio. €, stand: 2026-01-01}", "wert: \"1,5 Mio. €\""),
    ("finanzierung: [{quelle: eigen, betrag: 1,2 Mio. €}]", "betrag: \"1,2 Mio. €\""),
    ("folgekosten: [1,2 Mio. €]", "folgekosten: \"1,2 Mio. €\""),
    ("flaeche_ha: [2,4]", "flaeche_ha: \"2,4\""),
    ("kapazitaet: [2,4 ha]", "kapazitaet: \"2,4 ha\""),
  ])
  func commaInFlowNotation(lines: String, help: String) async {
    let findings = await Self.measure(lines).findings
    #expect(findings.map(\.rule.id) == ["zahl-mehrdeutig"])
    #expect(findings.first?.help.map(\.de) == [help])
  }

  @Test func quotedCommaInFlowNotation() async {
    let (plan, findings) = await Self.measure("jahre: {2027: \"1,2 Mio. €\", 2028: 3 €}")
    #expect(findings.isEmpty)
    #expect(plan.measures.first?.jahre[2027].value == Money(cents: 120_000_000))
    #expect(plan.measures.first?.jahre[2028].value == Money(cents: 300))
  }

  @Test(arguments: ["27: 3 €", "bald: 3 €", "2027-03: 3 €"])
  func yearsAreKeys(row: String) async {
    #expect(await Self.measure("jahre:\n  \(row)").findings.map(\.rule.id) == ["wert-unzulaessig"])
  }

  @Test func titleCountsCharacters() async {
    let flag = "👩‍👩‍👧‍👦"
    let eighty = String(repeating: "a\u{308}", count: 79) + flag
    #expect(await Self.measure("titel: \(eighty)").findings.isEmpty)
    let longer = await Self.measure("titel: \(eighty)b").findings
    #expect(longer.map(\.rule.id) == ["wert-unzulaessig"])
    #expect(longer.first?.message.de.contains("81 Zeichen") == true)
  }

  @Test func textIsComposed() async {
    #expect(await Self.value("titel", "titel: Du\u{308}ren") == .text("D\u{FC}ren"))
  }

  @Test func wordsAreListed() async throws {
    let finding = try #require(await Self.measure("status: skitze").findings.first)
    #expect(finding.rule.id == "wert-unzulaessig")
    #expect(finding.help.map(\.de) == ["status: skizze"])
    for status in Status.allCases { #expect(finding.explanation.de.contains(status.rawValue)) }
  }

  @Test func ownKeysAreKept() async {
    let lines = "x-amt: NO\nx-liste: [1, 2]\nx-tabelle: {a: 1.500}"
    let (plan, findings) = await Self.measure(lines)
    #expect(findings.isEmpty)
    #expect(plan.documents.first?.field("x-amt")?.value == .text("NO"))
    #expect(plan.documents.first?.fields.map(\.key) == ["x-amt", "x-liste", "x-tabelle"])
  }

  @Test(arguments: [
    ("traegr: a", "traeger: a"), ("kosten: {wrt: 3 €, wert: 3 €}", "wert: 3 €"),
    ("zeitraum: {von: 2027, bsi: 2028, bis: 2028}", "bis:"),
    ("ort: {lat: 51, lon: 7, lom: 7}", "lon:"),
  ])
  func unknownKeysAtAnyLevel(lines: String, help: String) async {
    let findings = await Self.measure(lines).findings
    #expect(findings.map(\.rule.id) == ["feld-unbekannt"])
    #expect(findings.first?.help.map(\.de) == [help])
  }

  /// The schema says the type, whatever the text looks like.
  @Test(arguments: ["NO", "1:30", "05358024", "0x1F", "null", "~", "2027-03-01", "true", "1e3"])
  func textIsNotGuessed(text: String) async {
    #expect(await Self.value("zustaendig", "zustaendig: \(text)") == .text(text))
  }

  @Test func directReadings() throws {
    #expect(try Notation.quantity("3 km", unit: nil, bare: false) == .amount(3000, "km"))
    #expect(try Notation.count("7", in: 1...17) == .count(7))
    #expect(throws: NotationProblem.self) { try Notation.count("18", in: 1...17) }
    #expect(throws: NotationProblem.self) { try Notation.text("zu lang", atMost: 3) }
    #expect(try Notation.url("https://a.example") == .text("https://a.example"))
    #expect(throws: NotationProblem.self) { try Notation.url("javascript:alert(1)") }
  }
}
