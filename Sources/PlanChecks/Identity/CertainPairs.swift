import PlanFigures
import PlanModel

extension Figures {
  /// The pairs of measures that rules may speak of: without those that an unreadable value may
  /// link, exempt or make known to each other, and without a whole and its parts.
  func certainPairs(_ plan: Plan) -> [MeasurePair] {
    pairs.pairs.filter { pair in
      let (a, b) = (plan.measures[pair.a], plan.measures[pair.b])
      return a.id != b.id && !a.mayBeLinked && !b.mayBeLinked
        && !plan.isPart(a, of: b) && !plan.isPart(b, of: a)
        && (pair.kind == .double || !mayBeExempt(a, b))
    }
  }

  private func mayBeExempt(_ a: Measure, _ b: Measure) -> Bool {
    if !a.haengtAbVon.isComplete || !b.haengtAbVon.isComplete { return true }
    if ![a, b].contains(where: { $0.status.value.map { $0 != .abgeschlossen } ?? false }) {
      return true
    }
    return a.mayName(b) && b.mayName(a) && (!a.abgrenzung.isAbsent || !b.abgrenzung.isAbsent)
  }
}

extension Measure {
  fileprivate var mayBeLinked: Bool { teilVon.isUnknown || ersetztDurch.isUnknown }

  /// Whether it names the other's carrier as a partner, as far as that can be read.
  fileprivate func mayName(_ other: Measure) -> Bool {
    !partner.isComplete || other.traeger.value.map(partner.contains) ?? true
  }
}

extension Plan {
  /// Whether a measure is a part of another, at any depth.
  func isPart(_ measure: Measure, of whole: Measure) -> Bool {
    !measure.teilVon.isAbsent && wholes(of: measure).contains { $0.id == whole.id }
  }
}
