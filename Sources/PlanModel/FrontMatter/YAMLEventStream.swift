import LibYAML

/// One step of the parser: what began, ended or stood there, and where.
struct YAMLEvent {
  /// The kinds of YAML's event model.
  enum Kind {
    case streamStart, streamEnd
    case documentStart(explicit: Bool)
    case documentEnd
    case alias
    case scalar(String, YAMLNode.ScalarStyle)
    case sequenceStart(flow: Bool)
    case mappingStart(flow: Bool)
    case collectionEnd
  }

  var kind: Kind
  /// Absolute byte offsets.
  var range: Range<Int>
  /// Characters before it on its line.
  var column: Int
  var isMultiline: Bool
  /// Whether it carries an anchor or a tag.
  var hasProperties = false
}

/// Where and why libyaml gave up, in its own words.
struct YAMLParserFailure: Error {
  var problem: String
  var context: String
  /// Absolute byte offsets.
  var place: Int
  var contextPlace: Int?
}

/// libyaml's events over one text, with byte offsets.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool
  private var places: YAMLPlaces
  private let standIns: YAMLStandIns

  /// `text` must outlive the stream; `places` belong to the text as it was before the exchange.
  init(_ text: UnsafeBufferPointer<UInt8>, places: YAMLPlaces, standIns: YAMLStandIns) {
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    self.places = places
    self.standIns = standIns
    guard isReady else { return }
    // Given, not detected: detection would swallow a byte-order mark without counting it.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  mutating func next() throws(YAMLParserFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let start = places.offset(of: event.start_mark.index)
    let end = places.offset(of: event.end_mark.index)
    return YAMLEvent(
      kind: kind(of: event), range: start..<max(start, end),
      column: event.start_mark.column,
      isMultiline: event.end_mark.line > event.start_mark.line,
      hasProperties: Self.hasProperties(event))
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = standIns.restored(String(decoding: bytes, as: UTF8.self))
      return .scalar(text, style(of: scalar.style))
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(flow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(flow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      return .documentStart(explicit: event.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    default: return .streamEnd
    }
  }

  private func style(of style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func hasProperties(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil || event.data.scalar.tag != nil
    case YAML_MAPPING_START_EVENT:
      event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
    default: false
    }
  }

  private mutating func failure() -> YAMLParserFailure {
    guard isReady else {
      return YAMLParserFailure(problem: "", context: "", place: places.base, contextPlace: nil)
    }
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    return YAMLParserFailure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "", context: context,
      place: places.offset(of: parser.pointee.problem_mark.index),
      contextPlace: context.isEmpty ? nil : places.offset(of: parser.pointee.context_mark.index))
  }
}
