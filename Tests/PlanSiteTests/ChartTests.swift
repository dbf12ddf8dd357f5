import Diagnostics
import PlanFigures
import PlanModel
import PlanSite
import Testing

/// The pages of finance, jobs and need: their numbers are the figures, their charts keep their budget.
struct ChartTests {
  private static let finance = "finanzen/index.html"
  private static let need = "bedarf/index.html"
  private static let jobs = "arbeitsplaetze/index.html"

  private static func page(
    _ path: String, _ files: [String: String] = SmallPlan.files, language: Language = .de
  ) async throws -> String? {
    let pages = SmallPlan.pages(try await SmallPlan.site(files, language: language))
    #expect(pages[path].map { MarkupProof.errors(in: $0) } ?? [] == [])
    return pages[path].map { $0.split(separator: "\u{A0}").joined(separator: " ") }
  }

  private static func figures(_ files: [String: String]) async -> Figures {
    let entries = files.keys.sorted().map { SourceEntry(path: $0, text: files[$0] ?? "") }
    let reading = await PlanReading(PlanSource(documents: entries, otherFiles: []), jobs: 1)
    return Figures(Plan.lower(reading, today: nil).0)
  }

  private static func measure(_ keys: String) -> String {
    """
    ---
    titel: Werkhalle
    art: gewerbegebiet
    traeger: stadt-a
    kommunen: stadt-a
    ziele: arbeit
    \(keys)
    ---
    """
  }

  /// The small plan with lost jobs, and a measure that brings new ones.
  private static func files(lost: String, _ keys: String) -> [String: String] {
    var files = SmallPlan.files
    files["plan.md"] = """
      ---
      titel: Masterplan Kreis Muster
      gebiet: 05999
      stichtag: 2026-11-21
      phase: entwurf
      abbau: \(lost)
      ---
      """
    files["massnahmen/werkhalle.md"] = measure(keys)
    return files
  }

  /// Each `<svg role="img">` of a page, with what follows its figure.
  private static func charts(_ page: String) -> [(svg: String, behind: Substring)] {
    page.split(separator: "<svg role=\"img\"", omittingEmptySubsequences: false).dropFirst()
      .compactMap { rest in
        guard let end = rest.firstRange(of: "</svg>"), let close = rest.firstRange(of: "</figure>")
        else { return nil }
        return (String(rest[..<end.lowerBound]), rest[close.upperBound...].drop { $0.isWhitespace })
      }
  }

  @Test("The answer of the finance page is told with the figures")
  func financeNumbers() async throws {
    let page = try #require(try await ChartTests.page(ChartTests.finance))
    let money = await ChartTests.figures(SmallPlan.files).money
    let secured = money.certainty.granted.amount + money.certainty.other
    for amount in [money.cost.amount, secured, money.certainty.applied.amount, money.open] {
      #expect(page.contains(Print.roundMoney(amount)), "\(Print.roundMoney(amount))")
    }
    #expect(page.contains("Folgekosten nennt kein Vorhaben."))
    #expect(money.sources.gaps.map(\.open).sum() == money.open)
    for (year, amounts) in money.sources.byYear {
      #expect(page.contains("<th scope=\"row\">\(year)</th>"))
      if amounts.open > .zero { #expect(page.contains(Print.roundMoney(amounts.open))) }
    }
  }

  @Test("What a town pays in a year can be found")
  func municipalities() async throws {
    var files = SmallPlan.files
    files["massnahmen/werkhalle.md"] = ChartTests.measure(
      """
      status: vereinbart
      zeitraum: 2027
      kosten: 2 Mio. €
      folgekosten: 40.000 €
      finanzierung: [{quelle: eigen, betrag: 2 Mio. €}]
      """)
    let page = try #require(try await ChartTests.page(ChartTests.finance, files))
    #expect(page.contains("40.000 €"))
    let rows = page.split(separator: "<tr>").filter { $0.contains(">2027</span></th>") }
    #expect(rows.contains { $0.contains("2.000.000 €") && $0.contains("50 €") })
    #expect(page.contains("Wenn alles fertig ist, kostet es jedes Jahr <strong>40.000 €</strong>"))
    #expect(page.contains("aus 1 von 3 Vorhaben"))
  }

  @Test("Whether and when the gap of jobs closes")
  func gapOfJobs() async throws {
    let lost = "[{jahr: 2028, stellen: 100, art: direkt}, {jahr: 2029, stellen: 50, art: indirekt}]"
    func page(_ status: String, _ jobs: String) async throws -> String {
      let keys = "status: \(status)\nzeitraum: 2027-2030\nkosten: 1 Mio. €\narbeitsplaetze: \(jobs)"
      let files = ChartTests.files(lost: lost, keys)
      return try #require(try await ChartTests.page(ChartTests.jobs, files))
    }
    let late = try await page("vereinbart", "{neu: 150, davon_tarif: 90}")
    #expect(late.contains("Die Lücke schließt sich <strong>2031</strong>"))
    #expect(late.contains("am größten ist sie 2029 mit 150 Stellen"))
    #expect(late.contains("mindestens <strong>90</strong> nach Tarif"))
    let few = try await page("vereinbart", "{neu: 149, ab: 2028}")
    #expect(few.contains("2029 fehlen <strong>1</strong>"))
    #expect(few.contains("Ob sie nach Tarif bezahlt werden, gibt kein vereinbartes Vorhaben an."))
    let inTime = try await page("vereinbart", "{neu: 150, ab: 2028}")
    #expect(inTime.contains("In keinem Jahr fehlen Stellen."))
    let planned = try await page("skizze", "{neu: 150, ab: 2028}")
    #expect(planned.contains("ist die Lücke 2029 geschlossen"))
    #expect(planned.contains("Kein vereinbartes Vorhaben nennt neue Stellen."))
  }

  @Test("What is not there is told in a sentence, and a page about nothing is not there")
  func emptyStates() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    #expect(pages[ChartTests.jobs] == nil)
    let head = "---\ntitel: Leer\ngebiet: 05999\nstichtag: 2026-11-21\n---\n"
    #expect(try await ChartTests.page(ChartTests.finance, ["plan.md": head]) == nil)
    let plain = ["plan.md": head, "massnahmen/a.md": "---\ntitel: A\nstatus: idee\n---\n"]
    let page = try #require(try await ChartTests.page(ChartTests.finance, plain))
    #expect(page.contains("Für kein aktives Vorhaben sind die Kosten angegeben."))
    #expect(page.contains("Kein Vorhaben nennt Kosten und Jahre."))
    #expect(!page.contains("<figure"))
    let new = ["plan.md": head, "massnahmen/a.md": ChartTests.measure("arbeitsplaetze: {neu: 5}")]
    let jobs = try #require(try await ChartTests.page(ChartTests.jobs, new))
    #expect(jobs.contains("Der Plan nennt nicht, wie viele Stellen wegfallen"))
  }

  @Test("A chart has a name, two sentences, its table behind it, and keeps its budget")
  func chartBudget() async throws {
    var files = ChartTests.files(
      lost: "[{jahr: 2024, stellen: 900}, {jahr: 2061, stellen: 4000}]",
      """
      status: vereinbart
      zeitraum: 2024-2061
      kosten: 300 Mio. €
      arbeitsplaetze: {neu: 70, davon_tarif: 9, davon_industrie: 8, ab: 2033}
      folgekosten: 1 Mio. €
      betrieb_bis: 2090
      finanzierung: [{quelle: eigen, betrag: 100.000.001 €}]
      """)
    for number in 0..<70 {
      files["koerperschaften/ort-\(number).md"] =
        "---\nname: Ort \(number)\nart: gemeinde\nags: 059991\(10 + number)\neinwohner: 1.000\n---\n"
      files["massnahmen/weg-\(number).md"] = """
        ---
        titel: Weg \(number)
        art: radweg
        traeger: ort-\(number)
        kommunen: ort-\(number)
        status: abgestimmt
        zeitraum: 2027-2040
        kosten: 7 Mio. €
        folgekosten: 10.000 €
        finanzierung: [{quelle: eigen, betrag: 7 Mio. €}]
        ---
        """
    }
    let site = try await SmallPlan.site(files)
    let pages = SmallPlan.pages(site)
    #expect(SiteProof(pages, files: Set(site.keys)).problems == [])
    for path in [ChartTests.finance, ChartTests.jobs] {
      let page = try #require(pages[path])
      #expect(page.utf8.count <= 300 * 1024)
      let charts = ChartTests.charts(page)
      #expect(charts.count == (path == ChartTests.finance ? 4 : 1))
      for (svg, behind) in charts {
        #expect(svg.utf8.count <= 15 * 1024)
        #expect((1...60).contains(svg.split(separator: "<rect").count - 1))
        #expect(svg.contains("<title") && svg.contains("<desc"))
        #expect(behind.hasPrefix("<div class=\"table-scroll\""))
        // The bar of shares, which opens its words with "Von", is exact to a hundredth.
        #expect(svg.firstMatch(of: /="-?\d*\.\d\d+%?"/) == nil || svg.contains("Von "))
      }
    }
  }

  @Test("Need and supply are told with the figures, and what is missing is counted")
  func need() async throws {
    var files = SmallPlan.files
    let page = try #require(try await ChartTests.page(ChartTests.need))
    #expect(page.contains("2.000–3.000 m²") && page.contains("2.400 m²"))
    #expect(page.contains("Zu viel ist nirgends geplant."))
    #expect(page.contains("nicht angegeben"))
    let charts = ChartTests.charts(page)
    #expect(charts.count == 1 && charts[0].behind.hasPrefix("<div class=\"table-scroll\""))
    files["massnahmen/zweites.md"] = ChartTests.measure(
      "status: skizze\nzeitraum: 2028\nkapazitaet: 900 m²\n"
    )
    .split(separator: "gewerbegebiet").joined(separator: "gruenderzentrum")
    let much = try #require(try await ChartTests.page(ChartTests.need, files))
    #expect(much.contains("Zu viel geplant ist bei <strong>1</strong>"))
    #expect(much.contains("3.300 m², gebraucht 2.000–3.000"))
    files["leitbild/arbeit.md"] = "---\ntitel: Arbeit\nkapazitaet_art: gruenderzentrum\n---\n"
    let silent = try #require(try await ChartTests.page(ChartTests.need, files))
    #expect(silent.contains("Kein Ziel nennt, wie viel gebraucht wird."))
    #expect(!silent.contains("<figure"))
  }

  @Test("A slip of the pen in a year does not blow up a page")
  func farYears() async throws {
    let files = ChartTests.files(
      lost: "[{jahr: 2028, stellen: 100}, {jahr: 9999, stellen: 1}]",
      """
      status: vereinbart
      zeitraum: 2027-9998
      kosten: 3 Mio. €
      folgekosten: 10.000 €
      arbeitsplaetze: {neu: 3}
      finanzierung: [{quelle: eigen, betrag: 1 Mio. €}]
      """)
    for path in [ChartTests.finance, ChartTests.jobs] {
      let page = try #require(try await ChartTests.page(path, files))
      #expect(page.utf8.count <= 300 * 1024, "\(path): \(page.utf8.count)")
    }
  }

  @Test("English pages speak English")
  func english() async throws {
    let files = ChartTests.files(
      lost: "[{jahr: 2028, stellen: 100}]",
      "status: vereinbart\nzeitraum: 2027\nkosten: 2 Mio. €\narbeitsplaetze: {neu: 20}")
    for path in [ChartTests.finance, ChartTests.jobs, ChartTests.need] {
      let page = try #require(try await ChartTests.page(path, files, language: .en))
      for german in ["Stellen", "Folgekosten", "zusammen", "Kosten", "Jahr ", "nicht angegeben"] {
        #expect(!page.contains(german), "\(path): \(german)")
      }
    }
  }

  @Test("The style sheet stays within its budget")
  func styleBudget() async throws {
    guard case .bytes(let css) = try await SmallPlan.site()["masterplan.css"] else {
      Issue.record("no style sheet")
      return
    }
    #expect(css.count <= 30 * 1024)
  }
}
