import PlanModel

/// What measures and their wholes say of goals, found in one pass over the trees of measures.
struct InheritedGoals {
  /// What a measure and its wholes name.
  private struct Naming {
    var namesGoal = false
    /// Whether an id among them leads nowhere, so that it may have meant any goal.
    var isUnknown = false
  }

  /// Goals that a live measure serves, itself or as a part.
  private(set) var served: Set<DocumentID> = []
  private(set) var hasUnknown = false
  private var namings: [DocumentID: Naming] = [:]
  /// By path, for measures of which two have one id.
  private var withoutGoal: Set<String> = []

  init(_ plan: Plan) {
    hasUnknown = plan.hasUnreadable(.massnahme)
    var seen: Set<DocumentID> = []
    for measure in plan.measures where measure.isLive {
      serve(measure)
      var next = measure.teilVon.value
      while let id = next, seen.insert(id).inserted, let whole = plan.measure(id) {
        serve(whole)
        next = whole.teilVon.value
      }
    }
    for measure in plan.measures {
      let naming = naming(of: measure, plan)
      if !naming.namesGoal && !naming.isUnknown { withoutGoal.insert(measure.document.file.path) }
    }
  }

  private mutating func serve(_ measure: Measure) {
    served.formUnion(measure.ziele.values)
    if !measure.ziele.isComplete || measure.teilVon.isUnknown { hasUnknown = true }
  }

  /// Whether it is certain that neither the measure nor a whole of it names a goal.
  func isWithoutGoal(_ measure: Measure) -> Bool {
    withoutGoal.contains(measure.document.file.path)
  }

  private mutating func naming(of measure: Measure, _ plan: Plan) -> Naming {
    var chain = [measure]
    var seen = Set(measure.id.map { [$0] } ?? [])
    var naming = Naming()
    while let last = chain.last, let id = last.teilVon.value, seen.insert(id).inserted {
      if let known = namings[id] {
        naming = known
        break
      }
      guard let whole = plan.measure(id) else { break }
      chain.append(whole)
    }
    for measure in chain.reversed() {
      if !measure.ziele.values.isEmpty { naming.namesGoal = true }
      if !measure.ziele.isComplete || measure.teilVon.isUnknown { naming.isUnknown = true }
      if let id = measure.id, plan.measure(id)?.document === measure.document {
        namings[id] = naming
      }
    }
    return naming
  }
}
