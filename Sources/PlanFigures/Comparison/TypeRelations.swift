import PlanModel

/// How near two types of measures are to each other.
struct TypeRelations: Sendable {
  /// What the types of two measures say, from 0 to 1.
  enum Nearness {
    static let same = 1.0
    static let bothOther = 0.6
    static let related = 0.5
    static let otherInField = 0.4
    static let sameField = 0.3
    static let other = 0.2
  }

  private let types: [MeasureType]
  private let index: [String: Int]
  private let fields: [Int]
  private let related: [[Bool]]
  /// Types that may serve one purpose with each, itself first.
  let neighbours: [[Int]]
  private let otherType: Int

  init(_ vocabulary: Vocabulary) {
    types = vocabulary.measureTypes
    index = Dictionary(
      types.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var fieldNumbers: [String: Int] = [:]
    for type in types where fieldNumbers[type.field] == nil {
      fieldNumbers[type.field] = fieldNumbers.count
    }
    let numbers = fieldNumbers
    fields = types.map { numbers[$0.field] ?? -1 }
    var related = [[Bool]](
      repeating: [Bool](repeating: false, count: types.count), count: types.count)
    for group in RelatedTypes.groups {
      let members = group.split(separator: " ").compactMap { [index] in index[String($0)] }
      for a in members { for b in members where a != b { related[a][b] = true } }
    }
    neighbours = related.enumerated().map { type, row in
      [type] + row.indices.filter { row[$0] }
    }
    self.related = related
    otherType = index["sonstiges"] ?? -1
  }

  var count: Int { types.count }

  /// The number of a type; nil if the measure's type is unknown.
  func number(of type: MeasureType?) -> Int? { type.flatMap { index[$0.id] } }

  func reach(_ type: Int) -> MeasureType.Reach { types[type].reach }

  /// - Parameters a, b: numbers of types, −1 for unknown ones.
  func nearness(_ a: Int, _ b: Int) -> Double {
    guard a >= 0, b >= 0 else { return Nearness.other }
    if a == b { return a == otherType ? Nearness.bothOther : Nearness.same }
    if related[a][b] { return Nearness.related }
    let sameField = fields[a] == fields[b]
    if a == otherType || b == otherType {
      return sameField ? Nearness.otherInField : Nearness.other
    }
    return sameField ? Nearness.sameField : 0
  }
}
