/// A node of the front matter, with the byte range of its text as written.
struct YAMLNode: Sendable, Hashable {
  /// What a node holds; scalars are text, whatever they look like.
  enum Content: Sendable, Hashable {
    case scalar(String, style: ScalarStyle)
    case sequence([YAMLNode], flow: Bool)
    case mapping([YAMLPair], flow: Bool)
  }

  /// How a scalar was written.
  enum ScalarStyle: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  var content: Content

  /// Absolute byte offsets into the file. A scalar: as written, quotes included; a block scalar:
  /// its indicator (`|`, `>-`); an empty value: the empty range behind its colon or dash, without
  /// a colon behind its key; a list or mapping: all of it, without the blanks and line ends
  /// behind it.
  var range: Range<Int>
}

/// A key and its value.
struct YAMLPair: Sendable, Hashable {
  var key: YAMLNode
  var value: YAMLNode
}

extension YAMLNode {
  /// The text of a scalar; nil for lists and mappings.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// An unquoted value of no characters (`titel:`).
  var isEmptyValue: Bool {
    if case .scalar(let text, .plain) = content { text.isEmpty } else { false }
  }
}

extension YAMLPair {
  /// Whether this key without a value is what a comma cut off the number before it:
  /// `{2027: 1,2 Mio. €}` is, in YAML, two keys.
  func isRest(ofNumberIn before: YAMLPair) -> Bool {
    guard value.isEmptyValue, value.range.lowerBound == key.range.upperBound,
      let first = key.text?.utf8.first, (0x30...0x39).contains(first),
      case .scalar(let number, .plain) = before.value.content, let last = number.utf8.last
    else { return false }
    return (0x30...0x39).contains(last)
  }
}
