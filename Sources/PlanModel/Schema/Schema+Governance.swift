extension Schema {
  private static let anything = ValueType.list(.reference([], orPlan: true))

  static let decision: [Key] = [
    Key(
      "gremium", .body, .required, "kreis-dueren",
      de: "Wer entschieden hat: der Kreis für den Kreistag, eine Stadt für ihren Rat.",
      en: "Who decided: the county for its council, a town for its own."),
    Key(
      "datum", .date, .required, "2026-06-18", de: "Tag des Beschlusses.",
      en: "Day of the decision."),
    Key(
      "ergebnis", .choice(.words(DecisionResult.allCases.map(\.rawValue))), .required,
      "beschlossen", de: "Ergebnis.", en: "Result."),
    Key(
      "gegenstand", anything, .required, "[gruenderzentrum-bahnhof]",
      de: "Worüber entschieden wurde; auch `plan`.", en: "What was decided on; `plan` too."),
    Key(
      "fassung", .table(.free, .text), "gruenderzentrum-bahnhof: v1:0123456789abcdef",
      de: "Fingerabdrücke der beschlossenen Fassungen; schreibt masterplan adopt.",
      en: "Fingerprints of the adopted versions; written by masterplan adopt."),
    Key("vorlage", .text, "KT/118/2026", de: "Nummer der Vorlage.", en: "Number of the paper."),
    Key(
      "stimmen",
      .mapping([
        Key("ja", .count, "41", de: "Ja-Stimmen.", en: "Votes for."),
        Key("nein", .count, "8", de: "Nein-Stimmen.", en: "Votes against."),
        Key("enthaltung", .count, "3", de: "Enthaltungen.", en: "Abstentions."),
      ]), "{ja: 41, nein: 8, enthaltung: 3}", de: "Abstimmung.", en: "Vote."),
    Key(
      "kosten_kommune", .money, "250.000 €", de: "Kosten für die Körperschaft.",
      en: "Cost for the body."),
    Key(
      "oparl", .url, "https://ratsinfo.example/paper/118", de: "Adresse im Ratsinformationssystem.",
      en: "Address in the council's system."),
    Key(
      "antwort",
      .mapping([
        Key(
          "datum", .date, .required, "2026-09-01", de: "Tag der Antwort.", en: "Day of the answer."),
        Key(
          "folge", .choice("angenommen", "teilweise", "abgelehnt"), .required, "teilweise",
          de: "Was daraus folgt.", en: "What follows."),
        Key(
          "text", .text, "Der Kreis nimmt …", de: "Die Antwort in Worten.",
          en: "The answer in words."),
      ]), "{datum: 2026-09-01, folge: teilweise}", de: "Antwort auf eine Empfehlung.",
      en: "Answer to a recommendation."),
  ]

  static let risk: [Key] = [
    Key("titel", .text, .required, "Fachkräfte fehlen", de: "Titel.", en: "Title."),
    Key(
      "art", .choice("risiko", "offene_frage"), .required, "risiko",
      de: "Risiko oder offene Frage.", en: "Risk or open question."),
    Key(
      "schwere", .choice("gering", "mittel", "hoch"), .required, "hoch", de: "Wie schwer es wiegt.",
      en: "How grave it is."),
    Key(
      "eintritt", .choice("gering", "mittel", "hoch"), "mittel", de: "Wie wahrscheinlich es ist.",
      en: "How likely it is."),
    Key(
      "betrifft", anything, "[gruenderzentrum-bahnhof]", de: "Was es betrifft.",
      en: "What it concerns.", essential: true),
    Key(
      "antwort", .text, "Ausbildungsverbund mit den Nachbarn.", de: "Wie darauf geantwortet wird.",
      en: "How it is answered.", essential: true),
    Key(
      "eigner", .body, "kreis-dueren", de: "Wer sich kümmert.", en: "Who takes care.",
      essential: true),
    Key("bis", .date, "2027-03-31", de: "Bis wann.", en: "By when.", essential: true),
    Key(
      "status", .choice("offen", "beantwortet", "eingetreten", "entfallen"), "offen", de: "Stand.",
      en: "State.", assumed: .choice("offen")),
  ]

  static let standard: [Key] = [
    Key("titel", .text, .required, "Endgeräte an Schulen", de: "Titel.", en: "Title."),
    Key(
      "messgroesse", .text, .required, "Geräte je 100 Schülerinnen und Schüler",
      de: "Was gemessen wird.", en: "What is measured."),
    Key("soll", .number, .required, "80", de: "Wert, der gelten soll.", en: "Value to be met."),
    Key(
      "richtung", .choice("mindestens", "hoechstens"), "mindestens",
      de: "Ob der Wert eine Unter- oder Obergrenze ist.",
      en: "Whether the value is a floor or a ceiling.", assumed: .choice("mindestens")),
    Key("einheit", .text, "Geräte", de: "Einheit.", en: "Unit."),
    Key("bis", .date, "2028-12-31", de: "Bis wann.", en: "By when."),
    Key(
      "gilt_fuer", .bodies, "[stadt-dueren]", de: "Für wen er gilt; sonst für alle Kommunen.",
      en: "For whom it applies; else for all municipalities."),
    Key(
      "ist", .table(.reference([.koerperschaft]), .number), .required, "stadt-dueren: 75",
      de: "Erreichte Werte.", en: "Values reached."),
    Key("erhoben", .date, "2026-08-31", de: "Tag der Erhebung.", en: "Day of the survey."),
    Key("quelle", .text, "Schulträgerabfrage 2026", de: "Quelle.", en: "Source."),
    Key(
      "erfuellt_durch", .list(.measure), "[schulausstattung-kreis]",
      de: "Maßnahmen, die den Standard herstellen.", en: "Measures that bring the standard about."),
  ]
}
