import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct EigenanteilZuNiedrigTests {
  let ten = Make.programme("programm-eins", "eigenanteil_min: 10 %")
  let twenty = Make.programme("zwanzig", "eigenanteil_min: 20 %")

  @Test(arguments: [("3,6 Mio. €", 0), ("3.600.000,01 €", 1), ("9 Mio. €", 1)])
  func theShareItselfIsEnough(_ amount: String, _ count: Int) async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, Make.application("x", "betrag: \(amount)"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.values.allSatisfy { $0 == "4 Mio. €" })
    #expect(found.allSatisfy { $0.items == ["gruenderhaus"] })
  }

  @Test(arguments: [
    ("antrag", Severity.fehler), ("bewilligt", .fehler), ("geschlossen", .fehler),
    ("vorbereitung", .warnung), ("skizze", .warnung), ("empfohlen", .warnung),
  ])
  func whatIsFirmWeighsMore(_ status: String, _ severity: Severity) async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, Make.application("a", "betrag: 2 Mio. €"),
      Make.application("b", "betrag: 1,8 Mio. €", "status: \(status)"))
    #expect(found.severities == [severity])
  }

  @Test func theHighestShareOfTheProgrammesCounts() async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, twenty, Make.application("a", "betrag: 2 Mio. €"),
      Make.application("b", "programm: zwanzig", "betrag: 1,3 Mio. €"))
    #expect(found.severities == [.fehler])
    #expect(found.first?.explanation.de.contains("20 %") == true)
  }

  @Test func aStricterProgrammeInPreparationIsAWarning() async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, twenty, Make.application("a", "betrag: 3,4 Mio. €"),
      Make.application("b", "programm: zwanzig", "betrag: 1 €", "status: skizze"))
    #expect(found.severities == [.warnung])
  }

  @Test(arguments: ["status: abgelehnt", "betrag: viel", "programm: unbekannt", "status: unsinn"])
  func thatTakeNoPart(_ line: String) async {
    let lines = ["betrag: 3,9 Mio. €", line].filter { !line.hasPrefix("betrag") || $0 == line }
    let x = Make.application("x", lines.first ?? "", lines.last ?? "")
    #expect(await findings(.eigenanteilZuNiedrig, ten, x).isEmpty)
  }

  @Test func unknownAmountsCanOnlyAdd() async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, Make.application("a", "betrag: 3,9 Mio. €"),
      Make.application("b", "betrag: viel"))
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Beträgen") == true)
  }

  @Test(arguments: ["status: ruht", "status: unsinn", "kosten: 1.500"])
  func measuresThatTakeNoPart(_ line: String) async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, Make.measure("gruenderhaus", line),
      Make.application("x", "betrag: 9 Mio. €"))
    #expect(found.isEmpty)
  }

  @Test(arguments: ["-eigenanteil_min", "eigenanteil_min: halb"])
  func withoutAShareSilent(_ line: String) async {
    let programme = Make.programme("programm-eins", line)
    let x = Make.application("x", "betrag: 9 Mio. €")
    #expect(await findings(.eigenanteilZuNiedrig, programme, x).isEmpty)
  }

  @Test func theHelpIsEnough() async {
    let found = await findings(
      .eigenanteilZuNiedrig, ten, Make.application("x", "betrag: 3,9 Mio. €"))
    #expect(found.first?.help.first?.de.hasSuffix("betrag: 3.600.000 €") == true)
  }
}
