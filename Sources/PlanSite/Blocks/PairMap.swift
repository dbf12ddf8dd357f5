import Diagnostics
import PlanFigures
import PlanModel

/// A sketch of where two measures lie, with the municipalities around them and a scale.
struct PairMap {
  private struct Side {
    let letter: String
    let name: String
    let points: [Point]
    /// The municipalities as words.
    let towns: String
    /// Whether the points are those of its municipalities.
    let isApproximate: Bool
  }

  private let sides: [Side]
  private let view: View
  private let distance: String?

  /// Nil if the place of one is not known, or is everywhere.
  init?(_ pair: MeasurePair, _ view: View) {
    let sides = [("A", pair.a), ("B", pair.b)].compactMap { letter, position in
      PairMap.side(letter, view.plan.measures[position], view)
    }
    guard sides.count == 2 else { return nil }
    self.sides = sides
    self.view = view
    distance = pair.distanceWords(view)
  }

  private static let mostPlaces = 4

  private static func side(_ letter: String, _ measure: Measure, _ view: View) -> Side? {
    let towns = measure.kommunen.values
    let place = measure.ort.value ?? view.plan.site(measure.flaeche.value)?.ort.value
    let points =
      place.map { [$0] }
      ?? towns.compactMap { view.plan.body($0) }.filter(\.isMunicipality)
      .compactMap(\.ort.value)
    guard !points.isEmpty, points.count <= mostPlaces else { return nil }
    return Side(
      letter: letter, name: view.name(of: measure.document), points: points,
      towns: towns.prefix(mostPlaces).map { view.shortName($0) }.joined(separator: ", "),
      isApproximate: place == nil)
  }

  func figure(id: String) -> HTML {
    let title = view.words(de: "Lage der beiden Vorhaben", en: "Where both projects lie")
    let svg = HTML.element(
      .svg,
      [
        .role("img"), .labelled(by: id + "-t", id + "-d"), .class("map"),
        .width(Sketch.text(Sketch.width)), .height(Sketch.text(Sketch.height)),
      ],
      .element(.title, [.id(id + "-t")], HTML(title))
        + .element(.desc, [.id(id + "-d")], HTML(words)) + drawing)
    return .element(
      .figure, [.class("chart")], svg + .element(.figcaption, [], .meta(HTML(words))))
  }

  /// "A in Düren; B in Jülich. 16 km auseinander."
  private var words: String {
    let places = sides.map { side in
      let towns = side.towns.isEmpty ? side.name : side.towns
      let about = view.words(
        de: "\(side.letter) in \(towns), gezeigt an der Kommune",
        en: "\(side.letter) in \(towns), shown at the municipality")
      return side.isApproximate
        ? about : view.words(de: "\(side.letter) in \(towns)", en: "\(side.letter) in \(towns)")
    }
    let apart = distance.map { words in
      " " + Words.capitalised(words) + "."
    }
    return places.joined(separator: "; ") + "." + (apart ?? "")
  }

  /// Beyond these a region is a cloud of dots.
  private static let mostTowns = 40

  private var drawing: HTML {
    let towns = view.plan.municipalities.compactMap { body in
      body.ort.value.map { (point: $0, name: body.id.map { view.shortName($0) } ?? "") }
    }
    var sketch = Sketch(around: sides.flatMap(\.points))
    let (first, second) = spots(sketch)
    for spot in first + second { sketch.keepFree(spot, Sketch.mark + 2) }
    let nearest = PairMap.nearest(first, second)
    if let (a, b) = nearest { sketch.keepFree(from: a, to: b) }
    let dots = towns.map { (spot: sketch.spot($0.point), name: $0.name) }
      .filter { sketch.isInside($0.spot) }.prefix(PairMap.mostTowns)
    for dot in dots { sketch.keepFree(dot.spot, 4) }
    var drawing = HTML()
    for dot in dots { drawing += circle("town", dot.spot, 3) }
    for dot in dots {
      guard let place = sketch.word(dot.name, at: dot.spot) else { continue }
      drawing += words(dot.name, at: place, [.class("label-muted")])
    }
    drawing += (nearest.map { line("axis", $0, $1) } ?? HTML()) + scale(sketch)
    for spot in first { drawing += circle("mark-a", spot, Sketch.mark) + letter("A", spot) }
    for spot in second { drawing += square(spot) + letter("B", spot) }
    return drawing
  }

  private func spots(_ sketch: Sketch) -> ([Sketch.Spot], [Sketch.Spot]) {
    var (first, second) = (
      sides[0].points.map { sketch.spot($0) }, sides[1].points.map { sketch.spot($0) }
    )
    for i in first.indices {
      for j in second.indices { (first[i], second[j]) = Sketch.apart(first[i], second[j]) }
    }
    return (first, second)
  }

  /// The ends of the line between the sides.
  private static func nearest(
    _ first: [Sketch.Spot], _ second: [Sketch.Spot]
  ) -> (Sketch.Spot, Sketch.Spot)? {
    first.flatMap { a in second.map { (a, $0) } }
      .min { $0.0.distance(to: $0.1) < $1.0.distance(to: $1.1) }
  }

  private func scale(_ sketch: Sketch) -> HTML {
    let (kilometres, length) = sketch.scale
    let y = Sketch.height - 6
    let ends = [Sketch.Spot(x: 4, y: y), Sketch.Spot(x: 4 + length, y: y)]
    let ticks = ends.map {
      line("axis", Sketch.Spot(x: $0.x, y: y - 4), Sketch.Spot(x: $0.x, y: y))
    }
    return line("axis", ends[0], ends[1]) + ticks.joined()
      + words("\(kilometres) km", at: Sketch.Spot(x: 8, y: y - 6), [.class("label-muted")])
  }

  private func line(_ style: String, _ a: Sketch.Spot, _ b: Sketch.Spot) -> HTML {
    .element(
      .line,
      [.class(style)]
        + Attribute.ends(Sketch.text(a.x), Sketch.text(a.y), Sketch.text(b.x), Sketch.text(b.y)))
  }

  private func circle(_ style: String, _ spot: Sketch.Spot, _ radius: Double) -> HTML {
    .element(
      .circle,
      [.class(style), .radius(Sketch.text(radius))]
        + Attribute.center(Sketch.text(spot.x), Sketch.text(spot.y)))
  }

  private func square(_ spot: Sketch.Spot) -> HTML {
    let side = Sketch.text(2 * Sketch.mark - 2)
    return .element(
      .rect,
      [
        .class("mark-b"), .x(Sketch.text(spot.x - Sketch.mark + 1)),
        .y(Sketch.text(spot.y - Sketch.mark + 1)), .width(side), .height(side),
      ])
  }

  private func letter(_ letter: String, _ spot: Sketch.Spot) -> HTML {
    words(letter, at: Sketch.Spot(x: spot.x, y: spot.y + 4.5), [.class("mark-word")])
  }

  private func words(_ text: String, at spot: Sketch.Spot, _ style: [Attribute]) -> HTML {
    .element(
      .text, style + [.x(Sketch.text(spot.x)), .y(Sketch.text(spot.y))], HTML(verbatim: text))
  }
}
