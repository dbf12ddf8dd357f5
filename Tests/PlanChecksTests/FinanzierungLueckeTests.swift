import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct FinanzierungLueckeTests {
  /// A measure of 100 € with these entries, and other documents.
  private func found(_ entries: String, _ lines: String..., files: String = "") async -> [Finding] {
    let measure = Make.measure(
      "gruenderhaus", ["kosten: 100 €", "finanzierung: [\(entries)]"] + lines)
    return await findings(.finanzierungLuecke, measure, files)
  }

  @Test(arguments: [("99 €", 0), ("'98,99 €'", 1), ("100 €", 0), ("150 €", 0)])
  func oneEuroMayBeOpen(_ amount: String, _ count: Int) async {
    let found = await found("{quelle: eigen, betrag: \(amount)}")
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "100 €" })
    #expect(found.allSatisfy { $0.items == ["gruenderhaus"] && $0.severity == .warnung })
  }

  @Test(arguments: [
    ("idee", 0), ("skizze", 0), ("abgestimmt", 1), ("vereinbart", 1), ("in_umsetzung", 1),
    ("abgeschlossen", 0), ("ruht", 0), ("verworfen", 0), ("unsinn", 0),
  ])
  func fromAbgestimmtUntilItIsCompleted(_ status: String, _ count: Int) async {
    #expect(await found("{quelle: eigen, betrag: 9 €}", "status: \(status)").count == count)
  }

  @Test func withoutAnyEntryAllIsOpen() async {
    let found = await findings(.finanzierungLuecke, Make.measure("m", "kosten: 100 €"))
    #expect(found.map(\.message.de) == ["Für „m“ haben 100 € noch keine Quelle"])
  }

  @Test(arguments: [("abgelehnt", 1), ("zurueckgezogen", 1), ("widerrufen", 1), ("antrag", 0)])
  func entriesOfDeadApplicationsCountNothing(_ status: String, _ count: Int) async {
    let found = await found(
      "{quelle: antrag, ref: a, betrag: 100 €}",
      files: Make.application("a", "betrag: 100 €", "status: \(status)"))
    #expect(found.count == count)
  }

  @Test func anEntryCountsInsteadOfItsApplication() async {
    let application = Make.application("a", "betrag: 100 €")
    #expect(await found("{quelle: antrag, ref: a, betrag: 60 €}", files: application).count == 1)
    #expect(await found("{quelle: eigen, betrag: 1 €}", files: application).isEmpty)
  }

  @Test(arguments: [
    ("{quelle: eigen, betrag: 40 €}", "100 €", 0), ("{quelle: eigen, betrag: 40 €}", "90 €", 1),
    ("{quelle: dritte, ref: stadt-a, betrag: 40 €}", "90 €", 1),
    ("{quelle: dritte, ref: gemeinde-b, betrag: 40 €}", "60 €", 0),
    ("{quelle: kredit, betrag: 40 €}", "60 €", 0),
  ])
  func promisesCountBeyondTheEntriesOfTheirBody(
    _ entry: String, _ promise: String, _ count: Int
  ) async {
    #expect(
      await found(entry, files: Make.contribution("c", "wert: \(promise)")).count == count)
  }

  @Test(arguments: [
    "status: angefragt", "status: zurueckgezogen", "art: wissen", "massnahme: m",
  ])
  func onlyPromisedMoneyCounts(_ line: String) async {
    let other = Make.measure("m")
    let contribution = Make.contribution("c", "wert: 100 €", line)
    #expect(
      await found("{quelle: kredit, betrag: 1 €}", files: other + contribution).count == 1)
  }

  @Test(arguments: [
    "{quelle: eigen, betrag: 1.500}", "{quelle: antrag, ref: niemand, betrag: 100 €}",
    "{betrag: 100 €}",
  ])
  func whatIsUnknownMayCoverIt(_ entry: String) async {
    #expect(await found(entry).isEmpty)
  }

  @Test func aKnownAmountOfUnknownUseCanOnlyCoverSoMuch() async {
    let lost = Make.application("a", "massnahme: gruenderhuas", "betrag: 50 €")
    #expect(await found("{quelle: kredit, betrag: 50 €}", files: lost).isEmpty)
    #expect(await found("{quelle: kredit, betrag: 48 €}", files: lost).count == 1)
    let unclear = Make.contribution("c", "wert: 50 €", "status: unsinn")
    #expect(await found("{quelle: kredit, betrag: 50 €}", files: unclear).isEmpty)
    #expect(await found("{quelle: kredit, betrag: 40 €}", files: unclear).count == 1)
  }

  @Test(arguments: ["foerderantraege", "beitraege"])
  func anUnreadableDocumentMayCoverIt(_ folder: String) async {
    let broken = "=== \(folder)/kaputt.md\n---\nwert: @\n---\n"
    #expect(await found("{quelle: kredit, betrag: 9 €}", files: broken).isEmpty)
  }

  @Test(arguments: [
    ("vorbereitung", "skizze", "vereinbart", 1), ("skizze", "skizze", "in_umsetzung", 1),
    ("skizze", "skizze", "abgestimmt", 0), ("skizze", "empfohlen", "vereinbart", 0),
    ("skizze", "antrag", "vereinbart", 0), ("skizze", "abgelehnt", "vereinbart", 1),
    ("abgelehnt", "abgelehnt", "vereinbart", 0), ("skizze", "unsinn", "vereinbart", 0),
  ])
  func agreedUponWithNothingSubmitted(
    _ first: String, _ second: String, _ status: String, _ count: Int
  ) async {
    let found = await found(
      "{quelle: kredit, betrag: 100 €}", "status: \(status)",
      files: Make.application("a", "betrag: 50 €", "status: \(first)")
        + Make.application("b", "betrag: 50 €", "status: \(second)"))
    #expect(found.count == count)
  }

  @Test func bothReasonsAreOneFinding() async {
    let found = await found(
      "{quelle: kredit, betrag: 10 €}", "status: vereinbart",
      files: Make.application("a", "betrag: 50 €", "status: skizze"))
    #expect(found.count == 1)
    #expect(found[0].explanation.de.contains("Von 100 € sind 60 € gedeckt"))
    #expect(found[0].explanation.de.contains("noch nichts beantragt"))
  }
}
