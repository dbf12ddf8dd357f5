import PlanModel

extension Table where Key == Int, Value == Money {
  /// The known amounts by year.
  var amounts: [Int: Money] {
    rows.reduce(into: [:]) { amounts, row in
      if let amount = row.value.value { amounts[row.key, default: .zero] += amount }
    }
  }
}

extension Money {
  /// Spread evenly over the calendar years of a period, remaining cents in the last.
  func spread(over period: Period) -> [Int: Money] {
    Dictionary(
      zip(period.years, spread(over: period.years.count)), uniquingKeysWith: { first, _ in first })
  }

  /// Spread in proportion to `shares`, remaining cents in the last year; nil if they are nothing.
  func spread(inProportionTo shares: [Int: Money]) -> [Int: Money]? {
    let whole = shares.values.sum()
    guard whole > .zero, let last = shares.filter({ $0.value > .zero }).keys.max() else {
      return nil
    }
    var amounts = shares.mapValues { Money(cents: cents * $0.cents / whole.cents) }
    let rest = self - amounts.values.sum()
    amounts[last, default: .zero] += rest
    return amounts
  }
}
