import ArgumentParser
import Diagnostics
import PlanModel

/// `masterplan schema`: the format, from the one table in the code.
struct SchemaCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Gibt das Format aus: als JSON Schema für Editoren oder als Beschreibung.")

  @Option(help: ArgumentHelp("json oder markdown.", valueName: "FORM"))
  var format = "json"

  @Option(help: ArgumentHelp("Sprache der Beschreibung: de oder en.", valueName: "SPRACHE"))
  var lang: String?

  func execute() async throws(Trouble) -> ExitStatus {
    let language = try PlanOptions.language(lang) ?? .de
    switch format {
    case "json": try Terminal.print(FormatDocumentation.jsonSchema().text + "\n")
    case "markdown":
      let text = FormatDocumentation.markdown(language: language)
      try Terminal.print(text.hasSuffix("\n") ? text : text + "\n")
    default:
      throw .unknown(Text(de: "Die Form", en: "The format"), format, among: ["json", "markdown"])
    }
    return .success
  }
}
