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
          if weight > 0 { found.append((reader.surface(from: word, blanks: 0), weight)) }
        }
        for (quantity, start) in reader.quantities where equal.remove(quantity.key) != nil {
          shared.quantities.append(
            reader.surface(from: start, blanks: quantity.unit == nil ? 0 : 1))
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

  /// The word at an offset, and so many more behind blanks.
  func surface(from start: Int, blanks: Int) -> String {
    var (at, blanks) = (start, blanks)
    while at < text.count {
      let byte = text[at]
      if byte == 0x20 || byte == 0x0A || byte == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      {
        guard blanks > 0 else { break }
        blanks -= 1
        at += byte == 0xC2 ? 1 : 0
      } else if !SurfaceReader.isPart(byte, isNumber: WordScanner.isDigit(text[start])) {
        break
      }
      at += 1
    }
    var end = at
    while end > start, text[end - 1] == 0x2E || text[end - 1] == 0x2C { end -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
      .replacing("\u{AD}", with: "").replacing("\n", with: " ")
  }

  private static func isPart(_ byte: UInt8, isNumber: Bool) -> Bool {
    WordScanner.isLetter(byte) || WordScanner.isDigit(byte) || byte >= 0xC2 && byte != 0xE2
      || byte & 0xC0 == 0x80 || isNumber && (byte == 0x2E || byte == 0x2C || byte == 0x2F)
  }
}
