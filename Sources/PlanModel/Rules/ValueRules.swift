import Diagnostics

/// Values that are not what their key asks for.
extension Rule {
  public static let wertUnzulaessig = Rule(
    "wert-unzulaessig", .documents, .fehler,
    title: Text(de: "Ein Wert ist nicht zulässig", en: "A value is not allowed"),
    condition: Text(
      de: """
        Ein Wert steht nicht zur Wahl, ist nicht vom verlangten Typ oder liegt außerhalb seiner \
        Grenzen. Ebenso, wenn davon_industrie oder davon_tarif größer ist als neu, bedarf_min größer \
        als bedarf_max, foerderfaehig größer als die Kosten der Maßnahme; wenn ein Fingerabdruck \
        falsch gebildet ist; wenn fassung ein Dokument nennt, das gegenstand nicht beschließt (es \
        selbst, mit plan oder als Teil); wenn typ dem Ordner widerspricht.
        """,
      en: """
        A value is none of the choices, not of the type asked for, or outside its range. Likewise if \
        davon_industrie or davon_tarif exceeds neu, bedarf_min exceeds bedarf_max, or foerderfaehig \
        the measure's cost; if a fingerprint is badly formed; if fassung names a document that \
        gegenstand does not adopt (itself, through plan, or as a part); if typ contradicts the folder.
        """),
    rationale: Text(
      de: """
        Ein Wert, den niemand lesen kann, wird nicht geraten: Er gilt als unbekannt. Regeln, die ihn \
        brauchen, schweigen, damit kein Fehler einen zweiten nach sich zieht.
        """,
      en: """
        A value that nobody can read is not guessed: it is unknown. Rules that need it are silent, \
        so that no error brings a second one.
        """),
    answer: Text(
      de: "Den Wert ändern; der Befund nennt die Möglichkeiten und, wo es geht, die nächste.",
      en: "Change the value; the finding lists the choices and, where it can, the nearest."),
    failing: [
      RuleExample(
        Text(de: "Nicht in der Auswahl", en: "Not among the choices"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: ⟦sehr hoch⟧
        ---
        """),
      RuleExample(
        Text(de: "Mehr tarifliche als neue Stellen", en: "More jobs under agreement than new ones"),
        """
        === massnahmen/gewerbepark.md
        ---
        titel: Gewerbepark Ost
        art: gewerbegebiet
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2029
        kosten: 12 Mio. €
        arbeitsplaetze: {neu: 100, davon_tarif: ⟦120⟧}
        ---
        """),
      RuleExample(
        Text(de: "Mindestbedarf über dem Höchstbedarf", en: "Least need above the greatest"),
        """
        === leitbild/gewerbeflaechen.md
        ---
        titel: Genug Gewerbeflächen
        kurz: Bis 2032 stehen 100 ha bereit.
        kapazitaet_art: gewerbegebiet
        bedarf_min: ⟦120 ha⟧
        bedarf_max: 90 ha
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Gleich viel ist erlaubt", en: "As many is fine"),
        """
        === massnahmen/gewerbepark.md
        ---
        titel: Gewerbepark Ost
        art: gewerbegebiet
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2029
        kosten: 12 Mio. €
        arbeitsplaetze: {neu: 100, davon_tarif: 100}
        ---
        """)
    ])

  public static let zahlMehrdeutig = Rule(
    "zahl-mehrdeutig", .documents, .fehler,
    title: Text(de: "Eine Zahl hat zwei Lesarten", en: "A number has two readings"),
    condition: Text(
      de: """
        Eine Zahl oder ein Datum lässt sich ehrlich auf zwei Arten lesen: 1.500 ist tausendfünfhundert \
        oder eineinhalb, 3/4/27 ist im März oder im April, und in {2027: 1,2 Mio. €} beendet das Komma \
        den Wert. Beide Lesarten werden zum Übernehmen gezeigt. Mit € oder einer Einheit ganzer \
        Dinge ist 1.500 eindeutig.
        """,
      en: """
        A number or date can honestly be read in two ways: 1.500 is fifteen hundred or one and a \
        half, 3/4/27 is in March or April, and in {2027: 1,2 Mio. €} the comma ends the value. Both \
        readings are shown to be copied. With € or a unit of whole things 1.500 is clear.
        """),
    rationale: Text(
      de: """
        Zwischen 1.500 € und 1,50 € liegt der Faktor tausend. Eine Zahl im beschlossenen Plan darf \
        nicht vom Programm abhängen, das sie liest. Der Punkt zwischen Tausendern und das Komma vor \
        den Nachkommastellen folgen der deutschen Schreibweise (DIN 5008).
        """,
      en: """
        Between 1.500 € and 1,50 € lies a factor of a thousand. A number in an adopted plan must \
        not depend on the program that reads it. The dot between thousands and the comma before \
        decimals follow German usage (DIN 5008).
        """),
    answer: Text(
      de: "Eine der beiden Schreibweisen aus dem Befund übernehmen.",
      en: "Copy one of the two notations from the finding."),
    failing: [
      RuleExample(
        Text(de: "Tausend oder eins Komma fünf", en: "A thousand, or one point five"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: ⟦1.500⟧
        ---
        """),
      RuleExample(
        Text(de: "März oder April", en: "March or April"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        bis: ⟦3/4/27⟧
        ---
        """),
      RuleExample(
        Text(de: "Das Komma trennt zwei Felder", en: "The comma separates two keys"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 1.200.000 €
        jahre: {2027: ⟦1⟧,2 Mio. €}
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Mit Euro und in Millionen", en: "With euros and in millions"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 1.201.500 €
        jahre:
          2027: 1,2 Mio. €
          2028: 1.500 €
        ---
        """),
      RuleExample(
        Text(de: "Gezählt werden ganze Dinge", en: "Counts are of whole things"),
        """
        === koerperschaften/buergerrat-klima.md
        ---
        name: Bürgerrat Klima
        art: buergerrat
        losverfahren: ja
        zeitraum: 2026
        mitglieder: 1.500
        ---
        """),
    ])
}
