/// The likely name that was meant.
public enum NearestName {
  /// The candidate with the smallest Damerau–Levenshtein distance to `name`, if that is at most
  /// max(2, a third of the name's length); of several equally near the first.
  public static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
    let source = Array(name.unicodeScalars.prefix(200))
    var limit = max(2, source.count / 3)
    var best: String?
    for candidate in candidates {
      let target = Array(candidate.unicodeScalars.prefix(200))
      guard abs(target.count - source.count) <= limit else { continue }
      let distance = distance(source, target)
      if distance <= limit && (best == nil || distance < limit) {
        best = candidate
        limit = distance
      }
    }
    return best
  }

  /// Damerau–Levenshtein (optimal string alignment): insert, delete, replace, swap neighbours.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
