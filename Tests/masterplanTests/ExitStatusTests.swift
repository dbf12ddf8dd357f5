import Foundation
import Testing

@testable import masterplan

/// Exit codes and streams of the built program (cli.md).
@Suite(.enabled(if: Program() != nil, "the program is not built"))
struct ExitStatusTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(Program())
    try folder.writePlan()
    try folder.write("---\ntitel: Ohne Rest\nfarbe: rot\n---\n", to: "mit-fehler/massnahmen/rad.md")
    try folder.writePlan(to: "mit-fehler")
    try folder.write(
      "---\nname: Amt\nart: land\nfarbe: rot\n---\n", to: "warnt/koerperschaften/amt.md")
    try folder.writePlan(to: "warnt")
  }

  private func run(_ arguments: String..., shell: String = "") throws -> Program.Result {
    let result = try program.run(arguments, in: folder.path, shell: shell)
    #expect(!result.isSignal)
    return result
  }

  @Test func nothingFound() throws {
    let result = try run("check")
    #expect(result.status == 0)
    #expect(result.out == "Keine offenen Befunde · 1 Dokument\n")
    #expect(result.err.isEmpty)
  }

  @Test(arguments: [
    ("mit-fehler", "fehler", 1), ("mit-fehler", "nie", 0), ("warnt", "fehler", 0),
    ("warnt", "warnung", 1), ("warnt", "hinweis", 1), ("warnt", "nie", 0),
  ])
  func failOn(_ plan: String, _ severity: String, _ status: Int32) throws {
    #expect(try run("check", plan, "--fail-on", severity).status == status)
    #expect(try run("build", plan, "--fail-on", severity).status == status)
  }

  @Test func selectionDecidesToo() throws {
    #expect(
      try run("check", "warnt", "--fail-on", "warnung", "--skip", "feld-unbekannt").status == 0)
    #expect(try run("check", "mit-fehler", "--only", "feld-unbekannt").status == 0)
  }

  @Test(arguments: [
    (["chek"], "check"), (["check", "--fromat", "json"], "--format"),
    (["check", "--since"], "--since"), (["explain", "--format", "html"], "markdown"),
    (["check", "--format", "jason"], "json"), (["check", "--format", "sarif"], "text, json"),
    (["check", "--lang", "deu"], "de"), (["check", "--fail-on", "warnungen"], "warnung"),
    (["check", "--only", "feld-unbekant"], "feld-unbekannt"),
    (["check", "--skip", "x-y-z-nichts"], "x-y-z-nichts"),
    (["check", "--stichtag", "3/4/27"], "2027-04-03"), (["check", "--stichtag", "bald"], "bald"),
    (["check", "--jobs", "0"], "0"), (["check", "--jobs", "viele"], "viele"),
    (["check", "a", "b"], "b"), (["check", "--jobs"], "--jobs"), (["build", "-o"], "-o"),
    (["serve"], "serve"), (["help", "nix"], "nix"), (["new"], "ART"),
    (["new", "masnahme", "x"], "massnahme"),
    (["new", "massnahme", "Größe"], "groesse"), (["new", "massnahme", "con"], "con"),
    (["new", "plan", "x"], "plan plan"), (["explain", "feld-unbekant"], "feld-unbekannt"),
    (["schema", "--format", "xml"], "markdown"), (["--nichts"], "--nichts"), (["-x"], "-x"),
  ])
  func wrongUsage(_ arguments: [String], _ names: String) throws {
    let result = try program.run(arguments, in: folder.path)
    #expect(result.status == 2)
    #expect(result.out.isEmpty)
    #expect(result.err.contains(names))
    #expect(result.err.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["check", "--help"], ["build", "-h"], ["help", "new"],
    ["--version"],
    ["explain"], ["explain", "feld-unbekannt"], ["explain", "massnahme"],
    ["explain", "kosten.wert"],
    ["schema"], ["schema", "--format", "markdown", "--lang", "en"],
  ])
  func results(_ arguments: [String]) throws {
    let result = try program.run(arguments, in: folder.path)
    #expect(result.status == 0)
    #expect(!result.out.isEmpty && result.err.isEmpty)
    #expect(!result.out.contains("OPTIONS:") && !result.out.contains("USAGE:"))
  }

  @Test func anUnreadablePlanFolder() throws {
    for format in ["text", "json"] {
      let result = try run("check", "nirgends", "--format", format)
      #expect(result.status == 3)
      #expect(result.out.isEmpty)
      #expect(result.err.split(separator: "\n").count == 1)
    }
    #expect(try run("check", "nirgends", "--lang", "en").err.contains("cannot be read"))
  }

  @Test func aMissingPlanFile() throws {
    try folder.write("---\nname: Amt\nart: land\n---\n", to: "leer/koerperschaften/amt.md")
    let text = try run("check", "leer", "--fail-on", "nie", "--only", "feld-unbekannt")
    #expect(text.status == 3)
    #expect(text.out.contains("[plan-fehlt]"))
    let json = try run("check", "leer", "--format", "json", "--stichtag", "1.3.2027")
    #expect(json.status == 3)
    #expect(json.out.contains("\"rule\": \"plan-fehlt\""))
    #expect(json.out.contains("\"stichtag\": \"2027-03-01\""))
    #expect(try run("check", "leer", "--format", "json").out.contains("\"stichtag\": null"))
    let build = try run("build", "leer", "--format", "json")
    #expect(build.status == 3)
    #expect(build.out.contains("\"rule\": \"plan-fehlt\""))
    #expect(!folder.exists("output"))
  }

  @Test func aClosedOrFullOutputIsNoCrash() throws {
    for shell in [">&-", "> /dev/full"] {
      let result = try run("check", shell: shell)
      #expect(result.status == 3)
      #expect(result.err.contains("Die Ausgabe lässt sich nicht schreiben"))
    }
    #expect(try run("check", shell: "2>&-").status == 0)
    #expect(try run("build", shell: "2>&- <&-").status == 0)
    let page = try folder.read("output/index.html")
    #expect(page.contains("<"))
  }

  @Test func aReaderThatGoesAwayIsNoCrash() throws {
    for number in 0..<400 {
      try folder.write("---\nfarbe: rot\n---\n", to: "viele/massnahmen/m\(number).md")
    }
    try folder.writePlan(to: "viele")
    let shell = try program.run(
      ["-c", "'\(program.path)' check viele --format json; echo $? > status"], in: folder.path,
      through: "| head -c 10 > /dev/null")
    #expect(shell.err.contains("nimmt nichts mehr an"))
    #expect(try folder.read("status") == "3\n")
  }

  @Test func buildWritesAndNamesThePage() throws {
    let result = try run("build")
    #expect(result.status == 0)
    #expect(result.out.contains("Website: output/index.html"))
    #expect(folder.exists("output/daten/plan.json"))
    let json = try run("build", "--format", "json")
    #expect(json.out.hasPrefix("{") && json.out.hasSuffix("}\n"))
    #expect(json.err.contains("output/index.html"))
  }

  @Test func checkWritesNothing() throws {
    let before = try folder.names(in: ".")
    _ = try run("check", "mit-fehler", "--verbose")
    #expect(try folder.names(in: ".") == before)
  }

  @Test func newNamesItsFileAndNeverOverwrites() throws {
    let made = try run("new", "massnahme", "radweg")
    #expect(made.status == 0)
    #expect(made.out == "plans/massnahmen/radweg.md\n")
    let text = try folder.read("plans/massnahmen/radweg.md")
    let again = try run("new", "massnahme", "radweg")
    #expect(again.status == 3)
    #expect(again.err.contains("vergeben"))
    #expect(try run("new", "ziel", "radweg").status == 3)
    #expect(try folder.read("plans/massnahmen/radweg.md") == text)
    #expect(try run("new", "plan", "plan").status == 3)
    #expect(try run("new", "massnahme", "rad", "nirgends").status == 3)
    #expect(try run("new", "plan", "plan", "ganz/neu").out == "ganz/neu/plan.md\n")
  }

  @Test func newDoesNotWriteThroughALink() throws {
    try FileManager.default.createDirectory(
      atPath: folder / "draussen", withIntermediateDirectories: true)
    try folder.makeLink("plans/ziele", to: folder / "draussen")
    try folder.makeLink("plans/leitbild", to: folder / "draussen")
    #expect(try run("new", "ziel", "neu").status == 3)
    #expect(try folder.names(in: "draussen").isEmpty)
  }

  @Test func timesAreOnStderr() throws {
    let result = try run("check", "--verbose")
    #expect(result.err.split(separator: "\n").count == 4)
    #expect(result.out == "Keine offenen Befunde · 1 Dokument\n")
  }
}

extension Program {
  /// Runs a shell whose output goes into another command.
  func run(_ arguments: [String], in folder: String, through pipe: String) throws -> Result {
    try Program(path: "/bin/sh").run(arguments, in: folder, shell: pipe)
  }

  private init(path: String) { self.path = path }
}
