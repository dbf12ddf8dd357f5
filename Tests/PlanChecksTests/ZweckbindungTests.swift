import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct ZweckbindungTests {
  let ten = Make.programme("programm-eins", "zweckbindung_jahre: 10")

  private func found(_ until: String, _ files: String...) async -> [Finding] {
    await findings(
      .zweckbindung, Make.measure("gruenderhaus", "betrieb_bis: \(until)"), files.joined())
  }

  @Test(arguments: [
    ("2039-12-31", 0), ("2039-12-30", 1), ("2039-12", 0), ("2039-11", 1), ("2039", 0), ("2038", 1),
  ])
  func theEndOfTheBindingItselfIsFine(_ until: String, _ count: Int) async {
    let found = await found(until, ten, Make.application("x"))
    #expect(found.values == Array(repeating: until, count: count))
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.allSatisfy { $0.items == ["gruenderhaus"] })
  }

  @Test(arguments: [("skizze", 1), ("geschlossen", 1), ("abgelehnt", 0), ("unsinn", 0)])
  func onlyLiveApplicationsBind(_ status: String, _ count: Int) async {
    let found = await found("2035", ten, Make.application("x", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func severalProgrammesAreOneFindingAndTheLongestCounts() async {
    let longer = Make.programme("anderes", "zweckbindung_jahre: 20")
    let found = await found(
      "2035", ten, longer, Make.application("a"), Make.application("b", "programm: anderes"))
    #expect(found.count == 1)
    #expect(found.first?.help.first?.de.hasSuffix("betrieb_bis: 2049") == true)
  }

  @Test(arguments: ["-zweckbindung_jahre", "zweckbindung_jahre: lang"])
  func withoutYearsSilent(_ line: String) async {
    let programme = Make.programme("programm-eins", line)
    #expect(await found("2030", programme, Make.application("x")).isEmpty)
  }

  @Test(arguments: ["-betrieb_bis", "betrieb_bis: lange", "zeitraum: bald"])
  func withoutAnEndSilent(_ line: String) async {
    let lines = line.hasPrefix("zeitraum") ? [line, "betrieb_bis: 2030"] : [line]
    let found = await findings(
      .zweckbindung, Make.measure("gruenderhaus", lines), ten, Make.application("x"))
    #expect(found.isEmpty)
  }

  @Test(arguments: [("ruht", 0), ("verworfen", 0), ("abgeschlossen", 1), ("idee", 1)])
  func theMeasureHasToBeLive(_ status: String, _ count: Int) async {
    let measure = Make.measure("gruenderhaus", "betrieb_bis: 2030", "status: \(status)")
    #expect(
      await findings(.zweckbindung, measure, ten, Make.application("x")).count == count)
  }
}
