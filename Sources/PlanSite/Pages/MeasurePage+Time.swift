import Diagnostics
import PlanModel

extension MeasurePage {
  /// Milestones as a timeline.
  var milestones: HTML {
    let entries = measure.meilensteine.values.map { milestone -> View.TimelineEntry in
      let isDone = milestone.erledigt.value ?? false
      let isLate = !isDone && view.isPast(milestone.bis.value?.last)
      return View.TimelineEntry(
        when: view.given(milestone.bis) { view.moment($0) },
        what: view.text(milestone.was) + " "
          + view.chip(isDone ? .done : isLate ? .overdue : .open))
    }
    return view.timeline(entries)
  }

  var positions: HTML {
    var ids: [DocumentID] = []
    for id in measure.positionen.rows.map(\.key) + measure.informiert.rows.map(\.key)
    where !ids.contains(id) {
      ids.append(id)
    }
    let rows = ids.map { id in
      TableBlock.Row(
        view.link(id),
        measure.positionen[id].isAbsent
          ? HTML("–") : view.given(measure.positionen[id]) { view.chip(.position($0)) },
        measure.informiert[id].isAbsent ? HTML("–") : view.date(measure.informiert[id]))
    }
    return TableBlock(
      view.words(de: "Positionen und Unterrichtung", en: "Positions and information"),
      hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Wer", en: "Who"))),
        .init(HTML(view.words(de: "Position", en: "Position"))),
        .init(
          HTML(view.words(de: "Unterrichtet am", en: "Informed on")),
          label: view.words(de: "unterrichtet am", en: "informed on")),
      ], rows: rows, style: .stack
    ).html
  }

  func contributions(_ contributions: [Contribution]) -> HTML {
    contributions.map { view.contributionCard($0) }.joined()
  }
}

extension View {
  struct TimelineEntry {
    let when: HTML
    let what: HTML
  }

  func timeline(_ entries: [TimelineEntry]) -> HTML {
    guard !entries.isEmpty else { return HTML() }
    let items = entries.map { HTML.element(.li, [], $0.when + .element(.div, [], $0.what)) }
    return .element(.ol, [.class("timeline")], items.joined())
  }

  func isPast(_ day: Day?) -> Bool {
    guard let day, let today = content.report.today else { return false }
    return day < today
  }

  /// A contribution with its anchor.
  func contributionCard(_ contribution: Contribution) -> HTML {
    let document = contribution.document
    guard let slug = content.addresses[document]?.slug else { return HTML() }
    let giver = contribution.von.value.map { name(of: $0) } ?? document.id?.text ?? ""
    let form = contribution.art.value.map { say(Words.choice($0.rawValue)) } ?? ""
    let facts = self.facts([
      fact(Text(de: "Von", en: "From"), link(contribution.von)),
      fact(
        Text(de: "Für", en: "For"),
        page.hasPrefix("massnahmen/") ? nil : link(contribution.massnahme)),
      fact(Text(de: "Wert", en: "Value"), value(of: contribution)),
      fact(Text(de: "Zeitraum", en: "Period"), given(contribution.zeitraum) { period($0) }),
      fact(Text(de: "Status", en: "Status"), given(contribution.status) { chip($0.chip) }),
      fact(Text(de: "Beschluss", en: "Decision"), optional(contribution.beschluss) { link($0) }),
    ])
    return .article(
      "\n" + HTML.heading(3, HTML(form.isEmpty ? giver : "\(giver): \(form)")) + facts
        + body(of: document, level: 4),
      .class("card"), .id(slug))
  }

  func value(of contribution: Contribution) -> HTML {
    switch contribution.art.value {
    case .geld: money(contribution.geld)
    case .personal:
      given(contribution.menge) { quantity($0, fte) }
        + (contribution.profil.value.map { ", \(choice($0))" } ?? HTML())
    case .flaeche: given(contribution.menge) { quantity($0, "ha") }
    default: text(contribution.worte)
    }
  }
}
