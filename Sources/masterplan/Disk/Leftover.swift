#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site that is not in its place: the one before, or one that was never finished.
struct Leftover {
  let root: DiskPath
  /// The output folder, where everything that is not masterplan's has a second name.
  let target: DiskPath

  /// Removes what masterplan wrote and what the output folder holds as well. What somebody else put
  /// there in the meantime is moved into the output folder.
  ///
  /// - Returns: whether nothing is left of it.
  func remove() -> Bool {
    guard let status = root.status else { return true }
    guard status.kind == .folder, let tree = try? FolderTree.scan(root) else { return false }
    let manifest = Manifest.read(in: root)
    let files = tree.items.filter { $0.kind != .folder }
    // A build that was killed at its very beginning leaves a part of the manifest.
    let isUnbegun = files.allSatisfy { $0.path == DiskPath(Manifest.name) }
    // The first site takes the place of a folder that holds nothing but carried dot files.
    guard manifest != nil || isUnbegun || files.allSatisfy(isCarried) else { return false }
    for item in tree.items where item.kind == .folder && item.status.st_mode & 0o300 != 0o300 {
      try? DiskFile.setMode(0o700, of: root / item.path)
    }
    let own = DiskPath(Manifest.name)
    for item in files where item.path != own {
      let path = root / item.path
      let isOwn = isUnbegun || manifest?.lists(item.path) ?? false
      if isOwn || isCarried(item) {
        try? DiskFile.remove(path)
      } else {
        rescue(item)
      }
    }
    for folder in tree.items.reversed() where folder.kind == .folder {
      try? DiskFile.removeFolder(root / folder.path)
    }
    // Last: a removal that is cut short must know the next time what is its own.
    let isEmpty = (try? FolderTree.scan(root))?.items.allSatisfy { $0.path == own } ?? false
    if isEmpty { try? DiskFile.remove(root / own) }
    try? DiskFile.removeFolder(root)
    return root.status == nil
  }

  /// Whether the output folder holds the same at the same place.
  private func isCarried(_ item: FolderTree.Item) -> Bool {
    let place = target / item.path
    guard let status = place.status, status.kind == item.kind else { return false }
    if status.isSame(as: item.status) { return true }
    switch item.kind {
    case .link: return place.linkTarget == (root / item.path).linkTarget
    case .file:
      guard status.st_size == item.status.st_size, let kept = try? DiskFile.read(place),
        let here = try? DiskFile.read(root / item.path)
      else { return false }
      return kept == here
    case .folder, .other: return false
    }
  }

  private func rescue(_ item: FolderTree.Item) {
    let place = target / item.path
    guard place.status == nil else { return }
    let missing = item.path.ancestors.reversed().map { target / $0 }.filter { $0.status == nil }
    for folder in missing { try? DiskFile.makeFolder(folder) }
    try? DiskFile.rename(root / item.path, to: place)
  }
}
