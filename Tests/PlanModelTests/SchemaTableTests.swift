import Diagnostics
import Foundation
import Testing

@testable import PlanModel

/// The table of keys against format.md §3 and against the typed plan.
@Suite struct SchemaTableTests {
  /// What format.md marks with R.
  static let required: [Kind: [String]] = [
    .plan: ["titel", "gebiet", "stichtag"],
    .koerperschaft: ["name", "art"],
    .ziel: ["titel", "kurz"],
    .massnahme: ["titel", "art", "traeger", "kommunen", "status", "zeitraum", "kosten"],
    .antrag: ["massnahme", "programm", "antragsteller", "betrag", "status"],
    .programm: ["name", "geber", "quelle", "stand"],
    .beitrag: ["von", "massnahme", "art", "wert", "zeitraum", "status"],
    .beschluss: ["gremium", "datum", "ergebnis", "gegenstand"],
    .risiko: ["titel", "art", "schwere"],
    .standard: ["titel", "messgroesse", "soll", "ist"],
    .flaeche: ["name", "kommune"],
  ]

  @Test(arguments: Kind.allCases)
  func requiredKeys(kind: Kind) {
    let keys = Schema.keys(of: kind).filter(\.isAlwaysRequired).map(\.name)
    #expect(Set(keys) == Set(Self.required[kind] ?? []))
  }

  @Test(arguments: [
    ("koerperschaften", "art: stadt", ["name", "ags", "einwohner"]),
    ("koerperschaften", "art: kreis", ["name", "ags", "einwohner"]),
    ("koerperschaften", "art: gemeinde", ["name", "ags", "einwohner"]),
    ("koerperschaften", "art: zweckverband", ["name"]),
    ("koerperschaften", "art: buergerrat", ["name", "losverfahren", "zeitraum"]),
    ("beitraege", "art: personal", ["von", "massnahme", "wert", "zeitraum", "profil", "status"]),
    ("beitraege", "art: geld", ["von", "massnahme", "wert", "zeitraum", "status"]),
    (
      "foerderantraege", "kostenteil: Bau",
      ["massnahme", "programm", "antragsteller", "betrag", "status", "foerderfaehig"]
    ),
    (
      "foerderantraege", "aufruf: a",
      ["massnahme", "programm", "antragsteller", "betrag", "status"]
    ),
  ])
  func conditionalKeys(folder: String, lines: String, missing: [String]) async {
    let found = await ValuesPlan.lower([("\(folder)/a.md", "---\n\(lines)\n---\n")]).findings
      .filter { $0.rule.id == "pflichtfeld-fehlt" }
    #expect(Set(found.map(\.message.de)) == Set(missing.map { "Die Angabe „\($0)“ fehlt" }))
    #expect(found.allSatisfy { $0.place.start == Position(line: 2, column: 1) })
  }

  @Test(arguments: [
    ("finanzierung:\n  - betrag: 3 €", ["quelle"], 3),
    ("finanzierung:\n  - quelle: antrag\n    betrag: 3 €", ["ref"], 3),
    ("kosten:\n  stand: 2026-01-01", ["wert"], 3), ("personal: [{profil: it}]", ["vzae"], 2),
    ("meilensteine:\n  - {was: a, bis: 2027}\n  - {was: b}", ["bis"], 4),
    ("planrecht: {stand: 2026-01-01}", ["schritt"], 2),
  ])
  func innerRequiredKeys(lines: String, missing: [String], line: Int) async {
    let found = await ValuesPlan.lower([("massnahmen/a.md", "---\n\(lines)\n---\n")]).findings
      .filter {
        $0.rule.id == "pflichtfeld-fehlt" && $0.place.start != Position(line: 2, column: 1)
          || $0.message.de.contains(missing[0])
      }
    #expect(found.map(\.message.de) == missing.map { "Die Angabe „\($0)“ fehlt" })
    #expect(found.first?.place.start.line == line)
  }

  /// Names with what format.md says of them: every key that it names exists, and the other way round.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: SchemaFormatFile.path)),
    arguments: Kind.allCases)
  func namesOfTheFormat(kind: Kind) throws {
    let section = try #require(SchemaFormatFile.section(of: kind))
    let table = Set(Schema.ownKeys(of: kind).map(\.name))
    let named = Set(section.matches(of: /`([a-z_]+)`/).map { String($0.output.1) })
    #expect(table.subtracting(named).isEmpty, "the format does not know them")
    let defined = SchemaFormatFile.definitions(section)
    #expect(defined.subtracting(table).isEmpty, "the table does not know them")
    let marked = Set(section.matches(of: /`([a-z_]+)` R\b/).map { String($0.output.1) })
    let assembly: Set<String> = kind == .koerperschaft ? ["losverfahren", "zeitraum"] : []
    #expect(marked.subtracting(assembly) == Set(Self.required[kind] ?? []))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: SchemaFormatFile.path)))
  func measureTypesOfTheFormat() throws {
    let text = try String(contentsOfFile: SchemaFormatFile.path, encoding: .utf8)
    var found: [String: [String]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 12, cells[1] != "art" else { continue }
      for start in [1, 6] { found[cells[start]] = Array(cells[start + 1...start + 4]) }
    }
    #expect(found.count == 60)
    for type in Vocabulary.standard.measureTypes {
      let radius =
        switch type.reach {
        case .radius(let kilometres): String(Int(kilometres))
        case .county: "∞"
        case .sharedMunicipality: "–"
        }
      let marks = (type.isFacility ? ["A"] : []) + (type.isEssentialService ? ["D"] : [])
      #expect(
        found[type.id] == [type.unit ?? "–", radius, type.field, marks.joined(separator: " ")])
    }
  }

  @Test func everyTextIsThere() {
    func check(_ keys: [Key]) {
      for key in keys {
        #expect(
          !key.meaning.de.isEmpty && !key.meaning.en.isEmpty && !key.example.isEmpty, "\(key.name)")
        check(key.type.innerKeys)
      }
    }
    for kind in Kind.allCases { check(Schema.keys(of: kind)) }
  }
}

/// format.md beside the project, where it is at hand.
enum SchemaFormatFile {
  static let path = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("../../../shared/spec/format.md")
    .standardized.path

  static func section(of kind: Kind) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    guard let start = text.range(of: "\n### \(kind.rawValue)") else { return nil }
    let rest = text[start.upperBound...]
    let end = rest.range(of: "\n##")?.lowerBound ?? rest.endIndex
    return String(rest[..<end])
  }

  /// Names at the beginning of a segment between two `·`, without mappings and remarks in brackets.
  static func definitions(_ section: String) -> Set<String> {
    var text = section
    for pattern in [#"\([^()]*\)"#, #"\{[^{}]*\}"#] {
      text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
      text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    let paragraphs = text.split(separator: "\n").filter { $0.contains("·") }
    let segments = paragraphs.flatMap { $0.components(separatedBy: "·") }
    return Set(
      segments.flatMap { segment -> [String] in
        guard let match = segment.firstMatch(of: /^[^`]{0,24}((?:`[a-z_]+`(?:, )?)+)/) else {
          return []
        }
        return match.output.1.matches(of: /`([a-z_]+)`/).map { String($0.output.1) }
      })
  }
}
