/// Builds the tree from libyaml's events, and refuses what libyaml lets through.
struct YAMLReader {
  /// A list or mapping that has begun and not ended.
  struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    let range: Range<Int>
    /// Spaces that a line of its content must exceed; -1 at the root.
    let indentation: Int
    var items: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    var key: YAMLNode?
    /// Where its last entry ends.
    var end: Int
    var keys = YAMLKeySet()
  }

  /// Ends the reading with an outcome other than a mapping.
  enum Stop: Error {
    case broken(YAMLProblem)
    case tooDeep(Range<Int>)
  }

  let source: YAMLSource
  var frames: [Frame] = []
  private var root: YAMLNode?
  private var isDocumentEnded = false
  /// Where the last token ended.
  var previousEnd: Int
  var duplicates: [FrontMatter.DuplicateKey] = []
  var swallowedComments: [FrontMatter.SwallowedComment] = []

  init(source: YAMLSource) {
    self.source = source
    previousEnd = source.range.lowerBound
  }

  mutating func read() -> FrontMatter.Outcome {
    do {
      return .mapping(try readTree())
    } catch {
      switch error {
      case .broken(let problem): return .broken(problem)
      case .tooDeep(let range): return .tooDeep(range)
      }
    }
  }

  private mutating func readTree() throws(Stop) -> YAMLNode {
    let survey = source.survey()
    let hints = YAMLHints(source: source)
    if let forbidden = survey.forbidden { throw .broken(hints.controlCharacter(at: forbidden)) }
    try source.bytes.withUnsafeBufferPointer { bytes throws(Stop) in
      let text = UnsafeBufferPointer(rebasing: bytes[source.range])
      let places = YAMLPlaces(text, base: source.range.lowerBound, isASCII: survey.isASCII)
      if survey.needsStandIns {
        let exchanged = YAMLStandIns.exchange(in: text)
        try exchanged.text.withUnsafeBufferPointer { other throws(Stop) in
          try readEvents(of: other, places: places, standIns: exchanged.used)
        }
      } else {
        try readEvents(of: text, places: places, standIns: .none)
      }
    }
    guard let root else {
      let start = source.range.lowerBound
      return YAMLNode(content: .mapping([], flow: false), range: start..<start)
    }
    guard case .mapping = root.content else {
      throw .broken(hints.lineWithoutKey(at: root.range.lowerBound))
    }
    return root
  }

  private mutating func readEvents(
    of text: UnsafeBufferPointer<UInt8>, places: YAMLPlaces, standIns: YAMLStandIns
  ) throws(Stop) {
    var stream = YAMLEventStream(text, places: places, standIns: standIns)
    while true {
      let event: YAMLEvent
      do {
        event = try stream.next()
      } catch {
        let diagnosis = YAMLDiagnosis(
          source: source, failure: error, openFlow: frames.first { $0.isFlow }?.range.lowerBound)
        throw .broken(diagnosis.problem())
      }
      if case .streamEnd = event.kind { return }
      try take(event)
    }
  }

  private mutating func take(_ event: YAMLEvent) throws(Stop) {
    switch event.kind {
    case .streamStart, .streamEnd: break
    case .documentStart(let explicit):
      if explicit || isDocumentEnded {
        throw .broken(YAMLHints(source: source).documentMark(at: event.range.lowerBound))
      }
    case .documentEnd: isDocumentEnded = true
    case .alias: throw .broken(YAMLHints(source: source).reservedStart(at: event.range.lowerBound))
    case .scalar(let text, let style): try takeScalar(text, style, event)
    case .sequenceStart(let flow): try open(event, isMapping: false, isFlow: flow)
    case .mappingStart(let flow): try open(event, isMapping: true, isFlow: flow)
    case .collectionEnd: try close(event)
    }
  }

  private mutating func takeScalar(
    _ text: String, _ style: YAMLNode.ScalarStyle, _ event: YAMLEvent
  ) throws(Stop) {
    try checkProperties(event)
    var range = event.range
    var end = range.upperBound
    if style == .literal || style == .folded {
      while end > range.lowerBound, source.isBlank(end - 1) || source.isLineEnd(end - 1) {
        end -= 1
      }
      range = range.lowerBound..<blockIndicatorEnd(range.lowerBound)
    }
    if range.isEmpty, let key = frames.last?.key?.range.upperBound,
      source.byte(source.skipBlanks(key)) != UInt8(ascii: ":")
    {
      // `{a, b: c}`: libyaml puts the missing value before the next token.
      range = key..<key
      end = key
    }
    let node = YAMLNode(content: .scalar(text, style: style), range: range)
    try checkScalar(node, event)
    if style == .plain, !range.isEmpty { noteSwallowedComment(behind: range, text: text) }
    if !(style == .plain && range.isEmpty) { previousEnd = event.range.upperBound }
    try add(node, end: end)
  }

  private func blockIndicatorEnd(_ start: Int) -> Int {
    var end = start + 1
    while let byte = source.byte(end), (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
    {
      end += 1
    }
    return end
  }

  private mutating func open(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) throws(Stop) {
    try checkProperties(event)
    let start = event.range.lowerBound
    if frames.isEmpty, !isMapping { throw .broken(YAMLHints(source: source).rootIsList(at: start)) }
    if frames.count >= FrontMatter.depthLimit {
      throw .tooDeep(source.word(at: start))
    }
    try checkStart(event, isMapping: isMapping, isFlow: isFlow)
    frames.append(
      Frame(
        isMapping: isMapping, isFlow: isFlow, range: event.range,
        indentation: isFlow ? frames.last?.indentation ?? -1 : event.column,
        end: event.range.upperBound))
    if isFlow { previousEnd = event.range.upperBound }
  }

  private mutating func close(_ event: YAMLEvent) throws(Stop) {
    guard let frame = frames.popLast() else { return }
    var end = frame.end
    // A lone pair in a flow list (`[a: b]`) has no brackets of its own.
    if frame.isFlow, !frame.range.isEmpty, hasBrackets(frame) {
      end = event.range.upperBound
      try checkFlowEnd(frame, event)
      previousEnd = end
    }
    let content: YAMLNode.Content =
      frame.isMapping
      ? .mapping(frame.pairs, flow: frame.isFlow) : .sequence(frame.items, flow: frame.isFlow)
    try add(YAMLNode(content: content, range: frame.range.lowerBound..<end), end: end)
  }

  private func hasBrackets(_ frame: Frame) -> Bool {
    let byte = source.byte(frame.range.lowerBound)
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  private mutating func add(_ node: YAMLNode, end: Int) throws(Stop) {
    guard let last = frames.indices.last else {
      root = node
      return
    }
    frames[last].end = max(frames[last].end, end)
    if !frames[last].isMapping {
      frames[last].items.append(node)
    } else if let key = frames[last].key {
      frames[last].key = nil
      let pair = YAMLPair(key: key, value: node)
      if let before = frames[last].pairs.last, pair.isRest(ofNumberIn: before) {
        // Such keys may be alike; the schema layer puts the numbers together again.
        frames[last].pairs.append(pair)
        return
      }
      switch frames[last].keys.insert(key) {
      case .new: frames[last].pairs.append(pair)
      case .again(let duplicate?): duplicates.append(duplicate)
      case .again(nil): break
      }
    } else {
      try checkKey(node)
      frames[last].key = node
    }
  }
}

/// The keys of one mapping, compared by canonical equivalence as Swift's strings are.
struct YAMLKeySet {
  /// What became of a key; of a key's repetitions only the first is told.
  enum Insertion {
    case new
    case again(FrontMatter.DuplicateKey?)
  }

  private var small: [(key: String, place: Range<Int>)] = []
  private var large: [String: Range<Int>] = [:]
  private var told: Set<String> = []

  mutating func insert(_ node: YAMLNode) -> Insertion {
    let key = node.text ?? ""
    if let first = place(of: key) {
      guard told.insert(key).inserted else { return .again(nil) }
      return .again(FrontMatter.DuplicateKey(key: key, first: first, second: node.range))
    }
    small.append((key, node.range))
    if small.count == 16 {
      for entry in small { large[entry.key] = entry.place }
      small = []
    }
    return .new
  }

  private func place(of key: String) -> Range<Int>? {
    if let entry = small.first(where: { $0.key == key }) { return entry.place }
    return large.isEmpty ? nil : large[key]
  }
}
