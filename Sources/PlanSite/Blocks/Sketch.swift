import Foundation
import PlanModel

/// Places of the earth on a small plane, in pixels: where dots, marks and words go.
struct Sketch {
  struct Spot: Sendable {
    var x: Double
    var y: Double

    func distance(to other: Spot) -> Double {
      let (dx, dy) = (x - other.x, y - other.y)
      return (dx * dx + dy * dy).squareRoot()
    }
  }

  struct Box {
    let left, top, right, bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  static let width = 280.0
  static let height = 200.0
  /// Half of a mark.
  static let mark = 10.0
  private static let margin = 30.0
  /// Kilometres that are shown at least, so that neighbours give a near pair its place.
  private static let leastSpan = 12.0

  private let center: Point
  private let narrowing: Double
  private let pixelsPerKilometre: Double
  private var taken: [Box] = []

  init(around points: [Point]) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    center = Point(latitude: (south + north) / 2, longitude: (west + east) / 2)
    narrowing = cos(center.latitude * .pi / 180)
    let wide = max((east - west) * Sketch.degree * narrowing, Sketch.leastSpan)
    let high = max((north - south) * Sketch.degree, Sketch.leastSpan / 2)
    let room = (Sketch.width - 2 * Sketch.margin, Sketch.height - 2.4 * Sketch.margin)
    pixelsPerKilometre = min(room.0 / wide, room.1 / high)
    taken = [Box(left: 0, top: Sketch.height - 26, right: 110, bottom: Sketch.height)]
  }

  /// Kilometres.
  private static let degree = 111.195

  func spot(_ point: Point) -> Spot {
    let east = (point.longitude - center.longitude) * Sketch.degree * narrowing
    let north = (point.latitude - center.latitude) * Sketch.degree
    return Spot(
      x: Sketch.width / 2 + east * pixelsPerKilometre,
      y: Sketch.height / 2 - 0.2 * Sketch.margin - north * pixelsPerKilometre)
  }

  func isInside(_ spot: Spot) -> Bool {
    (4...Sketch.width - 4).contains(spot.x) && (4...Sketch.height - 30).contains(spot.y)
  }

  /// The longest round length that has room, in kilometres and pixels.
  var scale: (kilometres: Int, length: Double) {
    let fitting = [1, 2, 5, 10, 20, 50, 100, 200].last { Double($0) * pixelsPerKilometre <= 90 }
    let kilometres = fitting ?? 1
    return (kilometres, Double(kilometres) * pixelsPerKilometre)
  }

  /// Two spots moved apart until their marks do not cover each other.
  static func apart(_ a: Spot, _ b: Spot) -> (Spot, Spot) {
    let least = 2 * mark + 4
    let distance = a.distance(to: b)
    guard distance < least else { return (a, b) }
    let direction =
      distance < 3
      ? Spot(x: 1, y: 0) : Spot(x: (b.x - a.x) / distance, y: (b.y - a.y) / distance)
    let half = least / 2
    let middle = Spot(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
    return (
      Spot(x: middle.x - direction.x * half, y: middle.y - direction.y * half),
      Spot(x: middle.x + direction.x * half, y: middle.y + direction.y * half)
    )
  }

  /// Keeps words away from a mark.
  mutating func keepFree(_ spot: Spot, _ radius: Double) {
    taken.append(
      Box(
        left: spot.x - radius, top: spot.y - radius, right: spot.x + radius,
        bottom: spot.y + radius))
  }

  /// Keeps words away from a line.
  mutating func keepFree(from a: Spot, to b: Spot) {
    let steps = max(1, Int(a.distance(to: b) / 6))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      keepFree(Spot(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share), 2)
    }
  }

  /// Where a word beside a spot begins, its base line; nil if there is no room for it.
  mutating func word(_ word: String, at spot: Spot) -> Spot? {
    let wide = Double(word.count) * 7.4 + 4
    for gap in [6.0, 15] {
      for (x, y) in [
        (spot.x + gap, spot.y + 4), (spot.x - gap - wide, spot.y + 4),
        (spot.x - wide / 2, spot.y - gap - 1), (spot.x - wide / 2, spot.y + gap + 11),
      ] {
        let box = Box(left: x, top: y - 11, right: x + wide, bottom: y + 4)
        guard box.left >= 0, box.right <= Sketch.width, box.top >= 0, box.bottom <= Sketch.height,
          !taken.contains(where: { $0.meets(box) })
        else { continue }
        taken.append(box)
        return Spot(x: x, y: y)
      }
    }
    return nil
  }

  /// One decimal is more than an eye sees.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }
}
