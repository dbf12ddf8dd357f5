import Diagnostics

extension ValueType {
  /// The type in words, as tables of the documentation name it.
  var words: Text {
    switch self {
    case .text(let limit?):
      Text(de: "Text, höchstens \(limit) Zeichen", en: "text of at most \(limit) characters")
    case .url: Text(de: "Webadresse", en: "web address")
    case .count(let range?):
      Text(
        de: "ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
        en: "whole number from \(range.lowerBound) to \(range.upperBound)")
    case .quantity(let unit, let bare): quantityWords(unit, bare: bare)
    case .choice(let choices): choices.words
    case .reference(let kinds, let orPlan): referenceWords(kinds, orPlan: orPlan)
    case .list(.list(let element)):
      Text(de: "Listen: \(element.words.de)", en: "lists: \(element.words.en)")
    case .list(let element):
      Text(de: "Liste: \(element.words.de)", en: "list: \(element.words.en)")
    case .mapping(let keys):
      Text(verbatim: "{" + keys.map { "`\($0.name)`" }.joined(separator: ", ") + "}")
    case .table(let key, let value):
      key.words + Text(verbatim: " → ") + value.words
    case .either(let simple, let other):
      simple.words + Text(de: " oder ", en: " or ") + other.words
    case .depends(let key, let cases, let otherwise):
      dependentWords(key, cases, otherwise)
    default: ValueNotation.of(self)?.name ?? Text(de: "Text", en: "text")
    }
  }

  private func quantityWords(_ unit: UnitSource, bare: Bool) -> Text {
    let words: Text =
      switch unit {
      case .fixed(let unit): Text(de: "Menge in \(unit)", en: "quantity in \(unit)")
      case .measureType(let key):
        Text(de: "Menge in der Einheit von `\(key)`", en: "quantity in the unit of `\(key)`")
      }
    return bare ? words + Text(de: ", auch ohne Einheit", en: ", also without its unit") : words
  }

  private func referenceWords(_ kinds: [Kind], orPlan: Bool) -> Text {
    let words =
      kinds.isEmpty
      ? Text(de: "id eines Dokuments", en: "id of a document")
      : Text(
        de: "id (\(kinds.map(\.name.de).joined(separator: ", ")))",
        en: "id (\(kinds.map(\.name.en).joined(separator: ", ")))")
    return orPlan ? words + Text(de: " oder `plan`", en: " or `plan`") : words
  }

  private func dependentWords(
    _ key: String, _ cases: [String: ValueType], _ otherwise: ValueType
  ) -> Text {
    let names = cases.keys.sortedByCodePoints()
    func line(_ language: Language) -> String {
      names.compactMap { name in cases[name].map { "\(name): \($0.words[language])" } }
        .joined(separator: "; ")
    }
    return Text(
      de: "je nach `\(key)`: \(line(.de)); sonst \(otherwise.words.de)",
      en: "by `\(key)`: \(line(.en)); else \(otherwise.words.en)")
  }
}

extension ValueType.Choices {
  var words: Text {
    switch self {
    case .words(let words):
      Text(verbatim: words.map { "`\($0)`" }.joined(separator: ", "))
    case .measureTypes: Text(de: "Maßnahmenart", en: "measure type")
    case .measureTypesWithUnit:
      Text(de: "Maßnahmenart mit Einheit", en: "measure type with a unit")
    case .fields: Text(de: "Handlungsfeld", en: "field")
    }
  }
}

extension ValueType.TableKey {
  var words: Text {
    switch self {
    case .year: Text(de: "Jahr", en: "year")
    case .reference(let kinds):
      Text(
        de: "id (\(kinds.map(\.name.de).joined(separator: ", ")))",
        en: "id (\(kinds.map(\.name.en).joined(separator: ", ")))")
    case .word(let words): Text(verbatim: words.map { "`\($0)`" }.joined(separator: ", "))
    case .free: Text(de: "Wort", en: "word")
    }
  }
}

extension Key.Requirement {
  /// When the key must be given; empty if it never must.
  var words: Text {
    switch self {
    case .required: Text(de: "ja", en: "yes")
    case .optional: Text(verbatim: "")
    case .when(let key, let values):
      Text(
        de: "bei `\(key)` \(values.joined(separator: ", "))",
        en: "with `\(key)` \(values.joined(separator: ", "))")
    case .with(let key): Text(de: "mit `\(key)`", en: "with `\(key)`")
    }
  }

  /// The same as a sentence to be put behind the meaning of the key.
  var sentence: Text {
    switch self {
    case .optional: Text(verbatim: "")
    case .required: Text(de: " Pflicht.", en: " Required.")
    case .when, .with: Text(de: " Pflicht \(words.de).", en: " Required \(words.en).")
    }
  }
}
