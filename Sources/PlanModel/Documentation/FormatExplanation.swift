import Diagnostics

/// What a kind or a key means, with an example that passes and one that fails.
public struct FormatExplanation: Sendable {
  public let title: Text
  public let meaning: Text
  /// Lines of front matter that are accepted.
  public let passing: String
  /// Lines that are reported, and why; nil where nothing can be wrong.
  public let failing: (lines: String, reason: Text)?
  /// What may stand there, and how a finding is answered.
  public let answer: Text

  /// All kinds and keys, for suggestions; each name once, ordered.
  public static let names: [String] = {
    let keys = Kind.allCases.flatMap { kind in
      Schema.keys(of: kind).flatMap { [$0.name] + $0.type.innerNames }
    }
    return Set(keys + Kind.allCases.map(\.rawValue)).sortedByCodePoints()
  }()

  public static func of(_ kind: Kind) -> FormatExplanation {
    let required = Schema.keys(of: kind).filter(\.isAlwaysRequired)
    let lines = required.map { KeyPlace(kind: kind, chain: [$0]).lines($0.example) }
    let path = DocumentTemplate.path(kind: kind, id: "id")
    let missing = required.first.map(\.name) ?? ""
    return FormatExplanation(
      title: Text(verbatim: "\(kind.rawValue) – ") + kind.name, meaning: kind.meaning,
      passing: lines.joined(separator: "\n"),
      failing: (
        lines.dropFirst().joined(separator: "\n"),
        Text(de: "Die Angabe „\(missing)“ fehlt.", en: "“\(missing)” is missing.")
      ),
      answer: Text(
        de:
          "Das Dokument liegt unter \(path); masterplan new \(kind.rawValue) ID legt es an. Pflicht sind: \(required.map(\.name).joined(separator: ", ")).",
        en:
          "The document is \(path); masterplan new \(kind.rawValue) ID makes one. Required are: \(required.map(\.name).joined(separator: ", "))."
      ))
  }

  /// Every place of the format that has a key of this name, or the one at this path
  /// (`kosten.wert`); empty if there is none.
  public static func of(key name: String) -> [FormatExplanation] {
    var places: [KeyPlace] = []
    for kind in Kind.allCases {
      let common = kind == .massnahme ? [] : Schema.commonKeys.map(\.name)
      for key in Schema.keys(of: kind) where !common.contains(key.name) {
        places += KeyPlace(kind: kind, chain: [key]).withInner
      }
    }
    return places.filter { $0.key.name == name || $0.path == name }.map(\.explanation)
  }
}

extension ValueType {
  /// Names of all keys inside, at any depth.
  fileprivate var innerNames: [String] { innerKeys.flatMap { [$0.name] + $0.type.innerNames } }
}

/// A key at its place: the kind, and the keys that lead to it.
private struct KeyPlace {
  let kind: Kind
  let chain: [Key]

  var key: Key { chain[chain.count - 1] }
  var path: String { chain.map(\.name).joined(separator: ".") }

  var withInner: [KeyPlace] {
    [self] + key.type.innerKeys.flatMap { KeyPlace(kind: kind, chain: chain + [$0]).withInner }
  }

  /// The key with a value, inside its outer keys.
  func lines(_ value: String) -> String {
    let isBlock = value.hasPrefix("- ") || (key.type.isTable && !value.hasPrefix("{"))
    var lines = isBlock ? ["\(key.name):", "  \(value)"] : ["\(key.name): \(value)"]
    for outer in chain.dropLast().reversed() {
      if outer.type.isList {
        lines = lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
      } else if outer.type.isTable {
        lines = ["  \(outer.example.prefix { $0 != ":" }):"] + lines.map { "    " + $0 }
      } else {
        lines = lines.map { "  " + $0 }
      }
      lines.insert("\(outer.name):", at: 0)
    }
    return lines.joined(separator: "\n")
  }

  var explanation: FormatExplanation {
    let isCommon = Schema.commonKeys.contains { $0.name == chain[0].name }
    let place: Text = isCommon ? Text(de: "jede Art", en: "every kind") : kind.name
    return FormatExplanation(
      title: Text(verbatim: "\(path) (") + place + Text(verbatim: ")"),
      meaning: key.meaning + key.requirement.sentence, passing: lines(key.example),
      failing: key.type.refusal.map { (lines($0.text), $0.reason) }, answer: key.type.answer)
  }
}

extension ValueType {
  fileprivate var isTable: Bool {
    switch self {
    case .table: true
    case .either(let simple, let other): simple.isTable || (other.isTable && !simple.isScalar)
    default: false
    }
  }

  fileprivate var isList: Bool { if case .list = self { true } else { false } }
  private var isScalar: Bool { innerKeys.isEmpty && !isTable && !isList }

  /// A text that is no value of this type, and why.
  fileprivate var refusal: ValueNotation.Refusal? {
    switch self {
    case .url:
      ValueNotation.Refusal("www.kreis.example", de: "ohne https://", en: "without https://")
    case .choice(.words(let words)): words.first.map { .notAChoice(String($0) + "x") }
    case .choice(.measureTypes), .choice(.measureTypesWithUnit): .notAChoice("gewerbepark")
    case .choice(.fields): .notAChoice("gewerbe")
    case .reference:
      ValueNotation.Refusal(
        "Stadt Düren", de: "ein Name statt einer id", en: "a name instead of an id")
    case .quantity:
      ValueNotation.Refusal(
        "ca. 20", de: "Eine Menge beginnt mit ihrer Zahl.", en: "A quantity begins with its number."
      )
    case .list(let element), .either(let element, _): element.refusal
    case .depends(_, let cases, _): cases.keys.min().flatMap { cases[$0]?.refusal }
    case .mapping, .table:
      ValueNotation.Refusal(
        "unbekannt", de: "Hier stehen Felder mit Namen.", en: "Named fields stand here.")
    default: ValueNotation.of(self)?.refused.first
    }
  }

  /// What may stand there.
  fileprivate var answer: Text {
    switch self {
    case .choice(.measureTypes), .choice(.measureTypesWithUnit):
      Vocabulary.standard.measureTypes.map(\.id).allowed
    case .choice(.fields): Vocabulary.standard.fields.map(\.id).allowed
    case .choice(.words(let words)): words.allowed
    case .reference:
      Text(de: "Hier steht: ", en: "Here stands: ") + words
        + Text(
          de: ". Die id ist der Dateiname ohne .md.", en: ". The id is the file name without .md.")
    case .list(let element):
      Text(de: "Eine Liste, oder ein einzelner Wert. ", en: "A list, or one value. ")
        + element.answer
    case .mapping:
      Text(de: "Felder mit Namen: ", en: "Named fields: ") + words + Text(verbatim: ".")
    case .either(let simple, _): words + Text(verbatim: ". ") + simple.answer
    default: notationAnswer
    }
  }

  private var notationAnswer: Text {
    guard let notation = ValueNotation.of(self) else { return words + Text(verbatim: ".") }
    let forms = notation.accepted.joined(separator: " · ")
    let hint = notation.hint
    return Text(
      de: "\(words.de): \(forms)." + (hint.de.isEmpty ? "" : " " + hint.de),
      en: "\(words.en): \(forms)." + (hint.en.isEmpty ? "" : " " + hint.en))
  }
}

extension ValueNotation.Refusal {
  fileprivate static func notAChoice(_ text: String) -> ValueNotation.Refusal {
    ValueNotation.Refusal(text, de: "steht nicht zur Wahl", en: "not one of the choices")
  }
}

extension [String] {
  fileprivate var allowed: Text {
    let list = joined(separator: ", ")
    return Text(de: "Zulässig sind: \(list).", en: "Allowed are: \(list).")
  }
}
