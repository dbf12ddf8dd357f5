import Diagnostics
import PlanModel
import PlanSite
import Testing

/// A whole site: every link arrives, every page is sound.
struct SiteTests {
  @Test(
    "Every link and anchor arrives, ids are unique, headings in order", arguments: Language.allCases
  )
  func proof(_ language: Language) async throws {
    let site = try await SmallPlan.site(language: language, dataFiles: ["daten/plan.json"])
    let files = Set(site.keys).union(["daten/plan.json"])
    let proof = SiteProof(SmallPlan.pages(site), files: files)
    #expect(proof.problems == [])
  }

  @Test("Each document has its page or its anchor")
  func addresses() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    for path in [
      "index.html", "leitbild/arbeit.html", "massnahmen/gruenderhaus.html",
      "programme/landesprogramm.html", "foerderantraege/gruenderhaus-land.html",
      "koerperschaften/stadt-a.html", "beschluesse/rat-a-2026-05-12.html",
      "abstimmung/index.html", "pruefbericht/index.html", "regeln/index.html", "masterplan.html",
      "barrierefreiheit.html", "impressum.html", "datenschutz.html",
    ] {
      #expect(pages[path] != nil, "\(path)")
    }
    for (path, id) in [
      ("massnahmen/gruenderhaus.html", "b-geld"), ("koerperschaften/stadt-a.html", "markt"),
      ("risiken/index.html", "baukosten"), ("standards/index.html", "leitungen"),
    ] {
      #expect(PageScan(pages[path] ?? "").ids.contains(id), "\(path)#\(id)")
    }
    let edition = Set(PageScan(pages["masterplan.html"] ?? "").ids)
    for id in [
      "plan", "arbeit", "gruenderhaus", "nebenan", "gruenderhaus-land", "b-geld", "markt",
      "baukosten", "leitungen", "rat-a-2026-05-12", "stadt-a", "landesprogramm",
      "gruenderhaus--geld", "plan--vorwort",
    ] {
      #expect(edition.contains(id), "masterplan.html#\(id)")
    }
  }

  @Test("A plan of plan.md alone has no page without content and no dead link")
  func nearlyEmpty() async throws {
    let site = try await SmallPlan.site([
      "plan.md": "---\ntitel: Leer\ngebiet: 05999\nstichtag: 2026-11-21\n---\n"
    ])
    let pages = SmallPlan.pages(site)
    #expect(SiteProof(pages, files: Set(site.keys)).problems == [])
    #expect(pages["foerderung/index.html"] == nil)
    #expect(pages["risiken/index.html"] == nil)
    #expect(pages["daten/index.html"] == nil)
  }

  @Test("The same plan gives the same bytes, whatever the number of jobs")
  func determinism() async throws {
    let first = SmallPlan.pages(try await SmallPlan.site(jobs: 1))
    let second = SmallPlan.pages(try await SmallPlan.site(jobs: 4))
    #expect(first == second)
  }

  @Test("English pages speak English")
  func english() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site(language: .en))
    let page = try #require(pages["massnahmen/gruenderhaus.html"])
    #expect(PageScan(page).language == "en")
    #expect(page.contains("Skip to content"))
    #expect(page.contains("€4,000,000"))
    for german in ["Zum Inhalt", "Maßnahme", "nicht angegeben", "Beschlüsse", "Offen sind"] {
      #expect(!page.contains(german), "\(german)")
    }
  }

  @Test("Images of the plan go along, and only those that a text shows")
  func images() async throws {
    let site = try await SmallPlan.site(others: [
      "bilder/karte.png", "bilder/ungenutzt.png", "x.html",
    ])
    guard case .copy("bilder/karte.png") = site["bilder/karte.png"] else {
      Issue.record("bilder/karte.png is not copied")
      return
    }
    #expect(site["bilder/ungenutzt.png"] == nil)
    #expect(
      SmallPlan.pages(site)["leitbild/index.html"]?.contains("src=\"../bilder/karte.png\"") == true)
  }

  @Test("Missing values say so, and no-break spaces hold numbers and units together")
  func typography() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    let page = try #require(pages["massnahmen/gruenderhaus.html"])
    #expect(page.contains("4\u{A0}Mio.\u{A0}€ und deckt 90\u{A0}% des"))
    #expect(page.contains("2.400\u{A0}m²"))
    #expect(page.contains("nicht angegeben"))
    #expect(pages["leitbild/arbeit.html"]?.contains("2.000–3.000\u{A0}m²") == true)
  }

  @Test("A statutory page shows its text, or a notice while it is missing")
  func statutoryPages() async throws {
    let text = Array("# Impressum\n\nKreis Muster\n\n## Kontakt\n".utf8)
    let pages = SmallPlan.pages(try await SmallPlan.site(statutory: ["impressum": text]))
    let imprint = try #require(pages["impressum.html"])
    #expect(imprint.contains("Kreis Muster"))
    #expect(imprint.contains("<h2 id=\"kontakt\">"))
    #expect(pages["datenschutz.html"]?.contains("class=\"panel warn\"") == true)
  }
}
