import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct EigenanteilUngedecktTests {
  private func found(_ entries: String, _ lines: String..., files: String = "") async -> [Finding] {
    let measure = Make.measure(
      "gruenderhaus",
      ["status: vereinbart", "finanzierung: [\(entries)]"].filter { line in
        !lines.contains { $0.hasPrefix("status") } || !line.hasPrefix("status")
      } + lines)
    return await findings(.eigenanteilUngedeckt, measure, files)
  }

  private static let share = "{quelle: eigen, betrag: 100 €}"

  @Test(arguments: [("100 €", 0), ("'99,99 €'", 1), ("200 €", 0)])
  func thePromiseCoversTheShare(_ promise: String, _ count: Int) async {
    let found = await found(Self.share, files: Make.contribution("c", "wert: \(promise)"))
    #expect(found.count == count)
    #expect(found.values.allSatisfy { $0 == "100 €" })
    #expect(found.allSatisfy { $0.items == ["gruenderhaus"] })
  }

  @Test(arguments: [
    ("abgestimmt", 0), ("vereinbart", 1), ("in_umsetzung", 1), ("abgeschlossen", 0), ("ruht", 0),
    ("unsinn", 0),
  ])
  func fromVereinbartUntilItIsCompleted(_ status: String, _ count: Int) async {
    #expect(await found(Self.share, "status: \(status)").count == count)
  }

  @Test(arguments: [
    ("status: angefragt", 1), ("status: zurueckgezogen", 1), ("status: erbracht", 0),
    ("von: gemeinde-b", 1), ("art: wissen", 1), ("status: unsinn", 0), ("von: niemand", 0),
    ("wert: viel", 0), ("massnahme: niemand", 0),
  ])
  func onlyPromisedMoneyOfThisBodyCounts(_ line: String, _ count: Int) async {
    let lines = ["wert: 100 €"].filter { _ in !line.hasPrefix("wert") } + [line]
    #expect(await found(Self.share, files: Make.contribution("c", lines)).count == count)
  }

  @Test(arguments: [
    ("kreis", 1), ("zweckverband", 1), ("gemeinde", 1), ("kommunale_gesellschaft", 0),
    ("privat", 0), ("land", 0), ("unsinn", 0),
  ])
  func bodiesWithAPublicBudget(_ kind: String, _ count: Int) async {
    let body = Make.body("c", "art: \(kind)", "ags: 05999012", "einwohner: 100")
    #expect(
      await found("{quelle: eigen, ref: c, betrag: 1 €}", files: body).count == count)
  }

  @Test func allBodiesInOneFinding() async {
    let found = await found(
      Self.share + ", {quelle: eigen, ref: gemeinde-b, betrag: 50 €}, {quelle: eigen, betrag: 1 €}")
    #expect(found.count == 1)
    #expect(found[0].message.de.contains("151 €"))
    #expect(found[0].explanation.de.contains("Stadt A: 101 €"))
    #expect(found[0].explanation.de.contains("Gemeinde B: 50 €"))
  }

  @Test(arguments: ["kredit", "dritte"])
  func onlyOwnShares(_ source: String) async {
    #expect(await found("{quelle: \(source), ref: stadt-a, betrag: 100 €}").isEmpty)
  }

  @Test func unknownSharesCanOnlyAdd() async {
    let unknown = "{quelle: eigen, betrag: 1.500}"
    let found = await found(Self.share + ", " + unknown)
    #expect(found.first?.explanation.de.contains("aus 1 von 2 Einträgen") == true)
    #expect(await self.found(unknown).isEmpty)
  }

  @Test func anUnreadableContributionMayBeTheMissingOne() async {
    #expect(
      await found(Self.share, files: "=== beitraege/kaputt.md\n---\nwert: @\n---\n").isEmpty)
  }
}
