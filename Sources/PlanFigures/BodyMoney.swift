import Diagnostics
import PlanModel

/// What measures cost the county or a municipality, year by year (rules.md, `belastung-kumuliert`).
public struct BodyMoney: Sendable {
  /// Cost by calendar year.
  public struct Load: Sendable {
    /// Money contributions that are not withdrawn, and `eigen` entries that they do not cover.
    public internal(set) var ownShares: [Int: Money] = [:]
    /// Follow-up cost of the measures it operates, in each year after their end.
    public internal(set) var followUp: [Int: Money] = [:]
    /// `folgekosten` per year of the measures it operates.
    public internal(set) var followUpPerYear = CountedSum()
    /// How many shares and follow-up costs are known, with their years.
    public internal(set) var known = 0
    /// How many have an unknown amount or no year.
    public internal(set) var unknown = 0

    /// Years with any cost, ascending.
    public var years: [Int] { Set(ownShares.keys).union(followUp.keys).sorted() }

    public func total(in year: Int) -> Money {
      ownShares[year, default: .zero] + followUp[year, default: .zero]
    }
  }

  /// One share or follow-up cost.
  public struct Post: Sendable {
    public enum Form: Sendable { case contribution, ownShare, followUp }

    public let form: Form
    public let measure: DocumentID?
    /// Where the amount is written.
    public let place: Place?
    let amounts: Amounts

    enum Amounts: Sendable {
      case byYear([Int: Money])
      case yearly(Money, ClosedRange<Int>)
    }

    public func amount(in year: Int) -> Money {
      switch amounts {
      case .byYear(let amounts): amounts[year] ?? .zero
      case .yearly(let amount, let years): years.contains(year) ? amount : .zero
      }
    }
  }

  public let body: DocumentID
  /// Nil if unknown.
  public let inhabitants: Int?
  /// Of all live measures.
  public let live: Load
  /// Of live measures from `abgestimmt` on.
  public let agreed: Load
  /// What `agreed` is made of, in the order of the plan: contributions, shares, follow-up cost.
  public let agreedPosts: [Post]

  /// A sum for each inhabitant, rounded to the cent; nil if they are unknown or nobody.
  public func perInhabitant(_ amount: Money) -> Money? {
    guard let inhabitants, inhabitants > 0 else { return nil }
    let heads = Int128(inhabitants)
    return Money(cents: (amount.cents * 2 + heads) / (heads * 2))
  }

  static func all(_ plan: Plan, _ trees: MeasureTrees) -> [BodyMoney] {
    let live = BodyPosts(plan, trees) { $0.countsInSums }
    let agreed = BodyPosts(plan, trees) { $0.isFrom(.abgestimmt) }
    return plan.bodies.filter { $0.isMunicipality || $0.art.value == .kreis }.compactMap { body in
      guard let id = body.id else { return nil }
      return BodyMoney(
        body: id, inhabitants: body.einwohner.value, live: live.load(of: id),
        agreed: agreed.load(of: id), agreedPosts: agreed.posts[id] ?? [])
    }
  }
}

extension BodyMoney.Load {
  /// What several bodies pay together.
  public static func together(_ loads: some Sequence<BodyMoney.Load>) -> BodyMoney.Load {
    var sum = BodyMoney.Load([])
    for load in loads {
      sum.ownShares.merge(load.ownShares, uniquingKeysWith: +)
      sum.followUp.merge(load.followUp, uniquingKeysWith: +)
      sum.known += load.known
      sum.unknown += load.unknown
    }
    return sum
  }

  init(_ posts: [BodyMoney.Post]) {
    known = posts.count
    var changes: [Int: Money] = [:]
    for post in posts {
      switch post.amounts {
      case .byYear(let amounts):
        for (year, amount) in amounts { ownShares[year, default: .zero] += amount }
      case .yearly(let amount, let years):
        changes[years.lowerBound, default: .zero] += amount
        changes[years.upperBound + 1, default: .zero] += .zero - amount
      }
    }
    let years = changes.keys.sorted()
    var amount = Money.zero
    for (year, next) in zip(years, years.dropFirst()) {
      amount += changes[year, default: .zero]
      guard amount > .zero else { continue }
      for year in year..<next { followUp[year] = amount }
    }
  }
}
