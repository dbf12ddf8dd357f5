import Diagnostics

extension SchemaPart {
  /// The figures that pages show, too.
  static let figures: [(String, JSON)] =
    money + [
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
            ("staff", ref("staffFigures")), ("jobs", ref("jobFigures")),
            ("grants", ref("grantFigures")),
            (
              "standards",
              array(ref("standardCoverage"), "Welche Körperschaft welchen Standard erreicht")
            ),
          ], description: "Was die Seiten zeigen, als Zahlen")
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
                  ("state", words("adopted", "rejected", "missing", "unclear")),
                  ("decision", string),
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
      ("standardCoverage", standardCoverage),
    ]

  private static let standardCoverage = object([
    ("standard", string),
    (
      "bodies",
      array(
        object([
          ("body", string),
          ("state", words("met", "closing", "missed", "unclear", "unstated", "unknown")),
          ("measures", array(string, "Maßnahmen, die den Standard dort rechtzeitig herstellen")),
        ]))
    ),
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
        ("items", array(string, "Die ids der beiden Maßnahmen, geordnet")),
        ("rule", words("massnahme-doppelt", "massnahme-vergleichbar")),
        (
          "score",
          .object([
            ("description", .string("Von 0 bis 1; 0,5 ist so wahrscheinlich wie nicht")),
            ("type", .string("number")),
          ])
        ),
        (
          "reasons",
          array(ref("reason"), "Das Gewichtigste zuerst, was dagegen spricht, zuletzt")
        ),
      ])
    ),
    (
      "reason",
      object([
        (
          "kind",
          .object([
            ("description", .string("Was verglichen wurde, etwa type, place oder wording")),
            ("type", .string("string")),
          ])
        ),
        (
          "text",
          .object([
            ("description", .string("In der Sprache des Plans")), ("type", .string("string")),
          ])
        ),
        (
          "points",
          .object([
            (
              "description",
              .string(
                "Was der Grund zur Bewertung beiträgt (logarithmierte Chancen, zwei Stellen); unter 0 spricht er dagegen, 0 ist eine Angabe ohne Gewicht"
              )
            ), ("type", .string("number")),
          ])
        ),
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
