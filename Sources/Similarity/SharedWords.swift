extension TextCollection {
  /// What two texts share that few others have, as the first text writes it.
  public struct Shared: Sendable, Equatable {
    /// Rare words, the rarest first.
    public var words: [String] = []
    /// Equal quantities, such as `2.400 m²`.
    public var quantities: [String] = []
  }

  /// - Parameter limit: how many words at most.
  public func shared(_ a: Int, _ b: Int, atMost limit: Int = 6) -> Shared {
    var rest: [UInt32: Float] = [:]
    let other = Set(profiles.entries[profiles.range(b)].map(\.concept))
    for entry in profiles.entries[profiles.range(a)] where other.contains(entry.concept) {
      let rareness = rarity.rareness[Int(entry.concept)]
      if rareness > 0 { rest[entry.concept] = rareness * rarity.weights[Int(entry.concept)] }
    }
    var equal: Set<UInt64> = []
    quantities.forEachShared(a, b) { index, _, _ in equal.insert(quantities.list[index].key) }
    var shared = Shared()
    var found: [(word: String, weight: Float)] = []
    let scanner = WordScanner()
    defer { scanner.deallocate() }
    for part in TextRecord.Part.allCases {
      records[a].withBytes(of: part) { text in
        var reader = SurfaceReader(text)
        scanner.scan(text, into: &reader)
        for (index, word) in zip(lists.range(a, part), reader.words) {
          let weight = meanings.of(Int(lists.words[index])).reduce(Float(0)) {
            $0 + (rest.removeValue(forKey: $1.concept) ?? 0)
          }
          let surface = weight > 0 ? reader.word(at: word) : ""
          // Nouns and names tell a reader what is shared, adjectives and verbs do not.
          if surface.first?.isUppercase ?? false { found.append((surface, weight)) }
        }
        for (quantity, start) in reader.quantities where equal.remove(quantity.key) != nil {
          shared.quantities.append(reader.quantity(at: start))
        }
      }
    }
    found.sort { ($1.weight, $0.word) < ($0.weight, $1.word) }
    shared.words = found.prefix(limit).map(\.word)
    return shared
  }
}

/// Where words and quantities stand in a text, in the order in which `WordLists` has them.
private struct SurfaceReader: WordScanner.Reader {
  private let text: UnsafeBufferPointer<UInt8>
  var words: [Int] = []
  var quantities: [(quantity: Quantity, start: Int)] = []

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at offset: Int) {
    words.append(offset)
  }

  mutating func quantity(_ quantity: Quantity, at offset: Int) {
    quantities.append((quantity, offset))
  }

  /// The whole word at an offset, with what hyphens join to it.
  func word(at offset: Int) -> String {
    var (start, end) = (offset, offset)
    while start > 0, isPart(start - 1) || isHyphen(start - 1) { start -= 1 }
    while end < text.count, isPart(end) || isHyphen(end) { end += 1 }
    return string(start..<end)
  }

  /// The number at an offset with the word behind it.
  func quantity(at start: Int) -> String {
    var end = start
    while end < text.count, isNumeral(end) { end += 1 }
    let number = end
    while end < text.count, text[end] == 0x20 || text[end] == 0xC2 || text[end] == 0xA0 { end += 1 }
    let word = end
    while end < text.count, isPart(end) || text[end] == 0x2F || isPower(end) { end += 1 }
    return string(start..<(end > word ? end : number))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
      .replacing("\u{AD}", with: "").replacing("\u{A0}", with: " ")
      .trimmingHyphens
  }

  private func isPart(_ at: Int) -> Bool {
    let byte = text[at]
    // A no-break blank is no letter.
    if byte == 0xC2 || at > 0 && text[at - 1] == 0xC2 { return false }
    return WordScanner.isLetter(byte) || WordScanner.isDigit(byte) || byte & 0xC0 == 0x80
      || byte >= 0xC2 && byte != 0xE2
  }

  /// One of the two bytes of ² and ³.
  private func isPower(_ at: Int) -> Bool {
    if text[at] == 0xC2 { return at + 1 < text.count && isPower(at + 1) }
    return (text[at] == 0xB2 || text[at] == 0xB3) && at > 0 && text[at - 1] == 0xC2
  }

  private func isHyphen(_ at: Int) -> Bool {
    text[at] == 0x2D && at > 0 && at + 1 < text.count && text[at - 1] != 0x2D && text[at + 1] > 0x2D
  }

  private func isNumeral(_ at: Int) -> Bool {
    WordScanner.isDigit(text[at])
      || (text[at] == 0x2E || text[at] == 0x2C) && at + 1 < text.count
        && WordScanner.isDigit(text[at + 1])
  }
}

extension String {
  /// Without hyphens at either end.
  fileprivate var trimmingHyphens: String {
    var text = self[...]
    while text.first == "-" { text.removeFirst() }
    while text.last == "-" { text.removeLast() }
    return String(text)
  }
}
