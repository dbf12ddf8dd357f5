import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct OrtAusserhalbTests {
  /// Towns on one meridian; a degree of latitude is 111,195 km.
  private let towns =
    Make.body("stadt-a", "art: stadt", "ags: 05999004", "einwohner: 9", "ort: 50,0000; 6,4")
    + Make.body("gemeinde-b", "art: gemeinde", "ags: 05999008", "einwohner: 9", "ort: 50,1000; 6,4")

  private func found(_ point: String, _ lines: String..., bodies: String? = nil) async -> [Finding]
  {
    await findings(
      .ortAusserhalb, bodies ?? towns, Make.measure("m", ["ort: \(point)"] + lines))
  }

  @Test(arguments: [
    ("50,0000; 6,4", 0), ("50,0634; 6,4", 0), ("50,0635; 6,4", 1), ("50,1000; 6,4", 1),
  ])
  func threeKilometresAreTolerated(_ point: String, _ count: Int) async {
    let found = await found(point)
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == point })
    #expect(found.severities.allSatisfy { $0 == .hinweis })
    #expect(found.allSatisfy { $0.items == ["m"] })
  }

  @Test func theLimitIsThePlansAndExactToTheMetre() async {
    // 7,784 km to one and 3,336 km to the other: 4,448 km of difference.
    for (limit, count) in [("4,448", 0), ("4,447", 1)] {
      let plan = Make.plan("schwellen:\n  ort_toleranz: \(limit)")
      let found = await findings(
        .ortAusserhalb, plan, towns, Make.measure("m", "ort: 50,0700; 6,4"))
      #expect(found.count == count)
    }
  }

  @Test func theNearestOfItsOwnCounts() async {
    #expect(await found("50,1000; 6,4", "kommunen: [stadt-a, gemeinde-b]").isEmpty)
    #expect(await found("50,0000; 6,4", "kommunen: [gemeinde-b]").count == 1)
  }

  @Test(arguments: [
    "kommunen: kreis-muster", "kommunen: [stadt-a, kreis-muster]", "kommunen: [stadt-a, nichts]",
    "-kommunen", "status: ruht", "status: verworfen",
  ])
  func silentWhere(_ line: String) async {
    #expect(await found("50,1000; 6,4", line).isEmpty)
  }

  @Test func anUnknownStatusCountsAsLive() async {
    #expect(await found("50,1000; 6,4", "status: unsinn").count == 1)
    #expect(await found("50,1000; 6,4", "status: abgeschlossen").count == 1)
  }

  @Test func aTownWithoutAPointIsNotCompared() async {
    let pointless = towns.replacing("ort: 50,0000; 6,4", with: "kuemmerer: Amt")
    #expect(await found("50,1000; 6,4", bodies: pointless).isEmpty)
    let unseen = towns.replacing("ort: 50,1000; 6,4", with: "kuemmerer: Amt")
    #expect(await found("50,1000; 6,4", bodies: unseen).isEmpty)
  }

  @Test func ofSeveralOthersTheNearestIsNamed() async {
    let third = Make.body(
      "stadt-c", "art: stadt", "ags: 05999012", "einwohner: 9", "ort: 50,1100; 6,4")
    let found = await found("50,1100; 6,41", bodies: towns + third)
    #expect(found.first?.message.de.contains("stadt-c") == true)
    #expect(found.first?.help.first?.de.hasSuffix("kommunen: [stadt-a, stadt-c]") == true)
  }
}

@Suite struct DistanceTests {
  @Test func greatCirclesToTheMetre() {
    let pole = Point(latitude: 50, longitude: 6)
    #expect(pole.distance(to: pole) == 0)
    #expect(pole.distance(to: Point(latitude: 51, longitude: 6)) == 111.195)
    let juelich = Point(latitude: 50.9227, longitude: 6.3577)
    let dueren = Point(latitude: 50.8017, longitude: 6.4830)
    #expect(juelich.distance(to: dueren) == dueren.distance(to: juelich))
    #expect(juelich.metres(to: dueren) == 16074)
  }
}
