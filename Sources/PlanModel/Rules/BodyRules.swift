import Diagnostics

/// The Markdown text below the front matter.
extension Rule {
  public static let verweisInsLeere = Rule(
    "verweis-ins-leere", .documents, .warnung,
    title: Text(
      de: "Ein Verweis im Text führt ins Leere", en: "A link in the body leads nowhere"),
    condition: Text(
      de: """
        Ein Verweis [[id]], ein Link, ein Bild oder ein Anker im Text führt zu nichts, was es im \
        Planordner gibt, oder aus ihm hinaus. Namen müssen Byte für Byte stimmen, auch in Groß- und \
        Kleinschreibung. Adressen im Netz werden nicht geprüft.
        """,
      en: """
        A reference [[id]], a link, an image or an anchor in the body leads to nothing that the plan \
        folder has, or out of it. Names must match byte for byte, upper and lower case included. \
        Addresses on the web are not checked.
        """),
    rationale: Text(
      de: """
        Wer den Plan im Netz liest, landet sonst auf einer Fehlerseite. Auf dem eigenen Rechner \
        fällt das oft nicht auf, weil manche Systeme Groß- und Kleinschreibung gleich behandeln.
        """,
      en: """
        Who reads the plan on the web would land on an error page. On one's own machine it is often \
        not noticed, because some systems treat upper and lower case alike.
        """),
    answer: Text(
      de: "Den Namen aus dem Vorschlag übernehmen oder die Datei in den Planordner legen.",
      en: "Copy the name that is proposed, or put the file into the plan folder."),
    failing: [
      RuleExample(
        Text(de: "Eine unbekannte id", en: "An unknown id"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        Siehe ⟦[[ziel-zwei]]⟧.
        """),
      RuleExample(
        Text(de: "Datei, Anker und Weg hinaus", en: "File, anchor and way out"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        ⟦[Das Ziel](../leitbild/Ziel-Eins.md)⟧, ⟦[unten](#anhang)⟧, ⟦[draußen](../../gutachten.pdf)⟧

        # Anlage
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Verweise, die ankommen", en: "Links that arrive"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        [[ziel-eins|Das Ziel]], [[plan]], [als Datei](../leitbild/ziel-eins.md), [unten](#anlage),
        [im Netz](https://kreis.example/)

        # Anlage
        """)
    ])

  public static let htmlEntfernt = Rule(
    "html-entfernt", .documents, .hinweis,
    title: Text(de: "HTML wurde entfernt", en: "HTML was taken out"),
    condition: Text(
      de: """
        Der Text enthält HTML außer <br> und Kommentaren, oder einen Verweis mit einem anderen Schema \
        als http, https, mailto und tel. Beides erscheint nicht auf der Seite. Es gibt einen Befund \
        je Dokument, der alle Stellen nennt.
        """,
      en: """
        The body contains HTML other than <br> and comments, or a link with another scheme than \
        http, https, mailto and tel. Neither appears on the page. There is one finding per document, \
        which names all places.
        """),
    rationale: Text(
      de: """
        Zum Plan tragen viele bei, und er erscheint unter der Adresse des Kreises. Fremdes HTML könnte \
        dort Skripte ausführen oder die Seite umgestalten (OWASP: Cross Site Scripting).
        """,
      en: """
        Many contribute to the plan, and it appears under the county's address. Foreign HTML could \
        run scripts there or remake the page (OWASP: Cross Site Scripting).
        """),
    answer: Text(
      de: "Überschriften, Listen, Tabellen und Hervorhebungen mit Markdown schreiben.",
      en: "Write headings, lists, tables and emphasis in Markdown."),
    failing: [
      RuleExample(
        Text(de: "HTML und ein fremdes Schema", en: "HTML and a foreign scheme"),
        """
        === risiken/fachkraefte.md
        ---
        titel: ⟦Fachkräfte fehlen⟧
        art: risiko
        schwere: hoch
        ---
        Ein <b>fetter</b> Text und ein [Link](javascript:alert).
        """)
    ],
    passing: [
      RuleExample(
        Text(de: "Zeilenumbruch, Kommentar, Markdown", en: "Line break, comment, Markdown"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        Ein **fetter** Text,<br>umbrochen. <!-- noch abstimmen -->
        """)
    ])
}
