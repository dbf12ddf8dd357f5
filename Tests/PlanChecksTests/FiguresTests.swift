import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FiguresTests {
  func supply(_ files: String...) async throws -> SupplyFigures.Supply {
    let goal = Make.goal(
      "z", "kapazitaet_art: kita", "bestand: 10 Plätze", "bedarf_min: 50 Plätze",
      "bedarf_max: 60 Plätze", "bedarf_bis: 2030")
    let laid = await Laid(goal + files.joined())
    return try #require(laid.figures.supply.supplies.first)
  }

  func kita(_ id: String, _ lines: String...) -> String {
    Make.measure(id, ["art: kita", "ziele: z"] + lines)
  }

  @Test func supplyAddsUp() async throws {
    let supply = try await supply(
      kita("a", "kapazitaet: 20 Plätze"), kita("b", "kapazitaet: 12 Plätze", "status: skizze"),
      kita("c", "kapazitaet: 99 Plätze", "zeitraum: 2029-2031"),
      kita("d", "kapazitaet: 7 Plätze", "status: idee"))
    #expect(supply.existing == ExactNumber(10))
    #expect(supply.plannedSum == ExactNumber(32))
    #expect(supply.total == ExactNumber(42))
    #expect(supply.deficit == ExactNumber(8))
    #expect(supply.surplus == nil)
    #expect(supply.ideaSum == ExactNumber(7))
  }

  @Test func nestedWholesCountOnce() async throws {
    let supply = try await supply(
      kita("a"), kita("b", "teil_von: a", "kapazitaet: 20 Plätze"),
      kita("c", "teil_von: a"), kita("d", "teil_von: c", "kapazitaet: 5 Plätze"),
      kita("e", "teil_von: b", "kapazitaet: 9 Plätze"))
    #expect(supply.planned.map { $0.measure.id?.text } == ["b", "d"])
    #expect(supply.isComplete)
  }

  @Test func ideasInsidePlannedWholesAreNoAddition() async throws {
    let supply = try await supply(
      kita("a", "kapazitaet: 20 Plätze"),
      kita("b", "teil_von: a", "kapazitaet: 5 Plätze", "status: idee"),
      kita("c", "kapazitaet: 5 Plätze", "teil_von: d"),
      kita("d", "kapazitaet: 8 Plätze", "status: idee"))
    #expect(supply.plannedSum == ExactNumber(25))
    #expect(supply.ideas.isEmpty)
  }

  @Test func unknownEndsAndTypesAreUndetermined() async throws {
    let supply = try await supply(
      kita("a", "kapazitaet: 55 Plätze", "zeitraum: bald"),
      Make.measure("b", "art: unsinn", "ziele: z"), kita("c"))
    #expect(supply.planned.isEmpty)
    #expect(supply.undetermined.count == 2)
    #expect(supply.unknown.count == 1)
    #expect(supply.surplus == nil && supply.deficit == nil)
  }

  @Test func requirementsNameEachBodyOnce() async throws {
    let laid = await Laid(
      Make.measure(
        "m", "traeger: kreis-muster", "kommunen: [gemeinde-b, stadt-a, gemeinde-b]",
        "wirkungsraum: kreis"))
    let measure = try #require(laid.plan.measure(DocumentID("m")))
    let required = laid.figures.adoption.required(for: measure)
    #expect(required.map(\.body.text) == ["kreis-muster", "gemeinde-b", "stadt-a"])
    #expect(required.map(\.role) == [.carrier, .municipality, .municipality])
  }

  @Test func staffIsSeenByTheWorstDayOfEachYear() async throws {
    let laid = await Laid(
      Make.measure(
        "m", "status: vereinbart", "zeitraum: 2027-2029",
        "personal: [{profil: it, vzae: 1}, {profil: it, vzae: 2, von: 2028-07, bis: 2028-08}, {vzae: 1}]"
      )
        + Make.contribution(
          "c", "massnahme: m", "art: personal", "profil: it", "wert: 1 VZÄ",
          "zeitraum: 2028-08 – 2029-06")
        + Make.contribution(
          "d", "massnahme: m", "art: personal", "profil: it", "wert: 1 VZÄ", "zeitraum: 2030",
          "status: angefragt"))
    let balance = try #require(laid.figures.staff.profiles.first)
    #expect(balance.years.map(\.year) == [2027, 2028, 2029, 2030])
    #expect(
      balance.years.map(\.day.iso) == ["2027-01-01", "2028-07-01", "2029-07-01", "2030-01-01"])
    #expect(balance.years.map(\.worst.needed) == [1, 3, 1, 0].map { ExactNumber($0) })
    #expect(balance.years.map(\.worst.requested) == [0, 0, 0, 1].map { ExactNumber($0) })
    #expect(balance.needs.count == 2 && balance.unknownNeeds == 1)
    let body = try #require(laid.figures.staff.bodies.first)
    #expect(body.body.text == "stadt-a" && body.balances.map(\.profile) == ["it"])
    #expect(body.balances[0].overbooked(tolerance: .zero).isEmpty)
  }

  /// A chain of wholes as deep as a plan is long neither overflows the stack nor takes long.
  @Test func deepChainsAreFine() async {
    let chain = (0..<3000).map {
      Make.measure("m-\($0)", $0 == 0 ? "art: kita" : "teil_von: m-\($0 - 1)", "kosten: unklar")
    }
    let laid = await Laid(chain.joined())
    #expect(laid.figures.money.cost.unknown == 1)
  }
}
