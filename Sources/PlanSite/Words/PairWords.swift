import Diagnostics
import PlanFigures
import PlanModel

/// How likely a pair is, in words and as a figure.
enum PairWords {
  /// "ziemlich sicher (0,83)"
  static func certainty(_ score: Double) -> Text {
    let figure = figure(score)
    return words(score) + Text(de: " (\(figure))", en: " (\(figure.replacing(",", with: ".")))")
  }

  private static func words(_ score: Double) -> Text {
    switch score {
    case 0.95...: Text(de: "so gut wie sicher", en: "all but certain")
    case 0.8...: Text(de: "ziemlich sicher", en: "fairly certain")
    case 0.65...: Text(de: "wahrscheinlich", en: "likely")
    case 0.5...: Text(de: "eher ja als nein", en: "more likely than not")
    case 0.35...: Text(de: "möglich", en: "possible")
    default: Text(de: "denkbar", en: "conceivable")
    }
  }

  /// Two decimals; never 1, as nothing of this is certain.
  private static func figure(_ score: Double) -> String {
    let hundredths = min(99, max(0, Int((score * 100).rounded())))
    return "0,\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}

extension MeasurePair.Kind {
  var chip: Chip {
    switch self {
    case .double:
      Chip("sh-triangle", "warn", de: "vermutlich doppelt erfasst", en: "probably entered twice")
    case .comparable: Chip("sh-50", "warn", de: "vergleichbar", en: "comparable")
    case .possible: Chip("sh-0", "quiet", de: "möglich", en: "possible")
    }
  }
}

extension MeasurePair {
  /// "vergleichbar, ziemlich sicher (0,83), 6 km auseinander"
  func summary(_ view: View) -> HTML {
    let certainty = view.say(PairWords.certainty(score))
    let distance = distanceWords(view).map { ", \($0)" } ?? ""
    return view.chip(kind.chip) + ", \(certainty)\(distance)"
  }

  func distanceWords(_ view: View) -> String? {
    distance.map { distance in
      let words = Print.kilometres(distance, view.language)
      return distance < 0.05
        ? view.words(de: "am selben Ort", en: "at the same place")
        : view.words(de: "\(words) auseinander", en: "\(words) apart")
    }
  }
}
