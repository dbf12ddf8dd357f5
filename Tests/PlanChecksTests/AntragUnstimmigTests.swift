import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct AntragUnstimmigTests {
  private func found(
    _ entries: String, _ lines: String..., application: [String] = [], others: String = ""
  ) async -> [Finding] {
    let measure = Make.measure("gruenderhaus", ["finanzierung: [\(entries)]"] + lines)
    let own = application.isEmpty ? ["betrag: 100 €"] : application
    return await findings(
      .antragUnstimmig, measure, Make.application("a", own), others)
  }

  @Test(arguments: [("100 €", 0), ("'99,99 €'", 1), ("'100,01 €'", 1)])
  func theAmountIsExact(_ amount: String, _ count: Int) async {
    let found = await found("{quelle: antrag, ref: a, betrag: \(amount)}")
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.allSatisfy { $0.items == ["a", "gruenderhaus"] && $0.subject == "gruenderhaus" })
    #expect(found.allSatisfy { $0.place.file.path == "massnahmen/gruenderhaus.md" })
  }

  @Test func entriesForOneApplicationAddUp() async {
    let half = "{quelle: antrag, ref: a, betrag: 50 €, kostenteil: Dach}"
    #expect(await found(half + ", " + half).isEmpty)
    #expect(await found(half + ", " + half + ", " + half).count == 1)
  }

  @Test func anApplicationWithoutAnEntryIsFine() async {
    #expect(await found("{quelle: eigen, betrag: 50 €}").isEmpty)
  }

  @Test func deadOrForeignApplications() async {
    let entry = "{quelle: antrag, ref: a, betrag: 100 €}"
    let dead = await found(entry, application: ["betrag: 100 €", "status: widerrufen"])
    #expect(dead.count == 1)
    let foreign = await found(
      entry, application: ["betrag: 100 €", "massnahme: m"], others: Make.measure("m"))
    #expect(foreign.first?.explanation.de.contains("gehört zu „m“") == true)
    let all = await found(
      entry, application: ["betrag: 90 €", "massnahme: m", "status: abgelehnt"],
      others: Make.measure("m"))
    #expect(all.count == 1)
    #expect(all.first?.explanation.de.contains("10 € zu viel") == true)
  }

  @Test func onePairEach() async {
    let found = await found(
      "{quelle: antrag, ref: a, betrag: 1 €}, {quelle: antrag, ref: b, betrag: 1 €}",
      others: Make.application("b", ["betrag: 2 €"]))
    #expect(found.map(\.items) == [["a", "gruenderhaus"], ["b", "gruenderhaus"]])
  }

  @Test(arguments: [
    ("{quelle: antrag, ref: a, betrag: 1.500}", 0),
    ("{quelle: antrag, ref: a, betrag: 101 €}, {quelle: antrag, ref: a, betrag: 1.500}", 1),
    ("{quelle: antrag, ref: a, betrag: 50 €}, {quelle: antrag, ref: niemand, betrag: 50 €}", 0),
    ("{quelle: antrag, ref: a, betrag: 50 €}, {ref: a, betrag: 50 €}", 0),
    ("{quelle: antrag, ref: niemand, betrag: 50 €}", 0),
  ])
  func unknownEntriesCanOnlyAdd(_ entries: String, _ count: Int) async {
    #expect(await found(entries).count == count)
  }

  @Test(arguments: [["betrag: viel"], ["betrag: 100 €", "status: unsinn"]])
  func unknownValuesOfTheApplicationAreSilent(_ lines: [String]) async {
    #expect(
      await found("{quelle: antrag, ref: a, betrag: 100 €}", application: lines).isEmpty)
  }

  @Test(arguments: [("idee", 1), ("abgeschlossen", 1), ("ruht", 0), ("verworfen", 0)])
  func onlyLiveMeasures(_ status: String, _ count: Int) async {
    let found = await found("{quelle: antrag, ref: a, betrag: 1 €}", "status: \(status)")
    #expect(found.count == count)
  }
}
