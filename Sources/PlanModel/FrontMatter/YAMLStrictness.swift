// What YAML 1.2 refuses and libyaml accepts, and what the plan format leaves out of YAML.
extension YAMLReader {
  private var hints: YAMLHints { YAMLHints(source: source) }

  /// Anchors and tags have no meaning in a plan.
  func checkProperties(_ event: YAMLEvent) throws(Stop) {
    if event.hasProperties { throw .broken(hints.reservedStart(at: event.range.lowerBound)) }
  }

  func checkScalar(_ node: YAMLNode, _ event: YAMLEvent) throws(Stop) {
    guard case .scalar(let text, let style) = node.content else { return }
    let start = node.range.lowerBound
    let isInFlow = frames.last?.isFlow == true
    if isInFlow {
      try checkFlowGap(before: start)
      if style == .plain, text == "-" { throw .broken(hints.loneDash(at: node.range)) }
      try checkFlowPair(before: node)
    }
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      if event.isMultiline, let line = firstShallowLine(in: node.range, isFlow: false) {
        throw .broken(
          holdsKey(node.range)
            ? hints.openQuote(at: start, runningTo: line)
            : hints.shallowLine(at: line, indentation: frames.last?.indentation ?? 0))
      }
      try checkHash(behind: node.range)
    case .literal, .folded:
      try checkHash(behind: node.range)
      if let line = deepBlankLine(inBlockAt: event.range) {
        throw .broken(hints.deepBlankLine(at: line))
      }
    }
  }

  /// Keys are scalars on one line, without `?`.
  func checkKey(_ node: YAMLNode) throws(Stop) {
    guard case .scalar = node.content else { throw .broken(hints.keyIsCollection(node)) }
    guard let frame = frames.last else { return }
    var before = node.range.lowerBound - 1
    while source.isBlank(before) { before -= 1 }
    let mark = UInt8(ascii: "?")
    let isMarked = source.byte(before) == mark && !node.range.isEmpty
    let behind = source.skipBlanks(node.range.upperBound)
    if isMarked || (!frame.isFlow && source.byte(behind) != UInt8(ascii: ":")) {
      throw .broken(hints.explicitKey(at: isMarked ? before : node.range.lowerBound))
    }
  }

  /// A tab does not separate a dash from a list or mapping on the same line.
  func checkStart(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) throws(Stop) {
    let start = event.range.lowerBound
    if isFlow {
      if frames.last?.isFlow == true { try checkFlowGap(before: start) }
      return
    }
    var before = start - 1
    while source.isBlank(before) {
      if source.byte(before) == 0x09 { throw .broken(hints.tab(at: before)) }
      before -= 1
    }
  }

  func checkFlowEnd(_ frame: Frame, _ event: YAMLEvent) throws(Stop) {
    let whole = frame.range.lowerBound..<event.range.upperBound
    try checkFlowGap(before: event.range.lowerBound)
    if frames.last?.isFlow != true, source.lineEnd(whole.lowerBound) < whole.upperBound,
      let line = firstShallowLine(in: whole, isFlow: true)
    {
      throw .broken(
        YAMLBrackets(source: source).isClosed(from: whole.lowerBound)
          ? hints.shallowLine(at: line, indentation: frames.last?.indentation ?? 0)
          : hints.openBracket(at: whole.lowerBound))
    }
    try checkHash(behind: whole)
  }

  /// `"Text"#4`: a comment needs a blank before it.
  private func checkHash(behind range: Range<Int>) throws(Stop) {
    if source.byte(range.upperBound) == UInt8(ascii: "#") {
      throw .broken(hints.hashWithoutBlank(at: range.upperBound))
    }
  }

  /// `[a,#b`: likewise.
  private func checkFlowGap(before start: Int) throws(Stop) {
    var index = previousEnd
    while index < start {
      if source.byte(index) == UInt8(ascii: "#") {
        if !source.isBlank(index - 1), !source.isLineEnd(index - 1) {
          throw .broken(hints.hashWithoutBlank(at: index))
        }
        index = source.lineEnd(index)
      }
      index += 1
    }
  }

  /// In `[key: value]` key and colon share a line.
  private func checkFlowPair(before node: YAMLNode) throws(Stop) {
    guard let frame = frames.last, frame.isMapping, let key = frame.key,
      source.byte(frame.range.lowerBound) != UInt8(ascii: "{")
    else { return }
    var index = key.range.lowerBound
    while index < node.range.lowerBound {
      if index >= key.range.upperBound, source.byte(index) == UInt8(ascii: ":") { return }
      if source.isLineEnd(index) { throw .broken(hints.splitKey(key.range)) }
      index += 1
    }
  }

  /// The first line inside `range` that is not indented more than the collection around it:
  /// most often text that a missing quote or bracket has swallowed.
  private func firstShallowLine(in range: Range<Int>, isFlow: Bool) -> Int? {
    let limit = (frames.last?.indentation ?? -1) + 1
    if limit == 0 { return nil }
    var line = source.nextLine(range.lowerBound)
    while let start = line, start < range.upperBound {
      let first = source.skipBlanks(start)
      let isFree =
        source.isLineEnd(first)
        || isFlow
          && (source.byte(first) == UInt8(ascii: "#") || closes(first, before: range.upperBound))
      if !isFree, source.indentation(ofLineAt: start) < limit { return start }
      line = source.nextLine(start)
    }
    return nil
  }

  /// Whether a line below the first looks like an entry of its own.
  private func holdsKey(_ range: Range<Int>) -> Bool {
    var line = source.nextLine(range.lowerBound)
    while let start = line, start < range.upperBound {
      if YAMLLine(source, at: start).colon != nil { return true }
      line = source.nextLine(start)
    }
    return false
  }

  /// Brackets alone may stand under their key: strictly wrong, but customary and harmless.
  private func closes(_ offset: Int, before end: Int) -> Bool {
    (offset..<end).allSatisfy {
      source.isBlank($0) || source.byte($0) == UInt8(ascii: "]")
        || source.byte($0) == UInt8(ascii: "}")
    }
  }

  /// A blank line at the top of a block text with more spaces than its first line of text.
  private func deepBlankLine(inBlockAt range: Range<Int>) -> Int? {
    if source.text(range.lowerBound..<range.lowerBound + 3).contains(where: \.isNumber) {
      return nil
    }
    var deepest = (spaces: 0, line: 0)
    var line = source.nextLine(range.lowerBound)
    while let start = line {
      let spaces = source.indentation(ofLineAt: start)
      if !source.isLineEnd(start + spaces) {
        let belongs = spaces > (frames.last?.indentation ?? -1)
        return belongs && deepest.spaces > spaces ? deepest.line : nil
      }
      if spaces > deepest.spaces { deepest = (spaces, start) }
      line = source.nextLine(start)
    }
    return nil
  }
}
