import ArgumentParser
import Diagnostics

/// `masterplan build`: compiles the plan and replaces the output folder by the finished site.
struct BuildCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Prüft einen Plan und schreibt seine Website, ganz oder gar nicht.")

  @OptionGroup var options: PlanOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Der Ordner der Website: leer, neu oder von masterplan geschrieben.", valueName: "ORDNER"))
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "Eigene Vorlagen über den eingebauten; sonst der Ordner templates neben dem Plan.",
      valueName: "ORDNER"))
  var templates: String?

  func execute() async throws(Trouble) -> ExitStatus {
    let run = try options.checked()
    let progress = run.progress()
    let compilation = try await run.compile(progress)
    let language = run.language(of: compilation)
    guard compilation.plan.settings != nil else {
      progress.finish()
      try run.print(compilation)
      throw .disk(
        Text(
          de: "Ohne lesbare plan.md entsteht keine Website",
          en: "Without a readable plan.md no site is built"))
    }
    let written = try await write(compilation, run, language, progress)
    try run.print(compilation)
    try tell(written, run, language)
    run.tellTimes(progress)
    return compilation.status(failOn: run.failOn)
  }

  private func write(
    _ compilation: Compilation, _ run: PlanRun, _ language: Language, _ progress: Progress
  ) async throws(Trouble) -> OutputFolder.Written {
    defer { progress.finish() }
    let folder = try OutputFolder(output, plan: run.folder)
    progress.enter(.rendering)
    let site = SiteBuild(
      compilation: compilation, folder: run.folder, language: language,
      theme: try Theme.read(templates, plan: run.folder), revision: GitRevision.of(run.folder),
      jobs: run.options.jobs)
    let files = try await site.files()
    progress.enter(.writing)
    return try await folder.write(files, jobs: run.options.jobs, language: language)
  }

  /// The path is a result; where findings are data, it must not stand among them.
  private func tell(
    _ written: OutputFolder.Written, _ run: PlanRun, _ language: Language
  ) throws(Trouble) {
    let page = output + (output.hasSuffix("/") ? "" : "/") + "index.html"
    let line = Text(
      de: "Website: \(page) (\(written.files) Dateien, davon \(written.changed) neu oder geändert)",
      en: "Site: \(page) (\(written.files) files, \(written.changed) of them new or changed)")
    switch run.format {
    case .text: try Terminal.print(TerminalText.line(line[language]) + "\n")
    case .json: if !run.isQuiet { Terminal.tell(TerminalText.line(line[language])) }
    }
    if let leftover = written.leftover {
      let note = Text(
        de: "Die Website vor dieser ließ sich nicht ganz entfernen: \(leftover.text)",
        en: "The site before this one could not be removed completely: \(leftover.text)")
      Terminal.tell("masterplan: " + TerminalText.line(note[language]))
    }
  }
}
