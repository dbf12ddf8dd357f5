import Diagnostics
import Markup

/// Findings about the body that need nothing but the document itself.
enum BodyCheck {
  static func tooCostly(
    _ excess: CostExcess, file: SourceFile, bodyStart: Int, pairs: [YAMLPair], id: DocumentID?
  ) -> Finding {
    let title = pairs.first { $0.key.text == "titel" || $0.key.text == "name" }
    let place = title?.value.entryRange ?? pairs.first?.key.range ?? 0..<0
    let range = (excess.range.lowerBound + bodyStart)..<(excess.range.upperBound + bodyStart)
    return Finding(
      .dokumentZuAufwendig, at: Place(file, place),
      Text(de: "Der Text ist zu aufwendig", en: "The body is too costly"),
      explanation: reason(excess)
        + Text(
          de: " Der Text erscheint ungestaltet; alles andere im Dokument gilt.",
          en: " The body is shown as plain text; all else in the document counts."),
      related: [Finding.Related(Place(file, range), Text(de: "hier", en: "here"))],
      subject: id?.text)
  }

  private static func reason(_ excess: CostExcess) -> Text {
    switch excess.cause {
    case .tableCells, .tableColumns:
      Text(
        de: "Die Tabellen haben \(excess.count) Zellen; möglich sind \(excess.limit).",
        en: "The tables have \(excess.count) cells; possible are \(excess.limit).")
    case .depth:
      Text(
        de: "Listen und Zitate liegen \(excess.count) Ebenen tief; möglich sind \(excess.limit).",
        en: "Lists and quotes are \(excess.count) levels deep; possible are \(excess.limit).")
    case .openers, .lineLength:
      Text(
        de: "Zu viele offene Zeichen (<, [, *, _, ~) stehen ohne Leerzeile beieinander.",
        en: "Too many openers (<, [, *, _, ~) stand together without a blank line.")
    }
  }

  static func removed(_ document: Document) -> Finding? {
    guard let body = document.body, let first = body.removed.first else { return nil }
    let start = document.bodyRange.lowerBound
    let related = body.removed.map { removed in
      Finding.Related(
        document.place((removed.range.lowerBound + start)..<(removed.range.upperBound + start)),
        removed.kind == .html
          ? Text(de: "HTML: \(removed.what)", en: "HTML: \(removed.what)")
          : Text(de: "Verweis: \(removed.what)", en: "link: \(removed.what)"))
    }
    let count = body.removed.count
    return Finding(
      .htmlEntfernt, at: document.titlePlace,
      count == 1
        ? Text(
          de: "„\(first.what)“ erscheint nicht auf der Seite",
          en: "“\(first.what)” does not appear on the page")
        : Text(
          de: "\(count) Stellen mit HTML erscheinen nicht auf der Seite",
          en: "\(count) pieces of HTML do not appear on the page"),
      explanation: Text(
        de:
          "Von HTML bleibt nur <br>; Verweise führen mit http, https, mailto oder tel nach außen. Überschriften, Listen, Tabellen und Hervorhebungen gehen mit Markdown.",
        en:
          "Of HTML only <br> is kept; links lead out by http, https, mailto or tel. Headings, lists, tables and emphasis are Markdown."
      ),
      related: related, subject: document.id?.text)
  }
}
