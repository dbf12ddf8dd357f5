/// The git revision of the plan, read from the repository's own files.
///
/// No program is asked: the same files give the same pages on a machine without git.
enum GitRevision {
  private static let sizeLimit = 8 << 20

  /// The first twelve digits of the commit that is checked out; nil outside of a repository.
  static func of(_ plan: String) -> String? {
    guard let folder = DiskPath(plan).real else { return nil }
    for place in [folder] + folder.ancestors {
      let git = place / ".git"
      switch git.status?.kind {
      case .folder: return commit(in: git, common: git)
      case .file: return linkedCommit(git, in: place)
      default: continue
      }
    }
    return nil
  }

  /// A worktree's `.git` is a file that names its folder.
  private static func linkedCommit(_ file: DiskPath, in place: DiskPath) -> String? {
    guard let line = line(file), line.hasPrefix("gitdir: ") else { return nil }
    let git = path(String(line.dropFirst(8)), in: place)
    let common = self.line(git / "commondir").map { path($0, in: git) }
    return commit(in: git, common: common ?? git)
  }

  private static func commit(in git: DiskPath, common: DiskPath) -> String? {
    guard let head = line(git / "HEAD") else { return nil }
    guard head.hasPrefix("ref: ") else { return short(head) }
    let name = String(head.dropFirst(5))
    guard name.hasPrefix("refs/"), !name.split(separator: "/").contains("..") else { return nil }
    if let direct = line(git / name) ?? line(common / name) { return short(direct) }
    guard let packed = text(common / "packed-refs") else { return nil }
    let entry = packed.split(separator: "\n").first { $0.hasSuffix(" " + name) }
    return entry.flatMap { short(String($0)) }
  }

  private static func short(_ commit: String) -> String? {
    let digits = commit.prefix(12)
    return digits.count == 12 && digits.allSatisfy(\.isHexDigit) ? String(digits) : nil
  }

  private static func path(_ text: String, in folder: DiskPath) -> DiskPath {
    text.hasPrefix("/") ? DiskPath(text) : folder / text
  }

  private static func line(_ path: DiskPath) -> String? {
    text(path)?.split(separator: "\n").first.map(String.init)
  }

  private static func text(_ path: DiskPath) -> String? {
    guard let bytes = try? DiskFile.read(path, atMost: sizeLimit) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
