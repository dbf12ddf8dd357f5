import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BeschlussFehltTests {
  func agreed(_ lines: String...) -> String {
    Make.measure(
      "gruenderhaus",
      lines.contains { $0.hasPrefix("status") } ? lines : ["status: vereinbart"] + lines)
  }

  @Test(arguments: [
    ("vereinbart", 1), ("in_umsetzung", 1), ("abgestimmt", 0), ("abgeschlossen", 0), ("ruht", 0),
    ("unsinn", 0),
  ])
  func status(_ status: String, _ count: Int) async {
    let found = await findings(.beschlussFehlt, agreed("status: \(status)"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .fehler })
    #expect(found.values.allSatisfy { $0 == status })
  }

  @Test(arguments: [
    ("ergebnis: beschlossen", 0), ("ergebnis: abgelehnt", 1), ("ergebnis: vertagt", 1),
    ("ergebnis: empfehlung", 1), ("gremium: gemeinde-b", 1), ("gegenstand: ziel-eins", 1),
    ("gegenstand: plan", 0), ("fassung: {gruenderhaus: 'v1:0123456789abcdef'}", 0),
    ("datum: unsinn", 0), ("ergebnis: unsinn", 0), ("gegenstand: gruenderhaux", 0),
    ("gremium: niemand", 0),
  ])
  func decisions(_ line: String, _ count: Int) async {
    let found = await findings(.beschlussFehlt, agreed(), Make.decision("d", line))
    #expect(found.count == count)
  }

  @Test func aVersionOfSomethingElseAdoptsNothing() async {
    let decision = Make.decision(
      "d", "gegenstand: [gruenderhaus, ziel-eins]", "fassung: {ziel-eins: 'v1:0123456789abcdef'}")
    #expect(await findings(.beschlussFehlt, agreed(), decision).count == 1)
  }

  @Test func theMeasureMayNameTheDecision() async {
    let decision = Make.decision("d", "gegenstand: ziel-eins")
    #expect(await findings(.beschlussFehlt, agreed("beschluesse: d"), decision).isEmpty)
  }

  @Test(arguments: [("2026-06-01", "2026-05-01", 1), ("2026-05-01", "2026-06-01", 0)])
  func theLatestCounts(_ no: String, _ yes: String, _ count: Int) async {
    let found = await findings(
      .beschlussFehlt, agreed(), Make.decision("a", "datum: \(no)", "ergebnis: abgelehnt"),
      Make.decision("b", "datum: \(yes)"))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.explanation.de.contains("abgelehnt am 01.06.2026") })
  }

  @Test func onOneDayTheNarrowerThenTheGreaterIdCounts() async {
    let plan = Make.decision("z", "gegenstand: plan", "ergebnis: abgelehnt")
    #expect(await findings(.beschlussFehlt, agreed(), plan, Make.decision("a")).isEmpty)
    let narrow = await findings(
      .beschlussFehlt, agreed(), Make.decision("a", "ergebnis: abgelehnt"), Make.decision("b"))
    #expect(narrow.isEmpty)
    let reverse = await findings(
      .beschlussFehlt, agreed(), Make.decision("a"), Make.decision("b", "ergebnis: abgelehnt"))
    #expect(reverse.count == 1)
  }

  @Test func aDecisionOnTheWholeCoversItsParts() async {
    let part = agreed("teil_von: ganz")
    let decision = Make.decision("d", "gegenstand: ganz")
    #expect(await findings(.beschlussFehlt, Make.measure("ganz"), part, decision).isEmpty)
  }

  @Test func municipalitiesAreWarnings() async {
    let found = await findings(
      .beschlussFehlt, agreed("kommunen: [stadt-a, gemeinde-b]"), Make.decision("d"))
    #expect(found.severities == [.warnung])
    #expect(found.first?.explanation.de.contains("Gemeinde B") == true)
    #expect(found.first?.explanation.de.contains("Stadt A") == false)
  }

  @Test(arguments: [
    ("wirkungsraum: kreis", 1), ("wirkungsraum: mehrere", 1), ("wirkungsraum: kommune", 0),
    ("finanzierung: [{quelle: eigen, ref: kreis-muster, betrag: 1 €}]", 1),
    ("finanzierung: [{quelle: dritte, ref: kreis-muster, betrag: 1 €}]", 1),
    ("finanzierung: [{quelle: kredit, ref: kreis-muster, betrag: 1 €}]", 0),
    ("finanzierung: [{quelle: eigen, betrag: 1 €}]", 0), ("kommunen: kreis-muster", 0),
  ])
  func theCountyTakesPart(_ line: String, _ count: Int) async {
    let found = await findings(.beschlussFehlt, agreed(line), Make.decision("d"))
    #expect(found.count == count)
    #expect(found.severities.allSatisfy { $0 == .warnung })
  }

  @Test(arguments: [("zugesagt", 1), ("beschlossen", 1), ("angefragt", 0), ("zurueckgezogen", 0)])
  func theCountyPromisesMoney(_ status: String, _ count: Int) async {
    let money = Make.contribution("c", "von: kreis-muster", "status: \(status)")
    #expect(await findings(.beschlussFehlt, agreed(), Make.decision("d"), money).count == count)
  }

  @Test func privateCarriersDecideNothing() async {
    let firm = Make.body("firma")
    let found = await findings(
      .beschlussFehlt, firm, agreed("traeger: firma", "kommunen: kreis-muster"))
    #expect(found.isEmpty)
    let located = await findings(.beschlussFehlt, firm, agreed("traeger: firma"))
    #expect(located.severities == [.warnung])
  }

  @Test func goalsOfAnAdoptedPlan() async {
    let adopted = Make.plan("phase: beschlossen")
    let found = await findings(.beschlussFehlt, adopted)
    #expect(found.subjects == ["ziel-eins"])
    #expect(found.severities == [.warnung])
    #expect(found.first?.explanation.de.contains("Kreis Muster, Gemeinde B und Stadt A") == true)
    let all = ["kreis-muster", "stadt-a", "gemeinde-b"].map {
      Make.decision("d-\($0)", "gremium: \($0)", "gegenstand: ziel-eins")
    }
    #expect(await findings(.beschlussFehlt, adopted, all.joined()).isEmpty)
  }

  @Test func statesAreToldForThePages() async {
    let laid = await Laid(
      agreed("kommunen: [stadt-a, gemeinde-b]")
        + Make.decision("d", "fassung: {gruenderhaus: 'v1:0123456789abcdef'}")
        + Make.decision("e", "gremium: gemeinde-b", "ergebnis: abgelehnt"))
    let (adoption, id) = (laid.figures.adoption, DocumentID("gruenderhaus"))
    if case .adopted(let decision, let pinned) = adoption.state(of: id, by: DocumentID("stadt-a")) {
      #expect(decision.id == DocumentID("d") && pinned)
    } else {
      Issue.record("not adopted")
    }
    if case .rejected(let decision) = adoption.state(of: id, by: DocumentID("gemeinde-b")) {
      #expect(decision.id == DocumentID("e"))
    } else {
      Issue.record("not rejected")
    }
    if case .missing = adoption.state(of: id, by: DocumentID("kreis-muster")) {
    } else {
      Issue.record("not missing")
    }
  }
}
