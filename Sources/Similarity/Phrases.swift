/// Phrases of four words, and in how many places each stands: what many texts say alike is house
/// style, what a few say alike is worth a look.
struct Phrases {
  /// A byte per slot, counting no further than 255; two phrases in one slot count as one.
  private let counts: [UInt8]
  private let mask: UInt64
  /// From this count on a phrase is boilerplate.
  let limit: UInt8
  /// In at most so many places a phrase leads from one text to another.
  static let sharedAtMost: UInt8 = 7

  static let length = 4

  init(_ lists: WordLists, _ meanings: Meanings) {
    limit = UInt8(min(24, max(4, lists.count * 3 / 100)))
    var size: UInt64 = 1 << 12
    while size < UInt64(lists.words.count) * 2 { size *= 2 }
    let mask = size - 1
    self.mask = mask
    counts = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      buffer.initialize(repeating: 0)
      for record in 0..<lists.count {
        Phrases.forEach(lists, meanings, record) { hash, _ in
          let slot = Int(hash & mask)
          if buffer[slot] < 255 { buffer[slot] += 1 }
        }
      }
      count = Int(size)
    }
  }

  @inline(__always) func count(_ hash: UInt64) -> UInt8 { counts[Int(hash & mask)] }

  /// The phrases of a text's body: hash, and position of the first word in `lists.words`.
  @inline(__always)
  static func forEach(
    _ lists: WordLists, _ meanings: Meanings, _ record: Int, _ use: (UInt64, Int) -> Void
  ) {
    let range = lists.range(record, .body)
    guard range.count >= length else { return }
    for start in range.lowerBound...(range.upperBound - length) {
      var hash: UInt64 = 0
      for word in start..<start + length {
        hash = mix(hash ^ UInt64(meanings.phraseWord[Int(lists.words[word])]))
      }
      use(hash, start)
    }
  }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let value = (value ^ value >> 32) &* 0xd6e8_feb8_6659_fd93
    return value ^ value >> 29
  }
}
