import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct PersonalUeberbuchtTests {
  func need(_ id: String, _ personal: String, _ lines: String...) -> String {
    Make.measure(id, ["status: vereinbart", "personal: [\(personal)]"] + lines)
  }

  func staff(_ id: String, _ measure: String, _ amount: String, _ lines: String...) -> String {
    Make.contribution(
      id, ["massnahme: \(measure)", "art: personal", "profil: it", "wert: \(amount)"] + lines)
  }

  let two = "{profil: it, vzae: 2}"

  @Test(arguments: [("2 VZÄ", 0), ("1,9 VZÄ", 1)])
  func whatIsNeededMayBePromisedExactly(_ amount: String, _ count: Int) async {
    let found = await findings(.personalUeberbucht, need("m", two), staff("c", "m", amount))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.subject == "plan" && $0.items == ["m"] })
    #expect(found.allSatisfy { $0.counterparts == ["it"] && $0.place.range == 0..<0 })
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test(arguments: [("10 %", "2,2", 0), ("10 %", "2,21", 1), ("0 %", "2", 0)])
  func theToleranceIsExact(_ tolerance: String, _ needed: String, _ count: Int) async {
    let plan = Make.plan("schwellen: {personal_toleranz: '\(tolerance)'}")
    let found = await findings(
      .personalUeberbucht, plan, need("m", "{profil: it, vzae: '\(needed)'}"),
      staff("c", "m", "2 VZÄ"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "'\(tolerance)'" })
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 0), ("abgestimmt", 0), ("vereinbart", 1), ("in_umsetzung", 1),
    ("abgeschlossen", 0), ("ruht", 0), ("verworfen", 0), ("unsinn", 0),
  ])
  func onlyAgreedAndRunningMeasuresNeed(_ status: String, _ count: Int) async {
    let measure = Make.measure("m", "status: \(status)", "personal: [\(two)]")
    #expect(await findings(.personalUeberbucht, measure).count == count)
  }

  @Test(arguments: [
    ("zugesagt", 0), ("beschlossen", 0), ("erbracht", 0), ("angefragt", 1), ("zurueckgezogen", 1),
    ("unsinn", 0),
  ])
  func onlyPromisesCount(_ status: String, _ count: Int) async {
    let found = await findings(
      .personalUeberbucht, need("m", two), staff("c", "m", "2 VZÄ", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("skizze", "personalpool", 0), ("idee", "personalpool", 0),
    ("abgeschlossen", "personalpool", 0),
    ("ruht", "personalpool", 1), ("unsinn", "personalpool", 0), ("abgestimmt", "konzept", 1),
    ("vereinbart", "konzept", 0), ("unsinn", "konzept", 1), ("abgestimmt", "unsinn", 0),
  ])
  func poolsAndTheseMeasuresGetIt(_ status: String, _ type: String, _ count: Int) async {
    let other = Make.measure("p", "status: \(status)", "art: \(type)")
    let found = await findings(
      .personalUeberbucht, need("m", two), other, staff("c", "p", "2 VZÄ"))
    #expect(found.count == count)
  }

  @Test func timesAreComparedByTheDay() async {
    let early = staff("c", "m", "2 VZÄ", "zeitraum: 2028-01-01 – 2029-12-30")
    let found = await findings(.personalUeberbucht, need("m", two), early)
    #expect(found.first?.message.de.contains("2029 brauchen") == true)
    #expect(found.first?.label?.de == "am meisten im Dez. 2029: 2 VZÄ zu wenig")
  }

  @Test func aMissingMomentIsThatOfThePeriod() async {
    let late = need("m", "{profil: it, vzae: 2, von: 2029}")
    let from = staff("c", "m", "2 VZÄ", "zeitraum: 2029")
    #expect(await findings(.personalUeberbucht, late, from).isEmpty)
    let all = need("m", "{profil: it, vzae: 2, bis: 2030}")
    #expect(
      await findings(.personalUeberbucht, all, from).first?.message.de.contains("2028 und 2030")
        == true)
  }

  @Test(arguments: [
    "{profil: it, vzae: viel}", "{profil: unsinn, vzae: 2}", "{vzae: 2}", "{profil: it}",
    "{profil: it, vzae: 2, von: 2030, bis: 2029}", "{profil: it, vzae: 2, von: bald}",
  ])
  func unknownNeedsAreNoNeed(_ entry: String) async {
    #expect(await findings(.personalUeberbucht, need("m", entry)).isEmpty)
    let found = await findings(.personalUeberbucht, need("m", entry), need("n", two))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Bedarfsangaben") == true)
    #expect(found.first?.items == ["n"])
  }

  @Test(arguments: [
    "wert: viel", "profil: unsinn", "art: unsinn", "zeitraum: bald", "massnahme: nichts",
    "status: unsinn", "-profil",
  ])
  func unknownPromisesMayCover(_ line: String) async {
    let lines = [
      "massnahme: m", "art: personal", "profil: it", "wert: 2 VZÄ", "zeitraum: 2028-2029",
    ].filter { !$0.hasPrefix(line.prefix { $0 != ":" }) && "-" + $0.prefix { $0 != ":" } != line }
    let found = await findings(
      .personalUeberbucht, need("m", two), Make.contribution("c", lines + [line]))
    #expect(found.isEmpty)
  }

  @Test func anUnreadableContributionMayCover() async {
    let broken = "=== beitraege/c.md\nkein Dokument\n"
    #expect(await findings(.personalUeberbucht, need("m", two), broken).isEmpty)
  }

  @Test func knownAmountsAreNotEnough() async {
    let perhaps = staff("c", "m", "1 VZÄ", "status: unsinn")
    #expect(await findings(.personalUeberbucht, need("m", two), perhaps).count == 1)
  }

  @Test func wholesAndPartsAddUp() async {
    let part = need("teil", "{profil: it, vzae: 1}", "teil_von: m")
    let found = await findings(
      .personalUeberbucht, need("m", two), part, staff("c", "m", "2 VZÄ"))
    #expect(found.first?.items == ["m", "teil"])
  }

  @Test func eachProfileHasItsFinding() async {
    let both = need("m", two + ", {profil: hochbau, vzae: 1}")
    let found = await findings(.personalUeberbucht, both)
    #expect(found.map(\.counterparts) == [["hochbau"], ["it"]])
  }

  @Test func onlyMeasuresOfThoseDaysAreNamed() async {
    let other = need("n", "{profil: it, vzae: 1}", "zeitraum: 2032")
    let found = await findings(
      .personalUeberbucht, need("m", two), other, staff("c", "m", "1 VZÄ", "zeitraum: 2028-2033"))
    #expect(found.first?.items == ["m"])
    #expect(found.first?.related.count == 2)
  }

  @Test func whatIsAskedForIsTheWayOut() async {
    let asked = staff("c", "m", "2 VZÄ", "status: angefragt")
    let help = await findings(.personalUeberbucht, need("m", two), asked).first?.help.first
    #expect(help?.de == "Sobald es zugesagt ist, in beitraege/c.md:  status: zugesagt")
  }

  @Test(arguments: [
    ("zugesagt", "2 VZÄ", "anerkennung-gegenstandslos"), ("zugesagt", "viel", ""),
    ("angefragt", "2 VZÄ", "personal-ueberbucht"),
  ])
  func acknowledgementsStandInThePlan(_ status: String, _ amount: String, _ rule: String) async {
    let plan = Make.plan(
      "anerkannt: [{regel: personal-ueberbucht, gegen: it, grund: Der Kreis sucht zwei Kräfte, bis: 2027-06-30}]"
    )
    let laid = await Laid(plan + need("m", two) + staff("c", "m", amount, "status: \(status)"))
    let report = CheckReport(laid.plan, laid.figures, documentFindings: [])
    let found = report.findings.filter { $0.subject == "plan" }
    #expect(found.map(\.rule.id) == (rule.isEmpty ? [] : [rule]))
    #expect(found.allSatisfy { ($0.acknowledged != nil) == (rule == "personal-ueberbucht") })
  }

  @Test func hugeFiguresDoNotOverflow() async {
    let huge = "999999999999999999"
    let found = await findings(
      .personalUeberbucht, Make.plan("schwellen: {personal_toleranz: '33,333333333 %'}"),
      need("m", "{profil: it, vzae: \(huge)}"), need("n", "{profil: it, vzae: \(huge)}"),
      staff("c", "m", huge))
    #expect(found.count == 1)
  }
}
