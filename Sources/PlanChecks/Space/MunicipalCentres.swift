import Diagnostics
import PlanModel

/// The points of the plan's municipalities, to be asked for the nearest.
struct MunicipalCentres {
  /// How far the point of a municipality is.
  struct Distance {
    let body: DocumentID
    /// Where the municipality names its point.
    let place: Place
    let metres: Int

    /// "6,4 km"
    var kilometres: Text {
      let tenths = ExactNumber(billionths: Int128((metres + 50) / 100) * 100_000_000)
      return Text { Print.number(tenths, $0) + " km" }
    }
  }

  private struct Centre {
    let body: DocumentID
    let point: Point
    let place: Place

    func distance(from other: Point) -> Distance {
      Distance(body: body, place: place, metres: other.metres(to: point))
    }
  }

  /// From south to north.
  private let sorted: [Centre]
  private let byBody: [DocumentID: Centre]

  init(_ plan: Plan) {
    let all = plan.municipalities.compactMap { body -> Centre? in
      guard let id = body.id, case .known(let point, let place) = body.ort else { return nil }
      return Centre(body: id, point: point, place: place)
    }
    byBody = Dictionary(all.map { ($0.body, $0) }, uniquingKeysWith: { first, _ in first })
    sorted = all.sorted { $0.point.latitude < $1.point.latitude }
  }

  /// Nil if the body is no municipality or has no point.
  func distance(from point: Point, to body: DocumentID) -> Distance? {
    byBody[body]?.distance(from: point)
  }

  /// The nearest municipality that is not among `own` and nearer than the limit; of several at one
  /// distance that with the smallest id. Looks to the north and the south only as far as needed.
  func nearest(to point: Point, within limit: Int, except own: Set<DocumentID>) -> Distance? {
    var nearest: Distance?
    func look(at centre: Centre) -> Bool {
      let level = Point(latitude: centre.point.latitude, longitude: point.longitude)
      guard point.metres(to: level) <= nearest?.metres ?? limit else { return false }
      let found = centre.distance(from: point)
      if found.metres < limit, !own.contains(centre.body), found.precedes(nearest) {
        nearest = found
      }
      return true
    }
    let middle = firstIndex(fromLatitude: point.latitude)
    for centre in sorted[middle...] { guard look(at: centre) else { break } }
    for centre in sorted[..<middle].reversed() { guard look(at: centre) else { break } }
    return nearest
  }

  private func firstIndex(fromLatitude latitude: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].point.latitude < latitude { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension MunicipalCentres.Distance {
  fileprivate func precedes(_ other: MunicipalCentres.Distance?) -> Bool {
    guard let other else { return true }
    return (metres, body) < (other.metres, other.body)
  }
}
