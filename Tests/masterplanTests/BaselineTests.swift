import Foundation
import Testing

@testable import masterplan

/// Earlier states: folders and git revisions.
@Suite(.enabled(if: Git.exists, "git is not installed")) struct BaselineTests {
  let folder: TemporaryFolder

  /// A repository with the plan in a subfolder; `v1` has two measures, today has one.
  init() throws {
    folder = try TemporaryFolder()
    try folder.writePlan(to: "repo/ein ordner/pläne")
    for id in ["bleibt", "geht"] {
      try folder.write("---\ntitel: \(id)\n---\n", to: "repo/ein ordner/pläne/massnahmen/\(id).md")
    }
    try folder.write("Bild", to: "repo/ein ordner/pläne/bilder/karte.png")
    try folder.write("Notiz", to: "repo/ein ordner/pläne/_entwurf/massnahmen/x.md")
    try folder.makeLink("repo/ein ordner/pläne/massnahmen/verweis.md", to: "bleibt.md")
    try Git.run(["init", "-q"], in: repo)
    try Git.run(["add", "-A"], in: repo)
    try Git.run(["commit", "-qm", "eins"], in: repo)
    try Git.run(["tag", "v1"], in: repo)
    try FileManager.default.removeItem(atPath: plans + "/massnahmen/geht.md")
  }

  private var repo: String { folder / "repo" }
  private var plans: String { folder / "repo/ein ordner/pläne" }

  private func ids(_ name: String, _ plans: String? = nil) async throws -> [String] {
    try await Baseline.read(name, of: plans ?? self.plans, jobs: 1).documents
      .compactMap { $0.id?.text }
  }

  private func trouble(_ name: String, _ plans: String? = nil) async -> Trouble? {
    do throws(Trouble) {
      _ = try await Baseline.read(name, of: plans ?? self.plans, jobs: 1)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["v1", "HEAD", "HEAD~0", "v1^{commit}", "refs/tags/v1"])
  func aRevision(_ name: String) async throws {
    #expect(try await ids(name) == ["bleibt", "geht", "plan"])
  }

  @Test func otherFilesAreKnownByName() async throws {
    #expect(try GitPlan.read("v1", of: plans).otherFiles == ["bilder/karte.png"])
  }

  @Test func thePlanMayBeTheRootOfTheRepository() async throws {
    try folder.writePlan(to: "wurzel")
    try Git.run(["init", "-q"], in: folder / "wurzel")
    try Git.run(["add", "-A"], in: folder / "wurzel")
    try Git.run(["commit", "-qm", "eins"], in: folder / "wurzel")
    #expect(try await ids("HEAD", folder / "wurzel") == ["plan"])
  }

  @Test func whatWasCommittedCountsAndNotWhatAFilterMakesOfIt() async throws {
    try folder.write("*.md filter=boese text eol=crlf\n", to: "repo/.gitattributes")
    try Git.run(["config", "filter.boese.smudge", "touch '\(folder / "lief")'; cat"], in: repo)
    try folder.write("#!/bin/sh\ntouch '\(folder / "lief")'\n", to: "repo/.git/hooks/post-checkout")
    #expect(try await ids("v1") == ["bleibt", "geht", "plan"])
    #expect(!folder.exists("lief"))
  }

  @Test func aFolder() async throws {
    try folder.writePlan(to: "alt")
    #expect(try await ids(folder / "alt") == ["plan"])
  }

  @Test func aPublishedPlan() async throws {
    try folder.write(
      """
      {"version": 1, "plan": {"titel": "Plan", "stichtag": "2026-06-01", "body": ""},
       "documents": {"massnahme": [
         {"id": "geht", "file": "massnahmen/geht.md", "values": {"status": "idee"}, "body": "Text."}]}}
      """, to: "plan.json")
    let plan = try await Baseline.read(folder / "plan.json", of: plans, jobs: 1)
    #expect(plan.measures.map(\.id?.text) == ["geht"])
    #expect(plan.today?.iso == "2026-06-01")
    try folder.write("{}", to: "leer.json")
    #expect(await trouble(folder / "leer.json")?.status == .disk)
  }

  /// `alt` is a branch with two measures and a folder with none.
  @Test func aPathThatExistsIsMeant() throws {
    guard let program = Program() else { return }
    try Git.run(["branch", "alt"], in: repo)
    let branch = try program.run(["check", plans, "--since", "alt"], in: folder.path)
    #expect(branch.out.contains("massnahmen/geht.md"))
    try folder.writePlan(to: "alt")
    let path = try program.run(["check", plans, "--since", "alt"], in: folder.path)
    #expect(!path.out.contains("massnahmen/geht.md"))
    let unknown = try program.run(["check", plans, "--since", "neu"], in: folder.path)
    #expect(unknown.status == 3 && unknown.out.isEmpty)
    #expect(unknown.err.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    "v2", "", "-x", "--all", "v1..HEAD", "v1:pläne", "HEAD:", "v1^{tree}", "nix nix",
  ])
  func anUnknownRevision(_ name: String) async throws {
    let trouble = try #require(await trouble(name))
    #expect(trouble.status == .disk)
    #expect(trouble.message.de.contains("weder Ordner noch Datei noch ein Stand"))
  }

  @Test func noRepository() async throws {
    try folder.writePlan(to: "ohne")
    let trouble = try #require(await trouble("v1", folder / "ohne"))
    #expect(trouble.status == .disk)
    #expect(trouble.message.de.contains("in keinem git-Repository"))
  }

  @Test func thePlanIsNotInTheRevision() async throws {
    try folder.writePlan(to: "repo/neu")
    let trouble = try #require(await trouble("v1", folder / "repo/neu"))
    #expect(trouble.message.de == "Im Stand „v1“ gibt es den Ordner „neu“ nicht")
  }

  @Test func aFolderThatIsNoPlan() async throws {
    let trouble = try #require(await trouble(plans + "/massnahmen"))
    #expect(trouble.status == .disk)
    #expect(trouble.message.de.contains("plan.md fehlt"))
  }
}

/// git as the tests use it, without the settings of whoever runs them.
enum Git {
  static var exists: Bool { (try? run(["--version"], in: "/")) != nil }

  static func run(_ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-C", folder] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment = environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
