import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct ZielKonfliktTests {
  @Test(arguments: [
    ("5", "-5", 1), ("-0,1", "0,1", 1), ("5", "5", 0), ("-5", "-1", 0), ("0", "-5", 0),
    ("5", "viel", 0),
  ])
  func onlyOppositeSignsOppose(_ one: String, _ other: String, _ count: Int) async {
    let found = await findings(
      .zielKonflikt, Make.measure("a", "wirkung: {ziel-eins: \(one)}".quotingNumber),
      Make.measure("b", "wirkung: {ziel-eins: \(other)}".quotingNumber))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.items == ["a", "b"] && $0.subject == "a" })
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test func differentGoalsDoNotOppose() async {
    let found = await findings(
      .zielKonflikt, Make.goal("zwei"), Make.measure("a", "wirkung: {ziel-eins: 5}"),
      Make.measure("b", "wirkung: {zwei: -5}"))
    #expect(found.isEmpty)
  }

  @Test func oneFindingPerPairWithAllItsReasons() async {
    let found = await findings(
      .zielKonflikt, Make.goal("zwei"),
      Make.measure("a", "wirkung: {ziel-eins: 5, zwei: -1}", "konflikt_mit: [b]"),
      Make.measure("b", "wirkung: {ziel-eins: -2, zwei: 3}", "konflikt_mit: [a, a]"))
    #expect(found.count == 1)
    #expect(found.values == ["ziel-eins: 5"])
    #expect(found[0].message.de.contains("2 Ziele"))
    #expect(found[0].explanation.de.contains("Beide nennen einander"))
    #expect(found[0].explanation.de.contains("+5 und −2, zusammen +3"))
    #expect(found[0].related.count == 5)
  }

  @Test func eachPairOfThreeIsOne() async {
    let found = await findings(
      .zielKonflikt, Make.measure("a", "wirkung: {ziel-eins: 5}"),
      Make.measure("b", "wirkung: {ziel-eins: -2}"), Make.measure("c", "wirkung: {ziel-eins: -1}"))
    #expect(found.map(\.items) == [["a", "b"], ["a", "c"]])
  }

  @Test func eitherSideMayNameTheOther() async {
    let first = await findings(
      .zielKonflikt, Make.measure("a", "konflikt_mit: [b]"), Make.measure("b"))
    #expect(first.values == ["b"] && first.subjects == ["a"])
    let second = await findings(
      .zielKonflikt, Make.measure("a"), Make.measure("b", "konflikt_mit: [a]"))
    #expect(second.values == ["a"] && second.subjects == ["a"])
    #expect(second.first?.place.file.path == "massnahmen/a.md")
    #expect(second.first?.related.map(\.place.file.path) == ["massnahmen/b.md"])
  }

  @Test(arguments: [
    ("skizze", 1), ("abgeschlossen", 1), ("unsinn", 1), ("ruht", 0), ("verworfen", 0),
  ])
  func onlyLiveMeasuresOppose(_ status: String, _ count: Int) async {
    let found = await findings(
      .zielKonflikt, Make.measure("a", "wirkung: {ziel-eins: 5}"),
      Make.measure("b", "wirkung: {ziel-eins: -5}", "konflikt_mit: [a]", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func aWholeNeverOpposesItsParts() async {
    let files = [
      Make.measure("a", "wirkung: {ziel-eins: 5}", "konflikt_mit: [c]"),
      Make.measure("b", "teil_von: a"),
      Make.measure("c", "teil_von: b", "wirkung: {ziel-eins: -5}"),
      Make.measure("d", "teil_von: b", "wirkung: {ziel-eins: 1}"),
    ]
    let found = await findings(.zielKonflikt, files.joined())
    #expect(found.map(\.items) == [["c", "d"]])
  }

  @Test func aGoalIsOneFindingThatListsItsMeasures() async {
    let files = [
      Make.goal("zwei"), Make.measure("a", "konflikt_mit: [zwei, zwei]", "ziele: ziel-eins"),
      Make.measure("b", "ziele: zwei"), Make.measure("c", "teil_von: b", "-ziele"),
      Make.measure("d", "ziele: zwei", "status: ruht"),
    ]
    let found = await findings(.zielKonflikt, files.joined())
    #expect(found.map(\.items) == [["a", "zwei"]])
    #expect(found.subjects == ["a"] && found.values == ["zwei"])
    #expect(found[0].explanation.de.contains("„b“ und „c“."))
  }

  @Test func aGoalNobodyServesIsOneAllTheSame() async {
    let found = await findings(
      .zielKonflikt, Make.goal("zwei"), Make.measure("z", "konflikt_mit: [zwei]"))
    #expect(found.count == 1)
    #expect(found[0].explanation.de.contains("Kein anderes Vorhaben"))
  }

  @Test func whatLeadsNowhereOpposesNobody() async {
    let found = await findings(
      .zielKonflikt, Make.measure("a", "konflikt_mit: [nichts]", "wirkung: {nichts: 4}"),
      Make.measure("b", "wirkung: {nichts: -4}"))
    #expect(found.isEmpty)
  }
}

extension String {
  /// In a flow mapping a decimal comma needs quotes.
  fileprivate var quotingNumber: String {
    contains(",")
      ? replacing("{ziel-eins: ", with: "{ziel-eins: '").replacing("}", with: "'}") : self
  }
}
