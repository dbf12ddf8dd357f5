import Diagnostics
import Foundation
import PlanExchange
import PlanFigures
import PlanModel
import Testing

@testable import masterplan

/// Published plans as files.
@Suite struct PublishedPlanFileTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static var plans: [String] {
    ["plans", "examples/musterrur", "../shared/corpus/kreis-rurtal/plans"]
      .filter { FileManager.default.fileExists(atPath: package + "/" + $0) }
  }

  private func json(_ source: PlanSource) async -> JSON {
    let plan = Plan.lower(await PlanReading(source, jobs: 2), today: nil).plan
    return PlanJSON.value(
      plan, Figures(plan, jobs: 2), findings: [],
      tool: PlanJSON.Tool(version: "1", revision: nil), language: .de)
  }

  @Test(arguments: plans) func aPlanComesBack(_ path: String) async throws {
    let folder = try TemporaryFolder()
    let source = try await PlanFolder.read(PublishedPlanFileTests.package + "/" + path, jobs: 2)
    let first = await json(source)
    let file = try folder.write(first.text, to: "plan.json")
    let second = await json(try PublishedPlanFile.read(file).source)
    #expect(first.text == second.text)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try TemporaryFolder()
    for (name, cause) in [("keins.json", "gibt es nicht"), (".", "ist keine Datei")] {
      let error = #expect(throws: Trouble.self) { try PublishedPlanFile.read(folder / name) }
      #expect(error?.status == .disk)
      #expect(error?.message.de.contains(cause) == true, "\(error?.message.de ?? "")")
    }
    let file = try folder.write("{\n", to: "halb.json")
    try folder.makeLink("verweis.json", to: file)
    for name in ["halb.json", "verweis.json"] {
      let error = #expect(throws: Trouble.self) { try PublishedPlanFile.read(folder / name) }
      #expect(error?.message.en.contains("\(name)” cannot be read: line 2: ") == true)
    }
  }
}
