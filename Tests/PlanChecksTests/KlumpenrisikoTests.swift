import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

/// The measure costs 4 Mio. €; 90 % are 3,6 Mio. €.
@Suite struct KlumpenrisikoTests {
  @Test(arguments: [("3,6 Mio. €", 0), ("3.600.000,01 €", 1)])
  func exactlyTheShareIsFine(_ amount: String, _ count: Int) async {
    let found = await findings(.klumpenrisiko, Make.application("a", "betrag: \(amount)"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "4 Mio. €" })
    #expect(found.allSatisfy { $0.items == ["gruenderhaus"] && $0.severity == .hinweis })
  }

  @Test func applicationsInOneProgrammeAddUp() async {
    let half = Make.application("a", "betrag: 2 Mio. €")
    let other = Make.programme("p")
    #expect(
      await findings(.klumpenrisiko, half, Make.application("b", "betrag: 2 Mio. €")).count == 1)
    #expect(
      await findings(
        .klumpenrisiko, other, half, Make.application("b", "betrag: 2 Mio. €", "programm: p")
      ).isEmpty)
    #expect(
      await findings(
        .klumpenrisiko, half, Make.application("b", "betrag: 2 Mio. €", "status: abgelehnt")
      ).isEmpty)
  }

  @Test(arguments: [
    ("status: skizze", 0), ("status: vereinbart", 1), ("status: abgeschlossen", 0),
    ("status: ruht", 0), ("status: unsinn", 0), ("rueckfall: Plan B.", 0), ("rueckfall: [a, b]", 0),
    ("kosten: 1.500", 0), ("kosten: {wert: 4 Mio. €}", 1),
  ])
  func measuresThatTakePart(_ line: String, _ count: Int) async {
    let found = await findings(
      .klumpenrisiko, Make.measure("gruenderhaus", line), Make.application("a", "betrag: 4 Mio. €"))
    #expect(found.count == count)
  }

  @Test func unknownAmountsCanOnlyAdd() async {
    let unknown = Make.application("b", "betrag: viel")
    let found = await findings(
      .klumpenrisiko, Make.application("a", "betrag: 3,8 Mio. €"), unknown)
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Anträgen") == true)
    #expect(await findings(.klumpenrisiko, unknown).isEmpty)
  }

  @Test func severalProgrammesAreOneFinding() async {
    let found = await findings(
      .klumpenrisiko, Make.plan("schwellen: {klumpen_anteil: 40 %}"), Make.programme("p"),
      Make.application("a", "betrag: 2 Mio. €"),
      Make.application("b", "betrag: 2 Mio. €", "programm: p"))
    #expect(found.count == 1)
    #expect(found.first?.related.count == 2)
  }
}
