import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct SchweinezyklusTests {
  let goal = Make.goal("z", "kapazitaet_art: kita")

  func kita(_ id: String, _ end: String, _ places: String, _ lines: String...) -> String {
    Make.measure(
      id, ["art: kita", "zeitraum: 2027-01-01 – \(end)", "kapazitaet: \(places) Plätze"] + lines)
  }

  /// Three that end within two years, and one long after.
  func plan(_ third: String = "2030-06-29", late: String = "20") -> String {
    goal + kita("a", "2028-06-30", "10") + kita("b", "2029-06-30", "10") + kita("c", third, "11")
      + kita("d", "2035", late)
  }

  @Test(arguments: [("2030-06-29", 1), ("2030-06-30", 0)])
  func theWindowIsOpenAtItsEnd(_ end: String, _ count: Int) async {
    let found = await findings(.schweinezyklus, plan(end))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.items == ["a", "b", "c", "z"] && $0.subject == "z" })
    #expect(found.values.allSatisfy { $0 == "z" })
    #expect(found.severities.allSatisfy { $0 == .hinweis })
  }

  @Test(arguments: [("20", 1), ("20,666666666", 1), ("20,666666667", 0), ("21", 0)])
  func moreThanTheShare(_ late: String, _ count: Int) async {
    #expect(await findings(.schweinezyklus, plan(late: late)).count == count)
  }

  @Test func exactlyTheShareIsFine() async {
    let three = ["a", "b", "c"].map { kita($0, "2029", "20") }.joined()
    #expect(await findings(.schweinezyklus, goal, three, kita("d", "2035", "40")).isEmpty)
    #expect(await findings(.schweinezyklus, goal, three, kita("d", "2035", "39")).count == 1)
  }

  @Test func twoAreNoCycle() async {
    let two = kita("a", "2028", "10") + kita("b", "2029", "10")
    #expect(await findings(.schweinezyklus, goal, two).isEmpty)
    let plan = Make.plan("schwellen: {schweinezyklus_vorhaben: 2}")
    #expect(await findings(.schweinezyklus, plan, goal, two).count == 1)
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 1), ("abgeschlossen", 1), ("ruht", 0), ("unsinn", 0),
  ])
  func theMeasuresOfUeberangebot(_ status: String, _ count: Int) async {
    let others = kita("a", "2028", "10") + kita("b", "2029", "10")
    let found = await findings(
      .schweinezyklus, goal, others, kita("c", "2029", "10", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func withStockTheCompletedDoNotCount() async {
    let stock = Make.goal("z", "kapazitaet_art: kita", "bestand: 5 Plätze")
    let three =
      kita("a", "2028", "10") + kita("b", "2029", "10")
      + kita("c", "2029", "10", "status: abgeschlossen")
    #expect(await findings(.schweinezyklus, stock, three).isEmpty)
  }

  @Test func onlyWhatEndsInTime() async {
    let limited = Make.goal("z", "kapazitaet_art: kita", "bedarf_bis: 2029")
    let three = kita("a", "2028", "10") + kita("b", "2029", "10") + kita("c", "2030-01", "10")
    #expect(await findings(.schweinezyklus, limited, three).isEmpty)
  }

  @Test(arguments: ["kapazitaet: viel", "-kapazitaet", "zeitraum: bald"])
  func whatIsUnknownMayLieOutside(_ line: String) async {
    let fourth = Make.measure(
      "d",
      ["art: kita", "kapazitaet: 99 Plätze"].filter { !$0.hasPrefix("kap") || line.hasPrefix("z") }
        + (line.hasPrefix("-") ? [] : [line]))
    let three = ["a", "b", "c"].map { kita($0, "2029", "20") }.joined()
    #expect(await findings(.schweinezyklus, goal, three, fourth).isEmpty)
  }

  @Test func partsAreOneWithTheirWhole() async {
    let whole = kita("a", "2028", "30")
    let parts = kita("b", "2029", "10", "teil_von: a") + kita("c", "2029", "10", "teil_von: a")
    #expect(await findings(.schweinezyklus, goal, whole, parts).isEmpty)
  }

  @Test func theFullestWindowIsTold() async {
    let early = ["a", "b", "c"].map { kita($0, "2028", "30") }.joined()
    let found = await findings(
      .schweinezyklus, goal, early, kita("d", "2029-06", "1"), kita("e", "2040", "9"))
    #expect(found.first?.items == ["a", "b", "c", "d", "z"])
    #expect(found.first?.label?.de == "91 Plätze von 100 Plätze auf einmal")
    #expect(found.first?.help.first?.de.hasSuffix("zeitraum: 2027-01-01 – 2030-12-31") == true)
  }
}
