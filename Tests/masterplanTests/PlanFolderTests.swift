import Foundation
import Testing

@testable import masterplan

/// What of a folder is a plan, and what is never followed.
@Suite struct PlanFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func paths(_ name: String = "plans") async throws -> [String] {
    try await PlanFolder.read(folder / name, jobs: 2).documents.map(\.path)
  }

  @Test func documentsAndOtherFiles() async throws {
    for name in [
      "plan.md", "massnahmen/b/rad.md", "massnahmen/a.md", "README.md", "massnahmen/_entwurf.md",
      ".git/config.md", "_alt/x.md", "bilder/karte.svg", "seiten/impressum.md", "notiz.txt",
    ] {
      try folder.write("x", to: "plans/" + name)
    }
    let source = try await PlanFolder.read(folder / "plans", jobs: 2)
    #expect(source.documents.map(\.path) == ["massnahmen/a.md", "massnahmen/b/rad.md", "plan.md"])
    #expect(
      source.otherFiles == ["README.md", "bilder/karte.svg", "seiten/impressum.md", "notiz.txt"])
  }

  @Test func orderIsByBytes() async throws {
    for name in ["z.md", "ä.md", "Z.md", "a-b.md", "a.md", "a/c.md"] {
      try folder.write("x", to: "plans/" + name)
    }
    #expect(try await paths() == ["Z.md", "a-b.md", "a.md", "a/c.md", "z.md", "ä.md"])
  }

  @Test func linksAreNotFollowed() async throws {
    try folder.write("geheim", to: "draussen/geheim.md")
    try folder.writePlan()
    try folder.makeLink("plans/datei.md", to: folder / "draussen/geheim.md")
    try folder.makeLink("plans/massnahmen", to: folder / "draussen")
    try folder.makeLink("plans/im-kreis", to: ".")
    let source = try await PlanFolder.read(folder / "plans", jobs: 2)
    #expect(source.documents.map(\.path) == ["plan.md"])
    #expect(source.otherFiles.isEmpty)
  }

  @Test func thePlanFolderItselfMayBeALink() async throws {
    try folder.writePlan(to: "anderswo")
    try folder.makeLink("plans", to: "anderswo")
    #expect(try await paths() == ["plan.md"])
  }

  @Test func aPipeIsUnreadableAndNotWaitedFor() async throws {
    try folder.writePlan()
    mkfifo(folder / "plans/pipe.md", 0o644)
    let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
    guard case .unreadable(let cause) = documents.first?.content else {
      Issue.record("the pipe was read")
      return
    }
    #expect(cause.de.contains("Pipe"))
  }

  #if os(Linux)
    @Test func aSocketIsUnreadable() async throws {
      try folder.writePlan()
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let path = folder / "plans/s.md"
      try #require(path.utf8.count < 100)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      let bound = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      try #require(bound == 0)
      let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
      guard case .unreadable(let cause)? = documents.last?.content else {
        Issue.record("the socket was read")
        return
      }
      #expect(cause.de.contains("Socket"))
    }
  #endif

  @Test func aNameThatIsNotUTF8IsRepairedForDisplay() async throws {
    try folder.writePlan()
    let name = Array((folder / "plans/").utf8) + [0x72, 0xFC, 0x62, 0x65, 0x2E, 0x6D, 0x64]
    try DiskFile.write(Array("x".utf8), to: DiskPath(name))
    let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
    let odd = try #require(documents.last)
    #expect(odd.path == "r\u{FFFD}be.md")
    #expect(!odd.hasReadableName)
    guard case .bytes(let bytes) = odd.content else {
      Issue.record("not read")
      return
    }
    #expect(bytes == Array("x".utf8))
  }

  @Test func aLargeDocumentIsNotRead() async throws {
    try folder.writePlan()
    let large = folder / "plans/gross.md"
    try folder.write("", to: "plans/gross.md")
    #expect(truncate(large, 5 << 20 + 1) == 0)
    let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
    guard case .tooLarge(let size)? = documents.first?.content else {
      Issue.record("read")
      return
    }
    #expect(size == 5 << 20 + 1)
  }

  @Test func exactlyFiveMebibytesAreRead() async throws {
    try folder.write("", to: "plans/plan.md")
    #expect(truncate(folder / "plans/plan.md", 5 << 20) == 0)
    let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
    guard case .bytes(let bytes)? = documents.first?.content else {
      Issue.record("not read")
      return
    }
    #expect(bytes.count == 5 << 20)
  }

  @Test func anUnreadableFileSaysWhy() async throws {
    try folder.writePlan()
    chmod(folder / "plans/plan.md", 0)
    guard getuid() != 0 else { return }
    let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
    guard case .unreadable(let cause)? = documents.first?.content else {
      Issue.record("read")
      return
    }
    #expect(cause.de.contains("keine Berechtigung"))
  }

  @Test func foldersNestedTooDeepAreNamed() async throws {
    try folder.writePlan()
    let deep = Array(repeating: "t", count: PlanFolder.depthLimit + 3).joined(separator: "/")
    try folder.write("x", to: "plans/\(deep)/x.md")
    let documents = try await PlanFolder.read(folder / "plans", jobs: 2).documents
    #expect(documents.count == 2)
    #expect(documents.last?.path.hasSuffix("t/*.md") == true)
  }

  @Test func aMissingFolderIsTrouble() async throws {
    await #expect(throws: Trouble.self) { try await PlanFolder.read(folder / "nichts", jobs: 1) }
    try folder.write("x", to: "datei")
    await #expect(throws: Trouble.self) { try await PlanFolder.read(folder / "datei", jobs: 1) }
  }

  @Test func theNumberOfJobsChangesNothing() async throws {
    for number in 0..<300 { try folder.write("\(number)", to: "plans/massnahmen/m\(number).md") }
    let one = try await PlanFolder.read(folder / "plans", jobs: 1).documents.map(\.path)
    let four = try await PlanFolder.read(folder / "plans", jobs: 4).documents.map(\.path)
    #expect(one == four && one.count == 300)
  }
}
