import PlanModel
import Similarity

/// Finds the pairs of a plan that are worth a score, and scores them.
struct PairSearch: Sendable {
  /// A pair with its log-odds.
  struct Scored: Sendable {
    let a: Int
    let b: Int
    let features: PairFeatures
    let double: Double
    var comparable: Double
  }

  /// Lists of measures of one type in one municipality beyond this lead to no pairs: what they have
  /// in common is too common.
  static let longestList = 512

  let measures: [Int]
  private let plan: Plan
  let facts: [MeasureFacts]
  let texts: TextCollection
  let types: TypeRelations
  private let lists: TypeLists
  let weights: (double: PairWeights, comparable: PairWeights)
  private let jobs: Int

  init(_ plan: Plan, _ options: ComparisonOptions) {
    self.plan = plan
    jobs = options.jobs
    weights = (options.double, options.comparable)
    let measures = plan.measures.indices.filter { plan.measures[$0].isLive }
    let types = TypeRelations(plan.vocabulary)
    let region = Region(plan)
    let facts = Chunks.map(measures.count, jobs: options.jobs) { range in
      range.map { MeasureFacts(plan.measures[measures[$0]], plan, region, types) }
    }.flatMap(\.self)
    let records = Chunks.map(measures.count, jobs: options.jobs) { range in
      range.map { TextRecord(plan.measures[measures[$0]]) }
    }.flatMap(\.self)
    var textOptions = options.text
    textOptions.jobs = options.jobs
    textOptions.names = region.municipalities.compactMap(\.name.value).flatMap(Region.forms)
    textOptions.synonyms += plan.settings?.synonyme ?? []
    texts = TextCollection(records, textOptions)
    lists = TypeLists(facts, types, municipalities: region.municipalities.count)
    self.measures = measures
    self.types = types
    self.facts = facts
  }

  /// Pairs whose log-odds are at least the floors, by position of the measures.
  func pairs(floors: (double: Double, comparable: Double)) -> [Scored] {
    Chunks.map(measures.count, size: 1_024, jobs: jobs) { range in
      var found: [Scored] = []
      var scratch = Scratch(texts, count: measures.count)
      for measure in range {
        candidates(after: measure, &scratch)
        scratch.found.sort()
        for other in scratch.found {
          if let pair = score(measure, Int(other), floors) { found.append(pair) }
        }
      }
      return found
    }.flatMap(\.self)
  }

  /// Room for one thread.
  private struct Scratch {
    var links: LinkScratch
    var marks: [UInt32]
    var found: [UInt32] = []

    init(_ texts: TextCollection, count: Int) {
      links = LinkScratch(texts)
      marks = [UInt32](repeating: .max, count: count)
    }
  }

  private func candidates(after measure: Int, _ scratch: inout Scratch) {
    scratch.found.removeAll(keepingCapacity: true)
    let mark = UInt32(measure)
    texts.findOthers(after: measure, &scratch.links)
    for other in scratch.links.found {
      scratch.marks[Int(other)] = mark
      scratch.found.append(other)
    }
    guard let type = facts[measure].type else { return }
    for neighbour in types.neighbours[type] {
      for municipality in facts[measure].catchment {
        lists.forEach(type: neighbour, municipality: Int(municipality)) { other in
          guard other > mark, scratch.marks[Int(other)] != mark else { return }
          scratch.marks[Int(other)] = mark
          scratch.found.append(other)
        }
      }
    }
  }

  private func score(
    _ a: Int, _ b: Int, _ floors: (double: Double, comparable: Double)
  ) -> Scored? {
    var features = features(a, b)
    let bounds = features.bounds
    guard reaches(bounds.least, floors) || reaches(bounds.most, floors) else { return nil }
    features.add(likeness: texts.likeness(a, b))
    guard reaches(features, floors) else { return nil }
    return scored(a, b, features)
  }

  private func scored(_ a: Int, _ b: Int, _ features: PairFeatures) -> Scored {
    let double = weights.double.odds(features)
    return Scored(
      a: measures[a], b: measures[b], features: features, double: double,
      comparable: max(weights.comparable.odds(features), double + 0.5))
  }

  /// The score of any two live measures, by their positions in the plan; nil for others.
  func scored(_ a: Int, _ b: Int) -> Scored? {
    guard let first = number(a), let second = number(b) else { return nil }
    return scored(first, second, allFeatures(first, second))
  }

  /// Where a measure of the plan stands among the live ones.
  func number(_ position: Int) -> Int? {
    var (low, high) = (0, measures.count)
    while low < high {
      let middle = (low + high) / 2
      if measures[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < measures.count && measures[low] == position ? low : nil
  }

  private func reaches(
    _ features: PairFeatures, _ floors: (double: Double, comparable: Double)
  ) -> Bool {
    let double = weights.double.odds(features)
    return double >= floors.double || double + 0.5 >= floors.comparable
      || weights.comparable.odds(features) >= floors.comparable
  }

  private func features(_ a: Int, _ b: Int) -> PairFeatures {
    PairFeatures(
      facts[a], facts[b], texts.evidence(a, b), types,
      areLinked: plan.areLinked(measures[a], measures[b]))
  }

  /// The features of a pair with everything known, for measuring.
  func allFeatures(_ a: Int, _ b: Int) -> PairFeatures {
    var features = features(a, b)
    features.add(likeness: texts.likeness(a, b))
    return features
  }
}

extension Plan {
  /// Whether one of two measures builds on the other, is a part of it or takes its place.
  fileprivate func areLinked(_ a: Int, _ b: Int) -> Bool {
    names(measures[a], measures[b].id) || names(measures[b], measures[a].id)
  }

  private func names(_ measure: borrowing Measure, _ id: DocumentID?) -> Bool {
    guard let id else { return false }
    return measure.teilVon.value == id || measure.ersetztDurch.value == id
      || measure.haengtAbVon.entries.contains { $0.value == id }
  }
}

/// Measures by type and municipality.
private struct TypeLists: Sendable {
  private var ends: [Int]
  private var members: [UInt32]
  private let municipalities: Int

  init(_ facts: [MeasureFacts], _ types: TypeRelations, municipalities: Int) {
    self.municipalities = municipalities
    var ends = [Int](repeating: 0, count: types.count * municipalities + 1)
    for measure in facts {
      guard let type = measure.type else { continue }
      for place in measure.catchment { ends[type * municipalities + Int(place) + 1] += 1 }
    }
    for index in 1..<max(1, ends.count) { ends[index] += ends[index - 1] }
    var members = [UInt32](repeating: 0, count: ends.last ?? 0)
    var next = ends
    for (number, measure) in facts.enumerated() {
      guard let type = measure.type else { continue }
      for place in measure.catchment {
        let list = type * municipalities + Int(place)
        members[next[list]] = UInt32(number)
        next[list] += 1
      }
    }
    self.ends = ends
    self.members = members
  }

  @inline(__always)
  func forEach(type: Int, municipality: Int, _ use: (UInt32) -> Void) {
    let list = type * municipalities + municipality
    guard ends[list + 1] - ends[list] <= PairSearch.longestList else { return }
    for index in ends[list]..<ends[list + 1] { use(members[index]) }
  }
}

extension TextRecord {
  init(_ measure: borrowing Measure) {
    let document = measure.document
    self.init(
      title: measure.titel.value ?? "", summary: measure.kurz.value ?? "",
      place: measure.standort.value ?? "",
      quantities: measure.kapazitaet.value.map {
        "\($0.plain.replacing(".", with: ",")) \(measure.art.value?.unit ?? "")"
      } ?? "",
      body: document.file.bytes, bodyRange: document.bodyRange)
  }
}

extension Region {
  /// A town's name as texts write it: with -s, -er, -ern.
  static func forms(of name: String) -> [String] { [name, name + "s", name + "er", name + "ern"] }
}
