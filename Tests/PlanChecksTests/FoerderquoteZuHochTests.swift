import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FoerderquoteZuHochTests {
  @Test(arguments: [("3.200.000 €", 0), ("3.200.000,01 €", 1), ("4 Mio. €", 1), ("0 €", 0)])
  func theRateItselfIsFine(_ amount: String, _ count: Int) async {
    let found = await findings(.foerderquoteZuHoch, Make.application("x", "betrag: \(amount)"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == amount })
  }

  @Test func oneCentAboveIsNotPrintedAsTheLimit() async {
    let found = await findings(.foerderquoteZuHoch, Make.application("x", "betrag: 3.200.000,01 €"))
    #expect(found.first?.label?.de == "0,01 € über der Quote")
    #expect(found.first?.help.map(\.de) == ["betrag: 3.200.000 €"])
  }

  @Test(arguments: [("stadt", 1), ("gemeinde", 0), ("kreis", 0)])
  func theApplicantsKindDecides(_ kind: String, _ count: Int) async {
    let programme = Make.programme("programm-eins", "quote_max: {\(kind): 50 %}")
    let found = await findings(
      .foerderquoteZuHoch, programme, Make.application("x", "betrag: 3 Mio. €"))
    #expect(found.count == count)
  }

  @Test(arguments: [
    "status: abgelehnt", "status: widerrufen", "status: unsinn",
    "betrag: 1.500", "programm: keins", "massnahme: keine", "foerderfaehig: 9 Mio. €",
  ])
  func unknownAndDeadAreSilent(_ line: String) async {
    let amount = line.hasPrefix("betrag") ? line : "betrag: 4 Mio. €"
    #expect(await findings(.foerderquoteZuHoch, Make.application("x", amount, line)).isEmpty)
  }

  @Test(arguments: [("50 %", 1), ("{stadt: 50 %}", 0)])
  func aFlatRateNeedsNoApplicant(_ rate: String, _ count: Int) async {
    let found = await findings(
      .foerderquoteZuHoch, Make.programme("programm-eins", "quote_max: \(rate)"),
      Make.application("x", "betrag: 3 Mio. €", "antragsteller: niemand"))
    #expect(found.count == count)
  }

  @Test func withoutRateSilent() async {
    let found = await findings(
      .foerderquoteZuHoch, Make.programme("programm-eins"),
      Make.application("x", "betrag: 4 Mio. €"))
    #expect(found.isEmpty)
  }

  @Test func unknownCostIsSilent() async {
    let found = await findings(
      .foerderquoteZuHoch, Make.measure("gruenderhaus", "kosten: unklar"),
      Make.application("x", "betrag: 4 Mio. €"))
    #expect(found.isEmpty)
  }

  @Test func itsOwnEligibleCostCounts() async {
    let application = Make.application(
      "x", "betrag: 900.000 €", "kostenteil: Dach", "foerderfaehig: 1 Mio. €")
    let found = await findings(.foerderquoteZuHoch, application)
    #expect(found.first?.label?.de == "90 % der förderfähigen Kosten")
    #expect(found.first?.related.count == 2)
  }
}
