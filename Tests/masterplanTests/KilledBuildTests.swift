import Foundation
import Testing

@testable import masterplan

/// However a build ends, the output folder holds one whole site and everything of others.
@Suite(.enabled(if: Program() != nil, "the program is not built"))
struct KilledBuildTests {
  @Test func theSiteIsWholeAtAnyTime() throws {
    let folder = try TemporaryFolder()
    let program = try #require(Program())
    for name in ["eins", "zwei"] {
      try folder.writePlan(to: name)
      for number in 0..<30 {
        try folder.write(
          "---\nname: Amt \(name)\nart: land\n---\n",
          to: "\(name)/koerperschaften/amt-\(name)-\(number).md")
      }
    }
    #expect(try program.run(["build", "eins", "-o", "out"], in: folder.path).status == 0)
    try folder.write("notiz", to: "out/notiz.txt")
    try folder.write("eigen", to: "out/daten/eigen.txt")
    for milliseconds in stride(from: 4, to: 120, by: 4) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program.path)
      process.arguments = [
        "build", milliseconds % 8 == 0 ? "eins" : "zwei", "-o", "out", "--quiet",
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try checkIsWhole(DiskPath(folder / "out"))
    }
    #expect(try program.run(["build", "eins", "-o", "out"], in: folder.path).status == 0)
    try checkIsWhole(DiskPath(folder / "out"))
    #expect(try folder.names(in: ".") == ["eins", "out", "zwei"])
  }

  private func checkIsWhole(_ root: DiskPath) throws {
    let manifest = try #require(Manifest.read(in: root))
    let files = try FolderTree.scan(root).items.filter { $0.kind == .file }.map(\.path)
    let foreign = [DiskPath("notiz.txt"), DiskPath("daten/eigen.txt")]
    #expect(Set(files) == manifest.files.union(foreign + [DiskPath(Manifest.name)]))
  }
}
