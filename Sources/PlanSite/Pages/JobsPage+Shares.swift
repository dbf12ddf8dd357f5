import Diagnostics
import PlanFigures
import PlanModel

/// Of what kind the new jobs are, and where they come from.
extension JobsPage {
  var shares: HTML {
    let all = [
      (Text(de: "vereinbart", en: "agreed"), jobs.agreed),
      (Text(de: "geplant", en: "planned"), jobs.planned),
      (Text(de: "Ideen", en: "ideas"), jobs.ideas),
    ].filter { $0.1.count > 0 }
    guard !all.isEmpty else {
      return view.empty(
        Text(de: "Kein Vorhaben nennt neue Stellen.", en: "No project states new jobs."))
    }
    func part(_ part: Int128, _ known: Int, of sum: JobFigures.Sum) -> HTML {
      guard known > 0 else { return view.missing }
      let percent = Ratio(part, over: sum.new)?.percent
      let share = percent.map { " (\(view.percent($0)))" } ?? HTML()
      let note =
        known == sum.count
        ? HTML()
        : " \(HTML.meta(view.say(de: "mindestens; aus \(known) von \(sum.count)", en: "at least; from \(known) of \(sum.count)")))"
      return HTML(number(part)) + share + note
    }
    let rows = all.map { name, sum in
      TableBlock.Row(
        HTML(view.say(name)), view.count(sum.count), HTML(number(sum.new)) + meta(sum),
        part(sum.industry, sum.knownIndustry, of: sum), part(sum.tariff, sum.knownTariff, of: sum))
    }
    let names = [
      Text(de: "Vorhaben", en: "projects"), Text(de: "neue Stellen", en: "new jobs"),
      Text(de: "davon Industrie", en: "in industry"),
      Text(de: "davon nach Tarif", en: "under agreement"),
    ]
    return TableBlock(
      view.words(de: "Neue Stellen nach Art", en: "New jobs by kind"), hidesCaption: true,
      columns: [.init(HTML(view.words(de: "Stand", en: "State")))]
        + names.map {
          .init(HTML(Words.capitalised(view.say($0))), number: true, label: view.say($0))
        }, rows: rows, style: .stack
    ).html
  }

  private func meta(_ sum: JobFigures.Sum) -> HTML {
    let words = known(sum)
    return words.isEmpty ? HTML() : .meta(words)
  }

  /// One row for each goal with a least share.
  var goals: HTML {
    let rows = jobs.tariffShares.map { share in
      let percent = share.share?.percent
      let verdict =
        share.new == 0
        ? view.missing
        : share.isBelow
          ? view.say(
            de: "\(number(share.missing)) Stellen mit Tarif fehlen",
            en: "\(number(share.missing)) jobs under agreement are missing")
          : share.others.isEmpty
            ? view.say(de: "erreicht", en: "reached")
            : view.say(
              de: "offen, \(view.projects(share.others.count)) ohne Angabe",
              en: "open, \(view.projects(share.others.count)) do not state it")
      return TableBlock.Row(
        view.link(share.goal.document), view.percent(share.least),
        percent.map { view.percent($0) } ?? view.missing,
        view.say(
          de: "\(number(share.tariff)) von \(number(share.new))",
          en: "\(number(share.tariff)) of \(number(share.new))"), verdict)
    }
    let names = [
      Text(de: "verlangt", en: "demanded"), Text(de: "Anteil nach Tarif", en: "share"),
      Text(de: "Stellen nach Tarif", en: "jobs under agreement"),
    ]
    return TableBlock(
      view.words(de: "Mindestanteil nach Tarif", en: "Least share under agreement"),
      hidesCaption: true,
      columns: [.init(HTML(view.words(de: "Ziel", en: "Goal")))]
        + names.map {
          .init(HTML(Words.capitalised(view.say($0))), number: true, label: view.say($0))
        } + [.init(HTML(view.words(de: "Urteil", en: "Verdict")))],
      rows: rows, style: .stack
    ).html
  }

  /// The projects with most jobs; the register has the others.
  private static let mostMeasures = 20

  var measures: HTML {
    let all = jobs.agreedMeasures.enumerated().sorted {
      let (a, b) = ($0.element.newJobs.value ?? -1, $1.element.newJobs.value ?? -1)
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
    guard !all.isEmpty else {
      return view.empty(
        Text(
          de: "Kein vereinbartes Vorhaben nennt neue Stellen.",
          en: "No agreed project states new jobs."))
    }
    let rows = all.prefix(JobsPage.mostMeasures).map { measure in
      TableBlock.Row(
        view.link(measure.document), view.status(measure),
        measure.jobYear.map { HTML(verbatim: String($0)) } ?? view.missing,
        view.count(measure.newJobs),
        measure.arbeitsplaetze.map { view.count($0.davonTarif) } ?? view.missing)
    }
    let rest = all.dropFirst(JobsPage.mostMeasures)
    let names = [
      Text(de: "ab", en: "from"), Text(de: "neue Stellen", en: "new jobs"),
      Text(de: "davon nach Tarif", en: "under agreement"),
    ]
    return TableBlock(
      view.words(de: "Vereinbarte Vorhaben mit neuen Stellen", en: "Agreed projects with new jobs"),
      columns: [
        .init(HTML(view.words(de: "Vorhaben", en: "Project"))),
        .init(HTML(view.words(de: "Status", en: "Status"))),
      ]
        + names.map {
          .init(HTML(Words.capitalised(view.say($0))), number: true, label: view.say($0))
        }, rows: rows, style: .stack
    ).html + view.moreMeasures(rest.count)
  }
}
