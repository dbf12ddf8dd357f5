import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site as it is put together beside the output folder, before it takes its place.
struct NewSite {
  let root: DiskPath
  let old: OldSite

  /// Writes every file, and gives those of others their place.
  ///
  /// The manifest comes first: whatever happens after, the next build knows what is its own.
  ///
  /// - Returns: how many files are new or changed.
  func make(_ files: [OutputFile], jobs: Int) async throws(DiskTrouble) -> Int {
    try at(root) { path throws(SystemError) in try DiskFile.makeFolder(path) }
    let manifest = OutputFile(
      path: Manifest.name, bytes: Manifest.bytes(of: files.map { ($0.path, $0.bytes.count) }))
    if let trouble = write(manifest).trouble { throw trouble }
    let folders = Set(
      files.flatMap { DiskPath($0.path).ancestors } + old.foreign.flatMap(\.path.ancestors)
        + old.foreign.filter { $0.kind == .folder }.map(\.path))
    for folder in folders.sorted(by: { $0.precedes($1) }) {
      try at(root / folder) { path throws(SystemError) in try DiskFile.makeFolder(path) }
    }
    let results = await inParallel(files, jobs: jobs) { write($0) }
    if let trouble = results.lazy.compactMap(\.trouble).first { throw trouble }
    for item in old.foreign where item.kind != .folder { try carry(item) }
    // Last and from below: a folder may forbid its owner to write into it.
    for item in old.foreign.reversed() where item.kind == .folder {
      try at(root / item.path) { path throws(SystemError) in
        try DiskFile.setMode(item.status.st_mode, of: path)
      }
    }
    if let status = old.status {
      try at(root) { path throws(SystemError) in try DiskFile.setMode(status.st_mode, of: path) }
    }
    return results.count { $0.isChanged }
  }

  private struct Result: Sendable {
    var isChanged = true
    var trouble: DiskTrouble?
  }

  /// An unchanged file stays the same file, with its time.
  private func write(_ file: OutputFile) -> Result {
    let name = DiskPath(file.path)
    let (path, before) = (root / name, old.root / name)
    do throws(SystemError) {
      guard let status = old.own[name], status.kind == .file,
        Int(status.st_size) == file.bytes.count,
        let bytes = try? DiskFile.read(before), bytes == file.bytes
      else {
        try DiskFile.write(file.bytes, to: path)
        return Result()
      }
      do throws(SystemError) {
        try DiskFile.link(before, to: path)
      } catch {
        try DiskFile.write(file.bytes, to: path, times: status.times)
      }
      return Result(isChanged: false)
    } catch {
      return Result(trouble: DiskTrouble(path, error))
    }
  }

  /// What others put into the old folder is in the new one before they change places.
  private func carry(_ item: FolderTree.Item) throws(DiskTrouble) {
    let (before, path) = (old.root / item.path, root / item.path)
    try at(before) { before throws(SystemError) in
      do throws(SystemError) {
        try DiskFile.link(before, to: path)
      } catch {
        switch item.kind {
        case .file:
          try DiskFile.write(try DiskFile.read(before), to: path, times: item.status.times)
          try DiskFile.setMode(item.status.st_mode, of: path)
        case .link:
          try DiskFile.makeLink(to: before.linkTarget ?? [], at: path)
        case .folder, .other: throw error
        }
      }
    }
  }

  private func at(
    _ path: DiskPath, _ body: (DiskPath) throws(SystemError) -> Void
  ) throws(DiskTrouble) {
    do throws(SystemError) {
      try body(path)
    } catch {
      throw DiskTrouble(path, error)
    }
  }
}
