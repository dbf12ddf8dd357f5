import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the plan folder that goes onto the site as it is.
enum PlanFile {
  /// Larger files are no pictures for a page.
  private static let sizeLimit = 256 << 20

  /// Reads it without following any link below the plan folder.
  ///
  /// - Parameter path: relative to the plan folder, with `/`.
  static func read(_ path: String, in plan: String) throws(Trouble) -> [UInt8] {
    do throws(SystemError) {
      return try bytes(of: path, in: plan)
    } catch {
      throw .disk(
        Text(
          de: "„\(path)“ lässt sich nicht lesen: \(error.cause.de)",
          en: "“\(path)” cannot be read: \(error.cause.en)"))
    }
  }

  private static func bytes(of path: String, in plan: String) throws(SystemError) -> [UInt8] {
    var open = DiskPath(plan).openFolder()
    defer { if open >= 0 { close(open) } }
    let names = path.split(separator: "/")
    for (index, name) in names.enumerated() {
      guard open >= 0 else { throw .last }
      let kind = index == names.count - 1 ? O_NONBLOCK : O_DIRECTORY
      let next = FileName.with(Array(name.utf8)) {
        openat(open, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
      }
      let error = SystemError.last
      close(open)
      open = next
      if next < 0 { throw error }
    }
    guard open >= 0 else { throw .last }
    var status = stat()
    guard fstat(open, &status) == 0 else { throw .last }
    guard status.kind == .file else { throw SystemError(code: EINVAL) }
    guard status.st_size <= sizeLimit else { throw SystemError(code: EFBIG) }
    let bytes = try DocumentFile.contents(
      of: open, expecting: Int(status.st_size), atMost: sizeLimit)
    guard bytes.count <= sizeLimit else { throw SystemError(code: EFBIG) }
    return bytes
  }
}
