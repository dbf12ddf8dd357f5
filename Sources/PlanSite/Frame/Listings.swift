import PlanModel

/// Documents by what they belong to, in the order of the plan.
struct Listings: Sendable {
  private(set) var measuresByGoal: [DocumentID: [Int]] = [:]
  private(set) var applicationsByProgramme: [DocumentID: [Int]] = [:]
  /// Measures that a body carries or that take place there.
  private(set) var measuresByBody: [DocumentID: [Int]] = [:]
  /// Measures that affect a body, or of which it is a partner, without taking place there.
  private(set) var besideByBody: [DocumentID: [Int]] = [:]
  private(set) var contributionsByBody: [DocumentID: [Int]] = [:]
  private(set) var decisionsByBody: [DocumentID: [Int]] = [:]
  private(set) var sitesByBody: [DocumentID: [Int]] = [:]
  /// Measures of which an adoption is missing, by the body that has not adopted.
  private(set) var unadopted: [DocumentID: [Int]] = [:]

  init(_ plan: Plan, missing: (Measure) -> [DocumentID]) {
    for (position, measure) in plan.measures.enumerated() {
      for goal in plan.goals(of: measure) { measuresByGoal[goal, default: []].append(position) }
      var inside: Set<DocumentID> = []
      for body in [measure.traeger.value].compactMap({ $0 }) + measure.kommunen.values
      where inside.insert(body).inserted {
        measuresByBody[body, default: []].append(position)
      }
      for body in measure.partner.values + measure.betroffen.values
      where inside.insert(body).inserted {
        besideByBody[body, default: []].append(position)
      }
      guard measure.isLive, measure.isFrom(.vereinbart), measure.status.value != .abgeschlossen
      else { continue }
      for body in missing(measure) { unadopted[body, default: []].append(position) }
    }
    for (position, application) in plan.applications.enumerated() {
      guard let programme = application.programm.value else { continue }
      applicationsByProgramme[programme, default: []].append(position)
    }
    for (position, contribution) in plan.contributions.enumerated() {
      guard let giver = contribution.von.value else { continue }
      contributionsByBody[giver, default: []].append(position)
    }
    for (position, decision) in plan.decisions.enumerated() {
      guard let council = decision.gremium.value else { continue }
      decisionsByBody[council, default: []].append(position)
    }
    for (position, site) in plan.sites.enumerated() {
      guard let body = site.kommune.value else { continue }
      sitesByBody[body, default: []].append(position)
    }
  }
}

extension Plan {
  /// The decisions, the latest first; those without a date last.
  func latestFirst(_ decisions: [Decision]) -> [Decision] {
    decisions.enumerated().sorted { left, right in
      let (a, b) = (left.element.datum.value, right.element.datum.value)
      if a == b { return left.offset < right.offset }
      guard let a else { return false }
      guard let b else { return true }
      return a > b
    }.map(\.element)
  }
}
