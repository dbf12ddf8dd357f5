import Diagnostics
import PlanModel

/// What do we want, and are we on course?
struct GoalsIndex {
  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    let index = IndexPage.goals
    var draft = PageDraft(
      .leitbild, path: index.path, title: view.say(index.title), section: .goals)
    draft["antwort"] = lead
    draft["bereich"] = frame.neighbours(index, .goals, view)
    draft["ziele"] = view.section(
      "_ziele", Text(de: "Ziele nach Handlungsfeld", en: "Goals by field"), goals)
    if let plan = view.plan.settings?.document {
      draft["vorwort"] = view.section(
        "_vorwort", Text(de: "Vorwort", en: "Foreword"), view.body(of: plan, level: 3))
    }
    return draft
  }

  private var lead: HTML {
    let goals = view.plan.goals
    guard !goals.isEmpty else {
      return view.lead([
        view.say(de: "Der Plan nennt noch keine Ziele.", en: "The plan names no goals yet.")
      ])
    }
    return view.lead([view.goalsSentence])
  }

  private var goals: HTML {
    let groups = view.byField(view.plan.goals, \.handlungsfeld.value).map { field, goals in
      TableBlock.Group(head: HTML(field), rows: goals.map { view.goalRow($0) })
    }
    return TableBlock(
      view.words(de: "Ziele nach Handlungsfeld", en: "Goals by field"), hidesCaption: true,
      columns: view.goalColumns, groups: groups, style: .stack
    ).html
  }
}

extension View {
  var goalsSentence: HTML {
    let verdicts = plan.goals.map { verdict($0) }
    func number(_ chip: Chip) -> Int { verdicts.count { $0.word == chip.word } }
    let count = HTML.strong(
      HTML(counted(plan.goals.count, Text(de: "Ziel", en: "goal"), Text(de: "Ziele", en: "goals"))))
    let little = number(.tooLittle)
    let much = number(.tooMuch)
    let good = number(.onCourse)
    let rest = number(.withoutFigures)
    func with(_ number: Int) -> String {
      switch number {
      case 0: "keinem"
      case 1: "einem"
      default: Print.count(number, .de)
      }
    }
    return say(
      de:
        "\(count): \(good) auf Kurs, bei \(with(little)) ist zu wenig, bei \(with(much)) zu viel geplant; \(rest) ohne bezifferten Bedarf nicht messbar.",
      en:
        "\(count): \(good) on course, too little is planned for \(little), too much for \(much); \(rest) without a measurable need."
    )
  }

  func goalRow(_ goal: Goal) -> TableBlock.Row {
    let measures = (goal.id.flatMap { content.listings.measuresByGoal[$0] } ?? []).count {
      plan.measures[$0].isLive
    }
    let supply = content.figures.supply.supply(of: goal)
    let note: HTML? = supply.flatMap { supply in
      need(supply).map { need in
        say(
          de: "geplant \(quantity(supply.total, supply.type.unit)), gebraucht \(need)",
          en: "planned \(quantity(supply.total, supply.type.unit)), needed \(need)")
      }
    }
    return TableBlock.Row(
      link(goal.document, goal.titel.value)
        + " \(HTML.meta(note ?? goal.kurz.value.map { HTML($0) } ?? HTML()))",
      HTML(projects(measures)), chip(verdict(goal)))
  }

  var goalColumns: [TableBlock.Column] {
    [
      .init(HTML(words(de: "Ziel", en: "Goal"))),
      .init(HTML(words(de: "Aktive Vorhaben", en: "Live projects"))),
      .init(HTML(words(de: "Urteil", en: "Verdict"))),
    ]
  }
}
