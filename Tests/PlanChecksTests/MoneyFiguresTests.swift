import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct MoneyFiguresTests {
  func money(_ files: String...) async -> MoneyFigures { await Laid(files.joined()).figures.money }

  func euros(_ amount: Int) -> Money { Money(euros: amount) }

  @Test func costCountsAWholeOnceAndTheUnknown() async {
    let figures = await money(
      Make.measure("teil-1", "teil_von: gruenderhaus", "kosten: 3 Mio. €"),
      Make.measure("lose", "kosten: 1 Mio. €"), Make.measure("offen", "kosten: unklar"),
      Make.measure("ruht", "kosten: 9 Mio. €", "status: ruht"))
    #expect(figures.cost.amount == euros(5_000_000))
    #expect((figures.cost.known, figures.cost.count) == (2, 3))
  }

  @Test func withoutItsOwnCostAWholeIsItsParts() async {
    let figures = await money(
      Make.measure("gruenderhaus", "kosten: unklar"),
      Make.measure("a", "teil_von: gruenderhaus", "kosten: 3 Mio. €"),
      Make.measure("b", "teil_von: gruenderhaus", "kosten: 2 Mio. €"))
    #expect(figures.cost.amount == euros(5_000_000))
    #expect(figures.cost.isComplete)
  }

  @Test func aWholeAtRestLeavesItsPartsToThemselves() async {
    let figures = await money(
      Make.measure("gruenderhaus", "status: ruht"),
      Make.measure("a", "teil_von: gruenderhaus", "kosten: 3 Mio. €"))
    #expect(figures.cost.amount == euros(3_000_000))
  }

  @Test func yearsAreGivenOrSpread() async {
    let figures = await money(
      Make.measure("gruenderhaus", "zeitraum: 2028-2030", "kosten: '10,00 €'"),
      Make.measure("b", "jahre: {2028: 1 Mio. €, 2030: 3 Mio. €}"),
      Make.measure("c", "zeitraum: bald"))
    #expect(figures.costByYear[2028] == Money(cents: 100_000_333))
    #expect(figures.costByYear[2029] == Money(cents: 333))
    #expect(figures.costByYear[2030] == Money(cents: 300_000_334))
    #expect(figures.costWithoutYear.amount == euros(4_000_000))
  }

  @Test func certaintyOfAMeasure() async throws {
    let laid = await Laid(
      Make.measure(
        "gruenderhaus",
        "finanzierung: [{quelle: antrag, ref: a, betrag: 1 Mio. €}, {quelle: eigen, betrag: 300.000 €}]"
      )
        + Make.application("a", "status: bewilligt", "abgerufen: 200.000 €")
        + Make.application("b", "betrag: 500.000 €")
        + Make.application("c", "betrag: 700.000 €", "status: skizze")
        + Make.application("d", "betrag: 9 Mio. €", "status: abgelehnt")
        + Make.contribution("e", "wert: 400.000 €") + Make.contribution("f", "status: angefragt"))
    let figures = laid.figures.money
    let measure = try #require(laid.plan.measure(DocumentID("gruenderhaus")))
    let money = try #require(figures.money(of: measure))
    #expect(money.certainty.granted.amount == euros(1_000_000))
    #expect(money.certainty.applied.amount == euros(500_000))
    #expect(money.certainty.inPreparation.amount == euros(700_000))
    // 300.000 € of its own and 100.000 € promised beyond them.
    #expect(money.certainty.other == euros(400_000))
    #expect(money.open == euros(1_400_000))
    #expect(figures.open == euros(1_400_000))
    let programme = try #require(figures.money(in: DocumentID("programm-eins")))
    #expect(programme.requested == euros(2_200_000))
    #expect(programme.drawn == euros(200_000))
    #expect(programme.applications.map(\.text) == ["a", "b", "c"])
  }

  @Test func ownSharesOfAMunicipality() async throws {
    let figures = await money(
      Make.measure(
        "gruenderhaus",
        "finanzierung: [{quelle: eigen, betrag: 300.000 €}, {quelle: eigen, ref: gemeinde-b, betrag: 90.000 €}]",
        "jahre: {2028: 1 Mio. €, 2029: 3 Mio. €}"),
      Make.contribution("c", "wert: 100.001 €", "zeitraum: 2027-2028"),
      Make.contribution("d", "status: zurueckgezogen"))
    let town = try #require(figures.money(of: DocumentID("stadt-a")))
    // 199.999 € are not covered by the contribution: a quarter of them in 2028.
    #expect(town.live.ownShares[2027] == Money(cents: 5_000_050))
    #expect(town.live.ownShares[2028] == Money(cents: 5_000_050 + 4_999_975))
    #expect(town.live.ownShares[2029] == Money(cents: 14_999_925))
    let village = try #require(figures.money(of: DocumentID("gemeinde-b")))
    #expect(village.live.ownShares == [2028: euros(22_500), 2029: euros(67_500)])
    #expect(village.agreed.ownShares == village.live.ownShares)
  }

  @Test func followUpCostAfterTheEnd() async throws {
    let figures = await money(
      Make.measure("gruenderhaus", "folgekosten: 10.000 €", "betrieb_bis: 2031"),
      Make.measure("b", "folgekosten: 5.000 €", "betreiber: stadt-a", "traeger: gemeinde-b"),
      Make.measure("c", "folgekosten: viel", "status: idee", "zeitraum: 2033"))
    let town = try #require(figures.money(of: DocumentID("stadt-a")))
    #expect(town.live.followUpPerYear.amount == euros(15_000))
    #expect(town.live.followUpPerYear.unknown == 1)
    #expect(town.live.followUp[2029] == nil)
    #expect(town.live.followUp[2030] == euros(15_000))
    #expect(town.live.followUp[2032] == euros(5_000))
    #expect(town.live.followUp[2033] == euros(5_000))
    #expect(town.live.unknown == 1)
    #expect(town.agreed.followUpPerYear.isComplete)
    #expect(town.agreed.followUp[2031] == euros(15_000))
    #expect(town.agreed.followUp[2033] == euros(5_000))
    #expect(town.agreed.followUp[2034] == nil)
  }

  @Test func ideasLengthenTheTimeOfFollowUpCostButDoNotCost() async throws {
    let figures = await money(
      Make.measure("gruenderhaus", "folgekosten: 10.000 €"),
      Make.measure("idee", "folgekosten: 99.000 €", "status: idee", "zeitraum: 2030-2032"),
      Make.measure("ruht", "status: ruht", "zeitraum: 2040"))
    let town = try #require(figures.money(of: DocumentID("stadt-a")))
    #expect(town.agreed.followUp.keys.sorted() == [2030, 2031, 2032])
    #expect(town.agreed.total(in: 2032) == euros(10_000))
    #expect(town.perInhabitant(euros(10_000)) == Money(cents: 25))
  }

  @Test func contributionsToAWholeCoverTheSharesOfItsParts() async throws {
    let share = "finanzierung: [{quelle: eigen, betrag: 60.000 €}]"
    let figures = await money(
      Make.measure("gruenderhaus", "kosten: 1 Mio. €"),
      Make.measure("a", "teil_von: gruenderhaus", share),
      Make.measure("b", "teil_von: gruenderhaus", share),
      Make.contribution("c", "wert: 100.000 €"))
    let town = try #require(figures.money(of: DocumentID("stadt-a")))
    #expect(town.agreed.ownShares.values.sum() == euros(120_000))
  }

  @Test func aWholeIsPaidOnceWithItsParts() async throws {
    let figures = await money(
      Make.measure(
        "gruenderhaus", "finanzierung: [{quelle: eigen, betrag: 100.000 €}]",
        "folgekosten: 5.000 €", "betrieb_bis: 2031"),
      Make.measure(
        "a", "teil_von: gruenderhaus", "finanzierung: [{quelle: eigen, betrag: 100.000 €}]",
        "folgekosten: 5.000 €", "betrieb_bis: 2031"),
      Make.contribution("c", "massnahme: a", "wert: 40.000 €"))
    let town = try #require(figures.money(of: DocumentID("stadt-a")))
    #expect(town.agreed.ownShares.values.sum() == euros(100_000))
    #expect(town.agreed.followUp == [2030: euros(5_000), 2031: euros(5_000)])
  }

  @Test func sourcesByYearAddUpToTheSources() async {
    let figures = await money(
      Make.measure(
        "gruenderhaus", "jahre: {2028: 1 Mio. €, 2029: 3 Mio. €}",
        "finanzierung: [{quelle: eigen, betrag: 100.000,01 €}]".replacing(
          "100.000,01 €", with: "'100.000,01 €'")),
      Make.application("a", "status: bewilligt", "betrag: 2 Mio. €"),
      Make.measure("ohne-jahr", "zeitraum: bald", "kosten: 10 €"))
    let years = figures.sources.byYear
    #expect(years[2028]?.granted == euros(500_000))
    #expect(years[2029]?.granted == euros(1_500_000))
    #expect(years.values.map(\.other).sum() == Money(cents: 10_000_001))
    #expect(years.values.map(\.open).sum() == Money(cents: 189_999_999))
    #expect(figures.sources.withoutYear.open == euros(10))
    #expect(figures.open == Money(cents: 190_000_999))
  }

  @Test func whatIsTooMuchInOneMeasureClosesNoGapInAnother() async {
    let figures = await money(
      Make.measure("a", "kosten: 1 Mio. €", "finanzierung: [{quelle: kredit, betrag: 3 Mio. €}]"),
      Make.measure("b", "kosten: 2 Mio. €"))
    #expect(figures.open == euros(2_000_000))
  }
}
