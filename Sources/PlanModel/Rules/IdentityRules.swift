import Diagnostics

/// Who a document is: its name, its id, its kind.
extension Rule {
  public static let dateiname = Rule(
    "dateiname", .documents, .fehler,
    title: Text(de: "Der Dateiname ist nicht möglich", en: "The file name is not possible"),
    condition: Text(
      de: """
        Die id eines Dokuments, also der Dateiname ohne .md oder die Angabe id, besteht nicht allein \
        aus Kleinbuchstaben a–z, Ziffern und einzelnen Bindestrichen dazwischen, ist länger als 80 \
        Zeichen, heißt plan, index oder seite-2 (mit irgendeiner Zahl) oder wie ein Gerät von \
        Windows (con, prn, aux, nul, com1, lpt1 …).
        """,
      en: """
        The id of a document, that is its file name without .md or its id key, does not consist of \
        lower-case letters a–z, digits and single hyphens between them alone, is longer than 80 \
        characters, is plan, index or seite-2 (with any number), or is the name of a device of \
        Windows (con, prn, aux, nul, com1, lpt1 …).
        """),
    rationale: Text(
      de: """
        Die id ist die Adresse der Seite im Netz und das Wort, mit dem andere Dokumente verweisen. \
        Umlaute und Großbuchstaben schreiben Betriebssysteme verschieden, manche Namen lassen sich \
        unter Windows nicht anlegen (Microsoft: Naming Files, Paths, and Namespaces), und \
        plan, index und seite-2 gehören Seiten, die der Plan selbst erzeugt.
        """,
      en: """
        The id is the page's address on the web and the word by which other documents refer to it. \
        Operating systems write umlauts and capitals differently, some names cannot be created on \
        Windows (Microsoft: Naming Files, Paths, and Namespaces), and plan, index and seite-2 \
        belong to pages that the plan makes itself.
        """),
    answer: Text(
      de: "Die Datei umbenennen, wie vorgeschlagen, oder mit id: eine mögliche id angeben.",
      en: "Rename the file as proposed, or give a possible id with id:."),
    failing: [
      RuleExample(
        Text(de: "Großbuchstabe, Umlaut und Leerzeichen", en: "Capital, umlaut and blank"),
        """
        === risiken/Fachkräfte fehlen.md
        ---
        titel: ⟦Fachkräfte fehlen⟧
        art: risiko
        schwere: hoch
        ---
        """),
      RuleExample(
        Text(de: "Eine unmögliche Angabe id", en: "An impossible id key"),
        """
        === risiken/fachkraefte.md
        ---
        id: ⟦fach_kraefte⟧
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        """),
      RuleExample(
        Text(de: "Die Adresse einer Folgeseite", en: "The address of a further page"),
        """
        === risiken/seite-2.md
        ---
        titel: ⟦Fachkräfte fehlen⟧
        art: risiko
        schwere: hoch
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Kleinbuchstaben, Ziffern, Bindestriche", en: "Small letters, digits, hyphens"),
        """
        === risiken/fachkraefte-2030.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        """),
      RuleExample(
        Text(de: "Mit id geht jeder Dateiname", en: "With id any file name will do"),
        """
        === risiken/Fachkräfte.md
        ---
        id: fachkraefte
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        """),
    ])

  public static let idDoppelt = Rule(
    "id-doppelt", .documents, .fehler,
    title: Text(de: "Eine id ist mehrmals vergeben", en: "An id is taken twice"),
    condition: Text(
      de: """
        Zwei oder mehr Dokumente des Plans haben dieselbe id, auch in verschiedenen Ordnern. Der \
        Befund steht im Dokument, dessen Pfad zuerst kommt, und nennt alle Stellen.
        """,
      en: """
        Two or more documents of the plan have one id, be it in different folders. The finding \
        stands in the document whose path sorts first, and names all places.
        """),
    rationale: Text(
      de: """
        Ein Verweis auf diese id wäre nicht eindeutig: Wessen Kosten zählen, welche Maßnahme hat \
        der Rat beschlossen? Auch hätten beide Seiten dieselbe Adresse.
        """,
      en: """
        A reference to this id would not be unique: whose cost counts, which measure did the council \
        adopt? Both pages would have one address, too.
        """),
    answer: Text(
      de: """
        Eine der Dateien umbenennen und die Verweise anpassen, die sie meinen. Ist es dasselbe \
        Vorhaben, die Dokumente zusammenführen.
        """,
      en: """
        Rename one of the files and adapt the references that mean it. If it is one project, merge \
        the documents.
        """),
    failing: [
      RuleExample(
        Text(de: "Ein Name in zwei Ordnern", en: "One name in two folders"),
        """
        === risiken/fachkraefte.md
        ---
        titel: ⟦Fachkräfte fehlen⟧
        art: risiko
        schwere: hoch
        ---
        === standards/fachkraefte.md
        ---
        titel: Genug Fachkräfte
        messgroesse: Auszubildende je 1000 Beschäftigte
        soll: 60
        ist: {stadt-a: 52}
        ---
        """),
      RuleExample(
        Text(de: "Eine Angabe id, die es schon gibt", en: "An id key that exists already"),
        """
        === risiken/ausbildung.md
        ---
        id: ⟦fachkraefte⟧
        titel: Zu wenige Ausbildungsplätze
        art: risiko
        schwere: mittel
        ---
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Jede id einmal", en: "Every id once"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        === standards/fachkraefte-quote.md
        ---
        titel: Genug Fachkräfte
        messgroesse: Auszubildende je 1000 Beschäftigte
        soll: 60
        ist: {stadt-a: 52}
        ---
        """)
    ])

  public static let typUnbekannt = Rule(
    "typ-unbekannt", .documents, .fehler,
    title: Text(
      de: "Die Art des Dokuments ist unbekannt", en: "The kind of the document is unknown"),
    condition: Text(
      de: """
        Das Dokument liegt in keinem der Ordner, die die Art vorgeben (massnahmen, leitbild, risiken \
        …), und nennt keine mit typ; oder typ nennt eine Art, die es nicht gibt.
        """,
      en: """
        The document is in none of the folders that give the kind (massnahmen, leitbild, risiken …) \
        and names none with typ; or typ names a kind that does not exist.
        """),
    rationale: Text(
      de: """
        Erst die Art sagt, welche Angaben nötig sind und was sie bedeuten. Bis dahin fehlt das \
        Dokument im Plan; seine id bleibt bekannt.
        """,
      en: """
        Only the kind tells which keys are needed and what they mean. Until then the document is \
        missing from the plan; its id stays known.
        """),
    answer: Text(
      de: "Die Datei in den Ordner ihrer Art verschieben oder typ angeben, etwa typ: massnahme.",
      en: "Move the file to the folder of its kind, or give typ, such as typ: massnahme."),
    failing: [
      RuleExample(
        Text(de: "Weder Ordner noch typ", en: "Neither folder nor typ"),
        """
        === notizen/fachkraefte.md
        ---
        titel: ⟦Fachkräfte fehlen⟧
        ---
        """),
      RuleExample(
        Text(de: "Ein Tippfehler in typ", en: "A misspelt typ"),
        """
        === notizen/fachkraefte.md
        ---
        typ: ⟦risko⟧
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Mit typ an jedem Ort", en: "With typ in any place"),
        """
        === notizen/fachkraefte.md
        ---
        typ: risiko
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ---
        """)
    ])
}
