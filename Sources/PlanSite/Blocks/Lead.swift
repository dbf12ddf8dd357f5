import Diagnostics

extension View {
  /// The sentences with which a page answers its question.
  func lead(_ sentences: [HTML?]) -> HTML {
    sentences.compactMap { $0 }.filter { !$0.isEmpty }.map { .p($0, .class("lead")) }.joined()
  }

  /// Where a block would stand, were there anything in it.
  func empty(_ sentence: Text) -> HTML { .p(HTML(say(sentence)), .class("empty")) }

  /// A section with its heading; nothing if there is no content.
  func section(_ id: String, _ title: Text, _ content: HTML) -> HTML {
    guard !content.isEmpty else { return HTML() }
    let inside = HTML.heading(level, HTML(say(title)), .id(scope + id)) + content
    // Where several documents have the same sections, a section is no landmark.
    return scope.isEmpty ? .section(inside, .labelled(by: scope + id)) : .section(inside)
  }

  /// The contents of a page of four or more sections.
  func onThisPage(_ sections: [(id: String, title: Text, block: HTML)]) -> HTML {
    let present = sections.filter { !$0.block.isEmpty }
    guard present.count >= 4 else { return HTML() }
    let links = present.map { HTML.a(.anchor($0.id), HTML(say($0.title))) }
    return .element(
      .nav, [.class("contents on-page"), .labelled(by: "_auf")],
      .heading(2, HTML(words(de: "Auf dieser Seite", en: "On this page")), .id("_auf"))
        + .list(links))
  }
}
