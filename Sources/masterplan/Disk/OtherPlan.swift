import Diagnostics
import PlanExchange
import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another county's plan: a published `plan.json`, the folder of a site, or a plan folder.
enum OtherPlan {
  static func read(_ path: String, jobs: Int) async throws(Trouble) -> PublishedPlan {
    guard DiskPath(path).real?.status?.kind == .folder else {
      return try PublishedPlanFile.read(path)
    }
    let published = DiskPath(path) / "daten/plan.json"
    if published.status != nil { return try PublishedPlanFile.read(published.text) }
    return PublishedPlan(try await readFolder(path, jobs: jobs))
  }

  /// A plan folder; without a readable plan.md it is none.
  static func readFolder(_ path: String, jobs: Int, today: Day? = nil) async throws(Trouble) -> Plan
  {
    let source = try await PlanFolder.read(path, jobs: jobs)
    let plan = Plan.lower(await PlanReading(source, jobs: jobs), today: today).plan
    guard plan.settings != nil else {
      throw .disk(
        Text(
          de: "„\(path)“ lässt sich nicht lesen: Eine lesbare plan.md fehlt",
          en: "“\(path)” cannot be read: a readable plan.md is missing"))
    }
    return plan
  }
}
