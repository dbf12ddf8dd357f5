import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct GefaelleProKopfTests {
  /// Five municipalities of 10.000 inhabitants: those of the base and c, d, e.
  let bodies =
    ["stadt-a", "gemeinde-b", "c", "d", "e"].map { body($0, "einwohner: 10.000") }.joined()

  static func body(_ id: String, _ inhabitants: String) -> String {
    let ags =
      ["stadt-a": "05999004", "gemeinde-b": "05999008"][id] ?? "0599901\(id == "c" ? 1 : 2)"
    return Make.body(id, "art: gemeinde", "ags: \(ags)", inhabitants)
  }

  func grant(_ municipalities: String, _ amount: String, _ lines: String...) -> String {
    let id = municipalities.filter { $0.isLetter || $0 == "-" }
    return Make.measure("m-\(id)", "kommunen: [\(municipalities)]")
      + Make.application(
        "f-\(id)", ["massnahme: m-\(id)", "betrag: \(amount)"] + lines)
  }

  /// What the five get, in euros; nothing for nil.
  func grants(_ amounts: [String?]) -> String {
    zip(["stadt-a", "gemeinde-b", "c", "d", "e"], amounts).map { id, amount in
      amount.map { grant(id, $0) } ?? ""
    }.joined()
  }

  @Test(arguments: [("100,00 €", 0), ("99,99 €", 1), (nil, 1)])
  func aQuarterOfTheMedianIsFine(_ amount: String?, _ count: Int) async {
    let found = await findings(
      .gefaelleProKopf, bodies, grants(["400 €", "400 €", "400 €", "400 €", amount]))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.subject == "plan" && $0.items == ["plan"] })
    #expect(found.allSatisfy { $0.place.file.path == "plan.md" && $0.place.range == 0..<0 })
    #expect(found.severities.allSatisfy { $0 == .hinweis })
  }

  @Test(arguments: [("400 €", 0), ("400,01 €", 1)])
  func twoFifthsOfTheTotalAreFine(_ amount: String, _ count: Int) async {
    let found = await findings(
      .gefaelleProKopf, bodies, grants([amount, "150 €", "150 €", "150 €", "150 €"]))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.message.de.contains("mehr als 40 % der Summe für stadt-a") })
  }

  @Test(arguments: [("20.000", 0), ("19.999", 1)])
  func muchIsFairForMany(_ inhabitants: String, _ count: Int) async {
    // 50 % of the grants for a third of the inhabitants is one and a half times as much.
    let large = GefaelleProKopfTests.body("stadt-a", "einwohner: \(inhabitants)")
    let found = await findings(
      .gefaelleProKopf, bodies, large, grants(["4 €", "1 €", "1 €", "1 €", "1 €"]))
    #expect(found.count == count)
  }

  @Test func equalPartsAreExact() async {
    // A third of 100 € each; a quarter of it is 8,333… €.
    let shared = grant("stadt-a, gemeinde-b, c", "100 €") + grant("d", "33,33 €")
    #expect(await findings(.gefaelleProKopf, bodies, shared, grant("e", "8,34 €")).isEmpty)
    #expect(await findings(.gefaelleProKopf, bodies, shared, grant("e", "8,33 €")).count == 1)
  }

  @Test func ofAnEvenNumberTheMeanOfTwoIsTheMedian() async {
    let six = GefaelleProKopfTests.body("f", "einwohner: 10.000")
    let all = grants(["200 €", "200 €", "200 €", "600 €", "600 €"])
    #expect(await findings(.gefaelleProKopf, bodies, six, all, grant("f", "50 €")).isEmpty)
    let more = grants(["200 €", "600 €", "200 €", "600 €", "600 €"])
    #expect(await findings(.gefaelleProKopf, bodies, six, more, grant("f", "99,99 €")).count == 1)
    #expect(await findings(.gefaelleProKopf, bodies, six, more, grant("f", "100 €")).isEmpty)
  }

  @Test func fewMunicipalitiesOrGrantsAreNoPicture() async {
    let some = grants(["400 €", "400 €", nil, nil, nil])
    #expect(await findings(.gefaelleProKopf, bodies, some).isEmpty)
    let half = grants(["400 €", "400 €", "400 €", nil, nil])
    #expect(await findings(.gefaelleProKopf, bodies, half).count == 1)
    let four = ["stadt-a", "gemeinde-b", "c", "d"].map { grant($0, "400 €") }.joined()
    let withoutE = ["c", "d"].map { GefaelleProKopfTests.body($0, "einwohner: 10.000") }.joined()
    #expect(
      await findings(.gefaelleProKopf, withoutE, four, grant("stadt-a, stadt-a, c", "9 Mio. €"))
        .isEmpty)
  }

  @Test(arguments: [
    ("abgelehnt", 1), ("zurueckgezogen", 1), ("widerrufen", 1), ("vorbereitung", 0),
    ("geschlossen", 0), ("unsinn", 0),
  ])
  func onlyLiveApplications(_ status: String, _ count: Int) async {
    let others = grants(["400 €", "400 €", "400 €", "400 €", nil])
    let found = await findings(
      .gefaelleProKopf, bodies, others, grant("e", "400 €", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func countyWideGrantsAreLeftOutAndNamed() async {
    let found = await findings(
      .gefaelleProKopf, bodies, grants(["400 €", "400 €", "400 €", "400 €", nil]),
      grant("kreis-muster", "5 Mio. €"))
    #expect(
      found.first?.explanation.de.contains("nicht eingerechnet: 5,0 Mio. € für „m-kreis-muster“")
        == true)
  }

  @Test(arguments: ["-einwohner", "einwohner: viele", "art: unsinn"])
  func unknownInhabitantsAreSilent(_ line: String) async {
    let unknown = Make.body(
      "e",
      ["art: gemeinde", "ags: 05999012", "einwohner: 10.000"]
        .filter { $0.prefix(4) != line.prefix(4) && "-" + $0.prefix(9) != line }
        + (line.hasPrefix("-") ? [] : [line]))
    let found = await findings(
      .gefaelleProKopf, bodies, unknown, grants(["400 €", "400 €", "400 €", "400 €", nil]))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("c", 1), ("e", 0), ("c, e", 0), ("kreis-muster", 1), ("nichts", 0), ("c, nichts", 0),
  ])
  func unknownAmountsMayGoThere(_ municipalities: String, _ count: Int) async {
    let found = await findings(
      .gefaelleProKopf, bodies, grants(["400 €", "400 €", "400 €", "400 €", nil]),
      Make.measure("x", "kommunen: [\(municipalities)]"),
      Make.application("y", "massnahme: x", "betrag: viel"))
    #expect(found.count == count)
  }

  @Test(arguments: [("stadt-a", 1), ("gemeinde-b", 0), ("stadt-a, gemeinde-b", 0)])
  func unknownAmountsElsewhereMakeTheShareSmaller(_ municipalities: String, _ count: Int) async {
    let found = await findings(
      .gefaelleProKopf, bodies, grants(["401 €", "150 €", "150 €", "150 €", "149 €"]),
      Make.measure("x", "kommunen: [\(municipalities)]"),
      Make.application("y", "massnahme: x", "betrag: viel"))
    #expect(found.count == count)
  }

  @Test func whileItIsBuiltUpItIsANoteToo() async {
    #expect(Check.gefaelleProKopf.rule.traits.contains(.early))
  }
}
