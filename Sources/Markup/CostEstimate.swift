/// The estimate of what parsing will cost, made line by line. `Markdown.cost(of:)` documents it.
struct CostEstimate {
  static let lineLength = 65_536
  static let depth = 64
  static let tableColumns = 200
  static let tableCells = 100_000
  static let work = 2_000_000_000
  /// A line that looks like the second of a table makes the parser read the paragraph once more.
  static let delimiterRowWeight = 64
  static let definitionWeight = 40
  /// The parser asks every open quote, item and footnote about every line.
  static let depthWeight = 16

  /// The characters that make one paragraph, heading, cell … cost more than its length.
  private struct Block {
    var start = 0
    var bytes = 0
    var openers = 0
  }

  /// Whether the rows of a table can be told from the lines of a paragraph.
  private enum TableState {
    case blank
    case header(indentation: Int, columns: Int)
    case body(indentation: Int)
    case other
  }

  private let text: Bytes
  private var block = Block()
  private var worst = Block()
  private var spent = 0
  private var nesting = NestingDepth()
  private var table = TableState.blank
  /// The first line since the last blank one.
  private var chunkStart: Int?
  private var chunkHasDefinition = false
  private var brackets = 0
  private var definitionBytes = 0
  private var definition = 0..<0
  private var columns = 0
  private var rows = 0
  private var cells = 0

  static func excess(of text: Bytes) -> CostExcess? {
    var estimate = CostEstimate(text)
    return estimate.run()
  }

  private init(_ text: Bytes) { self.text = text }

  private mutating func run() -> CostExcess? {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
        end += 1
      }
      if let excess = add(start..<end) { return excess }
      let isPair =
        end + 1 < text.count && text[end] == UInt8(ascii: "\r")
        && text[end + 1] == UInt8(ascii: "\n")
      start = end + (isPair ? 2 : 1)
    }
    if let excess = endChunk(at: text.count) { return excess }
    let copied = Self.product(brackets, Self.product(definitionBytes, Self.definitionWeight))
    return copied + spent > Self.work
      ? CostExcess(cause: .openers, count: copied + spent, limit: Self.work, range: definition)
      : nil
  }

  private mutating func add(_ line: Range<Int>) -> CostExcess? {
    if line.count > Self.lineLength {
      return CostExcess(
        cause: .lineLength, count: line.count, limit: Self.lineLength, range: line)
    }
    let prefix = nesting.prefix(of: line, in: text)
    spent += prefix.depth * Self.depthWeight
    if prefix.isBlank { return endChunk(at: line.upperBound) }
    if prefix.depth > Self.depth {
      return CostExcess(cause: .depth, count: prefix.depth, limit: Self.depth, range: line)
    }
    let row = DelimiterRow(text, prefix.content..<line.upperBound)
    if let row, row.columns > Self.tableColumns {
      return CostExcess(
        cause: .tableColumns, count: row.columns, limit: Self.tableColumns, range: line)
    }
    let standsAlone = advanceTable(line, prefix, row)
    if standsAlone || prefix.isBullet, let excess = endBlock() { return excess }
    count(line)
    if block.bytes == 0 { block.start = line.lowerBound }
    chunkStart = chunkStart ?? line.lowerBound
    block.bytes += line.count + 1
    if let row {
      block.openers += Self.delimiterRowWeight
      columns = max(columns, row.columns)
    }
    if columns > 0 { rows += 1 }
    return standsAlone ? endBlock() : nil
  }

  private mutating func count(_ line: Range<Int>) {
    var previous: UInt8 = 0
    for index in line {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "["):
        brackets += 1
        block.openers += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): block.openers += 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        if previous == UInt8(ascii: "<") { block.openers += 1 }
      case UInt8(ascii: ":"):
        if previous == UInt8(ascii: "]") { chunkHasDefinition = true }
      default: break
      }
      previous = byte
    }
  }

  private mutating func endBlock() -> CostExcess? {
    let cost = Self.product(block.openers, block.bytes)
    if cost > Self.product(worst.openers, worst.bytes) { worst = block }
    spent += cost
    block = Block()
    guard spent > Self.work else { return nil }
    let range = worst.start..<min(worst.start + worst.bytes, text.count)
    return CostExcess(cause: .openers, count: spent, limit: Self.work, range: range)
  }

  private mutating func endChunk(at end: Int) -> CostExcess? {
    let chunk = (chunkStart ?? end)..<end
    if chunkHasDefinition, chunk.count > definitionBytes {
      definition = chunk
      definitionBytes = definition.count
    }
    cells += columns * (rows + 1)
    if cells > Self.tableCells {
      return CostExcess(
        cause: .tableCells, count: cells, limit: Self.tableCells, range: chunk)
    }
    columns = 0
    rows = 0
    chunkHasDefinition = false
    chunkStart = nil
    table = .blank
    return endBlock()
  }

  /// Whether the line surely is a row of a table, so that its cost is its own: only of tables that
  /// follow a blank line and whose lines all have the same blanks, then `|`, at the beginning.
  private mutating func advanceTable(
    _ line: Range<Int>, _ prefix: NestingDepth.Prefix, _ row: DelimiterRow?
  ) -> Bool {
    guard prefix.isIndentationOnly, text[prefix.content] == UInt8(ascii: "|") else {
      table = .other
      return false
    }
    let indentation = prefix.content - line.lowerBound
    switch table {
    case .blank:
      let columns = DelimiterRow.enclosedColumns(text, prefix.content..<line.upperBound)
      table = columns.map { .header(indentation: indentation, columns: $0) } ?? .other
    case .header(indentation, let columns) where row?.columns == columns:
      table = .body(indentation: indentation)
    case .body(indentation): return true
    default: table = .other
    }
    return false
  }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max / 4 : min(product, Int.max / 4)
  }
}

/// The second line of a table, as cmark-gfm recognises it.
struct DelimiterRow {
  let columns: Int

  init?(_ text: Bytes, _ line: Range<Int>) {
    var index = line.lowerBound
    var columns = 0
    var hasMark = false
    func skipBlanks() {
      while index < line.upperBound, Self.isBlank(text[index]) { index += 1 }
    }
    func take(_ byte: UInt8) -> Bool {
      guard index < line.upperBound, text[index] == byte else { return false }
      index += 1
      return true
    }
    if take(UInt8(ascii: "|")) { hasMark = true }
    while true {
      skipBlanks()
      if index == line.upperBound { break }
      if take(UInt8(ascii: ":")) { hasMark = true }
      guard take(UInt8(ascii: "-")) else { return nil }
      while take(UInt8(ascii: "-")) {}
      if take(UInt8(ascii: ":")) { hasMark = true }
      skipBlanks()
      columns += 1
      guard index < line.upperBound else { break }
      guard take(UInt8(ascii: "|")) else { return nil }
      hasMark = true
    }
    guard columns > 0, hasMark else { return nil }
    self.columns = columns
  }

  /// The cells of a line that begins and ends with `|`. Wiki links may hold a `|` of their own.
  static func enclosedColumns(_ text: Bytes, _ line: Range<Int>) -> Int? {
    var pipes = 0
    var previous: UInt8 = 0
    var lastIsPipe = false
    for index in line {
      let byte = text[index]
      if byte == UInt8(ascii: "["), previous == byte { return nil }
      if byte == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") {
        pipes += 1
        lastIsPipe = true
      } else if !isBlank(byte) {
        lastIsPipe = false
      }
      previous = byte
    }
    return lastIsPipe && pipes > 1 ? pipes - 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 11 || byte == 12
  }
}
