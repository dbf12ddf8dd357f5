import CMarkGFM
import Synchronization

typealias Node = OpaquePointer
typealias Bytes = UnsafeBufferPointer<UInt8>

/// A parsed text. It owns the nodes: they live as long as it does.
struct SyntaxTree: ~Copyable {
  let root: Node

  /// The only place where anything is parsed.
  init(parsing text: [UInt8]) {
    let parser = cmark_parser_new(Self.options)
    for pointer in Self.extensions {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: pointer))
    }
    text.withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    // Finishing switches characters on and off in tables that belong to the whole process.
    root =
      Self.finishing.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
      .asNode
    cmark_parser_free(parser)
  }

  deinit { cmark_node_free(root) }

  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
  private static let finishing = Mutex<Void>(())
  private static let extensions: [UInt] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "tasklist"].map { (name: String) in
      UInt(bitPattern: cmark_find_syntax_extension(name))
    }
  }()

  static let tasklist = extensions[2]
}

extension UInt {
  fileprivate var asNode: Node {
    guard let node = Node(bitPattern: self) else {
      preconditionFailure("cmark ran out of memory")
    }
    return node
  }
}

/// What a node of the tree is.
enum NodeKind: UInt8 {
  case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule, footnote
  case table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteMark
  case strikethrough
  case other

  /// The numbers of the extensions' kinds are given at run time: a sample shows them.
  private static let kinds: [NodeKind] = {
    var kinds = [NodeKind](repeating: .other, count: 256)
    let fixed: [(cmark_node_type, NodeKind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .quote),
      (CMARK_NODE_LIST, .list), (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock),
      (CMARK_NODE_HTML_BLOCK, .htmlBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
      (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .rule),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .footnote), (CMARK_NODE_TEXT, .text),
      (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
      (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteMark),
    ]
    for (type, kind) in fixed { kinds[index(type)] = kind }
    let sample = SyntaxTree(parsing: Array("|a|\n|-|\n\n~~b~~\n".utf8))
    let cells = sample.root.firstChild
    let samples: [(Node?, NodeKind)] = [
      (cells, .table), (cells?.firstChild, .tableRow), (cells?.firstChild?.firstChild, .tableCell),
      (cells?.next?.firstChild, .strikethrough),
    ]
    for (node, kind) in samples {
      if let node { kinds[index(cmark_node_get_type(node))] = kind }
    }
    return kinds
  }()

  init(_ node: Node) { self = Self.kinds[Self.index(cmark_node_get_type(node))] }

  private static func index(_ type: cmark_node_type) -> Int {
    let raw = Int(type.rawValue)
    return (raw & 0x7f) | (raw & 0x4000 == 0 ? 0 : 0x80)
  }
}

extension OpaquePointer {
  var kind: NodeKind { NodeKind(self) }
  var firstChild: Node? { cmark_node_first_child(self) }
  var lastChild: Node? { cmark_node_last_child(self) }
  var next: Node? { cmark_node_next(self) }
  var previous: Node? { cmark_node_previous(self) }
  var parent: Node? { cmark_node_parent(self) }

  /// Lines and columns count from 1; a node that the parser made up has line 0.
  var startLine: Int { Int(cmark_node_get_start_line(self)) }
  var startColumn: Int { Int(cmark_node_get_start_column(self)) }
  var endLine: Int { Int(cmark_node_get_end_line(self)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(self)) }

  var isOrderedList: Bool { cmark_node_get_list_type(self) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(self)) }
  var isTightList: Bool { cmark_node_get_list_tight(self) != 0 }

  /// For each column of a table `l`, `c`, `r` or 0.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(self))
    guard let first = cmark_gfm_extensions_get_table_alignments(self) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: count))
  }

  var isTask: Bool {
    UInt(bitPattern: cmark_node_get_syntax_extension(self)) == SyntaxTree.tasklist
  }
  var isDoneTask: Bool { cmark_gfm_extensions_get_tasklist_item_checked(self) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(self) != 0 }

  var literal: Bytes { Self.bytes(cmark_node_get_literal(self)) }
  var url: Bytes { Self.bytes(cmark_node_get_url(self)) }
  var title: Bytes { Self.bytes(cmark_node_get_title(self)) }
  var fenceInfo: Bytes { Self.bytes(cmark_node_get_fence_info(self)) }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> Bytes {
    guard let text else { return Bytes(start: nil, count: 0) }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
  }
}

/// The nodes in document order, each when it begins and, if it can have children, when it ends.
struct TreeWalk: ~Copyable {
  private let iterator: OpaquePointer?

  init(_ tree: borrowing SyntaxTree) { iterator = cmark_iter_new(tree.root) }
  init(inside node: Node) { iterator = cmark_iter_new(node) }
  deinit { cmark_iter_free(iterator) }

  mutating func next() -> (node: Node, entering: Bool)? {
    let event = cmark_iter_next(iterator)
    guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT else { return nil }
    guard let node = cmark_iter_get_node(iterator) else { return nil }
    return (node, event == CMARK_EVENT_ENTER)
  }
}
