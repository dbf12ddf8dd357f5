import Diagnostics
import PlanModel

/// Where is …? The form and the place of the results; masterplan.js finds them.
struct SearchPage {
  let view: View

  func draft() -> PageDraft {
    let index = IndexPage.search
    var draft = PageDraft(.suche, path: index.path, title: view.say(index.title), section: nil)
    draft["antwort"] = view.lead([
      view.say(
        de: "Sucht in Titeln, Arten, Kurztexten, Orten und Trägern.",
        en: "Searches titles, types, summaries, places and carriers.")
    ])
    draft["suchfeld"] = view.searchForm
    let state = HTML.p(
      view.say(
        de: "Die Suche braucht JavaScript. Ohne hilft das \(view.link(.register)).",
        en: "The search needs JavaScript. Without it, see the \(view.link(.register))."),
      .id("_suchstand"), .role("status"), .live)
    let results = HTML.element(.div, [.id("_treffer")])
    let others = HTML.p(
      view.say(
        de: "Alles von A bis Z: \(view.link(.register)). Wörter erklärt: \(view.link(.glossary)).",
        en: "All from A to Z: \(view.link(.register)). Words explained: \(view.link(.glossary))."),
      .class("meta"))
    draft["treffer"] = view.section(
      "_ergebnis", Text(de: "Treffer", en: "Results"), state + results + others)
    return draft
  }
}

extension View {
  /// The field that leads to suche.html, with or without script.
  var searchForm: HTML {
    let field = HTML.element(.input, [.type("search"), .name("q"), .id("_suche")])
    let label = HTML.element(
      .label, [], HTML(words(de: "Im Plan suchen", en: "Search the plan")) + " " + field)
    let button = HTML.element(
      .button, [.type("submit")], HTML(words(de: "Suchen", en: "Search")))
    return .element(
      .form,
      [.class("search"), .role("search"), .get, .action(address(IndexPage.search.path))],
      label + button)
  }
}
