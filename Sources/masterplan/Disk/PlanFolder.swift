import Diagnostics
import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a plan folder: its documents, and the names of its other files.
///
/// No link of the file system is followed below the folder itself, so nothing outside is read. Every
/// folder is opened from its parent and every file from its folder: what is exchanged by a link
/// while it is read is not followed either.
struct PlanFolder {
  /// Folders nested deeper than this are not read.
  static let depthLimit = 64

  /// - Parameter path: the plan folder; it may itself be a link.
  static func read(_ path: String, jobs: Int) async throws(Trouble) -> PlanSource {
    let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw unreadable(path, .last) }
    var reader = PlanFolder(root: root, jobs: jobs)
    do {
      try await reader.walk()
    } catch {
      throw unreadable(path, error)
    }
    reader.documents.sort { $0.path.precedesByCodePoints($1.path) }
    return PlanSource(documents: reader.documents, otherFiles: reader.otherFiles)
  }

  private static func unreadable(_ path: String, _ error: SystemError) -> Trouble {
    .disk(
      Text(
        de: "Der Planordner „\(path)“ lässt sich nicht lesen: \(error.cause.de)",
        en: "The plan folder “\(path)” cannot be read: \(error.cause.en)"))
  }

  /// A folder that is open, and those of its folders that are still to be read.
  private struct Level {
    let folder: Int32
    /// Relative to the plan folder, empty or with a `/` at its end.
    let path: String
    var folders: [[UInt8]]
  }

  private var documents: [SourceEntry] = []
  private var otherFiles: Set<String> = []
  private var levels: [Level] = []
  private let root: Int32
  private let jobs: Int

  private init(root: Int32, jobs: Int) {
    self.root = root
    self.jobs = jobs
  }

  private mutating func walk() async throws(SystemError) {
    defer { for level in levels { close(level.folder) } }
    try await enter(root, path: "")
    while let last = levels.indices.last {
      guard let name = levels[last].folders.popLast() else {
        close(levels.removeLast().folder)
        continue
      }
      let path = levels[last].path + String(decoding: name, as: UTF8.self) + "/"
      guard levels.count < PlanFolder.depthLimit else {
        note(
          path,
          Text(
            de: "Der Ordner ist tiefer als \(PlanFolder.depthLimit) Ebenen verschachtelt.",
            en: "The folder is nested deeper than \(PlanFolder.depthLimit) levels."))
        continue
      }
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      let folder = FileName.with(name) { openat(levels[last].folder, $0, flags) }
      do throws(SystemError) {
        guard folder >= 0 else { throw SystemError.last }
        try await enter(folder, path: path)
      } catch {
        // Gone or exchanged since it was listed: then it is no folder of the plan any more.
        if error.code == ENOENT || error.code == ELOOP || error.code == ENOTDIR { continue }
        note(
          path,
          Text(de: "Der Ordner lässt sich nicht öffnen: ", en: "The folder cannot be opened: ")
            + error.cause + Text(verbatim: "."))
      }
    }
  }

  /// Says of all documents that a folder may hold that they cannot be read.
  private mutating func note(_ folder: String, _ cause: Text) {
    documents.append(
      SourceEntry(path: folder + "*.md", hasReadableName: false, content: .unreadable(cause)))
  }

  private mutating func enter(_ folder: Int32, path: String) async throws(SystemError) {
    let entries: [FolderEntry]
    do {
      entries = try FolderEntry.all(in: folder)
    } catch {
      close(folder)
      throw error
    }
    let visible = entries.filter { $0.name.first != 0x2E && $0.name.first != 0x5F }
    var taken: [(path: String, entry: FolderEntry)] = []
    for entry in visible where entry.kind != .folder && entry.kind != .link {
      let file = path + String(decoding: entry.name, as: UTF8.self)
      if PlanSource.isDocument(file) {
        taken.append((file, entry))
      } else if entry.kind == .file {
        otherFiles.insert(file)
      }
    }
    documents += await inParallel(taken, jobs: jobs) { file in
      SourceEntry(
        path: file.path,
        hasReadableName: String(validating: file.entry.name, as: UTF8.self) != nil,
        content: DocumentFile.read(file.entry.name, in: folder))
    }
    let folders = visible.filter { $0.kind == .folder }.map(\.name)
    levels.append(Level(folder: folder, path: path, folders: folders.reversed()))
  }
}
