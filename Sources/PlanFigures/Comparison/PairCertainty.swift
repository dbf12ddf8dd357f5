import PlanModel

extension MeasurePair {
  /// Whether the plan can be read far enough to speak of the pair: not where an unreadable value
  /// may link the two, exempt them or make them known to each other, nor of a whole and its parts.
  func isCertain(_ plan: Plan) -> Bool {
    let (first, second) = (plan.measures[a], plan.measures[b])
    guard first.id != second.id, !first.mayBeLinked, !second.mayBeLinked,
      !plan.isPart(first, of: second), !plan.isPart(second, of: first)
    else { return false }
    return kind == .double || !mayBeExempt(first, second)
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
  public func isPart(_ measure: Measure, of whole: Measure) -> Bool {
    !measure.teilVon.isAbsent && wholes(of: measure).contains { $0.id == whole.id }
  }
}
