import Testing

@testable import PlanModel

/// Any mixture of notations is the same version; any one change of meaning in it is another.
@Suite struct AdoptionRandomTests {
  /// Lines that say the same of a key.
  static let notations: [[String]] = [
    ["titel: Gründerhaus", "titel: 'Gründerhaus'", "titel: \"Gru\u{308}nderhaus\"  # Titel"],
    ["art: gruenderzentrum", "art: \"gruenderzentrum\""],
    ["traeger: stadt-a", "traeger: 'stadt-a'"],
    ["kommunen: [stadt-a, gemeinde-b]", "kommunen:\n  - gemeinde-b\n  - stadt-a"],
    ["zeitraum: 2028-2029", "zeitraum: {bis: 2029, von: 2028}", "zeitraum: 2028 bis 2029"],
    ["kosten: 4 Mio. €", "kosten: 4.000.000 €", "kosten: {stand: 2026-01-01, wert: '4000000'}"],
    ["ziele: [z1, z2]", "ziele: [z2, z1, z2]"], ["kurz: Ein Haus.", "kurz: >-\n  Ein\n  Haus."],
    ["jahre: {2028: 1 €, 2029: 2 €}", "jahre:\n  2029: '2,00 €'\n  2028: 1"],
    ["kapazitaet: 1.500 m²", "kapazitaet: 1500 m²"], ["ort: 50,80; 6,48", "ort: 50.8, 6.480"],
  ]
  /// Lines that say nothing that a council decides on.
  static let besides = [
    "stand: 2026-01-01", "sterne: 3", "x-a: b", "sdg: [1]", "reife: hoch", "id: haus",
    "leitprojekt: ja", "traegerschaft: oeffentlich", "# nur ein Kommentar",
  ]
  static let changes = [
    "folgekosten: 1 €", "betreiber: firma", "arbeitsplaetze: {neu: 1}", "flaeche: f1",
    "flaeche_ha: 1", "traegerschaft: gemischt", "teil_von: anderes",
    "finanzierung: [{quelle: dritte, betrag: 1 €}]",
  ]
  static let bodies = ["\nText.\n", "Text.", "\n\n  \nText. \t\n\n", "\rText.\r\r"]

  static func text(_ random: inout DocumentRuleRandomTests.Dice, change: String? = nil) -> String {
    var lines = notations.compactMap { $0.randomElement(using: &random) }
    lines.insert("status: \(Bool.random(using: &random) ? "idee" : "in_umsetzung")", at: 0)
    lines += besides.filter { line in
      Bool.random(using: &random) && !(change ?? "").hasPrefix(line.prefix { $0 != ":" })
    }
    if let change { lines.append(change) }
    lines.shuffle(using: &random)
    let text =
      "---\n" + lines.joined(separator: "\n") + "\n---\n"
      + (bodies.randomElement(using: &random) ?? "")
    return Bool.random(using: &random) ? text : "\u{FEFF}" + text.replacing("\n", with: "\r\n")
  }

  @Test func mixtures() async {
    var random = DocumentRuleRandomTests.Dice(state: 7)
    let base = await AdoptionFingerprintTests.fingerprint(Self.text(&random))
    #expect(base != nil)
    for _ in 0..<60 {
      let text = Self.text(&random)
      #expect(await AdoptionFingerprintTests.fingerprint(text) == base, "\(text)")
      let change = Self.changes.randomElement(using: &random) ?? ""
      let changed = await AdoptionFingerprintTests.fingerprint(Self.text(&random, change: change))
      #expect(changed != nil && changed != base, "\(change)")
    }
  }
}
