import Foundation
import Testing

@testable import masterplan

/// What a build does about others that were killed, or that run at the same time.
@Suite struct OutputRecoveryTests {
  let folder: TemporaryFolder
  let plan: String

  init() throws {
    folder = try TemporaryFolder()
    plan = try folder.writePlan()
  }

  private func build() async throws {
    let files = [OutputFile(path: "index.html", bytes: Array("eins".utf8))]
    _ = try await OutputFolder(folder / "out", plan: plan).write(files, jobs: 1, language: .de)
  }

  private func manifest(_ files: String...) -> String {
    String(decoding: Manifest.bytes(of: files.map { ($0, 1) }), as: UTF8.self)
  }

  @Test func whatAKilledBuildLeftIsRemoved() async throws {
    try await build()
    try folder.write(manifest("index.html", "a/b.html"), to: ".out.masterplan-neu/.masterplan")
    try folder.write("halb", to: ".out.masterplan-neu/a/b.html")
    try folder.write("", to: ".out.masterplan-sperre")
    try await build()
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func aBuildKilledAtItsBeginningIsRemoved() async throws {
    try folder.write("{\"versi", to: ".out.masterplan-neu/.masterplan")
    try await build()
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func whatSomebodyPutIntoALeftoverIsRescued() async throws {
    try await build()
    try folder.write(manifest("index.html"), to: ".out.masterplan-neu/.masterplan")
    try folder.write("x", to: ".out.masterplan-neu/index.html")
    try folder.write("wichtig", to: ".out.masterplan-neu/fremd/notiz.txt")
    try await build()
    #expect(try folder.read("out/fremd/notiz.txt") == "wichtig")
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func aFolderOfThatNameWithoutManifestIsNotTouched() async throws {
    try folder.write("wichtig", to: ".out.masterplan-neu/notiz.txt")
    await #expect(throws: Trouble.self) { try await build() }
    #expect(try folder.read(".out.masterplan-neu/notiz.txt") == "wichtig")
    #expect(!folder.exists("out"))
  }

  @Test func aBuildKilledBetweenTwoRenamesIsTakenBack() async throws {
    try await build()
    try folder.write("notiz", to: "out/notiz.txt")
    try FileManager.default.moveItem(atPath: folder / "out", toPath: folder / ".out.masterplan-alt")
    try await build()
    #expect(try folder.read("out/notiz.txt") == "notiz")
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func twoBuildsWaitForEachOther() async throws {
    let path = DiskPath(folder / ".out.masterplan-sperre")
    let lock = try OutputLock(path, language: .de)
    #expect(throws: Trouble.self) { try OutputLock(path, seconds: 0, language: .de) }
    lock.release()
    #expect(!folder.exists(".out.masterplan-sperre"))
    try OutputLock(path, seconds: 0, language: .de).release()
  }

  @Test func manyBuildsAtOnceLeaveOneSite() async throws {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (try? await build()) != nil } }
      for await isDone in group { #expect(isDone) }
    }
    #expect(try folder.names(in: ".") == ["out", "plans"])
    #expect(try folder.read("out/index.html") == "eins")
  }

  @Test func aFailureLeavesTheOldSite() async throws {
    try await build()
    let files = [
      OutputFile(path: "index.html", bytes: []),
      OutputFile(path: String(repeating: "x", count: 300), bytes: []),
    ]
    await #expect(throws: Trouble.self) {
      _ = try await OutputFolder(folder / "out", plan: plan).write(files, jobs: 1, language: .de)
    }
    #expect(try folder.read("out/index.html") == "eins")
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test(arguments: [ENOSYS, EINVAL])
  func whereFoldersCannotBeExchangedTheyAreRenamed(_ code: Int32) async throws {
    try await build()
    try folder.write("notiz", to: "out/notiz.txt")
    var output = try OutputFolder(folder / "out", plan: plan)
    output.exchange = { _, _ throws(SystemError) in throw SystemError(code: code) }
    let files = [OutputFile(path: "neu.html", bytes: Array("zwei".utf8))]
    _ = try await output.write(files, jobs: 1, language: .de)
    #expect(try folder.names(in: "out") == [".masterplan", "neu.html", "notiz.txt"])
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }

  @Test func aMountPointIsNamedWithAWayOut() async throws {
    try await build()
    var output = try OutputFolder(folder / "out", plan: plan)
    output.exchange = { _, _ throws(SystemError) in throw SystemError(code: EBUSY) }
    let trouble = await #expect(throws: Trouble.self) {
      _ = try await output.write([], jobs: 1, language: .de)
    }
    #expect(trouble?.message.de.contains("-o \(folder / "out/site")") == true)
    #expect(try folder.read("out/index.html") == "eins")
    #expect(try folder.names(in: ".") == ["out", "plans"])
  }
}
