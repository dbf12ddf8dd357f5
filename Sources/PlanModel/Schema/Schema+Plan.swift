extension Schema {
  static let plan: [Key] = [
    Key(
      "titel", .text, .required, "Masterplan Kreis Musterrur", de: "Titel des Plans.",
      en: "Title of the plan."),
    Key(
      "gebiet", .ags([5]), .required, "05358", de: "Gemeindeschlüssel des Kreises.",
      en: "Key of the county."),
    Key(
      "stichtag", .date, .required, "2026-11-21",
      de: "Das „Heute“ des Plans; die Uhr wird nie gelesen.",
      en: "The plan's “today”; the clock is never read."),
    Key(
      "phase", .choice("aufbau", "entwurf", "beschlossen"), "aufbau",
      de: "Wie weit der Plan ist; im Aufbau sind einige Regeln nur Hinweise.",
      en: "How far the plan is; while it is being built up some rules are notes only.",
      essential: true, assumed: .choice("aufbau")),
    Key("untertitel", .text, "Entwurf für den Kreistag", de: "Untertitel.", en: "Subtitle."),
    Key(
      "herausgeber", .text, "Kreis Musterrur", de: "Wer den Plan herausgibt.",
      en: "Who publishes the plan."),
    Key(
      "kontakt", .text, "Stabsstelle Strukturwandel, strukturwandel@kreis.example",
      de: "Funktion und Funktionspostfach, keine Person.", en: "Function and mailbox, no person."),
    Key(
      "sitzung",
      .mapping([
        Key("gremium", .text, "Kreistag", de: "Gremium.", en: "Body that meets."),
        Key("datum", .date, "2026-12-10", de: "Tag der Sitzung.", en: "Day of the session."),
      ]), "{gremium: Kreistag, datum: 2026-12-10}", de: "Die nächste Sitzung.",
      en: "The next session."),
    Key(
      "beispieldaten", .flag, "ja", de: "Kennzeichnet jede Seite als Beispiel.",
      en: "Marks every page as an example.", assumed: .flag(false)),
    Key("lizenz", .text, "dl-de/by-2-0", de: "Lizenz der Daten.", en: "Licence of the data."),
    Key(
      "sprache", .choice("de", "en"), "de", de: "Sprache der Seiten und Meldungen.",
      en: "Language of pages and messages.", assumed: .choice("de")),
    Key(
      "abbau",
      .list(
        .mapping([
          Key("jahr", .year, "2029", de: "Jahr.", en: "Year."),
          Key("stellen", .count, "400", de: "Wegfallende Stellen.", en: "Jobs that go."),
          Key(
            "art", .choice("direkt", "indirekt"), "direkt",
            de: "Im Tagebau und Kraftwerk, oder davon abhängig.",
            en: "In mine and power station, or depending on them."),
          Key("quelle", .text, "Annahme", de: "Quelle.", en: "Source."),
        ])), "- {jahr: 2029, stellen: 400, art: direkt}",
      de: "Arbeitsplätze, die mit der Kohle wegfallen.", en: "Jobs that go with coal."),
    Key(
      "handlungsfelder",
      .table(
        .free,
        .either(
          .text,
          .mapping([
            Key("name", .text, .required, "Wasser", de: "Name.", en: "Name.")
          ]))), "wasser: {name: Wasser}",
      de: "Eigene Handlungsfelder.", en: "Fields of your own."),
    Key(
      "massnahmenarten",
      .table(
        .free,
        .mapping([
          Key("name", .text, .required, "Talsperre", de: "Name.", en: "Name."),
          Key("einheit", .text, "m³/d", de: "Einheit der Kapazität.", en: "Unit of the capacity."),
          Key(
            "radius", .text, "20",
            de: "Kilometer; `kreis` für den ganzen Kreis; fehlt er, zählt nur dieselbe Kommune.",
            en: "Kilometres; `kreis` for the whole county; absent: only the same municipality."),
          Key("handlungsfeld", .choice(.fields), "mobilitaet", de: "Handlungsfeld.", en: "Field."),
          Key(
            "anlage", .flag, "ja", de: "Hinterlässt etwas, das betrieben werden muss.",
            en: "Leaves something to run.", assumed: .flag(false)),
          Key(
            "daseinsvorsorge", .flag, "nein", de: "Gehört zur Daseinsvorsorge.",
            en: "Is an essential service.", assumed: .flag(false)),
        ])), "talsperre: {name: Talsperre, radius: 20}",
      de: "Eigene Maßnahmenarten.", en: "Measure types of your own."),
    Key(
      "schwellen", .table(.free, .text), "vorlauf_tage: 30",
      de: "Eigene Schwellenwerte der Regeln.", en: "Thresholds of the rules."),
    Key(
      "regeln", .table(.free, .choice("fehler", "warnung", "hinweis", "aus")),
      "ort-ausserhalb: aus",
      de: "Gewicht einzelner Regeln in diesem Plan.", en: "Weight of single rules in this plan."),
    Key(
      "synonyme", .list(.list(.text)), "- [Gründerzentrum, Technologiezentrum]",
      de: "Wörter, die dasselbe meinen.", en: "Words that mean the same."),
  ]

  static let body: [Key] = [
    Key("name", .text, .required, "Stadt Düren", de: "Name.", en: "Name."),
    Key(
      "art",
      .choice(
        "kreis", "stadt", "gemeinde", "zweckverband", "kommunale_gesellschaft", "land", "bund",
        "wissenschaft", "verein", "privat", "buergerrat"), .required, "stadt",
      de: "Art der Körperschaft; Kommune heißt stadt oder gemeinde.",
      en: "Kind of body; municipality means stadt or gemeinde."),
    Key(
      "ags",
      .depends(
        on: "art", cases: ["kreis": .ags([5]), "stadt": .ags([8, 5]), "gemeinde": .ags([8])],
        otherwise: .ags([5, 8])),
      .when(key: "art", isOneOf: ["kreis", "stadt", "gemeinde"]), "05358008",
      de: "Amtlicher Gemeindeschlüssel.", en: "Official municipality key."),
    Key(
      "einwohner", .count, .when(key: "art", isOneOf: ["kreis", "stadt", "gemeinde"]), "91.216",
      de: "Einwohnerzahl.", en: "Inhabitants.", unknownIfAbsent: true),
    Key(
      "stand", .date, "2019-12-31", de: "Stand der Einwohnerzahl.",
      en: "Date of the population figure."),
    Key(
      "ort", .point, "50,8017; 6,4830", de: "Mittelpunkt für Karte und Entfernungen.",
      en: "Centre for map and distances."),
    Key(
      "haushaltslage",
      .choice("ausgeglichen", "fiktiv_ausgeglichen", "haushaltssicherung", "vorlaeufig"),
      "ausgeglichen", de: "Lage des Haushalts.", en: "State of the budget."),
    Key(
      "kuemmerer", .text, "Stabsstelle Strukturwandel",
      de: "Funktion oder Einheit als Ansprechstelle, keine Person.",
      en: "Function or unit as contact, never a person."),
    Key("anteil_oeffentlich", .percent, "100 %", de: "Öffentlicher Anteil.", en: "Public share."),
    Key(
      "personal_verfuegbar",
      .list(
        .mapping(
          [
            Key("profil", .profile, .required, "bauleitplanung", de: "Profil.", en: "Profile."),
            Key(
              "vzae", .number, .required, "1,5", de: "Vollzeitäquivalente.",
              en: "Full-time equivalents."),
          ] + staffSpan)), "- {profil: it, vzae: 1}",
      de: "Personal, das für gemeinsame Aufgaben da ist.", en: "Staff available for joint tasks."),
    Key(
      "losverfahren", .flag, .when(key: "art", isOneOf: ["buergerrat"]), "ja",
      de: "Ob der Bürgerrat gelost wurde.", en: "Whether the assembly was drawn by lot."),
    Key(
      "zeitraum", .period, .when(key: "art", isOneOf: ["buergerrat"]), "2026",
      de: "Amtszeit des Bürgerrats.", en: "Term of the assembly."),
    Key("mitglieder", .count, "48", de: "Zahl der Mitglieder.", en: "Number of members."),
    Key(
      "thema", .text, "Wie wollen wir leben?", de: "Thema des Bürgerrats.",
      en: "Topic of the assembly."),
  ]

  static let goal: [Key] = [
    Key(
      "titel", .text, .required, "Genug Gewerbeflächen", de: "Das Ziel in wenigen Worten.",
      en: "The goal in a few words."),
    Key(
      "kurz", .text, .required, "Bis 2032 stehen 100 ha bereit.", de: "Ein einfacher Satz.",
      en: "One plain sentence."),
    Key(
      "handlungsfeld", .choice(.fields), "wirtschaft_flaechen", de: "Handlungsfeld.", en: "Field.",
      essential: true),
    Key(
      "prioritaet", .choice("hoechste", "hoch", "mittel"), "hoch", de: "Rang des Ziels.",
      en: "Rank of the goal."),
    Key(
      "indikator", .text, "Erschlossene Gewerbefläche", de: "Woran das Ziel gemessen wird.",
      en: "What the goal is measured by.", essential: true),
    Key("einheit", .text, "ha", de: "Einheit des Indikators.", en: "Unit of the indicator."),
    Key(
      "richtung", .choice("steigern", "senken", "halten"), "steigern",
      de: "Wohin sich der Wert bewegen soll.", en: "Which way the value should move."),
    Key(
      "ausgangswert", figure, "{wert: 12, jahr: 2024}", de: "Wert zu Beginn.",
      en: "Value at the start."),
    Key(
      "zielwert", figure, "{wert: 100, jahr: 2032}", de: "Wert, der erreicht werden soll.",
      en: "Value to be reached.", essential: true),
    Key(
      "istwerte", .table(.year, .number), "2025: 14", de: "Gemessene Werte nach Jahren.",
      en: "Measured values by year."),
    Key(
      "kapazitaet_art", .choice(.measureTypesWithUnit), "gewerbegebiet",
      de: "Maßnahmenart, deren Kapazität den Bedarf deckt.",
      en: "Measure type whose capacity meets the need."),
    Key(
      "bedarf_min", .quantity(unit: .measureType(key: "kapazitaet_art"), bare: true), "90 ha",
      de: "Mindestbedarf.", en: "Least need."),
    Key(
      "bedarf_max", .quantity(unit: .measureType(key: "kapazitaet_art"), bare: true), "120 ha",
      de: "Höchstbedarf.", en: "Greatest need."),
    Key(
      "bestand", .quantity(unit: .measureType(key: "kapazitaet_art"), bare: true), "20 ha",
      de: "Was schon da ist.", en: "What is there already."),
    Key(
      "bedarf_bis", .year, "2032", de: "Jahr, bis zu dem der Bedarf gedeckt sein soll.",
      en: "Year by which the need should be met."),
    Key(
      "tarif_anteil_min", .percent, "60 %", de: "Mindestanteil tariflich bezahlter Stellen.",
      en: "Least share of jobs under a collective agreement."),
    Key(
      "beschluesse", .decisions, "kreistag-2026-06-18", de: "Beschlüsse dazu.",
      en: "Decisions on it."),
    Key(
      "konflikt_mit", .goals, "flaechen-sparen", de: "Ziele, die dem entgegenstehen.",
      en: "Goals that stand against it."),
    Key(
      "vergleich",
      .list(
        .mapping([
          Key("kreis", .text, "Kreis Heinsberg", de: "Kreis.", en: "County."),
          Key("wert", .number, "12,5", de: "Wert dort.", en: "Value there."),
          Key("jahr", .year, "2024", de: "Jahr.", en: "Year."),
          Key("quelle", .text, "Landesdatenbank", de: "Quelle.", en: "Source."),
        ])), "- {kreis: Kreis A, wert: 12, jahr: 2024}",
      de: "Werte anderer Kreise.", en: "Values of other counties."),
    Key(
      "sdg", .list(.count(1...17)), "[8, 9]", de: "Nachhaltigkeitsziele 1 bis 17.",
      en: "Sustainable development goals 1 to 17."),
  ]
}
