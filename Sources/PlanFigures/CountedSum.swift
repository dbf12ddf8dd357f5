import PlanModel

/// A sum of money and of how many values it is made: "12,5 Mio. € aus 41 von 47".
public struct CountedSum: Sendable, Hashable {
  /// The sum of the known values.
  public private(set) var amount: Money = .zero
  /// How many values are known.
  public private(set) var known = 0
  /// How many values there are, known or not.
  public private(set) var count = 0

  public init() {}

  public var unknown: Int { count - known }
  public var isComplete: Bool { known == count }

  public mutating func add(_ value: Given<Money>) {
    add(value.value)
  }

  /// Adds a value; nil is one that is unknown.
  mutating func add(_ value: Money?) {
    count += 1
    guard let value else { return }
    known += 1
    amount += value
  }
}
