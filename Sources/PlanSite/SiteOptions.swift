import Diagnostics

/// What the site needs to know beside the plan.
public struct SiteOptions: Sendable {
  public var language: Language
  /// Version of the program.
  public var version: String
  /// The plan's git revision, if there is one.
  public var revision: String?
  /// Files of the theme by name that stand in for the built-in ones.
  public var templates: [String: [UInt8]]
  /// Paths of the data files that the site links to, relative to the output folder.
  public var dataFiles: [String]
  /// Markdown of the statutory pages by name: `barrierefreiheit`, `impressum`, `datenschutz`.
  public var statutoryPages: [String: [UInt8]]

  public init(
    language: Language, version: String, revision: String? = nil,
    templates: [String: [UInt8]] = [:], dataFiles: [String] = [],
    statutoryPages: [String: [UInt8]] = [:]
  ) {
    self.language = language
    self.version = version
    self.revision = revision
    self.templates = templates
    self.dataFiles = dataFiles
    self.statutoryPages = statutoryPages
  }
}

/// A file of the site.
public struct SitePage: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    /// A file of the plan folder, by its path there.
    case copy(of: String)
  }

  /// Relative to the output folder, with `/`.
  public let path: String
  public let content: Content
}
