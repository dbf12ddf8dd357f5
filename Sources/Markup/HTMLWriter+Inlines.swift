extension HTMLWriter {
  mutating func writeInline(_ node: Node, _ kind: NodeKind, _ entering: Bool) {
    if kind == .link || kind == .image {
      if entering { openLink(node, kind) } else { closeLink(node) }
      return
    }
    if plainDepth > 0 {
      writePlain(node, kind)
      return
    }
    switch kind {
    case .text: writeText(node)
    case .softBreak: out.markup("\n")
    case .lineBreak: out.markup("<br />\n")
    case .code:
      out.markup("<code>")
      writeLiteral(node.literal)
      out.markup("</code>")
    case .htmlInline: if RawHTML(node.literal) == .lineBreaks { out.markup("<br>") }
    case .emphasis: out.markup(entering ? "<em>" : "</em>")
    case .strong: out.markup(entering ? "<strong>" : "</strong>")
    case .strikethrough: out.markup(entering ? "<del>" : "</del>")
    case .footnoteMark: if entering { writeFootnoteMark(node) }
    default: break
    }
  }

  private mutating func writePlain(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .text: source.plainText(node.literal).withUnsafeBufferPointer { out.text($0) }
    case .code: writeLiteral(node.literal)
    case .softBreak, .lineBreak: out.markup(" ")
    default: break
    }
  }

  private mutating func writeText(_ node: Node) {
    let text = node.literal
    guard !source.links.isEmpty else {
      writeWords(text, 0..<text.count)
      return
    }
    var start = 0
    var index = 0
    while index < text.count {
      guard let mark = source.mark(in: text, at: index) else {
        index += 1
        continue
      }
      writeWords(text, start..<index)
      switch mark.mark {
      case .whole(let number): writeWikiLink(source.reference(source.links[number]))
      case .opening(let number): openWikiLink(number, node, mark.end)
      case .closing(let number): closeWikiLink(number)
      }
      index = mark.end
      start = index
    }
    writeWords(text, start..<text.count)
  }

  /// Words, in which bare addresses become links.
  private mutating func writeWords(_ text: Bytes, _ range: Range<Int>) {
    var start = range.lowerBound
    while options.bareLinks, openAnchors == 0,
      let address = BareLinks.first(in: text, from: start, to: range.upperBound)
    {
      out.text(Bytes(rebasing: text[start..<address.lowerBound]))
      let words = Bytes(rebasing: text[address])
      out.markup("<a href=\"")
      out.address(words)
      out.markup("\" rel=\"noopener noreferrer\">")
      out.text(words)
      out.markup("</a>")
      start = address.upperBound
    }
    out.text(Bytes(rebasing: text[start..<range.upperBound]))
  }
}

extension HTMLWriter {
  private mutating func writeWikiLink(_ reference: MarkdownFacts.Reference) {
    let (target, title) = options.resolve(reference)
    let isLink = beginAnchor(target)
    out.text(title ?? reference.target)
    if isLink { endAnchor() }
  }

  private mutating func openWikiLink(_ number: Int, _ node: Node, _ index: Int) {
    guard source.closes(number, after: index, of: node) else {
      let link = source.links[number]
      Array(source.original[link.range.lowerBound..<link.words.lowerBound])
        .withUnsafeBufferPointer { out.text($0) }
      return
    }
    let target = options.resolve(source.reference(source.links[number])).target
    wikiLink = (number, beginAnchor(target))
  }

  private mutating func closeWikiLink(_ number: Int) {
    guard let link = wikiLink, link.number == number else {
      out.markup("]]")
      return
    }
    if link.isAnchor { endAnchor() }
    wikiLink = nil
  }

  /// Begins a link unless one is open; the target is checked like one that an author wrote.
  private mutating func beginAnchor(_ target: LinkTarget) -> Bool {
    guard case .href(var href) = target, openAnchors == 0 else { return false }
    return href.withUTF8 { href in
      let destination = Destination(href)
      if case .refused = destination { return false }
      out.markup("<a href=\"")
      out.address(href)
      if case .web = destination { out.markup("\" rel=\"noopener noreferrer") }
      out.markup("\">")
      openAnchors += 1
      return true
    }
  }

  private mutating func endAnchor() {
    out.markup("</a>")
    openAnchors -= 1
  }
}

extension HTMLWriter {
  private mutating func openLink(_ node: Node, _ kind: NodeKind) {
    if plainDepth > 0 {
      openLinks.append(.words)
      return
    }
    let destination = Destination(node.url)
    var target = LinkTarget.text
    switch destination {
    case .relative where options.rewriteLinks:
      let form: MarkdownFacts.Reference.Form = kind == .image ? .image : .link
      target =
        options.resolve(
          .init(form: form, target: source.restoredString(node.url), range: 0..<0)
        ).target
    case .refused: break
    default: target = .href(source.restoredString(node.url))
    }
    // An image from elsewhere would be fetched from there by whoever reads the page.
    var showsImage = kind == .image
    if case .relative = destination {} else if options.rewriteLinks { showsImage = false }
    if showsImage, openImage(target) { return }
    openLinks.append(beginLink(target, node, destination) ? .anchor : .words)
  }

  private mutating func beginLink(
    _ target: LinkTarget, _ node: Node, _ destination: Destination
  ) -> Bool {
    guard case .href(var href) = target, openAnchors == 0 || !options.rewriteLinks else {
      return false
    }
    return href.withUTF8 { href in
      let resolved = Destination(href)
      if case .refused = resolved { return false }
      out.markup("<a href=\"")
      out.address(href)
      writeTitle(node)
      if options.rewriteLinks, case .web = resolved {
        out.markup("\" rel=\"noopener noreferrer")
      }
      out.markup("\">")
      openAnchors += 1
      return true
    }
  }

  private mutating func openImage(_ target: LinkTarget) -> Bool {
    guard case .href(var href) = target else { return false }
    return href.withUTF8 { href in
      let resolved = Destination(href)
      if case .refused = resolved { return false }
      if options.rewriteLinks, case .web = resolved { return false }
      out.markup("<img src=\"")
      out.address(href)
      out.markup("\" alt=\"")
      openLinks.append(.image)
      plainDepth += 1
      return true
    }
  }

  private mutating func closeLink(_ node: Node) {
    switch openLinks.popLast() {
    case .anchor:
      if node.kind == .image, node.firstChild == nil { writeLiteral(node.url) }
      endAnchor()
    case .image:
      plainDepth -= 1
      writeTitle(node)
      out.markup("\" />")
    case .words, nil: break
    }
  }

  /// Ends the attribute before it.
  private mutating func writeTitle(_ node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    out.markup("\" title=\"")
    writeLiteral(title)
  }
}
