import Diagnostics
import PlanFigures
import PlanModel

extension DecisionsIndex {
  /// Adoptions that no longer cover the text at hand; empty if there are none.
  var overtaken: HTML {
    let versions = view.content.figures.adoption.versions.filter { $0.coverage == .overtaken }
    guard !versions.isEmpty else { return HTML() }
    let title = Text(de: "Überholte Beschlüsse", en: "Overtaken decisions")
    let table = TableBlock(
      view.say(title), hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Geändert seit dem Beschluss", en: "Changed since"))),
        .init(HTML(view.words(de: "Gremium", en: "Council"))),
        .init(HTML(view.words(de: "Datum", en: "Date"))),
      ], rows: versions.prefix(DecisionsIndex.mostOvertaken).map(row), style: .stack)
    let rest = versions.count - DecisionsIndex.mostOvertaken
    let more = HTML.p(HTML(view.words(de: "und \(rest) weitere", en: "and \(rest) more")))
    return view.section("_ueberholt", title, table.html + (rest > 0 ? more : HTML()))
  }

  /// How many have a row each.
  private static let mostOvertaken = 60

  private func row(_ version: AdoptionFigures.Version) -> TableBlock.Row {
    TableBlock.Row(
      view.link(version.document),
      view.link(version.decision.document, view.council(version.body)),
      view.date(version.decision.datum))
  }
}
