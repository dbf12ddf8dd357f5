import Diagnostics
import PlanExchange

extension CountyComparison {
  /// Version 1 of what `compare --format json` prints (docs/handbuch.md).
  var json: JSON {
    .object([
      ("version", .int(1)),
      ("tool", .object([("name", .string("masterplan")), ("version", .string(Release.version))])),
      ("plans", .array(members.map(object))), ("pairs", .array(pairs.map(object))),
    ])
  }

  private func object(_ member: Member) -> JSON {
    let title = member.plan.title.map { [("titel", JSON.string($0))] } ?? []
    let county = member.plan.county.map { [("gebiet", JSON.string($0))] } ?? []
    return .object(
      [("source", .string(member.source)), ("county", .string(member.name))] + title + county
        + [("measures", .int(member.measures))])
  }

  private func object(_ pair: Pair) -> JSON {
    let distance = pair.distance.map { [("distance", JSON.decimal($0))] } ?? []
    return .object(
      [
        ("rule", .string(pair.kind.rawValue)), ("score", .decimal(pair.score)),
        ("own", object(pair.own)), ("other", object(pair.other)),
      ] + distance + [("reasons", .array(pair.reasons.map { PairJSON.reason($0, language) }))])
  }

  private func object(_ side: Side) -> JSON {
    let carrier = side.carrier.map { [("traeger", JSON.string($0))] } ?? []
    return .object(
      [
        ("plan", .int(side.member)), ("id", .string(side.id)), ("file", .string(side.file)),
        ("titel", .string(side.title)),
      ] + carrier)
  }
}
