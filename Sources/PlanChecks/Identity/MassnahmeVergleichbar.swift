import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let massnahmeVergleichbar = Check(
    Rule(
      "massnahme-vergleichbar", .identity, .warnung,
      title: Text(
        de: "Zwei Vorhaben planen Vergleichbares", en: "Two projects plan comparable things"),
      condition: Text(
        de:
          "Zwei Maßnahmen verschiedener Träger, die weder ruhen noch verworfen sind und nicht beide abgeschlossen, planen mit einem Wert von mindestens vergleichbar_ab Vergleichbares für denselben oder einen überlappenden Einzugsbereich und wissen nicht voneinander. Voneinander wissen sie, wenn teil_von, haengt_ab_von oder ersetzt_durch sie verbindet, sie Teile eines Ganzen sind, oder jede den Träger der anderen unter partner nennt und eine eine abgrenzung hat. Nicht, wo das Paar schon massnahme-doppelt ist.",
        en:
          "Two measures of different carriers that neither rest nor are dropped, not both completed, plan comparable things for the same or an overlapping catchment with a score of at least vergleichbar_ab and do not know of each other. They do if teil_von, haengt_ab_von or ersetzt_durch links them, if they are parts of one whole, or if each names the other's carrier in partner and one has an abgrenzung. Not where the pair is massnahme-doppelt already."
      ),
      rationale: Text(
        de:
          "Ohne Abstimmung plant jede Kommune für sich, was eine für alle leisten könnte; dann fehlt das Geld an anderer Stelle (Anliegen N03).",
        en:
          "Without coordination each municipality plans for itself what one could do for all; then the money is missing elsewhere (need N03)."
      ),
      answer: Text(
        de:
          "Zusammenlegen, einander als partner nennen und die abgrenzung aufschreiben, oder mit Begründung anerkennen.",
        en:
          "Merge them, name each other in partner and write down the abgrenzung, or acknowledge with a reason."
      ),
      thresholds: ["vergleichbar_ab", "doppelt_ab"],
      reads: massnahmeDoppelt.rule.reads.union(["abgrenzung"]),
      traits: .pair,
      failing: [
        RuleExample(
          Text(
            de: "Zwei Häuser für dieselben Gründungen", en: "Two houses for the same founders"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: ⟦Gründerhaus am Markt⟧
          kurz: Büros, Werkstätten, Coworking und Gründungsberatung für junge Unternehmen.
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          finanzierung: [{quelle: kredit, betrag: 4 Mio. €}]
          folgekosten: 0 €
          betreiber: stadt-a
          ---
          Gründerinnen und Gründer mieten Büros, Werkstätten und Coworking-Plätze auf Zeit. Gründungsberatung ist im Haus.
          === massnahmen/startwerk.md
          ---
          titel: Startwerk
          kurz: Coworking, Büros und Werkstätten auf Zeit für Gründerinnen und Gründer, mit Gründungsberatung.
          art: gruenderzentrum
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2030
          kosten: 3,6 Mio. €
          ziele: ziel-eins
          ---
          Junge Unternehmen finden Coworking-Plätze, Büros und Werkstätten sowie Gründungsberatung für die ersten Jahre.
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Sie kennen und unterscheiden sich", en: "They know of each other and differ"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          kurz: Büros, Werkstätten, Coworking und Gründungsberatung für junge Unternehmen.
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          partner: gemeinde-b
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          finanzierung: [{quelle: kredit, betrag: 4 Mio. €}]
          folgekosten: 0 €
          betreiber: stadt-a
          ---
          Gründerinnen und Gründer mieten Büros, Werkstätten und Coworking-Plätze auf Zeit. Gründungsberatung ist im Haus.
          === massnahmen/startwerk.md
          ---
          titel: Startwerk
          kurz: Coworking, Büros und Werkstätten auf Zeit für Gründerinnen und Gründer, mit Gründungsberatung.
          art: gruenderzentrum
          traeger: gemeinde-b
          kommunen: gemeinde-b
          partner: stadt-a
          abgrenzung: B richtet sich an Handwerk, A an Ausgründungen der Hochschule.
          status: skizze
          zeitraum: 2028-2030
          kosten: 3,6 Mio. €
          ziele: ziel-eins
          ---
          Junge Unternehmen finden Coworking-Plätze, Büros und Werkstätten sowie Gründungsberatung für die ersten Jahre.
          """),
        RuleExample(
          Text(
            de: "Ein Träger plant zwei Häuser selbst", en: "One carrier plans two houses itself"),
          """
          === massnahmen/startwerk.md
          ---
          titel: Startwerk am Bahnhof
          kurz: Coworking und Büros auf Zeit für Gründerinnen und Gründer.
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2030
          kosten: 3,6 Mio. €
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, figures in
    figures.pairs.pairs.filter { $0.kind == .comparable }.map { alike($0, plan) }
  }

  private static func alike(_ pair: MeasurePair, _ plan: Plan) -> Finding {
    let wording = PairWording(pair, plan)
    let (names, isOneName) = wording.names
    return wording.finding(
      massnahmeVergleichbar.rule,
      headline: isOneName
        ? Text(
          de: "Zwei Vorhaben \(names.de) planen Vergleichbares",
          en: "Two projects \(names.en) plan comparable things")
        : Text(
          de: "\(names.de) planen Vergleichbares", en: "\(names.en) plan comparable things"),
      threshold: .vergleichbarAb,
      help: wording.merging + wording.distinguishing
        + wording.acknowledging(
          massnahmeVergleichbar.rule,
          Text(de: "Wenn beide so bleiben sollen", en: "If both are to stay as they are")))
  }
}
