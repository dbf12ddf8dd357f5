import PlanModel

/// Needs and sources of one profile while they are collected, and their sum day by day.
struct StaffDraft {
  var needs: [StaffBalance.Share] = []
  var requests: [StaffBalance.Share] = []
  var sources: [StaffBalance.Share] = []
  var unknownNeeds = 0
  var unknownSources = 0
  /// Sources that may be there: how much, nil if unknown, and when.
  private var possible: [(amount: ExactNumber?, days: ClosedRange<Day>)] = []

  static let always = Day.earliest...Day.latest

  mutating func addPossible(_ amount: ExactNumber?, _ days: ClosedRange<Day>?) {
    possible.append((amount, days ?? StaffDraft.always))
  }

  /// - Parameter common: what is of an unknown profile and so may be of this one.
  func balance(_ profile: String, with common: StaffDraft?) -> StaffBalance {
    StaffBalance(
      profile: profile, needs: needs, requests: requests, sources: sources,
      unknownNeeds: unknownNeeds + (common?.unknownNeeds ?? 0),
      unknownSources: unknownSources + (common?.unknownSources ?? 0),
      stretches: stretches(possible + (common?.possible ?? [])))
  }

  /// What begins on a day; what ends has its amounts below zero.
  private struct Change {
    var needed: Int128 = 0
    var requested: Int128 = 0
    var available: Int128 = 0
    var possible: Int128 = 0
    var unlimited = 0

    static func += (left: inout Change, right: Change) {
      left.needed += right.needed
      left.requested += right.requested
      left.available += right.available
      left.possible += right.possible
      left.unlimited += right.unlimited
    }

    var reversed: Change {
      Change(
        needed: -needed, requested: -requested, available: -available, possible: -possible,
        unlimited: -unlimited)
    }
  }

  private func stretches(
    _ possible: [(amount: ExactNumber?, days: ClosedRange<Day>)]
  ) -> [StaffBalance.Stretch] {
    var changes: [Day: Change] = [:]
    func add(_ change: Change, _ days: ClosedRange<Day>) {
      changes[days.lowerBound, default: Change()] += change
      changes[days.upperBound.adding(days: 1), default: Change()] += change.reversed
    }
    for share in needs { add(Change(needed: share.amount.billionths), share.days) }
    for share in requests { add(Change(requested: share.amount.billionths), share.days) }
    for share in sources { add(Change(available: share.amount.billionths), share.days) }
    for source in possible {
      add(
        source.amount.map { Change(possible: $0.billionths) } ?? Change(unlimited: 1), source.days)
    }
    let days = changes.keys.sorted()
    var level = Change()
    return zip(days, days.dropFirst()).map { first, next in
      level += changes[first] ?? Change()
      return StaffBalance.Stretch(
        days: first...next.adding(days: -1), needed: ExactNumber(billionths: level.needed),
        requested: ExactNumber(billionths: level.requested),
        available: ExactNumber(billionths: level.available),
        availableAtMost: level.unlimited > 0
          ? nil : ExactNumber(billionths: level.available + level.possible))
    }
  }
}
