/// A file of the finished site.
struct OutputFile: Sendable {
  /// Relative to the output folder, with `/`.
  let path: String
  let bytes: [UInt8]

  /// Whether the path stays in the folder and has no name that means another.
  var hasSafePath: Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0) && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
