/// Reads off a tree what the text contains.
struct FactsReader {
  private(set) var facts = MarkdownFacts()
  private let source: MarkedSource
  private let lines: SourceLines
  private var slugs = Slugs()
  private var plain: [UInt8] = []
  private var cursor: SourceCursor?
  private var blockStart = 0
  /// Where the open links and images begin, and which reference or removed item they are.
  private var openLinks: [(start: Int, item: Item)] = []

  private enum Item {
    case reference(Int)
    case removed(Int)
    case none
  }

  init(_ source: MarkedSource) {
    self.source = source
    lines = SourceLines(source.bytes)
  }

  mutating func read(_ tree: borrowing SyntaxTree) {
    let bytes = source.bytes
    bytes.withUnsafeBufferPointer { text in
      var walk = TreeWalk(tree)
      while let (node, entering) = walk.next() {
        let kind = node.kind
        if kind.rawValue >= NodeKind.text.rawValue {
          readInline(node, kind, entering)
        } else if entering {
          enter(node, kind, text)
        } else {
          leave(node, kind)
        }
      }
    }
    facts.plainText = String(decoding: plain, as: UTF8.self)
    facts.references.sort { $0.range.lowerBound < $1.range.lowerBound }
    facts.removed.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func enter(_ node: Node, _ kind: NodeKind, _ text: Bytes) {
    switch kind {
    case .paragraph, .heading:
      // A paragraph that the parser cut off from a table has no place of its own: the table has it.
      let place = node.startLine > 0 ? node : node.next ?? node
      let start = lines.offset(line: place.startLine, column: place.startColumn)
      openCursor(text, start, lines.end(of: max(place.endLine, place.startLine)))
    case .tableRow:
      let line = node.isHeaderRow ? headerLine(node) : node.startLine
      openCursor(text, lines.start(of: line), lines.end(of: line))
    case .codeBlock:
      plain.append(contentsOf: source.restored(node.literal))
      endLine()
    case .htmlBlock: readHTMLBlock(node)
    default: break
    }
  }

  private mutating func leave(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .heading:
      let start = lines.offset(line: node.startLine, column: node.startColumn)
      let end = contentEnd(of: headingEnd(node), from: start)
      let text = source.plainText(of: node)
      facts.headings.append(
        .init(
          level: node.headingLevel, text: text, slug: slugs.next(for: text),
          range: source.originalRange(start..<end)))
      endLine()
    case .paragraph, .tableRow: endLine()
    case .tableCell: plain.append(UInt8(ascii: " "))
    default: break
    }
  }

  private mutating func readInline(_ node: Node, _ kind: NodeKind, _ entering: Bool) {
    switch kind {
    case .text:
      cursor?.skip(text: node.literal)
      readText(node)
    case .code:
      cursor?.skipCode()
      plain.append(contentsOf: source.restored(node.literal))
    case .softBreak, .lineBreak:
      cursor?.skipLineEnd()
      plain.append(UInt8(ascii: " "))
    case .htmlInline:
      let range = cursor?.skip(html: node.literal) ?? blockStart..<blockStart
      if RawHTML(node.literal) == .markup { remove(.html, firstLine(node.literal), range) }
      if RawHTML(node.literal) == .lineBreaks { plain.append(UInt8(ascii: " ")) }
    case .footnoteMark: if entering { cursor?.skipFootnoteMark() }
    case .link, .image:
      if entering { openLink(node, kind) } else { closeLink() }
    default: break
    }
  }

  private mutating func readText(_ node: Node) {
    let literal = node.literal
    if source.links.isEmpty {
      plain.append(contentsOf: literal)
      return
    }
    var index = 0
    while index < literal.count {
      guard let mark = source.mark(in: literal, at: index) else {
        plain.append(literal[index])
        index += 1
        continue
      }
      index = mark.end
      switch mark.mark {
      case .whole(let number):
        let reference = source.reference(source.links[number])
        plain.append(contentsOf: reference.target.utf8)
        facts.references.append(reference)
      case .opening(let number):
        if source.closes(number, after: index, of: node) {
          facts.references.append(source.reference(source.links[number]))
        }
      case .closing: break
      }
    }
  }

  private mutating func openLink(_ node: Node, _ kind: NodeKind) {
    let start = cursor?.openLink(isImage: kind == .image) ?? blockStart
    switch Destination(node.url) {
    case .relative:
      openLinks.append((start, .reference(facts.references.count)))
      facts.references.append(
        .init(
          form: kind == .image ? .image : .link, target: source.restoredString(node.url),
          range: source.originalRange(start..<start + 1)))
    case .refused:
      openLinks.append((start, .removed(facts.removed.count)))
      remove(
        .scheme, String(decoding: node.url.filter { $0 > 31 }, as: UTF8.self), start..<start + 1)
    case .web, .contact: openLinks.append((start, .none))
    }
  }

  private mutating func closeLink() {
    guard let (start, item) = openLinks.popLast() else { return }
    let end = cursor?.closeLink(from: start) ?? start
    let range = source.originalRange(start..<max(end, start))
    switch item {
    case .reference(let index): facts.references[index].range = range
    case .removed(let index): facts.removed[index].range = range
    case .none: break
    }
  }

  private mutating func readHTMLBlock(_ node: Node) {
    let start = lines.offset(line: node.startLine, column: node.startColumn)
    let end = contentEnd(of: max(node.endLine, node.startLine), from: start)
    switch RawHTML(node.literal) {
    case .comment: break
    case .lineBreaks:
      plain.append(contentsOf: RawHTML.words(source.restored(node.literal)))
      endLine()
    case .markup: remove(.html, firstLine(node.literal), start..<end)
    }
  }

  private mutating func remove(
    _ kind: MarkdownFacts.RemovedKind, _ what: String, _ range: Range<Int>
  ) {
    facts.removed.append(.init(kind: kind, what: what, range: source.originalRange(range)))
  }

  private func firstLine(_ html: Bytes) -> String {
    let line = html.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return source.restoredString(Bytes(rebasing: line))
  }

  /// Reading along is only needed where a link, an image or HTML can stand.
  private mutating func openCursor(_ text: Bytes, _ start: Int, _ end: Int) {
    let bounds = min(start, text.count)..<max(min(end, text.count), min(start, text.count))
    blockStart = bounds.lowerBound
    let isNeeded = text[bounds].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
    cursor = isNeeded ? SourceCursor(text, from: bounds.lowerBound, to: bounds.upperBound) : nil
  }

  /// The parser takes the line of the paragraph that became a table, which may begin further up.
  private func headerLine(_ row: Node) -> Int {
    if let body = row.next, body.startLine > 2 { return body.startLine - 2 }
    guard let table = row.parent, table.endLine > table.startLine else { return row.startLine }
    return table.endLine - 1
  }

  /// The last line of a heading. For one that is underlined the parser may name the line behind.
  private func headingEnd(_ node: Node) -> Int {
    let underlines = "-=> \t\r\n".utf8
    var line = node.endLine
    while line > node.startLine {
      let range = lines.start(of: line)..<lines.end(of: line)
      if !range.isEmpty, source.bytes[range].allSatisfy(underlines.contains) { return line }
      line -= 1
    }
    return node.startLine
  }

  private func contentEnd(of line: Int, from start: Int) -> Int {
    var end = lines.end(of: line)
    while end > start, source.bytes[end - 1] <= 32 { end -= 1 }
    return end
  }

  private mutating func endLine() {
    while plain.last == UInt8(ascii: " ") { plain.removeLast() }
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
  }
}
