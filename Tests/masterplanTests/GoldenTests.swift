import Foundation
import Testing

@testable import masterplan

/// Text reports of small plans, to be read beside their sources.
///
/// Each folder of `Golden` holds `plans` and `expected.txt`; `UPDATE_GOLDEN=1` writes the latter anew.
@Suite struct GoldenTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").path

  static var cases: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(arguments: cases) func report(_ name: String) async throws {
    let folder = GoldenTests.root + "/" + name
    let run = PlanRun(
      folder: folder + "/plans", options: Compilation.Options(jobs: 2),
      language: name.hasSuffix("-en") ? .en : nil, format: .text, failOn: .fehler, isQuiet: false,
      isVerbose: name.hasSuffix("-verbose"), isColoured: false)
    let progress = Progress(language: .de, isShown: false)
    let text = run.text(of: try await run.compile(progress), width: 100)
    let file = folder + "/expected.txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    #expect(try text == String(contentsOfFile: file, encoding: .utf8))
  }
}
