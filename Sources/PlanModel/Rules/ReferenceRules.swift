import Diagnostics

/// References between documents.
extension Rule {
  public static let refUnbekannt = Rule(
    "ref-unbekannt", .documents, .fehler,
    title: Text(de: "Ein Verweis ist unbekannt", en: "A reference is unknown"),
    condition: Text(
      de: """
        Eine Angabe nennt eine id, die es im Plan nicht gibt oder die zu einer anderen Art von \
        Dokument gehört; aufruf nennt einen Aufruf, den das Programm nicht aufführt; schliesst_aus \
        nennt ein Wort, das weder Programm noch Gruppe ist. Die ähnlichste id wird vorgeschlagen. \
        Auch die id eines Dokuments, das sich nicht lesen lässt, gibt es.
        """,
      en: """
        A value names an id that the plan does not have, or that belongs to another kind of \
        document; aufruf names a call that the programme does not list; schliesst_aus names a word \
        that is neither programme nor group. The most similar id is proposed. The id of a document \
        that cannot be read exists, too.
        """),
    rationale: Text(
      de: """
        Verweise tragen den Plan: Kosten, Fristen und Beschlüsse kommen über sie zusammen. Einer, \
        der ins Leere geht, lässt Geld oder Zustimmung aus der Rechnung fallen.
        """,
      en: """
        References carry the plan: cost, deadlines and decisions come together through them. One \
        that leads nowhere drops money or consent from the reckoning.
        """),
    answer: Text(
      de: "Die vorgeschlagene id einsetzen oder das fehlende Dokument anlegen.",
      en: "Put in the id that is proposed, or create the missing document."),
    failing: [
      RuleExample(
        Text(de: "Ein Tippfehler und eine falsche Art", en: "A slip and a wrong kind"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: ⟦stadt-aa⟧
        kommunen: [stadt-a, ⟦ziel-eins⟧]
        status: idee
        zeitraum: 2027-2028
        kosten: 400.000 €
        ---
        """),
      RuleExample(
        Text(de: "Weder Programm noch Gruppe", en: "Neither programme nor group"),
        """
        === programme/nahverkehr.md
        ---
        name: Nahverkehr im Land
        geber: Land
        quelle: Richtlinie vom 1. März 2026
        stand: 2026-11-01
        schliesst_aus: [programm-eins, ⟦bundesmittel⟧]
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Eine Gruppe, die ein Programm nennt", en: "A group that a programme names"),
        """
        === programme/nahverkehr.md
        ---
        name: Nahverkehr im Land
        geber: Land
        quelle: Richtlinie vom 1. März 2026
        stand: 2026-11-01
        schliesst_aus: [programm-eins, landesmittel]
        gruppen: [landesmittel]
        ---
        """),
      RuleExample(
        Text(de: "Ein Beschluss über den ganzen Plan", en: "A decision on the whole plan"),
        """
        === beschluesse/kreistag-2026-06-18.md
        ---
        gremium: kreis-muster
        datum: 2026-06-18
        ergebnis: beschlossen
        gegenstand: [plan, ziel-eins]
        ---
        """),
    ])

  public static let refZyklus = Rule(
    "ref-zyklus", .documents, .fehler,
    title: Text(de: "Verweise führen im Kreis", en: "References lead in a circle"),
    condition: Text(
      de: """
        Über haengt_ab_von, teil_von, ersetzt_durch oder folgt_auf, jedes für sich, kommt man von \
        einem Dokument wieder zu ihm selbst. Alle Dokumente, die so zusammenhängen, sind ein Befund; \
        er nennt einen kürzesten Kreis und steht im Dokument, dessen Pfad zuerst kommt.
        """,
      en: """
        Following haengt_ab_von, teil_von, ersetzt_durch or folgt_auf, each for itself, one comes \
        from a document back to it. All documents that hang together in this way are one finding; it \
        names a shortest loop and stands in the document whose path sorts first.
        """),
    rationale: Text(
      de: """
        Keine Maßnahme kann vor sich selbst fertig sein oder Teil ihrer selbst sein. Andere Regeln \
        lassen die Verweise innerhalb des Kreises außer Acht, weil sie sonst nie zu Ende kämen.
        """,
      en: """
        No measure can be finished before itself or be a part of itself. Other rules ignore the \
        references inside the loop, because they would never come to an end.
        """),
    answer: Text(
      de: "Den Verweis streichen, der nicht stimmt; oft ist eine der Richtungen verwechselt.",
      en: "Remove the reference that is wrong; often one direction is mistaken."),
    failing: [
      RuleExample(
        Text(de: "Zwei hängen voneinander ab", en: "Two depend on each other"),
        """
        === massnahmen/bruecke.md
        ---
        titel: Brücke über die Rur
        art: strasse
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 4 Mio. €
        haengt_ab_von: [⟦radweg⟧]
        ---
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 400.000 €
        haengt_ab_von: [bruecke]
        ---
        """),
      RuleExample(
        Text(de: "Teil von sich selbst", en: "A part of itself"),
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
        teil_von: ⟦radweg⟧
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(
          de: "Eine Richtung je Verweis, verschiedene Verweise",
          en: "One direction each, by different keys"),
        """
        === massnahmen/bruecke.md
        ---
        titel: Brücke über die Rur
        art: strasse
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 4 Mio. €
        haengt_ab_von: [radweg]
        ---
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: 2027-2028
        kosten: 400.000 €
        teil_von: bruecke
        ---
        """)
    ])
}
