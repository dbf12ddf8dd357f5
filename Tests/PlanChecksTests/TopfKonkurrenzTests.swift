import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct TopfKonkurrenzTests {
  let a = Make.application("a")
  let other = Make.measure("m-b", "traeger: gemeinde-b", "kommunen: gemeinde-b")

  func rival(_ lines: String...) -> String {
    let own = lines.contains { $0.hasPrefix("antragsteller") } ? [] : ["antragsteller: gemeinde-b"]
    let measure = lines.contains { $0.hasPrefix("massnahme") } ? [] : ["massnahme: m-b"]
    return Make.application("b", measure + own + lines)
  }

  func count(_ files: String...) async -> Int {
    await findings(.topfKonkurrenz, files.joined()).count
  }

  @Test func oneTypeInTheOnlyCall() async throws {
    let found = await findings(.topfKonkurrenz, other, a, rival())
    #expect(found.severities == [.warnung])
    #expect(found.subjects == ["programm-eins"])
    #expect(found.first?.items == ["a", "b", "programm-eins"])
    #expect(found.values == ["03/2027"])
    #expect(found.first?.explanation.de.hasPrefix("Zusammen 2,0 Mio. €") ?? false)
  }

  @Test(arguments: [
    ("vorbereitung", 1), ("skizze", 1), ("empfohlen", 1), ("antrag", 1), ("bewilligt", 0),
    ("abgelehnt", 0), ("unklar", 0),
  ]) func onlyOpenOnes(_ status: String, _ expected: Int) async {
    #expect(await count(other, a, rival("status: \(status)")) == expected)
  }

  @Test(arguments: [
    "antragsteller: stadt-a", "antragsteller: niemand", "massnahme: niemand",
    "massnahme: gruenderhaus", "programm: niemand", "aufruf: 09/2027",
  ]) func oneApplicantOneMeasureOrUnknown(_ line: String) async {
    #expect(await count(other, a, rival(line)) == 0)
  }

  @Test(arguments: [
    ("art: radweg", 0), ("art: unklar", 0), ("status: ruht", 0), ("status: abgeschlossen", 1),
    ("teil_von: gruenderhaus", 0),
  ]) func theMeasure(_ line: String, _ expected: Int) async {
    let measure = Make.measure("m-b", "traeger: gemeinde-b", "kommunen: gemeinde-b", line)
    #expect(await count(measure, a, rival()) == expected)
  }

  @Test(arguments: ["sonstiges", "konzept"]) func typesThatSayNothing(_ type: String) async {
    let measures =
      Make.measure("m-a", "art: \(type)")
      + Make.measure("m-b", "traeger: gemeinde-b", "kommunen: gemeinde-b", "art: \(type)")
    #expect(await count(measures, Make.application("a", "massnahme: m-a"), rival()) == 0)
  }

  static let calls = "fristen: [{aufruf: eins, bis: 2027-03-31}, {aufruf: zwei, bis: 2027-09-30}]"

  @Test(arguments: [
    (calls, "aufruf: eins", "aufruf: eins", 1), (calls, "aufruf: eins", "aufruf: zwei", 0),
    (calls, "-aufruf", "-aufruf", 0), (calls, "aufruf: eins", "-aufruf", 0),
    (calls, "aufruf: drei", "aufruf: drei", 0), ("-fristen", "-aufruf", "-aufruf", 1),
    ("-fristen", "aufruf: eins", "-aufruf", 1),
    ("fristen: [{aufruf: eins, bis: 2027-03-31}]", "aufruf: eins", "-aufruf", 1),
    ("fristen: [{aufruf: eins, bis: 2027-03-31}]", "-aufruf", "-aufruf", 1),
    ("fristen: [{aufruf: eins, bis: 2025-03-31}]", "-aufruf", "-aufruf", 1),
  ]) func theCall(_ programme: String, _ first: String, _ second: String, _ expected: Int) async {
    let found = await findings(
      .topfKonkurrenz, Make.programme("programm-eins", programme), other,
      Make.application("a", first), rival(second))
    #expect(found.count == expected)
    let isListed = programme != "-fristen"
    #expect(found.values == Array(repeating: isListed ? "eins" : "programm-eins", count: expected))
  }

  @Test func similarMeasuresOfTwoTypes() async throws {
    let doubles =
      PairTexts.station("m-a") + PairTexts.station("m-b", "art: ortsmitte", "traeger: kreis-muster")
    let pairs = await findings(.massnahmeDoppelt, doubles)
    try #require(pairs.count == 1)
    let a = Make.application("a", "massnahme: m-a")
    #expect(await count(doubles, a, rival("antragsteller: kreis-muster")) == 1)
    #expect(await count(doubles, a, rival("antragsteller: stadt-a")) == 0)
  }

  @Test func oneFindingPerGroupAndCall() async {
    func station(_ id: String, _ type: String) -> String { Make.measure(id, "art: \(type)") }
    func application(_ id: String, _ measure: String, _ applicant: String) -> String {
      Make.application(id, "massnahme: \(measure)", "antragsteller: \(applicant)")
    }
    let measures = ["m-1", "m-2", "m-3"].map { station($0, "radweg") }.joined()
    let others = ["n-1", "n-2"].map { station($0, "kita") }.joined()
    let found = await findings(
      .topfKonkurrenz, measures, others, application("a", "m-1", "stadt-a"),
      application("b", "m-2", "stadt-a"), application("c", "m-3", "gemeinde-b"),
      application("d", "n-1", "stadt-a"), application("e", "n-2", "kreis-muster"))
    #expect(
      found.map(\.items) == [["a", "b", "c", "programm-eins"], ["d", "e", "programm-eins"]])
  }

  @Test func manyApplicationsOfFewApplicants() async {
    let files = (1...300).map { number in
      Make.measure("m-\(number)") + Make.application("a-\(number)", "massnahme: m-\(number)")
    }
    #expect(await count(files.joined()) == 0)
    let found = await findings(.topfKonkurrenz, files.joined(), other, rival())
    #expect(found.map(\.items.count) == [302])
  }

  @Test func itIsAcknowledgedInTheProgramme() async {
    let entry = """
      anerkannt:
        - regel: topf-konkurrenz
          gegen: b
          grund: Der Kreis hat eine Reihenfolge vereinbart.
          bis: 2027-06-30
      """
    let answered = await report(Make.programme("programm-eins", entry), other, a, rival())
    #expect(answered.of("topf-konkurrenz").map { $0.acknowledged != nil } == [true])
  }
}
