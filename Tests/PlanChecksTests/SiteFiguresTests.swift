import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

/// The sweep over a site against a look at every single year.
@Suite struct SiteFiguresTests {
  private struct Holder {
    let years: ClosedRange<Int>
    let area: Int?
    let isExclusive: Bool

    init(_ random: inout Lot) {
      let start = random.next(2027...2040)
      years = start...(start + random.next(0...6))
      area = random.next(0...4) == 0 ? nil : random.next(1...6)
      isExclusive = random.next(0...1) == 0
    }

    func document(_ id: String) -> String {
      Make.measure(
        id, "flaeche: f", "zeitraum: \(years.lowerBound)", "betrieb_bis: \(years.upperBound)",
        "nutzung_exklusiv: \(isExclusive ? "ja" : "nein")", area.map { "flaeche_ha: \($0)" } ?? "-x"
      )
    }
  }

  @Test(arguments: 1...60) func everyYearByItselfSaysTheSame(_ seed: Int) async {
    var random = Lot(seed)
    let holders = (0..<random.next(2...6)).map { _ in Holder(&random) }
    let limit = random.next(0...5) == 0 ? nil : random.next(6...10)
    var named: Set<String> = []
    var isCertain = false
    for year in 2027...2050 {
      let here = holders.indices.filter { holders[$0].years.contains(year) }
      guard here.count > 1, here.contains(where: { holders[$0].isExclusive }) else { continue }
      let exclusive = here.filter { holders[$0].isExclusive }.compactMap { holders[$0].area }
      let shared = here.filter { !holders[$0].isExclusive }.compactMap { holders[$0].area }
      let needed = exclusive.reduce(0, +) + (shared.max() ?? 0)
      let exceeds = limit.map { needed > $0 } ?? false
      let isOpen = limit == nil || here.contains { holders[$0].area == nil }
      guard exceeds || isOpen else { continue }
      isCertain = isCertain || exceeds
      named.formUnion(here.map { "m\($0)" })
    }
    let site =
      "=== flaechen/f.md\n---\nname: F\nkommune: stadt-a\n\(limit.map { "ha: \($0)\n" } ?? "")---\n"
    let measures = holders.enumerated().map { $1.document("m\($0)") }
    let conflicts = await Laid(site + measures.joined()).figures.sites.conflicts
    #expect(Set(conflicts.flatMap { $0.claims.compactMap(\.measure.id?.text) }) == named)
    #expect(conflicts.first?.isCertain ?? false == isCertain)
  }
}

/// Numbers that look random and are the same in every run.
private struct Lot {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }
}
