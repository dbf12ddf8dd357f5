import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let doppelantrag = Check(
    Rule(
      "doppelantrag", .funding, .warnung,
      title: Text(
        de: "Für ein Vorhaben wird vermutlich zweimal Förderung beantragt",
        en: "Funding is probably applied for twice for one project"),
      condition: Text(
        de:
          "Zwei lebende Anträge gehören zu verschiedenen Maßnahmen, die zueinander massnahme-doppelt sind, und das ist nicht anerkannt. Je Paar von Maßnahmen ein Befund.",
        en:
          "Two live applications are for different measures that are massnahme-doppelt to each other, and that is not acknowledged. One finding per pair of measures."
      ),
      rationale: Text(
        de:
          "Die teuerste Folge davon, ein Vorhaben zweimal einzutragen: Dieselben Ausgaben dürfen nicht zweimal gefördert werden; wird es bemerkt, sind Bescheide und Vertrauen verloren (Anliegen N03 und N04; Verbot der Doppelförderung in den Richtlinien der Programme).",
        en:
          "The costliest consequence of entering a project twice: the same expenses may not be funded twice; once it is noticed, grants and trust are lost (needs N03 and N04; double funding is excluded by the programmes' guidelines)."
      ),
      answer: Text(
        de:
          "Einen Antrag zurückziehen und die Vorhaben zusammenlegen, oder bei den Maßnahmen anerkennen, dass es zwei sind.",
        en:
          "Withdraw one application and merge the projects, or acknowledge at the measures that they are two."
      ),
      thresholds: ["doppelt_ab"],
      reads: massnahmeDoppelt.rule.reads.union(["antrag", "anerkannt"]),
      traits: .pair,
      failing: [
        RuleExample(
          Text(
            de: "Kreis und Stadt beantragen Geld für denselben Busbahnhof",
            en: "County and town apply for money for one bus station"),
          """
          === massnahmen/busbahnhof-a.md
          \(double("Umbau des Busbahnhofs am Güterplatz", "stadt-a"))
          === massnahmen/knotenpunkt-gueterplatz.md
          \(double("Busbahnhof Güterplatz", "kreis-muster"))
          === foerderantraege/busbahnhof-a-land.md
          ---
          ⟦massnahme⟧: busbahnhof-a
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,6 Mio. €
          status: antrag
          ---
          === foerderantraege/knotenpunkt-gueterplatz-land.md
          ---
          massnahme: knotenpunkt-gueterplatz
          programm: programm-eins
          antragsteller: kreis-muster
          betrag: 4 Mio. €
          status: skizze
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(
            de: "Anerkannt: Es sind zwei Vorhaben", en: "Acknowledged: they are two projects"),
          """
          === massnahmen/busbahnhof-a.md
          \(double("Umbau des Busbahnhofs am Güterplatz", "stadt-a"))
          === massnahmen/knotenpunkt-gueterplatz.md
          \(double("Busbahnhof Güterplatz", "kreis-muster", """
            anerkannt:
              - regel: massnahme-doppelt
                gegen: busbahnhof-a
                grund: Die Stadt baut die Bussteige, der Kreis die Anzeigen.
                bis: 2027-06-30

            """))
          === foerderantraege/busbahnhof-a-land.md
          ---
          massnahme: busbahnhof-a
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,6 Mio. €
          status: antrag
          ---
          === foerderantraege/knotenpunkt-gueterplatz-land.md
          ---
          massnahme: knotenpunkt-gueterplatz
          programm: programm-eins
          antragsteller: kreis-muster
          betrag: 4 Mio. €
          status: skizze
          ---
          """),
        RuleExample(
          Text(de: "Der zweite Antrag ist zurückgezogen", en: "The second one is withdrawn"),
          """
          === massnahmen/busbahnhof-a.md
          \(double("Umbau des Busbahnhofs am Güterplatz", "stadt-a"))
          === massnahmen/knotenpunkt-gueterplatz.md
          \(double("Busbahnhof Güterplatz", "kreis-muster"))
          === foerderantraege/busbahnhof-a-land.md
          ---
          massnahme: busbahnhof-a
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,6 Mio. €
          status: antrag
          ---
          === foerderantraege/knotenpunkt-gueterplatz-land.md
          ---
          massnahme: knotenpunkt-gueterplatz
          programm: programm-eins
          antragsteller: kreis-muster
          betrag: 4 Mio. €
          status: zurueckgezogen
          ---
          """),
      ])
  ) { plan, figures in
    // Cheap to know, and without it nothing needs to be compared.
    guard plan.applications.contains(where: { $0.status.value?.isLive ?? false }) else { return [] }
    let doubles = figures.pairs.pairs.filter { $0.kind == .double }
    let acknowledged = AcknowledgedPairs(plan, of: massnahmeDoppelt.rule)
    return doubles.compactMap { pair in
      let (first, second) = (plan.measures[pair.a], plan.measures[pair.b])
      let applications = (plan.liveApplications(for: first), plan.liveApplications(for: second))
      guard !applications.0.isEmpty, !applications.1.isEmpty, let a = first.id, let b = second.id,
        !acknowledged.contains(a, b)
      else { return nil }
      return twice(pair, applications, plan)
    }
  }

  /// A measure of the examples.
  private static func double(
    _ title: String, _ carrier: String, _ lines: String = ""
  ) -> String {
    """
    ---
    titel: \(title)
    kurz: Acht barrierefreie Bussteige mit Glasdach am Güterplatz.
    art: mobilstation
    traeger: \(carrier)
    kommunen: stadt-a
    status: skizze
    zeitraum: 2028-2029
    kosten: 5 Mio. €
    ziele: ziel-eins
    standort: Güterplatz
    \(lines)---
    Der Busbahnhof am Güterplatz bekommt acht Bussteige, ein Glasdach von 620 m² und 40 Abstellplätze für Räder.
    """
  }

  private static func twice(
    _ pair: MeasurePair, _ applications: ([Application], [Application]), _ plan: Plan
  ) -> Finding {
    let measures = (plan.measures[pair.a], plan.measures[pair.b])
    let all = (applications.0 + applications.1)
      .sorted { $0.document.file.path.precedesByCodePoints($1.document.file.path) }
    let names = PairWording(pair, plan).names
    return Finding(
      doppelantrag.rule, at: all[0].document.titlePlace,
      names.isOne
        ? Text(
          de: "Für \(names.both.de) laufen vermutlich zwei Förderungen",
          en: "\(names.both.en) is probably to be funded twice")
        : Text(
          de: "Für \(names.both.de), vermutlich ein Vorhaben, laufen zwei Förderungen",
          en: "\(names.both.en), probably one project, are both to be funded"),
      label: request(all[0], plan),
      explanation: .sentences([
        Text(
          de: "Dieselben Ausgaben dürfen nicht zweimal gefördert werden.",
          en: "The same expenses may not be funded twice."), risk(applications),
      ]),
      help: help(pair, plan),
      related: all.dropFirst().map {
        Finding.Related($0.massnahme.place ?? $0.document.titlePlace, request($0, plan))
      }
        + [measures.0, measures.1].map {
          Finding.Related(
            $0.document.titlePlace, Text(de: "eines der Vorhaben", en: "one of the projects"))
        },
      subject: all[0].id?.text, items: DocumentID.items(all.map(\.id)))
  }

  /// "Stadt A: 3,6 Mio. € aus „Landesprogramm“"
  private static func request(_ application: Application, _ plan: Plan) -> Text {
    Text { language in
      let name = application.antragsteller.value.map { plan.name(of: $0) }
      let amount = application.betrag.value.map { Print.roundMoney($0, language) }
      let from = application.programm.value.map {
        (language == .de ? "aus " : "from ") + plan.quoted($0)[language]
      }
      let what = [amount, from].compactMap(\.self).joined(separator: " ")
      return [name, what].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  /// The smaller of both sums is what may have to be given back.
  private static func risk(_ applications: ([Application], [Application])) -> Text {
    let (first, second) = (
      applications.0.compactMap(\.betrag.value), applications.1.compactMap(\.betrag.value)
    )
    guard first.count == applications.0.count, second.count == applications.1.count else {
      return Text(verbatim: "")
    }
    let (a, b) = (first.sum(), second.sum())
    return Text(
      de:
        "Beantragt oder bewilligt sind \(Print.roundMoney(a)) und \(Print.roundMoney(b)); \(Print.roundMoney(min(a, b))) davon wären zurückzugeben oder fielen weg.",
      en:
        "\(Print.roundMoney(a, .en)) and \(Print.roundMoney(b, .en)) are applied for or granted; \(Print.roundMoney(min(a, b), .en)) of it would have to be given back or would fall away."
    )
  }

  private static func help(_ pair: MeasurePair, _ plan: Plan) -> [Text] {
    let wording = PairWording(pair, plan)
    let yielding = wording.order.yielding
    let withdrawals = plan.liveApplications(for: yielding).prefix(3).map { application in
      Text(
        de: "Zurückziehen, in \(application.document.file.path):  status: zurueckgezogen",
        en: "Withdraw it, in \(application.document.file.path):  status: zurueckgezogen")
    }
    let path = plan.measures[pair.a].document.file.path
    return withdrawals + wording.merging.prefix(1)
      + wording.acknowledging(
        massnahmeDoppelt.rule,
        Text(
          de: "Wenn es zwei Vorhaben sind, in \(path)", en: "If they are two projects, in \(path)"))
  }
}
