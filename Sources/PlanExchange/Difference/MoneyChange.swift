import PlanFigures
import PlanModel

/// The sums of the plan as they were and as they are.
public struct MoneyChange: Sendable, Hashable {
  public let before: MoneyState
  public let after: MoneyState
}

/// The sums that a plan is summed up by.
public struct MoneyState: Sendable, Hashable {
  /// Of all live measures, with how many are known.
  public let cost: CountedSum
  /// Granted, and own and other means.
  public let secured: Money
  /// Granted alone.
  public let granted: Money
  /// Submitted and not yet decided on.
  public let applied: Money
  /// Applications that are not yet submitted.
  public let inPreparation: Money
  /// Cost that no source is named for.
  public let open: Money

  init(_ figures: MoneyFigures) {
    let certainty = figures.certainty
    cost = figures.cost
    granted = certainty.granted.amount
    secured = certainty.granted.amount + certainty.other
    applied = certainty.applied.amount
    inPreparation = certainty.inPreparation.amount
    open = figures.open
  }
}
