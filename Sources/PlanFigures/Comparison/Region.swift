import Foundation
import PlanModel

/// The municipalities of a plan: where they lie, and which county they belong to.
struct Region: Sendable {
  /// A place on the unit sphere, so that distances need no trigonometry.
  struct Spot: Sendable {
    let x, y, z: Double

    init(_ point: Point) {
      let latitude = point.latitude * .pi / 180
      let longitude = point.longitude * .pi / 180
      x = cos(latitude) * cos(longitude)
      y = cos(latitude) * sin(longitude)
      z = sin(latitude)
    }

    /// Great circle in kilometres, radius 6371,0 km (format.md §5).
    func distance(to other: Spot) -> Double {
      let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
      let half = (dx * dx + dy * dy + dz * dz).squareRoot() / 2
      return 2 * 6371.0 * asin(min(1, half))
    }
  }

  /// Municipalities by number, in the order of the plan.
  let municipalities: [Body]
  private let numbers: [DocumentID: Int]
  private let counties: [DocumentID: String]
  private let points: [Point?]
  private let spots: [Spot?]
  private let county: [String]
  private let members: [String: [Int]]
  private let grid: Grid
  private let isSingleCounty: Bool

  init(_ plan: Plan) {
    municipalities = plan.municipalities
    numbers = Dictionary(
      municipalities.enumerated().compactMap { number, body in body.id.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    points = municipalities.map(\.ort.value)
    spots = points.map { $0.map(Spot.init) }
    let counties = plan.bodies.filter { $0.art.value == .kreis }
    isSingleCounty = counties.count < 2
    let single = isSingleCounty
    county = municipalities.map { single ? "" : String(($0.ags.value ?? "").prefix(5)) }
    members = Dictionary(grouping: municipalities.indices, by: { [county] in county[$0] })
    self.counties = Dictionary(
      counties.compactMap { body in body.id.map { ($0, single ? "" : body.ags.value ?? "–") } },
      uniquingKeysWith: { first, _ in first })
    grid = Grid(points)
  }

  func number(of body: DocumentID) -> Int? { numbers[body] }

  func spot(of municipality: Int) -> Spot? { spots[municipality] }

  /// The municipalities that a list of bodies means: a county stands for all of its own.
  func municipalities(_ bodies: [DocumentID]) -> [UInt32] {
    var found: [UInt32] = []
    for body in bodies {
      if let number = numbers[body] {
        found.append(UInt32(number))
      } else if let county = counties[body] {
        found += (members[county] ?? []).map(UInt32.init)
      }
    }
    return found
  }

  /// All municipalities of the counties that some lie in; of the plan's if there are none.
  func wholeCounty(of municipalities: [UInt32]) -> [UInt32] {
    if isSingleCounty { return self.municipalities.indices.map(UInt32.init) }
    let keys = Set(municipalities.map { county[Int($0)] })
    return keys.flatMap { members[$0] ?? [] }.map(UInt32.init)
  }

  /// The municipalities that a measure serves beside those it names, by the reach of its type.
  func reached(from point: Point?, _ towns: [UInt32], _ reach: MeasureType.Reach) -> [UInt32] {
    switch reach {
    case .sharedMunicipality: return []
    case .county: return wholeCounty(of: towns)
    case .radius(let kilometres):
      let centers = point.map { [$0] } ?? towns.prefix(2).compactMap { points[Int($0)] }
      return centers.flatMap { within(kilometres, of: $0) }
    }
  }

  /// Municipalities whose point lies within a distance in kilometres.
  func within(_ kilometres: Double, of point: Point) -> [UInt32] {
    let spot = Spot(point)
    return grid.near(point, kilometres).filter { number in
      spots[Int(number)].map { $0.distance(to: spot) <= kilometres } ?? false
    }
  }
}

/// Points in squares of a quarter of a degree.
private struct Grid: Sendable {
  private struct Square: Hashable {
    let row, column: Int
  }

  private static let size = 0.25
  private var squares: [Square: [UInt32]] = [:]

  init(_ points: [Point?]) {
    for (number, point) in points.enumerated() {
      if let point { squares[Grid.square(point), default: []].append(UInt32(number)) }
    }
  }

  private static func square(_ point: Point) -> Square {
    Square(
      row: Int((point.latitude / size).rounded(.down)),
      column: Int((point.longitude / size).rounded(.down)))
  }

  func near(_ point: Point, _ kilometres: Double) -> [UInt32] {
    let center = Grid.square(point)
    // A degree of latitude has 111 km, one of longitude in the north of Germany 63.
    let rows = Int(kilometres / (111 * Grid.size)) + 1
    let columns = Int(kilometres / (63 * Grid.size)) + 1
    var found: [UInt32] = []
    for row in center.row - rows...center.row + rows {
      for column in center.column - columns...center.column + columns {
        found += squares[Square(row: row, column: column)] ?? []
      }
    }
    return found
  }
}
