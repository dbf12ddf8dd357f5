import Diagnostics
import PlanModel

/// Findings on pages.
extension View {
  /// The section with the findings about a document, or about several that a page shows.
  func findingsSection(
    _ title: Text, about ids: [DocumentID?], none: Text? = nil
  ) -> HTML {
    var seen: Set<String> = []
    var articles = HTML()
    var number = 0
    for finding in ids.flatMap({ content.findings(about: $0) }) {
      let key = "\(finding.place.file.path):\(finding.place.range.lowerBound):\(finding.rule.id)"
      guard seen.insert(key + finding.items.joined(separator: ",")).inserted else { continue }
      number += 1
      if number <= View.mostFindings {
        articles += self.finding(finding, id: "_befund-\(number)", level: 3)
      }
    }
    if number > View.mostFindings {
      let rest = findingsCount(number - View.mostFindings)
      articles += .p(
        say(
          de: "Weitere \(rest) stehen im \(link(.report)).",
          en: "Another \(rest) stand in the \(link(.report))."))
    }
    if articles.isEmpty, let none { return section("_befunde", title, empty(none)) }
    return section("_befunde", title, articles)
  }

  /// How many findings a document's page shows in full.
  private static let mostFindings = 12

  /// - Parameter level: of the headline.
  func finding(_ finding: Finding, id: String, level: Int, showsSubject: Bool = false) -> HTML {
    let chip = finding.acknowledged == nil ? finding.severity.chip : Chip.acknowledged
    var inside = HTML.heading(level, HTML(say(finding.message)))
    let rule = HTML.a(address(IndexPage.rules.path, finding.rule.id), .code(finding.rule.id))
    inside += .element(
      .header, [], self.chip(chip) + rule + concerned(by: finding))
    if let acknowledged = finding.acknowledged { inside += acknowledgement(acknowledged) }
    inside += excerpt(
      finding.place, note: finding.label.map { say($0) },
      hidesSource: View.confidential.contains(finding.rule.id))
    for related in finding.related.prefix(View.mostPlaces) {
      inside += excerpt(related.place, note: say(related.message))
    }
    if finding.related.count > View.mostPlaces {
      let rest = finding.related.count - View.mostPlaces
      inside += .p(
        HTML(words(de: "Dazu \(rest) weitere Stellen.", en: "And \(rest) further places.")),
        .class("meta"))
    }
    for line in say(finding.explanation).split(separator: "\n") { inside += .p(HTML(String(line))) }
    if !View.confidential.contains(finding.rule.id) { inside += help(finding) }
    return .article("\n" + inside, .class("finding \(chip.tone)"), .id(id))
  }

  private static let mostPlaces = 4

  private func concerned(by finding: Finding) -> HTML {
    let documents = finding.items.compactMap { plan.document(DocumentID($0)) }
    guard !documents.isEmpty else { return HTML() }
    var links = documents.prefix(4).map { link($0) }
    if documents.count > 4 {
      links.append(
        HTML(words(de: "\(documents.count - 4) weitere", en: "\(documents.count - 4) more")))
    }
    let list = links.joined(", ")
    return .span(say(de: "betrifft \(list)", en: "concerns \(list)"))
  }

  func acknowledgement(_ acknowledged: Finding.Acknowledgement) -> HTML {
    let until = isoDate(acknowledged.until)
    let decision = acknowledged.decision.map { id in
      say(de: " durch \(link(DocumentID(id)))", en: " by \(link(DocumentID(id)))")
    }
    let by = decision ?? HTML()
    let head = HTML.strong(say(de: "Anerkannt bis \(until)", en: "Acknowledged until \(until)"))
    return .p(
      say(
        de: "\(head)\(by): „\(acknowledged.reason)“", en: "\(head)\(by): “\(acknowledged.reason)”"))
  }

  /// An ISO date as people write it; anything else as it stands.
  private func isoDate(_ iso: String) -> HTML {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
      return HTML(iso)
    }
    return date(day)
  }

  /// Rules whose source line is not shown on a page: what it says is not meant for the public.
  private static let confidential: Set<String> = [Rule.feldUnbekannt.id, Rule.personendaten.id]

  func excerpt(_ place: Place, note: String?, hidesSource: Bool = false) -> HTML {
    let path = place.file.path
    if hidesSource {
      let line = words(de: "Zeile \(place.start.line)", en: "line \(place.start.line)")
      return .p(HTML.code("\(path), \(line)"), .class("meta"))
    }
    guard let excerpt = SourceExcerpt(place) else {
      guard let note, !note.isEmpty else { return HTML() }
      return .p(HTML.code(path) + ": \(note)", .class("meta"))
    }
    let line = words(de: "Zeile \(excerpt.line)", en: "line \(excerpt.line)")
    var code = HTML.span(HTML(verbatim: "\(path), \(line)"), .class("where"))
    code += .span("\(excerpt.line)", .class("line-number"))
    code += HTML(verbatim: excerpt.before)
    code += .element(.mark, [], HTML(verbatim: excerpt.marked))
    code += HTML(verbatim: excerpt.after)
    if let note, !note.isEmpty { code += .span(HTML(note), .class("note")) }
    return .element(.pre, [.class("source")], .element(.code, [], code))
  }

  private func help(_ finding: Finding) -> HTML {
    guard !finding.help.isEmpty else { return HTML() }
    let title = HTML.p(HTML(words(de: "Hilfe", en: "Help")), .class("help"))
    return title + finding.help.map { help($0) }.joined()
  }

  /// An edit to copy stands in code; words before it end with a colon and two blanks.
  private func help(_ help: Text) -> HTML {
    let text = say(help)
    if let split = text.firstRange(of: ":  ") {
      let before = String(text[..<split.lowerBound])
      let edit = String(text[split.upperBound...])
      if edit.contains("\n") { return .p("\(before):") + .pre(edit) }
      return .p("\(before): \(HTML.code(edit))")
    }
    return help.de == help.en ? .pre(text) : .p(HTML(text))
  }

  /// The open findings about a document in a few words, for leads; nil if there are none.
  func findingsSentence(about id: DocumentID?) -> HTML? {
    let open = content.openFindings(about: id)
    guard !open.isEmpty else { return nil }
    let errors = open.count { $0.severity == .fehler }
    let count = findingsCount(open.count)
    if errors == 0 {
      return say(
        de: "\(count) \(open.count == 1 ? "ist" : "sind") offen.",
        en: "\(count) \(open.count == 1 ? "is" : "are") open.")
    }
    return say(
      de:
        "\(count) \(open.count == 1 ? "ist" : "sind") offen, \(errors == open.count ? (errors == 1 ? "ein Fehler" : "alle Fehler") : "davon \(errors) Fehler").",
      en:
        "\(count) \(open.count == 1 ? "is" : "are") open, \(errors) of them \(errors == 1 ? "an error" : "errors")."
    )
  }

  /// What cannot be read is missing from every figure; nil if all can be read.
  var unreadableSentence: HTML? {
    guard !plan.unreadable.isEmpty else { return nil }
    let count = HTML.strong(
      HTML(
        counted(
          plan.unreadable.count, Text(de: "Dokument", en: "document"),
          Text(de: "Dokumente", en: "documents"))))
    let paths = plan.unreadable.prefix(3).map { HTML.code($0.path) }.joined(", ")
    let more = plan.unreadable.count > 3 ? " …" : ""
    let isOne = plan.unreadable.count == 1
    return say(
      de:
        "\(count) \(isOne ? "ist" : "sind") nicht lesbar und \(isOne ? "fehlt" : "fehlen") in allen Zahlen: \(paths)\(more).",
      en:
        "\(count) cannot be read and \(isOne ? "is" : "are") missing from all figures: \(paths)\(more)."
    )
  }
}
