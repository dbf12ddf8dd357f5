import PlanModel
import Testing

/// What council members read: numbers, decisions, money.
struct ReaderTests {
  private func words(_ html: String) -> String {
    html.replacing(#/<[^>]*>/#, with: "").replacing("\u{A0}", with: " ")
  }

  @Test("Chapters, fields, goals and measures have the same numbers in the contents and above them")
  func numbers() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    let edition = try #require(pages["masterplan.html"])
    for (anchor, number, name) in [
      ("arbeit", "2.1", "Neue Arbeit nach der Kohle"),
      ("gruenderhaus", "3.1.1", "Gründerhaus am Markt"), ("nebenan", "3.2.1", "Nebenan"),
    ] {
      let numbered = "<span class=\"number\">\(number)</span>\(name)"
      #expect(edition.contains("<a href=\"#\(anchor)\">\(numbered)</a>"))
      #expect(edition.contains("<h3>\(numbered)</h3>"))
    }
    #expect(edition.contains("<span class=\"number\">3.2</span>Mobilität</a>"))
  }

  @Test("A decision is missing on what is agreed, and not due on an idea")
  func due() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    let agreed = words(pages["massnahmen/gruenderhaus.html"] ?? "")
    #expect(agreed.contains("Rat der Gemeinde Bnoch nicht gefasstfehlt"))
    let idea = words(pages["massnahmen/nebenan.html"] ?? "")
    #expect(idea.contains("noch nicht gefasstnoch nicht fällig"))
    #expect(!idea.contains("fehlt"))
  }

  @Test("The session says what is to decide and to answer, or that nothing is")
  func session() async throws {
    let none = words(SmallPlan.pages(try await SmallPlan.site())["index.html"] ?? "")
    #expect(none.contains("Aus dem Plan ist nichts zu entscheiden"))
    #expect(none.contains("Andere Gremien haben zu 1 Vorhaben noch zu beschließen"))
    var files = SmallPlan.files
    files["massnahmen/nebenan.md"] = files["massnahmen/nebenan.md"]?.replacing(
      "status: idee", with: "status: vereinbart")
    files["koerperschaften/buergerrat.md"] = "---\nname: Bürgerrat\nart: buergerrat\n---\n"
    files["beschluesse/empfehlung.md"] =
      "---\ngremium: buergerrat\ndatum: 2026-09-01\nergebnis: empfehlung\ngegenstand: [arbeit]\n---\n"
    let some = words(SmallPlan.pages(try await SmallPlan.site(files))["index.html"] ?? "")
    #expect(some.contains("Zu beschließen: Für 1 Vorhaben fehlt ein Beschluss des Kreistags."))
    #expect(some.contains("Zu beantworten: 1 Empfehlung der Bürgerinnen und Bürger ist ohne"))
  }

  @Test("A municipality says what it pays, for how long, and the highest year per inhabitant")
  func money() async throws {
    let pages = SmallPlan.pages(try await SmallPlan.site())
    let town = words(pages["koerperschaften/stadt-a.html"] ?? "")
    #expect(
      town.contains("Eigenanteile 500.000 € (2028–2029). Am meisten kostet 2028: 250.000 € oder"))
    #expect(town.contains("oder 6,25 € je Einwohner."))
    let county = words(pages["koerperschaften/kreis-muster.html"] ?? "")
    #expect(county.contains("Eigenanteile und Folgekosten abgestimmter Vorhaben nennt der Plan hier nicht."))
  }

  @Test("What is wrong with an application is a finding about its measure")
  func applications() async throws {
    var files = SmallPlan.files
    files["foerderantraege/gruenderhaus-land.md"] =
      files["foerderantraege/gruenderhaus-land.md"]?.replacing(
        "betrag: 2 Mio. €", with: "betrag: 3,9 Mio. €")
    let pages = SmallPlan.pages(try await SmallPlan.site(files))
    let page = try #require(pages["massnahmen/gruenderhaus.html"])
    #expect(page.contains("#foerderquote-zu-hoch"))
  }
}
