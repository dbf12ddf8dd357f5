import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct AbhaengigkeitZuSpaetTests {
  func found(_ before: String, _ after: String...) async -> [Severity] {
    let first = "=== massnahmen/vorher.md\n---\ntitel: v\n\(before)\n---\n"
    let second =
      "=== massnahmen/nachher.md\n---\ntitel: n\nhaengt_ab_von: [vorher]\n"
      + after.joined(separator: "\n") + "\n---\n"
    return await findings(.abhaengigkeitZuSpaet, first, second).severities
  }

  @Test(arguments: [
    ("2027-2028", "2029-2030", 0), ("2027-2029", "2029-2030", 0), ("2027-2030", "2029-2030", 1),
    ("2027-01-01 bis 2029-06-30", "2029-2030", 0), ("2027-01-01 bis 2030-01-01", "2029-2030", 1),
    ("2027-2028", "2029-01-01 bis 2030-01-01", 0), ("2027-2029", "2029-01-01 bis 2030-01-01", 0),
    ("2027-01 bis 2029-03", "2029-04 bis 2030-01", 0),
    ("2027-01 bis 2029-03", "2029-03 bis 2030-01", 1),
    ("2027-01-01 bis 2029-03-01", "2029-03-01 bis 2030-01-01", 1),
    ("2027-01-01 bis 2029-02-28", "2029-03-01 bis 2030-01-01", 0),
  ])
  func endAgainstStart(_ before: String, _ after: String, _ count: Int) async {
    let severities = await found(
      "status: skizze\nzeitraum: \(before)", "status: skizze", "zeitraum: \(after)")
    #expect(severities.count == count)
    #expect(severities.allSatisfy { $0 == .warnung })
  }

  @Test func theFirstContractIsTheStart() async {
    let early = await found(
      "status: skizze\nzeitraum: 2027-01 bis 2029-03", "status: skizze", "zeitraum: 2029-2031",
      "beginn: 2029-03-31")
    #expect(early == [.warnung])
  }

  @Test(arguments: ["abgeschlossen", "ruht", "verworfen", "unsinn"])
  func stepsThatSilence(_ status: String) async {
    let times = "zeitraum: 2027-2031"
    #expect(await found("status: \(status)\n\(times)", "status: skizze", "zeitraum: 2028").isEmpty)
    #expect(await found("status: skizze\n\(times)", "status: \(status)", "zeitraum: 2028").isEmpty)
  }

  @Test func unknownTimesAreSilent() async {
    #expect(
      await found("status: skizze\nzeitraum: bald", "status: skizze", "zeitraum: 2028").isEmpty)
    #expect(await found("status: skizze", "status: skizze", "zeitraum: 2028").isEmpty)
    #expect(
      await found(
        "status: skizze\nzeitraum: 2027-2031", "status: skizze", "zeitraum: 2028", "beginn: x"
      )
      .isEmpty)
  }

  @Test func onePerPredecessorAtItsEntry() async {
    let files = [
      Make.measure("a", "zeitraum: 2029-2031"), Make.measure("b", "zeitraum: 2029-2032"),
      Make.measure("c", "zeitraum: 2028-2030", "haengt_ab_von: [a, b, a]"),
    ]
    let found = await findings(.abhaengigkeitZuSpaet, files.joined())
    #expect(found.values == ["a", "b"])
    #expect(found.map(\.items) == [["a", "c"], ["b", "c"]])
    #expect(found.subjects == ["c", "c"])
  }

  @Test func edgesOfALoopAreIgnored() async {
    let found = await findings(
      .abhaengigkeitZuSpaet, Make.measure("a", "haengt_ab_von: [b]"),
      Make.measure("b", "haengt_ab_von: [a]", "zeitraum: 2028-2031"))
    #expect(found.isEmpty)
  }

  @Test func theHelpIsALaterTime() async {
    let dated = await findings(
      .abhaengigkeitZuSpaet, Make.measure("a", "zeitraum: 2028-01-01 bis 2029-03-31"),
      Make.measure("b", "zeitraum: 2029-01-01 bis 2029-01-31", "haengt_ab_von: a"))
    #expect(
      dated.first?.help.map(\.de) == ["Später beginnen:  zeitraum: 2029-04-01 bis 2029-05-01"])
  }
}
