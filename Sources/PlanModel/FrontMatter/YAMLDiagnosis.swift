/// From libyaml's word and place to what the author did.
struct YAMLDiagnosis {
  let source: YAMLSource
  let failure: YAMLParserFailure
  /// The outermost bracket still open in the tree.
  let openFlow: Int?

  private var hints: YAMLHints { YAMLHints(source: source) }
  private var place: Int { failure.place }

  func problem() -> YAMLProblem {
    if failure.context.hasSuffix("quoted scalar"), let problem = quoteProblem() {
      return problem
    }
    if let bracket = unclosedBracket() { return hints.openBracket(at: bracket) }
    if let tab = indentingTab() { return hints.tab(at: tab) }
    if failure.context.contains("directive") || failure.problem.contains("directive") {
      return hints.directive(at: failure.contextPlace ?? place)
    }
    if let percent = leadingPercent() { return hints.directive(at: percent) }
    return problemOfToken() ?? problemOfStructure()
      ?? hints.unreadable(at: source.word(at: truestPlace))
  }

  /// Directives stand before everything else; libyaml complains about what follows them.
  private func leadingPercent() -> Int? {
    guard failure.problem == "did not find expected <document start>" else { return nil }
    var line: YAMLLine? = YAMLLine(source, at: place)
    while let current = line {
      if source.byte(current.range.lowerBound) == UInt8(ascii: "%") {
        return current.range.lowerBound
      }
      line = current.above
    }
    return nil
  }

  /// The end of the text is nobody's place.
  private var truestPlace: Int {
    place >= source.range.upperBound ? failure.contextPlace ?? place : place
  }

  private func quoteProblem() -> YAMLProblem? {
    let quote = failure.contextPlace
    switch failure.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return quote.map { hints.openQuote(at: $0, runningTo: nil) }
    default: return hints.unknownEscape(at: place, quote: quote)
    }
  }

  /// What the scanner says of single characters.
  private func problemOfToken() -> YAMLProblem? {
    switch failure.context {
    case "while scanning for the next token":
      return source.byte(place) == 0x09 ? hints.tab(at: place) : hints.reservedStart(at: place)
    case "while scanning an anchor", "while scanning an alias", "while parsing a tag",
      "while scanning a tag", "while scanning a block scalar":
      return hints.reservedStart(at: failure.contextPlace ?? place)
    default: break
    }
    switch failure.problem {
    case "found undefined tag handle": return hints.reservedStart(at: place)
    case "mapping values are not allowed in this context": return unexpectedColon()
    case "could not find expected ':'": return lineWithoutColon(failure.contextPlace ?? place)
    case "block sequence entries are not allowed in this context":
      return hints.listOnKeyLine(at: place)
    case "mapping keys are not allowed in this context": return hints.explicitKey(at: place)
    default: return nil
    }
  }

  /// What the parser says of tokens in the wrong place.
  private func problemOfStructure() -> YAMLProblem? {
    switch failure.problem {
    case "did not find expected <document start>", "did not find expected key",
      "did not find expected '-' indicator":
      return misplacedToken()
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "found unexpected ':'":
      return hints.missingComma(at: place)
    case "did not find expected node content":
      let byte = source.byte(place)
      if byte == UInt8(ascii: ":"), openFlow != nil { return hints.missingComma(at: place) }
      if openFlow != nil || failure.context == "while parsing a flow node" {
        return hints.emptyEntry(at: place)
      }
      return byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ",")
        ? hints.strayBracket(at: place) : nil
    default: return nil
    }
  }

  private func misplacedToken() -> YAMLProblem {
    let line = YAMLLine(source, at: place)
    if source.byte(place) == UInt8(ascii: ":"), place == line.start {
      return hints.missingKey(at: place)
    }
    if source.text(line.content).hasPrefix("...") {
      return hints.documentMark(at: line.content.lowerBound)
    }
    if place > line.indentation.upperBound { return hints.textBehindValue(at: place) }
    if let byte = source.byte(place), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      return hints.strayBracket(at: place)
    }
    if let above = line.above, source.text(above.content) == "..." {
      return hints.documentMark(at: above.content.lowerBound)
    }
    let isDash = source.byte(place) == UInt8(ascii: "-")
    return (line.colon == nil || isDash) && !line.isItem
      ? hints.lineWithoutKey(at: place) : hints.wrongIndentation(at: place)
  }

  private func unexpectedColon() -> YAMLProblem {
    let line = YAMLLine(source, at: place)
    if let colon = line.colon, colon < place {
      let first = source.byte(line.value.lowerBound)
      return first == 0x22 || first == 0x27
        ? hints.textBehindValue(at: place) : hints.colonInText(at: place)
    }
    var top = line
    while let above = top.above {
      if above.colon != nil || above.isItem {
        return above.value.isEmpty
          ? hints.lineWithoutKey(at: top.range.lowerBound)
          : hints.keyInsideText(of: above, at: place)
      }
      top = above
    }
    return hints.lineWithoutKey(at: top.range.lowerBound)
  }

  private func lineWithoutColon(_ start: Int) -> YAMLProblem {
    let quote = source.byte(start)
    let isQuoted = quote == 0x22 || quote == 0x27
    let line = YAMLLine(source, at: start)
    if isQuoted, source.lineEnd(start) < place, line.colon == nil {
      let end = YAMLBrackets(source: source).quoteEnd(start) + 1
      return source.byte(source.skipBlanks(end)) == UInt8(ascii: ":")
        ? hints.splitKey(start..<end) : hints.openQuote(at: start, runningTo: place)
    }
    return hints.lineWithoutKey(at: start)
  }

  /// A tab among the blanks before the line that is at fault.
  private func indentingTab() -> Int? {
    for offset in [place, failure.contextPlace].compactMap({ $0 }) {
      let line = YAMLLine(source, at: offset)
      if let tab = line.indentation.first(where: { source.byte($0) == 0x09 }) { return tab }
    }
    return nil
  }

  /// The bracket that begins what libyaml stumbled in, if it stays open.
  private func unclosedBracket() -> Int? {
    let context = failure.contextPlace.flatMap { offset in
      source.byte(offset) == UInt8(ascii: "[") || source.byte(offset) == UInt8(ascii: "{")
        ? offset : nil
    }
    guard let start = openFlow ?? context else { return nil }
    return YAMLBrackets(source: source).isClosed(from: start) ? nil : start
  }
}

/// Finds out whether a bracket has a counterpart before the next key begins.
struct YAMLBrackets {
  let source: YAMLSource

  func isClosed(from start: Int) -> Bool {
    let depth = YAMLLine(source, at: start).depth
    var open = 0
    var index = start
    while let byte = source.byte(index) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        open -= 1
        if open == 0 { return true }
      case 0x22 where !isInsideWord(index), 0x27 where !isInsideWord(index):
        index = quoteEnd(index)
      case UInt8(ascii: "#") where source.isBlank(index - 1): index = source.lineEnd(index) - 1
      case 0x0A where beginsKey(index + 1, depth: depth): return false
      default: break
      }
      index += 1
    }
    return false
  }

  private func beginsKey(_ start: Int, depth: Int) -> Bool {
    let line = YAMLLine(source, at: start)
    return line.colon.map { $0 > line.start } ?? false && line.depth <= depth
  }

  /// An apostrophe or inch mark within text is no quote.
  private func isInsideWord(_ index: Int) -> Bool {
    guard let before = source.byte(index - 1) else { return false }
    return
      !(source.isBlank(index - 1) || source.isLineEnd(index - 1)
      || [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":")]
        .contains(before))
  }

  /// The closing quote, or the end of the text.
  func quoteEnd(_ start: Int) -> Int {
    let quote = source.byte(start)
    var index = start + 1
    while let byte = source.byte(index), byte != quote {
      index += byte == UInt8(ascii: "\\") && quote == 0x22 ? 2 : 1
    }
    return index
  }
}
