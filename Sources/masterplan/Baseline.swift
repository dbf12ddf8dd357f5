import Diagnostics
import PlanModel

/// An earlier state of the plan, with which a run compares it (`--since`).
enum Baseline {
  /// Reads the earlier state along its own schema and vocabulary.
  ///
  /// - Parameters:
  ///   - name: a folder or a published plan.json, else a git revision of the plan's repository: what
  ///     exists as a path is meant.
  ///   - folder: the plan folder of today.
  static func read(_ name: String, of folder: String, jobs: Int) async throws(Trouble) -> Plan {
    let source = try await source(name, of: folder, jobs: jobs)
    guard source.documents.contains(where: { $0.path == "plan.md" }) else {
      throw .disk(
        Text(
          de: "Der Vergleichsstand „\(name)“ ist kein Plan: plan.md fehlt",
          en: "The baseline “\(name)” is no plan: plan.md is missing"))
    }
    return Plan.lower(await PlanReading(source, jobs: jobs), today: nil).plan
  }

  private static func source(
    _ name: String, of folder: String, jobs: Int
  ) async throws(Trouble) -> PlanSource {
    guard let path = DiskPath(name).real else { return try GitPlan.read(name, of: folder) }
    return path.status?.kind == .file
      ? try PublishedPlanFile.read(name).source : try await PlanFolder.read(name, jobs: jobs)
  }
}
