import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel
import PlanSite

/// A county in which towns plan the same or the like.
enum PairPlan {
  static let base: [String: String] = [
    "koerperschaften/kreis-muster.md":
      "---\nname: Kreis Muster\nart: kreis\nags: 05999\neinwohner: 90.000\n---\n",
    "programme/landesprogramm.md": """
    ---
    name: Landesprogramm
    geber: Land
    quelle: Richtlinie
    stand: 2026-11-15
    ---
    """,
    "plan.md": plan(),
  ]
  .merging(
    (0..<4).map { number in
      (
        "koerperschaften/stadt-\(number).md",
        """
        ---
        name: Stadt Ort\(number)
        art: stadt
        ags: 0599900\(number)
        einwohner: 20.000
        ort: 50,\(80 + number); 6,\(40 + 2 * number)
        ---
        """
      )
    }, uniquingKeysWith: { first, _ in first })

  static func plan(_ more: String = "") -> String {
    "---\ntitel: Masterplan Kreis Muster\ngebiet: 05999\nstichtag: 2026-11-21\n\(more)---\n"
  }

  /// A hall that some town plans; all of one text are one project entered more than once.
  static func hall(
    _ carrier: Int, title: String = "Wasserstofflabor am Kraftwerksteich", kommune: Int = 0,
    more: String = ""
  ) -> String {
    """
    ---
    titel: \(title)
    art: testfeld
    traeger: stadt-\(carrier)
    kommunen: stadt-\(kommune)
    status: skizze
    zeitraum: 2028-2029
    kosten: 4 Mio. €
    kurz: Prüfstände für Brennstoffzellen und Elektrolyseure im alten Pumpenhaus.
    \(more)
    ---
    Im alten Pumpenhaus am Kraftwerksteich entstehen zwölf Prüfstände für Brennstoffzellen und
    Elektrolyseure mit 450 kW Anschlussleistung und einem Reinraum von 85 m².
    """
  }

  /// Two towns that each have entered the laboratory.
  static let twice = base.merging(
    ["massnahmen/labor-a.md": hall(0), "massnahmen/labor-b.md": hall(1)],
    uniquingKeysWith: { first, _ in first })

  /// - Parameter seesPairs: whether pairs have their findings even where their rules do not run.
  static func pages(
    _ files: [String: String], language: Language = .de, seesPairs: Bool = false
  ) async throws -> [String: String] {
    let entries = files.keys.sorted().map { SourceEntry(path: $0, text: files[$0] ?? "") }
    let reading = await PlanReading(PlanSource(documents: entries, otherFiles: []), jobs: 1)
    let (plan, found) = Plan.lower(reading, today: nil)
    let figures = Figures(plan)
    let findings = seesPairs ? findings(plan, figures) : []
    let report = CheckReport(plan, figures, documentFindings: found + findings)
    let pages = try await PlanSite.Site.render(
      plan, figures, report, options: SiteOptions(language: language, version: "1.0"), jobs: 2)
    return SmallPlan.pages(
      Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.content) }))
  }

  /// What the rules of the pairs say, unless they say it themselves.
  private static func findings(_ plan: Plan, _ figures: Figures) -> [Finding] {
    figures.pairs.pairs.compactMap { pair in
      let id = pair.kind.rawValue
      guard !Rule.catalogue.contains(where: { $0.id == id }) else { return nil }
      let text = Text(de: "Zwei Vorhaben", en: "Two projects")
      let rule = Rule(
        id, .identity, .warnung, title: text, condition: text, rationale: text, answer: text,
        traits: [.pair])
      let ids = [pair.a, pair.b].compactMap { plan.measures[$0].id?.text }
      return Finding(
        rule, at: plan.measures[pair.a].document.place(0..<1), text, subject: ids.first, items: ids)
    }
  }
}
