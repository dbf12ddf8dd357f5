/// A point in time as precise as it was written: a day, a month or a year.
public struct Moment: Sendable, Hashable {
  public enum Precision: String, Sendable { case day, month, year }

  public let first: Day
  public let last: Day
  public let precision: Precision

  public init(day: Day) {
    first = day
    last = day
    precision = .day
  }

  /// Nil for a month that does not exist.
  public init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.first = first
    last = first.adding(months: 1).adding(days: -1)
    precision = .month
  }

  public init?(year: Int) {
    guard (1...9999).contains(year) else { return nil }
    first = .firstDay(ofYear: year)
    last = .lastDay(ofYear: year)
    precision = .year
  }

  /// Whether some day of this moment is on or before some day of the other.
  public func canPrecede(_ other: Moment) -> Bool { first <= other.last }
}

/// A stretch of time; as a start a moment counts from its first day, as an end to its last.
public struct Period: Sendable, Hashable {
  public let from: Moment
  public let to: Moment

  public init(from: Moment, to: Moment) {
    self.from = from
    self.to = to
  }

  public var first: Day { from.first }
  public var last: Day { max(to.last, from.first) }
  /// The calendar years that it touches; never empty.
  public var years: ClosedRange<Int> { first.year...last.year }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
