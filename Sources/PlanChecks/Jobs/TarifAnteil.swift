import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let tarifAnteil = Check(
    Rule(
      "tarif-anteil", .jobs, .warnung,
      title: Text(
        de: "Zu wenige der neuen Stellen haben einen Tarif",
        en: "Too few of the new jobs have a collective agreement"),
      condition: Text(
        de:
          "Ein Ziel hat tarif_anteil_min, und davon_tarif ist zusammen ein kleinerer Anteil von neu, über alle Maßnahmen, die ihm dienen, weder ruhen noch verworfen sind und beides angeben.",
        en:
          "A goal has tarif_anteil_min, and davon_tarif together is a smaller share of neu, over all measures that serve it, are neither at rest nor dropped, and give both."
      ),
      rationale: Text(
        de:
          "Ersetzt werden sollen tariflich bezahlte Industrie- und Gewerbestellen, nicht irgendwelche (Anliegen N08).",
        en:
          "Jobs in industry and trade under collective agreements are to be replaced, not any jobs (need N08)."
      ),
      answer: Text(
        de:
          "Mit Ansiedlern Tarifbindung vereinbaren, davon_tarif nachtragen, oder den Mindestanteil begründet senken.",
        en:
          "Agree on collective agreements with settlers, enter davon_tarif, or lower the least share, with reasons."
      ),
      reads: [
        "tarif_anteil_min", "ziele", "status", "arbeitsplaetze", "neu", "davon_tarif", "teil_von",
        "massnahme",
      ],
      failing: [
        RuleExample(
          Text(de: "Ein Drittel statt der Hälfte", en: "A third instead of half"),
          """
          === leitbild/ziel-eins.md
          ---
          titel: Neue Arbeit nach der Kohle
          kurz: Wer heute von der Kohle lebt, findet im Kreis neue Arbeit.
          tarif_anteil_min: ⟦50 %⟧
          ---
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
          arbeitsplaetze: {neu: 90, davon_tarif: 30}
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau der verlangte Anteil", en: "Exactly the share demanded"),
          """
          === leitbild/ziel-eins.md
          ---
          titel: Neue Arbeit nach der Kohle
          kurz: Wer heute von der Kohle lebt, findet im Kreis neue Arbeit.
          tarif_anteil_min: 50 %
          ---
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
          arbeitsplaetze: {neu: 90, davon_tarif: 45}
          ---
          """)
      ])
  ) { plan, figures in
    figures.jobs.tariffShares.compactMap { share in
      share.isBelow ? below(share, plan) : nil
    }
  }

  private static func below(_ share: TariffShare, _ plan: Plan) -> Finding {
    let name = plan.quoted(share.goal.id)
    let least = Text { Print.percent(share.least, $0) }
    // Rounded down, so that what is below the least share does not look like it.
    let tenths = share.tariff * 1000 / max(1, share.new)
    let actual = Text { Print.percent(ExactNumber(billionths: tenths * 100_000_000), $0) }
    let missing = jobCount(share.missing)
    return Finding(
      tarifAnteil.rule, at: share.goal.tarifAnteilMin.place ?? share.goal.document.titlePlace,
      Text(
        de:
          "\(name.de): \(actual.de) der neuen Stellen haben einen Tarif, verlangt sind \(least.de)",
        en:
          "\(name.en): \(actual.en) of the new jobs have a collective agreement, \(least.en) are demanded"
      ),
      label: Text(
        de: "\(missing.de) Stellen mit Tarif zu wenig",
        en: "\(missing.en) jobs with an agreement too few"),
      explanation: account(share, plan),
      help: help(share, actual: tenths / 10),
      related: share.measures.flatMap {
        Finding.Related.at(
          $0.arbeitsplaetze?.davonTarif.place,
          Text(de: "davon mit Tarif", en: "of these with an agreement"))
      },
      subject: share.goal.id?.text)
  }

  private static func account(_ share: TariffShare, _ plan: Plan) -> Text {
    let (tariff, new) = (jobCount(share.tariff), jobCount(share.new))
    let missing = jobCount(share.missing)
    let known = share.measures.count
    return .sentences([
      Text(
        de:
          "Von \(new.de) neuen Stellen sind \(tariff.de) tarifgebunden; es fehlen \(missing.de).",
        en:
          "Of \(new.en) new jobs \(tariff.en) have a collective agreement; \(missing.en) are missing."
      ),
      widest(share, plan),
      known == known + share.others.count
        ? Text(verbatim: "")
        : Text(
          de:
            "Gerechnet aus \(known) von \(known + share.others.count) Vorhaben mit neuen Stellen; die anderen geben davon_tarif nicht lesbar an.",
          en:
            "Computed from \(known) of \(known + share.others.count) projects with new jobs; the others do not give davon_tarif readably."
        ),
    ])
  }

  /// Jobs without a collective agreement.
  private static func uncovered(_ measure: Measure) -> Int {
    (measure.arbeitsplaetze?.neu.value ?? 0) - (measure.arbeitsplaetze?.davonTarif.value ?? 0)
  }

  /// Where most jobs have none.
  private static func widest(_ share: TariffShare, _ plan: Plan) -> Text {
    let most = share.measures.filter { uncovered($0) > 0 }
      .sorted { uncovered($0) > uncovered($1) }.prefix(3)
    let list = Text.list(
      most.map { measure in
        let (name, count) = (plan.quoted(measure.id), jobCount(Int128(uncovered(measure))))
        return Text(de: "\(name.de) (\(count.de))", en: "\(name.en) (\(count.en))")
      })
    return Text(
      de: "Die meisten Stellen ohne Tarif: \(list.de).",
      en: "Most jobs without an agreement: \(list.en).")
  }

  private static func help(_ share: TariffShare, actual: Int128) -> [Text] {
    var help: [Text] = []
    if let most = share.measures.max(by: { uncovered($0) < uncovered($1) }),
      let jobs = most.arbeitsplaetze, let new = jobs.neu.value, let tariff = jobs.davonTarif.value
    {
      let path = most.document.file.path
      let reached = min(Int128(new), Int128(tariff) + share.missing)
      help.append(
        Text(
          de:
            "Wenn Tarif vereinbart ist, in \(path) unter arbeitsplaetze:  davon_tarif: \(reached)",
          en: "Once agreed, in \(path) in arbeitsplaetze:  davon_tarif: \(reached)"))
    }
    help.append(
      Text(
        de: "Wenn weniger verlangt sein soll:  tarif_anteil_min: \(actual) %",
        en: "If less is to be demanded:  tarif_anteil_min: \(actual) %"))
    return help
  }
}
