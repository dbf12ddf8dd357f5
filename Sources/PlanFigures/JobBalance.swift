import PlanModel

/// The new jobs of the measures of one certainty.
struct NewJobs {
  /// Of measures with a known year.
  private(set) var byYear: [Int: JobFigures.Sum] = [:]
  private(set) var total = JobFigures.Sum()
  /// Jobs of measures without a known year: they may be there from the first year on.
  private(set) var withoutYear: Int128 = 0
  /// From which year on a number of jobs is unknown; nil if all are known.
  private(set) var unknownFrom: Int?
  /// Positions of the measures that give `neu`.
  private(set) var measures: [Int] = []

  /// - Parameter others: measures with which these share a whole or a part are left out.
  init(
    _ plan: Plan, _ trees: MeasureTrees, beside others: [Int], where takesPart: (Measure) -> Bool
  ) {
    let counted = trees.counted(where: takesPart) { $0.newJobs.value != nil && $0.jobYear != nil }
    let related = others.isEmpty ? [] : trees.related(to: others)
    for position in counted where !related.contains(position) {
      let measure = plan.measures[position]
      guard !measure.newJobs.isAbsent else { continue }
      measures.append(position)
      total.add(measure.arbeitsplaetze)
      if let year = measure.jobYear {
        byYear[year, default: JobFigures.Sum()].add(measure.arbeitsplaetze)
      }
      if let new = measure.newJobs.value {
        if measure.jobYear == nil { withoutYear += Int128(new) }
      } else {
        unknownFrom = min(unknownFrom ?? .max, measure.jobYear ?? .min)
      }
    }
  }
}

/// Lost and new jobs, year by year.
struct JobBalance {
  private let losses: [Settings.JobLoss]
  private let agreed: NewJobs
  private let planned: NewJobs
  private let ideas: NewJobs
  /// Whether a measure cannot be read: it may bring jobs.
  var hasUnreadable = false

  init(_ losses: [Settings.JobLoss], agreed: NewJobs, planned: NewJobs, ideas: NewJobs) {
    self.losses = losses
    self.agreed = agreed
    self.planned = planned
    self.ideas = ideas
  }

  var years: [JobFigures.Year] {
    var direct: [Int: Int128] = [:]
    var indirect: [Int: Int128] = [:]
    for loss in losses {
      guard let year = loss.jahr.value else { continue }
      let jobs = Int128(loss.stellen.value ?? 0)
      if loss.art.value == "direkt" {
        direct[year, default: 0] += jobs
      } else {
        indirect[year, default: 0] += jobs
      }
    }
    let all =
      [losses.compactMap(\.jahr.value)] + [agreed, planned, ideas].map { Array($0.byYear.keys) }
    guard let first = all.joined().min(), let last = all.joined().max() else { return [] }
    var soFar = JobFigures.Year(year: first)
    return (first...last).map { year in
      var next = JobFigures.Year(year: year)
      next.lostDirect = soFar.lostDirect + direct[year, default: 0]
      next.lostIndirect = soFar.lostIndirect + indirect[year, default: 0]
      next.agreed = soFar.agreed + agreed.byYear[year]
      next.planned = soFar.planned + planned.byYear[year]
      next.ideas = soFar.ideas + ideas.byYear[year]
      let isLimited = !hasUnreadable && agreed.unknownFrom.map { year < $0 } ?? true
      next.agreedAtMost = isLimited ? next.agreed.new + agreed.withoutYear : nil
      soFar = next
      return next
    }
  }
}

extension JobFigures.Sum {
  fileprivate static func + (left: Self, right: Self?) -> Self {
    var sum = left
    if let right { sum += right }
    return sum
  }
}
