import Foundation
import Testing

@testable import masterplan

/// Text reports of small plans, to be read beside their sources.
///
/// Each folder of `Golden` holds `expected.txt` and `plans`, or has the plan of its name in
/// `examples`; `UPDATE_GOLDEN=1` writes the former anew.
@Suite struct GoldenTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").path
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../examples").standardizedFileURL.path

  static var cases: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(arguments: cases) func report(_ name: String) async throws {
    let folder = GoldenTests.root + "/" + name
    let run = GoldenTests.run(name)
    let progress = Progress(language: .de, isShown: false)
    let text = run.text(of: try await run.compile(progress), width: 100)
    let file = folder + "/expected.txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    #expect(try text == String(contentsOfFile: file, encoding: .utf8))
  }

  private static func run(_ name: String) -> PlanRun {
    var options = Compilation.Options(jobs: 2)
    var plans = "\(root)/\(name)/plans"
    switch name {
    case "fehlerhaft": plans = "\(examples)/fehlerhaft"
    case "verlauf":
      plans = "\(examples)/verlauf/nachher"
      options.since = "\(examples)/verlauf/vorher"
    default: break
    }
    return PlanRun(
      folder: plans, options: options,
      language: name.hasSuffix("-en") ? .en : nil, format: .text, failOn: .fehler, isQuiet: false,
      isVerbose: name.hasSuffix("-verbose"), isColoured: false)
  }

  /// All that a folder in git can show: it always has its plan.md, and git keeps no access rights.
  @Test func thePlanFullOfErrorsShowsEveryRuleAboutDocuments() async throws {
    let run = GoldenTests.run("fehlerhaft")
    let compilation = try await run.compile(Progress(language: .de, isShown: false))
    let shown = Set(compilation.report.findings.map(\.rule.id))
    let mustShow: Set = [
      "dateiname", "dokument-zu-aufwendig", "dokument-zu-gross", "feld-unbekannt",
      "frontmatter-fehlt", "html-entfernt", "id-doppelt", "kodierung", "kommentar-verschluckt",
      "personendaten", "pflichtfeld-fehlt", "ref-unbekannt", "ref-zyklus", "schluessel-doppelt",
      "typ-unbekannt", "verweis-ins-leere", "wert-unzulaessig", "yaml-fehler", "zahl-mehrdeutig",
      "zeichen-verdeckt", "zeit-verkehrt",
    ]
    #expect(mustShow.subtracting(shown) == [])
  }
}
