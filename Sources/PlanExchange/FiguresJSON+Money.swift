import Diagnostics
import PlanFigures
import PlanModel

/// Money by year, source, programme, measure and municipality.
extension FiguresJSON {
  static func money(_ plan: Plan, _ figures: MoneyFigures) -> JSON {
    .object([
      ("cost", sum(figures.cost)),
      ("sources", .object(sources(figures.certainty))),
      ("open", figures.open.json),
      ("costByYear", byYear(figures.costByYear)),
      ("costWithoutYear", sum(figures.costWithoutYear)),
      (
        "sourcesByYear",
        .object(
          figures.sources.byYear.sorted { $0.key < $1.key }.map {
            (String($0.key), amounts($0.value))
          }
        )
      ),
      ("sourcesWithoutYear", amounts(figures.sources.withoutYear)),
      ("openByMeasure", .array(openByMeasure(plan, figures))),
      ("programmes", .array(figures.programmes.map(object))),
      ("bodies", .array(figures.bodies.map(object))),
    ])
  }

  /// An amount, and of how many values it is the sum: “12,5 Mio. € aus 41 von 47”.
  static func sum(_ sum: CountedSum) -> JSON {
    .object([
      ("cent", .integer(sum.amount.cents)), ("known", .int(sum.known)), ("count", .int(sum.count)),
    ])
  }

  private static func sources(_ certainty: MoneyFigures.Certainty) -> [(String, JSON)] {
    [
      ("granted", sum(certainty.granted)), ("applied", sum(certainty.applied)),
      ("inPreparation", sum(certainty.inPreparation)), ("other", certainty.other.json),
    ]
  }

  private static func amounts(_ amounts: SourcesByYear.Amounts) -> JSON {
    .object([
      ("granted", amounts.granted.json), ("applied", amounts.applied.json),
      ("inPreparation", amounts.inPreparation.json), ("other", amounts.other.json),
      ("open", amounts.open.json),
    ])
  }

  private static func byYear(_ amounts: [Int: Money]) -> JSON {
    .object(amounts.sorted { $0.key < $1.key }.map { (String($0.key), $0.value.json) })
  }

  /// Live measures with a cost that no source is named for.
  private static func openByMeasure(_ plan: Plan, _ figures: MoneyFigures) -> [JSON] {
    plan.measures.compactMap { measure in
      guard measure.isLive, let id = measure.id, let open = figures.money(of: measure)?.open,
        open > .zero
      else { return nil }
      return .object([("measure", .string(id.text)), ("open", open.json)])
    }
  }

  private static func object(_ programme: ProgrammeMoney) -> JSON {
    .object(
      [("programme", .string(programme.programme.text))]
        + (programme.volume.map { [("volume", $0.json)] } ?? [])
        + (programme.regionShare.map { [("regionShare", $0.json)] } ?? [])
        + sources(programme.certainty).filter { $0.0 != "other" }
        + [
          ("drawn", programme.drawn.json),
          ("applications", .strings(programme.applications.map(\.text))),
        ])
  }

  private static func object(_ body: BodyMoney) -> JSON {
    .object(
      [("body", .string(body.body.text))]
        + (body.inhabitants.map { [("inhabitants", .int($0))] } ?? [])
        + [("live", load(body.live, of: body)), ("agreed", load(body.agreed, of: body))])
  }

  private static func load(_ load: BodyMoney.Load, of body: BodyMoney) -> JSON {
    let totals = load.years.map { ($0, load.total(in: $0)) }
    let perHead = totals.compactMap { year, total in
      body.perInhabitant(total).map { (String(year), $0.json) }
    }
    return .object([
      ("ownShares", byYear(load.ownShares)), ("followUp", byYear(load.followUp)),
      ("total", .object(totals.map { (String($0), $1.json) })),
      ("perInhabitant", .object(perHead)),
      ("followUpPerYear", sum(load.followUpPerYear)),
      ("known", .int(load.known)), ("unknown", .int(load.unknown)),
    ])
  }
}
