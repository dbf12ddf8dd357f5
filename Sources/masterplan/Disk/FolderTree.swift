#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everything below a folder, links not followed.
struct FolderTree {
  struct Item: Sendable {
    /// Relative to the folder.
    let path: DiskPath
    let status: stat
    var kind: FolderEntry.Kind { status.kind }
  }

  /// Each folder before what it holds.
  let items: [Item]

  static func scan(_ root: DiskPath) throws(DiskTrouble) -> FolderTree {
    var items: [Item] = []
    var waiting = [DiskPath([])]
    while let folder = waiting.popLast() {
      let path = folder.bytes.isEmpty ? root : root / folder
      let open = path.openFolder(O_NOFOLLOW)
      guard open >= 0 else { throw DiskTrouble(path, .last) }
      defer { close(open) }
      let entries: [FolderEntry]
      do {
        entries = try FolderEntry.all(in: open)
      } catch {
        throw DiskTrouble(path, error)
      }
      for entry in entries {
        let item = folder / entry.name
        guard let status = (root / item).status else { continue }
        items.append(Item(path: item, status: status))
        if status.kind == .folder { waiting.append(item) }
      }
    }
    return FolderTree(items: items.sorted { $0.path.precedes($1.path) })
  }
}

/// What the operating system refused, and where.
struct DiskTrouble: Error {
  let path: DiskPath
  let error: SystemError

  init(_ path: DiskPath, _ error: SystemError) {
    self.path = path
    self.error = error
  }
}
