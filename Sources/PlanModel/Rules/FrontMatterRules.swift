import Diagnostics

/// The front matter as such: whether it is there and can be parsed.
extension Rule {
  public static let frontmatterFehlt = Rule(
    "frontmatter-fehlt", .documents, .fehler,
    title: Text(de: "Die Kopfdaten fehlen", en: "The front matter is missing"),
    condition: Text(
      de: """
        Die erste Zeile des Dokuments ist nicht ---, oder keine zweite solche Zeile schließt die \
        Kopfdaten. Auch eine leere Datei hat keine.
        """,
      en: """
        The first line of the document is not ---, or no second such line closes the front matter. \
        An empty file has none either.
        """),
    rationale: Text(
      de: """
        Alles, was sich prüfen und zusammenzählen lässt, steht in den Kopfdaten. Ein Dokument ohne \
        sie fehlt im Plan.
        """,
      en: """
        Whatever can be checked and added up stands in the front matter. A document without it is \
        missing from the plan.
        """),
    answer: Text(
      de: """
        Als erste Zeile --- schreiben, darunter die Angaben, dann wieder ---. Dateien, die kein \
        Dokument sein sollen, beginnen mit _ oder heißen README.md.
        """,
      en: """
        Write --- as the first line, the values below it, then --- again. Files that are to be no \
        document begin with _ or are called README.md.
        """),
    failing: [
      RuleExample(
        Text(de: "Nur Text", en: "Text only"),
        """
        === risiken/fachkraefte.md
        ⟦⟧# Fachkräfte fehlen
        """),
      RuleExample(
        Text(de: "Nicht geschlossen", en: "Not closed"),
        """
        === risiken/fachkraefte.md
        ⟦⟧---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Kopfdaten, dann Text", en: "Front matter, then text"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        Im Handwerk fehlen schon heute Leute.
        """)
    ])

  public static let yamlFehler = Rule(
    "yaml-fehler", .documents, .fehler,
    title: Text(de: "Die Kopfdaten sind nicht lesbar", en: "The front matter cannot be parsed"),
    condition: Text(
      de: """
        Die Kopfdaten sind keine YAML-Zuordnung von Feldern zu Werten, oder sie enthalten Anker \
        (&), Verweise (*) oder Typmarken (!). Häufig ist ein Doppelpunkt im Text, ein Tabulator, ein \
        offenes Anführungszeichen oder ein Wert, der mit @, % oder & beginnt.
        """,
      en: """
        The front matter is no YAML mapping of keys to values, or it has anchors (&), aliases (*) \
        or tags (!). Common causes are a colon in the text, a tab, an unclosed quote, or a value \
        that begins with @, % or &.
        """),
    rationale: Text(
      de: """
        Was YAML 1.2 nicht erlaubt, lesen verschiedene Programme verschieden. Ein Plan, über den \
        abgestimmt wird, soll überall dasselbe sagen. Das Dokument fehlt bis dahin im Plan.
        """,
      en: """
        What YAML 1.2 does not allow, programs read in different ways. A plan that is voted on \
        should say the same everywhere. Until then the document is missing from the plan.
        """),
    answer: Text(
      de:
        "Die Zeile aus dem Befund übernehmen; meist genügt es, den Wert in Anführungszeichen zu setzen.",
      en: "Copy the line from the finding; most often it is enough to put the value in quotes."),
    failing: [
      RuleExample(
        Text(de: "Doppelpunkt im Text", en: "A colon in the text"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte⟦:⟧ zu wenige
        art: risiko
        schwere: hoch
        ---
        """),
      RuleExample(
        Text(de: "Der Wert beginnt mit @", en: "The value begins with @"),
        """
        === risiken/fachkraefte.md
        ---
        titel: ⟦@⟧Handwerk
        art: risiko
        schwere: hoch
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "In Anführungszeichen", en: "In quotes"),
        """
        === risiken/fachkraefte.md
        ---
        titel: "Fachkräfte: zu wenige"
        art: risiko
        schwere: hoch
        ---
        """)
    ])

  public static let schluesselDoppelt = Rule(
    "schluessel-doppelt", .documents, .fehler,
    title: Text(de: "Eine Angabe steht zweimal da", en: "A key stands twice"),
    condition: Text(
      de: """
        Ein Feld kommt in derselben Zuordnung zweimal vor. Verglichen wird in der Normalform NFC. \
        Es gibt einen Befund je Zuordnung und Feld, an der zweiten Stelle; es gilt die erste Angabe.
        """,
      en: """
        A key occurs twice in one mapping, compared in normalisation form NFC. There is one finding \
        per mapping and key, at the second place; the first one counts.
        """),
    rationale: Text(
      de: """
        Zwei Angaben zu einer Sache sind oft der Rest einer Änderung. Welche gilt, entscheiden \
        YAML-Programme verschieden; nach YAML 1.2 ist es ein Fehler.
        """,
      en: """
        Two values for one thing are often the rest of an edit. Which one counts, YAML programs \
        decide in different ways; by YAML 1.2 it is an error.
        """),
    answer: Text(de: "Eine der beiden Zeilen streichen.", en: "Remove one of the two lines."),
    failing: [
      RuleExample(
        Text(de: "Zwei Titel", en: "Two titles"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ⟦titel⟧: Fachkräfte fehlen im Handwerk
        ---
        """),
      RuleExample(
        Text(de: "Zweimal dasselbe Jahr", en: "One year twice"),
        """
        === leitbild/gewerbeflaechen.md
        ---
        titel: Genug Gewerbeflächen
        kurz: Bis 2032 stehen 100 ha bereit.
        istwerte:
          2025: 14
          ⟦2025⟧: 16
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(
          de: "Gleiche Felder in verschiedenen Einträgen", en: "Equal keys in different entries"),
        """
        === leitbild/gewerbeflaechen.md
        ---
        titel: Genug Gewerbeflächen
        kurz: Bis 2032 stehen 100 ha bereit.
        ausgangswert: {wert: 12, jahr: 2024}
        zielwert: {wert: 100, jahr: 2032}
        ---
        """)
    ])
}
