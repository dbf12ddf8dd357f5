import Similarity

/// How measures are compared; the defaults are the method, the rest is for measuring its parts.
public struct ComparisonOptions: Sendable {
  public var text = TextOptions()
  public var double = PairWeights.double
  public var comparable = PairWeights.comparable
  /// Whether pairs just below the thresholds are looked for, too.
  public var includesPossible = true
  /// Threads at a time.
  public var jobs = 1

  public init() {}
}
