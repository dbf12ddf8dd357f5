import Diagnostics
import PlanModel

/// What a page consists of, before a template arranges it.
struct PageDraft {
  let kind: PageKind
  let path: String
  /// The heading.
  let title: String
  /// The section of the site that the page belongs to; nil for pages beside all sections.
  let section: SiteSection?
  /// The line above the heading.
  var kicker = ""
  /// A sentence for search engines.
  var description = ""
  /// Links above the page, without the start page and itself.
  var ancestors: [(title: String, path: String)] = []
  /// Finished blocks by their names in the template.
  var blocks: [String: HTML] = [:]
  /// The county's own keys.
  var ownKeys: [String: String] = [:]

  init(_ kind: PageKind, path: String, title: String, section: SiteSection?) {
    self.kind = kind
    self.path = path
    self.title = title
    self.section = section
  }

  subscript(block: String) -> HTML {
    get { blocks[block] ?? HTML() }
    set { blocks[block] = newValue }
  }
}

extension Document {
  /// The county's own keys (`x-…`) that are words.
  var ownKeys: [String: String] {
    var keys: [String: String] = [:]
    for field in fields where field.key.hasPrefix("x-") {
      if case .text(let text) = field.value, keys[field.key] == nil { keys[field.key] = text }
    }
    return keys
  }
}
