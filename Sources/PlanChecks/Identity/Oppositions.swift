import Diagnostics
import PlanModel

/// Which measures stand against each other, and which against a goal.
struct Oppositions {
  /// What a measure does to a goal.
  struct Effect {
    let amount: ExactNumber
    /// The entry of `wirkung`, key and value.
    let place: Place
  }

  /// Two measures by their positions in the plan, the first by path before the second.
  struct Pair {
    let first: Int
    let second: Int
    /// Goals on which they have opposite effects, by id.
    var goals: [(goal: DocumentID, first: Effect, second: Effect)] = []
    /// Where one names the other in `konflikt_mit`.
    var firstNames: Place?
    var secondNames: Place?
  }

  /// A measure that names a goal in `konflikt_mit`.
  struct AgainstGoal {
    let measure: Measure
    let goal: Goal
    let place: Place
    /// Other live measures that serve the goal, by their positions in the plan.
    let serving: [Int]
  }

  private(set) var pairs: [Pair] = []
  private(set) var goals: [AgainstGoal] = []

  init(_ plan: Plan) {
    let live = plan.measures.indices.filter { plan.measures[$0].isLive }
    var found: [[Int]: Pair] = [:]
    func add(_ one: Int, _ other: Int, _ change: (inout Pair) -> Void) {
      let (low, high) = (min(one, other), max(one, other))
      let (first, second) = (plan.measures[low], plan.measures[high])
      guard first.id != second.id, !plan.isPart(first, of: second), !plan.isPart(second, of: first)
      else { return }
      change(&found[[low, high], default: Pair(first: low, second: high)])
    }
    for (goal, effects) in Oppositions.effects(of: live, plan) {
      for (one, gain) in effects where gain.amount > .zero {
        for (other, loss) in effects where loss.amount < .zero {
          let (first, second) = one < other ? (gain, loss) : (loss, gain)
          add(one, other) { $0.goals.append((goal, first, second)) }
        }
      }
    }
    let positions = Dictionary(
      live.compactMap { position in plan.measures[position].id.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
    for position in live {
      for entry in plan.measures[position].konfliktMit.entries {
        guard let other = positions[entry.value], other != position else { continue }
        add(position, other) {
          if position < other {
            $0.firstNames = $0.firstNames ?? entry.place
          } else {
            $0.secondNames = $0.secondNames ?? entry.place
          }
        }
      }
    }
    pairs = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    goals = Oppositions.againstGoals(live, plan)
  }

  /// The effects that are not zero on each goal, by id.
  private static func effects(
    of live: [Int], _ plan: Plan
  ) -> [(goal: DocumentID, effects: [(Int, Effect)])] {
    var effects: [DocumentID: [(Int, Effect)]] = [:]
    for position in live {
      let measure = plan.measures[position]
      for row in measure.wirkung.rows {
        guard case .known(let amount, let place) = row.value, amount != .zero else { continue }
        let entry = row.keyPlace.range.lowerBound..<place.range.upperBound
        effects[row.key, default: []].append(
          (position, Effect(amount: amount, place: measure.document.place(entry))))
      }
    }
    return effects.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func againstGoals(_ live: [Int], _ plan: Plan) -> [AgainstGoal] {
    let named = live.flatMap { position in
      var seen: Set<DocumentID> = []
      return plan.measures[position].konfliktMit.entries.compactMap { entry in
        plan.measure(entry.value) == nil && seen.insert(entry.value).inserted
          ? plan.goal(entry.value).map { (position, $0, entry.place) } : nil
      }
    }
    let wanted = Set(named.compactMap { $0.1.id })
    guard !wanted.isEmpty else { return [] }
    var serving: [DocumentID: [Int]] = [:]
    for position in live {
      for goal in plan.goals(of: plan.measures[position]) where wanted.contains(goal) {
        serving[goal, default: []].append(position)
      }
    }
    return named.map { position, goal, place in
      let others = (goal.id.flatMap { serving[$0] } ?? []).filter { $0 != position }
      return AgainstGoal(
        measure: plan.measures[position], goal: goal, place: place, serving: others)
    }
  }
}
