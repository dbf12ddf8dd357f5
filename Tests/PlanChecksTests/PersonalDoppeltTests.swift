import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct PersonalDoppeltTests {
  func body(_ entries: String) -> String {
    Make.body("c", "art: verein", "personal_verfuegbar: [\(entries)]")
  }

  func promise(_ id: String, _ amount: String, _ lines: String...) -> String {
    Make.contribution(
      id, ["von: c", "art: personal", "profil: it", "wert: \(amount)"] + lines)
  }

  let one = "{profil: it, vzae: 1}"

  @Test(arguments: [("0,5 VZÄ", 0), ("0,6 VZÄ", 1)])
  func whatIsThereMayBePromised(_ amount: String, _ count: Int) async {
    let found = await findings(
      .personalDoppelt, body(one), promise("x", "0,5 VZÄ"), promise("y", amount))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.items == ["c"] && $0.counterparts == ["it"] })
    #expect(found.values.allSatisfy { $0 == "profil: it" })
    #expect(found.severities.allSatisfy { $0 == .fehler })
  }

  @Test func theToleranceCounts() async {
    let plan = Make.plan("schwellen: {personal_toleranz: 10 %}")
    #expect(await findings(.personalDoppelt, plan, body(one), promise("x", "1,1 VZÄ")).isEmpty)
    #expect(await findings(.personalDoppelt, plan, body(one), promise("x", "1,11 VZÄ")).count == 1)
  }

  @Test(arguments: [
    ("zugesagt", "fehler"), ("beschlossen", "fehler"), ("erbracht", "fehler"),
    ("angefragt", "hinweis"), ("zurueckgezogen", ""), ("unsinn", ""),
  ])
  func requestsAreOnlyANote(_ status: String, _ severity: String) async {
    let found = await findings(
      .personalDoppelt, body(one), promise("x", "1 VZÄ"), promise("y", "1 VZÄ", "status: \(status)")
    )
    #expect(found.severities.map(\.rawValue) == (severity.isEmpty ? [] : [severity]))
  }

  @Test(arguments: [
    ("idee", 1), ("abgeschlossen", 1), ("ruht", 0), ("verworfen", 0), ("unsinn", 0),
  ])
  func onlyForLiveMeasures(_ status: String, _ count: Int) async {
    let measure = Make.measure("m", "status: \(status)")
    let found = await findings(
      .personalDoppelt, body(one), measure, promise("x", "2 VZÄ", "massnahme: m"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("{profil: it, vzae: 2, bis: 2027}", 1), ("{profil: it, vzae: 2, von: 2030}", 1),
    ("{profil: it, vzae: 2, von: 2028}", 0), ("{profil: it, vzae: 2, bis: 2029-12}", 0),
    ("{profil: it, vzae: 2, bis: 2029-12-30}", 1), ("{profil: hochbau, vzae: 1}", 0),
    ("{profil: it, vzae: viel}", 0), ("{profil: it}", 0), ("{vzae: 1}, {profil: it, vzae: 1}", 0),
    ("{profil: it, vzae: 1}, {profil: it, vzae: 1}", 0),
    ("{profil: it, vzae: 1}, {profil: it, vzae: '0,5'}", 1),
    ("{profil: it, vzae: 1}, {profil: unsinn, vzae: '0,5'}", 1),
    ("{profil: it, vzae: 1, von: bald}, {profil: it, vzae: '0,5'}", 1),
    ("{profil: it, vzae: 2, von: bald}", 0), ("{profil: it, vzae: 2, von: 2029, bis: 2028}", 0),
    ("{profil: it, vzae: 1}, unsinn", 0),
  ])
  func whatItHas(_ entries: String, _ count: Int) async {
    let found = await findings(.personalDoppelt, body(entries), promise("x", "2 VZÄ"))
    #expect(found.count == count)
  }

  @Test(arguments: ["wert: viel", "zeitraum: bald", "profil: unsinn"])
  func unknownPromisesAreNotCounted(_ line: String) async {
    let key = line.prefix { $0 != ":" }
    let lines = ["von: c", "art: personal", "profil: it", "wert: 5 VZÄ", "zeitraum: 2028"]
      .filter { !$0.hasPrefix(key) }
    let unknown = Make.contribution("x", lines + [line])
    #expect(await findings(.personalDoppelt, body(one), unknown).isEmpty)
    let found = await findings(.personalDoppelt, body(one), unknown, promise("y", "2 VZÄ"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Zusagen") == true)
  }

  @Test func aBodyThatListsNothingIsUnknown() async {
    #expect(
      await findings(.personalDoppelt, Make.body("c", "art: verein"), promise("x", "9 VZÄ")).isEmpty
    )
  }

  @Test func oneFindingPerProfile() async {
    let both = body("{profil: hochbau, vzae: 1}, \(one)")
    let building = promise("x", "2 VZÄ").replacing("profil: it", with: "profil: hochbau")
    let found = await findings(.personalDoppelt, both, building, promise("y", "2 VZÄ"))
    #expect(found.map(\.counterparts) == [["hochbau"], ["it"]])
    #expect(found.values == ["profil: hochbau", "profil: it"])
  }

  @Test func theWorstMonthAndTheWaysOut() async {
    let found = await findings(
      .personalDoppelt, body(one), promise("x", "1 VZÄ"),
      promise("y", "1 VZÄ", "zeitraum: 2029-07-15 – 2031-02"))
    #expect(found.first?.message.de.contains("ist 2029 mehr Personal") == true)
    #expect(found.first?.label?.de == "am meisten im Juli 2029: 1 VZÄ zu wenig")
    #expect(
      found.first?.help.first?.de == "Nicht zusagen, in beitraege/y.md:  status: zurueckgezogen")
    #expect(found.first?.related.count == 3)
  }

  @Test func acknowledgementsNameTheProfile() async {
    let entry =
      "anerkannt: [{regel: personal-doppelt, gegen: it, grund: Der Rat hat es so beschlossen, bis: 2027-06-30}]"
    let noted = Make.body("c", "art: verein", "personal_verfuegbar: [\(one)]", entry)
    let laid = await Laid(noted + promise("x", "2 VZÄ", "status: angefragt"))
    let report = CheckReport(laid.plan, laid.figures, documentFindings: [])
    let found = report.findings.filter { $0.rule.id == "personal-doppelt" }
    #expect(found.map { $0.acknowledged != nil } == [true])
  }
}
