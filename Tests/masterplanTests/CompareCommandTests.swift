import Diagnostics
import Foundation
import PlanExchange
import Testing

@testable import masterplan

/// `masterplan compare` as a program: sources, forms, exit codes; its text beside `GoldenComparison`.
@Suite struct CompareCommandTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("GoldenComparison").path

  @Test(arguments: [Language.de, .en]) func report(_ language: Language) async throws {
    var members: [CountyComparison.Member] = []
    for name in ["kreis-a", "kreis-b"] {
      let folder = CompareCommandTests.golden + "/" + name
      members.append(.init(source: name, plan: try await OtherPlan.read(folder, jobs: 1)))
    }
    let text = await CountyComparison(members, language: language, jobs: 2)
      .text(TextReport(language: language), isQuiet: false)
    let file = CompareCommandTests.golden + "/expected-\(language.rawValue).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    #expect(try text == String(contentsOfFile: file, encoding: .utf8))
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    let program = try #require(Program())
    let result = try program.run(["compare"] + arguments, in: CompareCommandTests.golden)
    #expect(!result.isSignal)
    return result
  }

  @Test(.enabled(if: Program() != nil)) func everySourceGivesTheSame() throws {
    let folder = try TemporaryFolder()
    let program = try #require(Program())
    _ = try program.run(
      ["build", CompareCommandTests.golden + "/kreis-b", "-o", "site", "--fail-on", "nie"],
      in: folder.path)
    let sources = [
      CompareCommandTests.golden + "/kreis-b", folder / "site", folder / "site/daten/plan.json",
    ]
    let texts = try sources.map { source in
      let result = try run(source, "--plans", "kreis-a", "--no-color", "--jobs", "2")
      #expect(result.status == 0 && result.err.isEmpty)
      return result.out.replacing(source, with: "X")
    }
    #expect(texts[0].contains("gruenderzentrum"))
    #expect(Set(texts).count == 1)
  }

  /// What `--format json` prints.
  private struct Report: Decodable {
    struct Member: Decodable {
      let source, county, titel, gebiet: String
      let measures: Int
    }
    struct Side: Decodable {
      let plan: Int
      let id, file, titel, traeger: String
    }
    struct Reason: Decodable {
      let kind, text: String
      let points: Double
    }
    struct Pair: Decodable {
      let rule: String
      let score, distance: Double
      let own, other: Side
      let reasons: [Reason]
    }
    let version: Int
    let plans: [Member]
    let pairs: [Pair]
  }

  @Test(.enabled(if: Program() != nil)) func formsAndOptions() throws {
    let json = try run("kreis-b", "--plans", "kreis-a", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(json.out.utf8))
    #expect(report.version == 1)
    #expect(report.plans.map(\.measures) == [2, 2])
    #expect(report.plans.map(\.gebiet) == ["05991", "05992"])
    #expect(report.pairs.map(\.own.traeger) == ["Nordstadt"])
    #expect(report.pairs.map(\.other.plan) == [1])
    #expect(report.pairs[0].rule.hasPrefix("massnahme-") && !report.pairs[0].reasons.isEmpty)
    let quiet = try run("kreis-b", "--plans", "kreis-a", "--quiet", "--lang", "en")
    #expect(quiet.out == "1 pair · 2 own measures, 2 of: Kreis B\n")
  }

  @Test(
    .enabled(if: Program() != nil),
    arguments: [
      ([], 2, "ANDERE"), (["kreis-b", "--format", "jsn"], 2, "json"),
      (["kreis-b", "--lang", "fr"], 2, "fr"), (["kreis-b", "--jobs", "0"], 2, "--jobs"),
      (["kreis-b", "--stichtag", "nie"], 2, "--stichtag"),
      (["kreis-b", "--plan", "kreis-a"], 2, "--plans"),
      (["kreis-b", "--fail-on", "nie"], 2, "--fail-on"),
      (["kreis-b"], 3, "Der Planordner „plans“"),
      (["nirgends", "--plans", "kreis-a"], 3, "nirgends"),
      (["kreis-b/massnahmen", "--plans", "kreis-a"], 3, "plan.md fehlt"),
      (["kreis-b", "--plans", "kreis-b/massnahmen"], 3, "plan.md fehlt"),
      (["kreis-b/plan.md", "--plans", "kreis-a"], 3, "Zeile 1"),
    ] as [([String], Int32, String)])
  func whatGoesWrong(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let program = try #require(Program())
    let result = try program.run(["compare"] + arguments, in: CompareCommandTests.golden)
    #expect(result.status == status && !result.isSignal && result.out.isEmpty)
    #expect(result.err.contains(words), "\(result.err)")
    #expect(result.err.split(separator: "\n").count == 1)
  }
}
