import Diagnostics
import PlanExchange
import PlanFigures
import PlanModel

/// What other counties plan beside this plan: measures of both sides that may be one project, or
/// plan comparable things for catchments that touch.
struct CountyComparison {
  /// A plan that is compared.
  struct Member {
    /// What was named on the command line.
    let source: String
    let plan: PublishedPlan
    /// The county as it is called; without a name what was named on the command line.
    let name: String
    /// Live measures, which alone are compared.
    var measures = 0

    init(source: String, plan: PublishedPlan) {
      self.source = source
      self.plan = plan
      name = plan.countyName ?? source
    }
  }

  /// A measure of one side.
  struct Side {
    /// Position among the members; 0 is the own plan.
    let member: Int
    let id: String
    let title: String
    let file: String
    /// Name of its carrier; nil if unknown.
    let carrier: String?
    /// Id of its carrier, in the own plan if that knows it.
    let carrierID: String?
    /// Whether the own plan knows its carrier.
    let isCarrierKnown: Bool

    /// An id by which the own plan may call its carrier.
    func carrierName(beside taken: Set<String>) -> String? {
      if isCarrierKnown { return carrierID }
      return [carrierID, carrier.flatMap(DocumentName.proposal)].lazy.compactMap(\.self)
        .first { DocumentName.isValid($0) && !taken.contains($0) }
    }
  }

  struct Pair {
    let kind: MeasurePair.Kind
    let score: Double
    /// Kilometres; nil if unknown.
    let distance: Double?
    let reasons: [PairReason]
    let own: Side
    let other: Side
  }

  let language: Language
  /// The own plan first.
  private(set) var members: [Member]
  /// Every id of the own plan.
  let ownIDs: Set<String>
  /// The likeliest first, then by ids.
  let pairs: [Pair]

  /// - Parameter members: the own plan first.
  init(_ members: [Member], language: Language, jobs: Int) async {
    self.language = language
    self.members = members
    ownIDs = members.first?.plan.ids ?? []
    let source = JoinedPlans(members.map(\.plan)).source
    let plan = Plan.lower(await PlanReading(source, jobs: jobs), today: nil).plan
    for measure in plan.measures where measure.isLive {
      guard let origin = JoinedPlans.origin(of: measure.document) else { continue }
      self.members[origin.plan].measures += 1
    }
    var options = ComparisonOptions()
    options.jobs = jobs
    let catchments = Catchments(plan)
    pairs = PairFigures(plan, options).pairs.compactMap { pair in
      guard let own = Side(plan.measures[pair.a], plan),
        let other = Side(plan.measures[pair.b], plan), own.member == 0, other.member > 0,
        catchments.touch(pair.a, pair.b)
      else { return nil }
      return Pair(
        kind: pair.kind, score: pair.score, distance: pair.distance, reasons: pair.reasons,
        own: own, other: other)
    }.sorted(by: CountyComparison.precedes)
  }

  private static func precedes(_ left: Pair, _ right: Pair) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.own.id != right.own.id { return left.own.id.precedesByCodePoints(right.own.id) }
    if left.other.member != right.other.member { return left.other.member < right.other.member }
    return left.other.id.precedesByCodePoints(right.other.id)
  }
}

extension CountyComparison.Side {
  /// Nil for a measure without an id, which nobody can refer to.
  fileprivate init?(_ measure: Measure, _ plan: Plan) {
    guard let origin = JoinedPlans.origin(of: measure.document), let id = origin.id else {
      return nil
    }
    member = origin.plan
    self.id = id
    file = origin.file
    title = measure.titel.value ?? id
    let body = plan.body(measure.traeger.value)
    carrier = body?.name.value
    let carrierOrigin = body.flatMap { JoinedPlans.origin(of: $0.document) }
    carrierID = carrierOrigin?.id
    isCarrierKnown = carrierOrigin?.plan == 0
  }
}
