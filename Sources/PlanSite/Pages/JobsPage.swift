import Diagnostics
import PlanFigures
import PlanModel

/// Do the new jobs replace the lost ones in time, and are they under a collective agreement?
struct JobsPage {
  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    let index = IndexPage.jobs
    var draft = PageDraft(
      .arbeitsplaetze, path: index.path, title: view.say(index.title), section: .goals)
    draft["antwort"] = view.lead([balanceSentence, plannedSentence, tariffSentence])
    draft["bereich"] = frame.neighbours(index, .goals, view)
    draft["bilanz"] = view.section(
      "_bilanz", Text(de: "Weggefallen und neu", en: "Lost and new"), balance)
    draft["tarif"] = view.section(
      "_tarif", Text(de: "Industrie und Tarif", en: "Industry and collective agreement"), shares)
    draft["ziele"] = view.section(
      "_ziele", Text(de: "Was die Ziele verlangen", en: "What the goals demand"), goals)
    draft["massnahmen"] = view.section(
      "_massnahmen", Text(de: "Woher die neuen Stellen kommen", en: "Where the new jobs come from"),
      measures)
    draft["methode"] = view.section(
      "_methode", Text(de: "Wie gerechnet wird", en: "How it is computed"), method)
    return draft
  }

  var jobs: JobFigures { view.content.figures.jobs }

  func number(_ jobs: Int128) -> String { Print.count(Int(clamping: jobs), view.language) }
  func strong(_ jobs: Int128) -> HTML { HTML.strong(HTML(number(jobs))) }

  /// The last year in which more are lost than agreed measures replace, of those from the first
  /// loss on.
  private var lastGap: JobFigures.Year? {
    jobs.years.last { $0.lost > 0 && $0.missing > 0 }
  }

  var balanceSentence: HTML {
    guard let range = jobs.lossYears,
      let end = jobs.years.first(where: { $0.year == range.upperBound })
    else {
      return view.say(
        de:
          "Der Plan nennt nicht, wie viele Stellen wegfallen; vereinbarte Vorhaben bringen \(strong(jobs.agreed.new)) neue\(known(jobs.agreed)).",
        en:
          "The plan does not state how many jobs go; agreed projects bring \(strong(jobs.agreed.new)) new ones\(known(jobs.agreed))."
      )
    }
    let year = String(end.year)
    let first = view.say(
      de:
        "Bis \(year) fallen \(strong(end.lost)) Stellen weg, vereinbarte Vorhaben bringen bis dahin \(strong(end.replaced)) neue\(known(jobs.agreed)). ",
      en:
        "By \(year) \(strong(end.lost)) jobs go, and agreed projects bring \(strong(end.replaced)) new ones until then\(known(jobs.agreed)). "
    )
    return first + closing
  }

  /// Whether and when the gap closes.
  private var closing: HTML {
    guard let gap = lastGap, let last = jobs.years.last else {
      return view.say(de: "In keinem Jahr fehlen Stellen.", en: "In no year jobs are missing.")
    }
    if gap.year < last.year {
      let worst = jobs.years.filter { $0.lost > 0 }.max {
        ($0.missing, $1.year) < ($1.missing, $0.year)
      }
      return view.say(
        de:
          "Die Lücke schließt sich \(HTML.strong(HTML(verbatim: String(gap.year + 1)))); am größten ist sie \(String(worst?.year ?? gap.year)) mit \(number(worst?.missing ?? gap.missing)) Stellen.",
        en:
          "The gap closes in \(HTML.strong(HTML(verbatim: String(gap.year + 1)))); it is largest in \(String(worst?.year ?? gap.year)), \(number(worst?.missing ?? gap.missing)) jobs."
      )
    }
    return view.say(
      de:
        "Die Lücke schließt sich in keinem Jahr, das der Plan nennt: \(String(gap.year)) fehlen \(strong(gap.missing)).",
      en:
        "The gap does not close in any year of the plan: in \(String(gap.year)) \(strong(gap.missing)) are missing."
    )
  }

  /// What would be with the planned ones.
  private var plannedSentence: HTML? {
    guard let gap = lastGap, let last = jobs.years.last, last.planned.new > 0 else { return nil }
    let rest = last.missing - last.planned.new
    guard gap.year == last.year else { return nil }
    let planned = number(last.planned.new)
    return rest > 0
      ? view.say(
        de:
          "Werden auch die geplanten Vorhaben vereinbart (\(planned) Stellen), fehlen noch \(strong(rest)).",
        en:
          "If the planned projects are agreed, too (\(planned) jobs), \(strong(rest)) are missing.")
      : view.say(
        de:
          "Werden auch die geplanten Vorhaben vereinbart (\(planned) Stellen), ist die Lücke \(String(last.year)) geschlossen.",
        en:
          "If the planned projects are agreed, too (\(planned) jobs), the gap is closed in \(String(last.year))."
      )
  }

  private var tariffSentence: HTML? {
    let sum = jobs.agreed
    guard sum.count > 0 else {
      return view.say(
        de: "Kein vereinbartes Vorhaben nennt neue Stellen.",
        en: "No agreed project states new jobs.")
    }
    guard sum.knownTariff > 0 else {
      return view.say(
        de: "Ob sie nach Tarif bezahlt werden, gibt kein vereinbartes Vorhaben an.",
        en: "No agreed project states whether they are under a collective agreement.")
    }
    let part: HTML =
      sum.knownTariff == sum.count
      ? HTML()
      : view.say(
        de: " (angegeben bei \(sum.knownTariff) von \(view.projects(sum.count)))",
        en: " (stated by \(sum.knownTariff) of \(view.projects(sum.count)))")
    return view.say(
      de:
        "Von allen \(number(sum.new)) vereinbarten Stellen sind mindestens \(strong(sum.tariff)) nach Tarif bezahlt\(part).",
      en:
        "Of all \(number(sum.new)) agreed jobs at least \(strong(sum.tariff)) are under a collective agreement\(part)."
    )
  }

  /// " (aus 3 von 4 Vorhaben)"; nothing if all are known.
  func known(_ sum: JobFigures.Sum) -> HTML {
    guard sum.known < sum.count else { return HTML() }
    return view.say(
      de: " (aus \(sum.known) von \(view.projects(sum.count)))",
      en: " (from \(sum.known) of \(view.projects(sum.count)))")
  }

  private var method: HTML {
    let sources = (view.plan.settings?.abbau.values ?? []).compactMap(\.quelle.value)
    var seen: Set<String> = []
    let cited = sources.filter { seen.insert($0).inserted }
    return .list(
      [
        view.say(
          de:
            "Alle Zahlen gelten am Ende des Jahres, vom ersten Jahr an zusammengezählt. Neue Stellen zählen ab dem Jahr „ab“, sonst im Jahr nach dem Ende des Vorhabens; von einem Ganzen und seinen Teilen zählt eines.",
          en:
            "All figures are at the end of the year, added up from the first year on. New jobs count from the year “ab”, else in the year after the end of the project; of a whole and its parts one counts."
        ),
        view.say(
          de:
            "Vereinbart sind Vorhaben ab „vereinbart“, geplant „skizze“ und „abgestimmt“; Ideen zählen nicht gegen die Lücke.",
          en:
            "Agreed are projects from “vereinbart” on, planned “skizze” and “abgestimmt”; ideas do not count against the gap."
        ),
        view.say(
          de:
            "Vereinbarte Stellen, deren Jahr nicht angegeben ist, gelten in der Bilanz als von Anfang an da.",
          en: "Agreed jobs of which no year is stated are there from the beginning in the balance."),
      ]
        + (cited.isEmpty
          ? []
          : [
            view.say(
              de: "Quelle der wegfallenden Stellen: \(cited.joined(separator: "; "))",
              en: "Source of the lost jobs: \(cited.joined(separator: "; "))")
          ]))
  }
}
