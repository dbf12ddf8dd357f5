import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BeitragZusageOffenTests {
  func measure(_ lines: String...) -> String {
    Make.measure("m", lines)
  }

  func asked(_ lines: String...) -> String {
    Make.contribution("c", ["massnahme: m", "status: angefragt"] + lines)
  }

  @Test(arguments: [
    ("zeitraum: 2027-05-21 – 2028", 1), ("zeitraum: 2027-05-22 – 2028", 0),
    ("zeitraum: 2026-11-21 – 2028", 1), ("zeitraum: 2020-2028", 1), ("zeitraum: bald", 0),
  ])
  func withinSixMonths(_ line: String, _ count: Int) async {
    let found = await findings(.beitragZusageOffen, measure(line), asked())
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.items == ["c"] && $0.conditionSeverity == .warnung })
    #expect(found.values.allSatisfy { $0 == "angefragt" })
  }

  @Test func beginnIsTheStart() async {
    let late = measure("zeitraum: 2026-2028", "beginn: 2027-06-01")
    #expect(await findings(.beitragZusageOffen, late, asked()).isEmpty)
    let early = measure("zeitraum: 2028-2029", "beginn: 2027-05-21")
    #expect(await findings(.beitragZusageOffen, early, asked()).count == 1)
    let unknown = measure("zeitraum: 2026-2028", "beginn: bald")
    #expect(await findings(.beitragZusageOffen, unknown, asked()).isEmpty)
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 0), ("abgestimmt", 1), ("vereinbart", 1), ("in_umsetzung", 1),
    ("abgeschlossen", 0), ("ruht", 0), ("verworfen", 0), ("unsinn", 0),
  ])
  func statusOfTheMeasure(_ status: String, _ count: Int) async {
    let found = await findings(
      .beitragZusageOffen, measure("zeitraum: 2026-2027", "status: \(status)"), asked())
    #expect(found.count == count)
  }

  @Test(arguments: ["zugesagt", "beschlossen", "erbracht", "zurueckgezogen", "unsinn"])
  func onlyWhatIsAskedFor(_ status: String) async {
    let contribution = Make.contribution("c", "massnahme: m", "status: \(status)")
    let found = await findings(
      .beitragZusageOffen, measure("zeitraum: 2026-2027"), contribution)
    #expect(found.isEmpty)
  }

  @Test func theLeadTimeIsAThreshold() async {
    let plan = Make.plan("schwellen: {zusage_vorlauf_monate: 0}")
    let now = measure("zeitraum: 2026-11-21 – 2027")
    let tomorrow = measure("zeitraum: 2026-11-22 – 2027")
    #expect(await findings(.beitragZusageOffen, plan, now, asked()).count == 1)
    #expect(await findings(.beitragZusageOffen, plan, tomorrow, asked()).isEmpty)
  }

  @Test func anyFormOfContribution() async {
    let staff = asked("art: personal", "profil: it", "wert: 0,5 VZÄ")
    let found = await findings(.beitragZusageOffen, measure("zeitraum: 2026-2027"), staff)
    #expect(found.first?.explanation.de.contains("0,5 VZÄ IT") == true)
    #expect(found.first?.explanation.de.contains("hat am 01.01.2026 begonnen") == true)
  }
}
