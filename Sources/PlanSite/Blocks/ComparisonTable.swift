import Diagnostics
import PlanModel

/// Two documents beside each other, A and B, row by row; what is the same stands once.
struct ComparisonTable {
  struct Row {
    let name: Text
    let left: HTML
    let right: HTML
    /// Whether both sides say something; what is missing is neither the same nor different.
    var isStated = true

    var isSame: Bool { left.bytes == right.bytes }
  }

  let left: Document
  let right: Document
  let rows: [Row]

  /// The names of the rows in which the sides differ.
  var differences: [Text] { rows.filter { $0.isStated && !$0.isSame }.map(\.name) }

  func html(_ view: View) -> HTML {
    let title = view.words(de: "Beide Seiten im Vergleich", en: "Both sides compared")
    let property = HTML(view.words(de: "Merkmal", en: "Property"))
    let heads = [property, side("A", left, view), side("B", right, view)]
      .map { HTML.element(.th, [.scope("col"), .role("columnheader")], $0) }.joined()
    let head = HTML.element(.thead, [.role("rowgroup")], .element(.tr, [.role("row")], heads))
    let body = rows.map { html($0, view) }.joined()
    return .element(
      .table, [.class("compare"), .role("table"), .label(title)],
      head + .element(.tbody, [.role("rowgroup")], body))
  }

  private func side(_ letter: String, _ document: Document, _ view: View) -> HTML {
    .span(HTML(letter), .class("number")) + view.link(document)
  }

  private func html(_ row: Row, _ view: View) -> HTML {
    let word =
      row.isSame ? view.words(de: "gleich", en: "same") : view.words(de: "anders", en: "different")
    let head = HTML.element(
      .th, [.scope("row"), .role("rowheader")],
      HTML(view.say(row.name)) + (row.isStated ? " " + .meta(HTML(word)) : HTML()))
    if row.isSame {
      return .element(
        .tr, [.role("row")], head + .element(.td, [.role("cell"), .columns(2)], row.left))
    }
    let cells = [("A", row.left), ("B", row.right)].map { letter, cell in
      HTML.element(.td, [.role("cell"), .dataLabel(letter)], cell)
    }
    return .element(
      .tr, [.role("row")] + (row.isStated ? [.class("differs")] : []), head + cells.joined())
  }
}

extension View {
  func comparisonTable(_ left: Measure, _ right: Measure) -> ComparisonTable {
    var properties: [(Text, (Measure) -> HTML)] = [
      (Text(de: "Träger", en: "Carrier"), { link($0.traeger) }),
      (Text(de: "Art", en: "Type"), { given($0.art) { HTML(say($0.name)) } }),
      (Text(de: "Wo", en: "Where"), { places($0) }),
      (Text(de: "Zeitraum", en: "Period"), { given($0.zeitraum) { period($0) } }),
      (Text(de: "Kosten", en: "Cost"), { money($0.kosten) }),
    ]
    if [left, right].contains(where: { $0.art.value?.unit != nil || $0.kapazitaet.value != nil }) {
      properties.append(
        (
          Text(de: "Kapazität", en: "Capacity"),
          { measure in given(measure.kapazitaet) { quantity($0, measure.art.value?.unit) } }
        ))
    }
    properties.append((Text(de: "Status", en: "Status"), { status($0) }))
    if !left.abgrenzung.isAbsent || !right.abgrenzung.isAbsent {
      properties.append(
        (
          Text(de: "Abgrenzung", en: "Distinction"),
          { given($0.abgrenzung) { HTML(View.shortened($0)) } }
        ))
    }
    return ComparisonTable(
      left: left.document, right: right.document,
      rows: properties.map { row($0, $1(left), $1(right)) })
  }

  private func row(_ name: Text, _ left: HTML, _ right: HTML) -> ComparisonTable.Row {
    let missing = missing.bytes
    return ComparisonTable.Row(
      name: name, left: left, right: right,
      isStated: left.bytes != missing && right.bytes != missing)
  }

  func comparisonTable(_ left: Application, _ right: Application) -> ComparisonTable {
    let properties: [(Text, (Application) -> HTML)] = [
      (Text(de: "Maßnahme", en: "Measure"), { link($0.massnahme) }),
      (Text(de: "Programm", en: "Programme"), { link($0.programm) }),
      (Text(de: "Kostenteil", en: "Cost part"), { HTML($0.costPart ?? "–") }),
      (Text(de: "Betrag", en: "Amount"), { money($0.betrag) }),
      (Text(de: "Status", en: "Status"), { given($0.status) { chip($0.chip) } }),
      (Text(de: "Antragsteller", en: "Applicant"), { link($0.antragsteller) }),
    ]
    return ComparisonTable(
      left: left.document, right: right.document,
      rows: properties.map { row($0, $1(left), $1(right)) })
  }

  /// A text that a table has room for.
  private static func shortened(_ text: String) -> String {
    text.count > 280 ? text.prefix(280) + " …" : text
  }
}
