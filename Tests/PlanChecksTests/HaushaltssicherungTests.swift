import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct HaushaltssicherungTests {
  private func body(_ situation: String, _ id: String = "stadt-a") -> String {
    Make.body(
      id, "art: stadt", "ags: 05999004", "einwohner: 40.000", "haushaltslage: \(situation)")
  }

  private static let share = "finanzierung: [{quelle: eigen, betrag: 100 €}]"

  @Test(arguments: [
    ("haushaltssicherung", [Severity.warnung]), ("vorlaeufig", [.hinweis]),
    ("fiktiv_ausgeglichen", []), ("ausgeglichen", []), ("unsinn", []),
  ])
  func theStateOfTheBudgetDecides(_ situation: String, _ severities: [Severity]) async {
    let found = await findings(
      .haushaltssicherung, body(situation), Make.measure("m", Self.share))
    #expect(found.severities == severities)
    #expect(found.allSatisfy { $0.items == ["m", "stadt-a"] && $0.subject == "m" })
    #expect(found.values.allSatisfy { $0 == "100 €" })
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 1), ("vereinbart", 1), ("abgeschlossen", 0), ("ruht", 0),
    ("unsinn", 0),
  ])
  func fromSkizzeUntilItIsCompleted(_ status: String, _ count: Int) async {
    let found = await findings(
      .haushaltssicherung, body("haushaltssicherung"),
      Make.measure("m", Self.share, "status: \(status)"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    (["finanzierung: [{quelle: eigen, ref: gemeinde-b, betrag: 1 €}]"], 0),
    (["finanzierung: [{quelle: kredit, betrag: 1 €}]"], 0),
    (["finanzierung: [{quelle: dritte, ref: stadt-a, betrag: 1 €}]"], 0),
    (["folgekosten: 1 €"], 1), (["folgekosten: 1 €", "betreiber: gemeinde-b"], 0),
    (["folgekosten: 1 €", "-betreiber"], 1), (["folgekosten: 0 €"], 0), (["folgekosten: viel"], 0),
    (["finanzierung: [{quelle: eigen, betrag: 0 €}]"], 0),
    (["traeger: gemeinde-b", "folgekosten: 1 €", "-betreiber"], 0),
  ])
  func whatFallsOnTheBody(_ lines: [String], _ count: Int) async {
    let found = await findings(
      .haushaltssicherung, body("haushaltssicherung"), Make.measure("m", lines))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("status: angefragt", 1), ("status: zugesagt", 1), ("status: zurueckgezogen", 0),
    ("art: wissen", 0), ("status: unsinn", 0),
  ])
  func ownContributionsStandAtTheTitle(_ line: String, _ count: Int) async {
    let found = await findings(
      .haushaltssicherung, body("haushaltssicherung"), Make.measure("m"),
      Make.contribution("c", "massnahme: m", line))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "m" })
  }

  @Test func onePerBodyWithAllReasons() async {
    let found = await findings(
      .haushaltssicherung, body("haushaltssicherung"), body("vorlaeufig", "gemeinde-b"),
      Make.measure(
        "m",
        "finanzierung: [{quelle: eigen, betrag: 100 €}, {quelle: eigen, ref: gemeinde-b, betrag: 9 €}]",
        "folgekosten: 5 €"))
    #expect(found.map(\.items) == [["m", "stadt-a"], ["gemeinde-b", "m"]])
    #expect(found.severities == [.warnung, .hinweis])
    #expect(
      found.first?.explanation.de.contains("100 € eigenes Geld und 5 € Folgekosten im Jahr") == true
    )
  }
}
