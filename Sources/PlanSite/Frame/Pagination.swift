import Diagnostics

/// Long lists in pages of their own: `index.html`, `seite-2.html` …
enum Pagination {
  /// Bytes of a list that one page takes (site.md, Budgets: a list page has at most 300 KiB).
  static let budget = 220_000

  /// Groups of rows, cut so that each page stays within the budget. A group that goes on has its
  /// head again.
  static func split(_ groups: [TableBlock.Group]) -> [[TableBlock.Group]] {
    var pages: [[TableBlock.Group]] = [[]]
    var size = 0
    for group in groups {
      var part = TableBlock.Group(head: group.head, rows: [])
      for row in group.rows {
        let bytes = row.cells.reduce(200) { $0 + $1.content.bytes.count + 80 }
        if size + bytes > budget, size > 0 {
          if !part.rows.isEmpty { pages[pages.count - 1].append(part) }
          part = TableBlock.Group(head: group.head, rows: [])
          pages.append([])
          size = 0
        }
        part.rows.append(row)
        size += bytes
      }
      if !part.rows.isEmpty { pages[pages.count - 1].append(part) }
    }
    return pages
  }

  /// Blocks under a heading.
  struct Section {
    let head: HTML
    var blocks: [HTML]
  }

  /// Sections, cut in the same way; one that goes on has its heading again.
  static func split(_ sections: [Section]) -> [HTML] {
    var pages = [HTML()]
    for section in sections {
      var needsHead = true
      for block in section.blocks {
        let size = pages[pages.count - 1].bytes.count
        if size > 0, size + block.bytes.count > budget {
          pages.append(HTML())
          needsHead = true
        }
        if needsHead { pages[pages.count - 1] += section.head }
        needsHead = false
        pages[pages.count - 1] += block
      }
    }
    return pages
  }

  /// Blocks, cut in the same way.
  static func split(_ blocks: [HTML]) -> [HTML] {
    var pages = [HTML()]
    for block in blocks {
      if pages[pages.count - 1].bytes.count + block.bytes.count > budget,
        !pages[pages.count - 1].isEmpty
      {
        pages.append(HTML())
      }
      pages[pages.count - 1] += block
    }
    return pages
  }

  /// The path of page `number` (from 1) of a list that begins at `path`; beside the start page it
  /// bears the name of its list: `register-seite-2.html`.
  static func path(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    guard path.hasSuffix("index.html") else {
      return "\(path.dropLast(".html".count))-seite-\(number).html"
    }
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return "\(folder)seite-\(number).html"
  }
}

extension View {
  /// The numbers of the pages of a list; nothing for a single page.
  func pagination(_ number: Int, of count: Int, first path: String, what: Text) -> HTML {
    guard count > 1 else { return HTML() }
    func item(_ target: Int, _ words: HTML, _ attributes: Attribute...) -> HTML {
      .element(
        .li, [],
        .element(.a, [.href(address(Pagination.path(path, target)))] + attributes, words))
    }
    var items: [HTML] = []
    if number > 1 {
      items.append(item(number - 1, HTML(words(de: "Zurück", en: "Back")), .rel("prev")))
    }
    for page in 1...count {
      let label = Attribute.label(words(de: "Seite \(page)", en: "Page \(page)"))
      items.append(
        page == number
          ? .element(
            .li, [], .element(.span, [.current("page"), label], HTML(String(page))))
          : item(page, HTML(String(page)), label))
    }
    if number < count {
      items.append(item(number + 1, HTML(words(de: "Weiter", en: "Next")), .rel("next")))
    }
    return .element(
      .nav, [.class("pagination"), .label(say(what))], .element(.ul, [], items.joined()))
  }
}
