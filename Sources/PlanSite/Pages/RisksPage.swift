import Diagnostics
import PlanModel

/// Which risks and questions are unanswered?
struct RisksPage {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.risks
    let page = RisksPage(view: View(content, page: index.path))
    let view = page.view
    var draft = PageDraft(
      .risiken, path: index.path, title: view.say(index.title), section: .coordination)
    draft["antwort"] = page.lead
    draft["bereich"] = frame.neighbours(index, .coordination, view)
    draft["uebersicht"] = page.table
    draft["liste"] = view.section(
      "_einzeln", Text(de: "Jedes Risiko, jede Frage", en: "Each risk, each question"),
      page.ordered.map { view.riskCard($0, level: 3) }.joined())
    return [draft]
  }

  var ordered: [Risk] {
    let weights = ["hoch": 0, "mittel": 1, "gering": 2]
    func key(_ risk: Risk) -> Int {
      let isOpen = risk.isOpen ? 0 : 10
      return isOpen + (risk.schwere.value.flatMap { weights[$0] } ?? 3)
    }
    return view.plan.risks.enumerated().sorted {
      (key($0.element), $0.offset) < (key($1.element), $1.offset)
    }
    .map(\.element)
  }

  private var lead: HTML {
    let open = view.plan.risks.filter(\.isOpen)
    let heavy = open.count { $0.schwere.value == "hoch" }
    let late = open.count { view.isPast($0.bis.value) }
    let count = HTML.strong(view.count(open.count))
    return view.lead([
      view.say(
        de:
          "\(count) von \(view.plan.risks.count) Risiken und Fragen \(open.count == 1 ? "ist" : "sind") offen, \(heavy) davon \(heavy == 1 ? "wiegt" : "wiegen") schwer.",
        en:
          "\(count) of \(view.plan.risks.count) risks and questions \(open.count == 1 ? "is" : "are") open, \(heavy) of them severe."
      ),
      late == 0
        ? nil
        : view.say(
          de: "Bei \(late) ist die Frist für die Antwort verstrichen.",
          en: "The date for an answer has passed for \(late)."),
    ])
  }

  private var table: HTML {
    let rows = ordered.map { risk in
      TableBlock.Row(
        view.link(risk.document), view.choice(risk.schwere), view.link(risk.eigner),
        view.date(risk.bis), view.chip(.risk(risk.status.value ?? "offen")))
    }
    return TableBlock(
      view.words(de: "Risiken und offene Fragen", en: "Risks and open questions"),
      columns: [
        .init(HTML(view.words(de: "Worum es geht", en: "What it is"))),
        .init(
          HTML(view.words(de: "Schwere", en: "Severity")),
          label: view.words(de: "Schwere", en: "severity")),
        .init(
          HTML(view.words(de: "Zuständig", en: "Owner")),
          label: view.words(de: "zuständig", en: "owner")),
        .init(HTML(view.words(de: "Bis", en: "By")), label: view.words(de: "bis", en: "by")),
        .init(HTML(view.words(de: "Status", en: "Status"))),
      ], rows: rows, style: .stack
    ).html
  }
}

extension Risk {
  var isOpen: Bool { (status.value ?? "offen") == "offen" }
}

extension View {
  func riskCard(_ risk: Risk, level: Int) -> HTML {
    guard let slug = content.addresses[risk.document]?.slug else { return HTML() }
    let title = risk.titel.value ?? risk.id?.text ?? ""
    let facts = self.facts([
      fact(Text(de: "Art", en: "Kind"), choice(risk.art)),
      fact(Text(de: "Status", en: "Status"), chip(.risk(risk.status.value ?? "offen"))),
      fact(Text(de: "Schwere", en: "Severity"), choice(risk.schwere)),
      fact(Text(de: "Eintritt", en: "Likelihood"), optional(risk.eintritt) { choice($0) }),
      fact(Text(de: "Betrifft", en: "Concerns"), factList(risk.betrifft.values.map { link($0) })),
      fact(Text(de: "Zuständig", en: "Owner"), link(risk.eigner)),
      fact(Text(de: "Antwort bis", en: "Answer by"), date(risk.bis)),
      fact(Text(de: "Antwort", en: "Answer"), text(risk.antwort), wide: true),
    ])
    let findings = isEdition ? HTML() : self.findings(of: risk.id, slug: slug, level: level + 1)
    return .article(
      "\n" + HTML.heading(level, HTML(title)) + facts + body(of: risk.document, level: level + 1)
        + findings, .class("card"), .id(slug))
  }

  /// The findings about a document on a page that shows several of its kind.
  func findings(of id: DocumentID?, slug: String, level: Int) -> HTML {
    content.findings(about: id).enumerated().map { number, finding in
      self.finding(finding, id: "_befund-\(slug)-\(number + 1)", level: level)
    }.joined()
  }
}
