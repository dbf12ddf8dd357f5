import PlanModel

extension Measure {
  /// Whether sums of money count it: live, with a known status.
  var countsInSums: Bool { status.value?.isLive ?? false }

  /// The cost by calendar year: `jahre`, else spread evenly; nil if neither can be told.
  public var costByYear: [Int: Money]? {
    if jahre.isGiven {
      guard jahre.isComplete else { return nil }
      return jahre.amounts
    }
    guard let cost = kosten.value, let period = zeitraum.value else { return nil }
    return cost.spread(over: period)
  }

  /// Who operates it: `betreiber`, else the carrier; nil if unknown.
  public var operatingBody: DocumentID? {
    betreiber.isAbsent ? traeger.value : betreiber.value
  }
}

extension Measure.FundingEntry {
  /// The body that pays: `ref`, for `eigen` without it the carrier; nil if there is none or it is
  /// unknown.
  public func payer(of measure: Measure) -> DocumentID? {
    switch quelle.value {
    case "eigen": ref.isAbsent ? measure.traeger.value : ref.value
    case "dritte": ref.value
    default: nil
    }
  }
}

extension Contribution {
  /// Whether it is money that is not withdrawn.
  public var isStandingMoney: Bool {
    art.value == .geld && (status.value.map { $0 != .zurueckgezogen } ?? false)
  }

  /// Whether it is money that is promised.
  public var isPromisedMoney: Bool { art.value == .geld && status.value?.isPromised ?? false }

  /// Whether it is such money, or may be as its kind or status is unknown.
  var mayStand: Bool { mayBeMoney && status.value != .zurueckgezogen }
  var mayBePromised: Bool { mayBeMoney && status.value?.isPromised ?? true }

  private var mayBeMoney: Bool { art.value.map { $0 == .geld } ?? true }

  /// By calendar year: `jahre`, else spread evenly over `zeitraum`; nil if neither can be told.
  public var amountsByYear: [Int: Money]? {
    if jahre.isGiven { return jahre.isComplete ? jahre.amounts : nil }
    guard let amount = geld.value, let period = zeitraum.value else { return nil }
    return amount.spread(over: period)
  }
}

/// Money of which nobody knows the measure: it may be what another place lacks.
public struct UnassignedMoney: Sendable {
  /// Live applications and promised contributions without a known measure or in unreadable files.
  public private(set) var amount = CountedSum()
  /// Whether an application is among them.
  public private(set) var hasApplications: Bool
  /// Whether a contribution of an unknown body is among them.
  private var hasUnknownPayer: Bool
  private var payers: Set<DocumentID> = []

  init(_ plan: Plan) {
    hasApplications = plan.hasUnreadable(.antrag)
    hasUnknownPayer = plan.hasUnreadable(.beitrag)
    if hasApplications { amount.add(nil) }
    if hasUnknownPayer { amount.add(nil) }
    for application in plan.applications where application.massnahme.isUnknown {
      if application.status.value?.isDead ?? false { continue }
      hasApplications = true
      amount.add(application.betrag)
    }
    for contribution in plan.contributions
    where contribution.massnahme.isUnknown && contribution.mayBePromised {
      amount.add(contribution.geld)
      if let body = contribution.von.value {
        payers.insert(body)
      } else {
        hasUnknownPayer = true
      }
    }
  }

  /// Whether some of it may be promised by this body.
  public func mayBePromised(by body: DocumentID) -> Bool {
    hasUnknownPayer || payers.contains(body)
  }
}
