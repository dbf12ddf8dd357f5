import Diagnostics

extension Notation {
  /// `50,9227; 6,3577` · `50.9227, 6.3577` · `50,9227, 6,3577`
  static func point(_ text: String) throws(NotationProblem) -> Value {
    let halves: [Substring]
    if text.contains(";") {
      halves = text.split(separator: ";", omittingEmptySubsequences: false)
    } else {
      let commas = text.indices.filter { text[$0] == "," }
      guard commas.count == 1 || commas.count == 3 else { throw noPoint(text) }
      let middle = commas[commas.count / 2]
      halves = [text[..<middle], text[text.index(after: middle)...]]
    }
    guard halves.count == 2, let latitude = degrees(String(halves[0])),
      let longitude = degrees(String(halves[1]))
    else { throw noPoint(text) }
    return try point(latitude: latitude, longitude: longitude, text)
  }

  static func point(
    latitude: Double, longitude: Double, _ text: String
  ) throws(NotationProblem) -> Value {
    guard (47.2...55.1).contains(latitude), (5.8...15.1).contains(longitude) else {
      let swapped = (47.2...55.1).contains(longitude) && (5.8...15.1).contains(latitude)
      throw .invalid(
        Text(de: "Der Punkt liegt nicht in Deutschland", en: "The point is not in Germany"),
        swapped
          ? Text(
            de:
              "Zuerst steht die nördliche Breite (47,2 bis 55,1), dann die östliche Länge (5,8 bis 15,1).",
            en:
              "The northern latitude (47.2 to 55.1) comes first, then the eastern longitude (5.8 to 15.1)."
          )
          : Text(
            de: "Möglich sind 47,2 bis 55,1 Grad Nord und 5,8 bis 15,1 Grad Ost.",
            en: "Possible are 47.2 to 55.1 degrees north and 5.8 to 15.1 degrees east."))
    }
    return .point(Point(latitude: latitude, longitude: longitude))
  }

  /// Degrees with a comma or a point, at most 3 digits before and 12 behind it.
  static func degrees(_ text: String) -> Double? {
    let text = text.trimmingBlanks()
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ (1...12).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(parts.joined(separator: "."))
  }

  static func noPoint(_ text: String) -> NotationProblem {
    .invalid(
      Text(de: "„\(text)“ ist kein Ort in Grad", en: "“\(text)” is no point in degrees"),
      Text(
        de: "Ein Ort steht als nördliche Breite; östliche Länge da.",
        en: "A point is written as latitude; longitude."),
      edits: ["50,9227; 6,3577"])
  }
}
