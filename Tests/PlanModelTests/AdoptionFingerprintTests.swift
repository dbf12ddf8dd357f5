import Diagnostics
import Testing

@testable import PlanModel

/// What changes a fingerprint, and what does not.
@Suite struct AdoptionFingerprintTests {
  static let bodies: [(String, String)] = [
    (
      "koerperschaften/stadt-a.md", "---\nname: A\nart: stadt\nags: '05999004'\neinwohner: 1\n---\n"
    ),
    ("koerperschaften/firma.md", "---\nname: F\nart: privat\n---\n"),
    (
      "koerperschaften/gemeinde-b.md",
      "---\nname: B\nart: gemeinde\nags: '05999008'\neinwohner: 1\n---\n"
    ),
    ("leitbild/z1.md", "---\ntitel: Z\nkurz: K.\n---\n"),
    ("leitbild/z2.md", "---\ntitel: Z\nkurz: K.\n---\n"),
    ("flaechen/f1.md", "---\nname: F\nkommune: stadt-a\n---\n"),
    ("massnahmen/anderes.md", Sample.measure()),
    ("foerderantraege/antrag.md", Sample.application("")),
    ("massnahmen/radweg.md", Sample.measure()),
    (
      "programme/programm-eins.md", "---\nname: P\ngeber: Land\nquelle: Q\nstand: 2026-01-01\n---\n"
    ),
  ]

  static let essentials: [(key: String, line: String)] = [
    ("titel", "titel: Gründerhaus"), ("art", "art: gruenderzentrum"),
    ("traeger", "traeger: stadt-a"),
    ("kommunen", "kommunen: [stadt-a, gemeinde-b]"), ("status", "status: skizze"),
    ("zeitraum", "zeitraum: 2028-2029"), ("kosten", "kosten: 4 Mio. €"),
    ("ziele", "ziele: [z1, z2]"), ("kurz", "kurz: Ein Haus."),
  ]

  /// The measure with these lines in place of its own; `-key` takes one out.
  static func measure(_ lines: [String], body: String = "\nText.\n") -> String {
    let own = lines.map { line in
      line.hasPrefix("-") ? String(line.dropFirst()) : String(line.prefix { $0 != ":" })
    }
    let kept = essentials.filter { !own.contains($0.key) }.map(\.line)
    let all = kept + lines.filter { !$0.hasPrefix("-") }
    return "---\n" + all.joined(separator: "\n") + "\n---\n" + body
  }

  static func fingerprint(
    _ text: String, at path: String = "massnahmen/haus.md", beside: [(String, String)] = []
  ) async -> String? {
    let (plan, _) = await ValuesPlan.lower(bodies + beside + [(path, text)])
    return plan.documents.first { $0.file.path == path }.flatMap(plan.fingerprint)
  }

  @Test func itIsTheHashOfTheDocumentedForm() async throws {
    let (plan, _) = await ValuesPlan.lower(Self.bodies + [("massnahmen/haus.md", Self.measure([]))])
    let document = try #require(plan.document(DocumentID("haus")))
    #expect(
      plan.canonicalForm(of: document)
        == #"{"kind":"massnahme","values":{"art":"gruenderzentrum","kommunen":["gemeinde-b","stadt-a"],"kosten":{"wert":400000000},"kurz":"Ein Haus.","titel":"Gründerhaus","traeger":"stadt-a","zeitraum":["2028","2029"],"ziele":["z1","z2"]},"body":"Text."}"#
    )
    #expect(plan.fingerprint(of: document) == "v1:6c445df523704bde")
  }

  static let sameMeaning: [[String]] = [
    ["titel: 'Gründerhaus'"], ["titel: \"Gru\u{308}nderhaus\""],
    ["kommunen: [gemeinde-b, stadt-a]"],
    ["kommunen: [gemeinde-b, stadt-a, stadt-a]"], ["kommunen:\n  - gemeinde-b\n  - stadt-a"],
    ["zeitraum: {von: 2028, bis: 2029}"], ["zeitraum: 2028 bis 2029"], ["zeitraum: 2028 – 2029"],
    ["kosten: 4.000.000 €"], ["kosten: 4000000"], ["kosten: '4,00 Mio. EUR'"],
    ["kosten: {wert: 4 Mio. €}"], ["kosten: {wert: 4 Mio. €, stand: 2026-01-01}"],
    ["ziele: [z2, z1]"], ["traegerschaft: oeffentlich"], ["titel:  Gründerhaus   # so heißt es"],
    ["status: in_umsetzung"], ["stand: 2026-10-01"], ["informiert: {gemeinde-b: 2026-01-01}"],
    ["positionen: {gemeinde-b: ablehnung}"], ["beschluesse: nichts"], ["sterne: 2"],
    ["reife: hoch"], ["sdg: [9, 11]"], ["schlagworte: [Gründung]"], ["x-eigenes: {a: 1}"],
    ["id: haus"], ["typ: massnahme"], ["leitprojekt: ja"], ["partner: firma"],
    ["meilensteine: [{was: Bau, bis: 2028, erledigt: ja}]"], ["wirkungsraum: kreis"],
    ["anerkannt: [{regel: stillstand, grund: Das dauert noch etwas länger., bis: 2027-01-01}]"],
  ]

  @Test(arguments: sameMeaning) func notationDoesNotCount(_ lines: [String]) async {
    #expect(await Self.fingerprint(Self.measure(lines)) == Self.fingerprint(Self.measure([])))
  }

  @Test func theOrderOfKeysDoesNotCount() async {
    let reversed = Self.essentials.reversed().map(\.line).joined(separator: "\n")
    let text = "---\n\(reversed)\n---\n\nText.\n"
    #expect(await Self.fingerprint(text) == Self.fingerprint(Self.measure([])))
  }

  static let otherMeaning: [[String]] = [
    ["titel: Gründerhof"], ["titel: gründerhaus"], ["kurz: Zwei Häuser."], ["-kurz"],
    ["art: testfeld"], ["traeger: gemeinde-b"], ["kommunen: stadt-a"], ["ziele: z1"], ["-ziele"],
    ["zeitraum: 2028-2030"], ["zeitraum: 2028-01 bis 2029"],
    ["zeitraum: 01.01.2028 - 31.12.2029"], ["kosten: '4.000.000,01 €'"],
    ["kosten: {wert: 4 Mio. €, genauigkeit: vertrag}"],
    ["finanzierung: [{quelle: eigen, betrag: 1 €}]"], ["jahre: {2028: 1 €}"],
    ["folgekosten: 1 €"], ["folgekosten: 0 €"], ["betreiber: stadt-a"], ["kapazitaet: 100 m²"],
    ["arbeitsplaetze: {neu: 1}"], ["arbeitsplaetze: {gesichert: 1}"],
    ["arbeitsplaetze: {neu: 1, beleg: Gutachten}"], ["flaeche: f1"], ["flaeche_ha: 2"],
    ["ort: 50,8; 6,48"], ["traegerschaft: gemischt"], ["teil_von: anderes"],
  ]

  @Test func everyKeyACouncilDecidesOnCounts() async {
    var seen: [String: [String]] = [:]
    for lines in [[]] + Self.otherMeaning {
      let fingerprint = await Self.fingerprint(Self.measure(lines))
      #expect(fingerprint != nil, "\(lines)")
      #expect(seen[fingerprint ?? ""] == nil, "\(lines) is like \(seen[fingerprint ?? ""] ?? [])")
      seen[fingerprint ?? ""] = lines
    }
    let named = Set(
      Self.otherMeaning.flatMap { $0 }.map { line in
        String(line.drop { $0 == "-" }.prefix { $0 != ":" })
      })
    #expect(Set(AdoptedKeys.of(.massnahme).map(\.name)).subtracting(named).isEmpty)
  }

  @Test(arguments: [
    (["kapazitaet: 1.500 m²"], ["kapazitaet: 1500 m²"]),
    (["ort: 50,80; 6,48"], ["ort: {lat: 50.8, lon: '6,480'}"]),
    (["flaeche_ha: '2,50'"], ["flaeche_ha: '2,5'"]),
    (
      ["finanzierung: [{quelle: eigen, betrag: 1 €}]"],
      ["finanzierung: {betrag: '1,00 €', ref: stadt-a, quelle: eigen, kostenteil: gesamt}"]
    ),
    (["arbeitsplaetze: {neu: 1200, ab: 2030}"], ["arbeitsplaetze: {ab: 2030, neu: 1.200}"]),
    (["jahre: {2028: 1 €, 2029: 2 €}"], ["jahre:\n  2029: '2'\n  2028: '1,00'"]),
  ])
  func notationInsideValues(_ one: [String], _ other: [String]) async {
    let (left, right) = (
      await Self.fingerprint(Self.measure(one)), await Self.fingerprint(Self.measure(other))
    )
    #expect(left != nil && left == right)
  }

  static let sameBodies = [
    "Text.", "\n\n\nText.\n\n\n", "\nText.  \t\n", "\r\nText.\r\n", "Text.\r", "\n \nText.\n  ",
  ]

  @Test(arguments: sameBodies) func blanksAtTheEndsOfTheBody(_ body: String) async {
    #expect(
      await Self.fingerprint(Self.measure([], body: body)) == Self.fingerprint(Self.measure([])))
  }

  @Test func theBodyCounts() async {
    let bodies = ["", "Text", "text.", "    Text.", "Te xt.", "Text.\n\nText.", "Text.\nText."]
    var seen: Set<String> = []
    for body in bodies {
      seen.insert(await Self.fingerprint(Self.measure([], body: body)) ?? "")
    }
    #expect(seen.count == bodies.count)
    #expect(
      await Self.fingerprint(Self.measure([], body: "für"))
        == Self.fingerprint(Self.measure([], body: "fu\u{308}r")))
  }

  @Test func fileNoiseDoesNotCount() async {
    let text = Self.measure([])
    let noisy = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(await Self.fingerprint(noisy) == Self.fingerprint(text))
  }

  @Test func aPrivateCarriersDefaultIsPrivate() async {
    let carried = ["traeger: firma"]
    let plain = await Self.fingerprint(Self.measure(carried))
    #expect(await Self.fingerprint(Self.measure(carried + ["traegerschaft: privat"])) == plain)
    #expect(await Self.fingerprint(Self.measure(carried + ["traegerschaft: oeffentlich"])) != plain)
  }

  @Test(arguments: [
    "kosten: 1.500", "traeger: niemand", "-kosten", "flaeche: niemand", "kommunen: [stadt-a, weg]",
    "finanzierung: [{quelle: antrag, ref: weg, betrag: 1 €}]", "jahre: {2028: viel}",
  ])
  func whatIsUnknownHasNone(_ line: String) async {
    #expect(await Self.fingerprint(Self.measure([line])) == nil)
  }

  @Test(arguments: ["status: unsinn", "sterne: 9", "partner: niemand", "kapazitaet:", "farbe: rot"])
  func whatIsUnknownBesideDoesNotMatter(_ line: String) async {
    #expect(await Self.fingerprint(Self.measure([line])) == Self.fingerprint(Self.measure([])))
  }
}
