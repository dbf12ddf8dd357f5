import Foundation
import Testing

@testable import masterplan

/// `masterplan adopt` as the built program (cli.md, format.md §4).
@Suite(.enabled(if: Program() != nil, "the program is not built"))
struct AdoptCommandTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(Program())
    try folder.writePlan()
    try folder.write(
      "---\nname: A\nart: stadt\nags: '05999004'\neinwohner: 40.000\n---\n",
      to: "plans/koerperschaften/stadt-a.md")
    try writeMeasure("kosten: 4 Mio. €")
    try writeDecision("")
  }

  private func writeMeasure(_ line: String) throws {
    try folder.write(
      """
      ---
      titel: Haus
      art: gruenderzentrum
      traeger: stadt-a
      kommunen: stadt-a
      status: skizze
      zeitraum: 2028-2029
      \(line)
      ---

      """, to: "plans/massnahmen/haus.md")
  }

  private func writeDecision(_ lines: String, result: String = "beschlossen") throws {
    try folder.write(
      "---\ngremium: stadt-a\ndatum: 2026-05-12\nergebnis: \(result)\ngegenstand: haus\n\(lines)---\n",
      to: "plans/beschluesse/rat.md")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    let result = try program.run(arguments, in: folder.path)
    #expect(!result.isSignal)
    return result
  }

  @Test func itRecordsTheVersionAndCheckComparesIt() throws {
    let result = try run("adopt", "rat")
    #expect(result.status == 0 && result.err.isEmpty)
    #expect(result.out == "plans/beschluesse/rat.md\n")
    let text = try folder.read("plans/beschluesse/rat.md")
    #expect(text.contains("gegenstand: haus\nfassung:\n  haus: v1:"))
    #expect(!(try run("check", "--only", "beschluss-ueberholt")).out.contains("geändert"))
    try writeMeasure("kosten: 5 Mio. €")
    #expect(try run("check", "--only", "beschluss-ueberholt").out.contains("geändert"))
    #expect(try run("adopt", "rat").status == 0)
    #expect(try folder.read("plans/beschluesse/rat.md") != text)
  }

  @Test func nothingElseIsLeftBehindAndTheModeStays() throws {
    let file = folder / "plans/beschluesse/rat.md"
    chmod(file, 0o640)
    #expect(try run("adopt", "rat").status == 0)
    #expect(try folder.names(in: "plans/beschluesse") == ["rat.md"])
    #expect(DiskPath(file).status.map { $0.st_mode & 0o777 } == 0o640)
  }

  @Test func whatIsUpToDateIsNotWritten() throws {
    #expect(try run("adopt", "rat").status == 0)
    let before = DiskPath(folder / "plans/beschluesse/rat.md").status?.st_ino
    #expect(try run("adopt", "rat", "plans").status == 0)
    #expect(DiskPath(folder / "plans/beschluesse/rat.md").status?.st_ino == before)
  }

  @Test(arguments: ["abgelehnt", "vertagt", "zur_kenntnis", "empfehlung", "unsinn"])
  func onlyWhatIsAdopted(_ result: String) throws {
    try writeDecision("fassung: {haus: alt}\n", result: result)
    let before = try folder.read("plans/beschluesse/rat.md")
    let outcome = try run("adopt", "rat")
    #expect(outcome.status == 3 && outcome.out.isEmpty)
    #expect(outcome.err.split(separator: "\n").count == 1)
    #expect(try folder.read("plans/beschluesse/rat.md") == before)
  }

  @Test(arguments: [("rad", "rat"), ("haus", "rat"), ("", "rat")])
  func anUnknownDecision(_ id: String, _ nearest: String) throws {
    let outcome = try run("adopt", id)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(nearest))
    #expect(outcome.err.split(separator: "\n").count == 1)
  }

  @Test func wrongUsage() throws {
    #expect(try run("adopt").status == 2)
    #expect(try run("adopt", "rat", "plans", "mehr").status == 2)
    #expect(try run("adopt", "rat", "nirgends").status == 3)
    #expect(try run("adopt", "rat", "--lang", "xx").status == 2)
  }

  @Test func whatCannotBeReadCannotBeAdopted() throws {
    let before = try folder.read("plans/beschluesse/rat.md")
    try writeMeasure("kosten: 1.500")
    let unclear = try run("adopt", "rat")
    #expect(unclear.status == 3 && unclear.err.contains("kosten"))
    try folder.write("kein Kopf\n", to: "plans/massnahmen/haus.md")
    let broken = try run("adopt", "rat")
    #expect(broken.status == 3 && broken.err.contains("haus.md"))
    #expect(try folder.read("plans/beschluesse/rat.md") == before)
    try folder.write("kein Kopf\n", to: "plans/beschluesse/rat.md")
    #expect(try run("adopt", "rat").status == 3)
  }

  /// No name is left for the new file beside one whose name is as long as names may be: that stops
  /// root, too, who may write to files that are read-only.
  @Test func aFileThatCannotBeReplacedIsLeftAlone() throws {
    let before = try folder.read("plans/beschluesse/rat.md").replacing(
      "---\ngremium", with: "---\nid: rat\ngremium")
    let long = "plans/beschluesse/" + String(repeating: "x", count: 252) + ".md"
    try folder.write(before, to: long)
    try FileManager.default.removeItem(atPath: folder / "plans/beschluesse/rat.md")
    #expect(try run("adopt", "rat").status == 3)
    #expect(try folder.read(long) == before)
  }

  @Test func withoutAReadablePlanNothingIsAdopted() throws {
    try folder.write("kein Kopf\n", to: "plans/plan.md")
    #expect(try run("adopt", "rat").status == 3)
  }
}
