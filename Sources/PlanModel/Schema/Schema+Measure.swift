extension Schema {
  static let measure: [Key] = essentials + cooperation + money + effect + placeAndTime + governance

  private static let essentials: [Key] = [
    Key(
      "titel", .text(atMost: 80), .required, "Gründerzentrum am Bahnhof",
      de: "Titel, höchstens 80 Zeichen.", en: "Title, at most 80 characters."),
    Key(
      "art", .choice(.measureTypes), .required, "gruenderzentrum", de: "Maßnahmenart.",
      en: "Measure type."),
    Key(
      "traeger", .body, .required, "stadt-dueren", de: "Wer das Vorhaben trägt.",
      en: "Who carries the project."),
    Key(
      "kommunen", .bodies, .required, "[stadt-dueren, gemeinde-inden]",
      de: "Wo es stattfindet; der Kreis allein heißt überall.",
      en: "Where it happens; the county alone means everywhere."),
    Key(
      "status", .choice(.words(Status.allCases.map(\.rawValue))), .required, "skizze",
      de: "Stufe des Vorhabens.", en: "Step of the project."),
    Key("zeitraum", .period, .required, "2027-2029", de: "Anfang und Ende.", en: "Start and end."),
    Key(
      "kosten",
      .either(
        .money,
        .mapping([
          Key("wert", .money, .required, "18,5 Mio. €", de: "Gesamtkosten.", en: "Total cost."),
          Key("stand", .date, "2026-03-01", de: "Stand der Kosten.", en: "Date of the cost."),
          Key(
            "genauigkeit", .choice("schaetzung", "berechnung", "vertrag"), "schaetzung",
            de: "Wie genau die Kosten sind.", en: "How exact the cost is."),
        ])), .required, "18,5 Mio. €", de: "Gesamtkosten.", en: "Total cost."),
    Key(
      "ziele", .goals, "[gewerbeflaechen]", de: "Ziele des Leitbilds, denen es dient.",
      en: "Goals that it serves.", essential: true),
    Key(
      "kurz", .text, "Am Bahnhof entsteht Platz für junge Firmen.",
      de: "Ein einfacher Satz für alle.", en: "One plain sentence for everybody.", essential: true),
    Key(
      "handlungsfeld", .choice(.fields), "wirtschaft_flaechen",
      de: "Handlungsfeld; sonst das der Maßnahmenart.", en: "Field; else that of the measure type."),
    Key(
      "prioritaet", .choice("I", "II", "III"), "I", de: "Rang nach Dringlichkeit.",
      en: "Rank by urgency."),
    Key(
      "leitprojekt", .flag, "ja", de: "Ob es ein Leitprojekt ist.", en: "Whether it is a flagship."),
    Key("schlagworte", .list(.text), "[Gründung, Bahnhof]", de: "Schlagworte.", en: "Keywords."),
  ]

  private static let cooperation: [Key] = [
    Key("partner", .bodies, "[stadt-juelich]", de: "Wer mitmacht.", en: "Who takes part."),
    Key(
      "betroffen", .bodies, "[gemeinde-inden]", de: "Wer betroffen ist, ohne mitzumachen.",
      en: "Who is affected without taking part."),
    Key(
      "informiert", .table(.reference([.koerperschaft]), .date), "gemeinde-inden: 2026-05-04",
      de: "Wann wer informiert wurde.", en: "Who was informed when."),
    Key(
      "positionen",
      .table(.reference([.koerperschaft]), .choice("zustimmung", "bedingt", "ablehnung", "offen")),
      "gemeinde-inden: zustimmung", de: "Wer wie dazu steht.", en: "Who takes which position."),
    Key(
      "zustaendig", .text, "Amt für Kreisentwicklung", de: "Zuständige Stelle, keine Person.",
      en: "Unit in charge, no person."),
    Key(
      "teil_von", .measure, "innovationsachse", de: "Das Ganze, zu dem es gehört.",
      en: "The whole that it belongs to."),
    Key(
      "haengt_ab_von", .list(.measure), "[bahnanschluss]", de: "Was vorher fertig sein muss.",
      en: "What must be finished before."),
    Key(
      "konflikt_mit", .list(.reference([.massnahme, .ziel], orPlan: false)), "[flaechen-sparen]",
      de: "Maßnahmen oder Ziele, denen es entgegensteht.",
      en: "Measures or goals that it stands against."),
    Key(
      "ersetzt_durch", .measure, "gruenderzentrum-neu", de: "Die Maßnahme, die es ablöst.",
      en: "The measure that replaces it."),
    Key(
      "ersetzt", .list(.text), "altes-gruenderzentrum",
      de: "Id eines Dokuments, das es nicht mehr gibt.", en: "Id of a document that is gone."),
    Key(
      "abgrenzung", .text, "Richtet sich an das Handwerk.",
      de: "Warum es nicht dasselbe ist wie seine Nachbarn.",
      en: "Why it is not the same as its neighbours."),
  ]

  private static let money: [Key] = [
    Key(
      "vorgesehen", .list(.reference([.programm], orPlan: false)), "[invkg-nrw]",
      de: "Programme, an die gedacht ist, solange es keinen Antrag gibt.",
      en: "Programmes it is meant for, before there is an application."),
    Key(
      "finanzierung",
      .list(
        .mapping([
          Key(
            "quelle", .choice("eigen", "antrag", "kredit", "dritte"), .required, "eigen",
            de: "Woher das Geld kommt.", en: "Where the money comes from."),
          Key(
            "ref",
            .depends(
              on: "quelle", cases: ["antrag": .reference([.antrag], orPlan: false)],
              otherwise: .body),
            .when(key: "quelle", isOneOf: ["antrag"]), "gruenderzentrum-invkg",
            de: "Der Antrag, oder wer zahlt.", en: "The application, or who pays."),
          Key("betrag", .money, .required, "1,85 Mio. €", de: "Betrag.", en: "Amount."),
          Key(
            "kostenteil", .text, "gesamt", de: "Teil der Kosten.", en: "Part of the cost.",
            assumed: .text("gesamt")),
        ])), "- {quelle: eigen, betrag: 250.000 €}",
      de: "Woraus die Kosten bezahlt werden.", en: "What the cost is paid from."),
    Key(
      "jahre", .table(.year, .money), "2027: 250.000 €", de: "Kosten nach Jahren.",
      en: "Cost by year."),
    Key(
      "folgekosten", .money, "120.000 €", de: "Kosten je Jahr nach dem Ende.",
      en: "Cost per year after the end."),
    Key(
      "betreiber", .body, "stadt-dueren", de: "Wer es danach betreibt.",
      en: "Who runs it afterwards."),
    Key(
      "betrieb_bis", .moment, "2045", de: "Bis wann es betrieben wird.", en: "Until when it is run."
    ),
    Key(
      "rueckfall", .text, "Ohne Förderung nur der erste Bauabschnitt.",
      de: "Was geschieht, wenn die Förderung ausbleibt.", en: "What happens without the grant."),
  ]

  private static let effect: [Key] = [
    Key(
      "kapazitaet", .quantity(unit: .measureType(key: "art"), bare: false), "2.400 m²",
      de: "Kapazität in der Einheit der Maßnahmenart.", en: "Capacity in the unit of the type.",
      unknownIfAbsent: true),
    Key(
      "arbeitsplaetze",
      .mapping([
        Key("neu", .count, "120", de: "Neue Stellen.", en: "New jobs."),
        Key("gesichert", .count, "30", de: "Gesicherte Stellen.", en: "Secured jobs."),
        Key(
          "davon_industrie", .count, "40", de: "Davon in Industrie und Gewerbe.",
          en: "Of these in industry."),
        Key(
          "davon_tarif", .count, "80", de: "Davon mit Tarifbindung.",
          en: "Of these under a collective agreement."),
        Key("ab", .year, "2030", de: "Ab welchem Jahr.", en: "From which year."),
        Key(
          "zaehlung", .choice("vzae", "koepfe"), "vzae", de: "Vollzeitäquivalente oder Köpfe.",
          en: "Full-time equivalents or heads."),
        Key(
          "beleg", .text, "Gutachten 2026", de: "Worauf sich die Zahl stützt.",
          en: "What the figure rests on."),
      ]), "{neu: 120, davon_tarif: 80, ab: 2030}", de: "Arbeitsplätze.", en: "Jobs."),
    Key(
      "wirkung", .table(.reference([.ziel]), .number), "gewerbeflaechen: 12",
      de: "Wirkung auf Ziele, in deren Einheit.", en: "Effect on goals, in their unit."),
    Key("nutzen", .text, "Familien mit wenig Einkommen", de: "Wem es nützt.", en: "Who benefits."),
    Key(
      "traegerschaft", .choice("oeffentlich", "gemischt", "privat"), "oeffentlich",
      de: "Wem es gehört.", en: "Who owns it."),
  ]

  private static let placeAndTime: [Key] = [
    Key(
      "standort", .text, "Bahnhofstraße, Nordseite", de: "Der Ort in Worten.",
      en: "The place in words."),
    Key("ort", .point, "50,8017; 6,4830", de: "Der Ort in Grad.", en: "The place in degrees."),
    Key(
      "flaeche", .reference([.flaeche], orPlan: false), "bahnhof-nord",
      de: "Die Fläche, auf der es steht.", en: "The site it stands on."),
    Key(
      "flaeche_ha", .number, "2,4", de: "Beanspruchte Fläche in Hektar.", en: "Area in hectares.",
      unknownIfAbsent: true),
    Key(
      "nutzung_exklusiv", .flag, "ja", de: "Ob die Fläche niemand sonst nutzen kann.",
      en: "Whether nobody else can use the area."),
    Key(
      "wirkungsraum", .choice("ort", "kommune", "mehrere", "kreis", "revier"), "kommune",
      de: "Wie weit es wirkt.", en: "How far it reaches."),
    Key(
      "planrecht", planrecht, "{schritt: aufstellung}", de: "Stand des Planungsrechts.",
      en: "State of planning law."),
    Key(
      "beginn", .date, "2027-03-01", de: "Tag des ersten bindenden Vertrags.",
      en: "Day of the first binding contract."),
    Key(
      "meilensteine",
      .list(
        .mapping([
          Key(
            "was", .text, .required, "Baubeschluss", de: "Was erreicht ist.", en: "What is reached."
          ),
          Key("bis", .moment, .required, "2027-06", de: "Bis wann.", en: "By when."),
          Key("erledigt", .flag, "nein", de: "Ob es erreicht ist.", en: "Whether it is done."),
        ])), "- {was: Baubeschluss, bis: 2027-06}", de: "Meilensteine.", en: "Milestones."),
    Key(
      "personal",
      .list(
        .mapping(
          [
            Key("profil", .profile, .required, "hochbau", de: "Profil.", en: "Profile."),
            Key(
              "vzae", .number, .required, "0,5", de: "Vollzeitäquivalente.",
              en: "Full-time equivalents."),
          ] + staffSpan)), "- {profil: hochbau, vzae: \"0,5\"}",
      de: "Personal, das gebraucht wird.", en: "Staff that is needed."),
  ]

  private static let governance: [Key] = [
    Key(
      "beschluesse", .decisions, "[kreistag-2026-06-18]", de: "Beschlüsse dazu.",
      en: "Decisions on it."),
    Key(
      "sterne", .count(0...3), "2", de: "Sterne im Auswahlverfahren des Reviers.",
      en: "Stars of the region's selection."),
    Key(
      "reife", .choice("gering", "mittel", "hoch"), "mittel", de: "Wie ausgearbeitet es ist.",
      en: "How mature it is."),
    Key(
      "stand", .date, "2026-10-01", de: "Letzte Aktualisierung.", en: "Last update.",
      essential: true),
    Key(
      "sdg", .list(.count(1...17)), "[9, 11]", de: "Nachhaltigkeitsziele 1 bis 17.",
      en: "Sustainable development goals 1 to 17."),
    Key("bplan", .text, "Nr. 17 Bahnhof", de: "Bebauungsplan.", en: "Local plan."),
  ]
}
