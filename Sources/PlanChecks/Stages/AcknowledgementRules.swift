import Diagnostics

/// The rules about `anerkannt`; they are found where acknowledgements are applied.
extension Rule {
  static let acknowledgementRules: [Rule] = [
    anerkennungAbgelaufen, anerkennungGegenstandslos, anerkennungUnzulaessig,
  ]

  static let anerkennungAbgelaufen = Rule(
    "anerkennung-abgelaufen", .governance, .warnung,
    title: Text(de: "Eine Anerkennung ist abgelaufen", en: "An acknowledgement has ended"),
    condition: Text(
      de: "bis eines Eintrags unter anerkannt liegt vor dem Stichtag, und der Befund besteht noch.",
      en:
        "bis of an entry of anerkannt lies before the plan's date, and the finding is still there."),
    rationale: Text(
      de:
        "Eine Begründung gilt für die Lage, in der sie gegeben wurde. Nach spätestens 24 Monaten wird neu entschieden; bis dahin zählt der Befund wieder.",
      en:
        "A reason holds for the situation in which it was given. After 24 months at most it is decided anew; until then the finding counts again."
    ),
    answer: Text(
      de: "Den Befund beheben, oder neu entscheiden und bis verlängern.",
      en: "Mend the finding, or decide anew and extend bis."),
    traits: .aboutAcknowledgement,
    failing: [
      RuleExample(
        Text(de: "Seit März abgelaufen", en: "Ended in March"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg
        art: radweg
        traeger: stadt-a
        kommunen: stadt-a
        status: skizze
        zeitraum: 2027
        kosten: 400.000 €
        anerkannt:
          - regel: massnahme-ohne-ziel
            grund: Das Ziel beschließt der Kreistag im Winter.
            bis: ⟦2026-03-31⟧
        ---
        """)
    ],
    passing: [
      RuleExample(
        Text(de: "Am Stichtag selbst gilt sie noch", en: "It still holds on the day itself"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg
        art: radweg
        traeger: stadt-a
        kommunen: stadt-a
        status: skizze
        zeitraum: 2027
        kosten: 400.000 €
        anerkannt:
          - regel: massnahme-ohne-ziel
            grund: Das Ziel beschließt der Kreistag im Winter.
            bis: 2026-11-21
        ---
        """)
    ])

  static let anerkennungGegenstandslos = Rule(
    "anerkennung-gegenstandslos", .governance, .hinweis,
    title: Text(de: "Eine Anerkennung ist gegenstandslos", en: "An acknowledgement is void"),
    condition: Text(
      de:
        "Ein Eintrag unter anerkannt passt auf keinen Befund. Nicht, wenn die Regel nicht geprüft wurde oder Angaben unlesbar sind.",
      en:
        "An entry of anerkannt fits no finding. Not where the rule was not checked or values are unreadable."
    ),
    rationale: Text(
      de: "Was erledigt ist, soll nicht weiter als Ausnahme im Plan stehen.",
      en: "What is settled should not go on standing in the plan as an exception."),
    answer: Text(de: "Den Eintrag streichen.", en: "Remove the entry."),
    traits: .aboutAcknowledgement,
    failing: [
      RuleExample(
        Text(de: "Die Maßnahme hat inzwischen ein Ziel", en: "The measure has a goal by now"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg
        art: radweg
        traeger: stadt-a
        kommunen: stadt-a
        status: skizze
        zeitraum: 2027
        kosten: 400.000 €
        ziele: ziel-eins
        anerkannt:
          - regel: ⟦massnahme-ohne-ziel⟧
            grund: Das Ziel beschließt der Kreistag im Winter.
            bis: 2027-03-31
        ---
        """)
    ])

  static let anerkennungUnzulaessig = Rule(
    "anerkennung-unzulaessig", .governance, .fehler,
    title: Text(
      de: "Eine Anerkennung ist nicht zulässig", en: "An acknowledgement is not admissible"),
    condition: Text(
      de:
        "Regel, gegen oder beschluss unbekannt; ein Fehler, der sich nicht anerkennen lässt; grund fehlt oder hat weniger als 20 Zeichen; bis fehlt oder liegt mehr als 24 Monate nach dem Stichtag; gegen fehlt, wo die Regel zwei Seiten hat; der Beschluss ist nicht beschlossen.",
      en:
        "Rule, gegen or beschluss unknown; an error that cannot be acknowledged; grund missing or under 20 characters; bis missing or over 24 months past the plan's date; gegen missing where the rule has two sides; the decision is not beschlossen."
    ),
    rationale: Text(
      de:
        "Eine Anerkennung nimmt einem Befund die Folgen. Darum trägt sie einen Grund, ein Ende und, wo es einen gibt, den Beschluss.",
      en:
        "An acknowledgement takes the consequences off a finding. So it bears a reason, an end and, where there is one, the decision."
    ),
    answer: Text(
      de: "Den Eintrag vervollständigen oder den Befund beheben.",
      en: "Complete the entry, or mend the finding."),
    traits: .aboutAcknowledgement,
    failing: [
      RuleExample(
        Text(de: "Der Grund ist zu kurz", en: "The reason is too short"),
        """
        === massnahmen/radweg.md
        ---
        titel: Radweg
        art: radweg
        traeger: stadt-a
        kommunen: stadt-a
        status: skizze
        zeitraum: 2027
        kosten: 400.000 €
        anerkannt:
          - regel: massnahme-ohne-ziel
            grund: ⟦Kommt noch.⟧
            bis: 2027-03-31
        ---
        """)
    ])
}
