import Diagnostics
import PlanFigures
import PlanModel

/// What is this measure?
struct MeasurePage {
  let measure: Measure
  let view: View

  var draft: PageDraft? {
    guard let address = view.content.addresses[measure.document] else { return nil }
    let title = measure.titel.value ?? measure.id?.text ?? measure.document.file.path
    var draft = PageDraft(.massnahme, path: address.page, title: title, section: .measures)
    draft.kicker = kicker
    draft.description = measure.kurz.value ?? title
    draft.ancestors = [(view.say(SiteSection.measures.title), IndexPage.measures.path)]
    draft.ownKeys = measure.document.ownKeys
    draft["antwort"] = lead
    draft["fakten"] = facts
    draft["geld"] = view.section("_geld", MeasurePage.moneyTitle, money)
    draft["beschluesse"] = decisions
    draft["zeitleiste"] = view.section("_zeit", MeasurePage.timeTitle, milestones)
    let contributed = view.plan.contributions(to: measure.id)
    draft["befunde"] = view.findingsSection(
      MeasurePage.findingsTitle, about: [measure.id] + contributed.map(\.id),
      none: Text(
        de: "Zu dieser Maßnahme ist kein Befund offen.",
        en: "There is no finding about this measure."))
    draft["nachbarn"] = view.section("_nachbarn", MeasurePage.neighboursTitle, neighbours)
    draft["text"] = view.textSection(measure.document)
    draft["beteiligte"] = view.section("_beteiligte", MeasurePage.peopleTitle, positions)
    draft["beitraege"] = view.section(
      "_beitraege", MeasurePage.contributionsTitle, contributions(contributed))
    draft["beziehungen"] = view.relations(measure.document)
    draft["quelle"] = view.source(measure.document, stand: measure.stand)
    draft["aufderseite"] = view.onThisPage([
      ("_geld", MeasurePage.moneyTitle, draft["geld"]),
      ("_beschluesse", MeasurePage.decisionsTitle, draft["beschluesse"]),
      ("_zeit", MeasurePage.timeTitle, draft["zeitleiste"]),
      ("_befunde", Text(de: "Befunde", en: "Findings"), draft["befunde"]),
      ("_nachbarn", MeasurePage.neighboursTitle, draft["nachbarn"]),
      ("_text", Text(de: "Beschreibung", en: "Description"), draft["text"]),
      ("_beteiligte", MeasurePage.peopleTitle, draft["beteiligte"]),
      ("_beitraege", MeasurePage.contributionsTitle, draft["beitraege"]),
      ("_beziehungen", Text(de: "Beziehungen", en: "Relations"), draft["beziehungen"]),
    ])
    return draft
  }

  static let moneyTitle = Text(de: "Geld", en: "Money")
  static let timeTitle = Text(de: "Meilensteine", en: "Milestones")
  private static let findingsTitle = Text(
    de: "Befunde zu dieser Maßnahme", en: "Findings about this measure")
  private static let decisionsTitle = Text(de: "Beschlüsse", en: "Decisions")
  private static let peopleTitle = Text(de: "Wer wie dazu steht", en: "Positions")
  static let contributionsTitle = Text(de: "Beiträge", en: "Contributions")

  var kicker: String { kicker() }

  /// - Parameter number: of the field in the plan as one document.
  func kicker(field number: String? = nil) -> String {
    var parts = [view.say(Text(de: "Maßnahme", en: "Measure"))]
    if let field = measure.handlungsfeld.value {
      let name = view.say(view.plan.vocabulary.fieldName(field))
      parts.append(number.map { "\($0) \(name)" } ?? name)
    }
    if let priority = measure.prioritaet.value {
      parts.append(view.words(de: "Priorität \(priority)", en: "Priority \(priority)"))
    }
    if measure.leitprojekt.value == true {
      parts.append(view.words(de: "Leitprojekt", en: "Flagship"))
    }
    return parts.joined(separator: " · ")
  }

  var lead: HTML {
    view.lead([
      measure.kurz.value.map { HTML($0) }, moneySentence,
      view.findingsSentence(about: measure.id),
    ])
  }

  private var moneySentence: HTML? {
    guard let money = view.content.figures.money.money(of: measure) else { return nil }
    guard let cost = money.cost else {
      return view.say(de: "Die Kosten sind nicht angegeben.", en: "The cost is not stated.")
    }
    let total = HTML.strong(view.roundMoney(cost))
    let granted = money.certainty.granted.amount
    let open = money.open ?? .zero
    var parts: [HTML] = []
    if granted > .zero {
      parts.append(
        view.say(
          de: "\(view.roundMoney(granted)) bewilligt", en: "\(view.roundMoney(granted)) granted"))
    }
    let applied = money.certainty.applied.amount
    if applied > .zero {
      parts.append(
        view.say(
          de: "\(view.roundMoney(applied)) beantragt", en: "\(view.roundMoney(applied)) applied for"
        ))
    }
    let prepared = money.certainty.inPreparation.amount
    if prepared > .zero {
      parts.append(
        view.say(
          de: "\(view.roundMoney(prepared)) in Vorbereitung",
          en: "\(view.roundMoney(prepared)) in preparation"))
    }
    let other = money.certainty.other
    if other > .zero {
      parts.append(
        view.say(
          de: "\(view.roundMoney(other)) eigene und andere Mittel",
          en: "\(view.roundMoney(other)) of own and other means"))
    }
    parts.append(
      open > .zero
        ? view.say(
          de: "\(view.roundMoney(open)) ohne Quelle",
          en: "\(view.roundMoney(open)) without a source")
        : view.say(de: "nichts ohne Quelle", en: "nothing without a source"))
    let list = parts.joined(", ")
    return view.say(
      de: "Das Vorhaben kostet \(total): \(list).", en: "The project costs \(total): \(list).")
  }

  private var moneyBar: HTML {
    guard let money = view.content.figures.money.money(of: measure), let cost = money.cost else {
      return HTML()
    }
    return view.moneyBar(
      id: view.scope + "_geld-1", money.certainty, open: money.open ?? .zero, total: cost,
      note: nil, height: 28)
  }

  var money: HTML { moneyBar + view.costByYear(measure) + view.sources(measure) }

  var decisions: HTML {
    view.adoption(
      view.content.figures.adoption.required(for: measure), of: measure.id ?? .plan,
      isDue: measure.isFrom(.vereinbart), title: MeasurePage.decisionsTitle,
      empty: Text(
        de: "Über diese Maßnahme hat noch niemand beschlossen.",
        en: "Nobody has decided on this measure yet."))
  }
}
