import PlanModel

/// What measures need of each profile, and what is promised to them.
struct StaffOfMeasures {
  private let plan: Plan
  private var drafts: [String?: StaffDraft] = [:]

  var balances: [StaffBalance] { drafts.balances }

  init(_ plan: Plan) {
    self.plan = plan
    for measure in plan.measures where measure.isAgreedAndOpen { addNeeds(of: measure) }
    for contribution in plan.contributions { add(contribution) }
    // A contribution that cannot be read may be the missing one.
    if plan.hasUnreadable(.beitrag) { drafts[nil, default: StaffDraft()].addPossible(nil, nil) }
  }

  private mutating func addNeeds(of measure: Measure) {
    let period = measure.zeitraum.value.map { $0.first...$0.last }
    for entry in measure.personal.values {
      let profile = entry.profil.value
      let share = entry.share(in: measure.document, within: period)
      drafts[profile, default: StaffDraft()].addNeed(profile == nil ? nil : share)
    }
    if !measure.personal.isComplete {
      drafts[nil, default: StaffDraft()].unknownNeeds += measure.personal.unknownCount
    }
  }

  private mutating func add(_ contribution: Contribution) {
    let isStaff = contribution.art.value == .personal
    guard isStaff || contribution.art.isUnknown, contribution.status.value != .zurueckgezogen,
      let isSupply = isSupply(contribution)
    else { return }
    let profile = contribution.profil.value
    let share = isStaff ? contribution.share : nil
    let isCertain = isStaff && isSupply && profile != nil
    switch contribution.status.value {
    case .angefragt:
      guard isCertain, let share else { return }
      drafts[profile, default: StaffDraft()].requests.append(share)
    case .some where isCertain && share != nil:
      if let share { drafts[profile, default: StaffDraft()].sources.append(share) }
    default:
      let amount = isStaff ? contribution.menge.value : nil
      let days = contribution.zeitraum.value.map { $0.first...$0.last }
      drafts[profile, default: StaffDraft()].unknownSources += 1
      drafts[profile, default: StaffDraft()].addPossible(amount, days)
    }
  }

  /// Whether a contribution is for the measures in question or for a pool; false if it may be, nil
  /// if it is not.
  private func isSupply(_ contribution: Contribution) -> Bool? {
    guard let measure = plan.measure(contribution.massnahme.value) else { return false }
    if measure.isAgreedAndOpen { return true }
    if !measure.isLive { return nil }
    guard let type = measure.art.value else { return false }
    guard type.id == "personalpool" else { return nil }
    return measure.status.value != nil
  }
}

extension Measure {
  /// `vereinbart` or `in_umsetzung`
  fileprivate var isAgreedAndOpen: Bool {
    status.value == .vereinbart || status.value == .inUmsetzung
  }
}
