import Diagnostics
import PlanModel

/// JSON Schema 2020-12 of `daten/plan.json`, version 1; from the table of keys.
public enum PlanJSONSchema {
  public static let value: JSON = .object([
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("masterplan: plan.json")),
    (
      "description",
      .string(
        "Ein Masterplan als Daten: Dokumente, Zahlen und Befunde. Schlüssel in values sind die des Planformats; ein fehlender Schlüssel fehlt auch hier."
      )
    ),
    ("type", .string("object")),
    (
      "required",
      .strings(["version", "tool", "plan", "documents", "figures", "pairs", "findings"])
    ),
    (
      "properties",
      .object([
        ("version", .object([("const", .int(PlanJSON.version))])),
        ("tool", tool),
        ("plan", ref("plan")),
        ("documents", documents),
        ("figures", ref("figures")),
        (
          "pairs",
          SchemaPart.array(
            ref("pair"), "Paare vergleichbarer Maßnahmen mit ihrer Bewertung von 0 bis 1")
        ),
        ("findings", SchemaPart.array(ref("finding"), "Befunde in der Reihenfolge des Berichts")),
      ])
    ),
    ("additionalProperties", .bool(false)),
    (
      "$defs",
      .object(
        SchemaPart.values + kinds + SchemaPart.figures + SchemaPart.people + SchemaPart.reports)
    ),
  ])

  private static func ref(_ name: String) -> JSON { SchemaPart.ref(name) }

  private static let tool = SchemaPart.object(
    [
      ("name", .object([("const", .string("masterplan"))])), ("version", SchemaPart.string),
      ("revision", SchemaPart.string),
    ], optional: ["revision"])

  private static let documents = SchemaPart.object(
    Kind.allCases.filter { $0 != .plan }.map { kind in
      (kind.rawValue, SchemaPart.array(ref(kind.rawValue), kind.meaning.de))
    })

  private static let kinds: [(String, JSON)] = Kind.allCases.map { kind in
    (kind.rawValue, kind == .plan ? plan : document(kind))
  }

  private static let plan: JSON = {
    let written = FormatKey.all(of: .plan).filter {
      !["id", "stichtag", "phase"].contains($0.name)
    }
    let inForce: [(String, JSON)] = [
      ("id", .object([("const", .string("plan"))])),
      (
        "stichtag",
        .object([
          ("description", .string("Der geltende Stichtag")), ("$ref", .string("#/$defs/date")),
        ])
      ),
      ("phase", .object([("enum", .strings(Phase.allCases.map(\.rawValue)))])),
      (
        "body",
        .object([("description", .string("Das Vorwort in Markdown")), ("type", .string("string"))])
      ),
    ]
    return .object([
      ("description", .string(Kind.plan.meaning.de)), ("type", .string("object")),
      ("required", .strings(["id", "phase"])),
      ("properties", .object(inForce + written.map(property))),
      ("patternProperties", .object([("^x-", .bool(true))])),
      ("additionalProperties", .bool(false)),
    ])
  }()

  private static func document(_ kind: Kind) -> JSON {
    let keys = FormatKey.all(of: kind).filter { $0.name != "id" }
    let values = JSON.object([
      ("type", .string("object")), ("properties", .object(keys.map(property))),
      ("patternProperties", .object([("^x-", .bool(true))])),
      ("additionalProperties", .bool(false)),
    ])
    return SchemaPart.object(
      [
        ("id", SchemaPart.string), ("file", SchemaPart.string), ("values", values),
        (
          "body",
          .object([
            ("description", .string("Der Text in Markdown, wie geschrieben")),
            ("type", .string("string")),
          ])
        ),
        ("anchors", ref("anchors")),
      ], optional: ["id"], description: kind.meaning.de)
  }

  private static func property(_ key: FormatKey) -> (String, JSON) {
    var type = key.type
    if key.name == "kosten", case .anyOf(let types) = type {
      type = types.first { if case .mapping = $0 { true } else { false } } ?? type
    }
    return (
      key.name,
      .object([
        ("description", .string(key.meaning.de)),
        ("anyOf", .array([schema(type), ref("raw")])),
      ])
    )
  }

  private static func readable(_ type: FormatType) -> JSON {
    .object([("anyOf", .array([schema(type), ref("raw")]))])
  }

  private static func schema(_ type: FormatType) -> JSON {
    switch type {
    case .text, .ags, .reference, .term: SchemaPart.string
    case .money: ref("money")
    case .count, .year: .object([("type", .string("integer"))])
    case .number, .percent: ref("number")
    case .quantity: ref("quantity")
    case .date: ref("date")
    case .moment: ref("moment")
    case .period: ref("period")
    case .flag: .object([("type", .string("boolean"))])
    case .point: ref("point")
    case .word(let words): .object([("enum", .strings(words))])
    case .list(let element):
      .object([("type", .string("array")), ("items", readable(element))])
    case .mapping(let keys):
      .object([
        ("type", .string("object")), ("properties", .object(keys.map(property))),
        ("additionalProperties", .bool(false)),
      ])
    case .table(let value):
      .object([("type", .string("object")), ("additionalProperties", readable(value))])
    case .anyOf(let types): .object([("anyOf", .array(types.map(schema)))])
    }
  }
}
