import Foundation
import PlanFigures
import PlanModel

/// Every pair that the search finds with both scores, as the rules would print them with thresholds
/// at 0: what is inherited included, `-` where a pair cannot be the one or the other.
func printScores(_ folder: String, _ arguments: [String]) async {
  let options = options(arguments)
  let doubles = PairFigures(await readPlan(folder, thresholds: "{doppelt_ab: 0}"), options)
  let plan = await readPlan(folder, thresholds: "{doppelt_ab: 1, vergleichbar_ab: 0}")
  let comparables = PairFigures(plan, options)
  var scores: [[Int]: (double: Double?, comparable: Double?)] = [:]
  for pair in doubles.doubles { scores[[pair.a, pair.b]] = (pair.doubleScore, nil) }
  for pair in comparables.comparables {
    scores[[pair.a, pair.b], default: (nil, nil)].comparable = pair.comparableScore
  }
  func id(_ measure: Int) -> String { plan.measures[measure].id?.text ?? "" }
  func text(_ score: Double?) -> String { score.map { String(format: "%.9f", $0) } ?? "-" }
  for (pair, score) in scores.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
    print([id(pair[0]), id(pair[1]), text(score.double), text(score.comparable)].tabbed)
  }
}

func printWeights() {
  for (name, path) in weightNames {
    let (double, comparable) = (PairWeights.double[keyPath: path], PairWeights.comparable)
    print([name, "\(double)", "\(comparable[keyPath: path])"].tabbed)
  }
}

/// The method with parts left out (`-lexicon`) and other weights (`-double.text=0`).
func options(_ arguments: [String]) -> ComparisonOptions {
  var options = ComparisonOptions()
  options.text.usesLexicon = !arguments.contains("-lexicon")
  options.text.usesBranches = !arguments.contains("-branches")
  options.text.usesStems = !arguments.contains("-stems")
  options.text.usesCompounds = !arguments.contains("-compounds")
  options.text.dropsBoilerplate = !arguments.contains("-boilerplate")
  options.text.usesBackground = !arguments.contains("-background")
  for argument in arguments {
    let parts = argument.dropFirst().split { $0 == "." || $0 == "=" }.map(String.init)
    guard argument.contains("="), let value = Double(argument.split(separator: "=")[1]),
      let path = weightNames.first(where: { $0.name == parts[1] })?.path
    else { continue }
    if parts[0] == "double" { options.double[keyPath: path] = value }
    if parts[0] == "comparable" { options.comparable[keyPath: path] = value }
  }
  return options
}

private let weightNames: [(name: String, path: WritableKeyPath<PairWeights, Double> & Sendable)] = [
  ("base", \.base), ("text", \.text), ("rareWords", \.rareWords),
  ("rarePlaceWords", \.rarePlaceWords), ("otherBranch", \.otherBranch),
  ("quantities", \.quantities), ("type", \.type), ("things", \.things), ("purpose", \.purpose),
  ("typeReach", \.typeReach), ("place", \.place), ("near", \.near), ("overlap", \.overlap),
  ("commonCatchment", \.commonCatchment), ("townOverlap", \.townOverlap),
  ("otherTowns", \.otherTowns), ("series", \.series), ("otherCarrier", \.otherCarrier),
  ("cost", \.cost), ("renewal", \.renewal), ("apart", \.apart),
]

extension [String] {
  var tabbed: String { joined(separator: "\t") }
}

/// How many pairs the rules would print, so that the comparison alone can be timed: with `-read` the
/// plan is read and nothing is compared.
func printCount(_ folder: String, _ arguments: [String]) async {
  let plan = await readPlan(folder)
  guard !arguments.contains("-read") else { return print(plan.measures.count) }
  let figures = PairFigures(plan, options(arguments))
  print(figures.doubles.count, figures.comparables.count, figures.possible.count)
}
