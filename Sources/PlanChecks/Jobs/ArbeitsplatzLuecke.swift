import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let arbeitsplatzLuecke = Check(
    Rule(
      "arbeitsplatz-luecke", .jobs, .warnung,
      title: Text(
        de: "Es fallen mehr Arbeitsplätze weg, als neu entstehen",
        en: "More jobs go than come"),
      condition: Text(
        de:
          "In einem Jahr vom ersten bis zum letzten in abbau sind bis dahin mehr Stellen weggefallen (direkt und indirekt), als aus Maßnahmen ab vereinbart neu entstanden sind (neu, vom Jahr ab an, sonst vom Jahr nach ihrem Ende an). Von einem Ganzen und seinen Teilen zählt eines.",
        en:
          "In a year from the first to the last in abbau more jobs have gone so far (direct and indirect) than have come from measures from vereinbart on (neu, from the year ab, else the year after their end). Of a whole and its parts one counts."
      ),
      rationale: Text(
        de:
          "Dass neue Stellen die der Braunkohle rechtzeitig ersetzen, hat höchste Priorität (Anliegen N08). Gezählt wird, was vereinbart ist, nicht was gewünscht wird.",
        en:
          "That new jobs replace those of lignite in time has the highest priority (need N08). What is agreed counts, not what is wished for."
      ),
      answer: Text(
        de:
          "Geplante Vorhaben vereinbaren oder vorziehen, Stellen nachtragen, oder den Abbau mit Quelle berichtigen.",
        en:
          "Agree on planned projects or bring them forward, enter jobs, or correct abbau with its source."
      ),
      reads: [
        "abbau", "jahr", "stellen", "status", "arbeitsplaetze", "neu", "ab", "zeitraum", "teil_von",
        "massnahme",
      ],
      failing: [
        RuleExample(
          Text(de: "Die neuen Stellen kommen zu spät", en: "The new jobs come too late"),
          """
          === plan.md
          ---
          titel: Masterplan Kreis Muster
          gebiet: 05999
          stichtag: 2026-11-21
          phase: entwurf
          abbau:
            - ⟦jahr: 2029⟧
              stellen: 100
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          arbeitsplaetze: {neu: 100}
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "So viele neue wie weggefallene", en: "As many come as go"),
          """
          === plan.md
          ---
          titel: Masterplan Kreis Muster
          gebiet: 05999
          stichtag: 2026-11-21
          phase: entwurf
          abbau: [{jahr: 2029, stellen: 60, art: direkt}, {jahr: 2029, stellen: 40, art: indirekt}]
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          arbeitsplaetze: {neu: 100, ab: 2029}
          ---
          """)
      ])
  ) { plan, figures in
    guard let range = figures.jobs.lossYears, let document = plan.settings?.document else {
      return []
    }
    let gaps = figures.jobs.years.filter { range.contains($0.year) && $0.isGap }
    guard let first = gaps.first else { return [] }
    let worst = gaps.dropFirst().reduce(first) { $1.missing > $0.missing ? $1 : $0 }
    return [gap(from: first, worst: worst, document, figures.jobs, plan)]
  }

  private static func gap(
    from first: JobFigures.Year, worst: JobFigures.Year, _ document: Document, _ jobs: JobFigures,
    _ plan: Plan
  ) -> Finding {
    let missing = jobCount(worst.missing)
    let losses = plan.settings?.abbau.entries ?? []
    return Finding(
      arbeitsplatzLuecke.rule, at: document.place(of: "abbau"),
      Text(
        de: "Ab \(first.year) entstehen zu wenig neue Stellen; \(worst.year) fehlen \(missing.de)",
        en: "From \(first.year) on too few jobs come; in \(worst.year) \(missing.en) are missing"),
      label: Text(de: "\(missing.de) Stellen zu wenig", en: "\(missing.en) jobs too few"),
      explanation: account(first, worst, jobs), help: help(worst, plan),
      related: losses.dropFirst().flatMap {
        Finding.Related.at($0.value.stellen.place, Text(de: "fallen weg", en: "jobs that go"))
      }
        + jobs.agreedMeasures.flatMap {
          Finding.Related.at($0.newJobs.place, Text(de: "vereinbart", en: "agreed"))
        },
      subject: DocumentID.plan.text)
  }

  private static func account(
    _ first: JobFigures.Year, _ worst: JobFigures.Year, _ jobs: JobFigures
  ) -> Text {
    let years = first.year == worst.year ? [worst] : [first, worst]
    let (planned, ideas) = (jobCount(worst.planned.new), jobCount(worst.ideas.new))
    let agreed = jobs.agreed
    return .sentences(
      years.map { year in
        let (lost, new) = (jobCount(year.lost), jobCount(year.replaced))
        let missing = jobCount(year.missing)
        return Text(
          de:
            "Bis \(year.year) fallen \(lost.de) Stellen weg, aus Vereinbartem entstehen \(new.de): \(missing.de) fehlen.",
          en:
            "By \(year.year) \(lost.en) jobs go, \(new.en) come from what is agreed: \(missing.en) are missing."
        )
      } + [
        Text(
          de: "Skizzen und Abgestimmtes brächten bis dahin \(planned.de), Ideen \(ideas.de).",
          en:
            "Sketches and coordinated projects would bring \(planned.en) by then, ideas \(ideas.en)."
        ),
        knownShare(
          agreed.known, of: agreed.count, Text(de: "Stellenangaben", en: "figures of jobs")),
      ])
  }

  /// The planned measures that would bring most jobs by the worst year.
  private static func help(_ worst: JobFigures.Year, _ plan: Plan) -> [Text] {
    let planned = plan.measures.compactMap { measure -> (jobs: Int, measure: Measure)? in
      guard measure.isFrom(.skizze), !measure.isFrom(.vereinbart),
        let jobs = measure.newJobs.value, jobs > 0, let year = measure.jobYear, year <= worst.year
      else { return nil }
      return (jobs, measure)
    }
    let largest = planned.sorted { $0.jobs > $1.jobs }.prefix(2)
    guard !largest.isEmpty else {
      return [
        Text(
          de:
            "Neue Stellen in der Maßnahme eintragen, etwa:  arbeitsplaetze: {neu: 40, ab: \(worst.year)}",
          en:
            "Enter new jobs in the measure, such as:  arbeitsplaetze: {neu: 40, ab: \(worst.year)}")
      ]
    }
    return largest.map { jobs, measure in
      let (count, path) = (jobCount(Int128(jobs)), measure.document.file.path)
      return Text(
        de: "Wenn die Räte sich einig sind (\(count.de) Stellen), in \(path):  status: vereinbart",
        en: "Once the councils agree (\(count.en) jobs), in \(path):  status: vereinbart")
    }
  }

  /// A number of jobs.
  static func jobCount(_ jobs: Int128) -> Text {
    Text { Print.number(ExactNumber(billionths: jobs * 1_000_000_000), $0) }
  }
}
