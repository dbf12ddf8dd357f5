import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let massnahmeDoppelt = Check(
    Rule(
      "massnahme-doppelt", .identity, .warnung,
      title: Text(
        de: "Ein Vorhaben steht vermutlich zweimal im Plan",
        en: "A project is probably in the plan twice"),
      condition: Text(
        de:
          "Zwei Maßnahmen, die weder ruhen noch verworfen sind, sind nach Wortlaut, Mengen, Art, Ort und Einzugsbereich mit einem Wert von mindestens doppelt_ab ein und dasselbe Vorhaben; wer Träger ist, spielt keine Rolle. Nicht, wenn sie durch teil_von oder ersetzt_durch verbunden sind.",
        en:
          "By wording, quantities, type, place and catchment, two measures that neither rest nor are dropped are one project with a score of at least doppelt_ab, whoever their carriers are. Not where teil_von or ersetzt_durch links them."
      ),
      rationale: Text(
        de:
          "Was zwei Stellen eintragen, zählt doppelt: in Kosten, Plätzen und Anträgen. Nicht abgestimmte Mehrfachplanung ist das, was ein gemeinsamer Plan vermeiden soll (Anliegen N03).",
        en:
          "What two bodies enter counts twice: in cost, places and applications. Multiple planning without coordination is what a joint plan is to avoid (need N03)."
      ),
      answer: Text(
        de:
          "Zusammenlegen, das eine als Teil des anderen führen oder mit Begründung anerkennen, dass es zwei sind.",
        en:
          "Merge them, make one a part of the other, or acknowledge with a reason that they are two."
      ),
      thresholds: ["doppelt_ab"],
      reads: [
        "titel", "kurz", "art", "traeger", "kommunen", "betroffen", "partner", "standort", "ort",
        "flaeche", "kapazitaet", "kosten", "status", "haengt_ab_von", "teil_von", "ersetzt_durch",
        "massnahme",
      ],
      traits: .pair,
      failing: [
        RuleExample(
          Text(de: "Kreis und Stadt tragen dasselbe ein", en: "County and town enter the same"),
          """
          === massnahmen/busbahnhof-a.md
          ---
          titel: ⟦Umbau des Busbahnhofs am Güterplatz⟧
          kurz: Acht barrierefreie Bussteige mit Dach und Anzeigen am Güterplatz.
          art: mobilstation
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2029
          kosten: 4,8 Mio. €
          ziele: ziel-eins
          standort: Güterplatz, Stadt A
          ---
          Der Busbahnhof am Güterplatz bekommt acht barrierefreie Bussteige, ein Glasdach von 620 m² und 40 Abstellplätze für Räder.
          === massnahmen/knotenpunkt-gueterplatz.md
          ---
          titel: Busbahnhof Güterplatz
          kurz: Neubau von acht Bussteigen mit Glasdach am Güterplatz in Stadt A.
          art: mobilstation
          traeger: kreis-muster
          kommunen: stadt-a
          status: idee
          zeitraum: 2028-2030
          kosten: 5 Mio. €
          ziele: ziel-eins
          standort: Güterplatz
          ---
          Für den Busverkehr im Kreis wird der Busbahnhof am Güterplatz neu geordnet: acht Bussteige, Glasdach mit 620 m², 40 Abstellplätze für Räder.
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Zwei Bauabschnitte sind zwei Vorhaben", en: "Two phases are two projects"),
          """
          === massnahmen/busbahnhof-1.md
          ---
          titel: Umbau des Busbahnhofs, 1. Bauabschnitt
          kurz: Vier barrierefreie Bussteige am Güterplatz.
          art: mobilstation
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028
          kosten: 2,4 Mio. €
          ziele: ziel-eins
          ---
          Der Busbahnhof am Güterplatz bekommt vier barrierefreie Bussteige.
          === massnahmen/busbahnhof-2.md
          ---
          titel: Umbau des Busbahnhofs, 2. Bauabschnitt
          kurz: Vier barrierefreie Bussteige am Güterplatz.
          art: mobilstation
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2029
          kosten: 2,4 Mio. €
          ziele: ziel-eins
          ---
          Der Busbahnhof am Güterplatz bekommt vier barrierefreie Bussteige.
          """),
        RuleExample(
          Text(
            de: "Der eine Eintrag ist durch den anderen ersetzt",
            en: "One entry is replaced by the other"),
          """
          === massnahmen/busbahnhof-a.md
          ---
          titel: Umbau des Busbahnhofs am Güterplatz
          kurz: Acht barrierefreie Bussteige mit Dach und Anzeigen am Güterplatz.
          art: mobilstation
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2029
          kosten: 4,8 Mio. €
          ziele: ziel-eins
          ---
          === massnahmen/knotenpunkt-gueterplatz.md
          ---
          titel: Umbau des Busbahnhofs am Güterplatz
          kurz: Acht barrierefreie Bussteige mit Dach und Anzeigen am Güterplatz.
          art: mobilstation
          traeger: kreis-muster
          kommunen: stadt-a
          status: verworfen
          ersetzt_durch: busbahnhof-a
          zeitraum: 2028-2030
          kosten: 5 Mio. €
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, figures in
    figures.pairs.pairs.filter { $0.kind == .double }.map { one($0, plan) }
  }

  private static func one(_ pair: MeasurePair, _ plan: Plan) -> Finding {
    let wording = PairWording(pair, plan)
    let (names, isOneName) = wording.names
    return wording.finding(
      massnahmeDoppelt.rule,
      headline: isOneName
        ? Text(
          de: "\(names.de) steht vermutlich zweimal im Plan",
          en: "\(names.en) is probably in the plan twice")
        : Text(
          de: "\(names.de) sind vermutlich ein Vorhaben", en: "\(names.en) are probably one project"
        ),
      threshold: .doppeltAb,
      help: wording.merging
        + wording.acknowledging(
          massnahmeDoppelt.rule,
          Text(de: "Wenn es zwei Vorhaben sind", en: "If they are two projects")))
  }
}
