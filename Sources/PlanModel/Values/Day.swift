/// A day of the Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for a day that does not exist; years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(year: year, month: month)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first and the last day that a plan can name.
  public static let earliest = firstDay(ofYear: 1)
  public static let latest = lastDay(ofYear: 9999)

  static func firstDay(ofYear year: Int) -> Day { Day(uncheckedYear: year, month: 1, day: 1) }
  static func lastDay(ofYear year: Int) -> Day { Day(uncheckedYear: year, month: 12, day: 31) }

  /// The same day N months later, or that month's last day (format.md §2, Time).
  public func adding(months: Int) -> Day {
    let index = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return Day(
      uncheckedYear: newYear, month: newMonth,
      day: min(day, Day.length(year: newYear, month: newMonth)))
  }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// Days since 1 March of the year 0, for differences of days.
  public var number: Int {
    let y = month <= 2 ? year - 1 : year
    let m = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1
  }

  private init(number: Int) {
    var year = (10_000 * number + 14_780) / 3_652_425
    func daysBefore(_ y: Int) -> Int { 365 * y + y / 4 - y / 100 + y / 400 }
    var rest = number - daysBefore(year)
    if rest < 0 {
      year -= 1
      rest = number - daysBefore(year)
    }
    let m = (100 * rest + 52) / 3060
    self.init(
      uncheckedYear: year + (m + 2) / 12, month: (m + 2) % 12 + 1,
      day: rest - (m * 306 + 5) / 10 + 1)
  }

  /// Whole days from this day to `other`; negative if it lies before.
  public func days(to other: Day) -> Int { other.number - number }

  /// `2026-11-21`
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
