import Diagnostics
import PlanChecks
import PlanModel

/// What does not add up, and who can answer it?
struct ReportPage {
  let view: View

  static func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let index = IndexPage.report
    let first = ReportPage(view: View(content, page: index.path))
    let pages = Pagination.split(first.sections)
    let lead = first.lead
    return pages.enumerated().map { number, list in
      let path = Pagination.path(index.path, number + 1)
      let view = View(content, page: path)
      var draft = PageDraft(
        .pruefbericht, path: path, title: view.say(index.title), section: .report)
      draft["antwort"] = lead
      draft["bereich"] = frame.neighbours(index, .report, view)
      if number == 0 { draft["uebersicht"] = first.overview }
      draft["liste"] = list
      draft["blaettern"] = view.pagination(
        number + 1, of: pages.count, first: index.path,
        what: Text(de: "Seiten des Prüfberichts", en: "Pages of the report"))
      return draft
    }
  }

  private var report: CheckReport { view.content.report }

  private var lead: HTML {
    let counts = report.counts
    let rules = Rule.catalogue.count - report.disabled.count
    let documents = view.counted(
      counts.documents, Text(de: "Dokument", en: "document"), Text(de: "Dokumente", en: "documents")
    )
    let known =
      counts.anerkannt == 0
      ? HTML()
      : view.say(
        de:
          " \(counts.anerkannt) \(counts.anerkannt == 1 ? "weiterer ist" : "weitere sind") mit Begründung anerkannt.",
        en:
          " \(counts.anerkannt) more \(counts.anerkannt == 1 ? "is" : "are") acknowledged with a reason."
      )
    return view.lead([
      counts.open == 0
        ? view.say(de: "Kein Befund ist offen.\(known)", en: "No finding is open.\(known)")
        : view.say(
          de:
            "\(HTML.strong(HTML(view.findingsCount(counts.open)))) \(counts.open == 1 ? "ist" : "sind") offen: \(view.severities(counts)).\(known)",
          en:
            "\(HTML.strong(HTML(view.findingsCount(counts.open)))) \(counts.open == 1 ? "is" : "are") open: \(view.severities(counts)).\(known)"
        ),
      view.say(
        de: "Geprüft sind \(documents) nach \(rules) Regeln.",
        en: "\(documents) are checked by \(rules) rules."),
      view.unreadableSentence,
    ])
  }

  private var overview: HTML {
    var byBody: [DocumentID?: [Severity: Int]] = [:]
    for finding in report.findings where finding.acknowledged == nil {
      let body = view.content.responsible(for: finding.subject.map { DocumentID($0) })
      byBody[body, default: [:]][finding.severity, default: 0] += 1
    }
    guard !byBody.isEmpty else { return HTML() }
    let order = byBody.keys.sorted { left, right in
      func weight(_ id: DocumentID?) -> (Int, Int, Int) {
        let counts = byBody[id] ?? [:]
        return (-(counts[.fehler] ?? 0), -(counts[.warnung] ?? 0), -(counts[.hinweis] ?? 0))
      }
      let (a, b) = (weight(left), weight(right))
      return a == b ? (left?.text ?? "").precedesByCodePoints(right?.text ?? "") : a < b
    }
    let rows = order.map { id -> TableBlock.Row in
      let counts = byBody[id] ?? [:]
      let name =
        id.map { view.link($0) } ?? HTML(view.words(de: "ohne Zuordnung", en: "not assigned"))
      return TableBlock.Row(
        [
          .init(name, sort: id.map { view.plan.name(of: $0) } ?? "")
        ]
          + [Severity.fehler, .warnung, .hinweis].map { severity in
            .init(view.count(counts[severity] ?? 0), sort: String(counts[severity] ?? 0))
          })
    }
    let names = [
      Text(de: "Fehler", en: "Errors"), Text(de: "Warnungen", en: "Warnings"),
      Text(de: "Hinweise", en: "Notes"),
    ]
    return TableBlock(
      view.words(de: "Offene Befunde nach Zuständigkeit", en: "Open findings by responsible body"),
      note: view.say(
        de: "Zuständig ist, wer das Dokument verantwortet; was alle betrifft, steht beim Kreis.",
        en: "The body in charge of the document; what concerns all stands with the county."),
      columns: [.init(HTML(view.words(de: "Zuständig", en: "Responsible")))]
        + names.map { .init(HTML(view.say($0)), number: true, label: view.say($0)) },
      rows: rows, style: rows.count >= 12 ? .filterable : .stack
    ).html
  }

  /// Findings by severity, the acknowledged last.
  private var sections: [Pagination.Section] {
    var number = 0
    let open = [Severity.fehler, .warnung, .hinweis].map { severity in
      let findings = report.findings.filter { $0.acknowledged == nil && $0.severity == severity }
      return section(findings, "_\(severity.rawValue)", ReportPage.plural(severity), &number)
    }
    let known = report.findings.filter { $0.acknowledged != nil }
    return open
      + [section(known, "_anerkannt", Text(de: "Anerkannt", en: "Acknowledged"), &number)]
  }

  private static func plural(_ severity: Severity) -> Text {
    switch severity {
    case .fehler: Text(de: "Fehler", en: "Errors")
    case .warnung: Text(de: "Warnungen", en: "Warnings")
    case .hinweis: Text(de: "Hinweise", en: "Notes")
    }
  }

  /// Single findings, and tables where there are many of one rule.
  private func section(
    _ findings: [Finding], _ id: String, _ title: Text, _ number: inout Int
  ) -> Pagination.Section {
    let head = HTML.heading(2, HTML("\(view.say(title)) (\(findings.count))"), .id(id))
    var section = Pagination.Section(head: head, blocks: [])
    let groups = Dictionary(grouping: findings, by: \.rule.id)
    let limit = max(2, view.plan.thresholds.whole(.gruppeAb))
    let others = groups.keys.filter { !ReportPage.known.contains($0) }.sortedByCodePoints()
    for rule in Rule.catalogue.map(\.id) + others {
      guard let group = groups[rule] else { continue }
      if group.count >= limit {
        section.blocks += tables(group)
        continue
      }
      for finding in group {
        number += 1
        section.blocks.append(view.finding(finding, id: "_befund-\(number)", level: 3))
      }
    }
    return section
  }

  private static let known = Set(Rule.catalogue.map(\.id))

  /// Many findings of one rule; the details stand on the pages of the documents.
  private func tables(_ findings: [Finding]) -> [HTML] {
    guard let rule = findings.first?.rule else { return [] }
    let rows = findings.map { finding -> TableBlock.Row in
      let subject = finding.subject.flatMap { view.plan.document(DocumentID($0)) }
      let place = "\(finding.place.file.path):\(finding.place.start.line)"
      return TableBlock.Row(
        subject.map { view.link($0) } ?? HTML(verbatim: finding.place.file.path),
        HTML(view.say(finding.message)), HTML.code(place))
    }
    let link = HTML.a(view.address(IndexPage.rules.path, rule.id), .code(rule.id))
    return Pagination.split([TableBlock.Group(head: nil, rows: rows)]).map { groups in
      TableBlock(
        "\(view.say(rule.title)) (\(findings.count))", note: link,
        columns: [
          .init(HTML(view.words(de: "Dokument", en: "Document"))),
          .init(HTML(view.words(de: "Befund", en: "Finding"))),
          .init(
            HTML(view.words(de: "Ort im Text", en: "Place in the text")),
            label: view.words(de: "Ort im Text", en: "place")),
        ], groups: groups, style: .stack
      ).html
    }
  }
}
