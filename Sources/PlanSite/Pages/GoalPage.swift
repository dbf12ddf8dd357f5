import Diagnostics
import PlanFigures
import PlanModel

/// What do we want, and are we on course?
struct GoalPage {
  let goal: Goal
  let view: View
  /// In the order of the plan.
  let measures: [Measure]

  init(_ content: SiteContent, _ goal: Goal, _ view: View) {
    self.goal = goal
    self.view = view
    let positions = goal.id.flatMap { content.listings.measuresByGoal[$0] } ?? []
    measures = positions.map { content.plan.measures[$0] }
  }

  var draft: PageDraft? {
    guard let address = view.content.addresses[goal.document] else { return nil }
    let title = goal.titel.value ?? goal.id?.text ?? goal.document.file.path
    var draft = PageDraft(.ziel, path: address.page, title: title, section: .goals)
    draft.kicker = kicker
    draft.description = goal.kurz.value ?? title
    draft.ancestors = [(view.say(SiteSection.goals.title), IndexPage.goals.path)]
    draft.ownKeys = goal.document.ownKeys
    draft["antwort"] = lead
    draft["fakten"] = facts
    draft["bedarf"] = view.section("_bedarf", GoalPage.supplyTitle, supply)
    draft["massnahmen"] = view.section("_massnahmen", GoalPage.measuresTitle, measureList)
    draft["beschluesse"] = decisions
    draft["befunde"] = view.findingsSection(
      Text(de: "Befunde zu diesem Ziel", en: "Findings about this goal"), about: [goal.id])
    draft["text"] = view.textSection(goal.document)
    draft["vergleich"] = view.section("_vergleich", GoalPage.comparisonTitle, comparison)
    draft["beziehungen"] = view.relations(goal.document)
    draft["quelle"] = view.source(goal.document)
    draft["aufderseite"] = view.onThisPage([
      ("_bedarf", GoalPage.supplyTitle, draft["bedarf"]),
      ("_massnahmen", GoalPage.measuresTitle, draft["massnahmen"]),
      ("_beschluesse", GoalPage.decisionsTitle, draft["beschluesse"]),
      ("_befunde", Text(de: "Befunde", en: "Findings"), draft["befunde"]),
      ("_text", Text(de: "Beschreibung", en: "Description"), draft["text"]),
      ("_vergleich", GoalPage.comparisonTitle, draft["vergleich"]),
      ("_beziehungen", Text(de: "Beziehungen", en: "Relations"), draft["beziehungen"]),
    ])
    return draft
  }

  private static let supplyTitle = Text(de: "Bedarf und Angebot", en: "Need and supply")
  private static let measuresTitle = Text(
    de: "Maßnahmen für dieses Ziel", en: "Measures for this goal")
  private static let decisionsTitle = Text(
    de: "Beschlüsse über dieses Ziel", en: "Decisions on this goal")
  private static let comparisonTitle = Text(de: "Andere Kreise", en: "Other counties")

  var kicker: String {
    var parts = [view.say(Text(de: "Ziel", en: "Goal"))]
    if let field = goal.handlungsfeld.value {
      parts.append(view.say(view.plan.vocabulary.fieldName(field)))
    }
    if let priority = goal.prioritaet.value {
      let word = view.say(Words.choice(priority))
      parts.append(view.words(de: "Priorität: \(word)", en: "Priority: \(word)"))
    }
    return parts.joined(separator: " · ")
  }

  var lead: HTML {
    view.lead([
      goal.kurz.value.map { HTML($0) }, measuresSentence,
      view.content.figures.supply.supply(of: goal).flatMap { view.supplySentence($0) },
      view.findingsSentence(about: goal.id),
    ])
  }

  private var measuresSentence: HTML {
    let live = measures.filter(\.isLive)
    guard !live.isEmpty else {
      return view.say(
        de: "Kein aktives Vorhaben dient diesem Ziel.", en: "No live project serves this goal.")
    }
    let agreed = live.count { $0.isFrom(.vereinbart) }
    let count = HTML.strong(HTML(view.projects(live.count)))
    return view.say(
      de:
        "\(count) \(live.count == 1 ? "dient" : "dienen") diesem Ziel, \(agreed) davon \(agreed == 1 ? "ist" : "sind") mindestens vereinbart.",
      en:
        "\(count) \(live.count == 1 ? "serves" : "serve") this goal, \(agreed) of them \(agreed == 1 ? "is" : "are") at least agreed."
    )
  }

  var facts: HTML {
    view.facts([
      view.fact(Text(de: "Indikator", en: "Indicator"), view.optional(goal.indikator) { HTML($0) }),
      view.fact(
        Text(de: "Richtung", en: "Direction"), view.optional(goal.richtung) { view.choice($0) }),
      view.fact(Text(de: "Ausgangswert", en: "Start"), goal.ausgangswert.map(figure)),
      view.fact(Text(de: "Zielwert", en: "Target"), goal.zielwert.map(figure)),
      view.fact(Text(de: "Istwerte", en: "Measured"), measured),
      view.fact(
        Text(de: "Tarifanteil mindestens", en: "Least share under agreements"),
        view.optional(goal.tarifAnteilMin) { view.percent($0) }),
      view.fact(
        Text(de: "Im Konflikt mit", en: "In conflict with"),
        goal.konfliktMit.values.isEmpty ? nil : view.links(goal.konfliktMit.values)),
      view.fact(
        Text(de: "Nachhaltigkeitsziele", en: "Sustainable development goals"),
        goal.sdg.values.isEmpty
          ? nil : HTML("SDG " + goal.sdg.values.map(String.init).joined(separator: ", "))),
    ])
  }

  private func figure(_ figure: DatedFigure) -> HTML {
    var notes: [HTML] = []
    if let year = figure.jahr.value { notes.append(HTML(verbatim: String(year))) }
    if let source = figure.quelle.value { notes.append(HTML(source)) }
    return view.given(figure.wert) { view.quantity($0, goal.einheit.value) }
      + (notes.isEmpty ? HTML() : " \(HTML.meta(notes.joined(", ")))")
  }

  private var measured: HTML? {
    let rows = goal.istwerte.rows.sorted { $0.key < $1.key }
    return view.factList(
      rows.map { row in
        HTML(verbatim: "\(row.key): ")
          + view.given(row.value) { view.quantity($0, goal.einheit.value) }
      })
  }

  var supply: HTML {
    view.content.figures.supply.supply(of: goal).map { view.supplyTable($0) } ?? HTML()
  }

  private var measureList: HTML {
    guard !measures.isEmpty else {
      return view.empty(
        Text(
          de: "Diesem Ziel ist keine Maßnahme zugeordnet.",
          en: "No measure is assigned to this goal."))
    }
    return view.measureTable(
      view.words(de: "Maßnahmen für dieses Ziel", en: "Measures for this goal"), measures,
      hidesCaption: true)
  }

  var decisions: HTML {
    view.adoption(
      view.content.figures.adoption.required(for: goal), of: goal.id ?? .plan,
      title: GoalPage.decisionsTitle,
      empty: Text(
        de: "Über dieses Ziel hat noch kein Rat beschlossen.",
        en: "No council has decided on this goal yet."))
  }

  private var comparison: HTML {
    let rows = goal.vergleich.values.map { entry in
      TableBlock.Row(
        view.text(entry.kreis), view.given(entry.wert) { view.quantity($0, goal.einheit.value) },
        view.given(entry.jahr) { HTML(verbatim: String($0)) }, view.text(entry.quelle))
    }
    return TableBlock(
      view.words(de: "Werte anderer Kreise", en: "Figures of other counties"), hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Kreis", en: "County"))),
        .init(HTML(view.words(de: "Wert", en: "Value")), number: true),
        .init(HTML(view.words(de: "Jahr", en: "Year")), number: true),
        .init(HTML(view.words(de: "Quelle", en: "Source"))),
      ], rows: rows
    ).html
  }
}
