import Diagnostics

extension Vocabulary {
  /// The measure types of format.md §5.
  static let standardTypes: [MeasureType] = [
    type(
      "gewerbegebiet", "ha", .radius(20), "wirtschaft_flaechen", de: "Gewerbegebiet",
      en: "business park"),
    type(
      "logistik", "ha", .radius(20), "wirtschaft_flaechen", de: "Logistik", en: "logistics"),
    type(
      "industrieansiedlung", "VZÄ", .radius(20), "wirtschaft_flaechen", de: "Industrieansiedlung",
      en: "industrial settlement"),
    type(
      "gruenderzentrum", "m²", .radius(20), "wirtschaft_flaechen", de: "Gründerzentrum",
      en: "start-up centre", facility: true),
    type(
      "testfeld", nil, .radius(40), "wirtschaft_flaechen", de: "Testfeld", en: "test field",
      facility: true),
    type(
      "verarbeitungsbetrieb", "t/a", .radius(30), "wirtschaft_flaechen", de: "Verarbeitungsbetrieb",
      en: "processing plant", facility: true),
    type(
      "forschungseinrichtung", "VZÄ", .radius(40), "bildung_forschung", de: "Forschungseinrichtung",
      en: "research institute", facility: true),
    type(
      "berufsbildung", "Plätze", .radius(20), "bildung_forschung", de: "Berufliche Bildung",
      en: "vocational education", facility: true, essential: true),
    type(
      "weiterbildung", "Plätze", .radius(20), "bildung_forschung", de: "Weiterbildung",
      en: "continuing education", facility: true, essential: true),
    type(
      "schulbau", "Plätze", .radius(8), "bildung_forschung", de: "Schulbau", en: "school building",
      facility: true, essential: true),
    type(
      "schulausstattung", "Geräte", .sharedMunicipality, "bildung_forschung",
      de: "Schulausstattung", en: "school equipment", essential: true),
    type(
      "kita", "Plätze", .radius(4), "bildung_forschung", de: "Kindertagesstätte", en: "day nursery",
      facility: true, essential: true),
    type(
      "lernort", "Plätze", .radius(20), "bildung_forschung", de: "Außerschulischer Lernort",
      en: "place of learning", facility: true),
    type(
      "wasserstofferzeugung", "t/a", .county, "energie_industrie", de: "Wasserstofferzeugung",
      en: "hydrogen production", facility: true),
    type(
      "wasserstofftankstelle", "Stk", .radius(15), "energie_industrie", de: "Wasserstofftankstelle",
      en: "hydrogen filling station", facility: true),
    type(
      "wasserstoffnetz", "km", .county, "energie_industrie", de: "Wasserstoffnetz",
      en: "hydrogen network", facility: true),
    type(
      "solarpark", "MWp", .sharedMunicipality, "energie_industrie", de: "Solarpark",
      en: "solar park", facility: true),
    type(
      "windpark", "MW", .sharedMunicipality, "energie_industrie", de: "Windpark", en: "wind farm",
      facility: true),
    type(
      "waermenetz", "GWh/a", .radius(5), "energie_industrie", de: "Wärmenetz",
      en: "heating network", facility: true, essential: true),
    type(
      "speicher", "MWh", .radius(15), "energie_industrie", de: "Energiespeicher",
      en: "energy storage", facility: true),
    type(
      "prozessumstellung", "t/a", .sharedMunicipality, "energie_industrie", de: "Prozessumstellung",
      en: "process conversion"),
    type(
      "gebaeudesanierung", nil, .sharedMunicipality, "energie_industrie", de: "Gebäudesanierung",
      en: "building renovation"),
    type(
      "strassenbeleuchtung", "Stk", .sharedMunicipality, "energie_industrie",
      de: "Straßenbeleuchtung", en: "street lighting"),
    type(
      "bahnstrecke", "km", .sharedMunicipality, "mobilitaet", de: "Bahnstrecke", en: "railway line",
      facility: true),
    type(
      "haltepunkt", "Stk", .radius(4), "mobilitaet", de: "Haltepunkt", en: "railway stop",
      facility: true),
    type(
      "busverkehr", "Fzkm/a", .sharedMunicipality, "mobilitaet", de: "Busverkehr",
      en: "bus service", facility: true),
    type(
      "radweg", "km", .sharedMunicipality, "mobilitaet", de: "Radweg", en: "cycle path",
      facility: true),
    type(
      "mobilstation", "Stk", .radius(3), "mobilitaet", de: "Mobilstation", en: "mobility hub",
      facility: true),
    type(
      "strasse", "km", .sharedMunicipality, "mobilitaet", de: "Straße", en: "road", facility: true),
    type(
      "ladeinfrastruktur", "Stk", .radius(3), "mobilitaet", de: "Ladeinfrastruktur",
      en: "charging points", facility: true),
    type(
      "breitband", "Anschlüsse", .sharedMunicipality, "digitalisierung", de: "Breitband",
      en: "broadband", facility: true),
    type(
      "rechenzentrum", "MW", .radius(40), "digitalisierung", de: "Rechenzentrum", en: "data centre",
      facility: true),
    type(
      "digitalverwaltung", nil, .county, "digitalisierung", de: "Digitale Verwaltung",
      en: "digital administration"),
    type(
      "wohngebiet", "WE", .radius(8), "wohnen_staedtebau", de: "Wohngebiet", en: "housing area",
      essential: true),
    type(
      "ortsmitte", nil, .radius(2), "wohnen_staedtebau", de: "Ortsmitte", en: "town centre",
      facility: true),
    type(
      "unterkunft", "Plätze", .radius(8), "wohnen_staedtebau", de: "Unterkunft",
      en: "accommodation", facility: true),
    type(
      "rueckbau", nil, .sharedMunicipality, "wohnen_staedtebau", de: "Rückbau", en: "demolition"),
    type(
      "krankenhaus", "Betten", .radius(30), "gesundheit_soziales", de: "Krankenhaus",
      en: "hospital", facility: true, essential: true),
    type(
      "arztversorgung", "Sitze", .radius(8), "gesundheit_soziales", de: "Ärztliche Versorgung",
      en: "medical care", facility: true),
    type(
      "pflege", "Plätze", .radius(8), "gesundheit_soziales", de: "Pflege", en: "nursing care",
      facility: true, essential: true),
    type(
      "sozialeinrichtung", "Plätze", .radius(20), "gesundheit_soziales", de: "Soziale Einrichtung",
      en: "social institution", facility: true),
    type(
      "feuerwehr", nil, .sharedMunicipality, "gesundheit_soziales", de: "Feuerwehr",
      en: "fire brigade", facility: true),
    type(
      "katastrophenschutz", nil, .county, "gesundheit_soziales", de: "Katastrophenschutz",
      en: "civil protection", facility: true),
    type(
      "wasserversorgung", "m³/d", .county, "klima_umwelt_landschaft", de: "Wasserversorgung",
      en: "water supply", facility: true, essential: true),
    type(
      "abwasser", "m³/d", .radius(20), "klima_umwelt_landschaft", de: "Abwasser", en: "waste water",
      facility: true),
    type(
      "entsorgung", "t/a", .radius(30), "klima_umwelt_landschaft", de: "Entsorgung",
      en: "waste disposal", facility: true),
    type(
      "hochwasserschutz", nil, .sharedMunicipality, "klima_umwelt_landschaft",
      de: "Hochwasserschutz", en: "flood protection", facility: true),
    type(
      "renaturierung", "ha", .sharedMunicipality, "klima_umwelt_landschaft", de: "Renaturierung",
      en: "renaturation", facility: true),
    type(
      "seeentwicklung", "ha", .county, "klima_umwelt_landschaft", de: "Seeentwicklung",
      en: "lake development", facility: true),
    type(
      "bergbaufolge", nil, .sharedMunicipality, "klima_umwelt_landschaft", de: "Bergbaufolge",
      en: "post-mining works"),
    type(
      "tourismusziel", "Gäste/a", .radius(15), "tourismus_kultur_sport", de: "Tourismusziel",
      en: "tourist destination", facility: true),
    type(
      "kulturort", "Gäste/a", .radius(15), "tourismus_kultur_sport", de: "Kulturort",
      en: "place of culture", facility: true),
    type(
      "sportstaette", nil, .radius(8), "tourismus_kultur_sport", de: "Sportstätte",
      en: "sports ground", facility: true),
    type(
      "buergerservice", nil, .radius(8), "verwaltung_beteiligung", de: "Bürgerservice",
      en: "citizens' service", facility: true),
    type(
      "bauhof", nil, .radius(8), "verwaltung_beteiligung", de: "Bauhof",
      en: "municipal works depot", facility: true),
    type(
      "personalpool", "VZÄ", .county, "verwaltung_beteiligung", de: "Personalpool", en: "staff pool"
    ),
    type(
      "foerdermanagement", "VZÄ", .county, "verwaltung_beteiligung", de: "Fördermanagement",
      en: "funding management"),
    type(
      "beteiligung", nil, .county, "verwaltung_beteiligung", de: "Beteiligung", en: "participation"),
    type(
      "konzept", nil, .county, "verwaltung_beteiligung", de: "Konzept", en: "concept"),
    type(
      "sonstiges", nil, .sharedMunicipality, "verwaltung_beteiligung", de: "Sonstiges", en: "other"),
  ]

  private static func type(
    _ id: String, _ unit: String?, _ reach: MeasureType.Reach, _ field: String, de: String,
    en: String, facility: Bool = false, essential: Bool = false
  ) -> MeasureType {
    MeasureType(
      id: id, name: Text(de: de, en: en), unit: unit, reach: reach, field: field,
      isFacility: facility, isEssentialService: essential)
  }
}
