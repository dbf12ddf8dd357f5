import PlanModel

/// The times of one site between which nothing begins or ends, and what is needed of it in each.
struct SiteTimeline {
  /// A claim whose figures count from one of the times to another.
  private struct Stint {
    let claim: Int
    let times: Range<Int>
  }

  /// What is needed of the site in one of the times.
  private struct Need {
    var claims = 0
    var exclusive = 0
    var unknown = 0
    var exclusiveArea = ExactNumber.zero
    var sharedArea = ExactNumber.zero

    var area: ExactNumber { exclusiveArea + sharedArea }
  }

  private let claims: [SiteFigures.Claim]
  /// The first day of each time.
  private let days: [Day]
  private let stints: [Stint]
  private let needs: [Need]
  private let limit: ExactNumber?

  init(_ claims: [SiteFigures.Claim], of limit: ExactNumber?, _ trees: MeasureTrees) {
    let days = SiteTimeline.days(of: claims)
    let times = claims.map { SiteTimeline.times(of: $0, in: days) }
    let stints = SiteTimeline.stints(claims, times, trees)
    (self.claims, self.days, self.limit, self.stints) = (claims, days, limit, stints)
    needs = SiteTimeline.needs(claims, stints, count: days.count)
  }

  private static func days(of claims: [SiteFigures.Claim]) -> [Day] {
    Set(claims.map(\.from) + claims.compactMap { $0.until?.adding(days: 1) }).sorted()
  }

  private static func times(of claim: SiteFigures.Claim, in days: [Day]) -> Range<Int> {
    func index(_ day: Day) -> Int { days.firstIndex(notBefore: day) }
    return index(claim.from)..<(claim.until.map { index($0.adding(days: 1)) } ?? days.count)
  }

  /// When the figures of each claim count: those of a whole in place of its parts while it holds
  /// the site and gives its area, else theirs.
  private static func stints(
    _ claims: [SiteFigures.Claim], _ times: [Range<Int>], _ trees: MeasureTrees
  ) -> [Stint] {
    let local = trees.restricted(to: claims.map(\.position))
    return local.families.flatMap { family -> [Stint] in
      guard family.count > 1 else { return [Stint(claim: family[0], times: times[family[0]])] }
      let tree = local.restricted(to: family)
      let bounds = Set(family.flatMap { [times[$0].lowerBound, times[$0].upperBound] }).sorted()
      var since: [Int: Int] = [:]
      var stints: [Stint] = []
      for time in bounds {
        let counted = Set(
          tree.counted(
            where: { times[family[$0]].contains(time) },
            giving: { claims[family[$0]].area != nil }))
        for member in family.indices where counted.contains(member) != (since[member] != nil) {
          if let start = since.removeValue(forKey: member) {
            stints.append(Stint(claim: family[member], times: start..<time))
          } else {
            since[member] = time
          }
        }
      }
      return stints
    }
  }

  private static func needs(
    _ claims: [SiteFigures.Claim], _ stints: [Stint], count: Int
  ) -> [Need] {
    var changes = [Need](repeating: Need(), count: count + 1)
    for stint in stints {
      let claim = claims[stint.claim]
      for (time, sign) in [(stint.times.lowerBound, 1), (stint.times.upperBound, -1)] {
        changes[time].claims += sign
        if claim.area == nil { changes[time].unknown += sign }
        guard claim.isExclusive else { continue }
        changes[time].exclusive += sign
        let area = claim.area ?? .zero
        changes[time].exclusiveArea =
          sign > 0 ? changes[time].exclusiveArea + area : changes[time].exclusiveArea - area
      }
    }
    var needs: [Need] = []
    var need = Need()
    for change in changes.prefix(count) {
      need.claims += change.claims
      need.exclusive += change.exclusive
      need.unknown += change.unknown
      need.exclusiveArea = need.exclusiveArea + change.exclusiveArea
      needs.append(need)
    }
    addShared(to: &needs, claims, stints)
    return needs
  }

  /// Gives each time the largest area that is not exclusive: from the largest on, each fills the
  /// times that no larger one has filled.
  private static func addShared(
    to needs: inout [Need], _ claims: [SiteFigures.Claim], _ stints: [Stint]
  ) {
    let shared = stints.filter { !claims[$0.claim].isExclusive && claims[$0.claim].area != nil }
    var nextFree = Array(0...needs.count)
    func free(from time: Int) -> Int {
      var last = time
      while nextFree[last] != last { last = nextFree[last] }
      var step = time
      while step != last { (step, nextFree[step]) = (nextFree[step], last) }
      return last
    }
    let areas = shared.map { (stint: $0, area: claims[$0.claim].area ?? .zero) }
    for (stint, area) in areas.sorted(by: { $0.area > $1.area }) {
      var time = free(from: stint.times.lowerBound)
      while time < stint.times.upperBound {
        needs[time].sharedArea = area
        nextFree[time] = time + 1
        time = free(from: time)
      }
    }
  }

  // The answers.

  private func isCompeting(_ need: Need) -> Bool { need.claims > 1 && need.exclusive > 0 }

  private func exceeds(_ need: Need) -> Bool {
    isCompeting(need) && limit.map { need.area > $0 } ?? false
  }

  private func isOpen(_ need: Need) -> Bool {
    isCompeting(need) && !exceeds(need) && (limit == nil || need.unknown > 0)
  }

  /// Whether at some time the known figures exceed the site.
  var isCertain: Bool { needs.contains(where: exceeds) }

  /// The time at which most is needed, else the first at which a figure is unknown.
  var peak: SiteFigures.Peak? {
    var peak: Int?
    for (time, need) in needs.enumerated() where exceeds(need) {
      if need.area > peak.map({ needs[$0].area }) ?? .zero { peak = time }
    }
    guard let time = peak ?? needs.firstIndex(where: isOpen) else { return nil }
    let holders = stints.filter { $0.times.contains(time) }.map(\.claim).sorted()
    var end = time + 1
    while end < needs.count, hasSameHolders(time, end) { end += 1 }
    return SiteFigures.Peak(
      from: days[time], until: end < days.count ? days[end].adding(days: -1) : nil,
      claims: holders.map { claims[$0] }, needed: needs[time].area)
  }

  private func hasSameHolders(_ time: Int, _ other: Int) -> Bool {
    stints.allSatisfy { $0.times.contains(time) == $0.times.contains(other) }
  }

  /// The claims that hold the site at some time at which it is, or may be, too small.
  var competing: [SiteFigures.Claim] {
    // How many such times lie before each.
    var before = [0]
    for (time, need) in needs.enumerated() {
      before.append(before[time] + (exceeds(need) || isOpen(need) ? 1 : 0))
    }
    let holders = stints.filter { before[$0.times.upperBound] > before[$0.times.lowerBound] }
    return Set(holders.map(\.claim)).sorted().map { claims[$0] }
  }
}

extension [Day] {
  /// The position of the first day on or after `day` in a sorted list.
  fileprivate func firstIndex(notBefore day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
