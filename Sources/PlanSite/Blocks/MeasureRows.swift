import Diagnostics
import PlanModel

/// Lists of measures.
extension View {
  /// - Parameter own: the body on whose page the list stands; its role is said then.
  func measureRow(_ measure: Measure, role: Text? = nil) -> TableBlock.Row {
    let title = measure.titel.value ?? measure.id?.text ?? measure.document.file.path
    var notes: [HTML] = []
    if let role { notes.append(HTML(say(role))) }
    if let carrier = measure.traeger.value { notes.append(HTML(plan.name(of: carrier))) }
    if let period = measure.zeitraum.value { notes.append(HTML(Print.period(period, language))) }
    let findings = content.openFindings(about: measure.id).count
    if findings > 0 { notes.append(HTML(findingsCount(findings))) }
    let cost = measure.kosten.value
    return TableBlock.Row([
      .init(link(measure.document, title) + " \(HTML.meta(notes.joined(" · ")))", sort: title),
      .init(places(measure), filter: placeNames(measure)),
      .init(
        status(measure),
        sort: String(measure.status.value.map { ($0.rank ?? 6) + 1 } ?? 0)),
      .init(
        cost.map { roundMoney($0) } ?? missing,
        sort: cost.map { String($0.cents / 100) } ?? ""),
    ])
  }

  var measureColumns: [TableBlock.Column] {
    [
      .init(HTML(words(de: "Maßnahme", en: "Measure"))),
      .init(HTML(words(de: "Kommunen", en: "Municipalities")), choice: true),
      .init(HTML(words(de: "Status", en: "Status")), choice: true),
      .init(HTML(words(de: "Kosten", en: "Cost")), number: true),
    ]
  }

  func measureTable(
    _ title: String, note: HTML? = nil, _ measures: [Measure], hidesCaption: Bool = false
  ) -> HTML {
    let shown = measures.prefix(View.mostMeasures)
    let table = TableBlock(
      title, note: note, hidesCaption: hidesCaption, columns: measureColumns,
      rows: shown.map { measureRow($0) },
      style: shown.count >= 12 && !isEdition ? .filterable : .stack)
    return table.html + moreMeasures(measures.count - shown.count)
  }

  /// How many measures a list on the page of another document has.
  static let mostMeasures = 60

  func moreMeasures(_ rest: Int) -> HTML {
    guard rest > 0 else { return HTML() }
    return .p(
      say(
        de: "Weitere \(projects(rest)) stehen im \(link(.measures, "Register")).",
        en: "Another \(projects(rest)) are in the \(link(.measures, "register"))."))
  }

  private func placeNames(_ measure: Measure) -> [String]? {
    let ids = measure.kommunen.values
    return ids.isEmpty ? nil : ids.map { shortName($0) }
  }

  func places(_ measure: Measure) -> HTML {
    let ids = measure.kommunen.values
    guard !ids.isEmpty else { return missing }
    if ids.count > 3, ids.count == content.plan.municipalities.count {
      return say(de: "alle \(ids.count) Kommunen", en: "all \(ids.count) municipalities")
    }
    if ids.count > 6 {
      let first = ids.prefix(5).map { shortName($0) }.joined(separator: ", ")
      return say(
        de: "\(first) und \(ids.count - 5) weitere", en: "\(first) and \(ids.count - 5) more")
    }
    return HTML(ids.map { shortName($0) }.joined(separator: ", "))
  }

  /// A municipality without its kind: "Jülich" for "Stadt Jülich".
  func shortName(_ id: DocumentID) -> String {
    let name = plan.name(of: id)
    guard plan.body(id)?.isMunicipality ?? false else { return name }
    for kind in View.kindsBeforeNames where name.hasPrefix(kind) {
      return String(name.dropFirst(kind.count))
    }
    return name
  }
}
