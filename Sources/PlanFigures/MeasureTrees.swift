import PlanModel

/// Measures and their parts, for sums that count nothing twice (rules.md, Parts of a whole).
struct MeasureTrees: Sendable {
  private let measures: [Measure]
  private let parents: [Int?]
  /// The direct parts of each measure.
  let children: [[Int]]
  /// Every measure before its parts.
  let fromTheWhole: [Int]

  init(_ plan: Plan) {
    let positions = Dictionary(
      plan.measures.enumerated().map { ($1.document.file.path, $0) },
      uniquingKeysWith: { a, _ in a })
    let parents = plan.measures.map { measure in
      plan.measure(measure.teilVon.value).flatMap { positions[$0.document.file.path] }
    }
    self.init(plan.measures, parents: parents)
  }

  private init(_ measures: [Measure], parents: [Int?]) {
    self.measures = measures
    self.parents = parents
    var children = [[Int]](repeating: [], count: measures.count)
    for (position, whole) in parents.enumerated() {
      if let whole { children[whole].append(position) }
    }
    self.children = children
    var order = measures.indices.filter { parents[$0] == nil }
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    fromTheWhole = order
  }

  /// The positions of the measures whose figures a sum takes, ascending.
  ///
  /// A whole counts if it takes part and gives what the sum needs, else its parts by the same rule.
  /// A measure that does not give it and has no part that takes part is taken, too: as unknown.
  func counted(
    where takesPart: (Measure) -> Bool, giving gives: (Measure) -> Bool
  ) -> [Int] {
    let (takes, given) = (measures.map(takesPart), measures.map(gives))
    return counted(where: { takes[$0] }, giving: { given[$0] })
  }

  /// The same by the positions of the measures in the plan, for sums that are made often.
  ///
  /// - Parameter some: not all measures, but these with all parts of theirs, each before its parts.
  func counted(
    among some: [Int]? = nil, where takesPart: (Int) -> Bool, giving gives: (Int) -> Bool
  ) -> [Int] {
    let order = some ?? fromTheWhole
    var takes = [Bool](repeating: false, count: measures.count)
    for position in order { takes[position] = takesPart(position) }
    var hasPart = [Bool](repeating: false, count: measures.count)
    for position in order.reversed() where takes[position] || hasPart[position] {
      if let whole = parents[position] { hasPart[whole] = true }
    }
    var isCovered = [Bool](repeating: false, count: measures.count)
    var taken: [Int] = []
    for position in order {
      if let whole = parents[position], isCovered[whole] {
        isCovered[position] = true
      } else if takes[position], gives(position) || !hasPart[position] {
        isCovered[position] = true
        taken.append(position)
      }
    }
    return taken.sorted()
  }

  /// By what measures name, those that name it themselves or by a whole, each before its parts.
  func inheriting<Name: Hashable>(_ named: (Measure) -> [Name]) -> [Name: [Int]] {
    var names = [[Name]](repeating: [], count: measures.count)
    var inheriting: [Name: [Int]] = [:]
    for position in fromTheWhole {
      var all = parents[position].map { names[$0] } ?? []
      let own = named(measures[position])
      if !own.isEmpty {
        var known = Set(all)
        all += own.filter { known.insert($0).inserted }
      }
      names[position] = all
      for name in all { inheriting[name, default: []].append(position) }
    }
    return inheriting
  }

  /// For each measure the one of `counted` in whose figures it is contained: itself or a whole.
  func representatives(_ counted: [Int]) -> [Int?] {
    var representatives = [Int?](repeating: nil, count: measures.count)
    for position in counted { representatives[position] = position }
    for position in fromTheWhole where representatives[position] == nil {
      representatives[position] = parents[position].flatMap { representatives[$0] }
    }
    return representatives
  }

  /// Whether one of two measures contains the other, or both are one, for any of `others`.
  func related(to others: [Int]) -> Set<Int> {
    let inside = representatives(others)
    var related = Set(measures.indices.filter { inside[$0] != nil })
    for position in others {
      var whole = parents[position]
      while let next = whole, related.insert(next).inserted { whole = parents[next] }
    }
    return related
  }

  /// The trees of some measures alone, by their places among `positions`: a part hangs on the
  /// nearest whole that is among them.
  func restricted(to positions: [Int]) -> MeasureTrees {
    let places = Dictionary(
      positions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let nearest = positions.map { position -> Int? in
      var whole = parents[position]
      while let next = whole, places[next] == nil { whole = parents[next] }
      return whole.flatMap { places[$0] }
    }
    return MeasureTrees(positions.map { measures[$0] }, parents: nearest)
  }

  /// The positions of each tree, the whole first.
  var families: [[Int]] {
    var family = [Int](repeating: 0, count: parents.count)
    var families: [[Int]] = []
    for position in fromTheWhole {
      if let whole = parents[position] {
        family[position] = family[whole]
        families[family[position]].append(position)
      } else {
        family[position] = families.count
        families.append([position])
      }
    }
    return families
  }
}
