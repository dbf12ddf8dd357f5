import Diagnostics

/// Why a text is no value of its type, and what to write instead.
struct NotationProblem: Error {
  let rule: Rule
  /// The headline without the name of the key, which the reader puts in front of it.
  let message: Text
  let explanation: Text
  /// Values to write instead, to be copied behind the key.
  let edits: [String]

  static func invalid(
    _ message: Text, _ explanation: Text = Text(verbatim: ""), edits: [String] = []
  ) -> NotationProblem {
    NotationProblem(
      rule: .wertUnzulaessig, message: message, explanation: explanation, edits: edits)
  }

  static func ambiguous(_ written: String, _ readings: [String]) -> NotationProblem {
    let both = readings.joined(separator: " · ")
    return NotationProblem(
      rule: .zahlMehrdeutig,
      message: Text(
        de: "„\(written)“ lässt sich auf zwei Arten lesen", en: "“\(written)” has two readings"),
      explanation: Text(
        de: "Gemeint sein kann: \(both). Der Wert bleibt unbekannt, bis eine Lesart dasteht.",
        en: "It may mean: \(both). The value stays unknown until one of them is written."),
      edits: readings)
  }
}

/// The notations of the value types (format.md §2).
enum Notation {
  /// Units that count whole things, or square metres: a dot groups thousands before them.
  static let wholeUnits: Set<String> = [
    "Stk", "Plätze", "Betten", "Sitze", "WE", "Geräte", "Anschlüsse", "Stellen", "m²", "m³/d",
    "Gäste/a", "Fzkm/a",
  ]

  static func flag(_ text: String) throws(NotationProblem) -> Value {
    switch text {
    case "ja", "true": return .flag(true)
    case "nein", "false": return .flag(false)
    default:
      throw .invalid(
        Text(de: "„\(text)“ ist weder ja noch nein", en: "“\(text)” is neither ja nor nein"),
        edits: ["ja", "nein"])
    }
  }

  static func choice(_ text: String, of allowed: [String]) throws(NotationProblem) -> Value {
    if allowed.contains(text) { return .choice(text) }
    let nearest = NearestName.of(text, in: allowed)
    let list = allowed.joined(separator: ", ")
    throw .invalid(
      Text(de: "„\(text)“ steht nicht zur Wahl", en: "“\(text)” is not one of the choices"),
      Text(de: "Zulässig sind: \(list).", en: "Allowed are: \(list)."),
      edits: nearest.map { [$0] } ?? [])
  }

  static func text(_ text: String, atMost limit: Int?) throws(NotationProblem) -> Value {
    if let limit, text.count > limit {
      throw .invalid(
        Text(
          de: "Der Text hat \(text.count) Zeichen, höchstens \(limit) sind möglich",
          en: "The text has \(text.count) characters, at most \(limit) are possible"),
        Text(
          de:
            "Bitte um \(text.count - limit) Zeichen kürzen; Einzelheiten gehören in den Text darunter.",
          en: "Shorten it by \(text.count - limit) characters; details belong in the body."))
    }
    return .text(text)
  }

  static func ags(_ text: String, lengths: [Int]) throws(NotationProblem) -> Value {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if digits, lengths.contains(text.utf8.count) { return .ags(text) }
    let expected = lengths.map(String.init).joined(separator: " / ")
    throw .invalid(
      Text(
        de: "„\(text)“ ist kein Gemeindeschlüssel mit \(expected) Ziffern",
        en: "“\(text)” is no municipality key of \(expected) digits"),
      Text(
        de: "Ein Kreis hat 5 Ziffern (05358), eine Stadt oder Gemeinde 8 (05358024).",
        en: "A county has 5 digits (05358), a municipality 8 (05358024)."))
  }

  static func url(_ text: String) throws(NotationProblem) -> Value {
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return .text(text) }
    throw .invalid(
      Text(de: "„\(text)“ ist keine Webadresse", en: "“\(text)” is no web address"),
      Text(de: "Sie beginnt mit https:// oder http://.", en: "It begins with https:// or http://."),
      edits: text.contains(":") ? [] : ["https://" + text])
  }
}
