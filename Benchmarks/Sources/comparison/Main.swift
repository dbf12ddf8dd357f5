import PlanFigures
import PlanModel
import Similarity

/// Prints what the comparison sees, for the scripts beside it to measure and to fit:
///
///     comparison features PLANS [-PART …]     every pair with its features
///     comparison scores PLANS [-PART …]       every pair that is found, with both scores
///     comparison count PLANS [-read]          how many pairs there are, for timing
///     comparison weights                      the weights of both scores
///     comparison texts FILE [-PART …]         pairs of texts, one a line
///     comparison titles FILE [-PART …]        each two lines
///     comparison frequencies PLANS …          how common each word is
///
/// All output has tabs between its columns. A part is one of `-lexicon`, `-branches`, `-stems`,
/// `-compounds`, `-boilerplate`, `-background`; a weight is set by `-double.text=0`.
@main
struct Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let paths = arguments.filter { !$0.hasPrefix("-") }
    switch (paths.first, paths.count) {
    case ("features", 2): await printFeatures(paths[1], arguments)
    case ("scores", 2): await printScores(paths[1], arguments)
    case ("count", 2): await printCount(paths[1], arguments)
    case ("weights", 1): printWeights()
    case ("texts", 2): printTexts(paths[1], arguments)
    case ("titles", 2): printTitles(paths[1], arguments)
    case ("frequencies", 2...): await printFrequencies(Array(paths.dropFirst()))
    case ("time", 2...): await printTimes(paths[1], jobs: paths.count > 2 ? Int(paths[2]) ?? 1 : 1)
    default:
      print("usage: comparison features|scores|count|weights|texts|titles|frequencies|time PATH")
    }
  }
}
