import Diagnostics
import Testing

@testable import PlanModel

/// `explain`: what passes passes, what fails fails.
@Suite struct DocumentationExplanationTests {
  @Test func namesAreOrderedOnce() {
    let names = FormatExplanation.names
    #expect(names == Set(names).sortedByCodePoints())
    for name in ["massnahme", "kosten", "wert", "anerkannt", "regel", "von", "davon_tarif"] {
      #expect(names.contains(name))
    }
  }

  @Test func everyNameIsExplained() {
    for name in FormatExplanation.names where Kind(rawValue: name) == nil {
      #expect(!FormatExplanation.of(key: name).isEmpty, "\(name)")
    }
    #expect(FormatExplanation.of(key: "gibtsnicht").isEmpty)
  }

  @Test func placesOfAKey() {
    let titles = FormatExplanation.of(key: "status").map(\.title.de)
    #expect(
      titles == [
        "status (Maßnahme)", "status (Förderantrag)", "status (Beitrag)", "status (Risiko)",
      ])
    #expect(FormatExplanation.of(key: "kosten.wert").map(\.title.de) == ["kosten.wert (Maßnahme)"])
    #expect(FormatExplanation.of(key: "anerkannt").map(\.title.de) == ["anerkannt (jede Art)"])
    #expect(FormatExplanation.of(key: "regel").map(\.title.de) == ["anerkannt.regel (jede Art)"])
  }

  static let lax: Set<String> = ["pflichtfeld-fehlt", "plan-fehlt", "ref-unbekannt"]

  static func rules(_ lines: String, _ kind: Kind) async -> [String] {
    var beside = ""
    if lines.hasPrefix("wert:") {
      beside = "art: \(lines.hasPrefix("wert: 0,5") ? "personal" : "flaeche")\n"
    }
    if lines.hasPrefix("kapazitaet:") { beside = "art: gruenderzentrum\n" }
    if lines.hasPrefix("bedarf") || lines.hasPrefix("bestand") {
      beside = "kapazitaet_art: gewerbegebiet\n"
    }
    if lines.hasPrefix("ags:") { beside = "art: stadt\n" }
    let path = DocumentTemplate.path(kind: kind, id: "a")
    return await ValuesPlan.lower([(path, "---\n\(beside)\(lines)\n---\n")]).findings.map(\.rule.id)
  }

  static func kind(_ explanation: FormatExplanation) -> Kind {
    Kind.allCases.first { explanation.title.de.hasSuffix("(\($0.name.de))") } ?? .massnahme
  }

  @Test(arguments: FormatExplanation.names.filter { Kind(rawValue: $0) == nil })
  func examples(name: String) async {
    for explanation in FormatExplanation.of(key: name) {
      let kind = Self.kind(explanation)
      // A bad `typ` or `id` is a matter of identity, not of notation.
      if name == "typ" || name == "id" { continue }
      let passing = await Self.rules(explanation.passing, kind).filter { !Self.lax.contains($0) }
      #expect(passing == [], "\(explanation.title.de)")
      guard let failing = explanation.failing else { continue }
      let found = await Self.rules(failing.lines, kind)
        .filter { $0 != "pflichtfeld-fehlt" && $0 != "plan-fehlt" }
      let isReference =
        explanation.answer.de.contains("id (") || explanation.answer.de.contains("id eines")
      #expect(!found.isEmpty || isReference, "\(explanation.title.de)")
    }
  }

  @Test(arguments: Kind.allCases)
  func kinds(kind: Kind) async {
    let explanation = FormatExplanation.of(kind)
    let path = DocumentTemplate.path(kind: kind, id: "a")
    let extra =
      kind == .koerperschaft
      ? "\nags: 05358008\neinwohner: 3" : kind == .beitrag ? "\nprofil: it" : ""
    let (_, findings) = await ValuesPlan.lower([
      (path, "---\n\(explanation.passing)\(extra)\n---\n")
    ])
    #expect(
      findings.filter { !["plan-fehlt", "ref-unbekannt"].contains($0.rule.id) }.map(\.message.de)
        == [])
    let failing = await ValuesPlan.lower([
      (path, "---\n\(explanation.failing?.lines ?? "")\(extra)\n---\n")
    ]).findings
    #expect(failing.contains { $0.rule.id == "pflichtfeld-fehlt" })
  }
}
