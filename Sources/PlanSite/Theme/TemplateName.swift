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
    .words("beispieldaten", de: "Worte des Banners; fehlt sonst", en: "Words of the banner; absent otherwise"),
  ]

  /// Names of the layout that is around every page.
  static let layout: [TemplateName] = everywhere + [
    .words("seitentitel", de: "Titel für das Browserfenster", en: "Title for the window"),
    .words("beschreibung", de: "Ein Satz für Suchmaschinen", en: "A sentence for search engines"),
    .words("klasse", de: "Klassen des body-Elements", en: "Classes of the body element"),
    .words("springen", de: "Worte des Sprunglinks", en: "Words of the skip link"),
    .block("navigation", de: "Hauptbereiche", en: "Main sections"),
    .block("brotkrumen", de: "Wo die Seite steht", en: "Where the page stands"),
    .block("inhalt", de: "Die fertige Seite", en: "The finished page"),
    .block("fuss", de: "Stichtag, Fassung, Befunde, Pflichtseiten", en: "Date, revision, findings, statutory pages"),
  ]

  private static let heading: [TemplateName] = everywhere + [
    .words("rubrik", de: "Zeile über der Überschrift", en: "Line above the heading"),
    .block("antwort", de: "Antwortsätze mit Zahlen", en: "Answer sentences with numbers"),
    .block("bereich", de: "Seiten desselben Bereichs", en: "Pages of the same section"),
    .block("aufderseite", de: "Verzeichnis der Abschnitte", en: "Contents of the page"),
    .block("blaettern", de: "Seitenzahlen langer Listen", en: "Page numbers of long lists"),
  ]

  private static let document: [TemplateName] = heading + [
    .block("fakten", de: "Steckbrief", en: "Fact sheet"),
    .block("befunde", de: "Befunde zu diesem Dokument", en: "Findings about this document"),
    .block("text", de: "Text des Dokuments", en: "Text of the document"),
    .block("beziehungen", de: "Verweise in beide Richtungen", en: "References both ways"),
    .block("quelle", de: "Datei, aus der die Seite stammt", en: "File that the page is made from"),
  ]

  /// Names that the template of a page kind knows.
  static func names(of kind: PageKind) -> [TemplateName] {
    switch kind {
    case .uebersicht:
      heading + [
        .block("sitzung", de: "Nächste Sitzung", en: "Next session"),
        .block("geld", de: "Gesichert, beantragt, offen", en: "Secured, applied for, open"),
        .block("ziele", de: "Ziele mit Urteil", en: "Goals with verdict"),
        .block("befunde", de: "Wichtigste Befunde", en: "Most important findings"),
        .block("verzeichnis", de: "Verzeichnis aller Seiten", en: "Directory of all pages"),
      ]
    case .leitbild:
      heading + [
        .block("vorwort", de: "Text von plan.md", en: "Text of plan.md"),
        .block("ziele", de: "Ziele nach Handlungsfeld", en: "Goals by field"),
      ]
    case .ziel:
      document + [
        .block("bedarf", de: "Bedarf und Angebot", en: "Need and supply"),
        .block("massnahmen", de: "Maßnahmen für dieses Ziel", en: "Measures for this goal"),
        .block("beschluesse", de: "Wer das Ziel beschlossen hat", en: "Who has adopted the goal"),
        .block("vergleich", de: "Werte anderer Kreise", en: "Figures of other counties"),
      ]
    case .massnahme:
      document + [
        .block("geld", de: "Gesichert, beantragt, offen", en: "Secured, applied for, open"),
        .block("jahre", de: "Kosten nach Jahren und Quellen", en: "Cost by year and source"),
        .block("beschluesse", de: "Wer beschlossen hat", en: "Who has decided"),
        .block("zeitleiste", de: "Meilensteine", en: "Milestones"),
        .block("beitraege", de: "Beiträge anderer", en: "Contributions of others"),
        .block("beteiligte", de: "Positionen und Unterrichtung", en: "Positions and information"),
      ]
    case .programm:
      document + [
        .block("geld", de: "Volumen und Anträge", en: "Volume and applications"),
        .block("zeitleiste", de: "Fristen", en: "Deadlines"),
        .block("antraege", de: "Anträge aus diesem Programm", en: "Applications to this programme"),
      ]
    case .antrag:
      document + [.block("zeitleiste", de: "Verlauf des Antrags", en: "Course of the application")]
    case .koerperschaft:
      document + [
        .block("massnahmen", de: "Maßnahmen hier", en: "Measures here"),
        .block("geld", de: "Eigenanteile und Folgekosten", en: "Own shares and follow-up cost"),
        .block("beschluesse", de: "Beschlüsse und fehlende Beschlüsse", en: "Decisions and missing ones"),
        .block("beitraege", de: "Was diese Stelle beiträgt", en: "What this body contributes"),
        .block("flaechen", de: "Flächen", en: "Sites"),
      ]
    case .beschluss:
      document + [.block("gegenstand", de: "Worüber beschlossen wurde", en: "What was decided on")]
    case .massnahmen: heading + [.block("liste", de: "Register", en: "Register")]
    case .foerderung:
      heading + [
        .block("programme", de: "Fördertöpfe", en: "Programmes"),
        .block("zeitleiste", de: "Fristen", en: "Deadlines"),
        .block("antraege", de: "Alle Anträge", en: "All applications"),
      ]
    case .kommunen:
      heading + [
        .block("liste", de: "Kreis, Städte und Gemeinden", en: "County, towns, municipalities"),
        .block("weitere", de: "Weitere Beteiligte", en: "Other bodies"),
      ]
    case .beteiligung:
      heading + [
        .block("fehlend", de: "Fehlende Beschlüsse", en: "Missing decisions"),
        .block("empfehlungen", de: "Empfehlungen und Antworten", en: "Recommendations and answers"),
        .block("liste", de: "Alle Beschlüsse", en: "All decisions"),
      ]
    case .abstimmung:
      heading + [
        .block("paare", de: "Offene Paare", en: "Open pairs"),
        .block("anerkannt", de: "Anerkannte Paare", en: "Acknowledged pairs"),
      ]
    case .risiken, .standards:
      heading + [
        .block("uebersicht", de: "Übersicht", en: "Overview"),
        .block("liste", de: "Jeder Eintrag mit Anker", en: "Each entry with its anchor"),
      ]
    case .pruefbericht:
      heading + [
        .block("uebersicht", de: "Zahlen nach Gewicht und Zuständigkeit", en: "Numbers by weight and body"),
        .block("liste", de: "Alle Befunde", en: "All findings"),
      ]
    case .regeln:
      heading + [
        .block("schwellen", de: "Geltende Schwellen", en: "Thresholds in force"),
        .block("abgeschaltet", de: "Abgeschaltete Regeln", en: "Rules that are off"),
        .block("liste", de: "Alle Regeln", en: "All rules"),
      ]
    case .daten, .seite: heading + [.block("text", de: "Inhalt", en: "Content")]
    case .masterplan:
      everywhere + [
        .block("deckblatt", de: "Deckblatt", en: "Cover"),
        .block("verzeichnis", de: "Inhaltsverzeichnis", en: "Contents"),
        .block("kapitel", de: "Alle Kapitel", en: "All chapters"),
      ]
    }
  }
}
