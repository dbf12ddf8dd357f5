/// A decimal number, exact to nine places; sums never pass through binary floating point.
public struct ExactNumber: Sendable, Hashable, Comparable {
  /// The number times 10⁹.
  public let billionths: Int128

  public static let zero = ExactNumber(billionths: 0)
  private static let scale: Int128 = 1_000_000_000

  public init(billionths: Int128) { self.billionths = billionths }
  public init(_ whole: Int) { billionths = Int128(whole) * ExactNumber.scale }

  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    left.billionths < right.billionths
  }

  public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    ExactNumber(billionths: left.billionths + right.billionths)
  }

  public static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    ExactNumber(billionths: left.billionths - right.billionths)
  }

  /// Whether this number is more than `percent` of `whole`; exact, however large they are.
  public func exceeds(_ percent: ExactNumber, of whole: ExactNumber) -> Bool {
    let own = billionths.multipliedFullWidth(by: 100 * ExactNumber.scale)
    let limit = percent.billionths.multipliedFullWidth(by: whole.billionths)
    return (own.high, own.low) > (limit.high, limit.low)
  }

  /// The nearest binary number, for drawing and distances only.
  public var approximate: Double { Double(billionths) / 1e9 }

  /// The whole part, if there is nothing behind the point.
  public var whole: Int? {
    billionths % ExactNumber.scale == 0 ? Int(exactly: billionths / ExactNumber.scale) : nil
  }

  /// Digits before and behind the decimal point, without trailing zeros.
  var digits: (whole: String, fraction: String) {
    let magnitude = billionths.magnitude
    var fraction = String(magnitude % 1_000_000_000)
    fraction = String(repeating: "0", count: 9 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (String(magnitude / 1_000_000_000), fraction)
  }

  /// The notation of machines: `-1234.5`.
  public var plain: String {
    let (whole, fraction) = digits
    return (billionths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
