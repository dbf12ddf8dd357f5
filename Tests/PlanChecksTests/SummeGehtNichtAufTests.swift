import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct SummeGehtNichtAufTests {
  @Test(arguments: [
    ("4 Mio. €", 0), ("4.000.001 €", 0), ("4.000.001,01 €", 1), ("1 Mio. €", 0), ("9 Mio. €", 1),
  ])
  func financingMayNotExceed(_ amount: String, _ count: Int) async {
    let found = await findings(
      .summeGehtNichtAuf,
      Make.measure("gruenderhaus", "finanzierung: [{quelle: eigen, betrag: '\(amount)'}]"))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.place.start.line == 10 })
  }

  @Test(arguments: [
    ("4 Mio. €", 0), ("3.999.999 €", 0), ("3.999.998,99 €", 1), ("4.000.001,01 €", 1),
  ])
  func yearsMayNotDiffer(_ amount: String, _ count: Int) async {
    let found = await findings(
      .summeGehtNichtAuf, Make.measure("gruenderhaus", "jahre: {2028: '\(amount)'}"))
    #expect(found.count == count)
  }

  @Test func bothAreOneFinding() async {
    let found = await findings(
      .summeGehtNichtAuf,
      Make.measure(
        "gruenderhaus", "finanzierung: [{quelle: eigen, betrag: 5 Mio. €}]",
        "jahre: {2028: 1 Mio. €}"))
    #expect(found.count == 1)
    #expect(found.first?.place.start.line == 10)
    #expect(found.first?.related.map { $0.place.start.line } == [8, 11])
  }

  @Test func unknownValuesCanOnlyAdd() async {
    let short = Make.measure("gruenderhaus", "jahre: {2028: 1 Mio. €, 2029: viel}")
    #expect(await findings(.summeGehtNichtAuf, short).isEmpty)
    let long = Make.measure("gruenderhaus", "jahre: {2028: 5 Mio. €, 2029: viel}")
    let found = await findings(.summeGehtNichtAuf, long)
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Beträgen") == true)
  }

  @Test(arguments: ["status: ruht", "status: unsinn", "kosten: 1.500"])
  func measuresThatTakeNoPart(_ line: String) async {
    let found = await findings(
      .summeGehtNichtAuf, Make.measure("gruenderhaus", line, "jahre: {2028: 1 Mio. €}"))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("jahre: {2028: 100.000 €}", 0), ("jahre: {2028: 100.001 €}", 0),
    ("jahre: {2028: '100.001,01 €'}", 1), ("jahre: {2028: 90.000 €}", 1), ("profil: it", 0),
  ])
  func contributions(_ line: String, _ count: Int) async {
    let found = await findings(.summeGehtNichtAuf, Make.contribution("x", line))
    #expect(found.count == count)
    #expect(found.subjects.allSatisfy { $0 == "x" })
  }

  @Test(arguments: ["status: zurueckgezogen", "status: unsinn", "massnahme: keine", "wert: viel"])
  func contributionsThatTakeNoPart(_ line: String) async {
    let found = await findings(
      .summeGehtNichtAuf, Make.contribution("x", line, "jahre: {2028: 1 Mio. €}"))
    #expect(found.isEmpty)
  }

  @Test func theHelpMakesItAddUp() async {
    let found = await findings(
      .summeGehtNichtAuf, Make.measure("gruenderhaus", "jahre: {2028: 1 Mio. €, 2029: 2 Mio. €}"))
    #expect(found.first?.help.map(\.de).last?.hasSuffix("2029: 3.000.000 €") == true)
  }
}
