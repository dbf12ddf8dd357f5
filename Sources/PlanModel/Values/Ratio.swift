/// An exact fraction of whole numbers in lowest terms; what grows too large for it is nil.
public struct Ratio: Sendable, Hashable, Comparable {
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  public static let zero = Ratio(0)

  public init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// Nil unless the denominator is positive.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator > 0 else { return nil }
    let divisor = Ratio.greatestDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// A percentage as a share of 1.
  public init(percent: ExactNumber) {
    self = Ratio(percent.billionths, over: 100_000_000_000) ?? .zero
  }

  public static func < (left: Ratio, right: Ratio) -> Bool {
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return (a.high, a.low) < (b.high, b.low)
  }

  public func adding(_ other: Ratio) -> Ratio? {
    let divisor = Ratio.greatestDivisor(denominator, other.denominator)
    guard let left = Ratio.product(numerator, other.denominator / divisor),
      let right = Ratio.product(other.numerator, denominator / divisor),
      let whole = Ratio.product(denominator, other.denominator / divisor)
    else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : Ratio(sum, over: whole)
  }

  public func multiplied(by other: Ratio) -> Ratio? {
    guard let left = Ratio(numerator, over: other.denominator),
      let right = Ratio(other.numerator, over: denominator),
      let above = Ratio.product(left.numerator, right.numerator),
      let below = Ratio.product(left.denominator, right.denominator)
    else { return nil }
    return Ratio(above, over: below)
  }

  /// Nil unless the divisor is positive.
  public func divided(by divisor: Int128) -> Ratio? {
    Ratio(1, over: divisor).flatMap(multiplied)
  }

  /// The nearest whole number, halves up.
  public var rounded: Int128 {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    let below = rest < 0 ? (whole - 1, rest + denominator) : (whole, rest)
    return below.1 >= denominator - below.1 ? below.0 + 1 : below.0
  }

  /// As a percentage with one decimal, for printing.
  public var percent: ExactNumber? {
    multiplied(by: Ratio(1000)).map { ExactNumber(billionths: $0.rounded * 100_000_000) }
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : product
  }

  private static func greatestDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (left.magnitude, right.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(clamping: max(1, a))
  }
}
