import Diagnostics
import PlanModel

/// The plan as data.
struct DataPage {
  let view: View

  func draft() -> PageDraft {
    let index = IndexPage.data
    var draft = PageDraft(
      .daten, path: index.path, title: view.say(index.title), section: .overview)
    let files = view.content.options.dataFiles.sortedByCodePoints()
    let count = HTML.strong(
      HTML(
        view.counted(files.count, Text(de: "Datei", en: "file"), Text(de: "Dateien", en: "files"))))
    let licence = view.plan.settings?.lizenz.value.map { licence in
      view.say(de: "Lizenz: \(licence).", en: "Licence: \(licence).")
    }
    draft["antwort"] = view.lead([
      view.say(
        de: "Der ganze Plan mit seinen Zahlen und Befunden in \(count) zum Herunterladen.",
        en: "The whole plan with its figures and findings in \(count) to download."),
      licence,
    ])
    let rows = files.map { file in
      TableBlock.Row(
        HTML.a(view.address(file), HTML(verbatim: String(file.split(separator: "/").last ?? ""))),
        HTML(view.say(DataPage.meaning(file))))
    }
    draft["text"] =
      TableBlock(
        view.words(de: "Dateien", en: "Files"),
        columns: [
          .init(HTML(view.words(de: "Datei", en: "File"))),
          .init(HTML(view.words(de: "Inhalt", en: "Content"))),
        ], rows: rows, style: .stack
      ).html
    return draft
  }

  private static func meaning(_ path: String) -> Text {
    let name = String(path.split(separator: "/").last ?? "")
    switch name {
    case "plan.json":
      return Text(
        de: "Der ganze Plan mit Zahlen und Befunden, für Programme",
        en: "The whole plan with figures and findings, for programs")
    case "plan.schema.json":
      return Text(
        de: "Beschreibung von plan.json (JSON Schema)", en: "Description of plan.json (JSON Schema)"
      )
    case "feed.xml":
      return Text(
        de: "Beschlüsse und Änderungen zum Abonnieren (Atom)",
        en: "Decisions and changes to subscribe to (Atom)")
    default:
      let stem = String(name.prefix { $0 != "." })
      if let kind = Kind.allCases.first(where: { $0.rawValue == stem || $0.folder == stem }) {
        return Words.plural(kind) + Text(de: " als Tabelle", en: " as a table")
      }
      return name.hasSuffix(".csv")
        ? Text(de: "Tabelle für Tabellenprogramme", en: "Table for spreadsheet programs")
        : Text(verbatim: "")
    }
  }
}
