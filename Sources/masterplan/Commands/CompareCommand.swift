import ArgumentParser
import Diagnostics
import PlanExchange

/// `masterplan compare`: parallel planning across counties; it only reports.
struct CompareCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Vergleicht die Maßnahmen mit denen anderer Kreise.",
    discussion: """
      Verglichen werden laufende Maßnahmen dieses Plans mit denen der anderen. Gemeldet wird, was \
      vielleicht dasselbe Vorhaben ist oder Vergleichbares für Einzugsbereiche plant, die sich \
      berühren. Das Ergebnis hält nichts auf: Das Ende ist 0.
      """)

  @Argument(
    help: ArgumentHelp(
      "Pläne anderer Kreise: plan.json, der Ordner einer Website oder ein Planordner.",
      valueName: "ANDERE"))
  var others: [String]

  @Option(help: ArgumentHelp("Der eigene Planordner.", valueName: "PLANS"))
  var plans = "plans"

  @Option(
    help: ArgumentHelp("Der Stichtag statt dem in plan.md, etwa 2026-11-21.", valueName: "DATUM"))
  var stichtag: String?

  @Option(help: ArgumentHelp("Sprache der Ausgabe: de oder en.", valueName: "SPRACHE"))
  var lang: String?

  @Option(help: ArgumentHelp("Form der Ausgabe: text oder json.", valueName: "FORM"))
  var format = "text"

  @Option(help: ArgumentHelp("Wie viele Dokumente zugleich gelesen werden.", valueName: "ZAHL"))
  var jobs: String?

  @Flag(help: "Nur die Zusammenfassung.")
  var quiet = false

  @Flag(help: "Ohne Farben; ebenso mit der Umgebungsvariablen NO_COLOR.")
  var noColor = false

  func execute() async throws(Trouble) -> ExitStatus {
    let language = try PlanOptions.language(lang)
    let format = try PlanOptions.reportFormat(format)
    let jobs = try PlanOptions.jobCount(jobs)
    let today = try PlanOptions.today(stichtag)
    let progress = Progress(language: language ?? .de, isShown: Terminal.isTerminal(2) && !quiet)
    defer { progress.finish() }
    progress.enter(.reading)
    let own = try await OtherPlan.readFolder(plans, jobs: jobs, today: today)
    var members = [CountyComparison.Member(source: plans, plan: PublishedPlan(own))]
    for other in others {
      let plan = try await OtherPlan.read(other, jobs: jobs)
      members.append(CountyComparison.Member(source: other, plan: plan))
    }
    progress.enter(.checking)
    let comparison = await CountyComparison(
      members, language: language ?? own.language, jobs: jobs)
    progress.finish()
    switch format {
    case .json: try Terminal.print(comparison.json.text + "\n")
    case .text:
      let writer = TextReport(
        language: comparison.language, width: Terminal.columns ?? 100,
        isColoured: PlanOptions.isColoured(noColor: noColor))
      try Terminal.print(comparison.text(writer, isQuiet: quiet))
    }
    return .success
  }
}
