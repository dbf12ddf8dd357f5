import Diagnostics

/// What must not be published unseen.
extension Rule {
  public static let zeichenVerdeckt = Rule(
    "zeichen-verdeckt", .documents, .fehler,
    title: Text(de: "Der Text enthält verdeckte Zeichen", en: "The text has hidden characters"),
    condition: Text(
      de: """
        In einer id, einem Feldnamen, in titel, name oder kurz stehen unsichtbare Zeichen, \
        Steuerzeichen oder solche, die die Schreibrichtung ändern: U+00AD, U+034F, U+061C, \
        U+115F–1160, U+17B4–17B5, U+180E, U+200B–200F, U+202A–202E, U+2060–206F, U+FEFF, \
        U+FFF9–FFFB, U+E0000–E007F. U+200D und U+FE0F in einem Emoji sind in Ordnung.
        """,
      en: """
        An id, a key, titel, name or kurz contains invisible characters, control characters, or such \
        as change the direction of writing: U+00AD, U+034F, U+061C, U+115F–1160, U+17B4–17B5, \
        U+180E, U+200B–200F, U+202A–202E, U+2060–206F, U+FEFF, U+FFF9–FFFB, U+E0000–E007F. U+200D \
        and U+FE0F inside an emoji are fine.
        """),
    rationale: Text(
      de: """
        Solche Zeichen kommen beim Einfügen aus anderen Programmen mit. Zwei Namen, die gleich \
        aussehen, sind dann verschieden, und ein Titel kann anders aussehen, als er ist (CVE-2021-42574, \
        Unicode Technical Report 36).
        """,
      en: """
        Such characters come along when text is pasted from other programs. Two names that look \
        alike then differ, and a title can look other than it is (CVE-2021-42574, Unicode Technical \
        Report 36).
        """),
    answer: Text(
      de: "Das Wort neu eintippen, statt es einzufügen.",
      en: "Type the word anew instead of pasting it."),
    failing: [
      RuleExample(
        Text(de: "Ein weiches Trennzeichen im Titel", en: "A soft hyphen in the title"),
        """
        === risiken/fachkraefte.md
        ---
        titel: ⟦Fach\u{AD}kräfte fehlen⟧
        art: risiko
        schwere: hoch
        ---
        """),
      RuleExample(
        Text(de: "Ein Zeichen ohne Breite im Feldnamen", en: "A zero-width blank in a key"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        ⟦schwe\u{200B}re⟧: hoch
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Ein zusammengesetztes Emoji", en: "A composed emoji"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen 👩\u{200D}🔧
        art: risiko
        schwere: hoch
        ---
        """)
    ])

  private static let providers = PersonalData.freeProviders.sortedByCodePoints()
    .joined(separator: ", ")
  private static let functions = PersonalData.functionWords.joined(separator: ", ")

  public static let personendaten = Rule(
    "personendaten", .documents, .warnung,
    title: Text(de: "Der Text nennt eine Person", en: "The text names a person"),
    condition: Text(
      de: """
        Ein Textfeld der Kopfdaten enthält zwei großgeschriebene Wörter vor einer Adresse in spitzen \
        Klammern; eine Adresse bei einem freien Anbieter oder eine der Form wort.wort@ ohne Wort einer \
        Funktion; oder eine Telefonnummer mit mindestens sieben Ziffern (nach Tel., Telefon, Fon oder \
        Mobil, oder am Wortanfang mit +49, 0049, 015, 016, 017). Ein Befund je Wert. \
        Freie Anbieter: \(providers). Wörter einer Funktion: \(functions). Ein Wort auf -amt nennt \
        ebenfalls eine Funktion, und eines, das ein Wort der Liste mit mehr als vier Buchstaben enthält.
        """,
      en: """
        A text key of the front matter contains two capitalised words before an address in angle \
        brackets; an address at a free provider, or one of the form word.word@ without a word of a \
        function; or a phone number of at least seven digits (after Tel., Telefon, Fon or Mobil, or \
        beginning a word with +49, 0049, 015, 016, 017). One finding per value. \
        Free providers: \(providers). Words of a function: \(functions). A word ending in -amt names \
        a function, too, and so does one that holds a word of the list of more than four letters.
        """),
    rationale: Text(
      de: """
        Der Plan wird veröffentlicht und bleibt in seiner Geschichte lesbar. Namen, Nummern und \
        Adressen von Beschäftigten gehören nur mit Grund hinein (Art. 5 und 6 DSGVO). Stelle und \
        Funktionspostfach genügen und gelten auch nach einem Wechsel.
        """,
      en: """
        The plan is published, and its history stays readable. Names, numbers and addresses of staff \
        belong in it only with good reason (Art. 5 and 6 GDPR). The unit and its mailbox suffice, and \
        hold after a change of staff, too.
        """),
    answer: Text(
      de: """
        Statt der Person die Stelle nennen, etwa „Stabsstelle Strukturwandel, \
        strukturwandel@kreis.example“.
        """,
      en: """
        Name the unit instead of the person, such as “Stabsstelle Strukturwandel, \
        strukturwandel@kreis.example”.
        """),
    failing: [
      RuleExample(
        Text(de: "Name und Adresse", en: "Name and address"),
        """
        === risiken/fachkraefte.md
        ---
        titel: Fachkräfte fehlen
        art: risiko
        schwere: hoch
        antwort: ⟦Auskunft gibt Erika Muster <wirtschaft@kreis.example>⟧
        ---
        """),
      RuleExample(
        Text(de: "Eine Durchwahl", en: "A phone number"),
        """
        === koerperschaften/heimatverein.md
        ---
        name: Heimatverein Neudorf
        art: verein
        kuemmerer: ⟦Geschäftsstelle, Tel. 02421 123456⟧
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Stelle und Funktionspostfach", en: "Unit and mailbox"),
        """
        === koerperschaften/heimatverein.md
        ---
        name: Heimatverein Neudorf
        art: verein
        kuemmerer: Geschäftsstelle, info@heimatverein.example
        ---
        """)
    ])
}
