import PlanSite
import Testing

/// Nothing that a planner writes becomes markup.
struct EscapingTests {
  private static let vectors = [
    "<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "&lt;b&gt;", "{{{inhalt}}}", "</title><svg onload=x>",
  ]

  @Test("Text in every place of every document is escaped", arguments: vectors)
  func everywhere(_ vector: String) async throws {
    var files = SmallPlan.files
    for (path, text) in files {
      files[path] = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        EscapingTests.keys.first { line.hasPrefix($0 + ": ") }.map { "\($0): \"\(vector)\"" }
          ?? String(line)
      }.joined(separator: "\n")
    }
    files["massnahmen/gruenderhaus.md"]?.append("\n\nText \(vector)\n")
    let site = try await SmallPlan.site(files)
    let pages = SmallPlan.pages(site)
    #expect(SiteProof(pages, files: Set(site.keys)).problems == [])
    for (path, page) in pages {
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("<img src=x"), "\(path)")
      #expect(!page.contains("<svg onload"), "\(path)")
    }
  }

  private static let keys = [
    "titel", "name", "kurz", "geber", "quelle", "untertitel", "messgroesse", "x-kurzname",
  ]

  @Test("Addresses other than http and https are no links")
  func addresses() async throws {
    var files = SmallPlan.files
    files["programme/landesprogramm.md"] = """
      ---
      name: Landesprogramm
      geber: Land
      quelle: "javascript:alert(1)"
      stand: 2026-11-15
      ---
      [x](javascript:alert(1)) [y](//example.org) ![z](https://example.org/z.png)
      """
    let pages = SmallPlan.pages(try await SmallPlan.site(files))
    let scan = PageScan(pages["programme/landesprogramm.html"] ?? "")
    #expect(!scan.addresses.contains { $0.contains("javascript") || $0.hasPrefix("//") })
    #expect(pages["programme/landesprogramm.html"]?.contains("<img") == false)
  }

  @Test("Ids that are not fit for addresses get one of their own")
  func badIDs() async throws {
    var files = SmallPlan.files
    for id in ["../../boese", "Über uns", "a\\\"b", "index", "gruenderhaus", "..", "<b>"] {
      files["massnahmen/m\(files.count).md"] = """
        ---
        id: "\(id)"
        titel: Schlecht benannt
        art: radweg
        traeger: stadt-a
        kommunen: stadt-a
        status: skizze
        zeitraum: 2028
        kosten: 1 Mio. €
        ---
        """
    }
    let site = try await SmallPlan.site(files)
    #expect(SiteProof(SmallPlan.pages(site), files: Set(site.keys)).problems == [])
    #expect(site.keys.allSatisfy { !$0.contains("..") && !$0.hasPrefix("/") })
  }

  @Test("Anchors of texts never meet those of the page or of other documents")
  func anchors() async throws {
    var files = SmallPlan.files
    files["massnahmen/gruenderhaus.md"]?.append(
      "\n\n## b-geld\n\n## \\_geld\n\n## _inhalt\n\n## b-geld--geld\n\n[hin](#b-geld)\n")
    let site = try await SmallPlan.site(files)
    #expect(SiteProof(SmallPlan.pages(site), files: Set(site.keys)).problems == [])
  }
}
