import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let flaecheMehrfach = Check(
    Rule(
      "flaeche-mehrfach", .space, .fehler,
      title: Text(de: "Eine Fläche ist mehrfach verplant", en: "A site is planned more than once"),
      condition: Text(
        de:
          "Zwei oder mehr Maßnahmen belegen eine Fläche zur selben Zeit, mindestens eine davon so, dass sonst niemand Platz hat (nutzung_exklusiv, wenn nichts anderes dasteht), und ihre flaeche_ha sind zusammen größer als ha; von denen, die teilen, zählt nur die größte. Eine Maßnahme belegt die Fläche von ihrem Beginn bis betrieb_bis; ohne diese Angabe auf Dauer, wenn ihre art eine Anlage ist oder eine Einheit hat, sonst bis zu ihrem Ende. Ist eine der Größen unbekannt, ist es eine Warnung. Oder eine flaeche_ha allein ist größer als ha.",
        en:
          "Two or more measures hold a site at the same time, at least one of them so that nobody else has room (nutzung_exklusiv, unless it says otherwise), and their flaeche_ha together exceed ha; of those that share only the largest counts. A measure holds the site from its start to betrieb_bis; without it for good if its art is a facility or has a unit, else to its end. If one of the sizes is unknown, it is a warning. Or one flaeche_ha alone exceeds ha."
      ),
      rationale: Text(
        de:
          "Ein Grundstück lässt sich nur einmal vergeben. Wer das erst beim Bauantrag merkt, hat zwei Planungen bezahlt (Anliegen N03, N24).",
        en:
          "A plot can be given away only once. Who notices at the building permit has paid for two plans (needs N03, N24)."
      ),
      answer: Text(
        de:
          "Ein Vorhaben verkleinern, verschieben oder verlegen; oder angeben, dass sie sich die Fläche teilen.",
        en: "Make one smaller, later, or move it; or state that they share the site."),
      reads: [
        "ha", "flaeche", "flaeche_ha", "nutzung_exklusiv", "status", "art", "beginn", "zeitraum",
        "betrieb_bis", "teil_von", "massnahme",
      ],
      traits: .acknowledgeable,
      failing: [
        RuleExample(
          Text(de: "Solarpark und Gewerbe auf einer Kippe", en: "Solar park and trade on one site"),
          """
          === flaechen/kippe.md
          ---
          name: Alte Kippe
          kommune: stadt-a
          ha: ⟦40⟧
          ---
          === massnahmen/solarpark.md
          ---
          titel: Solarpark auf der Kippe
          art: solarpark
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2027-2028
          kosten: 20 Mio. €
          kapazitaet: 30 MWp
          ziele: ziel-eins
          flaeche: kippe
          flaeche_ha: 32
          ---
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: gemeinde-b
          kommunen: stadt-a
          status: skizze
          zeitraum: 2030-2033
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          flaeche: kippe
          flaeche_ha: 12
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Zusammen genau die Fläche", en: "Together exactly the site"),
          """
          === flaechen/kippe.md
          ---
          name: Alte Kippe
          kommune: stadt-a
          ha: 40
          ---
          === massnahmen/solarpark.md
          ---
          titel: Solarpark auf der Kippe
          art: solarpark
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2027-2028
          kosten: 20 Mio. €
          kapazitaet: 30 MWp
          ziele: ziel-eins
          flaeche: kippe
          flaeche_ha: 28
          ---
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: gemeinde-b
          kommunen: stadt-a
          status: skizze
          zeitraum: 2030-2033
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          flaeche: kippe
          flaeche_ha: 12
          ---
          """),
        RuleExample(
          Text(de: "Nacheinander", en: "One after the other"),
          """
          === flaechen/kippe.md
          ---
          name: Alte Kippe
          kommune: stadt-a
          ha: 40
          ---
          === massnahmen/solarpark.md
          ---
          titel: Solarpark auf der Kippe
          art: solarpark
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2027-2028
          betrieb_bis: 2047
          kosten: 20 Mio. €
          kapazitaet: 30 MWp
          ziele: ziel-eins
          flaeche: kippe
          flaeche_ha: 32
          ---
          === massnahmen/gewerbegebiet.md
          ---
          titel: Gewerbegebiet A-Ost
          art: gewerbegebiet
          traeger: gemeinde-b
          kommunen: stadt-a
          status: skizze
          zeitraum: 2048-2050
          kosten: 6 Mio. €
          kapazitaet: 12 ha
          ziele: ziel-eins
          flaeche: kippe
          flaeche_ha: 12
          ---
          """),
      ])
  ) { plan, figures in
    figures.sites.conflicts.map { overplanned($0, plan) }
  }

  private static func overplanned(_ conflict: SiteFigures.Conflict, _ plan: Plan) -> Finding {
    SiteConflictWording(conflict, plan).finding(flaecheMehrfach.rule)
  }
}
