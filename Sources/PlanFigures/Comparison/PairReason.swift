import Diagnostics
import PlanModel
import Similarity

/// One part of a score in words and figures.
public struct PairReason: Sendable {
  public enum Kind: String, Sendable {
    case wording
    case rareWords = "rare-words"
    case quantities, type, place, catchment, cost
    case period, inherited, branch, renewal, series, apart
  }

  public let kind: Kind
  public let text: Text
  /// What it adds to the log-odds; negative if it speaks against. 0 for facts that are not weighed.
  public let points: Double
}

extension PairReason {
  /// What a score has from another pair, beyond its own features.
  fileprivate static func inherited(
    _ pair: PairSearch.Scored, _ kind: MeasurePair.Kind, _ weights: PairWeights
  ) -> [PairReason] {
    let own = max(weights.odds(pair.features), pair.double + 0.5)
    guard kind != .double, pair.comparable > own + 0.05 else { return [] }
    return [
      PairReason(
        kind: .inherited,
        text: Text(
          de: "vergleichbar mit einem Vorhaben, das vermutlich eines von beiden ist",
          en: "comparable with a project that is probably one of the two"),
        points: pair.comparable - own)
    ]
  }
}

extension MeasurePair {
  init(_ pair: PairSearch.Scored, _ kind: Kind, _ search: PairSearch, _ plan: Plan) {
    a = pair.a
    b = pair.b
    self.kind = kind
    doubleScore = probability(pair.double)
    comparableScore = probability(pair.comparable)
    let (one, two) = (search.facts.rows[pair.first], search.facts.rows[pair.second])
    distance = search.facts.distance(one, two, search.region).map { ($0 * 1e6).rounded() / 1e6 }
    let account = PairAccount(
      pair.features, kind == .double ? search.weights.double : search.weights.comparable,
      plan, a: pair.a, b: pair.b,
      shared: search.texts.shared(pair.first, pair.second),
      sameWording: Double(search.texts.evidence(pair.first, pair.second).wording),
      distance: distance,
      towns: search.facts.shared(one.catchment, two.catchment))
    reasons = PairReason.inherited(pair, kind, search.weights.comparable) + account.reasons
  }
}

/// Turns the features of a pair into reasons.
private struct PairAccount {
  let f: PairFeatures
  let w: PairWeights
  let plan: Plan
  let a: Int
  let b: Int
  let shared: TextCollection.Shared
  /// Cosine of the texts' words, rarer ones weighing more.
  let sameWording: Double
  let distance: Double?
  let towns: Int

  init(
    _ features: PairFeatures, _ weights: PairWeights, _ plan: Plan, a: Int, b: Int,
    shared: TextCollection.Shared, sameWording: Double, distance: Double?, towns: Int
  ) {
    f = features
    w = weights
    self.plan = plan
    self.a = a
    self.b = b
    self.shared = shared
    self.sameWording = sameWording
    self.distance = distance
    self.towns = towns
  }

  /// The weightiest first, what speaks against it last, facts that are not weighed between them.
  var reasons: [PairReason] {
    let all = [type, words, wording, quantities, place, catchment, cost, period, against]
      .flatMap(\.self)
    return all.enumerated().sorted { left, right in
      (rank(left.element), -left.element.points, left.offset)
        < (rank(right.element), -right.element.points, right.offset)
    }.map(\.element)
  }

  private func rank(_ reason: PairReason) -> Int {
    reason.points > 0 ? 0 : reason.points == 0 ? 1 : 2
  }

  private var type: [PairReason] {
    let points =
      w.type * f.type + w.purpose * f.purpose + w.things * f.things + w.typeReach * f.typeReach
    guard let first = plan.measures[a].art.value, let second = plan.measures[b].art.value else {
      return []
    }
    if first.id == second.id {
      return [
        PairReason(
          kind: .type,
          text: Text(
            de: "gleiche Art: \(first.name.de)", en: "same type: \(first.name.en)"), points: points)
      ]
    }
    guard f.type >= 0.5 || f.things > 0.3 else { return [] }
    return [
      PairReason(
        kind: .type,
        text: Text(
          de: "verwandte Arten: \(first.name.de) und \(second.name.de)",
          en: "related types: \(first.name.en) and \(second.name.en)"), points: points)
    ]
  }

  private var words: [PairReason] {
    guard !shared.words.isEmpty else { return [] }
    let words = shared.words
    return [
      PairReason(
        kind: .rareWords,
        text: Text(
          de: "seltene gemeinsame Wörter: \(words.map { "„\($0)“" }.joined(separator: ", "))",
          en: "rare words in common: \(words.map { "“\($0)”" }.joined(separator: ", "))"),
        points: w.rareWords * f.rareWords + w.rarePlaceWords * f.rarePlaceWords)
    ]
  }

  private var wording: [PairReason] {
    let percent = Int((sameWording * 100).rounded())
    guard percent >= 20 else { return [] }
    return [
      PairReason(
        kind: .wording,
        text: Text(de: "\(percent) % gleicher Wortlaut", en: "\(percent) % same wording"),
        points: w.text * f.text)
    ]
  }

  private var quantities: [PairReason] {
    guard !shared.quantities.isEmpty else { return [] }
    let list = shared.quantities.prefix(4).joined(separator: ", ")
    return [
      PairReason(
        kind: .quantities,
        text: Text(de: "gleiche Mengen: \(list)", en: "equal quantities: \(list)"),
        points: w.quantities * f.quantities)
    ]
  }

  private var place: [PairReason] {
    let points = w.place * f.place + w.near * f.near
    if f.place > 0.5 {
      return [
        PairReason(
          kind: .place, text: Text(de: "gleicher Standort", en: "same site"), points: points)
      ]
    }
    guard let distance else { return [] }
    let (de, en) = (Print.kilometres(distance, .de), Print.kilometres(distance, .en))
    return [
      PairReason(
        kind: .place, text: Text(de: "\(de) auseinander", en: "\(en) apart"), points: points)
    ]
  }

  private var catchment: [PairReason] {
    let points =
      w.overlap * f.overlap + w.commonCatchment * f.commonCatchment
      + w.townOverlap * f.townOverlap + w.otherTowns * f.otherTowns
    guard towns > 0 else { return [] }
    return [
      PairReason(
        kind: .catchment,
        text: Text(
          de:
            "gleicher oder überlappender Einzugsbereich: \(towns) \(towns == 1 ? "Kommune" : "Kommunen")",
          en:
            "same or overlapping catchment: \(towns) \(towns == 1 ? "municipality" : "municipalities")"
        ), points: points)
    ]
  }

  private var cost: [PairReason] {
    guard let first = plan.measures[a].kosten.value, let second = plan.measures[b].kosten.value,
      f.cost >= 0.75
    else { return [] }
    return [
      PairReason(
        kind: .cost,
        text: Text(
          de: "ähnliche Kosten: \(Print.roundMoney(first)) und \(Print.roundMoney(second))",
          en: "similar cost: \(Print.roundMoney(first, .en)) and \(Print.roundMoney(second, .en))"),
        points: w.cost * f.cost)
    ]
  }

  private var period: [PairReason] {
    guard let months = overlap, months > 0 else { return [] }
    return [
      PairReason(
        kind: .period,
        text: Text(
          de: "Zeiträume überlappen \(months) \(months == 1 ? "Monat" : "Monate")",
          en: "periods overlap by \(months) \(months == 1 ? "month" : "months")"), points: 0)
    ]
  }

  /// Calendar months that both periods touch.
  private var overlap: Int? {
    guard let first = plan.measures[a].zeitraum.value, let second = plan.measures[b].zeitraum.value
    else {
      return nil
    }
    let start = max(first.first, second.first)
    let end = min(first.last, second.last)
    guard start <= end else { return 0 }
    return (end.year - start.year) * 12 + end.month - start.month + 1
  }

  private var against: [PairReason] {
    var reasons: [PairReason] = []
    func add(_ kind: PairReason.Kind, _ points: Double, _ text: Text) {
      if points < -0.05 { reasons.append(PairReason(kind: kind, text: text, points: points)) }
    }
    add(
      .branch, w.otherBranch * f.otherBranch,
      Text(de: "dagegen: andere Branche", en: "against: another branch"))
    add(
      .renewal, w.renewal * f.renewal,
      Text(de: "dagegen: beide erneuern Vorhandenes", en: "against: both renew what is there"))
    add(
      .series, f.text > 0.6 ? w.series * f.series : 0,
      Text(
        de: "dagegen: gleicher Text für verschiedene Orte",
        en: "against: one text for different towns"))
    add(
      .apart, w.apart * f.apart,
      Text(
        de: "dagegen: verknüpft, verschiedene Abschnitte oder getrennte Einzugsbereiche",
        en: "against: linked, different phases or separate catchments"))
    return reasons
  }
}
