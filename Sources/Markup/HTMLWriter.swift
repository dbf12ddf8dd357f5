/// Writes a tree as HTML. It visits nodes in document order and keeps what is open in its own state,
/// so no nesting can exhaust the stack.
struct HTMLWriter {
  var out = HTMLBuffer()
  let source: MarkedSource
  let options: RenderOptions
  var footnotes = Footnotes()
  /// Links that are open around the present node: there is never one inside another.
  var openAnchors = 0
  /// The wiki link whose words are being written.
  var wikiLink: (number: Int, isAnchor: Bool)?
  /// What the open links and images have become, the innermost last.
  var openLinks: [OpenLink] = []
  /// Images whose words are being written: nothing but text gets into an attribute.
  var plainDepth = 0

  private var slugs = Slugs()
  private var headingShift = 0
  private var tableBodyIsOpen = false
  private var alignments: [UInt8] = []
  private var column = 0

  /// A link or image whose words are being written.
  enum OpenLink {
    case anchor
    case image
    /// Only the words are shown.
    case words
  }

  init(_ source: MarkedSource, _ options: RenderOptions) {
    self.source = source
    self.options = options
  }

  mutating func write(_ tree: borrowing SyntaxTree) {
    footnotes = Footnotes(tree, source)
    headingShift = options.headingIDs ? options.headingLevel - topLevel(tree) : 0
    var walk = TreeWalk(tree)
    while let (node, entering) = walk.next() {
      let kind = node.kind
      switch kind {
      case .table: writeTable(node, entering)
      case .tableRow: writeRow(node, entering)
      case .tableCell: writeCell(node, entering)
      case .footnote: writeFootnote(node, entering)
      case _ where kind.rawValue >= NodeKind.text.rawValue: writeInline(node, kind, entering)
      default: writeBlock(node, kind, entering)
      }
    }
    if footnotes.sectionIsOpen { out.markup("</ol>\n</section>\n") }
  }

  private func topLevel(_ tree: borrowing SyntaxTree) -> Int {
    var top = 7
    var walk = TreeWalk(tree)
    while let (node, entering) = walk.next() {
      if entering, node.kind == .heading { top = min(top, node.headingLevel) }
    }
    return top
  }

  private mutating func writeBlock(_ node: Node, _ kind: NodeKind, _ entering: Bool) {
    switch kind {
    case .quote:
      out.freshLine()
      out.markup(entering ? "<blockquote>\n" : "</blockquote>\n")
    case .list: writeList(node, entering)
    case .item: writeItem(node, entering)
    case .heading: writeHeading(node, entering)
    case .codeBlock: writeCode(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .rule:
      out.freshLine()
      out.markup("<hr />\n")
    case .paragraph: writeParagraph(node, entering)
    default: break
    }
  }

  private mutating func writeList(_ node: Node, _ entering: Bool) {
    let isOrdered = node.isOrderedList
    guard entering else {
      out.markup(isOrdered ? "</ol>\n" : "</ul>\n")
      return
    }
    out.freshLine()
    if !isOrdered {
      out.markup("<ul>\n")
    } else if node.listStart == 1 {
      out.markup("<ol>\n")
    } else {
      out.markup("<ol start=\"")
      out.number(node.listStart)
      out.markup("\">\n")
    }
  }

  private mutating func writeItem(_ node: Node, _ entering: Bool) {
    guard entering else {
      out.markup("</li>\n")
      return
    }
    out.freshLine()
    out.markup("<li>")
    guard node.isTask else { return }
    out.markup("<input type=\"checkbox\"")
    if node.isDoneTask { out.markup(" checked=\"\"") }
    out.markup(" disabled=\"\"")
    if options.headingIDs {
      out.markup(" aria-label=\"")
      out.text(node.isDoneTask ? options.labels.done : options.labels.open)
      out.markup("\"")
    }
    out.markup(" /> ")
  }

  private mutating func writeHeading(_ node: Node, _ entering: Bool) {
    let level = min(max(node.headingLevel + headingShift, 1), 6)
    guard entering else {
      out.markup("</h")
      out.number(level)
      out.markup(">\n")
      return
    }
    out.freshLine()
    out.markup("<h")
    out.number(level)
    if options.headingIDs {
      let slug = slugs.next(for: source.plainText(of: node))
      if !slug.isEmpty {
        out.markup(" id=\"")
        out.text(options.idPrefix + slug)
        out.markup("\"")
      }
    }
    out.markup(">")
  }

  private mutating func writeCode(_ node: Node) {
    out.freshLine()
    let language = node.fenceInfo.prefix { $0 > 32 }
    if language.isEmpty {
      out.markup("<pre><code>")
    } else {
      out.markup("<pre><code class=\"language-")
      out.text(source.restoredString(Bytes(rebasing: language)))
      out.markup("\">")
    }
    writeLiteral(node.literal)
    out.markup("</code></pre>\n")
  }

  /// A block of nothing but line breaks and text is text that an author began with `<br>`.
  private mutating func writeHTMLBlock(_ node: Node) {
    guard RawHTML(node.literal) == .lineBreaks else { return }
    out.freshLine()
    out.markup("<p>")
    var html = source.restored(node.literal)
    while let last = html.last, last <= 32 { html.removeLast() }
    RawHTML.pieces(html) { piece in
      switch piece {
      case .text(let text): out.text(text)
      case .lineBreak: out.markup("<br>")
      }
    }
    out.markup("</p>\n")
  }

  private mutating func writeParagraph(_ node: Node, _ entering: Bool) {
    if let list = node.parent?.parent, list.kind == .list, list.isTightList { return }
    if entering {
      out.freshLine()
      out.markup("<p>")
      return
    }
    if let parent = node.parent, parent.kind == .footnote, node.next == nil {
      out.markup(" ")
      writeBackReferences()
    }
    out.markup("</p>\n")
  }

  private mutating func writeTable(_ node: Node, _ entering: Bool) {
    out.freshLine()
    if entering {
      alignments = node.alignments
      tableBodyIsOpen = false
      if options.headingIDs {
        out.markup("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
        out.text(options.labels.table)
        out.markup("\">\n")
      }
      out.markup("<table>\n")
    } else {
      if tableBodyIsOpen { out.markup("</tbody>\n") }
      out.markup("</table>\n")
      if options.headingIDs { out.markup("</div>\n") }
    }
  }

  private mutating func writeRow(_ node: Node, _ entering: Bool) {
    out.freshLine()
    guard entering else {
      out.markup(node.isHeaderRow ? "</tr>\n</thead>\n" : "</tr>\n")
      return
    }
    column = 0
    if node.isHeaderRow {
      out.markup("<thead>\n")
    } else if !tableBodyIsOpen {
      out.markup("<tbody>\n")
      tableBodyIsOpen = true
    }
    out.markup("<tr>\n")
  }

  private mutating func writeCell(_ node: Node, _ entering: Bool) {
    let isHeader = node.parent?.isHeaderRow ?? false
    // An empty heading cell would be announced as the heading of its column.
    let isHeading = isHeader && (!options.headingIDs || node.firstChild != nil)
    guard entering else {
      out.markup(isHeading ? "</th>" : "</td>")
      return
    }
    out.freshLine()
    out.markup(isHeading ? "<th" : "<td")
    if isHeading, options.headingIDs { out.markup(" scope=\"col\"") }
    if column < alignments.count { writeAlignment(alignments[column]) }
    column += 1
    out.markup(">")
  }

  private mutating func writeAlignment(_ alignment: UInt8) {
    let isPlain = !options.headingIDs
    switch alignment {
    case UInt8(ascii: "l"): out.markup(isPlain ? " align=\"left\"" : " class=\"align-left\"")
    case UInt8(ascii: "c"): out.markup(isPlain ? " align=\"center\"" : " class=\"align-center\"")
    case UInt8(ascii: "r"): out.markup(isPlain ? " align=\"right\"" : " class=\"align-right\"")
    default: break
    }
  }

  /// Text in which marks are turned back into what was written.
  mutating func writeLiteral(_ literal: Bytes) {
    if source.links.isEmpty {
      out.text(literal)
    } else {
      source.restored(literal).withUnsafeBufferPointer { out.text($0) }
    }
  }
}
