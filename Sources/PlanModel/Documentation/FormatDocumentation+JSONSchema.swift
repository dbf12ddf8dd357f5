import Diagnostics

extension FormatDocumentation {
  /// The front matter as JSON Schema 2020-12, for editors.
  ///
  /// Editors read YAML with its own types, so where the format reads text a number is let through.
  /// It is wider than the format: what it accepts may still be refused, never the other way round.
  public static func jsonSchema() -> JSON {
    let kinds = Kind.allCases
    return .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("masterplan")),
      ("description", .string("Kopfdaten der Dokumente eines Masterplans")),
      ("anyOf", .array(kinds.map { EditorSchema.reference($0) })),
      (
        "$defs",
        .object(kinds.map { ($0.rawValue, EditorSchema.document($0)) } + EditorSchema.words)
      ),
    ])
  }
}

/// JSON Schema of values as an editor sees them in YAML.
private enum EditorSchema {
  static func reference(_ kind: Kind) -> JSON {
    .object([("$ref", .string("#/$defs/\(kind.rawValue)"))])
  }

  static func document(_ kind: Kind) -> JSON {
    var mapping = fields(
      Schema.keys(of: kind).filter { $0.name != "typ" },
      further: [
        (
          "typ",
          .object([
            ("description", .string("Art des Dokuments")), ("const", .string(kind.rawValue)),
          ])
        )
      ])
    mapping.insert(("title", .string(kind.name.de)), at: 0)
    mapping.insert(("description", .string(kind.meaning.de)), at: 1)
    mapping.append(("patternProperties", .object([("^x-", .bool(true))])))
    return .object(mapping)
  }

  private static func fields(_ keys: [Key], further: [(String, JSON)] = []) -> [(String, JSON)] {
    var pairs: [(String, JSON)] = [
      ("type", .string("object")),
      ("properties", .object(keys.map { ($0.name, property($0)) } + further)),
    ]
    let required = keys.filter(\.isAlwaysRequired).map(\.name)
    if !required.isEmpty { pairs.append(("required", .strings(required))) }
    let conditions = keys.compactMap(condition)
    if !conditions.isEmpty { pairs.append(("allOf", .array(conditions))) }
    pairs.append(("additionalProperties", .bool(false)))
    return pairs
  }

  /// “Required where a neighbour has this value.”
  private static func condition(_ key: Key) -> JSON? {
    let then = JSON.object([("required", .strings([key.name]))])
    switch key.requirement {
    case .required, .optional: return nil
    case .when(let neighbour, let values):
      let isOne = JSON.object([(neighbour, .object([("enum", .strings(values))]))])
      return .object([
        ("if", .object([("properties", isOne), ("required", .strings([neighbour]))])),
        ("then", then),
      ])
    case .with(let neighbour):
      return .object([("if", .object([("required", .strings([neighbour]))])), ("then", then)])
    }
  }

  private static func property(_ key: Key) -> JSON {
    let value = schema(key.type)
    let described = [
      ("description", JSON.string(key.meaning.de)), ("examples", JSON.strings([key.example])),
    ]
    if key.isAlwaysRequired { return .object(described + value) }
    // An empty value is a missing key.
    return .object(described + [("anyOf", .array([.object(value), type("null")]))])
  }

  private static func type(_ names: String...) -> JSON { .object([typePair(names)]) }
  private static func typePair(_ names: [String]) -> (String, JSON) {
    ("type", names.count == 1 ? .string(names[0]) : .strings(names))
  }
  private static func anyOf(_ options: [JSON]) -> [(String, JSON)] { [("anyOf", .array(options))] }

  /// A number as such, or as text that begins with one.
  private static let figure: [(String, JSON)] = [
    typePair(["string", "number"]), ("pattern", .string("^[+−-]?[0-9]")),
  ]
  private static let day = "([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4})"

  private static func schema(_ type: ValueType) -> [(String, JSON)] {
    switch type {
    case .text(let limit):
      [typePair(["string", "number", "boolean"])] + (limit.map { [("maxLength", .int($0))] } ?? [])
    case .url: [typePair(["string"]), ("pattern", .string("^https?://"))]
    case .money, .number, .quantity, .percent: figure
    case .count(let range?):
      [
        typePair(["string", "number"]), ("pattern", .string("^[0-9]")),
        ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound)),
      ]
    case .count(nil): [typePair(["string", "number"]), ("pattern", .string("^[0-9]"))]
    case .date: [typePair(["string"]), ("pattern", .string("^\\s*\(day)\\s*$"))]
    case .moment: [typePair(["string", "number"]), ("pattern", .string("^\\s*[0-9.-]+\\s*$"))]
    case .year: [typePair(["string", "number"]), ("pattern", .string("^\\s*[0-9]{4}\\s*$"))]
    case .period: anyOf([.object(figure), pair("von", "bis", type: .moment)])
    case .flag:
      anyOf([.object([("enum", .strings(["ja", "nein", "true", "false"]))]), self.type("boolean")])
    case .ags: [typePair(["string", "number"]), ("pattern", .string("^[0-9]+$"))]
    case .point: anyOf([.object(figure), pair("lat", "lon", type: .number)])
    case .choice(let choices): schema(choices)
    case .reference: [typePair(["string", "number"])]
    case .list(let element): list(JSON.object(schema(element)))
    case .mapping(let keys): fields(keys)
    case .table(let key, let value): table(key, JSON.object(schema(value)))
    case .either(let simple, let other):
      anyOf([.object(schema(simple)), .object(schema(other))])
    case .depends(_, let cases, let otherwise):
      anyOf(
        (cases.keys.sortedByCodePoints().compactMap { cases[$0] } + [otherwise]).map {
          .object(schema($0))
        })
    }
  }

  private static func schema(_ choices: ValueType.Choices) -> [(String, JSON)] {
    switch choices {
    case .words(let words): [("enum", .strings(words))]
    case .measureTypes, .measureTypesWithUnit: [("$ref", .string("#/$defs/massnahmenart"))]
    case .fields: [("$ref", .string("#/$defs/handlungsfeld"))]
    }
  }

  /// The words that plan.md may add to.
  static let words: [(String, JSON)] = [
    ("massnahmenart", .object(open(Vocabulary.standard.measureTypes.map(\.id)))),
    ("handlungsfeld", .object(open(Vocabulary.standard.fields.map(\.id)))),
  ]

  private static func open(_ words: [String]) -> [(String, JSON)] {
    anyOf([.object([("enum", .strings(words))]), type("string")])
  }

  private static func list(_ element: JSON) -> [(String, JSON)] {
    let empty = type("null")
    let items = JSON.object(anyOf([element, empty]))
    return anyOf([element, .object([typePair(["array"]), ("items", items)])])
  }

  private static func table(_ key: ValueType.TableKey, _ value: JSON) -> [(String, JSON)] {
    let value = JSON.object(anyOf([value, type("null")]))
    switch key {
    case .year:
      return [
        typePair(["object"]), ("patternProperties", .object([("^[0-9]{4}$", value)])),
        ("additionalProperties", .bool(false)),
      ]
    case .word(let words):
      return [
        typePair(["object"]), ("properties", .object(words.map { ($0, value) })),
        ("additionalProperties", .bool(false)),
      ]
    case .reference, .free: return [typePair(["object"]), ("additionalProperties", value)]
    }
  }

  private static func pair(_ first: String, _ second: String, type: ValueType) -> JSON {
    .object([
      typePair(["object"]),
      ("properties", .object([(first, .object(schema(type))), (second, .object(schema(type)))])),
      ("required", .strings([first, second])), ("additionalProperties", .bool(false)),
    ])
  }
}

extension Key {
  /// Whether it must be given whatever other keys say, and its absence is a finding of its own.
  var isAlwaysRequired: Bool {
    if case .required = requirement { true } else { false }
  }
}
