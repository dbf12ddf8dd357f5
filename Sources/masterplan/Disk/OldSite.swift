import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands in the output folder before a build: what masterplan wrote, and what it did not.
struct OldSite {
  let root: DiskPath
  /// Nil if there is no folder yet.
  let status: stat?
  /// Files that an earlier build wrote.
  let own: [DiskPath: stat]
  /// Files and folders of others, folders before what they hold.
  let foreign: [FolderTree.Item]

  init(_ target: OutputTarget) throws(Trouble) {
    root = target.path
    status = root.status
    guard status != nil else {
      (own, foreign) = ([:], [])
      return
    }
    let tree: FolderTree
    do throws(DiskTrouble) {
      tree = try FolderTree.scan(root)
    } catch {
      throw target.refused(Text(verbatim: "\(error.path.text): ") + error.error.cause)
    }
    let manifest = Manifest.read(in: root)
    if manifest == nil, let visible = tree.items.first(where: { $0.path.bytes.first != 0x2E }) {
      throw target.refused(
        Text(
          de: "darin liegt, was masterplan nicht geschrieben hat (\(visible.path.text))",
          en: "it holds what masterplan did not write (\(visible.path.text))"),
        Text(de: "; bitte einen leeren Ordner nennen", en: "; please name an empty folder"))
    }
    let files = manifest?.files ?? []
    let ownFolders = Set(files.flatMap(\.ancestors))
    var own: [DiskPath: stat] = [:]
    var foreign: [FolderTree.Item] = []
    for item in tree.items {
      if item.kind == .folder {
        if !ownFolders.contains(item.path) { foreign.append(item) }
      } else if manifest?.lists(item.path) ?? false {
        own[item.path] = item.status
      } else {
        foreign.append(item)
      }
    }
    self.own = own
    self.foreign = foreign
  }

  /// Refuses a build whose files would take the place of others'.
  func checkRoom(for files: [OutputFile], _ target: OutputTarget) throws(Trouble) {
    let places = Set(files.map { DiskPath($0.path) } + [DiskPath(Manifest.name)])
    let folders = Set(places.flatMap(\.ancestors))
    for item in foreign {
      let isTaken =
        places.contains(item.path) || !places.isDisjoint(with: item.path.ancestors)
        || (item.kind != .folder && folders.contains(item.path))
      guard isTaken else { continue }
      throw target.refused(
        Text(
          de:
            "wo eine Datei der Website hingehört, liegt „\(item.path.text)“, was masterplan nicht geschrieben hat",
          en:
            "where a file of the site belongs stands “\(item.path.text)”, which masterplan did not write"
        ))
    }
    for item in foreign where item.status.st_dev != status?.st_dev {
      throw target.refused(
        Text(
          de:
            "„\(item.path.text)“ liegt auf einem anderen Dateisystem und lässt sich nicht mitnehmen",
          en: "“\(item.path.text)” is on another file system and cannot be carried over"))
    }
  }
}
