import Diagnostics
import PlanFigures
import PlanModel

extension FiguresJSON {
  static func staff(_ figures: StaffFigures) -> JSON {
    .object([
      ("profiles", .array(figures.profiles.map(object))),
      (
        "bodies",
        .array(
          figures.bodies.map { one in
            .object([
              ("body", .string(one.body.text)), ("profiles", .array(one.balances.map(object))),
            ])
          })
      ),
    ])
  }

  private static func object(_ balance: StaffBalance) -> JSON {
    func counted(_ known: Int, _ unknown: Int) -> JSON {
      .object([("known", .int(known)), ("count", .int(known + unknown))])
    }
    return .object([
      ("profile", .string(balance.profile)),
      ("needs", counted(balance.needs.count, balance.unknownNeeds)),
      ("sources", counted(balance.sources.count, balance.unknownSources)),
      ("years", .array(balance.years.map(object))),
    ])
  }

  private static func object(_ year: StaffBalance.Year) -> JSON {
    .object([
      ("year", .int(year.year)), ("day", .string(year.day.iso)),
      ("needed", .string(year.worst.needed.plain)),
      ("requested", .string(year.worst.requested.plain)),
      ("available", .string(year.worst.available.plain)),
    ])
  }

  static func jobs(_ figures: JobFigures) -> JSON {
    .object([
      ("agreed", object(figures.agreed)), ("planned", object(figures.planned)),
      ("ideas", object(figures.ideas)),
      ("years", .array(figures.years.map(object))),
      ("tariffShares", .array(figures.tariffShares.compactMap(object))),
    ])
  }

  private static func object(_ sum: JobFigures.Sum) -> JSON {
    .object([
      ("new", .integer(sum.new)), ("known", .int(sum.known)), ("count", .int(sum.count)),
      ("industry", .integer(sum.industry)), ("knownIndustry", .int(sum.knownIndustry)),
      ("tariff", .integer(sum.tariff)), ("knownTariff", .int(sum.knownTariff)),
    ])
  }

  private static func object(_ year: JobFigures.Year) -> JSON {
    .object([
      ("year", .int(year.year)), ("lostDirect", .integer(year.lostDirect)),
      ("lostIndirect", .integer(year.lostIndirect)), ("agreed", object(year.agreed)),
      ("planned", object(year.planned)), ("ideas", object(year.ideas)),
      ("isGap", .bool(year.isGap)),
    ])
  }

  private static func object(_ share: TariffShare) -> JSON? {
    guard let id = share.goal.id else { return nil }
    return .object([
      ("goal", .string(id.text)), ("least", .string(share.least.plain)),
      ("new", .integer(share.new)), ("tariff", .integer(share.tariff)),
      ("known", .int(share.measures.count)),
      ("count", .int(share.measures.count + share.others.count)), ("isBelow", .bool(share.isBelow)),
    ])
  }

  static func grants(_ figures: GrantFigures) -> JSON {
    .object(
      [
        ("spread", sum(figures.spread)), ("countyWide", sum(figures.countyWide)),
        ("countyWideMeasures", .strings(figures.countyWideMeasures.map(\.text))),
      ] + cents("medianPerInhabitant", figures.median) + [
        (
          "municipalities",
          .array(
            figures.municipalities.map { one in
              let share = figures.share(of: one)?.percent.map { JSON.string($0.plain) }
              let ofInhabitants = figures.shareOfInhabitants(of: one)?.percent
              return .object(
                [("body", .string(one.body.text))] + cents("amount", one.amount)
                  + cents("perInhabitant", one.perInhabitant)
                  + (share.map { [("share", $0)] } ?? [])
                  + (ofInhabitants.map { [("shareOfInhabitants", .string($0.plain))] } ?? []))
            })
        )
      ])
  }

  /// An amount, rounded to the cent.
  private static func cents(_ name: String, _ cents: Ratio?) -> [(String, JSON)] {
    cents.map { [(name, Money(cents: $0.rounded).json)] } ?? []
  }
}
