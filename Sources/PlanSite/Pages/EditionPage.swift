import Diagnostics
import PlanModel

/// The whole plan as one document, for printing.
struct EditionPage {
  let view: View

  /// A numbered chapter; left out where there is nothing in it.
  struct Chapter {
    let title: Text
    let content: HTML
    /// Anchors and names for the contents.
    var entries: [(anchor: String, title: HTML)] = []
  }

  static func draft(_ content: SiteContent, jobs: Int) async -> PageDraft {
    let page = EditionPage(view: View(content, page: View.editionPath, isEdition: true))
    let view = page.view
    let opening = page.opening.filter { !$0.content.isEmpty }
    let measures = page.measuresByField(chapter: opening.count + 1)
    let sheets = await inParallel(measures, jobs: jobs) { entry in
      page.sheet(entry.measure, entry.number)
    }
    let chapters = (opening + [page.measures(measures, sheets)] + page.closing)
      .filter { !$0.content.isEmpty }
    let title = view.plan.settings?.titel.value ?? "Masterplan"
    var draft = PageDraft(.masterplan, path: View.editionPath, title: title, section: .overview)
    draft["deckblatt"] = page.cover(title)
    draft["verzeichnis"] = page.contents(chapters)
    draft["kapitel"] = chapters.enumerated().map { index, chapter in
      let id = "_kapitel-\(index + 1)"
      let number = HTML.span("\(index + 1)", .class("number"))
      return .section(
        .heading(2, number + HTML(view.say(chapter.title)), .id(id)) + chapter.content,
        .class("chapter"), .labelled(by: id))
    }.joined()
    return draft
  }

  private func cover(_ title: String) -> HTML {
    let settings = view.plan.settings
    var inside = HTML.p(
      HTML(view.words(de: "Gemeinsamer Plan", en: "Joint plan")), .class("kicker"))
    inside += .heading(1, HTML(title))
    if let subtitle = settings?.untertitel.value { inside += .p(HTML(subtitle), .class("lead")) }
    if settings?.beispieldaten.value ?? false {
      inside += .p(
        .strong(
          HTML(
            view.words(
              de: "Beispieldaten – keine amtliche Planung",
              en: "Example data – no official planning"))))
    }
    inside += view.facts([
      view.fact(
        Text(de: "Herausgeber", en: "Publisher"), settings.map { view.text($0.herausgeber) }),
      view.fact(Text(de: "Kontakt", en: "Contact"), settings.map { view.text($0.kontakt) }),
      view.fact(
        Text(de: "Stichtag", en: "Date"),
        view.content.report.today.map { view.date($0) } ?? view.missing),
      view.fact(Text(de: "Stand der Entscheidung", en: "State of decision"), decisionState),
      view.fact(
        Text(de: "Fassung", en: "Revision"),
        view.content.options.revision.map { .code(String($0.prefix(12))) }),
      view.fact(
        Text(de: "Lizenz", en: "Licence"),
        settings.flatMap { view.optional($0.lizenz) { HTML($0) } }),
    ])
    return .element(.header, [.class("cover")], "\n" + inside)
  }

  /// The phase, and who has adopted the plan as a whole.
  private var decisionState: HTML {
    let adopted = view.plan.decisions(on: .plan).filter { $0.ergebnis.value == .beschlossen }
    let phase = HTML(Words.capitalised(view.say(Words.phase(view.plan.phase))))
    guard !adopted.isEmpty else {
      return phase
        + view.say(
          de: "; als Ganzes hat ihn noch niemand beschlossen",
          en: "; nobody has adopted it as a whole yet")
    }
    let list = adopted.map { view.link($0.document) }.joined(", ")
    return phase + view.say(de: "; beschlossen: \(list)", en: "; adopted: \(list)")
  }

  private func contents(_ chapters: [Chapter]) -> HTML {
    let items = chapters.enumerated().map { index, chapter in
      let number = HTML.span("\(index + 1)", .class("number"))
      let head = HTML.a(
        .anchor("_kapitel-\(index + 1)"), number + HTML(view.say(chapter.title)))
      let entries = chapter.entries.map { HTML.element(.li, [], .a(.anchor($0.anchor), $0.title)) }
      let inner = entries.isEmpty ? HTML() : HTML.element(.ol, [], entries.joined())
      return HTML.element(.li, [], head + inner)
    }
    let id = "_inhaltsverzeichnis"
    return .section(
      .heading(2, HTML(view.words(de: "Inhalt", en: "Contents")), .id(id))
        + .element(.ol, [], items.joined()),
      .class("contents of-plan"), .labelled(by: id))
  }

  func slug(_ document: Document) -> String { view.content.addresses[document]?.slug ?? "" }

  /// - Parameter numbers: of the documents within the chapter, if they have any.
  func entries(
    _ documents: [Document], numbers: [String] = []
  ) -> [(anchor: String, title: HTML)] {
    documents.enumerated().map { index, document in
      let number =
        index < numbers.count ? HTML.span(HTML(numbers[index]), .class("number")) : HTML()
      return (slug(document), number + HTML(view.name(of: document)))
    }
  }
}
