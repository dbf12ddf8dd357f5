import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel

/// What a run knows of a plan.
struct Compilation {
  let plan: Plan
  let figures: Figures
  let report: CheckReport

  /// What a run may be told beside the plan.
  struct Options: Sendable {
    /// The plan's date if it is not to be plan.md's own.
    var today: Day?
    var selection = RuleSelection()
    /// The earlier state with which the plan is compared, as it was named; nil: none.
    var since: String?
    /// How many documents are read at a time.
    var jobs = 1
  }

  /// The whole way from a folder to findings; `BuildCommand` goes on from here to pages.
  ///
  /// 1. ``PlanFolder`` reads the files of the folder. It alone touches the disk.
  /// 2. `PlanReading` reads every document along the schema, with the places of its values.
  /// 3. `Plan.lower` resolves references and makes the typed plan.
  /// 4. `Figures` computes what more than one reader needs, when somebody asks for it.
  /// 5. `CheckReport` checks the plan by the rules that report and weighs what was found.
  ///
  /// An earlier state to compare with (`Baseline`) goes the same way up to the typed plan.
  static func check(
    _ folder: String, _ options: Options, progress: Progress
  ) async throws(Trouble) -> Compilation {
    progress.enter(.reading)
    let source = try await PlanFolder.read(folder, jobs: options.jobs)
    progress.enter(.parsing)
    let reading = await PlanReading(source, jobs: options.jobs)
    progress.enter(.lowering)
    let (plan, findings) = Plan.lower(reading, today: options.today)
    var earlier: Plan?
    if let since = options.since {
      progress.enter(.baseline)
      earlier = try await Baseline.read(since, of: folder, jobs: options.jobs)
    }
    progress.enter(.checking)
    let figures = Figures(plan, since: earlier, jobs: options.jobs)
    let report = CheckReport(
      plan, figures, documentFindings: findings, selection: options.selection)
    return Compilation(plan: plan, figures: figures, report: report)
  }

  /// How the run ends: without a readable plan.md always badly.
  func status(failOn severity: Severity?) -> ExitStatus {
    if plan.settings == nil { return .disk }
    guard let severity else { return .success }
    return report.hasOpenFinding(from: severity) ? .findings : .success
  }
}
