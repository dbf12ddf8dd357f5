import ArgumentParser
import Diagnostics
import PlanChecks
import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `check` and `build` take alike. Values are read here and not by the parser, which knows
/// neither German nor the nearest name.
struct PlanOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Der Planordner.", valueName: "PLANS"))
  var plans = "plans"

  @Option(
    help: ArgumentHelp("Der Stichtag statt dem in plan.md, etwa 2026-11-21.", valueName: "DATUM"))
  var stichtag: String?

  @Option(
    help: ArgumentHelp(
      "Ein früherer Stand zum Vergleich: ein Ordner, eine plan.json oder ein git-Stand wie HEAD~1.",
      valueName: "STAND"))
  var since: String?

  @Option(help: ArgumentHelp("Sprache der Befunde und Seiten: de oder en.", valueName: "SPRACHE"))
  var lang: String?

  @Option(help: ArgumentHelp("Form der Befunde: text oder json.", valueName: "FORM"))
  var format = "text"

  @Option(
    help: ArgumentHelp(
      "Ab welchem Gewicht das Ende 1 ist: fehler, warnung, hinweis oder nie.", valueName: "GEWICHT")
  )
  var failOn = "fehler"

  @Option(help: ArgumentHelp("Nur diese Regel; mehrmals möglich.", valueName: "REGEL"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Ohne diese Regel; mehrmals möglich.", valueName: "REGEL"))
  var skip: [String] = []

  @Option(help: ArgumentHelp("Wie viele Dokumente zugleich gelesen werden.", valueName: "ZAHL"))
  var jobs: String?

  @Flag(help: "Nur die Zusammenfassung.")
  var quiet = false

  @Flag(help: "Ohne Farben; ebenso mit der Umgebungsvariablen NO_COLOR.")
  var noColor = false

  @Flag(help: "Jeder Befund mit allen Stellen; die Zeit jeder Stufe.")
  var verbose = false

  func checked() throws(Trouble) -> PlanRun {
    var options = Compilation.Options()
    options.jobs = try PlanOptions.jobCount(jobs)
    options.today = try PlanOptions.today(stichtag)
    options.since = since
    options.selection = RuleSelection(only: try rules(only), skip: try rules(skip))
    return PlanRun(
      folder: plans, options: options,
      language: try PlanOptions.language(lang), format: try PlanOptions.reportFormat(format),
      failOn: try failureSeverity(), isQuiet: quiet, isVerbose: verbose,
      isColoured: PlanOptions.isColoured(noColor: noColor))
  }

  static func language(_ name: String?) throws(Trouble) -> Language? {
    guard let name else { return nil }
    if let language = Language(rawValue: name) { return language }
    throw .unknown(
      Text(de: "Die Sprache", en: "The language"), name, among: Language.allCases.map(\.rawValue))
  }

  static func jobCount(_ jobs: String?) throws(Trouble) -> Int {
    guard let jobs else { return min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64) }
    guard let count = Int(jobs), (1...256).contains(count) else {
      throw .usage(
        Text(
          de: "--jobs: „\(jobs)“ ist keine ganze Zahl von 1 bis 256",
          en: "--jobs: “\(jobs)” is no whole number from 1 to 256"))
    }
    return count
  }

  static func today(_ stichtag: String?) throws(Trouble) -> Day? {
    guard let stichtag else { return nil }
    switch Day.reading(stichtag) {
    case .success(let day): return day
    case .failure(let problem):
      let proposals = problem.proposals.joined(separator: ", ")
      let help =
        proposals.isEmpty
        ? Text(
          de: "; etwa 2027-03-01 oder 01.03.2027", en: "; for example 2027-03-01 or 01.03.2027")
        : Text(
          de: "; gemeint ist vielleicht: \(proposals)", en: "; perhaps you meant: \(proposals)")
      throw .usage(Text(verbatim: "--stichtag: ") + problem.message + help)
    }
  }

  private func rules(_ names: [String]) throws(Trouble) -> Set<String> {
    let known = Rule.catalogue.map(\.id)
    for name in names where !known.contains(name) {
      throw .unknown(Text(de: "Die Regel", en: "The rule"), name, among: known)
    }
    return Set(names)
  }

  static func reportFormat(_ format: String) throws(Trouble) -> PlanRun.Format {
    if let known = PlanRun.Format(rawValue: format) { return known }
    throw .unknown(
      Text(de: "Die Form", en: "The format"), format, among: PlanRun.Format.allCases.map(\.rawValue)
    )
  }

  private func failureSeverity() throws(Trouble) -> Severity? {
    if failOn == "nie" { return nil }
    if let severity = Severity(rawValue: failOn) { return severity }
    throw .unknown(
      Text(de: "Das Gewicht", en: "The severity"), failOn,
      among: ["fehler", "warnung", "hinweis", "nie"])
  }

  static func isColoured(noColor: Bool) -> Bool {
    let isRefused = noColor || !(Terminal.environment("NO_COLOR") ?? "").isEmpty
    return !isRefused && Terminal.isTerminal(1) && Terminal.environment("TERM") != "dumb"
  }
}
