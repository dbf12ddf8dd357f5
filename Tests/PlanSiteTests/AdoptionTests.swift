import Diagnostics
import PlanModel
import PlanSite
import Testing

/// Every page that shows a decision says whether it covers the text at hand.
struct AdoptionTests {
  /// The small plan with a version of one measure in its decision.
  private func pages(_ fingerprint: String) async throws -> [String: String] {
    var files = SmallPlan.files
    let path = "beschluesse/rat-a-2026-05-12.md"
    files[path] = files[path]?.replacing(
      "stimmen:", with: "fassung: {gruenderhaus: \"\(fingerprint)\"}\nstimmen:")
    return SmallPlan.pages(try await SmallPlan.site(files))
  }

  private func current() async -> String {
    let entries = SmallPlan.files.map { SourceEntry(path: $0.key, text: $0.value) }
    let reading = await PlanReading(PlanSource(documents: entries), jobs: 1)
    let plan = Plan.lower(reading, today: nil).plan
    return plan.document(DocumentID("gruenderhaus")).flatMap(plan.fingerprint) ?? ""
  }

  private static let shown = ["massnahmen/gruenderhaus.html", "beschluesse/rat-a-2026-05-12.html"]

  @Test("A version that has changed since is overtaken", arguments: shown)
  func overtaken(_ path: String) async throws {
    let pages = try await pages("v1:0123456789abcdef")
    #expect(pages[path]?.contains("überholt") == true)
    #expect(pages[path]?.contains("seitdem geändert") == true)
    #expect(pages["beteiligung/index.html"]?.contains("Überholte Beschlüsse") == true)
  }

  @Test("The version at hand is covered", arguments: shown)
  func covered(_ path: String) async throws {
    let pages = try await pages(await current())
    #expect(pages[path]?.contains("gilt für die vorliegende Fassung") == true)
    #expect(pages["beteiligung/index.html"]?.contains("Überholte Beschlüsse") == false)
  }

  @Test("Another version is not compared", arguments: shown)
  func incomparable(_ path: String) async throws {
    #expect(try await pages("v2:ff")[path]?.contains("Fassung nicht vergleichbar") == true)
  }
}
