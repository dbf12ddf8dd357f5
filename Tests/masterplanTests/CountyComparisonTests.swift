import Diagnostics
import PlanExchange
import PlanModel
import Testing

@testable import masterplan

/// What two counties plan side by side.
@Suite struct CountyComparisonTests {
  /// Files of a county with one town and one measure, of which parts may be exchanged.
  struct County {
    var ags = "05991"
    var place = "50,90; 6,40"
    var type = "art: gruenderzentrum\nkapazitaet: 2.400 m²"
    var towns = "[stadt]"
    var status = "skizze"
    var more = ""
    var others: [(String, String)] = []
    var hasCountyBody = true
    var settings = ""

    var files: [(String, String)] {
      let all = [
        (
          "plan.md",
          "---\ntitel: Plan \(ags)\ngebiet: '\(ags)'\nstichtag: 2026-11-21\n\(settings)---\n"
        ),
        ("koerperschaften/kreis.md", "---\nname: Kreis \(ags)\nart: kreis\nags: '\(ags)'\n---\n"),
        (
          "koerperschaften/stadt.md",
          "---\nname: Stadt \(ags)\nart: stadt\nags: '\(ags)004'\nort: \(place)\n---\n"
        ),
        (
          "massnahmen/zentrum.md",
          """
          ---
          titel: Zentrum für Wasserstofftechnik
          kurz: Labore und Beratung für Ausgründungen der Wasserstofftechnik.
          \(type)
          traeger: stadt
          kommunen: \(towns)
          status: \(status)
          zeitraum: 2027-2029
          kosten: 12 Mio. €
          \(more)
          ---
          Ausgründungen der Wasserstofftechnik finden hier Labore, Prüfstände und Beratung.
          """
        ),
      ]
      return (all + others).filter { hasCountyBody || $0.0 != "koerperschaften/kreis.md" }
    }

    func plan() async -> PublishedPlan {
      let source = PlanSource(documents: files.map { SourceEntry(path: $0.0, text: $0.1) })
      return PublishedPlan(Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan)
    }
  }

  static let own = County()
  /// 9 km away.
  static let near = County(ags: "05992", place: "50,92; 6,52")
  /// More than 200 km away.
  static let far = County(ags: "12099", place: "52,40; 14,10")

  private func pairs(_ own: County, _ others: County...) async -> [CountyComparison.Pair] {
    var members = [CountyComparison.Member(source: "own", plan: await own.plan())]
    for other in others { members.append(.init(source: "other", plan: await other.plan())) }
    return await CountyComparison(members, language: .de, jobs: 1).pairs
  }

  @Test func neighboursAreFoundAndKeepTheirNames() async throws {
    let found = await pairs(CountyComparisonTests.own, CountyComparisonTests.near)
    let pair = try #require(found.first)
    #expect(found.count == 1)
    #expect((8.0...10.0).contains(pair.distance ?? 0))
    #expect([pair.own.id, pair.other.id] == ["zentrum", "zentrum"])
    #expect(pair.own.member == 0 && pair.other.member == 1)
    #expect(
      [pair.own.file, pair.other.file] == ["massnahmen/zentrum.md", "massnahmen/zentrum.md"])
    #expect([pair.own.carrier, pair.other.carrier] == ["Stadt 05991", "Stadt 05992"])
  }

  @Test func whatIsFarAwayIsNoFinding() async {
    #expect(await pairs(CountyComparisonTests.own, CountyComparisonTests.far).isEmpty)
  }

  @Test func onlyPairsOfTheOwnPlanAreTold() async {
    let near = CountyComparisonTests.near
    #expect(await pairs(CountyComparisonTests.far, CountyComparisonTests.own, near).isEmpty)
    let both = await pairs(CountyComparisonTests.own, near, near)
    #expect(both.map(\.other.member) == [1, 2])
  }

  @Test func theWholeCountyEndsAtItsBorder() async {
    var own = CountyComparisonTests.own
    var near = CountyComparisonTests.near
    for type in ["digitalverwaltung", "foerdermanagement"] {
      own.type = "art: \(type)"
      near.type = own.type
      for towns in ["[kreis]", "[stadt]"] {
        own.towns = towns
        near.towns = towns
        #expect(await pairs(own, near).isEmpty)
      }
    }
  }

  @Test func aMunicipalityThatBothNameIsOne() async {
    var own = CountyComparisonTests.own
    var far = CountyComparisonTests.far
    own.type = "art: digitalverwaltung"
    far.type = own.type
    own.others = [
      (
        "koerperschaften/nachbar.md",
        "---\nname: Nachbar\nart: stadt\nags: '12099004'\n---\n"
      )
    ]
    own.towns = "[stadt, nachbar]"
    let pair = await pairs(own, far).first
    #expect(pair?.other.carrierID == "nachbar")
    #expect(pair?.other.isCarrierKnown == true)
  }

  @Test func withoutItsBodyOrKeysACountyIsStillOne() async {
    func bare(_ county: County) -> County {
      var bare = county
      bare.hasCountyBody = false
      bare.type = "art: digitalverwaltung"
      bare.others = [
        ("koerperschaften/dorf.md", "---\nname: Dorf\nart: gemeinde\n---\n")
      ]
      bare.towns = "[stadt, dorf]"
      return bare
    }
    #expect(
      await pairs(bare(CountyComparisonTests.own), bare(CountyComparisonTests.far)).isEmpty)
  }

  @Test(arguments: ["ruht", "verworfen"])
  func whatIsNotLiveIsNotCompared(_ status: String) async {
    var near = CountyComparisonTests.near
    near.status = status
    #expect(await pairs(CountyComparisonTests.own, near).isEmpty)
    #expect(await pairs(near, CountyComparisonTests.own).isEmpty)
  }

  @Test func whoKnowsOfEachOtherIsNotTold() async {
    var own = CountyComparisonTests.own
    var near = CountyComparisonTests.near
    own.more = "partner: nachbar\nabgrenzung: Hier forschen, dort bauen."
    own.others = [
      ("koerperschaften/nachbar.md", "---\nname: N\nart: stadt\nags: '05992004'\n---\n")
    ]
    near.others = [
      ("koerperschaften/drueben.md", "---\nname: D\nart: stadt\nags: '05991004'\n---\n")
    ]
    #expect(await pairs(own, near).filter { $0.kind == .comparable }.count == 1)
    near.more = "partner: drueben"
    #expect(await pairs(own, near).filter { $0.kind == .comparable }.isEmpty)
  }

  @Test func typesOfTheOtherPlanAreUnderstood() async {
    var near = CountyComparisonTests.near
    near.type = "art: schwimmbad"
    near.settings = "massnahmenarten: {schwimmbad: {name: Bad, radius: 20}}\n"
    let joined = JoinedPlans([await CountyComparisonTests.own.plan(), await near.plan()])
    let plan = Plan.lower(await PlanReading(joined.source, jobs: 1), today: nil).plan
    #expect(plan.measures.map(\.art.value?.id) == ["gruenderzentrum", "schwimmbad"])
    #expect(plan.bodies.count == 4 && plan.measures.allSatisfy { $0.traeger.value != nil })
  }

  @Test func theSummaryNamesWhatWasCompared() async {
    var far = CountyComparisonTests.far
    far.hasCountyBody = false
    let members = [
      CountyComparison.Member(source: "a", plan: await CountyComparisonTests.own.plan()),
      CountyComparison.Member(source: "b", plan: await far.plan()),
    ]
    let text = await CountyComparison(members, language: .en, jobs: 1)
      .text(TextReport(language: .en), isQuiet: true)
    #expect(text == "No parallel planning found · 1 own measures, 1 of: Plan 12099\n")
  }
}
