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
    var entries: [Entry] = []
  }

  /// A line of the contents under that of its chapter.
  struct Entry {
    let anchor: String
    let number: String
    let name: String
    /// What belongs to it, one step further in.
    var entries: [Entry] = []
  }

  static func draft(_ content: SiteContent, jobs: Int) async -> PageDraft {
    let page = EditionPage(view: View(content, page: View.editionPath, isEdition: true))
    let view = page.view
    var chapters: [Chapter] = []
    func add(_ chapter: (_ number: Int) -> Chapter) {
      let chapter = chapter(chapters.count + 1)
      if !chapter.content.isEmpty { chapters.append(chapter) }
    }
    for chapter in page.opening { add(chapter) }
    let fields = page.measuresByField(chapter: chapters.count + 1)
    let sheets = await inParallel(fields.flatMap(\.sheets), jobs: jobs) { page.sheet($0) }
    add { _ in page.measures(fields, sheets) }
    for chapter in page.closing { add(chapter) }
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
      return HTML.element(.li, [], head + lines(chapter.entries))
    }
    let id = "_inhaltsverzeichnis"
    return .section(
      .heading(2, HTML(view.words(de: "Inhalt", en: "Contents")), .id(id))
        + .element(.ol, [], items.joined()),
      .class("contents of-plan"), .labelled(by: id))
  }

  func slug(_ document: Document) -> String { view.content.addresses[document]?.slug ?? "" }

  private func lines(_ entries: [Entry]) -> HTML {
    guard !entries.isEmpty else { return HTML() }
    let items = entries.map { entry in
      let number = HTML.span(HTML(entry.number), .class("number"))
      return HTML.element(
        .li, [], .a(.anchor(entry.anchor), number + HTML(entry.name)) + lines(entry.entries))
    }
    return .element(.ol, [], items.joined())
  }

  /// Documents of a chapter with their numbers in it.
  func numbered(_ documents: [Document], chapter: Int) -> [Entry] {
    documents.enumerated().map { index, document in
      Entry(
        anchor: slug(document), number: "\(chapter).\(index + 1)", name: view.name(of: document))
    }
  }
}
