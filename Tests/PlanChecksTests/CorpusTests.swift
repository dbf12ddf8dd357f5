import Diagnostics
import Foundation
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

/// A labelled plan beside the checkout; skipped where it is absent.
@Suite(.enabled(if: Corpus.exists)) struct CorpusTests {
  @Test(arguments: [
    "abhaengigkeit-zu-spaet", "beginn-vor-bewilligung", "betroffene-nicht-informiert",
    "flaeche-mehrfach", "foerderquote-zu-hoch", "kumulierung-ueberschritten", "massnahme-ohne-ziel",
    "personal-doppelt", "ref-zyklus",
  ])
  func labelledFindingsAreFound(_ rule: String) async throws {
    let expected = try Corpus.expected()
    let cases = expected.expected.filter { $0.rule == rule }
    let findings = try await Corpus.findings().filter { $0.rule.id == rule }
    for label in cases {
      let found = findings.first { Set(label.items).isSubset(of: $0.items) }
      #expect(found != nil, "missed: \(label.items)")
      #expect(found.map { $0.conditionSeverity.rawValue == label.severity } ?? true)
    }
    guard try #require(expected.rules[rule]).complete else { return }
    for finding in findings {
      let isLabelled = cases.contains { Set($0.items).isSubset(of: finding.items) }
      #expect(isLabelled, "false alarm: \(finding.items)")
    }
  }
}

private enum Corpus {
  struct Expected: Decodable {
    struct RuleLine: Decodable { let complete: Bool }
    struct Label: Decodable {
      let rule: String
      let items: [String]
      let severity: String
    }
    let rules: [String: RuleLine]
    let expected: [Label]
  }

  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .appendingPathComponent("../../../../shared/corpus/kreis-rurtal").standardizedFileURL

  static var exists: Bool { FileManager.default.fileExists(atPath: folder.path + "/expected.json") }

  static func expected() throws -> Expected {
    let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
    return try JSONDecoder().decode(Expected.self, from: data)
  }

  static func findings() async throws -> [Finding] {
    let plans = folder.appendingPathComponent("plans").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: plans)
    let entries = paths.filter(PlanSource.isDocument).compactMap { path in
      FileManager.default.contents(atPath: plans + "/" + path).map {
        SourceEntry(path: path, content: .bytes(Array($0)))
      }
    }
    let reading = await PlanReading(PlanSource(documents: entries), jobs: 2)
    let (plan, findings) = Plan.lower(reading, today: nil)
    let figures = Figures(plan)
    return findings + Check.all.flatMap { $0.find(plan, figures) }
  }
}
