/// The footnotes of a text: their labels, and how often each one is referred to.
struct Footnotes {
  var sectionIsOpen = false
  /// The footnote that is being written, counted from 1.
  var current = 0
  var hasBackReferences = false
  private(set) var labels: [[UInt8]] = []
  private(set) var references: [Int] = []
  private var written: [Int] = []

  init() {}

  /// The parser puts used footnotes behind all else, in the order of their numbers.
  init(_ tree: borrowing SyntaxTree, _ source: MarkedSource) {
    guard tree.root.lastChild?.kind == .footnote else { return }
    let lines = SourceLines(source.bytes)
    var node = tree.root.firstChild
    while let footnote = node {
      if footnote.kind == .footnote {
        let number = labels.count + 1
        let offset = lines.offset(line: footnote.startLine, column: footnote.startColumn)
        labels.append(Self.label(source.bytes, before: offset) ?? Array(String(number).utf8))
      }
      node = footnote.next
    }
    references = Array(repeating: 0, count: labels.count)
    written = references
    var walk = TreeWalk(tree)
    while let (node, entering) = walk.next() {
      if entering, node.kind == .footnoteMark, let index = index(of: node) {
        references[index] += 1
      }
    }
  }

  func index(of mark: Node) -> Int? {
    guard let number = Int(String(decoding: mark.literal, as: UTF8.self)),
      labels.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }

  /// Which one of the references to its footnote the next one is, counted from 1.
  mutating func nextReference(to index: Int) -> Int {
    written[index] += 1
    return written[index]
  }

  /// The tree does not say the label: it stands before the place where the footnote's text begins.
  private static func label(_ text: [UInt8], before offset: Int) -> [UInt8]? {
    var end = min(offset, text.count)
    while end > 1, text[end - 1] != UInt8(ascii: ":") || text[end - 2] != UInt8(ascii: "]") {
      end -= 1
      if text[end] == UInt8(ascii: "\n") { return nil }
    }
    guard end > 1 else { return nil }
    var start = end - 2
    while start > 1, text[start - 1] != UInt8(ascii: "^") || text[start - 2] != UInt8(ascii: "[") {
      start -= 1
      if text[start] == UInt8(ascii: "\n") { return nil }
    }
    return start > 1 && start < end - 2 ? Array(text[start..<end - 2]) : nil
  }
}

extension HTMLWriter {
  mutating func writeFootnote(_ node: Node, _ entering: Bool) {
    guard entering else {
      if writeBackReferences() { out.markup("\n") }
      out.markup("</li>\n")
      return
    }
    if !footnotes.sectionIsOpen {
      footnotes.sectionIsOpen = true
      out.freshLine()
      out.markup("<section class=\"footnotes\" data-footnotes")
      if options.headingIDs {
        out.markup(" aria-label=\"")
        out.text(options.labels.footnotes)
        out.markup("\"")
      }
      out.markup(">\n<ol>\n")
    }
    footnotes.current += 1
    footnotes.hasBackReferences = false
    out.markup("<li id=\"")
    writeAnchor("fn-", footnotes.current - 1)
    out.markup("\">\n")
  }

  mutating func writeFootnoteMark(_ node: Node) {
    guard let index = footnotes.index(of: node) else { return }
    let reference = footnotes.nextReference(to: index)
    if options.headingIDs, openAnchors > 0 {
      out.markup("<sup class=\"footnote-ref\" id=\"")
      writeAnchor("fnref-", index, reference)
      out.markup("\">")
      out.number(index + 1)
      out.markup("</sup>")
      return
    }
    out.markup("<sup class=\"footnote-ref\"><a href=\"#")
    writeAnchor("fn-", index)
    out.markup("\" id=\"")
    writeAnchor("fnref-", index, reference)
    out.markup("\" data-footnote-ref>")
    out.number(index + 1)
    out.markup("</a></sup>")
  }

  /// The ways back from the present footnote, once.
  @discardableResult
  mutating func writeBackReferences() -> Bool {
    let index = footnotes.current - 1
    guard !footnotes.hasBackReferences, footnotes.references.indices.contains(index) else {
      return false
    }
    footnotes.hasBackReferences = true
    for reference in 1...max(footnotes.references[index], 1) {
      if reference > 1 { out.markup(" ") }
      out.markup("<a href=\"#")
      writeAnchor("fnref-", index, reference)
      out.markup("\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"")
      writeNumber(index, reference)
      out.markup("\" aria-label=\"")
      out.text(options.labels.backToReference)
      out.markup(" ")
      writeNumber(index, reference)
      out.markup("\">↩")
      if reference > 1 {
        out.markup("<sup class=\"footnote-ref\">")
        out.number(reference)
        out.markup("</sup>")
      }
      out.markup("</a>")
    }
    return true
  }

  private mutating func writeAnchor(_ kind: StaticString, _ index: Int, _ reference: Int = 1) {
    out.text(options.idPrefix)
    out.markup(kind)
    footnotes.labels[index].withUnsafeBufferPointer {
      source.restored($0).withUnsafeBufferPointer { out.address($0) }
    }
    if reference > 1 {
      out.markup("-")
      out.number(reference)
    }
  }

  private mutating func writeNumber(_ index: Int, _ reference: Int) {
    out.number(index + 1)
    if reference > 1 {
      out.markup("-")
      out.number(reference)
    }
  }
}
