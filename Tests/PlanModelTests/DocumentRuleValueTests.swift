import Diagnostics
import Testing

@testable import PlanModel

/// wert-unzulaessig and zahl-mehrdeutig; the notations themselves have tests of their own.
@Suite struct DocumentRuleValueTests {
  static let invalid: [RuleCase] = [
    .measure("a choice", "reife: ⟦sehr⟧"),
    .measure("upper case", "reife: ⟦Hoch⟧"),
    .measure("measure type", "art: ⟦radwege⟧", without: "art"),
    .measure("field", "handlungsfeld: ⟦verkehr⟧"),
    .measure("yes or no", "leitprojekt: ⟦yes⟧"),
    .measure("quotes belong to the place", "leitprojekt: ⟦\"yes\"⟧"),
    .measure("a list for one value", "reife: [⟦hoch⟧, mittel]"),
    .measure("a list of one for one value", "traeger: [⟦stadt-a⟧]", without: "traeger"),
    .measure("a block list", "reife:\n  - ⟦hoch⟧"),
    .measure("a mapping for one value", "reife: {⟦a: b⟧}"),
    .measure("one value for a mapping", "arbeitsplaetze: ⟦120⟧"),
    .measure("one value for a table", "jahre: ⟦5 €⟧"),
    .measure("count with sign", "sterne: ⟦-1⟧"),
    .measure("count out of range", "sterne: ⟦4⟧"),
    .measure("count at the limit", "sterne: 3"),
    .measure("in a list of counts", "sdg: [1, ⟦18⟧, 17, ⟦0⟧]"),
    .measure("one count as a list", "sdg: 17"),
    .measure("day that does not exist", "stand: ⟦2026-02-30⟧"),
    .measure("leap day", "stand: 2024-02-29"),
    .measure("open period", "zeitraum: {⟦von: 2027⟧}", without: "zeitraum"),
    .measure("decimal point", "flaeche_ha: ⟦1.5⟧"),
    .measure("unit of another type", "kapazitaet: ⟦5 ha⟧"),
    .measure("unit missing", "kapazitaet: ⟦5⟧"),
    .measure("unit of the type", "kapazitaet: 5 km"),
    .measure("type without capacity", "art: konzept\nkapazitaet: ⟦5 km⟧", without: "art"),
    .measure("no unit known", "art: ⟦radwege⟧\nkapazitaet: 5 km", without: "art"),
    .measure("point outside", "ort: ⟦60,0; 6,0⟧"),
    .measure("year as a key", "jahre: {⟦27⟧: 5 €}"),
    .measure("negative money", "folgekosten: ⟦-5 €⟧"),
    .measure("a position", "positionen: {stadt-a: ⟦dafür⟧}"),
    .measure("a long title", "titel: ⟦\(String(repeating: "x", count: 81))⟧", without: "titel"),
    .measure("80 characters", "titel: \(String(repeating: "x", count: 80))", without: "titel"),
    .measure(
      "80 clusters", "titel: \(String(repeating: "👩\u{200D}🔧", count: 80))", without: "titel"),
    .measure(
      "80 decomposed", "titel: \(String(repeating: "u\u{308}", count: 80))", without: "titel"),
    .measure(
      "81 clusters", "titel: ⟦\(String(repeating: "u\u{308}", count: 81))⟧", without: "titel"),
    .measure(
      "a block scalar", "titel: ⟦|⟧\n  \(String(repeating: "x", count: 90))", without: "titel"),
    .goal("percent", "tarif_anteil_min: ⟦101 %⟧"),
    .goal("hundred percent", "tarif_anteil_min: 100 %"),
  ]

  @Test(arguments: invalid) func invalidValues(_ test: RuleCase) async throws {
    try await test.checkAlone(.wertUnzulaessig)
  }

  @Test func allChoicesAreListed() async throws {
    let plan = try MarkedPlan("=== massnahmen/r.md\n" + Sample.measure("wirkungsraum: kreiß"))
    let finding = try #require(await plan.findings().first)
    for word in ["ort", "kommune", "mehrere", "kreis", "revier"] {
      #expect(finding.explanation.de.contains(word))
    }
    #expect(finding.help.map(\.de) == ["wirkungsraum: kreis"])
  }

  // What values say together.

  static let together: [RuleCase] = [
    .measure("more industry than new", "arbeitsplaetze: {neu: 5, davon_industrie: ⟦6⟧}"),
    .measure("both", "arbeitsplaetze: {neu: 5, davon_industrie: ⟦6⟧, davon_tarif: ⟦7⟧}"),
    .measure("as many", "arbeitsplaetze: {neu: 5, davon_industrie: 5, davon_tarif: 5}"),
    .measure(
      "together more than new", "arbeitsplaetze: {neu: 5, davon_industrie: 4, davon_tarif: 4}"),
    .measure("secured ones may be more", "arbeitsplaetze: {neu: 5, gesichert: 50}"),
    .measure("new unknown", "arbeitsplaetze: {neu: ⟦fünf⟧, davon_tarif: 6}"),
    .measure("part unknown", "arbeitsplaetze: {neu: 5, davon_tarif: ⟦-6⟧}"),
    .goal("need reversed", "bedarf_min: ⟦2⟧\nbedarf_max: 1"),
    .goal(
      "need reversed, with unit",
      "kapazitaet_art: kita\nbedarf_min: ⟦1.500 Plätze⟧\nbedarf_max: 900"),
    .goal("need equal", "bedarf_min: 2\nbedarf_max: 2,0"),
    .goal("greatest unknown", "bedarf_min: 2\nbedarf_max: ⟦x⟧"),
    .goal("least need alone", "bedarf_min: 2"),
  ]

  @Test(arguments: together) func contradictions(_ test: RuleCase) async throws {
    try await test.checkAlone(.wertUnzulaessig)
  }

  @Test func bothValuesAreNamed() async throws {
    let plan = try MarkedPlan(
      "=== massnahmen/r.md\n" + Sample.measure("arbeitsplaetze: {neu: 5, davon_tarif: 6}"))
    let (lowered, findings) = await plan.lowered()
    let finding = try #require(findings.first)
    #expect(finding.related.map(\.place.start) == [Position(line: 9, column: 23)])
    #expect(finding.items == ["r"])
    #expect(lowered.measures.first?.arbeitsplaetze?.davonTarif.isUnknown == true)
  }

  private static func funded(_ name: String, cost: String, _ lines: String) -> RuleCase {
    RuleCase(
      name,
      "=== massnahmen/radweg.md\n" + Sample.measure("kosten: \(cost)", without: "kosten")
        + "=== foerderantraege/x.md\n" + Sample.application(lines))
  }

  static let eligible = [
    funded("more than the cost", cost: "400.000 €", "foerderfaehig: ⟦400.000,01 €⟧"),
    funded("as much", cost: "400.000 €", "foerderfaehig: 400.000 €"),
    funded("cost as a mapping", cost: "{wert: 4 €}", "foerderfaehig: ⟦5 €⟧"),
    funded("of a part", cost: "400.000 €", "kostenteil: Bau\nfoerderfaehig: ⟦0,5 Mio. €⟧"),
    funded("cost unknown", cost: "⟦viel⟧", "foerderfaehig: 5 €"),
  ]

  @Test(arguments: eligible) func eligibleCost(_ test: RuleCase) async throws {
    try await test.checkAlone(.wertUnzulaessig)
  }

  @Test func theCostIsRelated() async throws {
    let plan = try MarkedPlan(Self.eligible[0].files)
    let finding = try #require(await plan.findings().first)
    #expect(finding.subject == "x" && finding.items == ["x"])
    #expect(finding.related.map(\.place.file.path) == ["massnahmen/radweg.md"])
  }

  @Test func anUnknownMeasureIsOneFinding() async throws {
    try await RuleCase(
      "no measure", at: "foerderantraege/x.md",
      Sample.application("foerderfaehig: 5 €").replacing("radweg", with: "⟦radweg⟧")
    ).checkAlone(.refUnbekannt)
  }

  // zahl-mehrdeutig

  static let ambiguous: [RuleCase] = [
    .measure("money", "folgekosten: ⟦1.500⟧"),
    .measure("money with a factor", "folgekosten: ⟦1.500 Mio. €⟧"),
    .measure("money with euros", "folgekosten: 1.500 €"),
    .measure("money with EUR", "folgekosten: 1.500 EUR"),
    .measure("comma and three digits", "folgekosten: ⟦12,345 €⟧"),
    .measure("with a factor it is exact", "folgekosten: 12,345 Mio. €"),
    .measure("two groups", "folgekosten: 1.500.000"),
    .measure("number", "flaeche_ha: ⟦1.500⟧"),
    .measure("number that begins with zero", "flaeche_ha: ⟦0.500⟧"),
    .measure("number with a comma", "flaeche_ha: 1,500"),
    .measure("quantity", "kapazitaet: ⟦1.500 km⟧"),
    .measure("whole things", "art: kita\nkapazitaet: 1.500 Plätze", without: "art"),
    .measure("zero with whole things", "art: kita\nkapazitaet: ⟦0.500 Plätze⟧", without: "art"),
    .measure("count", "arbeitsplaetze: {neu: 1.500}"),
    .measure("in a list", "finanzierung:\n  - {quelle: eigen, betrag: ⟦1.500⟧}"),
    .measure("in a table", "jahre: {2027: ⟦1.500⟧}"),
    .measure("in a mapping", "kosten: {wert: ⟦1.500⟧}", without: "kosten"),
    .measure("date with slashes", "stand: ⟦3/4/27⟧"),
    .measure("stray comma in a table", "jahre: {2027: ⟦1⟧,2 Mio. €, 2028: 5 €}"),
    .measure("stray comma in a list", "folgekosten: [⟦1⟧,2 Mio. €]"),
    .measure("the block form", "jahre:\n  2027: 1,2 Mio. €"),
    .measure("in quotes", "jahre: {2027: \"1,2 Mio. €\"}"),
    .goal("percent", "tarif_anteil_min: ⟦1.500 %⟧"),
    .goal("stray comma in a figure", "zielwert: {wert: ⟦1⟧,5, jahr: 2030}"),
  ]

  @Test(arguments: ambiguous) func ambiguousNumbers(_ test: RuleCase) async throws {
    try await test.checkAlone(.zahlMehrdeutig)
  }

  static let edits: [(String, [String])] = [
    ("jahre: {2027: 1.500}", ["2027: 1500 €", "2027: \"1,5 €\""]),
    ("jahre:\n  2027: 1.500", ["2027: 1500 €", "2027: 1,5 €"]),
    ("jahre: {2027: 1,2 Mio. €}", ["2027: \"1,2 Mio. €\""]),
    ("finanzierung: [{quelle: eigen, betrag: 1.5}]", ["betrag: \"1,5 €\""]),
    ("flaeche_ha: 1.5", ["flaeche_ha: 1,5"]),
    ("planrecht: {schritt: satzung, stand: 3/4/27}", ["stand: 2027-04-03", "stand: 2027-03-04"]),
  ]

  @Test(arguments: edits) func editsCanBeCopied(_ line: String, _ edits: [String]) async throws {
    let plan = try MarkedPlan("=== massnahmen/r.md\n" + Sample.measure(line))
    let findings = await plan.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.help.map(\.de) == edits)
  }

  @Test func bothReadingsAreEdits() async throws {
    let plan = try MarkedPlan("=== massnahmen/r.md\n" + Sample.measure("flaeche_ha: 1.500"))
    let finding = try #require(await plan.findings().first)
    #expect(finding.help.map(\.de) == ["flaeche_ha: 1500", "flaeche_ha: 1,5"])
    #expect(finding.place.start == Position(line: 9, column: 13))
    #expect(finding.place.end == Position(line: 9, column: 18))
  }
}
