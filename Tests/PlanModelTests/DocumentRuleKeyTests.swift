import Diagnostics
import Testing

@testable import PlanModel

/// schluessel-doppelt, feld-unbekannt, kommentar-verschluckt, pflichtfeld-fehlt.
@Suite struct DocumentRuleKeyTests {
  // schluessel-doppelt

  static let duplicates: [RuleCase] = [
    .risk("top level", "eintritt: hoch\n⟦eintritt⟧: mittel"),
    .risk("three times, one finding", "eintritt: hoch\n⟦eintritt⟧: mittel\neintritt: gering"),
    .risk("composed and decomposed", "x-ä: 1\n⟦x-a\u{308}⟧: 2"),
    .risk("quotes change nothing", "eintritt: hoch\n⟦\"eintritt\"⟧: mittel"),
    .risk("in a key of one's own", "x-a: {b: 1, c: 2, ⟦b⟧: 3}"),
    .risk("two mappings", "x-a: {b: 1, ⟦b⟧: 2}\nx-c: {b: 1, ⟦b⟧: 2}"),
    .risk("two keys", "eintritt: hoch\nstatus: offen\n⟦eintritt⟧: hoch\n⟦status⟧: offen"),
    .risk("upper case differs", "x-a: 1\nx-A: 2"),
    .risk("one mapping each", "x-a: {b: 1}\nx-c: {b: 1}"),
    .risk("entries of a list", "x-a: [{b: 1}, {b: 2}]"),
    .measure("a body twice", "informiert:\n  stadt-a: 2026-05-01\n  ⟦stadt-a⟧: 2026-05-02"),
    .measure("a year twice", "jahre: {2027: 1, ⟦2027⟧: 2}"),
    .measure("in an entry of a list", "meilensteine:\n  - {was: A, bis: 2027, ⟦was⟧: B}"),
  ]

  @Test(arguments: duplicates) func duplicateKeys(_ test: RuleCase) async throws {
    try await test.checkAlone(.schluesselDoppelt)
  }

  @Test func theFirstCounts() async throws {
    let plan = try MarkedPlan(
      "=== massnahmen/r.md\n" + Sample.measure("leitprojekt: ja\n⟦leitprojekt⟧: quatsch"))
    let (lowered, findings) = await plan.lowered()
    #expect(findings.map(\.rule.id) == ["schluessel-doppelt"])
    #expect(lowered.measures.first?.leitprojekt.value == true)
    #expect(findings.first?.related.map(\.place.start) == [Position(line: 9, column: 1)])
    #expect(findings.first?.place.start == Position(line: 10, column: 1))
    #expect(findings.first?.place.end == Position(line: 10, column: 12))
    #expect(findings.first?.severity == .fehler)
  }

  // feld-unbekannt

  static let unknown: [RuleCase] = [
    .risk("top level", "⟦foo⟧: 1"),
    .risk("of another kind", "⟦traeger⟧: stadt-a"),
    .risk("upper case", "⟦Status⟧: offen"),
    .risk("two of them", "⟦foo⟧: 1\n⟦bar⟧: 2"),
    .risk("x without hyphen", "⟦xfoo⟧: 1"),
    .risk("only x- is one's own", "⟦x_foo⟧: 1"),
    .risk("one's own", "x-foo: {bar: [1, 2]}"),
    .risk("once, even with a mapping in it", "⟦foo⟧: {bar: 1, baz: 2}"),
    .risk(
      "one's own, at the top only",
      "anerkannt:\n  - {regel: r, grund: g, bis: 2027-01-01, ⟦x-a⟧: 1}"),
    .measure("in kosten", "kosten: {wert: 1 €, ⟦Stand⟧: 2026-01-01}", without: "kosten"),
    .measure(
      "in a list",
      "meilensteine:\n  - {was: A, bis: 2027, ⟦erl⟧: ja}\n  - {was: A, bis: 2027, ⟦erl⟧: ja}"),
    .measure("in jobs", "arbeitsplaetze: {neu: 1, ⟦alt⟧: 2}"),
    .measure("in a period", "zeitraum: {von: 2027, bis: 2028, ⟦ab⟧: 1}", without: "zeitraum"),
    .measure("in a point", "ort: {lat: 50.9, lon: 6.3, ⟦hoehe⟧: 100}"),
    .measure("in planning law", "planrecht: {schritt: satzung, ⟦datum⟧: 2026-01-01}"),
    RuleCase(
      "a threshold", at: "plan.md",
      "---\ntitel: P\ngebiet: 05999\nstichtag: 2026-11-21\nschwellen: {⟦vorlauf⟧: 3}\n---\n"),
  ]

  @Test(arguments: unknown) func unknownKeys(_ test: RuleCase) async throws {
    try await test.checkAlone(.feldUnbekannt)
  }

  static let nearest: [(String, [String])] = [
    ("shwere", ["schwere: x"]), ("eintrit", ["eintritt: x"]), ("atr", ["art: x"]), ("xyz12345", []),
    ("eignre", ["eigner: x"]), ("antowrt", ["antwort: x"]),
  ]

  @Test(arguments: nearest) func nearestKey(_ name: String, _ help: [String]) async throws {
    let plan = try MarkedPlan("=== risiken/r.md\n" + Sample.risk("\(name): x"))
    let findings = await plan.findings()
    #expect(findings.map(\.rule.id) == ["feld-unbekannt"])
    #expect(findings.first?.help.map(\.de) == help)
    #expect(findings.first?.severity == .warnung)
  }

  // kommentar-verschluckt

  static let comments: [RuleCase] = [
    .measure("one blank", "zustaendig: ⟦Amt⟧ #4"),
    .measure("with a blank behind", "zustaendig: ⟦Amt für Bau⟧ # 4"),
    .measure("two blanks", "zustaendig: Amt  #4"),
    .measure("a tab", "zustaendig: Amt\t#4"),
    .measure("three blanks", "zustaendig: Amt   # so gemeint"),
    .measure("no blank", "zustaendig: Amt#4"),
    .measure("double quotes", "zustaendig: \"Amt\" #4"),
    .measure("single quotes", "zustaendig: 'Amt' #4"),
    .measure("inside quotes", "zustaendig: \"Amt #4\""),
    .measure("in a block list", "schlagworte:\n  - ⟦Halle⟧ #4\n  - Bahnhof"),
    .measure("twice in a list", "schlagworte:\n  - ⟦Halle⟧ #4\n  - ⟦Gleis⟧ #5"),
    .measure("in a mapping of a list", "meilensteine:\n  - was: ⟦Halle⟧ #4\n    bis: 2027"),
    .measure("one value as a list of one", "schlagworte: ⟦Halle⟧ #4"),
    .measure("a date", "stand: 2026-10-01 # geprüft"),
    .measure("money", "folgekosten: 5 € # geschätzt"),
    .measure("a choice", "reife: hoch # laut Amt"),
    .measure("a reference", "betreiber: stadt-a # neu"),
    .measure("a count", "sterne: 2 # von 3"),
    .measure("behind a list", "schlagworte: [a, b] # zwei"),
    .measure("a line of its own", "# nur ein Kommentar\nzustaendig: Amt\n# noch einer"),
    .measure("behind the key", "schlagworte: # Liste\n  - a"),
    .measure("a block scalar", "zustaendig: | # Text\n  Amt #4"),
    .measure("one's own", "x-a: Amt #4"),
    .measure("nothing before it", "zustaendig: #4"),
    .risk("an id", "id: fachkraefte # kurz\ntyp: risiko # nicht nötig"),
    RuleCase(
      "a threshold", at: "plan.md",
      "---\ntitel: P\ngebiet: 05999\nstichtag: 2026-11-21\nschwellen:\n  vorlauf_tage: 30 # Tage\n---\n"
    ),
    RuleCase(
      "a fingerprint", at: "beschluesse/b.md",
      Sample.decision(
        "datum: 2026-01-01\ngegenstand: plan\nfassung:\n  plan: v1:0123456789abcdef # Kreistag")),
    RuleCase(
      "the title", at: "massnahmen/r.md", Sample.measure("titel: ⟦Halle⟧ #4", without: "titel")),
  ]

  @Test(arguments: comments) func swallowedComments(_ test: RuleCase) async throws {
    try await test.checkAlone(.kommentarVerschluckt)
  }

  @Test func theQuotedLine() async throws {
    let plan = try MarkedPlan("=== massnahmen/r.md\n" + Sample.measure("zustaendig: Amt #4"))
    let finding = try #require(await plan.findings().first)
    #expect(finding.help.map(\.de) == ["zustaendig: \"Amt #4\""])
    #expect(finding.severity == .warnung && finding.subject == "r")
  }

  // pflichtfeld-fehlt

  static let required: [(String, [String])] = [
    ("massnahmen", ["titel", "art", "traeger", "kommunen", "status", "zeitraum", "kosten"]),
    ("risiken", ["titel", "art", "schwere"]),
    ("leitbild", ["titel", "kurz"]),
    ("koerperschaften", ["name", "art"]),
    ("programme", ["name", "geber", "quelle", "stand"]),
    ("beschluesse", ["gremium", "datum", "ergebnis", "gegenstand"]),
    ("standards", ["titel", "messgroesse", "soll", "ist"]),
    ("flaechen", ["name", "kommune"]),
    ("foerderantraege", ["massnahme", "programm", "antragsteller", "betrag", "status"]),
    ("beitraege", ["von", "massnahme", "art", "wert", "zeitraum", "status"]),
  ]

  @Test(arguments: required) func requiredKeys(_ folder: String, _ keys: [String]) async throws {
    let plan = try MarkedPlan("=== \(folder)/x.md\n---\nx-a: 1\n---\n")
    let findings = await plan.findings()
    #expect(findings.allSatisfy { $0.rule.id == "pflichtfeld-fehlt" && $0.severity == .fehler })
    #expect(Set(findings.map(\.message.de)) == Set(keys.map { "Die Angabe „\($0)“ fehlt" }))
    #expect(findings.count == keys.count)
    for finding in findings {
      #expect(finding.place.start == Position(line: 2, column: 1))
      #expect(finding.place.end == Position(line: 2, column: 4))
      #expect(finding.items == ["x"])
    }
  }

  private static func body(_ name: String, _ text: String) -> RuleCase {
    RuleCase(name, at: "koerperschaften/c.md", "---\n\(text)\n---\n")
  }

  static let missing: [RuleCase] = [
    .measure("empty", "titel:", without: "titel").moved(),
    .measure("empty quotes", "titel: \"\"", without: "titel").moved(),
    .measure("empty list", "kommunen: []", without: "kommunen").moved("titel"),
    .measure("list of nothing", "kommunen: [\"\"]", without: "kommunen").moved("titel"),
    .measure("in kosten", "kosten: {⟦stand⟧: 2026-01-01}", without: "kosten"),
    .measure("in an entry", "meilensteine:\n  - {⟦was⟧: A}\n  - {⟦bis⟧: 2027}"),
    .measure("an application needs its ref", "finanzierung:\n  - {⟦quelle⟧: antrag, betrag: 5 €}"),
    .measure("own money needs none", "finanzierung:\n  - {quelle: eigen, betrag: 5 €}"),
    .measure("planning law", "planrecht: {⟦stand⟧: 2026-01-01}"),
    .measure("staff", "personal: {⟦profil⟧: it}"),
    body("a town", "⟦name⟧: C\nart: stadt\nags: 05999012"),
    body("a town without key", "⟦name⟧: C\nart: stadt\neinwohner: 5"),
    body("an association", "name: C\nart: verein"),
    body("an assembly without lot", "⟦name⟧: C\nart: buergerrat\nzeitraum: 2026"),
    body("an assembly without term", "⟦name⟧: C\nart: buergerrat\nlosverfahren: ja"),
    body("staff available", "name: C\nart: verein\npersonal_verfuegbar: {⟦vzae⟧: 1}"),
    .risk("acknowledgements have rules of their own", "anerkannt:\n  - {regel: x}"),
  ]

  @Test(arguments: missing) func missingKeys(_ test: RuleCase) async throws {
    try await test.checkAlone(.pflichtfeldFehlt)
  }

  /// What is proposed can be copied: put in its place it is no error in YAML and of the right shape.
  @Test(arguments: Kind.allCases) func examplesCanBeCopied(_ kind: Kind) async throws {
    for key in Schema.keys(of: kind) where !["typ", "id", "anerkannt"].contains(key.name) {
      let path = kind.folder.map { "\($0)/x.md" } ?? "plan.md"
      var plan = try MarkedPlan("")
      plan.put(path, Array("---\n\(key.name): \(key.exampleInLine)\n---\n".utf8))
      let findings = await plan.findings().filter { $0.place.file.path == path }
      let rules = Set(findings.map(\.rule.id)).subtracting(["pflichtfeld-fehlt", "ref-unbekannt"])
      #expect(rules == [], "\(key.name): \(findings.map(\.message.de))")
      #expect(!findings.contains { $0.message.de == "Die Angabe „\(key.name)“ fehlt" })
    }
  }

  @Test func anUnknownArtAsksForNothingMore() async throws {
    try await Self.body("unknown art", "name: C\nart: ⟦dorf⟧").checkAlone(.wertUnzulaessig)
  }

  @Test func costPartNeedsEligibleCost() async throws {
    let files = "=== massnahmen/radweg.md\n" + Sample.measure() + "=== foerderantraege/x.md\n"
    let text = Sample.application("kostenteil: Bau").replacing("massnahme:", with: "⟦massnahme⟧:")
    try await RuleCase("part", files + text).checkAlone(.pflichtfeldFehlt)
    let whole = Sample.application("kostenteil: Bau\nfoerderfaehig: 1 €")
    try await RuleCase("given", files + whole).checkAlone(.pflichtfeldFehlt)
  }
}

extension RuleCase {
  /// The case with a mark at the first key.
  fileprivate func moved(_ key: String = "art") -> RuleCase {
    RuleCase(name, files.replacing("\(key):", with: "⟦\(key)⟧:", maxReplacements: 1))
  }
}
