import Diagnostics
import PlanModel

/// Staff of one profile over time: what is needed and what is there, in full-time equivalents.
public struct StaffBalance: Sendable {
  /// What one document needs or gives of it.
  public struct Share: Sendable {
    public let document: Document
    /// Who gives it; nil for a need.
    public let body: DocumentID?
    /// What it is for; nil for what a body has.
    public let measure: DocumentID?
    public let amount: ExactNumber
    /// Where the amount stands.
    public let place: Place
    public let days: ClosedRange<Day>
  }

  /// Consecutive days on which nothing begins or ends.
  public struct Stretch: Sendable {
    public let days: ClosedRange<Day>
    public internal(set) var needed: ExactNumber
    /// Contributions that are asked for, but not promised.
    public internal(set) var requested: ExactNumber
    public internal(set) var available: ExactNumber
    /// With everything that is unknown; nil if nothing limits it.
    public internal(set) var availableAtMost: ExactNumber?
  }

  /// A calendar year by its worst day: the one on which most is missing, the earliest on a tie.
  public struct Year: Sendable {
    public let year: Int
    public let worst: Stretch
    /// The first day of `worst` in this year.
    public let day: Day
  }

  public let profile: String
  public let needs: [Share]
  public let requests: [Share]
  public let sources: [Share]
  /// Needs of which profile, amount or time is unknown; they may be of another profile.
  public let unknownNeeds: Int
  /// Sources likewise.
  public let unknownSources: Int
  /// In the order of time, without gaps; none where nothing is needed or there.
  public let stretches: [Stretch]

  /// The year view, from the first to the last year in which something is needed, asked for or
  /// contributed.
  public var years: [Year] {
    let shares = needs + requests + sources.filter { $0.document.kind == .beitrag }
    guard let first = shares.map(\.days.lowerBound.year).min(),
      let last = shares.map(\.days.upperBound.year).max()
    else { return [] }
    var years: [Int: Year] = [:]
    for stretch in stretches {
      let from = max(first, stretch.days.lowerBound.year)
      let to = min(last, stretch.days.upperBound.year)
      guard from <= to else { continue }
      for year in from...to {
        if let worst = years[year]?.worst, worst.missing >= stretch.missing { continue }
        let start = stretch.days.lowerBound
        years[year] = Year(
          year: year, worst: stretch, day: start.year == year ? start : .first(of: year))
      }
    }
    return years.values.sorted { $0.year < $1.year }
  }

  /// The stretches on which more is needed than is there by more than `tolerance` percent,
  /// whatever the unknown sources are.
  public func overbooked(tolerance: ExactNumber, withRequests: Bool = false) -> [Stretch] {
    stretches.filter { stretch in
      let needed = withRequests ? stretch.needed + stretch.requested : stretch.needed
      return stretch.availableAtMost.map { needed.exceeds(ExactNumber(100) + tolerance, of: $0) }
        ?? false
    }
  }
}

extension [StaffBalance.Share] {
  /// Those that hold on a day.
  public func on(_ day: Day) -> [StaffBalance.Share] { filter { $0.days.contains(day) } }

  /// Those that hold on some day of stretches, which are in the order of time.
  public func within(_ stretches: [StaffBalance.Stretch]) -> [StaffBalance.Share] {
    filter { share in
      var (low, high) = (0, stretches.count)
      while low < high {
        let middle = (low + high) / 2
        if stretches[middle].days.upperBound < share.days.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low < stretches.count && stretches[low].days.lowerBound <= share.days.upperBound
    }
  }
}

extension StaffBalance.Stretch {
  /// Needed and not available; negative if more is there.
  public var missing: ExactNumber { needed - available }
}

extension Day {
  fileprivate static func first(of year: Int) -> Day {
    Moment(year: year)?.first ?? .earliest
  }
}
