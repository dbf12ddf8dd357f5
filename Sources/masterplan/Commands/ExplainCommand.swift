import ArgumentParser
import Diagnostics
import PlanChecks
import PlanModel

/// `masterplan explain`: a rule, a kind or a key.
struct ExplainCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Erklärt eine Regel, eine Art oder eine Angabe; ohne Namen alle Regeln.")

  @Argument(help: ArgumentHelp("Eine Regel, eine Art oder eine Angabe.", valueName: "NAME"))
  var name: String?

  @Option(
    help: ArgumentHelp("text, oder markdown: alle Regeln als Dokument.", valueName: "FORM"))
  var format = "text"

  @Option(help: ArgumentHelp("Sprache der Erklärung: de oder en.", valueName: "SPRACHE"))
  var lang: String?

  func execute() async throws(Trouble) -> ExitStatus {
    let language = try PlanOptions.language(lang) ?? .de
    let explanation = Explanation(language: language, width: Terminal.columns ?? 100)
    guard ["text", "markdown"].contains(format) else {
      throw .unknown(Text(de: "Die Form", en: "The format"), format, among: ["text", "markdown"])
    }
    guard let name else {
      if format == "markdown" {
        try Terminal.print(await RuleDocumentation(language: language).markdown())
        return .success
      }
      try Terminal.print(explanation.allRules())
      return .success
    }
    // A kind and a key may share a name: both are meant.
    let rules = Rule.catalogue.filter { $0.id == name }.map(explanation.of)
    let kinds = Kind.allCases.filter { $0.rawValue == name }
      .map { explanation.of(FormatExplanation.of($0)) }
    let keys = FormatExplanation.of(key: name).map(explanation.of)
    let found = rules + kinds + keys
    guard !found.isEmpty else {
      throw .unknown(
        Text(de: "Eine Regel, Art oder Angabe", en: "A rule, kind or key"), name,
        among: Rule.catalogue.map(\.id) + FormatExplanation.names)
    }
    try Terminal.print(found.joined(separator: "\n"))
    return .success
  }
}
