import Diagnostics

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

  private static func described(_ name: String, _ description: String) -> JSON {
    .object([("description", .string(description)), ("$ref", .string("#/$defs/\(name)"))])
  }

  /// The figures that pages show, too.
  static let figures: [(String, JSON)] = [
    ("sum", sum),
    (
      "figures",
      object(
        [
          ("money", ref("moneyFigures")),
          ("supply", array(ref("supply"), "Bedarf und Angebot je Ziel mit kapazitaet_art")),
          (
            "adoption",
            array(
              ref("adoption"),
              "Wer Ziele und laufende Maßnahmen beschließen muss und beschlossen hat")
          ),
          (
            "standards",
            array(ref("standardCoverage"), "Welche Körperschaft welchen Standard erreicht")
          ),
        ], description: "Was die Seiten zeigen, als Zahlen")
    ),
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
    (
      "bodyMoney",
      object([
        ("body", string),
        ("live", described("load", "Alle Maßnahmen, die weder ruhen noch verworfen sind")),
        ("agreed", described("load", "Davon die ab abgestimmt")),
        (
          "followUpPerYear", described("sum", "Folgekosten je Jahr der Maßnahmen, die sie betreibt")
        ),
      ])
    ),
    (
      "load",
      object([
        ("ownShares", byYear("Eigene Mittel nach Jahren")),
        ("followUp", byYear("Folgekosten nach Jahren")),
        (
          "unknown",
          .object([
            ("description", .string("Beträge, die unbekannt sind oder kein Jahr haben")),
            ("type", .string("integer")),
          ])
        ),
      ])
    ),
    ("supply", supply),
    ("planned", object([("measure", string), ("capacity", ref("number"))])),
    (
      "adoption",
      object([
        ("document", string),
        (
          "required",
          array(
            object(
              [
                ("body", string), ("role", words("carrier", "municipality", "county")),
                ("state", words("adopted", "rejected", "missing", "unclear")), ("decision", string),
                (
                  "pinned",
                  .object([
                    (
                      "description",
                      .string("Ob der Beschluss einen Fingerabdruck des Dokuments festhält")
                    ), ("type", .string("boolean")),
                  ])
                ),
                (
                  "version",
                  .object([
                    (
                      "description",
                      .string("Ob die beschlossene Fassung die vorliegende ist")
                    ),
                    ("enum", .strings(["current", "overtaken", "incomparable", "unknown"])),
                  ])
                ),
              ], optional: ["decision", "pinned", "version"]))
        ),
      ])
    ),
    (
      "standardCoverage",
      object([
        ("standard", string),
        (
          "bodies",
          array(
            object([
              ("body", string),
              ("state", words("met", "closing", "missed", "unclear", "unstated", "unknown")),
              (
                "measures",
                array(string, "Maßnahmen, die den Standard dort rechtzeitig herstellen")
              ),
            ]))
        ),
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

  private static let supply = object(
    [
      ("goal", string), ("type", string), ("unit", string),
      ("needMin", ref("number")), ("needMax", ref("number")),
      ("existing", ref("number")),
      (
        "isExistingAssumed",
        .object([
          ("description", .string("Ob bestand fehlt und deshalb null angenommen ist")),
          ("type", .string("boolean")),
        ])
      ),
      ("planned", array(ref("planned"), "Geplante Kapazität ab skizze")),
      ("unknown", array(string, "Maßnahmen, deren Kapazität unbekannt ist")),
      ("undetermined", array(string, "Maßnahmen, von denen unbekannt ist, ob sie zählen")),
      ("ideas", array(ref("planned"), "Was Ideen hinzubrächten; zählt in keiner Summe")),
      ("total", described("number", "Bestand und geplante Kapazität, soweit bekannt")),
      ("surplus", ref("number")), ("deficit", ref("number")),
    ], optional: ["unit", "needMin", "needMax", "surplus", "deficit"])

  private static let place: [(String, JSON)] = [
    ("file", string), ("line", integer), ("column", integer), ("endLine", integer),
    ("endColumn", integer),
  ]

  /// Findings and pairs.
  static let reports: [(String, JSON)] = [
    (
      "pair",
      object([
        ("items", array(string)), ("rule", string),
        ("score", .object([("type", .string("number"))])),
        ("reasons", array(.bool(true))),
      ])
    ),
    (
      "finding",
      object(
        [
          ("rule", string), ("severity", words("fehler", "warnung", "hinweis")),
          ("message", string),
          ("explanation", string), ("help", array(string)), ("subject", string),
          ("items", array(string)),
        ] + place + [
          ("related", array(object(place + [("message", string)]))),
          ("score", .object([("type", .string("number"))])),
          (
            "acknowledged",
            object(
              [("reason", string), ("decision", string), ("until", ref("date"))],
              optional: ["decision"])
          ),
        ], optional: ["subject", "score", "acknowledged"])
    ),
  ]
}
