import Diagnostics
import Foundation
import Testing

@testable import PlanModel

/// Damaged plans: no crash, every place inside its file, the same findings every time.
@Suite struct DocumentRuleRandomTests {
  /// A sequence of numbers that is the same in every run (SplitMix64).
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let snippets = [
    "---\n", "\n", ": ", " #", "\t", "\"", "'", "[", "]", "{", "}", ",", "- ", "&a ", "*a", "!t ",
    "|\n",
    ">-\n", "1.500", "1,2 Mio. €", "2028-2027", "3/4/27", "2026-02-30", "⟦", "\u{200B}", "\u{202E}",
    "👩\u{200D}🔧", "ä", "a\u{308}", "[[", "]]", "[[plan]]", "[x](../y.md#z)", "![x](y.png)", "<b>",
    "<!--",
    "| a | b |\n|---|---|\n", "> > > ", "titel: x\n", "id: plan\n", "id: stadt-a\n", "typ: ziel\n",
    "typ: x\n", "teil_von: radweg\n", "haengt_ab_von: [radweg]\n", "\r\n", "\r", "kosten:\n",
    "erika.muster@kreis.example", "Tel. 02421 123456", "x-a: {b: {c: [d]}}\n", "\u{FEFF}",
    "fassung: {plan: v1:0}\n", "status: vereinbart\n", "plan", "seite-2",
  ].map { Array($0.utf8) }

  private static func damage(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let at = Int.random(in: 0...bytes.count, using: &dice)
      let length = min(Int.random(in: 0...30, using: &dice), bytes.count - at)
      switch Int.random(in: 0..<12, using: &dice) {
      case 0: bytes.removeSubrange(at..<at + length)
      case 1: bytes.insert(contentsOf: bytes[at..<at + length], at: at)
      case 2: bytes.removeSubrange(at...)
      case 3: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &dice) }
      case 4: bytes = swapLines(bytes, &dice)
      default:
        let snippet = snippets[Int.random(in: 0..<snippets.count, using: &dice)]
        bytes.replaceSubrange(at..<at + (dice.next() % 2 == 0 ? length : 0), with: snippet)
      }
    }
    return bytes
  }

  private static func swapLines(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = Int.random(in: 0..<lines.count, using: &dice)
    let second = Int.random(in: 0..<lines.count, using: &dice)
    lines.swapAt(first, second)
    return Array(lines.joined(separator: [0x0A]))
  }

  private static let miniature = """
    === massnahmen/radweg.md
    ---
    titel: Radweg nach Neudorf
    art: radweg
    traeger: stadt-a
    kommunen: [stadt-a, gemeinde-b]
    status: abgestimmt
    zeitraum: 2027-03 – 2028
    kosten: {wert: 1200000, stand: 2026-01-01}
    ziele: [ziel-eins]
    informiert: {gemeinde-b: 2026-05-04}
    finanzierung:
      - {quelle: antrag, ref: radweg-eins, betrag: 600.000 €}
      - quelle: eigen
        betrag: 600.000 €
    jahre: {2027: 600000, 2028: 600000}
    arbeitsplaetze: {neu: 3, davon_tarif: 2}
    ort: "50,80; 6,40"
    meilensteine: [{was: Bau, bis: 2027-06}]
    ---
    Siehe [[ziel-eins]], [[plan|Vorwort]] und [dort](../leitbild/ziel-eins.md).

    # Bilanz

    | Jahr | Länge |
    |---|---|
    | 2027 | 3 km |
    === massnahmen/bruecke.md
    ---
    titel: "Brücke: Neubau"
    art: strasse
    traeger: stadt-a
    kommunen: stadt-a
    status: idee
    zeitraum: {von: 2027, bis: 2028}
    kosten: 4 Mio. €
    haengt_ab_von: radweg
    teil_von: radweg
    ---
    === foerderantraege/radweg-eins.md
    ---
    massnahme: radweg
    programm: programm-eins
    antragsteller: stadt-a
    betrag: 600.000 €
    status: bewilligt
    kostenteil: Bau
    foerderfaehig: 800.000 €
    eingereicht: 2026-03-01
    bewilligt: 2026-06-01
    ---
    === beschluesse/rat.md
    ---
    gremium: stadt-a
    datum: 2026-06-18
    ergebnis: beschlossen
    gegenstand: [radweg, plan]
    fassung: {radweg: "v1:0123456789abcdef"}
    ---
    """

  private static func line(_ finding: Finding) -> String {
    let related = finding.related.map { "\($0.place.file.path)@\($0.place.range) \($0.message.de)" }
    return
      "\(finding.place.file.path)@\(finding.place.range) \(finding.rule.id) \(finding.severity) "
      + "\(finding.subject ?? "-") \(finding.items) \(finding.message.de) \(finding.help.map(\.de)) \(related)"
  }

  private func expectSound(_ findings: [Finding], _ plan: MarkedPlan) {
    let paths = Set(plan.entries.map(\.path)).union(["plan.md"])
    for finding in findings {
      for place in [finding.place] + finding.related.map(\.place) {
        #expect(paths.contains(place.file.path))
        let bytes = place.file.bytes
        #expect(place.range.lowerBound >= 0 && place.range.upperBound <= bytes.count)
        #expect(place.start <= place.end)
        // A file that is no UTF-8 has its finding at the very beginning.
        let edges = [place.range.lowerBound, place.range.upperBound]
        for edge in edges where 0 < edge && edge < bytes.count {
          #expect(bytes[edge] & 0xC0 != 0x80, "\(Self.line(finding))")
        }
      }
      #expect(!finding.message.de.isEmpty && !finding.message.en.isEmpty)
      #expect(finding.rule.group == .documents && finding.severity <= finding.rule.severity)
      if let subject = finding.subject { #expect(finding.items.contains(subject)) }
      if finding.rule.id != "id-doppelt" && finding.rule.id != "ref-zyklus" {
        #expect(finding.items == (finding.subject.map { [$0] } ?? []))
      }
    }
    let places = findings.map { "\($0.rule.id) \(MarkedPlan.Mark($0)) \($0.message.de)" }
    #expect(Set(places).count + findings.filter(Self.mayRepeat).count >= places.count)
  }

  /// Two missing keys have one place but different words; equal ones stand in different values.
  private static func mayRepeat(_ finding: Finding) -> Bool {
    finding.rule.id == "pflichtfeld-fehlt"
  }

  private func damaged(_ plan: MarkedPlan, seed: UInt64, share: UInt64) -> MarkedPlan {
    var dice = Dice(state: seed)
    var damaged = plan
    for entry in plan.entries.sorted(by: { $0.path.precedesByCodePoints($1.path) }) {
      guard case .bytes(let bytes) = entry.content, dice.next() % share == 0 else { continue }
      damaged.put(entry.path, Self.damage(bytes, &dice))
    }
    return damaged
  }

  @Test(arguments: 0..<8) func damagedMiniatures(_ part: Int) async throws {
    let plan = try MarkedPlan(Self.miniature)
    for number in 0..<40 {
      let damaged = damaged(plan, seed: UInt64(part * 1000 + number), share: 2)
      let findings = await damaged.findings()
      expectSound(findings, damaged)
      let again = await damaged.findings()
      #expect(findings.map(Self.line) == again.map(Self.line))
    }
  }

  @Test func theMiniatureIsSound() async throws {
    let findings = try await MarkedPlan(Self.miniature).findings()
    #expect(findings.map(Self.line) == [])
  }

  private static let corpus = URL(filePath: #filePath)
    .appending(path: "../../../../shared/corpus/kreis-rurtal/plans").standardizedFileURL.path

  private static func corpusPlan() -> MarkedPlan? {
    guard let paths = FileManager.default.enumerator(atPath: corpus)?.compactMap({ $0 as? String }),
      var plan = try? MarkedPlan("")
    else { return nil }
    for entry in plan.entries { plan.remove(entry.path) }
    for path in paths where PlanSource.isDocument(path) {
      if let data = FileManager.default.contents(atPath: corpus + "/" + path) {
        plan.put(path, Array(data))
      }
    }
    return plan
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: corpus)), arguments: 0..<6)
  func damagedCorpus(_ seed: Int) async throws {
    let plan = try #require(Self.corpusPlan())
    let damaged = damaged(plan, seed: UInt64(seed), share: 3)
    let findings = await damaged.findings()
    expectSound(findings, damaged)
    let parallel = await damaged.lowered(jobs: 4).findings
    #expect(findings.map(Self.line) == parallel.map(Self.line))
  }
}
