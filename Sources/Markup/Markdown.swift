/// Markdown in GitHub's flavour: what it contains, and the safe HTML that it becomes.
///
/// Tables, strikethrough, task lists and footnotes are on. Texts are valid UTF-8 without NUL.
public enum Markdown {
  /// The first limit that the text goes over, or nil if it may be parsed.
  ///
  /// The parser needs quadratic time for some texts. The estimate is linear, depends on the bytes
  /// alone, and is the same on every machine:
  ///
  /// - a line has at most 65,536 bytes;
  /// - quotes, list items and footnotes nest at most 64 deep;
  /// - a table has at most 200 columns, all tables together 100,000 cells (columns × rows);
  /// - the sum over all blocks of *openers × bytes* is at most 2,000,000,000. A block is what stands
  ///   between blank lines; rows of tables and list items with `-`, `+`, `*` are blocks of their own.
  ///   Openers are `<?`, `<!`, `[`, `*`, `_` and `~`; a line that may start a table counts as 64.
  ///   The bytes of the largest block with link definitions are added 40 times for each `[` of the
  ///   text, because the parser copies a definition wherever it is used; each line adds 16 for every
  ///   quote, list item and footnote that it stands in.
  ///
  /// The worst texts known that are within the limits take 2 s of CPU; 5 MiB of the shortest lines,
  /// which the parser reads in linear time, 3.5 s.
  public static func cost(of text: [UInt8]) -> CostExcess? {
    text.withUnsafeBufferPointer { CostEstimate.excess(of: $0) }
  }

  /// What the text contains.
  public static func facts(of text: [UInt8]) throws(CostExcess) -> MarkdownFacts {
    if let excess = cost(of: text) { throw excess }
    let source = MarkedSource(text, wikiLinks: true)
    let tree = SyntaxTree(parsing: source.bytes)
    var reader = FactsReader(source)
    reader.read(tree)
    return reader.facts
  }

  /// The text as HTML that is safe to put into a page: no raw HTML, no scheme but http, https,
  /// mailto and tel, every image from the plan folder.
  public static func html(of text: [UInt8], options: RenderOptions) throws(CostExcess) -> String {
    if let excess = cost(of: text) { throw excess }
    let source = MarkedSource(text, wikiLinks: options.wikiLinks)
    let tree = SyntaxTree(parsing: source.bytes)
    var writer = HTMLWriter(source, options)
    writer.write(tree)
    return String(decoding: writer.out.bytes, as: UTF8.self)
  }

  /// The anchor that GitHub gives to a heading with this text, before repeated ones are numbered.
  public static func slug(of heading: String) -> String {
    Slugs.slug(of: heading)
  }
}
