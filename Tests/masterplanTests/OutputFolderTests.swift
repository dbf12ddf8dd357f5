import Foundation
import Testing

@testable import masterplan

/// The output folder: whole or not at all, and nothing of others is lost.
@Suite struct OutputFolderTests {
  let folder: TemporaryFolder
  let plan: String

  init() throws {
    folder = try TemporaryFolder()
    plan = try folder.writePlan()
  }

  private static let site = ["index.html": "eins", "massnahmen/rad.html": "zwei"]

  @discardableResult
  private func build(
    _ files: [String: String] = site, to name: String = "out"
  ) async throws -> OutputFolder.Written {
    let output = try OutputFolder(folder / name, plan: plan)
    let files = files.sorted { $0.key < $1.key }
      .map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return try await output.write(files, jobs: 2, language: .de)
  }

  private func refusal(
    _ files: [String: String] = site, to name: String = "out"
  ) async throws -> String {
    let before = try snapshot()
    do {
      try await build(files, to: name)
    } catch let trouble as Trouble {
      #expect(trouble.status == .disk)
      #expect(try snapshot() == before)
      return trouble.message.de
    }
    Issue.record("was not refused")
    return ""
  }

  /// Every file with its content; links with their targets.
  private func snapshot() throws -> [String: String] {
    var out: [String: String] = [:]
    for item in try FolderTree.scan(DiskPath(folder.path)).items {
      let path = DiskPath(folder.path) / item.path
      switch item.kind {
      case .file: out[item.path.text] = String(decoding: try DiskFile.read(path), as: UTF8.self)
      case .link:
        out[item.path.text] = "→ " + String(decoding: path.linkTarget ?? [], as: UTF8.self)
      case .folder, .other: out[item.path.text] = "/"
      }
    }
    return out
  }

  @Test func anAbsentFolderIsMade() async throws {
    let written = try await build(to: "a/b/out")
    #expect(written.files == 2 && written.changed == 2 && written.leftover == nil)
    #expect(try folder.names(in: "a/b") == ["out"])
    #expect(try folder.names(in: "a/b/out") == [".masterplan", "index.html", "massnahmen"])
    #expect(try folder.read("a/b/out/massnahmen/rad.html") == "zwei")
  }

  @Test func theManifestListsTheFiles() async throws {
    try await build()
    let manifest = try #require(Manifest.read(in: DiskPath(folder / "out")))
    #expect(manifest.files == [DiskPath("index.html"), DiskPath("massnahmen/rad.html")])
    let first = try folder.read("out/.masterplan")
    try await build(to: "other")
    #expect(try folder.read("other/.masterplan") == first)
  }

  @Test func unchangedFilesKeepTheirTime() async throws {
    try await build()
    let old = timespec(tv_sec: 1_000_000_000, tv_nsec: 5)
    for name in ["out/index.html", "out/massnahmen/rad.html"] {
      #expect(utimensat(AT_FDCWD, folder / name, [old, old], 0) == 0)
    }
    let written = try await build(["index.html": "eins", "massnahmen/rad.html": "ZWEI"])
    #expect(written.changed == 1)
    #expect(DiskPath(folder / "out/index.html").status?.times[1].tv_sec == 1_000_000_000)
    #expect(DiskPath(folder / "out/massnahmen/rad.html").status?.times[1].tv_sec != 1_000_000_000)
    #expect(try folder.read("out/massnahmen/rad.html") == "ZWEI")
  }

  @Test func filesThatAreNoLongerPartGo() async throws {
    try await build()
    try await build(["index.html": "eins"])
    #expect(try folder.names(in: "out") == [".masterplan", "index.html"])
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func editedFilesAreOursAllTheSame() async throws {
    try await build()
    try folder.write("von Hand", to: "out/index.html")
    let written = try await build()
    #expect(written.changed == 1)
    #expect(try folder.read("out/index.html") == "eins")
  }

  @Test func whatOthersPutThereStays() async throws {
    try await build()
    try folder.write("notiz", to: "out/massnahmen/notiz.txt")
    try folder.write("tief", to: "out/fremd/a/b.txt")
    try folder.write("*", to: "out/.gitignore")
    try folder.write("x", to: "out/.git/objects/x")
    try folder.makeLink("out/verweis", to: "/nirgends")
    try FileManager.default.createDirectory(
      atPath: folder / "out/leer", withIntermediateDirectories: true)
    mkfifo(folder / "out/pipe", 0o600)
    let file = try #require(DiskPath(folder / "out/fremd/a/b.txt").status)
    try await build(["index.html": "neu"])
    try await build(["index.html": "neu"])
    #expect(
      try folder.names(in: "out") == [
        ".git", ".gitignore", ".masterplan", "fremd", "index.html", "leer", "massnahmen", "pipe",
        "verweis",
      ])
    #expect(try folder.names(in: "out/massnahmen") == ["notiz.txt"])
    #expect(try folder.read("out/.git/objects/x") == "x")
    #expect(DiskPath(folder / "out/verweis").linkTarget == Array("/nirgends".utf8))
    let carried = try #require(DiskPath(folder / "out/fremd/a/b.txt").status)
    #expect(carried.isSame(as: file))
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func dotFilesAreNoContent() async throws {
    try folder.write("*", to: "out/.gitignore")
    chmod(folder / "out", 0o750)
    try await build()
    #expect(try folder.read("out/.gitignore") == "*")
    #expect(DiskPath(folder / "out").status.map { $0.st_mode & 0o777 } == 0o750)
  }

  @Test func theFirstSiteLeavesNothingBesideAFolderOfDotFiles() async throws {
    try folder.write("*", to: "out/.gitignore")
    #expect(try await build().leftover == nil)
    #expect(try await build(["index.html": "zwei"]).leftover == nil)
    #expect(try folder.read("out/index.html") == "zwei")
    #expect(try snapshot().keys.allSatisfy { !$0.contains(".masterplan-") })
  }

  @Test func aFolderOfOthersIsRefused() async throws {
    try folder.write("Brief", to: "out/brief.txt")
    #expect(try await refusal().contains("brief.txt"))
    try folder.write("{\"files\": []}", to: "out/.masterplan")
    #expect(try await refusal().contains("brief.txt"))
  }

  @Test func aPageNeverTakesAnothersPlace() async throws {
    try await build(["index.html": "eins"])
    try folder.write("meins", to: "out/massnahmen")
    #expect(try await refusal().contains("massnahmen"))
    try FileManager.default.removeItem(atPath: folder / "out/massnahmen")
    try folder.write("meins", to: "out/massnahmen/rad.html")
    #expect(try await refusal().contains("massnahmen/rad.html"))
    #expect(try await refusal(["massnahmen": "Datei"]).contains("massnahmen"))
  }

  @Test func aForeignManifestIsRefused() async throws {
    try folder.write("fremd", to: "out/.masterplan")
    #expect(try await refusal().contains(".masterplan"))
  }

  @Test func thePlanFolderIsNoOutput() async throws {
    #expect(try await refusal(to: "plans").contains("Planordner"))
    #expect(try await refusal(to: "plans/site").contains("im Planordner"))
    #expect(try await refusal(to: ".").contains("Planordner liegt darin"))
    try folder.makeLink("link", to: "plans")
    #expect(try await refusal(to: "link").contains("Planordner"))
    #expect(try await refusal(to: "link/site").contains("Planordner"))
    #expect(try await refusal(to: "plans/plan.md").contains("kein Ordner"))
  }

  @Test func aLinkIsFollowedOnce() async throws {
    try FileManager.default.createDirectory(
      atPath: folder / "www", withIntermediateDirectories: true)
    try folder.makeLink("out", to: "www")
    try await build()
    #expect(DiskPath(folder / "out").status?.kind == .link)
    #expect(try folder.read("www/index.html") == "eins")
    try folder.makeLink("zwei", to: "out")
    #expect(try await refusal(to: "zwei").contains("weiteren Verweis"))
  }

  @Test func theRootIsRefused() throws {
    #expect(throws: Trouble.self) { try OutputFolder("/", plan: plan) }
    #expect(throws: Trouble.self) { try OutputFolder("/proc", plan: plan) }
  }

  @Test func unsafePathsAreRefused() async throws {
    for path in ["../x", "a//b", "/etc/x", "a/./b", ""] {
      #expect(try await refusal([path: "x"]).contains("keinen eindeutigen Platz"))
    }
  }
}
