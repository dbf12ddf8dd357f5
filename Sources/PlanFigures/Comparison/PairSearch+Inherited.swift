import PlanModel

extension PairSearch {
  /// Pairs that follow from others: if a and a′ are one project, what is comparable to a is
  /// comparable to a′ — unless the plan says that the two are apart.
  ///
  /// One pass: nothing follows from what follows.
  func inherit(_ found: inout [Scored]) {
    var index: [UInt64: Int] = [:]
    var neighbours: [Int: [(other: Int, comparable: Double)]] = [:]
    for (position, pair) in found.enumerated() {
      index[PairSearch.key(pair.a, pair.b)] = position
      guard pair.comparable >= 0 else { continue }
      neighbours[pair.a, default: []].append((pair.b, pair.comparable))
      neighbours[pair.b, default: []].append((pair.a, pair.comparable))
    }
    var gains: [UInt64: Double] = [:]
    for pair in found where pair.double >= 0 {
      for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
        for neighbour in neighbours[one] ?? [] where neighbour.other != other {
          let gain = min(neighbour.comparable - 0.5, pair.double)
          let key = PairSearch.key(other, neighbour.other)
          gains[key] = max(gains[key] ?? -.infinity, gain)
        }
      }
    }
    var new: [Scored] = []
    for (key, gain) in gains.sorted(by: { $0.key < $1.key }) where gain >= 0 {
      if let position = index[key] {
        let pair = found[position]
        guard pair.features.apart < 1, pair.features.otherCarrier > 0 else { continue }
        found[position].comparable = max(pair.comparable, gain)
      } else if let pair = inherited(Int(key >> 32), Int(key & 0xFFFF_FFFF), gain) {
        new.append(pair)
      }
    }
    found += new
  }

  private func inherited(_ a: Int, _ b: Int, _ gain: Double) -> Scored? {
    guard let pair = scored(a, b), pair.features.apart < 1, pair.features.otherCarrier > 0 else {
      return nil
    }
    var gained = pair
    gained.comparable = max(pair.comparable, gain)
    return gained
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }
}
