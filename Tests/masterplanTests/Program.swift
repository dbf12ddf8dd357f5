import Foundation

/// The built program, run as a process.
struct Program {
  let path: String

  /// Nil where it has not been built.
  init?() {
    let folders = [
      Bundle.main.bundlePath, CommandLine.arguments[0],
    ].map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
    let paths = (folders + [Program.besideTests]).map { $0 + "/masterplan" }
    guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    self.path = path
  }

  private static var besideTests: String {
    let bundles = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    return bundles.first.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path } ?? ""
  }

  struct Result {
    let status: Int32
    let isSignal: Bool
    let out: String
    let err: String
  }

  /// - Parameters:
  ///   - folder: the working directory.
  ///   - shell: what stands behind the command, as `> /dev/full`.
  func run(_ arguments: [String], in folder: String, shell: String = "") throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \"$0\" \"$@\" \(shell)", path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["LC_ALL": "C"]
    process.standardInput = FileHandle.nullDevice
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("masterplan-run-\(UUID().uuidString)").path
    defer {
      for end in ["out", "err"] { try? FileManager.default.removeItem(atPath: scratch + end) }
    }
    for end in ["out", "err"] { try Data().write(to: URL(fileURLWithPath: scratch + end)) }
    process.standardOutput = FileHandle(forWritingAtPath: scratch + "out")
    process.standardError = FileHandle(forWritingAtPath: scratch + "err")
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
      out: try String(contentsOfFile: scratch + "out", encoding: .utf8),
      err: try String(contentsOfFile: scratch + "err", encoding: .utf8))
  }
}
