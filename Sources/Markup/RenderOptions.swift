/// Where a reference leads.
public enum LinkTarget: Sendable, Equatable {
  case href(String)
  /// Nowhere: only the words are left, as text.
  case text
}

/// The words that rendering adds to a text, for people who use a screen reader.
public struct RenderLabels: Sendable, Equatable {
  public var table: String
  public var done: String
  public var open: String
  public var footnotes: String
  /// Stands before the number of the footnote.
  public var backToReference: String

  public static let german = RenderLabels(
    table: "Tabelle", done: "erledigt", open: "offen", footnotes: "Fußnoten",
    backToReference: "Zurück zu Verweis")
  public static let english = RenderLabels(
    table: "Table", done: "done", open: "open", footnotes: "Footnotes",
    backToReference: "Back to reference")
}

/// How a text becomes HTML.
public struct RenderOptions: Sendable {
  /// The level that the topmost headings of the text get, 1 to 6; the others follow, capped at 6.
  public var headingLevel: Int
  /// Stands before the anchors of headings and footnotes.
  public var idPrefix: String
  /// Anchors on headings, and what makes tables, tasks and footnotes accessible. Off, the HTML is
  /// that of cmark-gfm and headings keep their levels.
  public var headingIDs: Bool
  public var wikiLinks: Bool
  /// Off, destinations are written as they are; schemes are refused all the same.
  public var rewriteLinks: Bool
  /// Makes links of bare http and https addresses.
  public var bareLinks: Bool
  public var labels: RenderLabels
  /// Where a wiki link, a relative link or image, or an anchor goes; `title` is the words of a wiki
  /// link that has none. The range of links and images is empty here.
  public var resolve: @Sendable (MarkdownFacts.Reference) -> (target: LinkTarget, title: String?)

  public init(
    headingLevel: Int = 2, idPrefix: String = "", headingIDs: Bool = true, wikiLinks: Bool = true,
    rewriteLinks: Bool = true, bareLinks: Bool = true, labels: RenderLabels = .german,
    resolve: @escaping @Sendable (MarkdownFacts.Reference) -> (target: LinkTarget, title: String?)
  ) {
    self.headingLevel = headingLevel
    self.idPrefix = idPrefix
    self.headingIDs = headingIDs
    self.wikiLinks = wikiLinks
    self.rewriteLinks = rewriteLinks
    self.bareLinks = bareLinks
    self.labels = labels
    self.resolve = resolve
  }
}
