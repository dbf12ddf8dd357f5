import PlanModel
import Similarity

/// Finds the pairs of a plan that are worth a score, and scores them.
struct PairSearch: Sendable {
  /// A pair with its log-odds.
  struct Scored: Sendable {
    /// Positions in the plan.
    let a: Int
    let b: Int
    /// Numbers among the live measures.
    let first: Int
    let second: Int
    let features: PairFeatures
    let double: Double
    var comparable: Double
  }

  /// Lists of measures of one type in one municipality beyond this lead to no pairs: what they have
  /// in common is too common.
  static let longestList = 512

  let measures: [Int]
  let facts: MeasureFacts
  let texts: TextCollection
  let types: TypeRelations
  let region: Region
  let weights: (double: PairWeights, comparable: PairWeights)
  private let lists: TypeLists
  private let jobs: Int

  init(_ plan: Plan, _ options: ComparisonOptions) {
    jobs = options.jobs
    weights = (options.double, options.comparable)
    let measures = plan.measures.indices.filter { plan.measures[$0].isLive }
    let reader = FactReader(plan)
    let parts = Chunks.map(measures.count, jobs: options.jobs) { range in
      var facts = MeasureFacts()
      for number in range { facts.add(measures[number], plan.measures, reader) }
      return (facts, range.map { TextRecord(measures[$0], plan.measures) })
    }
    var facts = MeasureFacts()
    for part in parts { facts.append(part.0) }
    var textOptions = options.text
    textOptions.jobs = options.jobs
    textOptions.names = reader.region.municipalities.compactMap(\.name.value).flatMap(Region.forms)
    textOptions.synonyms += plan.settings?.synonyme ?? []
    texts = TextCollection(parts.flatMap(\.1), textOptions)
    lists = TypeLists(
      facts, types: reader.types.count, municipalities: reader.region.municipalities.count)
    self.measures = measures
    self.facts = facts
    types = reader.types
    region = reader.region
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
          if let pair = score(measure, Int(other), floors, &scratch) { found.append(pair) }
        }
      }
      return found
    }.flatMap(\.self)
  }

  /// Room for one thread.
  private struct Scratch {
    var links: LinkScratch
    var likeness: Likeness
    var marks: [UInt32]
    var found: [UInt32] = []

    init(_ texts: TextCollection, count: Int) {
      links = LinkScratch(texts)
      likeness = Likeness(texts)
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
    let row = facts.rows[measure]
    guard row.type >= 0 else { return }
    for neighbour in types.neighbours[Int(row.type)] {
      for municipality in facts[row.catchment] {
        lists.forEach(type: neighbour, municipality: Int(municipality)) { other in
          guard other > mark, scratch.marks[Int(other)] != mark else { return }
          scratch.marks[Int(other)] = mark
          scratch.found.append(other)
        }
      }
    }
  }

  private func score(
    _ a: Int, _ b: Int, _ floors: (double: Double, comparable: Double), _ scratch: inout Scratch
  ) -> Scored? {
    let evidence = texts.evidence(a, b)
    var features = PairFeatures(a, b, evidence, self)
    let bounds = features.bounds(mostLikeness: evidence.mostLikeness)
    guard reaches(bounds.least, floors) || reaches(bounds.most, floors) else { return nil }
    features.add(likeness: scratch.likeness.of(a, b))
    guard reaches(features, floors) else { return nil }
    return scored(a, b, features)
  }

  private func scored(_ a: Int, _ b: Int, _ features: PairFeatures) -> Scored {
    let double = weights.double.odds(features)
    return Scored(
      a: measures[a], b: measures[b], first: a, second: b, features: features, double: double,
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

  /// The features of a pair with everything known.
  func allFeatures(_ a: Int, _ b: Int) -> PairFeatures {
    var features = PairFeatures(a, b, texts.evidence(a, b), self)
    features.add(likeness: texts.likeness(a, b))
    return features
  }

  /// Whether the plan itself says that two are two: 1 by a link or by catchments, 2 by phases, as
  /// two phases of one programme may have the same text.
  func apart(_ a: Int, _ b: Int, distance: Double?, areDisjoint: Bool) -> Double {
    let (one, two) = (facts.rows[a], facts.rows[b])
    if facts.areLinked(one, measures[a], two, measures[b]) { return 1 }
    if one.phase > 0, two.phase > 0, one.phase != two.phase { return 2 }
    guard areDisjoint, !facts.involves(one, carrierOf: two), !facts.involves(two, carrierOf: one)
    else { return 0 }
    guard let distance else { return 1 }
    if distance < 1 { return 0 }
    if one.type >= 0, one.type == two.type, case .radius(let reach) = types.reach(Int(one.type)),
      distance <= reach
    {
      return 0.5
    }
    return 1
  }
}

/// Measures by type and municipality.
private struct TypeLists: Sendable {
  private var ends: [Int]
  private var members: [UInt32]
  private let municipalities: Int

  init(_ facts: MeasureFacts, types: Int, municipalities: Int) {
    self.municipalities = municipalities
    var ends = [Int](repeating: 0, count: types * municipalities + 1)
    for row in facts.rows where row.type >= 0 {
      for place in facts[row.catchment] {
        ends[Int(row.type) * municipalities + Int(place) + 1] += 1
      }
    }
    for index in 1..<max(1, ends.count) { ends[index] += ends[index - 1] }
    var members = [UInt32](repeating: 0, count: ends.last ?? 0)
    var next = ends
    for (number, row) in facts.rows.enumerated() where row.type >= 0 {
      for place in facts[row.catchment] {
        let list = Int(row.type) * municipalities + Int(place)
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
  /// Reads a measure in its place: it is large to copy.
  fileprivate init(_ position: Int, _ measures: [Measure]) {
    let document = measures[position].document
    self.init(
      title: measures[position].titel.value ?? "", summary: measures[position].kurz.value ?? "",
      place: measures[position].standort.value ?? "",
      quantities: measures[position].kapazitaet.value.map { capacity in
        let comma = capacity.plain.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }
        return String(decoding: comma, as: UTF8.self) + " "
          + (measures[position].art.value?.unit ?? "")
      } ?? "",
      body: document.file.bytes, bodyRange: document.bodyRange)
  }
}

extension Region {
  /// A town's name as texts write it: with -s, -er, -ern.
  static func forms(of name: String) -> [String] { [name, name + "s", name + "er", name + "ern"] }
}
