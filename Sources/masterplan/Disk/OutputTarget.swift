import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that a site is written to: where it really is, and whether it may be replaced.
struct OutputTarget {
  /// As it was asked for.
  let name: String
  /// Without links.
  let path: DiskPath

  /// - Parameter plan: the plan folder, which must be neither in OUTPUT nor around it.
  init(_ name: String, plan: String) throws(Trouble) {
    self.name = name
    path = try OutputTarget.resolve(name)
    if path == DiskPath("/") {
      throw refused(
        Text(de: "es ist die Wurzel des Dateisystems", en: "it is the root of the file system"))
    }
    if let status = path.status, status.kind != .folder {
      throw refused(Text(de: "es ist kein Ordner", en: "it is not a folder"))
    }
    try checkApart(from: plan)
    try checkMount()
  }

  func refused(_ cause: Text, _ help: Text = Text(verbatim: "")) -> Trouble {
    .disk(
      Text(
        de: "Nach „\(name)“ wird nichts geschrieben: \(cause.de)\(help.de)",
        en: "Nothing is written to “\(name)”: \(cause.en)\(help.en)"))
  }

  /// A mount point cannot change places with another folder.
  var mountPoint: Trouble {
    let proposal = name.hasSuffix("/") ? name + "site" : name + "/site"
    return refused(
      Text(
        de: "der Ordner ist ein Einhängepunkt und lässt sich nicht als Ganzes austauschen",
        en: "the folder is a mount point and cannot be replaced as a whole"),
      Text(de: "; ein Unterordner geht: -o \(proposal)", en: "; a subfolder works: -o \(proposal)"))
  }

  /// Follows a link once, and resolves everything before the last name.
  private static func resolve(_ name: String) throws(Trouble) -> DiskPath {
    var path = DiskPath(name)
    while path.bytes.count > 1, path.bytes.last == 0x2F {
      path = DiskPath(Array(path.bytes.dropLast()))
    }
    if path.status?.kind == .link, let target = path.linkTarget {
      path = target.first == 0x2F ? DiskPath(target) : path.folder / target
      if path.status?.kind == .link {
        throw .disk(
          Text(
            de:
              "Nach „\(name)“ wird nichts geschrieben: der Verweis führt auf einen weiteren Verweis",
            en: "Nothing is written to “\(name)”: the link leads to another link"))
      }
    }
    if let real = path.real { return real }
    var missing: [[UInt8]] = []
    var existing = path
    while existing.real == nil, !existing.bytes.isEmpty {
      missing.insert(existing.name, at: 0)
      existing = existing.folder
    }
    let dots: [[UInt8]] = [[0x2E], [0x2E, 0x2E]]
    guard let base = (existing.bytes.isEmpty ? DiskPath(".") : existing).real,
      !missing.isEmpty, !missing.contains(where: dots.contains)
    else {
      throw .disk(
        Text(
          de: "Den Ordner „\(name)“ gibt es nicht und er lässt sich nicht anlegen",
          en: "The folder “\(name)” does not exist and cannot be made"))
    }
    return missing.reduce(base) { $0 / $1 }
  }

  private func checkApart(from plan: String) throws(Trouble) {
    guard let plan = DiskPath(plan).real, let planStatus = plan.status else { return }
    if let status = path.status, status.isSame(as: planStatus) {
      throw refused(Text(de: "es ist der Planordner", en: "it is the plan folder"))
    }
    if path.ancestors.contains(where: { $0.status?.isSame(as: planStatus) ?? false }) {
      throw refused(
        Text(
          de: "es liegt im Planordner und würde selbst Teil des Plans",
          en: "it lies in the plan folder and would become part of the plan"))
    }
    guard let status = path.status else { return }
    if plan.ancestors.contains(where: { $0.status?.isSame(as: status) ?? false }) {
      throw refused(Text(de: "der Planordner liegt darin", en: "the plan folder lies in it"))
    }
  }

  private func checkMount() throws(Trouble) {
    guard let status = path.status, let parent = path.folder.status else { return }
    if status.st_dev != parent.st_dev { throw mountPoint }
  }
}
