import ArgumentParser

/// `masterplan check`: findings only; writes nothing anywhere.
struct CheckCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prüft einen Plan und nennt, was nicht zusammenpasst.")

  @OptionGroup var options: PlanOptions

  func execute() async throws(Trouble) -> ExitStatus {
    let run = try options.checked()
    let progress = run.progress()
    let compilation = try await run.compile(progress)
    progress.finish()
    try run.print(compilation)
    run.tellTimes(progress)
    return compilation.status(failOn: run.failOn)
  }
}
