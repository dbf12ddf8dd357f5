import Diagnostics
import PlanModel

/// The file that suche.html searches: a classic script that sets one global, because a page from
/// `file://` cannot fetch.
struct SearchIndex {
  static let path = "suche-index.js"
  /// Bytes up to which the words of summaries are in it (site.md: the search of a large plan is
  /// by title, place and carrier).
  static let budget = 300 * 1024

  let file: SitePage

  init(_ content: SiteContent) {
    let rows = SearchIndex.rows(content)
    var script = Script(rows, content, withSummaries: true)
    if script.bytes.count > SearchIndex.budget {
      script = Script(rows, content, withSummaries: false)
    }
    file = SitePage(path: SearchIndex.path, content: .bytes(script.bytes))
  }

  fileprivate struct Row {
    let title: String
    let address: String
    let kind: Kind
    let status: Text?
    /// Carriers, places and type.
    let words: [String]
    let summary: String
  }

  private static func rows(_ content: SiteContent) -> [Row] {
    let view = View(content, page: IndexPage.search.path)
    return content.plan.documents.compactMap { document -> Row? in
      guard let address = view.address(of: document) else { return nil }
      let measure = document.kind == .massnahme ? content.plan.measure(document.id) : nil
      let type = measure?.art.value?.name[content.language]
      let bodies = [measure?.traeger.value].compactMap { $0 } + (measure?.kommunen.values ?? [])
      return Row(
        title: view.name(of: document), address: address.text, kind: document.kind,
        status: status(of: document, content),
        words: bodies.map { view.name(of: $0) }
          + [type, measure?.standort.value].compactMap { $0 },
        summary: measure?.kurz.value ?? content.plan.goal(document.id)?.kurz.value ?? "")
    }.sortedByName(\.title)
  }

  private static func status(of document: Document, _ content: SiteContent) -> Text? {
    switch document.kind {
    case .massnahme: content.plan.measure(document.id)?.status.value?.chip.word
    case .antrag: content.plan.application(document.id)?.status.value?.chip.word
    case .beitrag: content.contribution(document)?.status.value?.chip.word
    case .beschluss: content.plan.decision(document.id)?.ergebnis.value?.chip.word
    case .plan, .ziel, .koerperschaft, .programm, .risiko, .standard, .flaeche: nil
    }
  }
}

/// The text of the index: lists of kinds and states, then `[title, address, kind, state, words]`.
private struct Script {
  private(set) var bytes = Array("masterplanIndex=".utf8)

  init(_ rows: [SearchIndex.Row], _ content: SiteContent, withSummaries: Bool) {
    var states: [String] = []
    var numbers: [String: Int] = [:]
    for row in rows {
      guard let state = row.status?[content.language], numbers[state] == nil else { continue }
      numbers[state] = states.count
      states.append(state)
    }
    put("{\"kinds\":")
    put(Kind.allCases.map { Words.capitalised($0.name[content.language]) })
    put(",\"states\":")
    put(states)
    put(",\"rows\":[")
    let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    for (number, row) in rows.enumerated() {
      put(number == 0 ? "\n[" : ",\n[")
      quote(row.title)
      put(",")
      quote(row.address)
      let state = row.status.flatMap { numbers[$0[content.language]] } ?? -1
      put(",\(kinds[row.kind] ?? 0),\(state),")
      let words = SearchWords.words(row.words + (withSummaries ? [row.summary] : []))
      quote(words.joined(separator: " "))
      put("]")
    }
    put("\n]}\n")
  }

  private mutating func put(_ text: String) { bytes += text.utf8 }

  private mutating func put(_ list: [String]) {
    for (number, text) in list.enumerated() {
      put(number == 0 ? "[" : ",")
      quote(text)
    }
    put(list.isEmpty ? "[]" : "]")
  }

  /// A JSON string that ends neither a script nor a line of one.
  private mutating func quote(_ text: String) {
    put("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": put("\\\(scalar)")
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let hex = String(scalar.value, radix: 16)
        put("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: bytes += String(scalar).utf8
      }
    }
    put("\"")
  }
}
