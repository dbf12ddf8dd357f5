import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a site: whole or not at all.
///
/// The new site is put together beside the old one and then changes places with it. Nothing that
/// masterplan did not write is deleted: it has its place in the new site before the old one goes.
struct OutputFolder {
  private let target: OutputTarget
  /// Puts two folders in each other's place; not every file system can.
  var exchange: (DiskPath, DiskPath) throws(SystemError) -> Void = DiskFile.exchange

  /// What a build has done.
  struct Written {
    let files: Int
    let changed: Int
    /// Of the site before, if it could not be removed.
    let leftover: DiskPath?
  }

  init(_ name: String, plan: String) throws(Trouble) {
    target = try OutputTarget(name, plan: plan)
    _ = try OldSite(target)
  }

  /// - Parameter language: of the word that another build is being waited for.
  func write(
    _ files: [OutputFile], jobs: Int, language: Language
  ) async throws(Trouble) -> Written {
    try checkPaths(files)
    try makeParents()
    let lock = try OutputLock(beside("sperre"), language: language)
    defer { lock.release() }
    let (new, former) = (beside("neu"), beside("alt"))
    try clear(new: new, former: former)
    let old = try OldSite(target)
    try old.checkRoom(for: files, target)
    let changed: Int
    do throws(DiskTrouble) {
      changed = try await NewSite(root: new, old: old).make(files, jobs: jobs)
      try replace(old, by: new, former: former)
    } catch {
      _ = Leftover(root: new, target: target.path).remove()
      if error.error.code == EBUSY || error.error.code == EXDEV { throw target.mountPoint }
      throw .disk(
        Text(
          de:
            "„\(error.path.text)“ lässt sich nicht schreiben: \(error.error.cause.de); „\(target.name)“ bleibt, wie es ist",
          en:
            "“\(error.path.text)” cannot be written: \(error.error.cause.en); “\(target.name)” stays as it is"
        ))
    }
    let rests = [new, former].filter { !Leftover(root: $0, target: target.path).remove() }
    return Written(files: files.count, changed: changed, leftover: rests.first)
  }

  /// A name beside the output folder, on the same file system.
  private func beside(_ what: String) -> DiskPath {
    target.path.folder / (Array(".".utf8) + target.path.name + Array(".masterplan-\(what)".utf8))
  }

  private func checkPaths(_ files: [OutputFile]) throws(Trouble) {
    var seen: Set<String> = []
    for file in files where !file.hasSafePath || !seen.insert(file.path).inserted {
      throw .disk(
        Text(
          de: "Die Website hat für „\(file.path)“ keinen eindeutigen Platz",
          en: "The site has no single place for “\(file.path)”"))
    }
  }

  private func makeParents() throws(Trouble) {
    for folder in target.path.ancestors.reversed() where folder.status == nil {
      do throws(SystemError) {
        try DiskFile.makeFolder(folder)
      } catch {
        throw .disk(
          Text(
            de: "Der Ordner „\(folder.text)“ lässt sich nicht anlegen: \(error.cause.de)",
            en: "The folder “\(folder.text)” cannot be made: \(error.cause.en)"))
      }
    }
  }

  /// Takes away what killed builds have left.
  private func clear(new: DiskPath, former: DiskPath) throws(Trouble) {
    if target.path.status == nil, Manifest.read(in: former) != nil {
      // Killed between two renames: the site before is still whole.
      try? DiskFile.rename(former, to: target.path)
    }
    for path in [new, former] where !Leftover(root: path, target: target.path).remove() {
      throw .disk(
        Text(
          de:
            "„\(path.text)“ ist im Weg und lässt sich nicht ganz entfernen; bitte ansehen und wegräumen",
          en:
            "“\(path.text)” is in the way and cannot be removed completely; please look at it and clear it away"
        ))
    }
  }

  private func replace(
    _ old: OldSite, by new: DiskPath, former: DiskPath
  ) throws(DiskTrouble) {
    do throws(SystemError) {
      guard old.status != nil else { return try DiskFile.rename(new, to: target.path) }
      do throws(SystemError) {
        try exchange(new, target.path)
      } catch {
        guard [ENOSYS, EINVAL, ENOTSUP].contains(error.code) else { throw error }
        try DiskFile.rename(target.path, to: former)
        do throws(SystemError) {
          try DiskFile.rename(new, to: target.path)
        } catch {
          try DiskFile.rename(former, to: target.path)
          throw error
        }
      }
    } catch {
      throw DiskTrouble(target.path, error)
    }
  }
}
