/// The quantities of each text, and how many texts name each.
struct QuantityIndex: Sendable {
  /// Distinct quantities of each text, ordered by value.
  private(set) var list: [Quantity] = []
  private var ends: [Int] = []
  /// How many texts name the value with the unit; beside `list`.
  private(set) var texts: [UInt32] = []

  init(_ lists: WordLists) {
    var found: [UInt64: UInt32] = [:]
    for record in 0..<lists.count {
      let own = Set(lists.quantities(of: record)).sorted { $0.key < $1.key }
      for quantity in own { found[quantity.key, default: 0] += 1 }
      list += own
      ends.append(list.count)
    }
    texts = list.map { found[$0.key] ?? 0 }
  }

  func range(_ record: Int) -> Range<Int> { (record == 0 ? 0 : ends[record - 1])..<ends[record] }

  /// Pairs of equal quantities of two texts, as positions in `list`, and what each is worth: 1 with
  /// a unit, a half without, less the more texts name it.
  func forEachShared(_ a: Int, _ b: Int, _ use: (Int, Int, Float) -> Void) {
    let (first, second) = (range(a), range(b))
    var (i, j) = (first.lowerBound, second.lowerBound)
    while i < first.upperBound, j < second.upperBound {
      if list[i].value != list[j].value {
        if list[i].value < list[j].value { i += 1 } else { j += 1 }
        continue
      }
      let worth = worth(i, j)
      if worth > 0 { use(i, j, worth) }
      if list[i].key <= list[j].key { i += 1 } else { j += 1 }
    }
  }

  private func worth(_ i: Int, _ j: Int) -> Float {
    let (a, b) = (list[i].unit, list[j].unit)
    guard a == nil || b == nil || a == b else { return 0 }
    let common = Float(max(texts[i], texts[j]))
    let rare = max(0, min(1, (12 - common) / 9))
    return a != nil && a == b ? rare : rare / 2
  }
}
