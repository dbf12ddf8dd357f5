import PlanModel

/// Where measures want more of a site than there is (rules.md, `flaeche-mehrfach`).
public struct SiteFigures: Sendable {
  /// A measure that holds a site.
  public struct Claim: Sendable {
    public let measure: Measure
    public let from: Day
    /// The last day; nil if it stays.
    public let until: Day?
    /// Hectares; nil if they are unknown.
    public let area: ExactNumber?
    /// Whether it certainly leaves no room for others.
    public let isExclusive: Bool
    let position: Int
  }

  /// A time in which several measures hold a site that is, or may be, too small for them.
  public struct Peak: Sendable {
    public let from: Day
    /// The last day; nil if it has no end.
    public let until: Day?
    public let claims: [Claim]
    /// Hectares that they need at least: those of the exclusive, and the largest of the others.
    public let needed: ExactNumber
  }

  public struct Conflict: Sendable {
    public let site: Site
    /// The time at which most is needed, or the first at which that is not known.
    public let peak: Peak?
    /// All who hold the site at some such time, in the order of the plan.
    public let claims: [Claim]
    /// Measures that alone need more than the site has.
    public let oversized: [Measure]
    /// Whether the site is too small whatever the unknown figures are.
    public let isCertain: Bool
  }

  /// In the order of the plan.
  public let conflicts: [Conflict]

  public init(_ plan: Plan) {
    var holders: [DocumentID: [Int]] = [:]
    for (position, measure) in plan.measures.enumerated() where measure.countsInSums {
      if let site = measure.flaeche.value { holders[site, default: []].append(position) }
    }
    let trees = MeasureTrees(plan)
    conflicts = plan.sites.compactMap { site in
      guard let id = site.id, plan.site(id)?.document === site.document,
        let positions = holders[id]
      else { return nil }
      return Conflict(site, positions, plan.measures, trees)
    }
  }
}

extension SiteFigures.Claim {
  /// Nil if it is unknown when the measure holds its site.
  fileprivate init?(_ measure: Measure, at position: Int) {
    guard let start = measure.start else { return nil }
    self.measure = measure
    self.position = position
    from = start
    area = measure.flaecheHa.value
    isExclusive = measure.nutzungExklusiv.isAbsent || measure.nutzungExklusiv.value == true
    switch measure.betriebBis {
    case .known(let last, _): until = last.last
    case .unknown: return nil
    case .absent:
      guard let type = measure.art.value else { return nil }
      if type.isFacility || type.unit != nil {
        until = nil
      } else if let end = measure.end {
        until = end
      } else {
        return nil
      }
    }
    if let until, until < start { return nil }
  }
}

extension SiteFigures.Conflict {
  fileprivate init?(
    _ site: Site, _ positions: [Int], _ measures: [Measure], _ trees: MeasureTrees
  ) {
    let claims = positions.compactMap { SiteFigures.Claim(measures[$0], at: $0) }
    let timeline = claims.count > 1 ? SiteTimeline(claims, of: site.ha.value, trees) : nil
    let alone = site.ha.value.map { limit in
      positions.map { measures[$0] }.filter { $0.flaecheHa.value.map { $0 > limit } ?? false }
    }
    self.site = site
    oversized = alone ?? []
    peak = timeline?.peak
    self.claims = timeline?.competing ?? []
    isCertain = !oversized.isEmpty || timeline?.isCertain ?? false
    if peak == nil && oversized.isEmpty { return nil }
  }
}
