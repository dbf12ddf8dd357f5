import Diagnostics

/// Files that cannot be read at all.
extension Rule {
  public static let planFehlt = Rule(
    "plan-fehlt", .documents, .fehler,
    title: Text(de: "plan.md fehlt", en: "plan.md is missing"),
    condition: Text(
      de: """
        Im Planordner gibt es keine Datei plan.md, oder sie lässt sich nicht lesen. Alles andere \
        wird so weit wie möglich geprüft. Der Befund erscheint immer, auch wenn nur einzelne Regeln \
        gewünscht sind.
        """,
      en: """
        The plan folder has no plan.md, or it cannot be read. The rest is checked as far as \
        possible. The finding is listed always, even where only single rules are asked for.
        """),
    rationale: Text(
      de: """
        plan.md nennt Titel, Gebiet und Stichtag. Ohne Stichtag ist keine Frist vorbei und keine \
        offen; ohne Titel und Gebiet weiß niemand, wessen Plan es ist. Deshalb entsteht keine Seite.
        """,
      en: """
        plan.md gives title, area and date. Without the date no deadline is past and none is open; \
        without title and area nobody knows whose plan it is. So no site is built.
        """),
    answer: Text(
      de: """
        plan.md im obersten Ordner anlegen (masterplan new plan plan) oder den Befund beheben, der \
        an plan.md selbst steht.
        """,
      en: """
        Create plan.md in the top folder (masterplan new plan plan), or mend what is reported at \
        plan.md itself.
        """),
    failing: [
      RuleExample(
        Text(de: "plan.md hat keine Kopfdaten", en: "plan.md has no front matter"),
        """
        === plan.md
        ⟦⟧# Masterplan Kreis Muster

        Ein Vorwort, aber keine Angaben.
        """)
    ],
    passing: [
      RuleExample(
        Text(de: "Titel, Gebiet und Stichtag genügen", en: "Title, area and date suffice"),
        """
        === plan.md
        ---
        titel: Masterplan Kreis Muster
        gebiet: 05999
        stichtag: 2026-11-21
        ---
        """)
    ])

  public static let dateiUnlesbar = Rule(
    "datei-unlesbar", .documents, .fehler,
    title: Text(de: "Eine Datei lässt sich nicht lesen", en: "A file cannot be read"),
    condition: Text(
      de: """
        Ein Dokument lässt sich nicht öffnen, oder an seiner Stelle liegt keine gewöhnliche Datei, \
        sondern etwa ein Gerät oder eine benannte Leitung.
        """,
      en: """
        A document cannot be opened, or what has its name is no regular file but, say, a device or \
        a named pipe.
        """),
    rationale: Text(
      de: """
        Ein Dokument, das beim Bauen still fehlt, fehlt auch in jeder Summe und jedem Vergleich. \
        Seine id bleibt bekannt, damit Verweise auf es nicht als Fehler erscheinen.
        """,
      en: """
        A document that is silently missing is missing from every sum and comparison. Its id stays \
        known, so that references to it do not appear as errors.
        """),
    answer: Text(
      de: "Leserechte der Datei prüfen, oder sie durch das Dokument ersetzen, das gemeint war.",
      en: "Check the file's permissions, or put the document that was meant in its place."))

  public static let kodierung = Rule(
    "kodierung", .documents, .fehler,
    title: Text(de: "Die Datei ist kein UTF-8", en: "The file is not UTF-8"),
    condition: Text(
      de: """
        Die Datei ist kein gültiges UTF-8 oder enthält das Zeichen NUL. Genannt wird die Stelle des \
        ersten falschen Bytes, gezählt ab 0. Eine Bytefolge-Marke am Anfang ist erlaubt.
        """,
      en: """
        The file is not valid UTF-8, or contains NUL. The offset of the first bad byte is given, \
        counted from 0. A byte-order mark at the beginning is fine.
        """),
    rationale: Text(
      de: """
        Aus „Düren“ würde sonst „D?ren“, und zwar in jedem Vergleich und auf jeder Seite. Welche \
        Kodierung gemeint war, lässt sich nicht sicher erraten (RFC 3629 definiert UTF-8).
        """,
      en: """
        “Düren” would become “D?ren” in every comparison and on every page. Which encoding was \
        meant cannot be guessed safely (RFC 3629 defines UTF-8).
        """),
    answer: Text(
      de: "Die Datei im Editor öffnen und mit der Kodierung „UTF-8“ speichern.",
      en: "Open the file in the editor and save it with the encoding “UTF-8”."))
}
