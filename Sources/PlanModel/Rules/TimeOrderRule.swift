import Diagnostics

extension Rule {
  public static let zeitVerkehrt = Rule(
    "zeit-verkehrt", .documents, .fehler,
    title: Text(
      de: "Zeiten stehen in falscher Reihenfolge", en: "Times are in the wrong order"),
    condition: Text(
      de: """
        Ein Zeitraum endet vor seinem Anfang; von liegt nach bis; eingereicht liegt nach bewilligt \
        oder abgelehnt, oder eines davon nach nachweis_bis; beginn liegt nach dem Ende von zeitraum; \
        das Jahr des ausgangswert nach dem des zielwert; ein Beschluss nach dem Stichtag. Gleiche \
        Tage sind in Ordnung, und Monate und Jahre auch dann, wenn nur ein Tag von ihnen passt. Als \
        Warnung: Ein Meilenstein liegt außerhalb des Zeitraums der Maßnahme.
        """,
      en: """
        A period ends before its start; von lies after bis; eingereicht after bewilligt or \
        abgelehnt, or one of these after nachweis_bis; beginn after the end of zeitraum; the year of \
        ausgangswert after that of zielwert; a decision after the plan's date. Equal days are fine, \
        and months and years are if some day of them fits. As a warning: a milestone lies outside \
        the measure's period.
        """),
    rationale: Text(
      de: """
        Verdrehte Zeiten sind meist Tippfehler, verschieben aber Fristen, Jahressummen und \
        Abhängigkeiten um Jahre. Ein Beschluss, der erst noch gefasst wird, ist keiner.
        """,
      en: """
        Reversed times are mostly slips, but they move deadlines, yearly sums and dependencies by \
        years. A decision that is still to be taken is none.
        """),
    answer: Text(
      de: """
        Die falsche Zeit berichtigen. Ein Beschluss kommt in den Plan, wenn er gefasst ist; bis \
        dahin bleibt die Maßnahme bei status: abgestimmt.
        """,
      en: """
        Correct the wrong time. A decision goes into the plan once it is taken; until then the \
        measure keeps status: abgestimmt.
        """),
    traits: .milderForm,
    failing: [
      RuleExample(
        Text(de: "Das Ende vor dem Anfang", en: "The end before the start"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: ⟦2028-2027⟧
        kosten: 400.000 €
        ---
        """),
      RuleExample(
        Text(de: "Ein Beschluss in der Zukunft", en: "A decision in the future"),
        """
        === beschluesse/kreistag-2026-12-10.md
        ---
        gremium: kreis-muster
        datum: ⟦2026-12-10⟧
        ergebnis: beschlossen
        gegenstand: [ziel-eins]
        ---
        """),
      RuleExample(
        Text(de: "Ein Meilenstein nach dem Ende", en: "A milestone after the end"),
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
        meilensteine:
          - {was: Eröffnung, bis: ⟦2029-05⟧}
        ---
        """),
    ],
    passing: [
      RuleExample(
        Text(de: "Gleiche und gröbere Zeiten", en: "Equal and coarser times"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg nach Neudorf
        art: radweg
        traeger: stadt-a
        kommunen: [stadt-a]
        status: idee
        zeitraum: {von: 2027-03, bis: 2027}
        kosten: 400.000 €
        meilensteine:
          - {was: Eröffnung, bis: 2027}
        ---
        """),
      RuleExample(
        Text(de: "Ein Beschluss am Stichtag", en: "A decision on the plan's date"),
        """
        === beschluesse/kreistag-2026-11-21.md
        ---
        gremium: kreis-muster
        datum: 2026-11-21
        ergebnis: beschlossen
        gegenstand: [ziel-eins]
        ---
        """),
    ])
}
