/// What a Markdown text contains, with byte offsets into the text as given.
///
/// Places of blocks and wiki links are exact. Places of links, images and inline HTML are found by
/// reading the source along with the tree and are exact but for very unusual nestings.
public struct MarkdownFacts: Sendable {
  /// A place where the text points to something else in the plan folder.
  ///
  /// External addresses (http, https, mailto, tel) are no references.
  public struct Reference: Sendable, Equatable {
    /// How a reference is written.
    public enum Form: Sendable { case wiki, link, image }

    public var form: Form
    /// The id of a wiki link, or the destination of a link or image: entities and backslashes
    /// resolved, percent signs as written.
    public var target: String
    /// The text behind `|` of a wiki link.
    public var words: String?
    /// The bytes of `[[…]]`, or of the link from `[`, `!` or `<` on.
    public var range: Range<Int>

    public init(form: Form, target: String, words: String? = nil, range: Range<Int>) {
      self.form = form
      self.target = target
      self.words = words
      self.range = range
    }
  }

  /// A heading with the anchor that it gets.
  public struct Heading: Sendable, Equatable {
    /// 1 to 6, as written.
    public var level: Int
    public var text: String
    /// GitHub's slug, with `-1`, `-2` … behind repeated ones; empty if the text has no letters.
    public var slug: String
    public var range: Range<Int>
  }

  /// Why something is not shown.
  public enum RemovedKind: Sendable { case html, scheme }

  /// Raw HTML that is taken out (comments and `<br>` are not listed), or a link scheme refused.
  public struct Removed: Sendable, Equatable {
    public var kind: RemovedKind
    /// The first line of the HTML, or the destination.
    public var what: String
    public var range: Range<Int>
  }

  public var references: [Reference] = []
  public var headings: [Heading] = []
  public var removed: [Removed] = []
  /// The words of all blocks, code included, blocks on lines of their own.
  public var plainText: String = ""
}
