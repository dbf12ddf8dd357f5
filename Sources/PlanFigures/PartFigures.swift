import PlanModel

/// Wholes whose parts together give more than they do (rules.md, `doppelzaehlung`).
public struct PartFigures: Sendable {
  /// What a measure gives that adds up over parts.
  public enum Figure: Hashable, Sendable {
    case cost, newJobs
    case capacity(unit: String)
  }

  /// What a direct part gives; nil if it is unknown.
  public struct Part: Sendable {
    public let measure: Measure
    public let amount: ExactNumber?
  }

  /// A figure of which the parts together give more than the whole. Cost is in euros.
  public struct Excess: Sendable {
    public let figure: Figure
    public let whole: ExactNumber
    /// The live direct parts that have this figure, in the order of the plan.
    public let parts: [Part]

    /// What the parts give together, as far as known.
    public var sum: ExactNumber { parts.compactMap(\.amount).reduce(.zero, +) }
    public var difference: ExactNumber { sum - whole }
  }

  /// A whole with what its parts give too much.
  public struct Overcount: Sendable {
    public let whole: Measure
    public let excesses: [Excess]
  }

  /// In the order of the plan.
  public let overcounts: [Overcount]

  public init(_ plan: Plan) {
    let trees = MeasureTrees(plan)
    var amounts: [Int: [Figure: ExactNumber?]] = [:]
    var found: [Int: [Excess]] = [:]
    for position in trees.fromTheWhole.reversed() {
      let measure = plan.measures[position]
      guard measure.countsInSums else { continue }
      let own = measure.figures
      var parts: [Figure: [Part]] = [:]
      for child in trees.children[position] {
        for (figure, amount) in amounts[child] ?? [:] {
          parts[figure, default: []].append(Part(measure: plan.measures[child], amount: amount))
        }
      }
      let excesses = own.compactMap { figure, amount in
        amount.flatMap { Excess(figure, of: $0, parts[figure] ?? []) }
      }
      if !excesses.isEmpty { found[position] = excesses }
      guard !measure.teilVon.isAbsent else { continue }
      var total = parts.mapValues { Excess.known($0) }
      for (figure, amount) in own where amount != nil || total[figure] == nil {
        total[figure] = .some(amount)
      }
      amounts[position] = total
    }
    overcounts = found.keys.sorted().map { position in
      Overcount(whole: plan.measures[position], excesses: found[position] ?? [])
    }
  }
}

extension PartFigures.Excess {
  /// Nil if the parts do not exceed the whole, for cost by more than one euro.
  fileprivate init?(
    _ figure: PartFigures.Figure, of whole: ExactNumber, _ parts: [PartFigures.Part]
  ) {
    (self.figure, self.whole, self.parts) = (figure, whole, parts)
    let tolerance = figure == .cost ? ExactNumber(1) : .zero
    guard difference > tolerance else { return nil }
  }

  /// The sum of the known amounts; nil if none is known.
  fileprivate static func known(_ parts: [PartFigures.Part]) -> ExactNumber? {
    let amounts = parts.compactMap(\.amount)
    return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
  }
}

extension Measure {
  /// The figures that it has, in the order of the rule; nil where one is unknown.
  fileprivate var figures: [(PartFigures.Figure, ExactNumber?)] {
    var figures: [(PartFigures.Figure, ExactNumber?)] = [
      (.cost, kosten.value.map { ExactNumber(billionths: $0.cents * 10_000_000) })
    ]
    if let jobs = arbeitsplaetze?.neu, !jobs.isAbsent {
      figures.append((.newJobs, jobs.value.map { ExactNumber($0) }))
    }
    if let unit = art.value?.unit { figures.append((.capacity(unit: unit), kapazitaet.value)) }
    return figures
  }
}
