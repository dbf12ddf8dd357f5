import Diagnostics
import PlanModel

/// A year of `jahre` in which there is money.
struct MoneyYear {
  let year: Int
  let amount: Money
  let place: Place
}

extension Measure {
  /// The years of `jahre` that are known to have money, ascending.
  var moneyYears: [MoneyYear] {
    jahre.rows.compactMap { row in
      guard case .known(let amount, let place) = row.value, amount > .zero else { return nil }
      return MoneyYear(year: row.key, amount: amount, place: place)
    }
    .sorted { $0.year < $1.year }
  }

  /// The line of `jahre` that takes up the money of other years; nil where it cannot be told.
  func moving(_ years: [MoneyYear], to year: Int) -> Text? {
    guard !years.isEmpty, jahre.isComplete else { return nil }
    let amount = years.map(\.amount).sum() + (jahre[year].value ?? .zero)
    let (path, old) = (document.file.path, Text.years(years.map(\.year)))
    let line = "\(year): \(Print.money(amount))"
    return Text(
      de: "Geld vorziehen oder verschieben, in \(path) unter jahre statt \(old.de):  \(line)",
      en: "Move the money, in \(path) in jahre instead of \(old.en):  \(line)")
  }
}

extension Programme {
  /// The last day that `laufzeit_max` allows a grant that starts on this day, and where that stands.
  func latestEnd(from start: Day) -> (day: Day, place: Place)? {
    guard case .known(let years, let place) = laufzeitMax, years < 10_000 else { return nil }
    return (start.adding(months: 12 * years).adding(days: -1), place)
  }
}

extension Text {
  /// "2027 bis 2029 und 2031", of ascending years.
  static func years(_ years: [Int]) -> Text {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, year == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else if runs.last?.upperBound != year {
        runs.append(year...year)
      }
    }
    return .list(
      runs.map { run in
        let (first, last) = (run.lowerBound, run.upperBound)
        return first == last
          ? Text(verbatim: "\(first)") : Text(de: "\(first) bis \(last)", en: "\(first) to \(last)")
      }, atMost: 4)
  }
}
