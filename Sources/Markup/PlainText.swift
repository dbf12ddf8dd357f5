extension MarkedSource {
  /// The words of a heading: what its anchor is made of.
  func plainText(of node: Node) -> String {
    var words: [UInt8] = []
    var walk = TreeWalk(inside: node)
    while let (node, entering) = walk.next() {
      guard entering else { continue }
      switch node.kind {
      case .text: words.append(contentsOf: plainText(node.literal))
      case .code: words.append(contentsOf: restored(node.literal))
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// The words of a text, the id for a wiki link that has none.
  func plainText(_ literal: Bytes) -> [UInt8] {
    guard !links.isEmpty else { return Array(literal) }
    var words: [UInt8] = []
    var index = 0
    while index < literal.count {
      guard let mark = mark(in: literal, at: index) else {
        words.append(literal[index])
        index += 1
        continue
      }
      if case .whole(let number) = mark.mark {
        words.append(contentsOf: target(links[number]).utf8)
      }
      index = mark.end
    }
    return words
  }

  /// Whether the words of a wiki link end among the nodes that stand beside its beginning: emphasis
  /// that begins in them and goes on behind would tear the link apart.
  func closes(_ link: Int, after start: Int, of node: Node) -> Bool {
    var start = start
    var current: Node? = node
    while let node = current {
      if node.kind == .text {
        let text = node.literal
        for index in start..<text.count {
          guard let mark = mark(in: text, at: index) else { continue }
          if case .closing(link) = mark.mark { return true }
          return false
        }
      }
      start = 0
      current = node.next
    }
    return false
  }
}
