import Diagnostics

/// A name that a template may use.
struct TemplateName: Sendable {
  let name: String
  /// Finished HTML (`{{{name}}}`); otherwise words (`{{name}}`).
  let isBlock: Bool
  let meaning: Text

  static func block(_ name: String, de: String, en: String) -> TemplateName {
    TemplateName(name: name, isBlock: true, meaning: Text(de: de, en: en))
  }

  static func words(_ name: String, de: String, en: String) -> TemplateName {
    TemplateName(name: name, isBlock: false, meaning: Text(de: de, en: en))
  }
}

extension TemplateName {
  /// Names that every template knows.
  static let everywhere: [TemplateName] = [
    .words("titel", de: "Überschrift der Seite", en: "Heading of the page"),
    .words("plan", de: "Titel des Plans", en: "Title of the plan"),
    .words("stichtag", de: "Stichtag des Plans", en: "The plan's date"),
    .words("stand", de: "Stichtag und Entwurfsstand in Worten", en: "Date and phase in words"),
    .words("sprache", de: "de oder en", en: "de or en"),
    .words("wurzel", de: "Weg zum Ausgabeordner, etwa ../", en: "Way to the output folder: ../"),
    .words(
      "beispieldaten", de: "Worte des Banners; fehlt sonst",
      en: "Words of the banner; absent otherwise"),
  ]

  /// Names of the layout that is around every page.
  static let layout: [TemplateName] =
    everywhere + [
      .words("seitentitel", de: "Titel für das Browserfenster", en: "Title for the window"),
      .words("beschreibung", de: "Ein Satz für Suchmaschinen", en: "A sentence for search engines"),
      .words("klasse", de: "Klassen des body-Elements", en: "Classes of the body element"),
      .words("springen", de: "Worte des Sprunglinks", en: "Words of the skip link"),
      .block("navigation", de: "Hauptbereiche", en: "Main sections"),
      .words(
        "suchindex", de: "Datei des Suchindex; nur auf suche.html",
        en: "The index; only on suche.html"),
      .block("brotkrumen", de: "Wo die Seite steht", en: "Where the page stands"),
      .block("inhalt", de: "Die fertige Seite", en: "The finished page"),
      .block(
        "fuss", de: "Stichtag, Fassung, Befunde, Pflichtseiten",
        en: "Date, revision, findings, statutory pages"),
    ]

  static let heading: [TemplateName] =
    everywhere + [
      .words("rubrik", de: "Zeile über der Überschrift", en: "Line above the heading"),
      .block("antwort", de: "Antwortsätze mit Zahlen", en: "Answer sentences with numbers"),
      .block("bereich", de: "Seiten desselben Bereichs", en: "Pages of the same section"),
      .block("aufderseite", de: "Verzeichnis der Abschnitte", en: "Contents of the page"),
      .block("blaettern", de: "Seitenzahlen langer Listen", en: "Page numbers of long lists"),
    ]

  static let document: [TemplateName] =
    heading + [
      .block("fakten", de: "Steckbrief", en: "Fact sheet"),
      .block("befunde", de: "Befunde zu diesem Dokument", en: "Findings about this document"),
      .block("text", de: "Text des Dokuments", en: "Text of the document"),
      .block("beziehungen", de: "Verweise in beide Richtungen", en: "References both ways"),
      .block(
        "quelle", de: "Datei, aus der die Seite stammt", en: "File that the page is made from"),
    ]
}
