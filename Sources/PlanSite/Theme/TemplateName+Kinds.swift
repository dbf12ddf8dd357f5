import Diagnostics

extension TemplateName {
  /// Names that the template of a page kind knows.
  static func names(of kind: PageKind) -> [TemplateName] {
    namesOfDocument(kind) ?? namesOfList(kind)
  }

  /// Nil for pages that are not about one document.
  private static func namesOfDocument(_ kind: PageKind) -> [TemplateName]? {
    switch kind {
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
        .block("nachbarn", de: "Ähnliche Vorhaben", en: "Similar projects"),
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
        .block(
          "beschluesse", de: "Beschlüsse und fehlende Beschlüsse", en: "Decisions and missing ones"),
        .block("beitraege", de: "Was diese Stelle beiträgt", en: "What this body contributes"),
        .block("flaechen", de: "Flächen", en: "Sites"),
      ]
    case .beschluss:
      document + [.block("gegenstand", de: "Worüber beschlossen wurde", en: "What was decided on")]
    default: nil
    }
  }

  private static func namesOfList(_ kind: PageKind) -> [TemplateName] {
    switch kind {
    case .uebersicht:
      heading + [
        .block("sitzung", de: "Nächste Sitzung", en: "Next session"),
        .block("geld", de: "Gesichert, beantragt, offen", en: "Secured, applied for, open"),
        .block("arbeit", de: "Bilanz der Arbeitsplätze", en: "Balance of jobs"),
        .block("ziele", de: "Ziele mit Urteil", en: "Goals with verdict"),
        .block("befunde", de: "Wichtigste Befunde", en: "Most important findings"),
        .block("suchfeld", de: "Suchfeld", en: "Search field"),
        .block("verzeichnis", de: "Verzeichnis aller Seiten", en: "Directory of all pages"),
      ]
    case .leitbild:
      heading + [
        .block("vorwort", de: "Text von plan.md", en: "Text of plan.md"),
        .block("ziele", de: "Ziele nach Handlungsfeld", en: "Goals by field"),
      ]
    case .massnahmen: heading + [.block("liste", de: "Register", en: "Register")]
    case .foerderung:
      heading + [
        .block("programme", de: "Fördertöpfe", en: "Programmes"),
        .block("zeitleiste", de: "Fristen", en: "Deadlines"),
        .block("antraege", de: "Alle Anträge", en: "All applications"),
      ]
    case .finanzen:
      heading + [
        .block("geld", de: "Gesichert, beantragt, offen", en: "Secured, applied for, open"),
        .block("jahre", de: "Geld nach Jahren und Quellen", en: "Money by year and source"),
        .block("luecke", de: "Die größten Lücken", en: "The largest gaps"),
        .block("folgekosten", de: "Folgekosten nach Jahren", en: "Follow-up cost by year"),
        .block("jeeinwohner", de: "Belastung je Einwohner", en: "Cost per inhabitant"),
        .block("liste", de: "Jede Kommune, jedes Jahr", en: "Each municipality, each year"),
        .block("methode", de: "Wie gerechnet wird", en: "How it is computed"),
      ]
    case .bedarf:
      heading + [
        .block("uebersicht", de: "Bedarf und Angebot", en: "Need and supply"),
        .block("methode", de: "Wie gerechnet wird", en: "How it is computed"),
      ]
    case .arbeitsplaetze:
      heading + [
        .block("bilanz", de: "Weggefallen und neu", en: "Lost and new"),
        .block("tarif", de: "Anteil Industrie und Tarif", en: "Share of industry and agreement"),
        .block("ziele", de: "Mindestanteile der Ziele", en: "Least shares of the goals"),
        .block("massnahmen", de: "Vorhaben mit neuen Stellen", en: "Projects with new jobs"),
        .block("methode", de: "Wie gerechnet wird", en: "How it is computed"),
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
        .block("uebersicht", de: "Alle offenen Paare", en: "All open pairs"),
        .block("paare", de: "Offene Paare von Vorhaben", en: "Open pairs of projects"),
        .block("widersprueche", de: "Was sich widerspricht", en: "What contradicts"),
        .block("anerkannt", de: "Anerkannte Paare", en: "Acknowledged pairs"),
        .block("moeglich", de: "Mögliche Paare, keine Befunde", en: "Possible pairs, no findings"),
        .block("methode", de: "Wie verglichen wird", en: "How the plan is compared"),
      ]
    case .risiken, .standards:
      heading + [
        .block("uebersicht", de: "Übersicht", en: "Overview"),
        .block("liste", de: "Jeder Eintrag mit Anker", en: "Each entry with its anchor"),
      ]
    case .pruefbericht:
      heading + [
        .block(
          "uebersicht", de: "Zahlen nach Gewicht und Zuständigkeit",
          en: "Numbers by weight and body"),
        .block("liste", de: "Alle Befunde", en: "All findings"),
      ]
    case .regeln:
      heading + [
        .block("schwellen", de: "Geltende Schwellen", en: "Thresholds in force"),
        .block("abgeschaltet", de: "Abgeschaltete Regeln", en: "Rules that are off"),
        .block("liste", de: "Alle Regeln", en: "All rules"),
      ]
    case .suche:
      heading + [
        .block("suchfeld", de: "Suchfeld", en: "Search field"),
        .block("treffer", de: "Platz der Treffer", en: "Place of the results"),
      ]
    case .register:
      heading + [.block("liste", de: "Einträge nach Buchstaben", en: "Entries by letter")]
    case .glossar: heading + [.block("liste", de: "Wörter und Bedeutungen", en: "Words, meanings")]
    case .daten, .seite: heading + [.block("text", de: "Inhalt", en: "Content")]
    case .masterplan:
      everywhere + [
        .block("deckblatt", de: "Deckblatt", en: "Cover"),
        .block("verzeichnis", de: "Inhaltsverzeichnis", en: "Contents"),
        .block("kapitel", de: "Alle Kapitel", en: "All chapters"),
      ]
    default: heading
    }
  }
}
