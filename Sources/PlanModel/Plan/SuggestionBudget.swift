import Diagnostics

/// Nearest names, until enough have been compared: a plan with thousands of wrong ids is told so
/// without a suggestion for each.
struct SuggestionBudget {
  /// Names that may still be compared; each comparison takes about a microsecond.
  private var left = 1_000_000

  var isSpent: Bool { left <= 0 }

  mutating func nearest(to name: String, in candidates: [String]) -> String? {
    guard !isSpent else { return nil }
    left -= candidates.count
    return NearestName.of(name, in: candidates)
  }
}
