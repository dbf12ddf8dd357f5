import Diagnostics
import PlanSite
import Testing

/// What is planned twice, what competes: the page of pairs, and the neighbours of a measure.
struct CoordinationTests {
  private static let page = "abstimmung/index.html"
  private static let anchor = "paar-labor-a--labor-b"

  private func words(_ html: String?) -> String {
    (html ?? "").replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// - Parameter rule: a rule without a page of its own yet.
  private func proof(_ pages: [String: String], without rule: String = "?") {
    let problems = SiteProof(pages, files: ["masterplan.css", "masterplan.js", "suche-index.js"])
      .problems
    #expect(problems.filter { !$0.contains("#\(rule) has no") } == [])
    for (path, page) in pages where path.hasPrefix("abstimmung/") || path.hasPrefix("massnahmen/") {
      #expect(MarkupProof.errors(in: page) == [], "\(path)")
    }
  }

  @Test("Without pairs the page says what was checked", arguments: Language.allCases)
  func nothing(_ language: Language) async throws {
    var files = PairPlan.base
    files["massnahmen/labor-a.md"] = PairPlan.hall(0)
    let pages = try await PairPlan.pages(files, language: language)
    let page = words(pages[CoordinationTests.page])
    #expect(
      page.contains(
        language == .de
          ? "Zurzeit ist kein offenes Paar doppelter oder vergleichbarer Vorhaben erfasst. Geprüft: 1 Vorhaben"
          : "At present there is no open pair of double or comparable projects. Checked: 1 project"
      ))
    #expect(!words(pages["massnahmen/labor-a.html"]).contains("Ähnliche Vorhaben"))
    proof(pages)
  }

  @Test("A pair stands side by side, with reasons, money, map and ways out")
  func pair() async throws {
    let pages = try await PairPlan.pages(PairPlan.twice)
    let page = try #require(pages[CoordinationTests.page])
    let text = words(page)
    #expect(text.contains("1 Paar von Vorhaben ist vermutlich doppelt erfasst"))
    #expect(text.contains("2 Vorhaben mit zusammen 8,0 Mio. €"))
    #expect(text.contains("so gut wie sicher (0,9"))
    #expect(text.contains("Zusammen sind 8,0 Mio. € geplant."))
    #expect(text.contains("Was sie unterscheidet Träger"))
    #expect(text.contains("Auswege: Ist es ein Vorhaben"))
    #expect(text.contains("A in Ort0, gezeigt an der Kommune"))
    #expect(PageScan(page).ids.contains(CoordinationTests.anchor))
    #expect(page.contains("<svg role=\"img\""))
    proof(pages)
  }

  @Test("A measure names its neighbours and leads to the pair; so does its sheet")
  func neighbours() async throws {
    let pages = try await PairPlan.pages(PairPlan.twice)
    let page = try #require(pages["massnahmen/labor-a.html"])
    #expect(words(page).contains("Ähnliche Vorhaben"))
    #expect(page.contains("href=\"../abstimmung/index.html#\(CoordinationTests.anchor)\""))
    #expect(
      pages["masterplan.html"]?.contains(
        "href=\"abstimmung/index.html#\(CoordinationTests.anchor)\"") == true)
  }

  @Test("Applications in one programme are named; refused ones are not at stake")
  func applications() async throws {
    var files = PairPlan.twice
    for (name, status) in [("a", "antrag"), ("b", "skizze")] {
      files["foerderantraege/\(name).md"] = """
        ---
        massnahme: labor-\(name)
        programm: landesprogramm
        antragsteller: stadt-0
        betrag: 1 Mio. €
        status: \(status)
        ---
        """
    }
    let both = words(try await PairPlan.pages(files)[CoordinationTests.page])
    #expect(both.contains("Beide wollen Geld aus Landesprogramm : A 1,0 Mio. €, B 1,0 Mio. €."))
    files["foerderantraege/b.md"] = files["foerderantraege/b.md"]?.replacing(
      "status: skizze", with: "status: abgelehnt\nabgelehnt: 2026-10-01")
    let one = words(try await PairPlan.pages(files)[CoordinationTests.page])
    #expect(!one.contains("Beide wollen"))
  }

  @Test("An acknowledged pair stands apart, with reason, decision and expiry")
  func acknowledged() async throws {
    var files = PairPlan.twice
    files["massnahmen/labor-a.md"] = PairPlan.hall(
      0,
      more: """
        anerkannt:
          - {regel: massnahme-doppelt, gegen: labor-b, grund: "Beide Räte führen das Labor bis zum Vertrag getrennt", beschluss: rat, bis: 2027-06-30}
        """)
    files["beschluesse/rat.md"] =
      "---\ngremium: stadt-0\ndatum: 2026-05-12\nergebnis: beschlossen\ngegenstand: [labor-a]\n---\n"
    let pages = try await PairPlan.pages(files, seesPairs: true)
    let text = words(pages[CoordinationTests.page])
    #expect(text.contains("Zurzeit ist kein offenes Paar"))
    #expect(text.contains("1 weiterer Befund ist mit Begründung anerkannt."))
    #expect(text.contains("Anerkannt und begründet"))
    #expect(text.contains("Anerkannt bis 30.06.2027 durch Rat der Stadt Ort0, 12.05.2026"))
    #expect(text.contains("Beide Räte führen das Labor"))
    #expect(!text.contains("Auswege:"))
    #expect(words(pages["massnahmen/labor-b.html"]).contains("anerkannt , vermutlich doppelt"))
    proof(pages, without: "massnahme-doppelt")
  }

  @Test("More than two measures are one story with its pairs folded", arguments: Language.allCases)
  func story(_ language: Language) async throws {
    var files = PairPlan.twice
    files["massnahmen/labor-c.md"] = PairPlan.hall(2)
    let pages = try await PairPlan.pages(files, language: language)
    let page = try #require(pages[CoordinationTests.page])
    let text = words(page)
    #expect(
      text.contains(language == .de ? "3 Vorhaben: Testfeld" : "3 projects: test field"))
    #expect(
      text.contains(language == .de ? "Die 3 Paare im Einzelnen" : "The 3 pairs one by one"))
    #expect(
      text.contains(
        language == .de
          ? "Stadt Ort0 , Stadt Ort1 und Stadt Ort2" : "Stadt Ort0 , Stadt Ort1 and Stadt Ort2"))
    let ids = PageScan(page).ids
    for pair in ["labor-a--labor-b", "labor-a--labor-c", "labor-b--labor-c"] {
      #expect(ids.contains("paar-" + pair), "\(pair)")
    }
    #expect(page.split(separator: "<details").count == 4)
    proof(pages)
  }

  @Test("What is just below the thresholds is listed and is no finding")
  func possible() async throws {
    var files = PairPlan.twice
    files["plan.md"] = PairPlan.plan("schwellen: {doppelt_ab: 1, vergleichbar_ab: 1}\n")
    let pages = try await PairPlan.pages(files)
    let text = words(pages[CoordinationTests.page])
    #expect(text.contains("Zurzeit ist kein offenes Paar"))
    #expect(text.contains("Das sind keine Befunde"))
    #expect(text.contains("1 mögliches Paar"))
    #expect(
      words(pages["massnahmen/labor-a.html"]).contains("Möglicherweise ähnlich (1), kein Befund"))
    proof(pages)
  }

  @Test("A rule that the plan switches off shows no pairs, and the page says so")
  func switchedOff() async throws {
    var files = PairPlan.twice
    files["plan.md"] = PairPlan.plan("regeln: {massnahme-doppelt: aus}\n")
    let text = words(try await PairPlan.pages(files)[CoordinationTests.page])
    #expect(text.contains("Zurzeit ist kein offenes Paar"))
    #expect(text.contains("In diesem Plan abgeschaltet: massnahme-doppelt"))
  }

  @Test("Many pairs paginate within the budget, and every measure finds its own")
  func many() async throws {
    var files = PairPlan.base
    for number in 0..<60 {
      let title = "Wasserstofflabor \(number % 20) am Kraftwerksteich"
      let name = number < 10 ? "0\(number)" : "\(number)"
      files["massnahmen/labor-\(name).md"] = PairPlan.hall(number % 4, title: title)
    }
    let pages = try await PairPlan.pages(files)
    #expect(pages["abstimmung/seite-2.html"] != nil)
    proof(pages)
    for (path, page) in pages where path != "masterplan.html" {
      let isList = path.contains("index.html") || path.contains("seite-")
      #expect(page.utf8.count <= (isList ? 300 : 60) * 1024, "\(path): \(page.utf8.count)")
    }
  }

  @Test("A map is small, and its places have one decimal")
  func map() async throws {
    let page = try #require(try await PairPlan.pages(PairPlan.twice)[CoordinationTests.page])
    let map = try #require(page.firstMatch(of: #/<svg role="img"[\s\S]*?<\/svg>/#)).output
    #expect(map.utf8.count < 15 * 1024)
    #expect(map.contains("<title ") && map.contains("<desc "))
    #expect(map.firstMatch(of: #/[0-9]\.[0-9][0-9]/#) == nil)
  }
}
