import Diagnostics
import PlanModel

/// Who decided what, with which vote?
struct DecisionPage {
  let decision: Decision
  let view: View

  var draft: PageDraft? {
    guard let address = view.content.addresses[decision.document] else { return nil }
    var draft = PageDraft(
      .beschluss, path: address.page, title: view.name(of: decision.document), section: .decisions)
    draft.kicker = kicker
    draft.ancestors = [(view.say(SiteSection.decisions.title), IndexPage.decisions.path)]
    draft.ownKeys = decision.document.ownKeys
    draft["antwort"] = lead
    draft["fakten"] = facts
    draft["gegenstand"] = view.section(
      "_gegenstand", Text(de: "Gegenstand", en: "Subject"), subjects)
    draft["befunde"] = view.findingsSection(
      Text(de: "Befunde zu diesem Beschluss", en: "Findings about this decision"),
      about: [decision.id])
    draft["text"] = view.textSection(decision.document)
    draft["beziehungen"] = view.relations(decision.document)
    draft["quelle"] = view.source(decision.document)
    return draft
  }

  private var isRecommendation: Bool { decision.ergebnis.value == .empfehlung }

  var kicker: String {
    view.say(
      isRecommendation
        ? Text(de: "Empfehlung", en: "Recommendation") : Text(de: "Beschluss", en: "Decision"))
  }

  var lead: HTML {
    let who = decision.gremium.value.map { HTML(view.council($0)) } ?? view.missing
    let when =
      decision.datum.value.map { HTML.time($0.iso, HTML(Print.dateInSentence($0, view.language))) }
      ?? view.missing
    let count = view.plan.subjects(of: decision).count
    let what = HTML.strong(
      HTML(
        view.counted(
          count, Text(de: "Gegenstand", en: "subject"), Text(de: "Gegenstände", en: "subjects"))))
    let result = decision.ergebnis.value.map { HTML(view.say($0.chip.word)) } ?? view.missing
    return view.lead([
      view.say(
        de: "\(who) am \(when) über \(what): \(result).",
        en: "\(who) on \(when) about \(what): \(result)."),
      decision.stimmen.map { view.votes($0) + "." }, answer,
      view.findingsSentence(about: decision.id),
    ])
  }

  private var answer: HTML? {
    guard isRecommendation else { return nil }
    guard let answer = decision.antwort else {
      return view.say(de: "Eine Antwort gibt es noch nicht.", en: "There is no answer yet.")
    }
    let chip = view.say(Chip.answer(answer.folge.value).word)
    let day = view.date(answer.datum)
    return view.say(de: "Antwort vom \(day): \(chip).", en: "Answer of \(day): \(chip).")
  }

  var facts: HTML {
    view.facts([
      view.fact(Text(de: "Gremium", en: "Council"), view.link(decision.gremium)),
      view.fact(Text(de: "Datum", en: "Date"), view.date(decision.datum)),
      view.fact(
        Text(de: "Ergebnis", en: "Result"), view.given(decision.ergebnis) { view.chip($0.chip) }),
      view.fact(
        Text(de: "Stimmen", en: "Votes"),
        decision.stimmen.map { view.votes($0) } ?? (isRecommendation ? nil : view.missing)),
      view.fact(Text(de: "Vorlage", en: "Paper"), view.optional(decision.vorlage) { HTML($0) }),
      view.fact(
        Text(de: "Kosten für die Kommune", en: "Cost to the municipality"),
        view.optional(decision.kostenKommune) { view.money($0) }),
      view.fact(Text(de: "Ratsinformation", en: "Council records"), records),
      view.fact(
        Text(de: "Antwort", en: "Answer"),
        decision.antwort.map { answer in
          view.chip(.answer(answer.folge.value)) + " " + HTML.meta(view.date(answer.datum))
            + (answer.text.value.map { HTML.div(HTML($0)) } ?? HTML())
        }, wide: true),
    ])
  }

  private var records: HTML? {
    view.optional(decision.oparl) { text in
      Address(external: text).map { .a($0, HTML(verbatim: text), .rel("noopener noreferrer")) }
        ?? HTML(text)
    }
  }

  var subjects: HTML {
    let ids = view.plan.subjects(of: decision)
    guard !ids.isEmpty else {
      return view.empty(
        Text(de: "Der Gegenstand ist nicht angegeben.", en: "The subject is not stated."))
    }
    return .list(
      ids.map { id in
        let state = view.plan.measure(id).map { " " + view.status($0) } ?? HTML()
        return view.link(id) + state + view.coverage(of: id, in: decision)
      })
  }
}
