import PlanSite
import Testing

/// Sizes that site.md promises for large plans.
struct BudgetTests {
  @Test("Lists of many documents paginate, and every page stays within its budget")
  func largePlan() async throws {
    var files = SmallPlan.files
    for number in 0..<600 {
      files["massnahmen/weg-\(number).md"] = """
        ---
        titel: Radweg Nummer \(number) am Rand des Ortes
        art: radweg
        traeger: gemeinde-b
        kommunen: gemeinde-b
        status: skizze
        zeitraum: 2028-2029
        kosten: 1 Mio. €
        ziele: arbeit
        haengt_ab_von: gruenderhaus
        ---
        """
    }
    let site = try await SmallPlan.site(files, jobs: 2)
    let pages = SmallPlan.pages(site)
    #expect(pages["massnahmen/seite-2.html"] != nil)
    #expect(SiteProof(pages, files: Set(site.keys)).problems == [])
    let lists = ["index.html", "seite-", "register.html"]
    for (path, page) in pages where path != "masterplan.html" {
      let isList = lists.contains { path.contains($0) }
      #expect(page.utf8.count <= (isList ? 300 : 60) * 1024, "\(path): \(page.utf8.count)")
    }
  }
}
