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
    "personal-doppelt", "ref-zyklus", "topf-konkurrenz", "ziel-ohne-massnahme",
  ])
  func labelledFindingsAreFound(_ rule: String) async throws {
    let expected = try Corpus.expected()
    let cases = expected.expected.filter { $0.rule == rule }
    let all = try await Corpus.findings.value
    let findings = all.filter { $0.rule.id == rule }
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

/// The measures of the plan compared, against the labels of its pairs.
@Suite(.enabled(if: Corpus.exists)) struct CorpusPairTests {
  @Test func whatIsReported() async throws {
    let labels = try Corpus.labels()
    let findings = try await Corpus.findings.value
    let doubles = Corpus.pairs(of: "massnahme-doppelt", in: findings)
    let comparables = Corpus.pairs(of: "massnahme-vergleichbar", in: findings)
    let all = doubles.merging(comparables, uniquingKeysWith: max)
    #expect(labels.f1(of: doubles, for: ["same"]) >= 0.90)
    #expect(labels.f1(of: all, for: ["same", "comparable"]) >= 0.88)
    #expect(labels.listedDistinct(in: all) <= 4)
  }

  @Test func theRankingOfAllPairs() async throws {
    let labels = try Corpus.labels()
    let doubles = try await Corpus.ranking(.massnahmeDoppelt, "{doppelt_ab: 0}")
    let comparables = try await Corpus.ranking(
      .massnahmeVergleichbar, "{doppelt_ab: 1, vergleichbar_ab: 0}")
    #expect(labels.averagePrecision(of: doubles, for: ["same"]) >= 0.95)
    let both = doubles.merging(comparables, uniquingKeysWith: max)
    #expect(labels.averagePrecision(of: both, for: ["same", "comparable"]) >= 0.94)
  }

  @Test func anyNumberOfThreadsFindsTheSame() async throws {
    let plan = try await Corpus.plan().plan
    func pairs(_ jobs: Int) -> [String] {
      let figures = Figures(plan, jobs: jobs)
      return [Check.massnahmeDoppelt, .massnahmeVergleichbar, .topfKonkurrenz].flatMap { check in
        check.find(plan, figures).map { "\($0.items) \($0.score ?? 0) \($0.explanation.de)" }
      }
    }
    let one = pairs(1)
    #expect(!one.isEmpty && pairs(2) == one && pairs(5) == one)
  }
}

/// The labels of pairs, and how well a ranking meets them; the ambiguous count for neither side.
private struct PairLabels {
  struct Label: Decodable {
    let a: String
    let b: String
    let label: String
    let ambiguous: Bool?
  }

  let pairs: [Label]

  private func keys(_ label: String, isAmbiguous: Bool = false) -> Set<[String]> {
    Set(
      pairs.filter { $0.label == label && ($0.ambiguous ?? false) == isAmbiguous }
        .map { [$0.a, $0.b].sorted() })
  }

  private func wanted(_ labels: [String]) -> Set<[String]> {
    labels.reduce(into: []) { $0.formUnion(keys($1)) }
  }

  private var ambiguous: Set<[String]> { keys("distinct", isAmbiguous: true) }

  func f1(of found: [[String]: Double], for labels: [String]) -> Double {
    let (wanted, shown) = (wanted(labels), Set(found.keys).subtracting(ambiguous))
    return 2 * Double(shown.intersection(wanted).count) / Double(shown.count + wanted.count)
  }

  func listedDistinct(in found: [[String]: Double]) -> Int {
    Set(found.keys).intersection(keys("distinct")).count
  }

  /// The sum of recall step × precision; pairs that tie are one step.
  func averagePrecision(of ranking: [[String]: Double], for labels: [String]) -> Double {
    let wanted = wanted(labels)
    let left = ranking.filter { !ambiguous.contains($0.key) }
    var (seen, hits, sum) = (0, 0, 0.0)
    for score in Set(left.values).sorted(by: >) {
      let block = left.filter { $0.value == score }.keys
      let new = block.filter(wanted.contains).count
      seen += block.count
      hits += new
      sum += Double(new) / Double(wanted.count) * Double(hits) / Double(seen)
    }
    return sum
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

  static func labels() throws -> PairLabels {
    struct File: Decodable { let pairs: [PairLabels.Label] }
    let data = try Data(contentsOf: folder.appendingPathComponent("pairs.json"))
    return PairLabels(pairs: try JSONDecoder().decode(File.self, from: data).pairs)
  }

  /// The plan, with `schwellen` if they are given.
  static func plan(thresholds: String? = nil) async throws -> (plan: Plan, findings: [Finding]) {
    let plans = folder.appendingPathComponent("plans").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: plans)
    let entries = paths.filter(PlanSource.isDocument).compactMap { path in
      FileManager.default.contents(atPath: plans + "/" + path).map { data in
        guard path == "plan.md", let thresholds else {
          return SourceEntry(path: path, content: .bytes(Array(data)))
        }
        let text = String(decoding: data, as: UTF8.self)
        return SourceEntry(
          path: path,
          text: text.replacing("\nstichtag:", with: "\nschwellen: \(thresholds)\nstichtag:"))
      }
    }
    let reading = await PlanReading(PlanSource(documents: entries), jobs: 2)
    return Plan.lower(reading, today: nil)
  }

  /// What all rules find; computed once.
  static let findings = Task<[Finding], any Error> {
    let (plan, findings) = try await Corpus.plan()
    let figures = Figures(plan)
    return findings + Check.all.flatMap { $0.find(plan, figures) }
  }

  static func ranking(_ check: Check, _ thresholds: String) async throws -> [[String]: Double] {
    let plan = try await Corpus.plan(thresholds: thresholds).plan
    return pairs(of: check.rule.id, in: check.find(plan, Figures(plan)))
  }

  static func pairs(of rule: String, in findings: [Finding]) -> [[String]: Double] {
    Dictionary(
      findings.filter { $0.rule.id == rule }.map { ($0.items.sorted(), $0.score ?? 1) },
      uniquingKeysWith: max)
  }
}
