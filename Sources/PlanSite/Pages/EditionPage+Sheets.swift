import Diagnostics
import PlanModel

extension EditionPage {
  /// Measures in the order of the fields, with their numbers: chapter, field, measure.
  func measuresByField(chapter: Int) -> [(measure: Measure, number: String)] {
    view.byField(view.plan.measures, \.handlungsfeld.value).enumerated().flatMap { field, group in
      group.elements.enumerated().map { index, measure in
        (measure, "\(chapter).\(field + 1).\(index + 1)")
      }
    }
  }

  func measures(_ measures: [(measure: Measure, number: String)], _ sheets: [HTML]) -> Chapter {
    Chapter(
      title: Text(de: "Handlungsfelder und Maßnahmen", en: "Fields and measures"),
      content: sheets.joined(),
      entries: entries(measures.map(\.measure.document), numbers: measures.map(\.number)))
  }

  /// One measure on one sheet.
  func sheet(_ measure: Measure, _ number: String) -> HTML {
    let view = view.within(measure.document, level: 4)
    let page = MeasurePage(measure: measure, view: view)
    let title = measure.titel.value ?? measure.id?.text ?? ""
    var inside = HTML.p(HTML(page.kicker), .class("kicker"))
    inside += .heading(3, .span(HTML(number), .class("number")) + HTML(title))
    inside += page.lead + page.facts
    inside += view.section("_geld", MeasurePage.moneyTitle, page.money)
    let milestones = view.section("_zeit", MeasurePage.timeTitle, page.milestones)
    inside +=
      milestones.isEmpty
      ? page.decisions : .div("\n" + page.decisions + milestones, .class("two-up"))
    inside += view.section(
      "_befunde", Text(de: "Befunde", en: "Findings"),
      headlines(view.content.findings(about: measure.id)))
    inside += view.body(of: measure.document, level: 4)
    return .article("\n" + inside, .class("sheet"), .id(slug(measure.document)))
  }

  /// Findings as a list of headlines.
  func headlines(_ findings: [Finding]) -> HTML {
    guard !findings.isEmpty else { return HTML() }
    return .list(
      findings.map { finding in
        let chip = finding.acknowledged == nil ? finding.severity.chip : Chip.acknowledged
        return view.chip(chip) + " " + HTML(view.say(finding.message))
      })
  }

  func goals() -> Chapter {
    let articles = view.plan.goals.enumerated().map { index, goal -> HTML in
      let view = view.within(goal.document, level: 4)
      let page = GoalPage(view.content, goal, view)
      let title = HTML.span("\(index + 1)", .class("number")) + HTML(view.name(of: goal.document))
      var inside = HTML.p(HTML(page.kicker), .class("kicker")) + .heading(3, title)
      inside += page.lead + page.facts
      inside += view.section(
        "_bedarf", Text(de: "Bedarf und Angebot", en: "Need and supply"), page.supply)
      inside += view.body(of: goal.document, level: 4)
      return .article("\n" + inside, .id(slug(goal.document)))
    }
    var content = HTML()
    if let plan = view.plan.settings?.document {
      let foreword = view.body(of: plan, level: 4)
      let title = HTML.heading(3, HTML(view.words(de: "Vorwort", en: "Foreword")))
      content += .section(foreword.isEmpty ? HTML() : title + foreword, .id(slug(plan)))
    }
    return Chapter(
      title: Text(de: "Leitbild und Ziele", en: "Goals"), content: content + articles.joined(),
      entries: entries(view.plan.goals.map(\.document)))
  }

  /// A document with its facts and its text.
  func plain(_ document: Document, _ content: HTML, level: Int = 3) -> HTML {
    .article(
      "\n" + HTML.heading(level, HTML(view.name(of: document))) + content
        + view.body(of: document, level: level + 1),
      .id(slug(document)))
  }
}
