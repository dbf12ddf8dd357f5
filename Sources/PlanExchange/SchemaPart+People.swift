import Diagnostics

extension SchemaPart {
  private static func integer(_ description: String) -> JSON {
    .object([("description", .string(description)), ("type", .string("integer"))])
  }

  private static let counted = object([("known", integer), ("count", integer)])

  /// The figures of staff, jobs and grants.
  static let people: [(String, JSON)] = staff + jobs + grants

  private static let staff: [(String, JSON)] = [
    (
      "staffFigures",
      object([
        (
          "profiles",
          array(
            ref("staffBalance"),
            "Was vereinbarte und laufende Maßnahmen brauchen, gegen das, was ihnen und den Personalpools zugesagt ist"
          )
        ),
        (
          "bodies",
          array(
            object([("body", string), ("profiles", array(ref("staffBalance")))]),
            "Was eine Körperschaft zugesagt hat, gegen das, was sie hat (personal_verfuegbar)")
        ),
      ])
    ),
    (
      "staffBalance",
      object([
        ("profile", string), ("needs", counted), ("sources", counted),
        (
          "years",
          array(
            object(
              [
                ("year", integer), ("day", ref("date")), ("needed", ref("number")),
                ("requested", described("number", "Angefragt, aber noch nicht zugesagt")),
                ("available", ref("number")),
              ], description: "Ein Jahr an dem Tag, an dem am meisten fehlt; in VZÄ"))
        ),
      ])
    ),
  ]

  private static let jobs: [(String, JSON)] = [
    (
      "jobFigures",
      object([
        ("agreed", described("jobSum", "Aus Maßnahmen ab vereinbart")),
        ("planned", described("jobSum", "Aus skizze und abgestimmt")),
        ("ideas", described("jobSum", "Aus Ideen")),
        (
          "years",
          array(
            object([
              ("year", integer), ("lostDirect", integer), ("lostIndirect", integer),
              ("agreed", ref("jobSum")), ("planned", ref("jobSum")), ("ideas", ref("jobSum")),
              ("isGap", bool),
            ]), "Weggefallene und neue Stellen bis einschließlich dieses Jahres")
        ),
        ("tariffShares", array(ref("tariffShare"), "Je Ziel mit tarif_anteil_min")),
      ])
    ),
    (
      "jobSum",
      object(
        [
          ("new", integer), ("known", integer), ("count", integer), ("industry", integer),
          ("knownIndustry", integer("Maßnahmen mit bekanntem davon_industrie")),
          ("tariff", integer), ("knownTariff", integer("Maßnahmen mit bekanntem davon_tarif")),
        ],
        description:
          "Neue Stellen, und aus wie vielen bekannten von wie vielen Angaben; Teile eines Ganzen zählen einmal"
      )
    ),
    (
      "tariffShare",
      object([
        ("goal", string), ("least", described("number", "Mindestanteil in Prozent")),
        ("new", integer), ("tariff", integer), ("known", integer), ("count", integer),
        ("isBelow", bool),
      ])
    ),
  ]

  private static let grants: [(String, JSON)] = [
    (
      "grantFigures",
      object(
        [
          ("spread", described("sum", "Anträge, die auf Kommunen verteilt sind")),
          ("countyWide", described("sum", "Anträge von Maßnahmen, die keine Kommune nennen")),
          ("countyWideMeasures", array(string)),
          ("medianPerInhabitant", described("money", "Median je Einwohner, auf Cent gerundet")),
          (
            "municipalities",
            array(
              object(
                [
                  ("body", string), ("amount", described("money", "Auf Cent gerundet")),
                  ("perInhabitant", described("money", "Auf Cent gerundet")),
                  ("share", described("number", "Anteil an der verteilten Förderung in Prozent")),
                  (
                    "shareOfInhabitants",
                    described("number", "Anteil an den Einwohnern aller Kommunen in Prozent")
                  ),
                ], optional: ["perInhabitant", "share", "shareOfInhabitants"]))
          ),
        ], optional: ["medianPerInhabitant"],
        description:
          "Förderung je Kommune: laufende und bewilligte Anträge zu gleichen Teilen an die Kommunen der Maßnahme"
      )
    )
  ]
}
