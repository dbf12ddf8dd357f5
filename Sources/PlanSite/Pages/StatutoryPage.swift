import Diagnostics

/// The pages that a public body must have; their text comes from the plan folder.
enum StatutoryPage: String, CaseIterable {
  case barrierefreiheit, impressum, datenschutz

  var path: String { rawValue + ".html" }
  var source: String { "seiten/\(rawValue).md" }

  var title: Text {
    switch self {
    case .barrierefreiheit:
      Text(de: "Erklärung zur Barrierefreiheit", en: "Accessibility statement")
    case .impressum: Text(de: "Impressum", en: "Imprint")
    case .datenschutz: Text(de: "Datenschutz", en: "Privacy")
    }
  }

  var linkWords: Text {
    self == .barrierefreiheit ? Text(de: "Barriere melden", en: "Report a barrier") : title
  }

  func draft(_ content: SiteContent) -> PageDraft {
    let view = View(content, page: path)
    var draft = PageDraft(.seite, path: path, title: view.say(title), section: nil)
    if let text = content.options.statutoryPages[rawValue] {
      draft["text"] = view.body(
        StatutoryPage.withoutTitle(text), path: source, prefix: "", level: 2)
    } else {
      let file = HTML.code(source)
      draft["text"] = .section(
        .heading(
          2, HTML(view.words(de: "Diese Seite fehlt noch", en: "This page is still missing")),
          .id("_fehlt"))
          + .p(
            view.say(
              de:
                "Die Herausgeberin hat noch keinen Text hinterlegt. Er gehört in die Datei \(file) des Planordners.",
              en:
                "The publisher has not yet provided a text. It belongs in the file \(file) of the plan folder."
            )),
        .class("panel warn"), .labelled(by: "_fehlt"))
    }
    return draft
  }

  /// The text without a first heading of level 1: the page has its own.
  private static func withoutTitle(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.contains { $0 > 32 } }),
      lines[first].starts(with: "# ".utf8)
    else { return text }
    return Array(lines[(first + 1)...].joined(separator: [0x0A]))
  }
}
