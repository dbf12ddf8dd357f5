import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let arbeitsplatzBeleg = Check(
    Rule(
      "arbeitsplatz-beleg", .jobs, .hinweis,
      title: Text(
        de: "Neue Stellen sind nicht belegt oder passen nicht zu den Kosten",
        en: "New jobs are not documented or do not fit the cost"),
      condition: Text(
        de:
          "Ab abgestimmt, nicht abgeschlossen: neu ist größer als 0 und beleg fehlt; oder die Kosten je neuer Stelle liegen in den Feldern wirtschaft_flaechen, energie_industrie und tourismus_kultur_sport unter kosten_je_arbeitsplatz_min oder über kosten_je_arbeitsplatz_max.",
        en:
          "From abgestimmt on, not completed: neu is above 0 and beleg is missing; or the cost per new job is, in the fields wirtschaft_flaechen, energie_industrie and tourismus_kultur_sport, below kosten_je_arbeitsplatz_min or above kosten_je_arbeitsplatz_max."
      ),
      rationale: Text(
        de:
          "An den Stellen misst sich der Plan (Anliegen N08), und Förderverfahren fragen nach geschaffenen Arbeitsplätzen. Zahlen ohne Beleg oder weit außerhalb des Üblichen halten der Nachfrage nicht stand.",
        en:
          "The plan is measured by its jobs (need N08), and funding procedures ask for jobs created. Figures without a source or far from the usual do not stand up to questions."
      ),
      answer: Text(
        de: "Die Quelle unter beleg nennen, oder neu oder kosten berichtigen.",
        en: "Name the source in beleg, or correct neu or kosten."),
      thresholds: [
        Thresholds.Name.kostenJeArbeitsplatzMin.rawValue,
        Thresholds.Name.kostenJeArbeitsplatzMax.rawValue,
      ],
      reads: ["status", "arbeitsplaetze", "neu", "beleg", "handlungsfeld", "art", "kosten"],
      failing: [
        RuleExample(
          Text(de: "Ohne Beleg", en: "Without a source"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          arbeitsplaetze: {neu: ⟦40⟧}
          ---
          """),
        RuleExample(
          Text(de: "Zwei Stellen für vier Millionen", en: "Two jobs for four million"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          arbeitsplaetze: {neu: ⟦2⟧, beleg: Gutachten 2026}
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Belegt, genau an der Obergrenze", en: "With a source, exactly at the limit"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          arbeitsplaetze: {neu: 4, beleg: Gutachten 2026}
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.abgestimmt), measure.status.value != .abgeschlossen,
        let jobs = measure.arbeitsplaetze, case .known(let new, let place) = jobs.neu, new > 0
      else { return nil }
      let doubt = CostPerJob(measure, new, plan.thresholds)
      guard jobs.beleg.isAbsent || doubt != nil else { return nil }
      return undocumented(measure, new, at: place, lacksSource: jobs.beleg.isAbsent, doubt, plan)
    }
  }

  /// A cost per new job outside the usual.
  private struct CostPerJob {
    let cost: Money
    let place: Place
    let limit: Money
    let isAbove: Bool
    let jobs: Int128

    /// Rounded down to the cent.
    var perJob: Money { Money(cents: cost.cents / jobs) }
    /// The next number of jobs at which the cost per job is within the limits.
    var plausible: Int128 {
      isAbove
        ? (cost.cents + limit.cents - 1) / max(1, limit.cents) : cost.cents / max(1, limit.cents)
    }

    init?(_ measure: Measure, _ new: Int, _ thresholds: Thresholds) {
      let fields = ["wirtschaft_flaechen", "energie_industrie", "tourismus_kultur_sport"]
      guard let field = measure.handlungsfeld.value, fields.contains(field),
        case .known(let cost, let place) = measure.kosten
      else { return nil }
      (self.cost, self.place, jobs) = (cost, place, Int128(new))
      let least = thresholds.money(.kostenJeArbeitsplatzMin)
      let most = thresholds.money(.kostenJeArbeitsplatzMax)
      if cost.cents < least.cents * jobs {
        (limit, isAbove) = (least, false)
      } else if cost.cents > most.cents * jobs {
        (limit, isAbove) = (most, true)
      } else {
        return nil
      }
    }
  }

  private static func undocumented(
    _ measure: Measure, _ new: Int, at place: Place, lacksSource: Bool, _ doubt: CostPerJob?,
    _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let count = jobCount(Int128(new))
    let message =
      lacksSource
      ? Text(
        de: "Die \(count.de) neuen Stellen von \(name.de) sind nicht belegt",
        en: "The \(count.en) new jobs of \(name.en) have no source")
      : Text(
        de: "Kosten und neue Stellen von \(name.de) passen nicht zueinander",
        en: "Cost and new jobs of \(name.en) do not fit each other")
    return Finding(
      arbeitsplatzBeleg.rule, at: place, message,
      label: doubt.map { doubt in
        Text { Print.money(doubt.perJob, $0) + ($0 == .de ? " je Stelle" : " per job") }
      } ?? Text(de: "ohne beleg", en: "without beleg"),
      explanation: .sentences([
        lacksSource
          ? Text(
            de: "Unter beleg steht keine Quelle; die Stellen zählen in der Arbeitsplatzbilanz mit.",
            en: "beleg names no source; the jobs count in the balance of jobs.")
          : Text(verbatim: ""),
        doubt.map(sentence) ?? Text(verbatim: ""),
      ]),
      help: help(lacksSource: lacksSource, doubt),
      related: doubt.map { [Finding.Related($0.place, Text(de: "Kosten", en: "cost"))] } ?? [],
      subject: measure.id?.text)
  }

  private static func sentence(_ doubt: CostPerJob) -> Text {
    let (cost, jobs) = (doubt.cost, jobCount(doubt.jobs))
    let (each, limit) = (doubt.perJob, doubt.limit)
    return Text(
      de:
        "\(Print.money(cost)) für \(jobs.de) neue Stellen sind \(Print.money(each)) je Stelle, üblich sind \(doubt.isAbove ? "höchstens" : "mindestens") \(Print.money(limit)).",
      en:
        "\(Print.money(cost, .en)) for \(jobs.en) new jobs are \(Print.money(each, .en)) per job, usual are at \(doubt.isAbove ? "most" : "least") \(Print.money(limit, .en))."
    )
  }

  private static func help(lacksSource: Bool, _ doubt: CostPerJob?) -> [Text] {
    var help: [Text] = []
    if lacksSource {
      help.append(
        Text(
          de: "Die Quelle nennen, unter arbeitsplaetze:  beleg: …",
          en: "Name the source, in arbeitsplaetze:  beleg: …"))
    }
    if let doubt {
      help.append(
        Text(
          de: "Falls die Zahl ein Versehen ist, unter arbeitsplaetze:  neu: \(doubt.plausible)",
          en: "If the number is a slip, in arbeitsplaetze:  neu: \(doubt.plausible)"))
      help.append(
        Text(
          de: "Falls sie stimmt:  anerkannt: [{regel: arbeitsplatz-beleg, grund: …, bis: …}]",
          en: "If it is right:  anerkannt: [{regel: arbeitsplatz-beleg, grund: …, bis: …}]"))
    }
    return help
  }
}
