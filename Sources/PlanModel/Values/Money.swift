/// An amount of money in euro cents; exact, never negative when read from a plan.
public struct Money: Sendable, Hashable, Comparable {
  public var cents: Int128

  public static let zero = Money(cents: 0)
  /// The highest amount that a plan can hold: 10¹⁵ €.
  public static let highest = Money(cents: 100_000_000_000_000_000)

  public init(cents: Int128) { self.cents = cents }
  public init(euros: Int) { cents = Int128(euros) * 100 }

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  public static func + (left: Money, right: Money) -> Money {
    Money(cents: left.cents + right.cents)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(cents: left.cents - right.cents)
  }
  public static func += (left: inout Money, right: Money) { left = left + right }

  /// Whether this amount is more than `percent` of `whole`; exact.
  public func exceeds(_ percent: ExactNumber, of whole: Money) -> Bool {
    cents * 100_000_000_000 > percent.billionths * whole.cents
  }

  /// The share of `whole` in percent, rounded to one decimal; nil of nothing.
  public func share(of whole: Money) -> ExactNumber? {
    guard whole.cents > 0 else { return nil }
    let tenths = (cents * 2000 + whole.cents) / (whole.cents * 2)
    return ExactNumber(billionths: tenths * 100_000_000)
  }

  /// This percentage of the amount, rounded down to the cent.
  public func portion(_ percent: ExactNumber) -> Money {
    Money(cents: cents * percent.billionths / 100_000_000_000)
  }

  /// The amount split evenly in `parts`; remaining cents go to the last.
  public func spread(over parts: Int) -> [Money] {
    guard parts > 0 else { return [] }
    let each = cents / Int128(parts)
    var amounts = [Money](repeating: Money(cents: each), count: parts)
    amounts[parts - 1] = Money(cents: cents - each * Int128(parts - 1))
    return amounts
  }
}

extension Sequence where Element == Money {
  public func sum() -> Money { reduce(.zero, +) }
}
