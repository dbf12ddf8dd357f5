import Diagnostics
import PlanModel

extension OverviewPage {
  /// What the county's council has to decide at its next session.
  var session: HTML {
    let settings = view.plan.settings
    guard let name = settings?.sitzungGremium.value, let day = settings?.sitzungDatum.value else {
      return HTML()
    }
    let title = view.say(
      de: "Nächste Sitzung: \(name), \(view.date(day))",
      en: "Next session: \(name), \(view.date(day))")
    var inside = HTML.heading(2, title, .id("_sitzung"))
    let questions = recommendations
    if adoptions.isEmpty, questions.isEmpty {
      inside += .p(
        view.say(
          de:
            "Aus dem Plan ist nichts zu entscheiden: Kein vereinbartes oder begonnenes Vorhaben wartet auf den Kreistag, und keine Empfehlung ist ohne Antwort.",
          en:
            "The plan leaves nothing to decide: no agreed or running project waits for the county council, and no recommendation is unanswered."
        ))
    } else if adoptions.isEmpty {
      inside += .p(
        view.say(
          de:
            "Zu beschließen ist nichts: Für kein vereinbartes oder begonnenes Vorhaben fehlt ein Beschluss des Kreistags.",
          en:
            "Nothing to adopt: no agreed or running project lacks a decision of the county council."
        ))
    }
    inside += adoptions + questions
    return .section(
      "\n" + inside + elsewhere, .class("panel"), .labelled(by: "_sitzung"))
  }

  private var adoptions: HTML {
    let county = view.plan.county?.id
    let missing = (county.flatMap { view.content.listings.unadopted[$0] } ?? []).map {
      view.plan.measures[$0]
    }
    guard !missing.isEmpty else { return HTML() }
    let table = TableBlock(
      view.words(
        de: "Fehlende Beschlüsse des Kreistags", en: "Missing decisions of the county council"),
      hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Vorhaben", en: "Project"))),
        .init(HTML(view.words(de: "Status", en: "Status"))),
        .init(HTML(view.words(de: "Kosten", en: "Cost")), number: true),
      ],
      rows: missing.prefix(20).map { measure in
        TableBlock.Row(
          view.link(measure.document), view.status(measure),
          view.given(measure.kosten) { view.roundMoney($0) })
      }, style: .stack)
    return .p(
      view.say(
        de:
          "Zu beschließen: Für \(view.projects(missing.count)) fehlt ein Beschluss des Kreistags.",
        en: "To decide: \(view.projects(missing.count)) without a decision of the county council."))
      + table.html
  }

  private var recommendations: HTML {
    let open = view.plan.latestFirst(
      view.plan.decisions.filter { $0.ergebnis.value == .empfehlung && $0.antwort == nil })
    guard !open.isEmpty else { return HTML() }
    let number = view.counted(
      open.count, Text(de: "Empfehlung", en: "recommendation"),
      Text(de: "Empfehlungen", en: "recommendations"))
    let items = open.prefix(8).map { decision in
      let about = view.plan.subjects(of: decision).prefix(3).map { HTML(view.name(of: $0)) }
      let subjects = about.isEmpty ? HTML() : " " + HTML.meta(about.joined(", "))
      return view.link(decision.document) + subjects
    }
    let verb = view.words(de: open.count == 1 ? "ist" : "sind", en: open.count == 1 ? "is" : "are")
    return .p(
      view.say(
        de: "Zu beantworten: \(number) der Bürgerinnen und Bürger \(verb) ohne Antwort.",
        en: "To answer: \(number) of the citizens \(verb) unanswered."))
      + .list(items)
  }

  /// What other councils have to decide.
  private var elsewhere: HTML {
    let county = view.plan.county?.id
    let missing = view.content.listings.unadopted.filter { $0.key != county }
    let measures = Set(missing.values.flatMap { $0 }).count
    guard measures > 0, IndexPage.decisions.exists(in: view.content) else { return HTML() }
    let link = view.link(.decisions)
    return .p(
      view.say(
        de: "Andere Gremien haben zu \(view.projects(measures)) noch zu beschließen: \(link).",
        en: "Other bodies still have to decide on \(view.projects(measures)): \(link)."),
      .class("meta"))
  }
}
