import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a folder of templates that stand in for the built-in ones, by name.
enum Theme {
  /// - Parameters:
  ///   - folder: the folder that was asked for; nil: `templates` beside the plan, if there is one.
  static func read(_ folder: String?, plan: String) throws(Trouble) -> [String: [UInt8]] {
    let path: DiskPath
    if let folder {
      path = DiskPath(folder)
    } else {
      guard let beside = DiskPath(plan).real?.folder, case let theme = beside / "templates",
        theme.status?.kind == .folder
      else { return [:] }
      path = theme
    }
    do throws(DiskTrouble) {
      return try files(in: path)
    } catch {
      throw .disk(
        Text(
          de: "Die Vorlagen „\(error.path.text)“ lassen sich nicht lesen: \(error.error.cause.de)",
          en: "The templates “\(error.path.text)” cannot be read: \(error.error.cause.en)"))
    }
  }

  private static func files(in path: DiskPath) throws(DiskTrouble) -> [String: [UInt8]] {
    let folder = path.openFolder()
    guard folder >= 0 else { throw DiskTrouble(path, .last) }
    defer { close(folder) }
    var file = path
    do throws(SystemError) {
      var theme: [String: [UInt8]] = [:]
      for entry in try FolderEntry.all(in: folder) where entry.kind == .file {
        guard entry.name.first != 0x2E, let name = String(validating: entry.name, as: UTF8.self)
        else { continue }
        file = path / entry.name
        theme[name] = try DiskFile.read(file, atMost: DocumentFile.sizeLimit)
      }
      return theme
    } catch {
      throw DiskTrouble(file, error)
    }
  }
}
