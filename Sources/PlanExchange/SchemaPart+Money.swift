import Diagnostics

/// Money in plan.json.
extension SchemaPart {
  private static let sum = object(
    [("cent", integer), ("known", integer), ("count", integer)],
    description: "Ein Betrag, und aus wie vielen bekannten von wie vielen Werten")

  private static func byYear(_ description: String) -> JSON {
    .object([
      ("description", .string(description)), ("type", .string("object")),
      ("patternProperties", .object([("^[0-9]{1,4}$", ref("money"))])),
      ("additionalProperties", .bool(false)),
    ])
  }

  static func described(_ name: String, _ description: String) -> JSON {
    .object([("description", .string(description)), ("$ref", .string("#/$defs/\(name)"))])
  }

  static let money: [(String, JSON)] = [
    ("sum", sum),
    (
      "moneyFigures",
      object(
        [
          (
            "cost",
            described(
              "sum",
              "Kosten der Maßnahmen, die weder ruhen noch verworfen sind; Teile eines Ganzen zählen einmal"
            )
          ),
          ("sources", sources),
          ("open", described("money", "Bekannte Kosten, für die keine Quelle genannt ist")),
          (
            "costByYear",
            byYear("Kosten nach Kalenderjahren: jahre, sonst gleich über zeitraum verteilt")
          ),
          ("costWithoutYear", described("sum", "Kosten, die keinem Jahr zugeordnet werden können")),
          ("sourcesByYear", sourcesByYear),
          (
            "sourcesWithoutYear",
            described("sourceAmounts", "Quellen von Kosten, die kein Jahr haben")
          ),
          (
            "openByMeasure",
            array(
              object([("measure", string), ("open", ref("money"))]),
              "Kosten ohne genannte Quelle, nach Maßnahme")
          ),
          ("programmes", array(ref("programmeMoney"), "Nach Förderprogramm")),
          ("bodies", array(ref("bodyMoney"), "Nach Kreis und Kommune")),
        ])
    ),
    (
      "programmeMoney",
      object(
        [
          ("programme", string), ("volume", ref("money")), ("regionShare", ref("money")),
          ("granted", ref("sum")), ("applied", ref("sum")), ("inPreparation", ref("sum")),
          ("drawn", described("money", "Abgerufen")), ("applications", array(string)),
        ], optional: ["volume", "regionShare"])
    ),
    ("bodyMoney", bodyMoney), ("load", load),
    (
      "sourceAmounts",
      object([
        ("granted", described("money", "Bewilligte Anträge")),
        ("applied", described("money", "Gestellte Anträge")),
        ("inPreparation", described("money", "Anträge in Vorbereitung")),
        ("other", described("money", "Eigene und andere Mittel")),
        ("open", described("money", "Ohne genannte Quelle")),
      ])
    ),
  ]

  private static let sources =
    object([
      ("granted", described("sum", "Bewilligte Anträge")),
      ("applied", described("sum", "Gestellte Anträge")),
      ("inPreparation", described("sum", "Anträge in Vorbereitung")),
      ("other", described("money", "Eigene und andere Mittel")),
    ])

  private static let sourcesByYear: JSON = .object([
    (
      "description",
      .string("Quellen und offene Kosten nach Kalenderjahren, verteilt wie die Kosten der Maßnahme")
    ),
    ("type", .string("object")),
    ("patternProperties", .object([("^[0-9]{1,4}$", ref("sourceAmounts"))])),
    ("additionalProperties", .bool(false)),
  ])

  private static let bodyMoney = object(
    [
      ("body", string), ("inhabitants", integer),
      ("live", described("load", "Alle Maßnahmen, die weder ruhen noch verworfen sind")),
      (
        "agreed",
        described("load", "Davon die ab abgestimmt: was belastung-kumuliert vergleicht")
      ),
    ], optional: ["inhabitants"])

  private static let load = object([
    (
      "ownShares",
      byYear("Geldbeiträge und die Eigenanteile, die sie nicht decken, nach Jahren")
    ),
    ("followUp", byYear("Folgekosten nach Jahren")),
    ("total", byYear("Beides zusammen nach Jahren")),
    (
      "perInhabitant",
      byYear("Beides zusammen je Einwohner nach Jahren, auf Cent gerundet")
    ),
    (
      "followUpPerYear",
      described("sum", "Folgekosten je Jahr der Maßnahmen, die sie betreibt")
    ),
    ("known", described("Beträge, deren Höhe und Jahre bekannt sind")),
    ("unknown", described("Beträge, die unbekannt sind oder kein Jahr haben")),
  ])

  private static func described(_ count: String) -> JSON {
    .object([("description", .string(count)), ("type", .string("integer"))])
  }
}
