import Diagnostics
import PlanModel
import Testing

@testable import PlanExchange
@testable import PlanFigures

/// `pairs` of `daten/plan.json` (cli.md).
@Suite struct PairJSONTests {
  /// Two towns that plan the same, and a third thing.
  static let files: [(String, String)] = [
    ("plan.md", "---\ntitel: Plan\ngebiet: '05358'\nstichtag: 2026-11-21\n---\n"),
    town("stadt-a", "05358008", "50,80; 6,48"), town("stadt-b", "05358024", "50,82; 6,46"),
    centre("nord", "stadt-a"), centre("alt", "stadt-b"),
    centre("verworfen", "stadt-b", "verworfen"),
    (
      "massnahmen/rad.md",
      "---\ntitel: Radweg am Bach\nart: radweg\ntraeger: stadt-a\nkommunen: stadt-a\nstatus: skizze\nzeitraum: 2027\nkosten: 9 €\n---\n"
    ),
  ]

  private static func town(_ id: String, _ ags: String, _ place: String) -> (String, String) {
    (
      "koerperschaften/\(id).md",
      "---\nname: \(id)\nart: stadt\nags: '\(ags)'\neinwohner: 9\nort: \(place)\n---\n"
    )
  }

  private static func centre(
    _ id: String, _ town: String, _ status: String = "skizze"
  ) -> (String, String) {
    (
      "massnahmen/\(id).md",
      """
      ---
      titel: Gründerzentrum für Wasserstofftechnik
      kurz: Räume und Beratung für Ausgründungen der Wasserstofftechnik.
      art: gruenderzentrum
      traeger: \(town)
      kommunen: \(town)
      status: \(status)
      zeitraum: 2027 – 2029
      kosten: 12 Mio. €
      kapazitaet: 2.400 m²
      ---
      Im Gründerzentrum finden Ausgründungen der Wasserstofftechnik Labore und Prüfstände.
      """
    )
  }

  private func pairs(_ language: Language) async -> JSON? {
    let plan = await PublishedPlanTests.lower(PairJSONTests.files)
    return PlanJSON.value(
      plan, Figures(plan), findings: [], tool: PlanJSON.Tool(version: "1", revision: nil),
      language: language)["pairs"]
  }

  @Test func aPairIsItsItemsRuleScoreAndReasons() async {
    let pair = await pairs(.de)?["0"]
    #expect(pair?.keys == ["items", "rule", "score", "reasons"])
    #expect(pair?["items"]?.compactText == #"["alt","nord"]"#)
    #expect(["massnahme-doppelt", "massnahme-vergleichbar"].contains(pair?["rule"]?.string))
    #expect(pair?["reasons", "0"]?.keys == ["kind", "text", "points"])
    #expect(await pairs(.de)?["1"] == nil)
  }

  @Test func reasonsSpeakTheLanguageOfThePlan() async {
    #expect(await pairs(.de)?.text.contains("gleiche Art: Gründerzentrum") == true)
    #expect(await pairs(.en)?.text.contains("same type: ") == true)
  }

  @Test func pointsHaveTwoDecimals() {
    let reason = PairReason(kind: .cost, text: Text(de: "d", en: "e"), points: -1.23456)
    #expect(
      PairJSON.reason(reason, .en).compactText == #"{"kind":"cost","text":"e","points":-1.23}"#)
  }
}
