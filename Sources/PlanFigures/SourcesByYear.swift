import PlanModel

/// Where the money of the live measures comes from, by calendar year.
///
/// A source is spread like the cost of its measure: in proportion to `jahre`, else evenly over
/// `zeitraum`.
public struct SourcesByYear: Sendable {
  /// Amounts by how certain they are; together they are the cost, or more where it is overfunded.
  public struct Amounts: Sendable, Hashable {
    public internal(set) var granted: Money = .zero
    public internal(set) var applied: Money = .zero
    public internal(set) var inPreparation: Money = .zero
    public internal(set) var other: Money = .zero
    public internal(set) var open: Money = .zero

    fileprivate static let parts: [WritableKeyPath<Amounts, Money> & Sendable] = [
      \.granted, \.applied, \.inPreparation, \.other, \.open,
    ]

    fileprivate var isNothing: Bool { Amounts.parts.allSatisfy { self[keyPath: $0] == .zero } }

    public static func together(_ all: some Sequence<Amounts>) -> Amounts {
      all.reduce(into: Amounts()) { $0 += $1 }
    }

    fileprivate static func += (left: inout Amounts, right: Amounts) {
      for part in parts { left[keyPath: part] += right[keyPath: part] }
    }
  }

  public private(set) var byYear: [Int: Amounts] = [:]
  /// Of measures whose cost has no year.
  public private(set) var withoutYear = Amounts()
  /// All open cost.
  public private(set) var open: Money = .zero
  /// What a measure lacks, without what its parts have applied for.
  public struct Gap: Sendable {
    public let measure: Measure
    public let open: Money
  }

  /// Of the measures whose cost is counted, those with open cost, the largest first; together they
  /// are `open`.
  public private(set) var gaps: [Gap] = []

  /// - Parameters:
  ///   - counted: positions of the measures whose cost and other means count.
  ///   - inside: for each measure the one of `counted` that it is or is a part of.
  init(_ all: [MeasureMoney], _ counted: [Int], inside: [Int?]) {
    var amounts = all.map { money -> Amounts in
      guard money.measure.countsInSums else { return Amounts() }
      var amounts = Amounts()
      amounts.granted = money.certainty.granted.amount
      amounts.applied = money.certainty.applied.amount
      amounts.inPreparation = money.certainty.inPreparation.amount
      return amounts
    }
    var requested = [Money](repeating: .zero, count: all.count)
    for (position, whole) in inside.enumerated() where all[position].measure.countsInSums {
      if let whole { requested[whole] += all[position].certainty.requested }
    }
    for position in counted {
      let money = all[position]
      amounts[position].other = money.certainty.other
      let covered = requested[position] + money.certainty.other
      amounts[position].open = max(.zero, (money.cost ?? .zero) - covered)
      open += amounts[position].open
      guard amounts[position].open > .zero else { continue }
      gaps.append(Gap(measure: money.measure, open: amounts[position].open))
    }
    gaps = gaps.enumerated().sorted {
      ($1.element.open, $0.offset) < ($0.element.open, $1.offset)
    }.map(\.element)
    for (money, amounts) in zip(all, amounts) where !amounts.isNothing {
      add(amounts, like: money.measure.costByYear ?? [:])
    }
  }

  private mutating func add(_ amounts: Amounts, like years: [Int: Money]) {
    guard years.values.sum() > .zero else {
      withoutYear += amounts
      return
    }
    for part in Amounts.parts where amounts[keyPath: part] > .zero {
      let spread = amounts[keyPath: part].spread(inProportionTo: years) ?? [:]
      for (year, amount) in spread { byYear[year, default: Amounts()][keyPath: part] += amount }
    }
  }
}
