import Diagnostics
import Foundation

/// The list of its files that a finished site carries, so that the next build knows its own.
struct Manifest {
  static let name = ".masterplan"
  private static let version = 1
  private static let sizeLimit = 64 << 20

  /// Relative paths of the files, without the manifest itself.
  let files: Set<DiskPath>

  /// The manifest of a folder; nil if there is none or it is no manifest of ours.
  static func read(in folder: DiskPath) -> Manifest? {
    guard let bytes = try? DiskFile.read(folder / name, atMost: sizeLimit),
      let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
      form.version == version, form.tool.name == "masterplan"
    else { return nil }
    return Manifest(files: Set(form.files.map { DiskPath($0.path) }))
  }

  /// The text of a manifest; the same files are the same bytes.
  static func bytes(of files: [(path: String, size: Int)]) -> [UInt8] {
    let list = files.sorted { $0.path.precedesByCodePoints($1.path) }.map { file in
      JSON.object([("path", .string(file.path)), ("size", .int(file.size))])
    }
    let manifest = JSON.object([
      ("version", .int(version)),
      ("tool", .object([("name", .string("masterplan")), ("version", .string(Release.version))])),
      ("files", .array(list)),
    ])
    return Array((manifest.text + "\n").utf8)
  }

  /// Whether a path of the folder belongs to the site.
  func lists(_ path: DiskPath) -> Bool { files.contains(path) || path == DiskPath(Manifest.name) }

  private struct Form: Decodable {
    struct Tool: Decodable { let name: String }
    struct File: Decodable { let path: String }
    let version: Int
    let tool: Tool
    let files: [File]
  }
}
