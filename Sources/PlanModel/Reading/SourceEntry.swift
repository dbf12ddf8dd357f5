import Diagnostics

/// A file of the plan folder as the disk gave it.
public struct SourceEntry: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    /// It cannot be opened, or is no regular file; why.
    case unreadable(Text)
    /// Larger than a document may be; its size in bytes.
    case tooLarge(Int)
  }

  /// Relative to the plan folder, with `/`.
  public let path: String
  /// Whether the file name was valid UTF-8; otherwise `path` is repaired for display.
  public let hasReadableName: Bool
  public let content: Content
  /// Values that are known to be unreadable, as they were written, by the byte at which they begin:
  /// a plan that was read before, and published, is not to become readable by that.
  public let unreadableValues: [Int: String]

  public init(
    path: String, hasReadableName: Bool = true, content: Content,
    unreadableValues: [Int: String] = [:]
  ) {
    self.path = path
    self.hasReadableName = hasReadableName
    self.content = content
    self.unreadableValues = unreadableValues
  }

  public init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}

/// Everything that is read of a plan folder: its documents, and the names of all its files.
public struct PlanSource: Sendable {
  public var documents: [SourceEntry]
  /// Every other file, for links and images.
  public var otherFiles: Set<String>

  public init(documents: [SourceEntry], otherFiles: Set<String> = []) {
    self.documents = documents
    self.otherFiles = otherFiles
  }

  /// Whether a file at this path is a document of the plan (format.md §1).
  ///
  /// - Parameter path: relative to the plan folder, with `/`.
  public static func isDocument(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name.utf8.count > 3, name.hasSuffix(".md"), name != "README.md",
      !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") })
    else { return false }
    return parts.count == 1 || (parts[0] != "bilder" && parts[0] != "seiten")
  }

  /// The kind that the nearest folder gives; nil elsewhere.
  static func kind(ofPath path: String) -> Kind? {
    if path == "plan.md" { return .plan }
    let folders = path.split(separator: "/").dropLast().reversed()
    return folders.lazy.compactMap { Kind.byFolder[String($0)] }.first
  }
}
