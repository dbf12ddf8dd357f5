import Diagnostics

/// Keys that are unknown, missing, or cut off by a comment.
extension Rule {
  public static let feldUnbekannt = Rule(
    "feld-unbekannt", .documents, .warnung,
    title: Text(de: "Eine Angabe ist unbekannt", en: "A key is unknown"),
    condition: Text(
      de: """
        Ein Feld der Kopfdaten gehört nicht zur Art des Dokuments, auf keiner Ebene. Vorgeschlagen \
        wird das ähnlichste bekannte Feld. Eigene Felder des Kreises beginnen mit x-.
        """,
      en: """
        A key of the front matter, at any level, does not belong to the kind of the document. The \
        most similar known key is proposed. The county's own keys begin with x-.
        """),
    rationale: Text(
      de: """
        Ein Tippfehler im Feldnamen lässt die Angabe still verschwinden: Aus betrieb_bis wird nichts, \
        und keine Regel merkt es.
        """,
      en: """
        A misspelt key makes its value vanish silently: betrieb_bis becomes nothing, and no rule \
        notices.
        """),
    answer: Text(
      de: "Das Feld umbenennen, wie vorgeschlagen, oder ihm x- voranstellen.",
      en: "Rename the key as proposed, or put x- before it."),
    failing: [
      RuleExample(
        Text(de: "Ein Tippfehler", en: "A slip"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        ⟦eintrit⟧: mittel
        ---
        """),
      RuleExample(
        Text(de: "Auch in der Tiefe", en: "At depth, too"),
        """
        === leitbild/gewerbeflaechen.md
        ---
        titel: Genug Gewerbeflächen
        kurz: Bis 2032 stehen 100 ha bereit.
        zielwert: {wert: 100, ⟦jahre⟧: 2032}
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Ein eigenes Feld des Kreises", en: "A key of the county's own"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        x-dezernat: III
        ---
        """)
    ])

  public static let pflichtfeldFehlt = Rule(
    "pflichtfeld-fehlt", .documents, .fehler,
    title: Text(de: "Eine Angabe fehlt", en: "A required key is missing"),
    condition: Text(
      de: """
        Eine Angabe, die diese Art von Dokument braucht, fehlt oder ist leer. Manche werden erst \
        durch eine andere nötig: einwohner bei einer Stadt, profil bei einem Beitrag von Personal, \
        foerderfaehig neben kostenteil. Jede fehlende Angabe ist ein Befund, am ersten Feld.
        """,
      en: """
        A key that this kind of document needs is missing or empty. Some are needed only because of \
        another: einwohner for a town, profil for a contribution of staff, foerderfaehig beside \
        kostenteil. Each missing key is a finding, at the first key.
        """),
    rationale: Text(
      de: """
        Ohne diese Angaben lässt sich das Dokument mit keinem anderen vergleichen. Was fehlt, gilt \
        als unbekannt, nicht als null; Regeln, die es brauchen, schweigen.
        """,
      en: """
        Without these the document cannot be compared with any other. What is missing is unknown, \
        not zero; rules that need it are silent.
        """),
    answer: Text(
      de: "Die Zeile aus dem Befund ergänzen und den Wert einsetzen.",
      en: "Add the line from the finding, with the value."),
    failing: [
      RuleExample(
        Text(de: "schwere fehlt", en: "schwere is missing"),
        """
        === risiken/fachkraefte.md
        ---
        ⟦titel⟧: Fachkräfte fehlen
        art: risiko
        ---
        """),
      RuleExample(
        Text(de: "Personal ohne Profil", en: "Staff without a profile"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 400.000 €
        ---
        === beitraege/stadt-a-planung.md
        ---
        ⟦von⟧: stadt-a
        massnahme: radweg
        art: personal
        wert: "0,5 VZÄ"
        zeitraum: 2027
        status: zugesagt
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Ein Verein braucht keine Einwohner", en: "An association needs no inhabitants"),
        """
        === koerperschaften/heimatverein.md
        ---
        name: Heimatverein Neudorf
        art: verein
        ---
        """)
    ])

  public static let kommentarVerschluckt = Rule(
    "kommentar-verschluckt", .documents, .warnung,
    title: Text(de: "Ein Kommentar verschluckt Text", en: "A comment swallows text"),
    condition: Text(
      de: """
        Hinter einem Text ohne Anführungszeichen steht nach genau einem Leerzeichen ein #, auch in \
        einer Liste. YAML liest von dort an einen Kommentar. Nach zwei Leerzeichen und hinter \
        Anführungszeichen ist der Kommentar gewollt.
        """,
      en: """
        Behind text without quotes a # stands after exactly one blank, in a list too. From there on \
        YAML reads a comment. After two blanks, and behind quotes, the comment is meant.
        """),
    rationale: Text(
      de: "Aus „Amt #4“ wird still „Amt“, und die Hälfte der Angabe fehlt auf der Seite.",
      en: "“Amt #4” silently becomes “Amt”, and half of the value is missing from the page."),
    answer: Text(
      de: """
        Den Text in Anführungszeichen setzen, wie vorgeschlagen; vor einen gewollten Kommentar ein \
        zweites Leerzeichen setzen.
        """,
      en: """
        Put the text in quotes as proposed; put a second blank before a comment that is meant.
        """),
    failing: [
      RuleExample(
        Text(de: "Eine Nummer im Text", en: "A number in the text"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        antwort: ⟦Ausbildung in Halle⟧ #4
        ---
        """)
    ],
    passing: [
      RuleExample(
        Text(de: "In Anführungszeichen", en: "In quotes"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        antwort: "Ausbildung in Halle #4"
        ---
        """),
      RuleExample(
        Text(
          de: "Zwei Leerzeichen: ein gewollter Kommentar", en: "Two blanks: a comment that is meant"
        ),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        antwort: Ausbildung im Verbund  # mit der Kammer abgestimmt
        ---
        """),
    ])
}
