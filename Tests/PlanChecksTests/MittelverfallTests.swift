import Diagnostics
import Foundation
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct MittelverfallTests {
  let ends = Make.programme("programm-eins", "ende: 2028-06-30")

  @Test(arguments: [
    ("{2027: 2 Mio. €, 2028: 2 Mio. €}", 0), ("{2028: 2 Mio. €, 2029: 2 Mio. €}", 1),
    ("{2028: 4 Mio. €, 2029: 0 €}", 0), ("{2028: viel, 2029: 1 €}", 1),
    ("{2028: 1 €, 2029: viel}", 0),
  ])
  func aYearBeginsAfterTheEnd(_ years: String, _ count: Int) async {
    let found = await findings(
      .mittelverfall, ends, Make.measure("gruenderhaus", "jahre: \(years)"),
      Make.application("x", "status: geschlossen", "bewilligungszeitraum: 2027-2029"))
    #expect(found.values == Array(repeating: "2027-2029", count: count))
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.allSatisfy { $0.items == ["x"] })
  }

  @Test(arguments: [("2027-01-01 bis 2028-06-30", 0), ("2027-01-01 bis 2028-07-01", 1)])
  func withoutYearsThePeriodCounts(_ grant: String, _ count: Int) async {
    let x = Make.application("x", "status: bewilligt", "bewilligungszeitraum: \(grant)")
    #expect(await findings(.mittelverfall, ends, x).count == count)
    let years = Make.measure("gruenderhaus", "jahre: {2028: 4 Mio. €}")
    #expect(await findings(.mittelverfall, ends, years, x).isEmpty)
    #expect(await findings(.mittelverfall, x).isEmpty)
  }

  /// 400 days from 2025-11-27 to 2026-12-31; a quarter is left on 2026-09-23.
  @Test(arguments: [
    ("2026-09-23", 0), ("2026-09-24", 1), ("2026-12-31", 1), ("2027-02-01", 1), ("2025-01-01", 0),
  ])
  func lessThanAQuarterIsLeft(_ today: String, _ count: Int) async {
    let found = await findings(
      .mittelverfall, Make.plan("stichtag: \(today)"),
      Make.application(
        "x", "status: abruf", "bewilligungszeitraum: 2025-11-27 bis 2026-12-31",
        "abgerufen: 1.000 €"))
    #expect(found.values == Array(repeating: "1.000 €", count: count))
  }

  @Test(arguments: [
    ("abgerufen: 500.000 €", 0), ("abgerufen: 499.999,99 €", 1), ("abgerufen: 0 €", 1),
    ("abgerufen: viel", 0), ("aktenzeichen: A 1", 0),
  ])
  func lessThanHalfIsDrawn(_ line: String, _ count: Int) async {
    let found = await findings(
      .mittelverfall,
      Make.application("x", "status: bewilligt", "bewilligungszeitraum: 2025-2026", line))
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("antrag", 0), ("bewilligt", 1), ("abruf", 1), ("nachweis", 0), ("geschlossen", 0),
    ("widerrufen", 0),
  ])
  func drawingEndsWithTheProof(_ status: String, _ count: Int) async {
    let found = await findings(
      .mittelverfall,
      Make.application(
        "x", "status: \(status)", "bewilligungszeitraum: 2025-2026", "abgerufen: 0 €"))
    #expect(found.count == count)
  }

  @Test func bothReasonsAreOneFinding() async {
    let found = await findings(
      .mittelverfall, Make.programme("programm-eins", "ende: 2026-06-30"),
      Make.application(
        "x", "status: abruf", "bewilligungszeitraum: 2025-2026", "abgerufen: 0 €"))
    #expect(found.values == ["2025-2026"])
    #expect(found.first?.related.map { $0.place.file.text($0.place.range) }.contains("0 €") == true)
  }

  @Test(arguments: ["ruht", "verworfen"]) func deadMeasuresAreLeftOut(_ status: String) async {
    let found = await findings(
      .mittelverfall, Make.measure("gruenderhaus", "status: \(status)"),
      Make.application(
        "x", "status: abruf", "bewilligungszeitraum: 2025-2026", "abgerufen: 0 €"))
    #expect(found.isEmpty)
  }

  @Test func theProposedExtensionIsEnough() async {
    func found(_ grant: String) async -> [Finding] {
      await findings(
        .mittelverfall,
        Make.application(
          "x", "status: abruf", "bewilligungszeitraum: \(grant)", "abgerufen: 0 €"))
    }
    let help = await found("2023-2026").first?.help.last?.de ?? ""
    let grant = help.components(separatedBy: "bewilligungszeitraum: ").last ?? ""
    #expect(grant == "2023-01-01 bis 2028-12-31")
    #expect(await found(grant).isEmpty)
  }
}
