import PlanModel

/// What the comparison reads of each measure beside its text, as rows of numbers: millions of pairs
/// are compared without counting references.
struct MeasureFacts: Sendable {
  struct Row: Sendable {
    /// Number of the type; −1 if unknown.
    var type: Int32 = -1
    /// Number of the carrier among the plan's bodies; −1 if unknown.
    var carrier: Int32 = -1
    /// Number of the carrier among the municipalities; −1 for others.
    var carrierTown: Int32 = -1
    /// The number of its phase, section or part, by its title; 0 if none.
    var phase: Int32 = 0
    /// Position of the measure that it is a direct part of; −1 if it is none.
    var whole: Int32 = -1
    /// Position of the measure that takes its place; −1 if there is none.
    var successor: Int32 = -1
    var isCompleted = false
    /// Whether it says how it differs from its neighbours (`abgrenzung`).
    var isDelimited = false
    /// How far its type reaches: 0 its own town, 1 the whole county.
    var reach = 0.0
    /// In cents; negative if unknown.
    var cost = -1.0
    /// `ort`, else the site's.
    var spot: Region.Spot?
    /// Municipalities that it serves, ordered; in `numbers`, as all of these.
    fileprivate(set) var catchment: Range<Int> = 0..<0
    /// `kommunen`, ordered.
    fileprivate(set) var towns: Range<Int> = 0..<0
    /// `kommunen` and `betroffen`, ordered.
    fileprivate(set) var named: Range<Int> = 0..<0
    /// Bodies that take part.
    fileprivate(set) var partners: Range<Int> = 0..<0
    /// Measures (positions in the plan) that it builds on, is a part of, or that replace it.
    fileprivate(set) var links: Range<Int> = 0..<0
  }

  private(set) var rows: [Row] = []
  private(set) var numbers: [UInt32] = []

  subscript(range: Range<Int>) -> ArraySlice<UInt32> { numbers[range] }

  mutating func append(_ other: MeasureFacts) {
    let start = numbers.count
    numbers += other.numbers
    rows += other.rows.map { row in
      var row = row
      for list in [\Row.catchment, \.towns, \.named, \.partners, \.links] {
        let range = row[keyPath: list]
        row[keyPath: list] = range.lowerBound + start..<range.upperBound + start
      }
      return row
    }
  }

  /// Reads a measure in its place: it is large to copy.
  mutating func add(_ position: Int, _ measures: [Measure], _ reader: FactReader) {
    var row = Row()
    let type = reader.types.number(of: measures[position].art.value)
    row.type = Int32(type ?? -1)
    row.carrier = reader.body(measures[position].traeger.value)
    row.carrierTown =
      measures[position].traeger.value.flatMap { reader.region.number(of: $0) }.map(Int32.init)
      ?? -1
    row.phase = Int32(measures[position].titel.value.flatMap(PhaseNumber.of) ?? 0)
    if let cost = measures[position].kosten.value { row.cost = Double(cost.cents) }
    let towns = reader.region.municipalities(measures[position].kommunen.values)
    let affected = reader.region.municipalities(measures[position].betroffen.values)
    let point = measures[position].ort.value ?? reader.site(measures[position].flaeche.value)
    row.spot = point.map(Region.Spot.init)
    var catchment = towns + affected
    if let type {
      let reach = reader.types.reach(type)
      if measures[position].betroffen.entries.isEmpty {
        catchment += reader.region.reached(from: point, towns, reach)
      }
      row.reach = reach.share
    }
    row.catchment = list(catchment)
    row.towns = list(towns)
    row.named = list(towns + affected)
    row.partners = list(
      measures[position].partner.entries.map { UInt32(bitPattern: reader.body($0.value)) })
    row.whole = reader.measure(measures[position].teilVon.value).map(Int32.init) ?? -1
    row.successor = reader.measure(measures[position].ersetztDurch.value).map(Int32.init) ?? -1
    row.isCompleted = measures[position].status.value == .abgeschlossen
    row.isDelimited = !measures[position].abgrenzung.isAbsent
    let linked =
      [measures[position].teilVon.value, measures[position].ersetztDurch.value]
      + measures[position].haengtAbVon.values
    row.links = list(linked.compactMap { reader.measure($0) })
    rows.append(row)
  }

  /// Appends distinct numbers in order.
  private mutating func list(_ values: [UInt32]) -> Range<Int> {
    let start = numbers.count
    for value in values.sorted() where numbers.count == start || numbers.last != value {
      numbers.append(value)
    }
    return start..<numbers.count
  }
}

/// Looks up what measures name, as numbers.
struct FactReader: Sendable {
  let region: Region
  let types: TypeRelations
  private let plan: Plan
  private let bodies: [DocumentID: Int32]
  private let measures: [DocumentID: UInt32]

  init(_ plan: Plan) {
    self.plan = plan
    region = Region(plan)
    types = TypeRelations(plan.vocabulary)
    bodies = Dictionary(
      plan.bodies.enumerated().compactMap { number, body in body.id.map { ($0, Int32(number)) } },
      uniquingKeysWith: { first, _ in first })
    var measures: [DocumentID: UInt32] = [:]
    for position in plan.measures.indices {
      guard let id = plan.measures[position].id, measures[id] == nil else { continue }
      measures[id] = UInt32(position)
    }
    self.measures = measures
  }

  func body(_ id: DocumentID?) -> Int32 { id.flatMap { bodies[$0] } ?? -1 }
  func measure(_ id: DocumentID?) -> UInt32? { id.flatMap { measures[$0] } }
  func site(_ id: DocumentID?) -> Point? { id.flatMap { plan.site($0)?.ort.value } }
}

extension MeasureType.Reach {
  /// 0 only its own town, 1 the whole county or 40 km.
  fileprivate var share: Double {
    switch self {
    case .radius(let kilometres): min(1, kilometres / 40)
    case .county: 1
    case .sharedMunicipality: 0
    }
  }
}

extension MeasureFacts {
  /// The distance as format.md §5 has it, in kilometres; nil if unknown.
  func distance(_ a: Row, _ b: Row, _ region: Region) -> Double? {
    if let first = a.spot, let second = b.spot { return first.distance(to: second) }
    var nearest: Double?
    func look(_ first: Region.Spot) {
      if let second = b.spot {
        nearest = min(nearest ?? .infinity, first.distance(to: second))
      } else {
        for town in numbers[b.towns] {
          guard let second = region.spot(of: Int(town)) else { continue }
          nearest = min(nearest ?? .infinity, first.distance(to: second))
        }
      }
    }
    if let first = a.spot {
      look(first)
    } else {
      for town in numbers[a.towns] { if let first = region.spot(of: Int(town)) { look(first) } }
    }
    return nearest
  }

  /// How many numbers two ordered lists share.
  func shared(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    numbers.withUnsafeBufferPointer { numbers in
      var (i, j, both) = (a.lowerBound, b.lowerBound, 0)
      while i < a.upperBound, j < b.upperBound {
        let (x, y) = (numbers[i], numbers[j])
        if x == y { both += 1 }
        if x <= y { i += 1 }
        if y <= x { j += 1 }
      }
      return both
    }
  }

  /// Whether the carrier of `b` takes part in `a` or is served by it.
  func involves(_ a: Row, carrierOf b: Row) -> Bool {
    if b.carrier >= 0, numbers[a.partners].contains(UInt32(bitPattern: b.carrier)) { return true }
    return b.carrierTown >= 0 && numbers[a.catchment].contains(UInt32(b.carrierTown))
  }
}
