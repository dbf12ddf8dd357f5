import Foundation

/// A place on the earth in degrees (WGS 84).
public struct Point: Sendable, Hashable {
  public let latitude: Double
  public let longitude: Double

  /// Kilometres.
  private static let earthRadius = 6371.0

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Kilometres along the great circle (format.md §5), to the metre.
  public func distance(to other: Point) -> Double { Double(metres(to: other)) / 1000 }

  /// Whole metres along the great circle, for comparisons that come out alike on every machine: the
  /// last bits of a sine do not.
  public func metres(to other: Point) -> Int {
    let (here, there) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let north = sin((there - here) / 2)
    let east = sin((other.longitude - longitude) * .pi / 360)
    let chord = north * north + cos(here) * cos(there) * east * east
    return Int((2000 * Point.earthRadius * asin(min(1, chord.squareRoot()))).rounded())
  }
}
