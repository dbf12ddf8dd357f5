import PlanFigures
import PlanModel
import Similarity

/// Prints what the comparison sees, for the scripts beside it to measure and to fit:
///
///     comparison features PLANS [-PART …]   every pair with its features (tab-separated)
///     comparison texts FILE                 pairs of texts in a file of two columns
///     comparison titles FILE                all pairs of lines
@main
struct Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let paths = arguments.filter { !$0.hasPrefix("-") }
    guard paths.count > 1 else { return print("usage: comparison features|texts|titles PATH") }
    switch paths[0] {
    case "features": await printFeatures(paths[1], leavingOut: arguments)
    case "frequencies": await printFrequencies(Array(paths.dropFirst()))
    case "time": await printTimes(paths[1], jobs: paths.count > 2 ? Int(paths[2]) ?? 1 : 1)
    default: print("unknown: \(paths[0])")
    }
  }
}
