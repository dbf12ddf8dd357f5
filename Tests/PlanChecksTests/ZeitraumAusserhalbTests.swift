import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct ZeitraumAusserhalbTests {
  private func found(_ grant: String, _ files: String...) async -> [Finding] {
    await findings(
      .zeitraumAusserhalb, files.joined(),
      Make.application("x", "status: bewilligt", "bewilligungszeitraum: \(grant)"))
  }

  @Test(arguments: [
    ("2028-12-31 bis 2029-01-01", 0), ("2028", 1), ("2029", 1), ("2027-2030", 0), ("2030", 1),
  ])
  func everyYearOfThePeriodIsTouched(_ grant: String, _ count: Int) async {
    let found = await found(grant)
    #expect(found.values == Array(repeating: grant, count: count))
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.allSatisfy { $0.items == ["x"] })
  }

  @Test(arguments: [
    ("{2028: 4 Mio. €}", 0), ("{2028: 3 Mio. €, 2029: 1 Mio. €}", 1),
    ("{2028: 4 Mio. €, 2029: 0 €}", 0), ("{2027: 1 €, 2028: 4 Mio. €}", 1),
    ("{2028: viel, 2029: 1 Mio. €}", 1), ("{2028: 1 Mio. €, 2029: viel}", 0),
  ])
  func yearsWithMoneyComeFirst(_ years: String, _ count: Int) async {
    let measure = Make.measure("gruenderhaus", "jahre: \(years)")
    #expect(await found("2028", measure).count == count)
  }

  @Test(arguments: [
    ("2028-03-01 bis 2030-02-28", 0), ("2028-03-01 bis 2030-03-01", 1), ("2028-2029", 0),
    ("2028-01-02 bis 2029-12-31", 0),
  ])
  func theLongestRunItselfIsFine(_ grant: String, _ count: Int) async {
    let programme = Make.programme("programm-eins", "laufzeit_max: 2")
    #expect(await found(grant, programme).count == count)
  }

  @Test func bothReasonsAreOneFinding() async {
    let programme = Make.programme("programm-eins", "laufzeit_max: 1")
    let found = await found("2029-2030", programme)
    #expect(found.count == 1)
    #expect(found.first?.related.count == 2)
    #expect(found.first?.explanation.de.contains("365 Tage später") == true)
  }

  @Test(arguments: [
    ("antrag", 0), ("bewilligt", 1), ("abruf", 1), ("nachweis", 1), ("geschlossen", 1),
    ("widerrufen", 0), ("unsinn", 0),
  ])
  func onlyGrantedOnes(_ status: String, _ count: Int) async {
    let x = Make.application("x", "status: \(status)", "bewilligungszeitraum: 2028")
    #expect(await findings(.zeitraumAusserhalb, x).count == count)
  }

  @Test(arguments: ["-bewilligungszeitraum", "bewilligungszeitraum: bald"])
  func withoutAPeriodSilent(_ line: String) async {
    #expect(
      await findings(.zeitraumAusserhalb, Make.application("x", "status: bewilligt", line)).isEmpty)
  }

  @Test func anUnknownPeriodOfTheMeasureIsSilent() async {
    #expect(await found("2028", Make.measure("gruenderhaus", "zeitraum: bald")).isEmpty)
  }

  @Test func hugeRunsAreNoLimit() async {
    let programme = Make.programme("programm-eins", "laufzeit_max: 999999999999")
    #expect(await found("2028-2029", programme).isEmpty)
  }

  @Test func theMoneyCanBeMoved() async {
    let measure = Make.measure("gruenderhaus", "jahre: {2028: 3 Mio. €, 2029: 1 Mio. €}")
    let help = await found("2028", measure).first?.help.map(\.de) ?? []
    #expect(help.first?.hasSuffix("bewilligungszeitraum: 2028-01-01 bis 2029-12-31") == true)
    #expect(help.last?.hasSuffix("unter jahre statt 2029:  2028: 4.000.000 €") == true)
  }

  @Test func thereIsAlwaysAWayOut() async {
    let programme = Make.programme("programm-eins", "laufzeit_max: 1")
    let help = await found("2028", programme).first?.help.map(\.de) ?? []
    #expect(help.count == 1)
    #expect(help.first?.contains("regel: zeitraum-ausserhalb") == true)
  }
}
