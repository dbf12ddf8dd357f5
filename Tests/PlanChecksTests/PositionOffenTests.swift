import Diagnostics
import Testing

@testable import PlanChecks

@Suite struct PositionOffenTests {
  func found(_ lines: String...) async -> [Finding] {
    let own = lines.contains { $0.hasPrefix("betroffen") } ? [] : ["betroffen: [gemeinde-b]"]
    return await findings(.positionOffen, Make.measure("gruenderhaus", lines + own))
  }

  @Test(arguments: [
    ("idee", 0, 0), ("skizze", 0, 1), ("abgestimmt", 1, 1), ("vereinbart", 1, 1),
    ("in_umsetzung", 1, 1), ("abgeschlossen", 0, 0), ("ruht", 0, 0), ("verworfen", 0, 0),
    ("unsinn", 0, 0),
  ])
  func steps(_ status: String, _ silent: Int, _ objecting: Int) async {
    let open = await found("status: \(status)")
    #expect(open.count == silent)
    #expect(open.severities.allSatisfy { $0 == .hinweis })
    let objections = await found("status: \(status)", "positionen: {gemeinde-b: ablehnung}")
    #expect(objections.count == objecting)
    #expect(objections.severities.allSatisfy { $0 == .warnung })
  }

  @Test(arguments: [
    ("positionen: {gemeinde-b: offen}", 1), ("positionen: {gemeinde-b: zustimmung}", 0),
    ("positionen: {gemeinde-b: bedingt}", 0), ("positionen: {stadt-a: zustimmung}", 1),
    ("positionen: {gemeinde-b: vielleicht}", 0), ("positionen: {gemeinde-bb: zustimmung}", 0),
    ("positionen: {gemeinde-bb: zustimmung, gemeinde-b: offen}", 1), ("positionen:", 1),
    ("betroffen: [gemeinde-bb]", 0), ("betroffen:", 0), ("partner: gemeinde-b", 1),
    ("traeger: gemeinde-b", 1),
  ])
  func positions(_ line: String, _ count: Int) async {
    #expect(await found(line).count == count)
  }

  @Test func onlyTheAffectedAreAsked() async {
    #expect(
      await found("betroffen: [stadt-a]", "positionen: {stadt-a: bedingt, gemeinde-b: ablehnung}")
        .isEmpty)
  }

  @Test func oneFindingForAllWithTheHighestSeverity() async {
    let found = await found(
      "betroffen: [stadt-a, gemeinde-b, kreis-muster, gemeinde-b]",
      "positionen: {stadt-a: zustimmung, kreis-muster: ablehnung}")
    #expect(found.severities == [.warnung])
    #expect(found.values == ["gemeinde-b"])
    #expect(found.first?.items == ["gruenderhaus"])
    #expect(found.first?.message.de.contains("Kreis Muster") == true)
    #expect(found.first?.explanation.de.contains("Noch offen: Gemeinde B.") == true)
  }
}
