import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel
import PlanSite

/// Small plans, and the sites that they become.
enum SmallPlan {
  /// A small county with a document of every kind.
  static let files: [String: String] = [
    "koerperschaften/kreis-muster.md": """
    ---
    name: Kreis Muster
    art: kreis
    ags: 05999
    einwohner: 60.000
    ---
    """,
    "koerperschaften/stadt-a.md": """
    ---
    name: Stadt A
    art: stadt
    ags: 05999004
    einwohner: 40.000
    ---
    """,
    "koerperschaften/gemeinde-b.md": """
    ---
    name: Gemeinde B
    art: gemeinde
    ags: 05999008
    einwohner: 20.000
    ---
    """,
    "leitbild/arbeit.md": """
    ---
    titel: Neue Arbeit nach der Kohle
    kurz: Wer heute von der Kohle lebt, findet im Kreis neue Arbeit.
    kapazitaet_art: gruenderzentrum
    bedarf_min: 2.000 m²
    bedarf_max: 3.000 m²
    ---
    """,
    "programme/landesprogramm.md": """
    ---
    name: Landesprogramm
    geber: Land
    quelle: Richtlinie des Landes
    stand: 2026-11-15
    quote_max: 80 %
    fristen: [{aufruf: 03/2027, bis: 2027-03-31}]
    ---
    """,
    "plan.md": """
    ---
    titel: Masterplan Kreis Muster
    gebiet: 05999
    stichtag: 2026-11-21
    phase: entwurf
    beispieldaten: ja
    sitzung: {gremium: Kreistag, datum: 2026-12-08}
    ---
    # Vorwort

    Siehe [[gruenderhaus]], [[arbeit|die Arbeit]] und [den Antrag](foerderantraege/gruenderhaus-land.md#zum-antrag).

    ![Karte](bilder/karte.png)
    """,
    "massnahmen/gruenderhaus.md": """
    ---
    titel: Gründerhaus am Markt
    art: gruenderzentrum
    traeger: stadt-a
    kommunen: [stadt-a, gemeinde-b]
    status: vereinbart
    zeitraum: 2028-2029
    kosten: 4 Mio. €
    kapazitaet: 2.400 m²
    ziele: arbeit
    x-kurzname: Haus & Markt
    meilensteine: [{was: Baubeginn, bis: 2028-03, erledigt: nein}]
    finanzierung:
      - {quelle: antrag, ref: gruenderhaus-land, betrag: 2 Mio. €}
      - {quelle: eigen, betrag: 500.000 €}
    positionen: {gemeinde-b: bedingt}
    ---
    ## Worum es geht

    Es kostet 4 Mio. € und deckt 90 % des Bedarfs. [Weiter unten](#geld)

    ## Geld

    | Jahr | Summe |
    |---|---:|
    | 2028 | 2 Mio. € |
    """,
    "massnahmen/nebenan.md": """
    ---
    titel: Nebenan
    art: radweg
    traeger: kreis-muster
    kommunen: kreis-muster
    status: idee
    zeitraum: 2030
    kosten: 1 Mio. €
    haengt_ab_von: gruenderhaus
    ---
    """,
    "foerderantraege/gruenderhaus-land.md": """
    ---
    massnahme: gruenderhaus
    programm: landesprogramm
    antragsteller: stadt-a
    betrag: 2 Mio. €
    status: antrag
    eingereicht: 2026-10-01
    ---
    ## Zum Antrag

    Er ist gestellt.
    """,
    "beitraege/b-geld.md": """
    ---
    von: gemeinde-b
    massnahme: gruenderhaus
    art: geld
    wert: 100.000 €
    zeitraum: 2028
    status: zugesagt
    ---
    ## Geld
    """,
    "flaechen/markt.md": """
    ---
    name: Am Markt
    kommune: stadt-a
    ha: 2
    eigentum: kommunal
    ---
    """,
    "risiken/baukosten.md": """
    ---
    titel: Baukosten steigen
    art: risiko
    schwere: hoch
    betrifft: [gruenderhaus]
    ---
    ## Was dann
    """,
    "standards/leitungen.md": """
    ---
    titel: Schnelle Leitungen
    messgroesse: Anteil der Haushalte
    soll: 90
    ist: {stadt-a: 95, gemeinde-b: 40}
    ---
    """,
    "beschluesse/rat-a-2026-05-12.md": """
    ---
    gremium: stadt-a
    datum: 2026-05-12
    ergebnis: beschlossen
    gegenstand: [gruenderhaus, plan]
    stimmen: {ja: 20, nein: 3, enthaltung: 1}
    ---
    """,
  ]

  static func site(
    _ files: [String: String] = files, others: Set<String> = ["bilder/karte.png"],
    language: Language = .de, templates: [String: [UInt8]] = [:], jobs: Int = 1,
    statutory: [String: [UInt8]] = [:], dataFiles: [String] = []
  ) async throws -> [String: SitePage.Content] {
    let entries = files.keys.sorted().map { SourceEntry(path: $0, text: files[$0] ?? "") }
    let reading = await PlanReading(PlanSource(documents: entries, otherFiles: others), jobs: 1)
    let (plan, findings) = Plan.lower(reading, today: nil)
    let figures = Figures(plan)
    let report = CheckReport(plan, figures, documentFindings: findings)
    let pages = try await PlanSite.Site.render(
      plan, figures, report,
      options: SiteOptions(
        language: language, version: "1.0", revision: "abc", templates: templates,
        dataFiles: dataFiles, statutoryPages: statutory), jobs: jobs)
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.content) })
  }

  /// The HTML pages by path.
  static func pages(_ site: [String: SitePage.Content]) -> [String: String] {
    site.reduce(into: [:]) { pages, file in
      if file.key.hasSuffix(".html"), case .bytes(let bytes) = file.value {
        pages[file.key] = String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
