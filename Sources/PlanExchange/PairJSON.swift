import Diagnostics
import PlanFigures
import PlanModel

/// Pairs of measures that may be one or plan comparable things, as data.
public enum PairJSON {
  /// The pairs by their rules, in the order of the plan; a measure without an id is in none.
  static func all(_ plan: Plan, _ figures: PairFigures, _ language: Language) -> JSON {
    .array(
      figures.pairs.compactMap { pair in
        guard let first = plan.measures[pair.a].id, let second = plan.measures[pair.b].id else {
          return nil
        }
        return .object([
          ("items", .strings([first, second].sorted().map(\.text))),
          ("rule", .string(pair.kind.rawValue)), ("score", .decimal(pair.score)),
          ("reasons", .array(pair.reasons.map { reason($0, language) })),
        ])
      })
  }

  /// A part of the score; its points are log-odds.
  public static func reason(_ reason: PairReason, _ language: Language) -> JSON {
    .object([
      ("kind", .string(reason.kind.rawValue)), ("text", .string(reason.text[language])),
      ("points", .decimal((reason.points * 100).rounded() / 100)),
    ])
  }
}
