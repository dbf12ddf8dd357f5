import Diagnostics

/// Documents whose size or shape would cost too much.
extension Rule {
  public static let dokumentZuGross = Rule(
    "dokument-zu-gross", .documents, .fehler,
    title: Text(de: "Das Dokument ist zu groß", en: "The document is too large"),
    condition: Text(
      de: """
        Das Dokument hat mehr als 5 MiB, seine Kopfdaten mehr als 256 KiB, ihre Verschachtelung mehr \
        als 32 Ebenen (die oberste zählt als 1), eine Tabelle mehr als 200 Spalten oder eine Zeile \
        mehr als 64 KiB.
        """,
      en: """
        The document has more than 5 MiB, its front matter more than 256 KiB, its nesting more than \
        32 levels (the top one is 1), a table more than 200 columns, or a line more than 64 KiB.
        """),
    rationale: Text(
      de: """
        Niemand liest ein solches Dokument, und ein einziges davon könnte den Bau des ganzen Plans \
        aufhalten. Die Grenzen liegen weit über allem, was ein Mensch von Hand schreibt.
        """,
      en: """
        Nobody reads such a document, and a single one could hold up the build of the whole plan. \
        The limits are far above what people write by hand.
        """),
    answer: Text(
      de: "Das Dokument teilen, oder Anlagen wie Gutachten als eigene Dateien verlinken.",
      en: "Split the document, or link annexes such as expert reports as files of their own."))

  public static let dokumentZuAufwendig = Rule(
    "dokument-zu-aufwendig", .documents, .fehler,
    title: Text(de: "Der Text ist zu aufwendig", en: "The body is too costly"),
    condition: Text(
      de: """
        Der Aufwand des Textes liegt über der Grenze: mehr als 100.000 Tabellenzellen (Spalten mal \
        Zeilen), zu viele der Zeichen <?, <!, [, * und _ in einem Absatz, oder Zitate und Listen, \
        die tiefer als 64 Ebenen stehen. Er wird vor dem Lesen nach einer festen Zählung geschätzt, \
        die auf jedem Rechner gleich ausgeht. Als Netz darunter hat das Lesen und Gestalten eines \
        Textes 10 Sekunden Rechenzeit und 512 MiB Speicher.
        """,
      en: """
        The body's cost is over its limit: more than 100,000 table cells (columns times rows), too \
        many of the characters <?, <!, [, * and _ in one block, or quotes and lists deeper than 64 \
        levels. It is estimated before parsing by a fixed count that is the same on every machine. \
        As a net below that, parsing and rendering a body may take 10 seconds of CPU and 512 MiB.
        """),
    rationale: Text(
      de: """
        Manche Texte brauchen beim Lesen quadratisch viel Zeit. Ein Plan, zu dem viele beitragen, \
        darf daran nicht hängen bleiben. Der Text erscheint ungestaltet, alles andere gilt.
        """,
      en: """
        Some texts take quadratic time to parse. A plan that many contribute to must not get stuck \
        there. The body is shown as plain text, all else counts.
        """),
    answer: Text(
      de: "Große Tabellen teilen oder als Datei verlinken; flacher gliedern.",
      en: "Split large tables or link them as a file; use fewer levels."),
    failing: [
      RuleExample(
        Text(de: "65 Ebenen von Zitaten", en: "65 levels of quotes"),
        """
        === risiken/fachkraefte.md
        ---
        titel: ⟦Fachkräfte fehlen⟧
        art: risiko
        schwere: hoch
        ---
        > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > \
        zu tief
        """)
    ],
    passing: [
      RuleExample(
        Text(de: "Ein Zitat im Zitat", en: "A quote in a quote"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        > Der Kreis schreibt:
        > > Es fehlen 400 Fachkräfte.
        """)
    ])
}
