extension Schema {
  private static let programmeReference = ValueType.reference([.programm], orPlan: false)

  static let application: [Key] = [
    Key(
      "massnahme", .measure, .required, "gruenderzentrum-bahnhof",
      de: "Maßnahme, die gefördert werden soll.", en: "Measure to be funded."),
    Key(
      "programm", programmeReference, .required, "invkg-nrw", de: "Förderprogramm.",
      en: "Funding programme."),
    Key(
      "antragsteller", .body, .required, "stadt-dueren", de: "Wer den Antrag stellt.",
      en: "Who applies."),
    Key(
      "betrag", .money, .required, "16,6 Mio. €", de: "Beantragter oder bewilligter Betrag.",
      en: "Amount applied for or granted."),
    Key(
      "status", .choice(.words(ApplicationStatus.allCases.map(\.rawValue))), .required,
      "vorbereitung", de: "Stand des Antrags.", en: "State of the application."),
    Key(
      "kostenteil", .text, "gesamt", de: "Teil der Kosten; `gesamt` überschneidet sich mit jedem.",
      en: "Part of the cost; `gesamt` overlaps every part.", assumed: .text("gesamt")),
    Key(
      "foerderfaehig", .money, .with(key: "kostenteil"), "18,5 Mio. €",
      de: "Förderfähige Kosten; sonst die Kosten der Maßnahme.",
      en: "Eligible cost; else the measure's cost."),
    Key("aufruf", .text, "03/2027", de: "Aufruf des Programms.", en: "Call of the programme."),
    Key("eingereicht", .date, "2027-03-15", de: "Tag der Einreichung.", en: "Day of submission."),
    Key("bewilligt", .date, "2027-09-01", de: "Tag des Bescheids.", en: "Day of the grant."),
    Key("abgelehnt", .date, "2027-09-01", de: "Tag der Ablehnung.", en: "Day of the refusal."),
    Key(
      "bewilligungszeitraum", .period, "2027-2030", de: "Zeit, in der Mittel fließen können.",
      en: "Time in which money can flow."),
    Key(
      "vorzeitiger_beginn", .date, "2027-02-15",
      de: "Tag, an dem der vorzeitige Beginn erlaubt wurde.",
      en: "Day of the permission to begin early."),
    Key("abgerufen", .money, "400.000 €", de: "Abgerufene Mittel.", en: "Money drawn."),
    Key(
      "nachweis_bis", .date, "2031-06-30", de: "Frist für den Verwendungsnachweis.",
      en: "Deadline of the final proof."),
    Key(
      "begleitung", .body, "kreis-dueren", de: "Wer beim Antrag hilft.",
      en: "Who helps with the application."),
    Key(
      "beihilfe", .choice("keine", "deminimis", "agvo", "notifiziert", "ungeklaert"), "keine",
      de: "Beihilferechtliche Einordnung.", en: "State aid."),
    Key(
      "folgt_auf", .reference([.antrag], orPlan: false), "gruenderzentrum-invkg-1",
      de: "Antrag, dem dieser folgt.", en: "Application that this one follows."),
    Key("aktenzeichen", .text, "34.02-17/26", de: "Aktenzeichen.", en: "File number."),
  ]

  static let programme: [Key] = [
    Key("name", .text, .required, "Investitionsgesetz Kohleregionen", de: "Name.", en: "Name."),
    Key("geber", .text, .required, "Bund und Land", de: "Wer fördert.", en: "Who funds."),
    Key(
      "quelle", .text, .required, "foerderdatenbank.de", de: "Woher die Regeln stammen.",
      en: "Where the rules come from."),
    Key(
      "stand", .date, .required, "2026-11-15", de: "Tag, an dem sie gelesen wurden.",
      en: "Day on which they were read."),
    Key(
      "quote_max", .either(.percent, .table(.word(BodyKind.allCases.map(\.rawValue)), .percent)),
      "90 %", de: "Höchster Fördersatz, auch je Art des Antragstellers.",
      en: "Highest rate, also by kind of applicant."),
    Key(
      "eigenanteil_min", .percent, "10 %", de: "Mindestanteil eigener Mittel.",
      en: "Least share of own money."),
    Key(
      "volumen", .money, "683 Mio. €", de: "Mittel des Programms.", en: "Money of the programme."),
    Key(
      "region_anteil", .money, "120 Mio. €", de: "Davon für die Region.",
      en: "Of it for the region."),
    Key(
      "fristen",
      .list(
        .mapping([
          Key("aufruf", .text, .required, "03/2027", de: "Aufruf.", en: "Call."),
          Key("bis", .date, .required, "2027-03-31", de: "Letzter Tag.", en: "Last day."),
        ])), "- {aufruf: 03/2027, bis: 2027-03-31}", de: "Aufrufe mit ihren Fristen.",
      en: "Calls with their deadlines."),
    Key(
      "laufzeit_max", .count, "4", de: "Höchste Laufzeit in Jahren.",
      en: "Longest duration in years."),
    Key("ende", .date, "2038-12-31", de: "Ende des Programms.", en: "End of the programme."),
    Key(
      "berechtigt", .list(.choice(.words(BodyKind.allCases.map(\.rawValue)))),
      "[kreis, stadt, gemeinde]", de: "Wer Anträge stellen darf.", en: "Who may apply."),
    Key(
      "gebiet", .list(.text), "[05358]", de: "Anfänge der Gemeindeschlüssel, in denen es gilt.",
      en: "Beginnings of the keys where it applies."),
    Key(
      "gegenstand", .list(.choice(.measureTypes)), "[gewerbegebiet]",
      de: "Maßnahmenarten, die es fördert.", en: "Measure types that it funds."),
    Key(
      "ausgeschlossen", .list(.choice(.measureTypes)), "[strasse]",
      de: "Maßnahmenarten, die es nicht fördert.", en: "Measure types that it does not fund."),
    Key(
      "schliesst_aus", .list(.text), "[grw-rwp, bundesprogramme]",
      de: "Programme oder Gruppen, die daneben nicht zulässig sind.",
      en: "Programmes or groups that may not stand beside it."),
    Key(
      "gruppen", .list(.text), "[bundesprogramme]", de: "Gruppen, zu denen es gehört.",
      en: "Groups it belongs to."),
    Key(
      "hoechstbetrag", .money, "6 Mio. €", de: "Höchster Betrag je Maßnahme.",
      en: "Highest amount per measure."),
    Key(
      "zweckbindung_jahre", .count, "25", de: "Jahre der Zweckbindung.", en: "Years of earmarking."),
    Key(
      "nachweis_monate", .count, "6", de: "Monate bis zum Verwendungsnachweis.",
      en: "Months until the final proof."),
  ]

  static let contribution: [Key] = [
    Key("von", .body, .required, "stadt-juelich", de: "Wer beiträgt.", en: "Who contributes."),
    Key(
      "massnahme", .measure, .required, "gruenderzentrum-bahnhof",
      de: "Maßnahme, zu der beigetragen wird.", en: "Measure contributed to."),
    Key(
      "art", .choice("geld", "personal", "flaeche", "gebaeude", "wissen", "betrieb"), .required,
      "personal", de: "Was beigetragen wird.", en: "What is contributed."),
    Key(
      "wert",
      .depends(
        on: "art",
        cases: [
          "geld": .money, "personal": .quantity(unit: .fixed("VZÄ"), bare: true),
          "flaeche": .quantity(unit: .fixed("ha"), bare: true),
        ], otherwise: .text), .required, "0,5 VZÄ", de: "Geld, VZÄ oder ha; sonst Text.",
      en: "Money, FTE or ha; else text."),
    Key("zeitraum", .period, .required, "2027-2028", de: "Wann.", en: "When."),
    Key(
      "profil", .profile, .when(key: "art", isOneOf: ["personal"]), "foerdermittel",
      de: "Profil des Personals.", en: "Profile of the staff."),
    Key(
      "status", .choice(.words(ContributionStatus.allCases.map(\.rawValue))), .required, "zugesagt",
      de: "Stand der Zusage.", en: "State of the promise."),
    Key(
      "jahre", .table(.year, .money), "2027: 50.000 €",
      de: "Beträge nach Jahren; sonst gleich verteilt.", en: "Amounts by year; else spread evenly."),
    Key(
      "beschluss", .reference([.beschluss], orPlan: false), "rat-juelich-2026-05-12",
      de: "Beschluss dahinter.", en: "Decision behind it."),
  ]

  static let site: [Key] = [
    Key("name", .text, .required, "Bahnhof Nord", de: "Name.", en: "Name."),
    Key("kommune", .body, .required, "stadt-dueren", de: "Kommune.", en: "Municipality."),
    Key(
      "ha", .number, "4,2", de: "Größe in Hektar.", en: "Size in hectares.", essential: true,
      unknownIfAbsent: true),
    Key(
      "eigentum", .choice("kommunal", "bergbau", "privat"), "kommunal", de: "Wem sie gehört.",
      en: "Who owns it."),
    Key(
      "planrecht", planrecht, "{schritt: aufstellung}", de: "Stand des Planungsrechts.",
      en: "State of planning law."),
    Key("ort", .point, "50,8017; 6,4830", de: "Der Ort in Grad.", en: "The place in degrees."),
  ]
}
