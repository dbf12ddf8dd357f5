import Diagnostics

extension YAMLNode {
  /// Whether the value is as good as absent: empty, or an empty list or mapping.
  var isMissing: Bool {
    switch content {
    case .scalar(let text, _): text.isEmpty
    case .sequence(let nodes, _): nodes.allSatisfy(\.isMissing)
    case .mapping(let pairs, _): pairs.isEmpty
    }
  }

  /// Whether it is a list or mapping in brackets or braces.
  var isFlow: Bool {
    switch content {
    case .scalar: false
    case .sequence(_, let flow), .mapping(_, let flow): flow
    }
  }

  /// The text of the first scalar of a list.
  var firstScalar: String? {
    guard case .sequence(let nodes, _) = content else { return nil }
    return nodes.lazy.compactMap(\.text).first
  }

  /// Where a finding about this value stands: of a list or mapping its first entry.
  var entryRange: Range<Int> {
    switch content {
    case .scalar: return range
    case .sequence(let nodes, _): return nodes.first?.entryRange ?? range
    case .mapping(let pairs, _):
      guard let first = pairs.first else { return range }
      return first.key.range
        .lowerBound..<max(
          first.key.range.upperBound, first.value.entryRange.upperBound)
    }
  }
}

extension Value {
  /// A county's own value (`x-…`): text, lists and mappings, as they stand.
  init(raw node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let nodes, _):
      self = .list(nodes.map { Located(value: Value(raw: $0), range: $0.range) })
    case .mapping(let pairs, _):
      self = .mapping(
        pairs.map { pair in
          Field(
            key: pair.key.text ?? "", keyRange: pair.key.range, value: Value(raw: pair.value),
            range: pair.value.range)
        })
    }
  }
}

extension ValueType {
  /// Money, a number or a quantity: what a comma splits in flow notation.
  var isFigure: Bool {
    switch self {
    case .money, .number, .quantity, .percent, .count: true
    case .either(let simple, _): simple.isFigure
    case .depends(_, let cases, _): cases.values.contains { $0.isFigure }
    default: false
    }
  }
}

/// Keys that are really decimals: `{2027: 1,2 Mio. €}` is, in YAML, two keys.
struct StrayKeys {
  private let strays: [Int: YAMLNode]

  init(_ pairs: [YAMLPair]) {
    let rests = pairs.indices.dropFirst().filter { pairs[$0].isRest(ofNumberIn: pairs[$0 - 1]) }
    strays = Dictionary(uniqueKeysWithValues: rests.map { ($0, pairs[$0].key) })
  }

  /// Whether the pair is the rest of the number before it.
  func contains(_ index: Int) -> Bool { strays[index] != nil }

  /// The stray key behind the value of this pair.
  func problem(at index: Int) -> YAMLNode? { strays[index + 1] }
}

extension NotationProblem {
  /// A decimal comma that flow notation takes for the end of the value.
  static func strayComma(key: String, written: String, quoted: String) -> NotationProblem {
    NotationProblem(
      rule: .zahlMehrdeutig,
      message: Text(
        de: "Das Komma in „\(written)“ trennt hier zwei Angaben",
        en: "The comma in “\(written)” separates two values here"),
      explanation: Text(
        de:
          "In geschweiften und eckigen Klammern beendet ein Komma den Wert. In Anführungszeichen bleibt die Zahl ganz.",
        en: "In braces and brackets a comma ends the value. In quotes the number stays whole."),
      edits: ["\"\(quoted)\""])
  }
}

extension String {
  /// The value of an edit, in quotes if a comma would end it in brackets or braces.
  var quotedForFlow: String {
    let isEnclosed = "\"'{[".contains { hasPrefix(String($0)) }
    return contains(",") && !isEnclosed ? "\"\(self)\"" : self
  }
}
