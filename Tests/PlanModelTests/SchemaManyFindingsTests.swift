import Diagnostics
import Testing

@testable import PlanModel

/// Nothing stops at the first mistake: one plan with one of each, and every one is told.
@Suite struct SchemaManyFindingsTests {
  static let files: [(path: String, text: String, rules: [String])] = [
    (
      "plan.md",
      "---\ntitel: P\ngebiet: 05358\nstichtag: 2026-11-21\nschwellen: {vorlauf_tag: 3}\n---\n",
      ["feld-unbekannt"]
    ),
    (
      "koerperschaften/kreis.md",
      "---\nname: Kreis\nart: kreis\nags: 05358\neinwohner: 260.000\n---\n", []
    ),
    ("massnahmen/offen.md", "---\ntitel: x\n", ["frontmatter-fehlt"]),
    ("massnahmen/ohne.md", "# Titel\n", ["frontmatter-fehlt"]),
    ("massnahmen/yaml.md", "---\ntitel: Bahnhof: Nord\n---\n", ["yaml-fehler"]),
    ("massnahmen/anker.md", "---\ntitel: &a x\n---\n", ["yaml-fehler"]),
    (
      "massnahmen/gross.md", "---\nx-a: \(String(repeating: "a", count: 70_000))\n---\n",
      ["dokument-zu-gross"]
    ),
    ("massnahmen/Name.md", measure(), ["dateiname"]),
    ("massnahmen/doppelt.md", measure(), ["id-doppelt"]),
    ("massnahmen/x/doppelt.md", measure(), []),
    ("verirrt.md", "---\ntitel: x\n---\n", ["typ-unbekannt"]),
    ("massnahmen/feld.md", measure("traegr: kreis\n"), ["feld-unbekannt"]),
    ("massnahmen/kommentar.md", measure("zustaendig: Amt #4\n"), ["kommentar-verschluckt"]),
    (
      "massnahmen/zweimal.md", measure("stand: 2026-01-01\nstand: 2026-01-02\n"),
      ["schluessel-doppelt"]
    ),
    (
      "massnahmen/pflicht.md",
      "---\ntitel: x\nart: konzept\ntraeger: kreis\nkommunen: kreis\nstatus: idee\nkosten: 3 €\n---\n",
      ["pflichtfeld-fehlt"]
    ),
    ("massnahmen/wert.md", measure("prioritaet: IV\n"), ["wert-unzulaessig"]),
    (
      "massnahmen/mehr.md", measure("arbeitsplaetze: {neu: 3, davon_tarif: 5}\n"),
      ["wert-unzulaessig"]
    ),
    ("massnahmen/zahl.md", measure("folgekosten: 1.500\n"), ["zahl-mehrdeutig"]),
    ("massnahmen/zeit.md", measure("beginn: 2031-01-01\n"), ["zeit-verkehrt"]),
    ("massnahmen/stein.md", measure("meilensteine: [{was: Bau, bis: 2032}]\n"), ["zeit-verkehrt"]),
    ("massnahmen/verweis.md", measure("betreiber: kries\n"), ["ref-unbekannt"]),
    ("massnahmen/kreis-a.md", measure("haengt_ab_von: kreis-b\n"), ["ref-zyklus"]),
    ("massnahmen/kreis-b.md", measure("haengt_ab_von: kreis-a\n"), []),
    ("massnahmen/leer.md", measure(body: "[[fehlt]]"), ["verweis-ins-leere"]),
    ("massnahmen/html.md", measure(body: "<b>fett</b>"), ["html-entfernt"]),
    ("massnahmen/verdeckt.md", measure(title: "Bahn\u{202E}hof"), ["zeichen-verdeckt"]),
    (
      "massnahmen/person.md", measure("zustaendig: Erika Muster <erika@x.example>\n"),
      ["personendaten"]
    ),
  ]

  static func measure(
    _ lines: String = "", title: String = "Ein Vorhaben", body: String = ""
  ) -> String {
    """
    ---
    titel: \(title)
    art: konzept
    traeger: kreis
    kommunen: kreis
    status: idee
    zeitraum: 2027-2029
    kosten: 3 €
    \(lines)---
    \(body)

    """
  }

  static let broken = SourceEntry(
    path: "massnahmen/bytes.md", content: .bytes([0x2D, 0x2D, 0x2D, 0x0A, 0xFF]))
  static let device = SourceEntry(
    path: "massnahmen/rohr.md", content: .unreadable(Text(de: "keine Datei", en: "no file")))

  static func findings(jobs: Int) async -> [Finding] {
    let entries = files.map { SourceEntry(path: $0.path, text: $0.text) } + [broken, device]
    let reading = await PlanReading(PlanSource(documents: entries.reversed()), jobs: jobs)
    return Plan.lower(reading, today: nil).findings
  }

  @Test func everyMistakeIsTold() async {
    let found = Dictionary(grouping: await Self.findings(jobs: 1)) { $0.place.file.path }
    for file in Self.files {
      #expect(found[file.path]?.map(\.rule.id) ?? [] == file.rules, "\(file.path)")
    }
    #expect(found["massnahmen/bytes.md"]?.map(\.rule.id) == ["kodierung"])
    #expect(found["massnahmen/rohr.md"]?.map(\.rule.id) == ["datei-unlesbar"])
    #expect(Set(found.values.joined().map(\.rule.id)).count >= 20)
  }

  @Test func everyFindingHasItsWords() async {
    for finding in await Self.findings(jobs: 1) {
      #expect(!finding.message.de.isEmpty && !finding.message.en.isEmpty)
      #expect(!finding.message.de.hasSuffix("."))
      #expect(finding.place.file.path.hasSuffix(".md"))
      if let subject = finding.subject { #expect(finding.items.contains(subject)) }
    }
  }

  /// The order of files and the number of threads change nothing.
  @Test func sameReportWhateverTheJobs() async {
    let one = await Self.findings(jobs: 1).inReportOrder(.de).map {
      FindingJSON.object($0, .de).compactText
    }
    let four = await Self.findings(jobs: 4).inReportOrder(.de).map {
      FindingJSON.object($0, .de).compactText
    }
    #expect(one == four)
  }
}
