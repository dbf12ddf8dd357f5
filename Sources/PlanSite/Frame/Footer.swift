import Diagnostics
import PlanChecks
import PlanModel

extension Frame {
  /// Date, revision, open findings, and the pages that every page leads to.
  func footer(_ draft: PageDraft, _ view: View) -> HTML {
    var parts: [HTML] = []
    if let today = content.report.today {
      let date = view.date(today)
      parts.append(view.say(de: "Stichtag \(date)", en: "Date of the plan \(date)"))
    }
    if let revision = content.options.revision {
      let code = HTML.code(String(revision.prefix(12)))
      parts.append(view.say(de: "Fassung \(code)", en: "Revision \(code)"))
    }
    parts.append("masterplan \(content.options.version)")
    parts.append(findings(view))
    let line = HTML.p(parts.joined(" · "))
    return .element(
      .footer, [.class("site-footer")], "\n" + line + .list(links(draft, view)))
  }

  private func findings(_ view: View) -> HTML {
    let counts = content.report.counts
    let report = view.address(IndexPage.report.path)
    if counts.open == 0 {
      return .a(report, HTML(view.words(de: "keine offenen Befunde", en: "no open findings")))
    }
    let open = HTML.a(
      report,
      HTML(
        view.counted(
          counts.open, Text(de: "offener Befund", en: "open finding"),
          Text(de: "offene Befunde", en: "open findings"))))
    return open + " (\(view.severities(counts)))"
  }

  private func links(_ draft: PageDraft, _ view: View) -> [HTML] {
    var links: [HTML] = [
      .a(view.address(IndexPage.rules.path), HTML(view.say(IndexPage.rules.title))),
      .a(
        view.address(View.editionPath),
        HTML(view.words(de: "Gesamter Plan zum Drucken", en: "The whole plan for printing"))),
    ]
    links += [.register, .search, .glossary].map { view.link($0) }
    if IndexPage.data.exists(in: content) { links.append(view.link(.data)) }
    for page in StatutoryPage.allCases {
      links.append(.a(view.address(page.path), HTML(view.say(page.linkWords))))
    }
    return links
  }
}

extension View {
  /// "3 Fehler, 21 Warnungen, 14 Hinweise"
  func severities(_ counts: CheckReport.Counts) -> String {
    let parts: [(Int, Text, Text)] = [
      (counts.fehler, Text(de: "Fehler", en: "error"), Text(de: "Fehler", en: "errors")),
      (counts.warnung, Text(de: "Warnung", en: "warning"), Text(de: "Warnungen", en: "warnings")),
      (counts.hinweis, Text(de: "Hinweis", en: "note"), Text(de: "Hinweise", en: "notes")),
    ]
    return parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }
}
