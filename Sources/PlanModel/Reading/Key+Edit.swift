extension Key {
  /// The example as it can be copied behind the key, on the same line.
  var exampleInLine: String {
    if case .table = type { return "{\(example)}" }
    guard example.hasPrefix("- ") else { return example }
    let entry = example.dropFirst(2)
    let isEnclosed = entry.hasPrefix("{") || entry.hasPrefix("[")
    return isEnclosed ? "[\(entry)]" : "[{\(entry)}]"
  }

  /// An entry of this table as a key of its own: the example without the entry's key.
  func entry(_ name: String, _ type: ValueType) -> Key {
    let parts = example.split(separator: ": ", maxSplits: 1)
    let value = parts.count == 2 ? String(parts[1]) : example
    return Key(name, type, value, de: meaning.de, en: meaning.en)
  }
}
