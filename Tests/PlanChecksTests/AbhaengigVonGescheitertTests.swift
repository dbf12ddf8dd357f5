import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct AbhaengigVonGescheitertTests {
  func found(_ before: [String], _ after: [String] = [], _ others: String...) async -> [Finding] {
    let files =
      [
        Make.measure("vorher", before),
        Make.measure("nachher", ["haengt_ab_von: [vorher]"] + after),
      ]
      + others
    return await findings(.abhaengigVonGescheitert, files.joined())
  }

  @Test(arguments: [
    (["status: verworfen"], Severity.fehler), (["status: ruht"], .warnung),
    (["status: verworfen", "ersetzt_durch: gruenderhaus"], .warnung),
    (["status: verworfen", "ersetzt_durch: nichts"], .warnung),
    (["status: ruht", "ersetzt_durch: gruenderhaus"], .warnung),
  ])
  func whatFellAwayWeighsByItsReplacement(_ lines: [String], _ severity: Severity) async {
    let found = await found(lines)
    #expect(found.severities == [severity])
    #expect(found.values == ["vorher"] && found.subjects == ["nachher"])
    #expect(found.allSatisfy { $0.items == ["nachher", "vorher"] })
  }

  @Test(arguments: [
    ("idee", 1), ("vereinbart", 1), ("in_umsetzung", 0), ("abgeschlossen", 0), ("unsinn", 0),
  ])
  func deadApplicationsMatterUntilItIsBuilt(_ status: String, _ count: Int) async {
    let dead = ["abgelehnt", "zurueckgezogen", "widerrufen"].map {
      Make.application($0, "massnahme: vorher", "status: \($0)")
    }
    let found = await found(["status: \(status)"], [], dead.joined())
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.allSatisfy { $0.related.count == 4 })
  }

  @Test(arguments: ["vorbereitung", "geschlossen", "unsinn"])
  func oneThatIsNotDeadKeepsItAlive(_ status: String) async {
    let found = await found(
      [], [], Make.application("a", "massnahme: vorher", "status: abgelehnt"),
      Make.application("b", "massnahme: vorher", "status: \(status)"))
    #expect(found.isEmpty)
  }

  @Test func withoutApplicationsNothingHasFailed() async {
    #expect(await found([]).isEmpty)
  }

  @Test func anApplicationThatCannotBeReadMayBeTheLiveOne() async {
    let dead = Make.application("a", "massnahme: vorher", "status: abgelehnt")
    let stray = Make.application("b", "massnahme: vorhehr")
    let broken = "=== foerderantraege/kaputt.md\n---\nmassnahme: @\n---\n"
    #expect(await found([], [], dead).count == 1)
    #expect(await found([], [], dead, stray).isEmpty)
    #expect(await found([], [], dead, broken).isEmpty)
  }

  @Test(arguments: ["abgeschlossen", "ruht", "verworfen", "unsinn"])
  func dependantsThatAreSilent(_ status: String) async {
    #expect(await found(["status: verworfen"], ["status: \(status)"]).isEmpty)
  }

  @Test func onlyDirectPredecessorsCount() async {
    let found = await found(
      ["status: verworfen"], [], Make.measure("spaeter", "haengt_ab_von: nachher"))
    #expect(found.subjects == ["nachher"])
  }

  @Test func theHelpKeepsTheOtherPredecessors() async {
    let found = await findings(
      .abhaengigVonGescheitert,
      Make.measure("vorher", "status: verworfen", "ersetzt_durch: neu"), Make.measure("neu"),
      Make.measure("nachher", "haengt_ab_von: [gruenderhaus, vorher, vorher]"))
    #expect(found.count == 1)
    #expect(
      found.first?.help.prefix(2).map(\.de) == [
        "Wenn der Ersatz genügt:  haengt_ab_von: [gruenderhaus, neu]",
        "Wenn es ohne geht:  haengt_ab_von: [gruenderhaus]",
      ])
  }

  @Test func edgesOfALoopOfReplacementsAreNone() async {
    let found = await found(
      ["status: verworfen", "ersetzt_durch: x"], [], Make.measure("x", "ersetzt_durch: vorher"))
    #expect(found.severities == [.fehler])
  }
}
