import PlanModel

/// Who does the work: staff that measures need and get, and staff that bodies promise and have
/// (rules.md, G).
public struct StaffFigures: Sendable {
  /// What a body promises against what it has (`personal_verfuegbar`), by profile.
  public struct OfBody: Sendable {
    public let body: DocumentID
    /// In the order of their profiles; a profile that the body does not list has an unknown source.
    public let balances: [StaffBalance]
  }

  /// What the measures `vereinbart` and `in_umsetzung` need against what is promised to them and to
  /// personnel pools, in the order of profiles; parts and wholes add up.
  public let profiles: [StaffBalance]
  /// Bodies that promise or have staff, in the order of the plan.
  public let bodies: [OfBody]

  public init(_ plan: Plan) {
    profiles = StaffOfMeasures(plan).balances
    bodies = StaffFigures.bodies(plan)
  }

  private static func bodies(_ plan: Plan) -> [OfBody] {
    var given: [DocumentID: [Int]] = [:]
    for (position, contribution) in plan.contributions.enumerated() {
      let status = plan.measure(contribution.massnahme.value)?.status.value
      guard contribution.art.value == .personal, status?.isLive ?? false,
        let giver = contribution.von.value
      else { continue }
      given[giver, default: []].append(position)
    }
    var seen: Set<DocumentID> = []
    return plan.bodies.compactMap { body in
      guard let id = body.id, seen.insert(id).inserted else { return nil }
      var drafts = body.staffDrafts
      for contribution in (given[id] ?? []).map({ plan.contributions[$0] }) {
        guard let status = contribution.status.value else { continue }
        let profile = contribution.profil.value
        let isNew = drafts[profile] == nil && profile != nil
        if isNew { drafts[profile, default: StaffDraft()].addPossible(nil, nil) }
        if status.isPromised {
          drafts[profile, default: StaffDraft()].addNeed(profile == nil ? nil : contribution.share)
        } else if status == .angefragt, profile != nil, let share = contribution.share {
          drafts[profile, default: StaffDraft()].requests.append(share)
        }
      }
      let balances = drafts.balances
      return balances.isEmpty ? nil : OfBody(body: id, balances: balances)
    }
  }
}

extension [String?: StaffDraft] {
  /// In the order of profiles; what has none may belong to each.
  var balances: [StaffBalance] {
    let common = self[nil]
    return keys.compactMap(\.self).sortedByCodePoints().compactMap { profile in
      self[profile]?.balance(profile, with: common)
    }
  }
}

extension StaffDraft {
  mutating func addNeed(_ share: StaffBalance.Share?) {
    if let share { needs.append(share) } else { unknownNeeds += 1 }
  }
}

extension Contribution {
  /// Nil if its amount or its time is unknown.
  var share: StaffBalance.Share? {
    guard case .known(let amount, let place) = menge, let period = zeitraum.value else {
      return nil
    }
    return StaffBalance.Share(
      document: document, body: von.value, measure: massnahme.value, amount: amount, place: place,
      days: period.first...period.last)
  }
}

extension Measure.StaffNeed {
  /// When it holds: a missing moment is that of `period`; without one it is open. Nil if unknown.
  func days(within period: ClosedRange<Day>?) -> ClosedRange<Day>? {
    let first = von.isAbsent ? period?.lowerBound : von.value?.first
    let last = bis.isAbsent ? period?.upperBound : bis.value?.last
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// Nil if its amount or its time is unknown.
  func share(in document: Document, within period: ClosedRange<Day>?) -> StaffBalance.Share? {
    guard case .known(let amount, let place) = vzae, let days = days(within: period) else {
      return nil
    }
    let isOfBody = document.kind == .koerperschaft
    return StaffBalance.Share(
      document: document, body: isOfBody ? document.id : nil,
      measure: isOfBody ? nil : document.id, amount: amount, place: place, days: days)
  }
}

extension Body {
  /// What it has, by the profiles that it lists.
  fileprivate var staffDrafts: [String?: StaffDraft] {
    var drafts: [String?: StaffDraft] = [:]
    for entry in personalVerfuegbar.values {
      let profile = entry.profil.value
      let share = entry.share(in: document, within: StaffDraft.always)
      if let share, profile != nil {
        drafts[profile, default: StaffDraft()].sources.append(share)
      } else {
        drafts[profile, default: StaffDraft()].unknownSources += 1
        drafts[profile, default: StaffDraft()].addPossible(entry.vzae.value, share?.days)
      }
    }
    for _ in 0..<personalVerfuegbar.unknownCount {
      drafts[nil, default: StaffDraft()].unknownSources += 1
      drafts[nil, default: StaffDraft()].addPossible(nil, nil)
    }
    return drafts
  }
}
