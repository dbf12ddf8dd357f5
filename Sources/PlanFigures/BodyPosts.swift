import Diagnostics
import PlanModel

/// The shares and follow-up costs of all bodies, from the measures that take part.
struct BodyPosts {
  private(set) var posts: [DocumentID: [BodyMoney.Post]] = [:]
  private var unknown: [DocumentID: Int] = [:]
  private var followUpPerYear: [DocumentID: CountedSum] = [:]

  init(_ plan: Plan, _ trees: MeasureTrees, where takesPart: (Measure) -> Bool) {
    let financed = trees.counted(where: takesPart) { $0.hasKnownShares }
    let inside = trees.representatives(financed)
    var given: [Int: Cover] = [:]
    for (position, measure) in plan.measures.enumerated() where takesPart(measure) {
      for contribution in plan.contributions(to: measure.id) where contribution.mayStand {
        add(contribution)
        given[inside[position] ?? position, default: Cover()].add(contribution)
      }
    }
    // A whole may be paid for by contributions and leave the `eigen` entries to its parts.
    let above = trees.representatives(given.keys.filter { inside[$0] == nil })
    for position in financed {
      let measure = plan.measures[position]
      for share in measure.ownShares {
        var rest = given[position, default: Cover()].use(for: share)
        if let whole = above[position], let open = rest {
          rest = given[whole, default: Cover()].use(for: share.with(open))
        }
        add(share, rest, of: measure)
      }
    }
    let horizon = plan.measures.filter(\.isLive).compactMap(\.end?.year).max() ?? 0
    for position in trees.counted(where: takesPart, giving: { $0.folgekosten.value != nil }) {
      addFollowUp(of: plan.measures[position], until: horizon)
    }
  }

  func load(of body: DocumentID) -> BodyMoney.Load {
    var load = BodyMoney.Load(posts[body] ?? [])
    load.unknown = unknown[body] ?? 0
    load.followUpPerYear = followUpPerYear[body] ?? CountedSum()
    return load
  }

  private mutating func add(
    _ form: BodyMoney.Post.Form, _ body: DocumentID, _ measure: DocumentID?, _ place: Place?,
    _ amounts: BodyMoney.Post.Amounts?
  ) {
    guard let amounts else {
      unknown[body, default: 0] += 1
      return
    }
    posts[body, default: []].append(
      BodyMoney.Post(form: form, measure: measure, place: place, amounts: amounts))
  }

  private mutating func add(_ contribution: Contribution) {
    guard let body = contribution.von.value else { return }
    let amounts = contribution.isStandingMoney ? contribution.amountsByYear : nil
    add(
      .contribution, body, contribution.massnahme.value, contribution.geld.place,
      amounts.map { .byYear($0) })
  }

  private mutating func add(_ share: OwnShare, _ rest: Money?, of measure: Measure) {
    for _ in 0..<share.unknown { add(.ownShare, share.body, measure.id, nil, nil) }
    guard rest != .zero else { return }
    let years =
      rest.flatMap { rest in
        measure.jahre.isGiven
          ? (measure.jahre.isComplete ? rest.spread(inProportionTo: measure.jahre.amounts) : nil)
          : measure.zeitraum.value.map { rest.spread(over: $0) }
      }
    add(.ownShare, share.body, measure.id, share.place, years.map { .byYear($0) })
  }

  private mutating func addFollowUp(of measure: Measure, until horizon: Int) {
    guard !measure.folgekosten.isAbsent, let body = measure.operatingBody else { return }
    followUpPerYear[body, default: CountedSum()].add(measure.folgekosten)
    let last = measure.betriebBis.isAbsent ? horizon : measure.betriebBis.value?.last.year
    guard let amount = measure.folgekosten.value, let end = measure.end, let last else {
      add(.followUp, body, measure.id, nil, nil)
      return
    }
    guard amount > .zero, last > end.year else { return }
    add(
      .followUp, body, measure.id, measure.folgekosten.place,
      .yearly(amount, (end.year + 1)...last))
  }
}

/// The `eigen` entries of one body in one measure.
private struct OwnShare {
  let body: DocumentID
  let place: Place?
  var amount: Money = .zero
  /// How many entries have no known amount.
  var unknown = 0

  func with(_ amount: Money) -> OwnShare {
    var share = self
    share.amount = amount
    return share
  }
}

/// Contributions that cover `eigen` entries.
private struct Cover {
  private var amounts: [DocumentID: Money] = [:]
  private var isUnclear: Set<DocumentID> = []
  private var hasUnknownPayer = false

  mutating func add(_ contribution: Contribution) {
    guard let body = contribution.von.value else {
      hasUnknownPayer = true
      return
    }
    if contribution.isStandingMoney, let amount = contribution.geld.value {
      amounts[body, default: .zero] += amount
    } else {
      isUnclear.insert(body)
    }
  }

  /// What the contributions leave of a share; they cover it only once. Nil if that is unknown.
  mutating func use(for share: OwnShare) -> Money? {
    if hasUnknownPayer || isUnclear.contains(share.body) { return nil }
    let used = min(share.amount, amounts[share.body, default: .zero])
    amounts[share.body, default: .zero] += .zero - used
    return share.amount - used
  }
}

extension Measure {
  /// Whether its `finanzierung` tells who pays how much.
  fileprivate var hasKnownShares: Bool {
    finanzierung.isGiven && finanzierung.isComplete
      && finanzierung.values.allSatisfy { $0.quelle.value != nil && $0.betrag.value != nil }
  }

  /// By body, in the order of `finanzierung`.
  fileprivate var ownShares: [OwnShare] {
    var shares: [OwnShare] = []
    for entry in finanzierung.values where entry.quelle.value == "eigen" {
      guard let body = entry.payer(of: self) else { continue }
      let position = shares.firstIndex { $0.body == body } ?? shares.count
      if position == shares.count { shares.append(OwnShare(body: body, place: entry.betrag.place)) }
      shares[position].amount += entry.betrag.value ?? .zero
      if entry.betrag.value == nil { shares[position].unknown += 1 }
    }
    return shares
  }
}
