import Diagnostics

/// Parts of the schema of plan.json that are no key of the format.
enum SchemaPart {
  static let string = JSON.object([("type", .string("string"))])
  static let integer = JSON.object([("type", .string("integer"))])
  static let bool = JSON.object([("type", .string("boolean"))])

  static func ref(_ name: String) -> JSON { .object([("$ref", .string("#/$defs/\(name)"))]) }

  static func array(_ items: JSON, _ description: String? = nil) -> JSON {
    .object(
      (description.map { [("description", .string($0))] } ?? [])
        + [("type", .string("array")), ("items", items)])
  }

  static func words(_ words: String...) -> JSON { .object([("enum", .strings(words))]) }

  /// An object with these keys and no others.
  static func object(
    _ properties: [(String, JSON)], optional: Set<String> = [], description: String? = nil
  ) -> JSON {
    .object(
      (description.map { [("description", .string($0))] } ?? []) + [
        ("type", .string("object")),
        ("required", .strings(properties.map(\.0).filter { !optional.contains($0) })),
        ("properties", .object(properties)),
        ("additionalProperties", .bool(false)),
      ])
  }

  /// The forms of values.
  static let values: [(String, JSON)] = [
    (
      "raw",
      object([("raw", string)], description: "Ein Wert, der sich nicht lesen lässt, wie er dasteht")
    ),
    ("money", object([("cent", integer)], description: "Ein Geldbetrag in Cent")),
    (
      "number",
      .object([
        ("description", .string("Eine Dezimalzahl als Text, mit Punkt")),
        ("type", .string("string")),
        ("pattern", .string("^-?[0-9]+(\\.[0-9]+)?$")),
      ])
    ),
    (
      "quantity",
      object(
        [("value", ref("number")), ("unit", string)], description: "Eine Menge mit ihrer Einheit")
    ),
    (
      "date",
      .object([
        ("description", .string("Ein Tag nach ISO 8601")), ("type", .string("string")),
        ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ])
    ),
    (
      "moment",
      object(
        [("from", ref("date")), ("to", ref("date")), ("precision", words("day", "month", "year"))],
        description: "Ein Zeitpunkt: sein erster und letzter Tag, und wie genau er angegeben ist")
    ),
    (
      "period",
      object(
        [
          ("from", ref("date")), ("to", ref("date")),
          (
            "precision",
            .object([
              ("type", .string("array")), ("items", words("day", "month", "year")),
              ("minItems", .int(2)), ("maxItems", .int(2)),
            ])
          ),
        ],
        description:
          "Ein Zeitraum: sein erster und letzter Tag, und wie genau Anfang und Ende angegeben sind")
    ),
    (
      "point",
      object(
        [
          ("lat", .object([("type", .string("number"))])),
          ("lon", .object([("type", .string("number"))])),
        ],
        description: "Ein Ort in Grad (WGS 84)")
    ),
    (
      "anchors",
      object(
        [("page", string)], optional: ["page"], description: "Wo das Dokument auf der Website steht"
      )
    ),
  ]
}
