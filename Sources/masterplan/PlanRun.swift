import Diagnostics
import PlanChecks
import PlanModel

/// A run over a plan, as the options of `check` and `build` ask for it.
struct PlanRun {
  enum Format: String, CaseIterable {
    case text, json
  }

  let folder: String
  let options: Compilation.Options
  /// Nil: the plan's own.
  let language: Language?
  let format: Format
  /// Nil: never.
  let failOn: Severity?
  let isQuiet: Bool
  let isVerbose: Bool
  let isColoured: Bool

  func progress() -> Progress {
    Progress(language: language ?? .de, isShown: Terminal.isTerminal(2) && !isQuiet)
  }

  func compile(_ progress: Progress) async throws(Trouble) -> Compilation {
    do {
      return try await Compilation.check(folder, options, progress: progress)
    } catch {
      progress.finish()
      throw error
    }
  }

  func language(of compilation: Compilation) -> Language { language ?? compilation.plan.language }

  /// Writes the findings to stdout.
  func print(_ compilation: Compilation) throws(Trouble) {
    try Terminal.print(text(of: compilation, width: Terminal.columns ?? 100))
  }

  func text(of compilation: Compilation, width: Int) -> String {
    let (plan, report) = (compilation.plan, compilation.report)
    let language = language(of: compilation)
    let findings = report.findings.inReportOrder(language)
    let counts = FindingJSON.Counts(report.counts)
    switch format {
    case .json:
      return FindingJSON.report(
        toolVersion: Release.version, stichtag: report.today?.iso, phase: report.phase.rawValue,
        counts: counts, disabled: report.disabled, findings: findings, language: language
      ).text + "\n"
    case .text:
      let writer = TextReport(
        language: language, width: width, isColoured: isColoured,
        groupsFrom: isVerbose ? nil : plan.thresholds.whole(.gruppeAb), showsAllPlaces: isVerbose,
        owner: compilation.owner(language))
      return isQuiet
        ? writer.summaryText(findings: findings, counts: counts, disabled: report.disabled)
        : writer.text(findings: findings, counts: counts, disabled: report.disabled)
    }
  }

  func tellTimes(_ progress: Progress) {
    guard isVerbose else { return }
    for line in progress.times { Terminal.tell(line) }
  }
}

extension Compilation {
  /// The name of the body that can answer a finding; what is nobody's own is the plan's.
  fileprivate func owner(_ language: Language) -> @Sendable (Finding) -> String {
    let whole = Text(de: "Plan als Ganzes", en: "the plan as a whole")[language]
    return { finding in
      let body = figures.responsibility.body(for: finding.subject.map { DocumentID($0) })
      return body.map { plan.name(of: $0) } ?? whole
    }
  }
}

extension FindingJSON.Counts {
  init(_ counts: CheckReport.Counts) {
    self.init(
      documents: counts.documents, fehler: counts.fehler, warnung: counts.warnung,
      hinweis: counts.hinweis, anerkannt: counts.anerkannt)
  }
}
