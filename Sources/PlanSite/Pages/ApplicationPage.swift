import Diagnostics
import PlanModel

/// How far is this application?
struct ApplicationPage {
  let application: Application
  let view: View

  var draft: PageDraft? {
    guard let address = view.content.addresses[application.document] else { return nil }
    var draft = PageDraft(
      .antrag, path: address.page, title: view.name(of: application.document), section: .money)
    draft.kicker = view.say(Text(de: "Förderantrag", en: "Funding application"))
    draft.ancestors = [(view.say(SiteSection.money.title), IndexPage.funding.path)]
    draft.ownKeys = application.document.ownKeys
    draft["antwort"] = lead
    draft["fakten"] = facts
    draft["zeitleiste"] = view.section("_verlauf", Text(de: "Verlauf", en: "Course"), course)
    draft["befunde"] = view.findingsSection(
      Text(de: "Befunde zu diesem Antrag", en: "Findings about this application"),
      about: [application.id])
    draft["text"] = view.textSection(application.document)
    draft["beziehungen"] = view.relations(application.document)
    draft["quelle"] = view.source(application.document)
    return draft
  }

  private var lead: HTML {
    let amount = application.betrag.value.map { HTML.strong(view.roundMoney($0)) } ?? view.missing
    let measure = view.link(application.massnahme)
    let programme = view.link(application.programm)
    let state = application.status.value.map { HTML(view.say($0.chip.word)) } ?? view.missing
    return view.lead([
      view.say(
        de: "\(amount) aus \(programme) für \(measure). Stand: \(state).",
        en: "\(amount) from \(programme) for \(measure). State: \(state)."),
      view.findingsSentence(about: application.id),
    ])
  }

  private var facts: HTML {
    let eligible = view.plan.eligibleCost(of: application)
    return view.facts([
      view.fact(
        Text(de: "Status", en: "Status"), view.given(application.status) { view.chip($0.chip) }),
      view.fact(Text(de: "Maßnahme", en: "Measure"), view.link(application.massnahme)),
      view.fact(Text(de: "Programm", en: "Programme"), view.link(application.programm)),
      view.fact(Text(de: "Antragsteller", en: "Applicant"), view.link(application.antragsteller)),
      view.fact(Text(de: "Betrag", en: "Amount"), view.money(application.betrag)),
      view.fact(Text(de: "Förderfähige Kosten", en: "Eligible cost"), view.money(eligible)),
      view.fact(Text(de: "Quote", en: "Rate"), rate(of: eligible)),
      view.fact(
        Text(de: "Kostenteil", en: "Cost part"), view.optional(application.kostenteil) { HTML($0) }),
      view.fact(Text(de: "Aufruf", en: "Call"), view.optional(application.aufruf) { HTML($0) }),
      view.fact(
        Text(de: "Bewilligungszeitraum", en: "Grant period"),
        view.optional(application.bewilligungszeitraum) { view.period($0) }),
      view.fact(
        Text(de: "Vorzeitiger Beginn erlaubt ab", en: "Early start allowed from"),
        view.optional(application.vorzeitigerBeginn) { view.date($0) }),
      view.fact(
        Text(de: "Abgerufen", en: "Drawn"), view.optional(application.abgerufen) { view.money($0) }),
      view.fact(
        Text(de: "Begleitung", en: "Support"),
        view.optional(application.begleitung) { view.link($0) }),
      view.fact(
        Text(de: "Beihilfe", en: "State aid"),
        view.optional(application.beihilfe) { view.choice($0) }),
      view.fact(
        Text(de: "Folgt auf", en: "Follows"), view.optional(application.folgtAuf) { view.link($0) }),
      view.fact(
        Text(de: "Aktenzeichen", en: "File number"),
        view.optional(application.aktenzeichen) { HTML($0) }),
    ])
  }

  private func rate(of eligible: Given<Money>) -> HTML? {
    guard let amount = application.betrag.value, let cost = eligible.value else { return nil }
    return amount.share(of: cost).map { view.percent($0) }
  }

  private var course: HTML {
    let steps: [(Given<Day>, Text)] = [
      (application.eingereicht, Text(de: "eingereicht", en: "submitted")),
      (application.bewilligt, Text(de: "bewilligt", en: "granted")),
      (application.abgelehnt, Text(de: "abgelehnt", en: "refused")),
      (application.nachweisBis, Text(de: "Nachweis fällig", en: "final proof due")),
    ]
    return view.timeline(
      steps.filter { !$0.0.isAbsent }.map { day, what in
        View.TimelineEntry(when: view.date(day), what: HTML(view.say(what)))
      })
  }
}

extension View {
  func applicationRow(_ application: Application, id: String? = nil) -> TableBlock.Row {
    let measure = application.massnahme.value.map { plan.name(of: $0) }
    let programme = application.programm.value.map { plan.name(of: $0) }
    let amount = application.betrag.value
    let name = measure ?? application.id?.text ?? ""
    let applicant = application.antragsteller.value.map { shortName($0) }
    let who = applicant.map { " \(HTML.meta(HTML($0)))" } ?? HTML()
    return TableBlock.Row(
      [
        .init(link(application.document, name) + who, sort: name),
        .init(programme.map { HTML($0) } ?? missing),
        .init(given(application.status) { chip($0.chip) }),
        .init(
          amount.map { roundMoney($0) } ?? missing,
          sort: amount.map { String($0.cents / 100) } ?? ""),
      ], id: id)
  }

  var applicationColumns: [TableBlock.Column] {
    [
      .init(HTML(words(de: "Antrag für", en: "Application for"))),
      .init(HTML(words(de: "Programm", en: "Programme")), choice: true),
      .init(HTML(words(de: "Status", en: "Status")), choice: true),
      .init(HTML(words(de: "Betrag", en: "Amount")), number: true),
    ]
  }
}
