import Diagnostics
import PlanFigures
import PlanModel

extension MeasurePage {
  static let neighboursTitle = Text(de: "Ähnliche Vorhaben", en: "Similar projects")

  private var position: Int { view.content.position(of: measure) ?? -1 }
  private static let mostNeighbours = 8

  /// Measures that may be this one, or plan comparable things; then those that might.
  var neighbours: HTML {
    let comparisons = view.content.coordination.comparisons(of: position)
    let shown = comparisons.prefix(MeasurePage.mostNeighbours)
    var items = shown.map { neighbour($0) }
    if comparisons.count > shown.count {
      let rest = comparisons.count - shown.count
      let page = view.link(.coordination)
      items.append(
        view.say(de: "\(rest) weitere unter \(page)", en: "\(rest) more under \(page)"))
    }
    return (items.isEmpty ? HTML() : .list(items)) + possibleNeighbours
  }

  /// For its sheet in the plan as one document: a line for each, and only what is a finding.
  var neighboursInBrief: HTML {
    let comparisons = view.content.coordination.comparisons(of: position)
    let shown = comparisons.prefix(4)
    var items = shown.map { comparison in
      other(comparison.pair) + ": "
        + HTML.a(view.address(of: comparison), comparison.pair.summary(view))
    }
    if comparisons.count > shown.count {
      let rest = comparisons.count - shown.count
      items.append(view.say(de: "und \(rest) weitere", en: "and \(rest) more"))
    }
    return items.isEmpty ? HTML() : .list(items)
  }

  private func otherMeasure(_ pair: MeasurePair) -> Measure {
    view.plan.measures[pair.a == position ? pair.b : pair.a]
  }

  /// The other measure and its carrier.
  private func other(_ pair: MeasurePair) -> HTML {
    let other = otherMeasure(pair)
    let carrier = other.traeger.value.map { " (\(view.plan.name(of: $0)))" } ?? ""
    return view.link(other.document) + HTML(carrier)
  }

  private func neighbour(_ comparison: Coordination.Comparison) -> HTML {
    let pair = comparison.pair
    let reasons = pair.reasons.filter { $0.points > 0 && $0.kind != .place }.prefix(2)
    let known = comparison.acknowledged.map { _ in view.chip(.acknowledged) + ", " }.orEmpty
    let words = reasons.map { HTML(view.say($0.text)) }.joined(" · ")
    return other(pair) + " " + .element(.br, []) + known + pair.summary(view)
      + .element(.br, [])
      + .meta(
        words + (words.isEmpty ? HTML() : " · ")
          + HTML.a(
            view.address(of: comparison),
            HTML(view.words(de: "beide im Vergleich", en: "both compared"))))
  }

  private var possibleNeighbours: HTML {
    let pairs = view.content.coordination.possible(of: position)
    guard !pairs.isEmpty else { return HTML() }
    var items = pairs.prefix(MeasurePage.mostNeighbours).map { pair in
      other(pair) + " "
        + .meta(HTML(view.say(PairWords.certainty(pair.score))) + " · " + view.mainReason(pair))
    }
    if pairs.count > items.count {
      let rest = pairs.count - items.count
      items.append(view.say(de: "und \(rest) weitere", en: "and \(rest) more"))
    }
    let line = view.words(
      de: "Möglicherweise ähnlich (\(pairs.count)), kein Befund",
      en: "Possibly alike (\(pairs.count)), no finding")
    return .element(
      .details, [.class("fold on-screen")], .element(.summary, [], HTML(line)) + .list(items))
  }
}
