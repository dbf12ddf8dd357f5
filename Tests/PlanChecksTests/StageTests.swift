import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

/// The whole report of documents laid over the base.
func report(_ files: String..., selection: RuleSelection = RuleSelection()) async -> CheckReport {
  let laid = await Laid(files.joined())
  return CheckReport(
    laid.plan, laid.figures, documentFindings: laid.documentFindings, selection: selection)
}

extension CheckReport {
  func of(_ rule: String) -> [Finding] { findings.filter { $0.rule.id == rule } }
  var rules: [String] { findings.map(\.rule.id) }
}

/// A sketch without a goal: one finding of `massnahme-ohne-ziel`.
private func aimless(_ lines: String...) -> String {
  Make.measure("m", ["status: skizze", "-ziele"] + lines)
}

private func entry(
  _ regel: String = "massnahme-ohne-ziel", _ lines: String..., grund: String? = nil,
  bis: String? = "2027-06-30"
) -> String {
  let reason = grund ?? "Das Ziel beschließt der Kreistag im Winter."
  let keys =
    ["regel: \(regel)"] + lines + (reason.isEmpty ? [] : ["grund: \(reason)"])
    + (bis.map { ["bis: \($0)"] } ?? [])
  return "anerkannt:\n  - " + keys.joined(separator: "\n    ")
}

@Suite struct RuleSettingsTests {
  @Test func phaseAufbauMakesEarlyRulesNotes() async throws {
    let goal = Make.goal("z")
    let draft = await report(Make.plan("phase: entwurf"), goal)
    #expect(draft.of("ziel-ohne-massnahme").map(\.severity) == [.warnung])
    for plan in [Make.plan("phase: aufbau"), Make.plan("-phase")] {
      let early = await report(plan, goal)
      #expect(early.of("ziel-ohne-massnahme").map(\.severity) == [.hinweis])
      #expect(early.phase == .aufbau)
    }
  }

  @Test func regelnWinOverThePhase() async {
    let plan = Make.plan("phase: aufbau", "regeln:\n  ziel-ohne-massnahme: fehler")
    let found = await report(plan, Make.goal("z")).of("ziel-ohne-massnahme")
    #expect(found.map(\.severity) == [.fehler])
    #expect(found.map(\.conditionSeverity) == [.warnung])
  }

  @Test func aRuleThatIsOffIsListedAndSilent() async {
    let plan = Make.plan("regeln:\n  ziel-ohne-massnahme: aus\n  massnahme-ohne-ziel: aus")
    let off = await report(plan, Make.goal("z"), aimless(entry()))
    #expect(off.rules == [])
    #expect(off.disabled == ["massnahme-ohne-ziel", "ziel-ohne-massnahme"])
  }

  @Test func ofARuleWithErrorsOnlyTheErrorIsLowered() async {
    let applications =
      Make.application("a", "betrag: 3 Mio. €") + Make.application("b", "betrag: 2 Mio. €")
    let rule = "kumulierung-ueberschritten"
    let lowered = Make.plan("regeln:\n  \(rule): warnung")
    #expect(await report(lowered, applications).of(rule).map(\.severity) == [.warnung])
    let milder = applications.replacing("status: antrag", with: "status: vorbereitung")
    #expect(await report(lowered, milder).of(rule).map(\.severity) == [.warnung])
  }

  @Test(arguments: [
    "foerderquote-zu-hoch: aus", "foerderquote-zu-hoch: hinweis", "anerkennung-abgelaufen: hinweis",
    "yaml-fehler: aus",
  ]) func refusedLinesHaveNoEffect(_ line: String) async {
    let refused = await report(Make.plan("regeln:\n  \(line)"))
    #expect(refused.rules == ["wert-unzulaessig"])
    #expect(
      refused.findings.map { $0.place.start } == [
        Position(line: 7, column: line.count - line.split(separator: " ")[1].count + 3)
      ])
    #expect(refused.disabled == [])
  }

  @Test func unknownRulesAreNamedWithTheNearest() async {
    let unknown = await report(Make.plan("regeln:\n  ort-ausserhalp: aus"))
    #expect(unknown.rules == ["feld-unbekannt"])
    #expect(unknown.findings[0].help.map(\.de) == ["ort-ausserhalb:"])
  }
}

@Suite struct AcknowledgementTests {
  @Test func anAcknowledgedFindingStaysButDoesNotCount() async throws {
    let answered = await report(aimless(entry()))
    let finding = try #require(answered.of("massnahme-ohne-ziel").first)
    #expect(finding.acknowledged?.until == "2027-06-30")
    #expect(finding.acknowledged?.reason == "Das Ziel beschließt der Kreistag im Winter.")
    #expect(answered.counts.anerkannt == 1 && answered.counts.open == 0)
    #expect(!answered.hasOpenFinding(from: .hinweis))
  }

  @Test func anErrorWithAIsAcknowledgeable() async {
    let application = Make.application(
      "a", "aufruf: 03/2026", "status: vorbereitung",
      entry("frist-versaeumt", grund: "Der nächste Aufruf kommt im Frühjahr."))
    let programme = Make.programme(
      "programm-eins", "fristen: [{aufruf: 03/2026, bis: 2026-03-31}]")
    let answered = await report(application, programme)
    #expect(answered.of("frist-versaeumt").allSatisfy { $0.acknowledged != nil })
    #expect(answered.counts.anerkannt == 1 && answered.counts.fehler == 0)
  }

  @Test(arguments: [
    (entry(bis: "2026-11-20"), true), (entry(bis: "2026-11-21"), false),
    (entry(bis: "2028-11-21"), false),
  ]) func anExpiredOneCountsAgain(_ line: String, _ isExpired: Bool) async {
    let answered = await report(aimless(line))
    #expect(answered.rules.contains("anerkennung-abgelaufen") == isExpired)
    #expect(answered.counts.anerkannt == (isExpired ? 0 : 1))
  }

  @Test func whatIsSettledIsVoidAndNotExpired() async {
    for end in ["2027-01-01", "2026-01-01"] {
      let void = await report(Make.measure("m", entry(bis: end)))
      #expect(void.rules == ["anerkennung-gegenstandslos"])
      #expect(void.findings.map(\.severity) == [.hinweis])
    }
  }

  @Test func whatDidNotRunIsNotVoid() async {
    let measure = Make.measure("m", entry("status-sprung"), "schlagworte: x")
    #expect(await report(measure).rules == [])
    let skipped = RuleSelection(skip: ["massnahme-ohne-ziel"])
    #expect(await report(Make.measure("m", entry()), selection: skipped).rules == [])
    let other = RuleSelection(only: ["anerkennung-gegenstandslos"])
    #expect(await report(Make.measure("m", entry()), selection: other).rules == [])
  }

  @Test func anUnreadableValueKeepsItFromBeingVoid() async {
    let unclear = await report(Make.measure("m", "ziele: nichts", entry()))
    #expect(unclear.rules == ["ref-unbekannt"])
  }

  @Test(arguments: ["stand: x", "folgekosten: x", "bplan: [a, b]"])
  func anUnreadableValueThatTheRuleDoesNotReadChangesNothing(_ line: String) async {
    let void = await report(Make.measure("m", line, entry()))
    #expect(void.rules.sorted() == ["anerkennung-gegenstandslos", "wert-unzulaessig"])
  }

  @Test func anErrorWithAMilderFormIsNotInadmissibleOnceItIsMended() async {
    let measure = Make.measure("m", entry("kumulierung-ueberschritten"))
    #expect(await report(measure).rules == ["anerkennung-gegenstandslos"])
  }

  @Test func anUnreadableThresholdSilencesItsRules() async {
    let measure = Make.measure(
      "m", "betroffen: gemeinde-b", "positionen: {gemeinde-b: zustimmung}")
    #expect(await report(measure).rules == ["betroffene-nicht-informiert"])
    let plan = Make.plan("schwellen:\n  vorlauf_tage: viel")
    #expect(await report(plan, measure).rules == ["wert-unzulaessig"])
  }

  @Test(arguments: [
    entry("massnahme-ohne-zeil"), entry("foerderquote-zu-hoch"), entry("anerkennung-abgelaufen"),
    entry(grund: "Zu kurz, 19 Zeichen"), entry(bis: nil), entry(bis: "2028-11-22"),
    entry("massnahme-ohne-ziel", "gegen: gibt-es-nicht"), entry("doppelfoerderung"),
    entry("massnahme-ohne-ziel", "beschluss: gibt-es-nicht"),
  ]) func inadmissibleEntriesAreTheOnlyFindingAboutThem(_ line: String) async {
    let refused = await report(aimless(line))
    #expect(refused.rules.sorted() == ["anerkennung-unzulaessig", "massnahme-ohne-ziel"])
    #expect(refused.counts.anerkannt == 0)
  }

  @Test func aReasonOfTwentyCharactersIsEnough() async {
    #expect(await report(aimless(entry(grund: "Zwanzig Zeichen sind"))).counts.anerkannt == 1)
  }

  @Test func onlyAnAdoptedDecisionStandsBehindIt() async {
    let line = entry("massnahme-ohne-ziel", "beschluss: rat")
    let adopted = await report(aimless(line), Make.decision("rat"))
    #expect(adopted.findings.first?.acknowledged?.decision == "rat")
    let deferred = await report(aimless(line), Make.decision("rat", "ergebnis: vertagt"))
    #expect(deferred.rules.contains("anerkennung-unzulaessig"))
  }

  @Test func anUnreadableEndIsAFindingOfItsOwn() async {
    let unreadable = await report(aimless(entry(bis: "31.02.2027")))
    #expect(unreadable.rules.sorted() == ["massnahme-ohne-ziel", "wert-unzulaessig"])
  }

  @Test(arguments: ["a", "b"]) func aPairIsAnsweredOnEitherSide(_ side: String) async {
    let other = side == "a" ? "b" : "a"
    func application(_ id: String) -> String {
      id == side
        ? Make.application(id, entry("doppelfoerderung", "gegen: \(other)"))
        : Make.application(id)
    }
    let answered = await report(application("a"), application("b"))
    #expect(answered.of("doppelfoerderung").map { $0.acknowledged != nil } == [true])
  }

  @Test func aPairAnsweredAgainstAnotherStaysOpen() async {
    let answered = await report(
      Make.application("a", entry("doppelfoerderung", "gegen: c")), Make.application("b"),
      Make.application("c", "status: abgelehnt"))
    #expect(answered.of("doppelfoerderung").allSatisfy { $0.acknowledged == nil })
    #expect(answered.rules.contains("anerkennung-gegenstandslos"))
  }

  @Test func examplesOfTheRulesHold() async {
    for rule in Rule.acknowledgementRules {
      for (example, fails) in rule.failing.map({ ($0, true) }) + rule.passing.map({ ($0, false) }) {
        let laid = await Laid(example)
        let found = CheckReport(laid.plan, laid.figures, documentFindings: laid.documentFindings)
          .of(rule.id)
        #expect(Set(found.map { Mark($0.place) }) == laid.marks)
        #expect(laid.marks.isEmpty == !fails)
      }
    }
  }
}

@Suite struct SelectionTests {
  @Test func onlyAndSkipChooseFindingsAndCounts() async {
    let files = Make.goal("z") + aimless()
    let only = await report(files, selection: RuleSelection(only: ["ziel-ohne-massnahme"]))
    #expect(only.rules == ["ziel-ohne-massnahme"])
    #expect(only.counts.warnung == 1)
    let skip = await report(files, selection: RuleSelection(skip: ["ziel-ohne-massnahme"]))
    #expect(skip.rules == ["massnahme-ohne-ziel"])
  }

  /// What a selection leaves out is not run, and changes nothing else.
  @Test(arguments: [
    RuleSelection(only: ["anerkennung-abgelaufen"]),
    RuleSelection(only: ["anerkennung-unzulaessig"]),
    RuleSelection(only: ["anerkennung-gegenstandslos", "ziel-ohne-massnahme"]),
    RuleSelection(only: ["massnahme-ohne-ziel"]), RuleSelection(only: ["id-doppelt"]),
    RuleSelection(skip: ["massnahme-ohne-ziel"]),
    RuleSelection(skip: ["massnahme-ohne-ziel", "kumulierung-ueberschritten"]),
  ]) func whatIsSelectedIsWhatAFullRunFinds(_ selection: RuleSelection) async {
    let files =
      Make.goal("z") + aimless(entry(bis: "2026-01-01"))
      + Make.measure("n", "status: skizze", "-ziele", entry(grund: "Zu kurz."))
      + Make.measure("gruenderhaus", entry("kumulierung-ueberschritten"))
      + Make.application("a", "betrag: 3 Mio. €") + Make.application("b", "betrag: 2 Mio. €")
    let full = await report(files).rules.filter { rule in
      (selection.only.isEmpty || selection.only.contains(rule)) && !selection.skip.contains(rule)
    }
    #expect(await report(files, selection: selection).rules == full)
    #expect(await report(files).rules.contains("anerkennung-unzulaessig"))
  }
}
