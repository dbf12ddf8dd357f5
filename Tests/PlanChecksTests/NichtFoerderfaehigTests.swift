import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct NichtFoerderfaehigTests {
  private func found(_ programme: String, _ files: String...) async -> [Finding] {
    await findings(
      .nichtFoerderfaehig, Make.programme("programm-eins", programme), files.joined(),
      Make.application("x"))
  }

  @Test(arguments: [
    ("berechtigt: [kreis, gemeinde]", ["stadt-a"]), ("berechtigt: [kreis, stadt]", []),
    ("gebiet: ['05998', '05999008']", ["gruenderhaus"]), ("gebiet: ['05999']", []),
    ("gebiet: ['05999004']", []), ("gegenstand: [testfeld]", ["gruenderhaus"]),
    ("gegenstand: [testfeld, gruenderzentrum]", []),
    ("ausgeschlossen: [gruenderzentrum]", ["gruenderhaus"]), ("ausgeschlossen: [strasse]", []),
    ("volumen: 9 Mio. €", []),
  ])
  func eachList(_ line: String, _ values: [String]) async {
    let found = await found(line)
    #expect(found.values == values)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.allSatisfy { $0.items == ["x"] })
  }

  @Test(arguments: [
    "vorbereitung", "skizze", "empfohlen", "antrag", "bewilligt", "abruf", "nachweis",
    "geschlossen",
  ])
  func everyLiveState(_ status: String) async {
    let programme = Make.programme("programm-eins", "berechtigt: verein")
    let x = Make.application("x", "status: \(status)")
    #expect(await findings(.nichtFoerderfaehig, programme, x).count == 1)
  }

  @Test(arguments: ["abgelehnt", "zurueckgezogen", "widerrufen", "unsinn"])
  func deadOnesAreSilent(_ status: String) async {
    let programme = Make.programme("programm-eins", "berechtigt: verein")
    let x = Make.application("x", "status: \(status)")
    #expect(await findings(.nichtFoerderfaehig, programme, x).isEmpty)
  }

  @Test func onlyTownsAndGemeindenHaveToLieInTheArea() async {
    let measure = Make.measure("gruenderhaus", "kommunen: [kreis-muster, gemeinde-b]")
    #expect(await found("gebiet: ['05999008']", measure).isEmpty)
  }

  @Test func oneOfSeveralOutsideIsEnough() async {
    let measure = Make.measure("gruenderhaus", "kommunen: [stadt-a, gemeinde-b]")
    let found = await found("gebiet: ['05999008']", measure)
    #expect(found.first?.explanation.de.contains("Stadt A gehört nicht dazu") == true)
  }

  @Test func severalReasonsAreOneFinding() async {
    let programme = Make.programme(
      "programm-eins", "berechtigt: verein", "gebiet: ['05112']", "ausgeschlossen: gruenderzentrum")
    let found = await findings(.nichtFoerderfaehig, programme, Make.application("x"))
    #expect(found.values == ["stadt-a"])
    #expect(found.first?.related.count == 6)
  }

  @Test(arguments: ["berechtigt: [kreis, wer]", "gegenstand: [testfeld, unsinn]"])
  func whatAListLacksIsUnknownWhileAnEntryIs(_ line: String) async {
    #expect(await found(line).isEmpty)
  }

  @Test func whatIsExcludedIsKnownAllTheSame() async {
    #expect(await found("ausgeschlossen: [unsinn, gruenderzentrum]").count == 1)
  }

  @Test func unknownKindKeyAndTypeAreSilent() async {
    let town = Make.body("stadt-a", "art: stadt", "ags: falsch", "einwohner: 9")
    #expect(await found("gebiet: ['05112']", town).isEmpty)
    #expect(await found("berechtigt: verein", Make.body("stadt-a", "art: burg")).isEmpty)
    let measure = Make.measure("gruenderhaus", "art: burg")
    #expect(await found("gegenstand: testfeld", measure).isEmpty)
  }

  @Test(arguments: [("ruht", 0), ("verworfen", 0), ("unsinn", 1), ("abgeschlossen", 1)])
  func theMeasureHasToBeLive(_ status: String, _ count: Int) async {
    let measure = Make.measure("gruenderhaus", "status: \(status)")
    #expect(await found("berechtigt: verein", measure).count == count)
  }

  @Test func anEligibleApplicantIsProposed() async {
    let found = await found("berechtigt: kreis")
    #expect(found.first?.help.first?.de.hasSuffix("antragsteller: kreis-muster") == true)
  }
}
