import Diagnostics
import PlanModel

/// Where do I find …? All documents from A to Z, without script.
struct RegisterPage {
  let content: SiteContent
  /// The pages: letters with their entries.
  private let pages: [[TableBlock.Group]]

  static func drafts(_ content: SiteContent) -> [PageDraft] {
    let register = RegisterPage(content)
    return register.pages.indices.map { register.draft($0) }
  }

  private init(_ content: SiteContent) {
    self.content = content
    let view = View(content, page: IndexPage.register.path)
    let entries = content.plan.documents.filter { content.addresses[$0] != nil }
      .map { (name: view.name(of: $0), document: $0) }
      .sortedByName { RegisterPage.sorted($0.name) }
    var groups: [(letter: String, group: TableBlock.Group)] = []
    for (name, document) in entries {
      let letter = RegisterPage.letter(name)
      if groups.last?.letter != letter {
        groups.append((letter, TableBlock.Group(head: HTML(letter), rows: [])))
      }
      let kind = HTML.meta(HTML(Words.capitalised(view.say(document.kind.name))))
      groups[groups.count - 1].group.rows.append(
        TableBlock.Row(view.link(document, name) + " " + kind))
    }
    pages = Pagination.split(groups.map(\.group))
  }

  private func draft(_ position: Int) -> PageDraft {
    let index = IndexPage.register
    let view = View(content, page: Pagination.path(index.path, position + 1))
    var draft = PageDraft(.register, path: view.page, title: view.say(index.title), section: nil)
    let total = HTML.strong(HTML(Print.count(content.plan.documents.count, view.language)))
    draft["antwort"] = view.lead([
      view.say(
        de: "Alle \(total) Dokumente des Plans nach ihrem Namen.",
        en: "All \(total) documents of the plan by name."),
      view.say(
        de:
          "Wörter erklärt das \(view.link(.glossary)), nach Inhalten sucht die \(view.link(.search)).",
        en:
          "Words are explained in the \(view.link(.glossary)); \(view.link(.search)) finds content."
      ),
    ])
    draft["aufderseite"] = letters(view)
    draft["liste"] = pages[position].map { group in
      let letter = group.head?.string ?? ""
      return view.section(
        RegisterPage.anchor(letter), Text(verbatim: letter),
        .list(group.rows.map { $0.cells[0].content }, .class("plain register")))
    }.joined()
    draft["blaettern"] = view.pagination(
      position + 1, of: pages.count, first: index.path,
      what: Text(de: "Seiten des Registers", en: "Pages of the index"))
    return draft
  }

  /// Links to the letters, each to the page on which it begins.
  private func letters(_ view: View) -> HTML {
    var seen: Set<String> = []
    var links: [HTML] = []
    for (number, page) in pages.enumerated() {
      for letter in page.compactMap({ $0.head?.string }) where seen.insert(letter).inserted {
        let path = Pagination.path(IndexPage.register.path, number + 1)
        links.append(.a(view.address(path, RegisterPage.anchor(letter)), HTML(letter)))
      }
    }
    return .element(
      .nav,
      [.class("contents on-page letters"), .label(view.words(de: "Buchstaben", en: "Letters"))],
      .list(links))
  }

  /// What a name is sorted by: quotes and other signs before its first letter do not count.
  private static func sorted(_ name: String) -> String {
    let rest = name.drop { !$0.isLetter && !$0.isNumber }
    return letter(name) == others ? "\u{0}" + rest : String(rest)
  }

  /// The letter under which a name stands.
  static func letter(_ name: String) -> String {
    let rest = name.drop { !$0.isLetter && !$0.isNumber }
    guard let byte = GermanOrder.key(String(rest.prefix(1))).first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    else { return others }
    return String(UnicodeScalar(byte - 0x20))
  }

  /// Figures and letters of other alphabets.
  private static let others = "0–9"

  private static func anchor(_ letter: String) -> String {
    letter == others ? "_0-9" : "_" + letter.lowercased()
  }
}
