import Foundation

@testable import masterplan

/// A folder of its own for a test; it goes with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("masterplan-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit {
    let everything = FileManager.default.enumerator(atPath: path)
    while let name = everything?.nextObject() as? String {
      if (path + "/" + name).isRealFolder { chmod(path + "/" + name, 0o700) }
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = self / name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// A plan that has nothing to be said against it.
  @discardableResult
  func writePlan(to name: String = "plans") throws -> String {
    try write(
      "---\ntitel: Plan\ngebiet: '05358'\nstichtag: 2026-11-21\n---\n\nVorwort.\n",
      to: name + "/plan.md")
    return self / name
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: self / name, encoding: .utf8)
  }

  /// Names in a folder, hidden ones too, ordered.
  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self / name).sorted()
  }

  func exists(_ name: String) -> Bool { DiskPath(self / name).status != nil }

  func makeLink(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self / name, withDestinationPath: target)
  }
}

extension String {
  fileprivate var isRealFolder: Bool { DiskPath(self).status?.kind == .folder }
}
