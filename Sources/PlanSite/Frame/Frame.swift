import Diagnostics
import PlanModel

/// What is around every page.
struct Frame: Sendable {
  let content: SiteContent
  let theme: Theme
  /// Index pages that exist.
  private let indexPages: Set<String>

  init(_ content: SiteContent, _ theme: Theme) {
    self.content = content
    self.theme = theme
    indexPages = Set(IndexPage.allCases.filter { $0.exists(in: content) }.map(\.path))
  }

  /// The finished page.
  func page(_ draft: PageDraft) -> SitePage {
    let view = View(content, page: draft.path, isEdition: draft.path == View.editionPath)
    let common = commonValues(draft, view)
    var values = common.merging(draft.ownKeys) { own, _ in own }
    values["rubrik"] = draft.kicker
    for (name, block) in draft.blocks { values[name] = block.string }
    let inside = theme.render(draft.kind.template, values)

    var layout = common
    let plan = planTitle(view)
    layout["seitentitel"] = draft.path == "index.html" ? plan : "\(draft.title) – \(plan)"
    layout["beschreibung"] = draft.description.isEmpty ? draft.title : draft.description
    layout["klasse"] = bodyClass(draft)
    layout["springen"] = view.words(de: "Zum Inhalt springen", en: "Skip to content")
    layout["navigation"] = navigation(draft, view).string
    layout["brotkrumen"] = breadcrumb(draft, view).string
    layout["fuss"] = footer(draft, view).string
    layout["inhalt"] = inside
    if draft.kind == .suche { layout["suchindex"] = SearchIndex.path }
    return SitePage(
      path: draft.path, content: .bytes(Array(theme.render(Theme.layout, layout).utf8)))
  }

  private func commonValues(_ draft: PageDraft, _ view: View) -> [String: String] {
    let depth = draft.path.split(separator: "/").count - 1
    var values = [
      "titel": draft.title, "plan": planTitle(view), "sprache": content.language.rawValue,
      "wurzel": String(repeating: "../", count: depth), "stand": state(view),
    ]
    if let today = content.report.today { values["stichtag"] = Print.date(today, content.language) }
    if isExample {
      values["beispieldaten"] = view.words(
        de: "Beispieldaten – keine amtliche Planung", en: "Example data – no official planning")
    }
    return values
  }

  private var isExample: Bool { content.plan.settings?.beispieldaten.value ?? false }

  func planTitle(_ view: View) -> String {
    content.plan.settings?.titel.value ?? view.words(de: "Masterplan", en: "Masterplan")
  }

  private func state(_ view: View) -> String {
    let phase = view.say(Words.phase(content.plan.phase))
    guard let today = content.report.today else { return Words.capitalised(phase) }
    let date = Print.date(today, content.language)
    return view.words(de: "Stand \(date) · \(phase)", en: "As of \(date) · \(phase)")
  }

  private func bodyClass(_ draft: PageDraft) -> String {
    var classes = isExample ? ["example"] : []
    if draft.kind == .massnahme { classes.append("one-sheet") }
    if draft.kind == .masterplan { classes.append("edition") }
    return classes.joined(separator: " ")
  }

  private func navigation(_ draft: PageDraft, _ view: View) -> HTML {
    let links = SiteSection.allCases.compactMap { section -> HTML? in
      guard let entry = section.pages.first(where: { indexPages.contains($0.path) }) else {
        return nil
      }
      let words = HTML(view.say(section.title))
      let address = view.address(entry.path)
      if draft.section != section { return .a(address, words) }
      return .a(address, words, .current(entry.path == draft.path ? "page" : "true"))
    }
    let search = view.address(IndexPage.search.path)
    let isHere = draft.path == IndexPage.search.path ? [Attribute.current("page")] : []
    let toSearch = HTML.element(
      .a, [.href(search)] + isHere, HTML(view.say(IndexPage.search.title)))
    return .element(
      .nav,
      [.class("site-nav"), .label(view.words(de: "Hauptbereiche", en: "Main sections"))],
      .list(links + [toSearch]))
  }

  private func breadcrumb(_ draft: PageDraft, _ view: View) -> HTML {
    guard draft.path != "index.html", draft.path != View.editionPath else { return HTML() }
    let start = (view.say(SiteSection.overview.title), "index.html")
    let links = ([start] + draft.ancestors).map { title, path in
      HTML.element(.li, [], .a(view.address(path), HTML(title)))
    }
    let own = HTML.element(.li, [.current("page")], HTML(draft.title))
    return .element(
      .nav, [.class("breadcrumb"), .label(view.words(de: "Sie sind hier", en: "You are here"))],
      .element(.ol, [], links.joined() + own))
  }

  /// The other pages of the same section, for pages about many documents.
  func neighbours(_ page: IndexPage, _ section: SiteSection, _ view: View) -> HTML {
    let pages = section.pages.filter { indexPages.contains($0.path) }
    guard pages.count > 1 else { return HTML() }
    let links = pages.map { other in
      let words = HTML(view.say(other.title))
      let address = view.address(other.path)
      return other.path == page.path
        ? HTML.a(address, words, .current("page")) : HTML.a(address, words)
    }
    return .element(
      .nav,
      [.class("sub-nav"), .label(view.words(de: "In diesem Bereich", en: "In this section"))],
      .list(links))
  }
}
