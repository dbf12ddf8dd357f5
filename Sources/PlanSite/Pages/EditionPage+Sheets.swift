import Diagnostics
import PlanModel

extension EditionPage {
  /// A measure with its place in the plan.
  struct Sheet: Sendable {
    let measure: Measure
    let number: String
    let fieldNumber: String
  }

  /// Measures by fields, numbered chapter, field, measure.
  func measuresByField(chapter: Int) -> [(number: String, name: String, sheets: [Sheet])] {
    view.byField(view.plan.measures, \.handlungsfeld.value).enumerated().map { field, group in
      let number = "\(chapter).\(field + 1)"
      let sheets = group.elements.enumerated().map { index, measure in
        Sheet(measure: measure, number: "\(number).\(index + 1)", fieldNumber: number)
      }
      return (number, group.name, sheets)
    }
  }

  func measures(
    _ fields: [(number: String, name: String, sheets: [Sheet])], _ sheets: [HTML]
  ) -> Chapter {
    let entries = fields.map { field in
      let inside = field.sheets.map { sheet in
        Entry(
          anchor: slug(sheet.measure.document), number: sheet.number,
          name: view.name(of: sheet.measure.document))
      }
      return Entry(
        anchor: inside.first?.anchor ?? "", number: field.number, name: field.name, entries: inside)
    }
    return Chapter(
      title: Text(de: "Handlungsfelder und Maßnahmen", en: "Fields and measures"),
      content: sheets.joined(), entries: entries)
  }

  /// One measure on one sheet.
  func sheet(_ sheet: Sheet) -> HTML {
    let measure = sheet.measure
    let view = view.within(measure.document, level: 4)
    let page = MeasurePage(measure: measure, view: view)
    let title = measure.titel.value ?? measure.id?.text ?? ""
    var inside = HTML.p(HTML(page.kicker(field: sheet.fieldNumber)), .class("kicker"))
    inside += .heading(3, .span(HTML(sheet.number), .class("number")) + HTML(title))
    inside += page.lead + page.facts
    inside += .div(
      "\n" + view.section("_geld", MeasurePage.moneyTitle, page.money) + page.decisions
        + view.section("_zeit", MeasurePage.timeTitle, page.milestones)
        + view.section(
          "_befunde", Text(de: "Befunde", en: "Findings"),
          headlines(view.content.findings(about: measure.id)))
        + view.section("_nachbarn", MeasurePage.neighboursTitle, page.neighboursInBrief),
      .class("columns"))
    inside += view.body(of: measure.document, level: 4)
    return .article("\n" + inside, .class("sheet"), .id(slug(measure.document)))
  }

  /// Findings as a list of headlines.
  func headlines(_ findings: [Finding]) -> HTML {
    guard !findings.isEmpty else { return HTML() }
    return .list(
      findings.map { finding in
        let chip = finding.acknowledged == nil ? finding.severity.chip : Chip.acknowledged
        return view.chip(chip) + ": " + HTML(view.say(finding.message))
      })
  }

  func goals(chapter: Int) -> Chapter {
    let entries = numbered(view.plan.goals.map(\.document), chapter: chapter)
    let articles = zip(view.plan.goals, entries).map { goal, entry -> HTML in
      let view = view.within(goal.document, level: 4)
      let page = GoalPage(view.content, goal, view)
      let title = HTML.span(HTML(entry.number), .class("number")) + HTML(entry.name)
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
      entries: entries)
  }

  /// A document with its facts and its text.
  func plain(_ document: Document, _ number: String, _ content: HTML) -> HTML {
    let title = HTML.span(HTML(number), .class("number")) + HTML(view.name(of: document))
    return .article(
      "\n" + HTML.heading(3, title) + content + view.body(of: document, level: 4),
      .id(slug(document)))
  }
}
