import Diagnostics
import PlanFigures
import PlanModel

extension SupplyFigures.Supply {
  /// "120 ha"
  func amount(_ number: ExactNumber) -> Text {
    let unit = type.unit.map { " " + $0 } ?? ""
    return Text { Print.number(number, $0) + unit }
  }

  /// The time limit in words: " bis 2035"; empty without one.
  var limit: Text {
    goal.bedarfBis.value.map { Text(de: " bis \($0)", en: " by \($0)") } ?? Text(verbatim: "")
  }

  /// What exists and what is planned, in one sentence.
  var account: Text {
    let exists = amount(existing)
    let planned = amount(plannedSum)
    return isExistingAssumed
      ? Text(
        de:
          "Geplant sind \(planned.de)\(limit.de); ein Bestand ist nicht angegeben und zählt als 0.",
        en: "Planned are \(planned.en)\(limit.en); no stock is given, so it counts as 0.")
      : Text(
        de: "Bestand \(exists.de), geplant \(planned.de)\(limit.de).",
        en: "Stock \(exists.en), planned \(planned.en)\(limit.en).")
  }

  /// Who plans how much, the largest first.
  func shares(_ plan: Plan) -> Text {
    let largest = planned.sorted { left, right in
      left.capacity == right.capacity
        ? (left.measure.id?.text ?? "") < (right.measure.id?.text ?? "")
        : left.capacity > right.capacity
    }
    return .list(
      largest.map { share in
        let carrier = share.measure.traeger.value.map { plan.name(of: $0) } ?? "–"
        let name = plan.quoted(share.measure.id)
        let capacity = amount(share.capacity)
        return Text(
          de: "\(carrier) \(capacity.de) (\(name.de))", en: "\(carrier) \(capacity.en) (\(name.en))"
        )
      }, atMost: 7)
  }

  /// How many of the measures have a known capacity; empty if all have.
  var knownMeasures: Text {
    knownShare(
      planned.count, of: planned.count + unknown.count + undetermined.count,
      Text(de: "Kapazitäten", en: "capacities"))
  }
}
