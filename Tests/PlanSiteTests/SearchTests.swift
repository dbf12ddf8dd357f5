import Diagnostics
import PlanSite
import Testing

/// Register, glossary and search: everything in the plan can be found, with and without script.
struct SearchTests {
  private static func index(_ site: [String: SitePage.Content]) -> String {
    guard case .bytes(let bytes) = site["suche-index.js"] else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Every document is in the register and in the index", arguments: Language.allCases)
  func complete(_ language: Language) async throws {
    let site = try await SmallPlan.site(language: language)
    let pages = SmallPlan.pages(site)
    let index = SearchTests.index(site)
    #expect(SiteProof(pages, files: Set(site.keys)).problems == [])
    for address in [
      "index.html", "leitbild/arbeit.html", "massnahmen/gruenderhaus.html",
      "massnahmen/gruenderhaus.html#b-geld", "massnahmen/nebenan.html",
      "foerderantraege/gruenderhaus-land.html", "programme/landesprogramm.html",
      "koerperschaften/kreis-muster.html", "koerperschaften/stadt-a.html#markt",
      "koerperschaften/gemeinde-b.html", "beschluesse/rat-a-2026-05-12.html",
      "risiken/index.html#baukosten", "standards/index.html#leitungen",
    ] {
      #expect(pages["register.html"]?.contains("<li><a href=\"\(address)\">") == true, "\(address)")
      #expect(index.contains(",\"\(address)\","), "\(address)")
    }
  }

  @Test("The register sorts umlauts under their base letter and passes over quotes")
  func sorted() async throws {
    var files = SmallPlan.files
    for (id, title) in [
      ("z1", "Ärztehaus"), ("z2", "Arbeitsweg"), ("z3", "Azubihaus"), ("z4", "„Alte Mühle“"),
      ("z5", "5G für alle"), ("z6", "Übergang"), ("z7", "Éclair"),
    ] {
      files["risiken/\(id).md"] = "---\ntitel: \(title)\nart: risiko\nschwere: hoch\n---\n"
    }
    let page = SmallPlan.pages(try await SmallPlan.site(files))["register.html"] ?? ""
    let order = [
      "5G", "„Alte", "Am Markt", "Arbeitsweg", "Ärztehaus", "Azubihaus", "Éclair", "Übergang",
    ]
    let places = order.map { page.firstRange(of: ">" + $0)?.lowerBound ?? page.endIndex }
    #expect(places == places.sorted())
    #expect(!places.contains(page.endIndex))
    #expect(page.contains("id=\"_u\"") && page.contains("href=\"#_u\""))
  }

  @Test("Titles cannot end the script of the index")
  func escaping() async throws {
    var files = SmallPlan.files
    files["risiken/boese.md"] =
      "---\ntitel: \"</script><!-- \\u2028 \\\\ \\\" -->\"\nart: risiko\nschwere: hoch\n---\n"
    let index = SearchTests.index(try await SmallPlan.site(files))
    #expect(index.contains(#""\u003c/script\u003e\u003c!-- \u2028 \\ \" --\u003e""#), "\(index)")
    #expect(!index.contains("<") && !index.unicodeScalars.contains("\u{2028}"))
  }

  @Test("Only the search page loads the index, before the script; forms stay on the site")
  func loading() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    for (path, page) in pages {
      #expect(page.contains("suche-index.js") == (path == "suche.html"), "\(path)")
      #expect(path == "masterplan.html" || page.contains("suche.html"), "\(path)")
    }
    let search = pages["suche.html"] ?? ""
    #expect(search.contains("aria-live=\"polite\"") && search.contains("JavaScript"))
    #expect(
      pages["index.html"]?.contains("method=\"get\" action=\"suche.html\"") == true)
  }

  @Test("Words of place, carrier and summary are folded as German is")
  func folding() async throws {
    var files = SmallPlan.files
    files["massnahmen/gruenderhaus.md"]?.replace(
      "art: gruenderzentrum", with: "art: gruenderzentrum\nkurz: Große Räume für Gründer.")
    let index = SearchTests.index(try await SmallPlan.site(files))
    #expect(
      index.contains("stadt gemeinde gruenderzentrum grosse raeume fuer gruender\""), "\(index)")
  }

  @Test("A large plan paginates the register and keeps the index small")
  func large() async throws {
    var files = SmallPlan.files
    for number in 0..<1_000 {
      files["massnahmen/weg-\(number).md"] = """
        ---
        titel: Radweg Nummer \(number) am Rand des Ortes
        kurz: Ein Weg, auf dem Kinder und Erwachsene sicher zur Schule \(number) und zur Arbeit kommen.
        art: radweg
        traeger: gemeinde-b
        kommunen: gemeinde-b
        status: skizze
        zeitraum: 2028-2029
        kosten: 1 Mio. €
        ---
        """
    }
    let site = try await SmallPlan.site(files, jobs: 2)
    let pages = SmallPlan.pages(site)
    #expect(SearchTests.index(site).utf8.count <= 300 * 1024)
    #expect(pages["register-seite-2.html"]?.contains("href=\"register.html#_a\"") == true)
    for (path, page) in pages where path.hasPrefix("register") {
      #expect(page.utf8.count <= 300 * 1024, "\(path)")
    }
  }

  @Test(
    "The glossary explains kinds, steps, money and the types in use", arguments: Language.allCases)
  func glossary(_ language: Language) async throws {
    let page = SmallPlan.pages(try await SmallPlan.site(language: language))["glossar.html"] ?? ""
    for anchor in [
      "massnahme", "status-vereinbart", "geld-folgekosten", "quelle-kredit", "antrag-antrag",
      "feld-mobilitaet", "art-radweg",
    ] {
      #expect(page.contains("<dt id=\"_wort-\(anchor)\">"), "\(anchor)")
    }
    #expect(!page.contains("_wort-art-krankenhaus"))
  }
}
