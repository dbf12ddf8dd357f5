import Diagnostics
import PlanFigures
import PlanModel

/// Money by how certain it is: a stacked bar and its table.
extension View {
  private struct Part {
    let name: Text
    let amount: Money
    let key: String
    var isOpen: Bool { key == "open" }
  }

  /// - Parameters:
  ///   - id: of the chart, unique on the page.
  ///   - total: what the parts are shares of; the parts themselves if they are more.
  func moneyBar(
    id: String, _ certainty: MoneyFigures.Certainty, open: Money, total: Money, note: HTML?,
    height: Int
  ) -> HTML {
    let parts = [
      Part(name: Text(de: "bewilligt", en: "granted"), amount: certainty.granted.amount, key: "c3"),
      Part(
        name: Text(de: "eigene und andere Mittel", en: "own and other means"),
        amount: certainty.other, key: "c4"),
      Part(
        name: Text(de: "beantragt", en: "applied for"), amount: certainty.applied.amount, key: "c1"),
      Part(
        name: Text(de: "Antrag in Vorbereitung", en: "application in preparation"),
        amount: certainty.inPreparation.amount, key: "c2"),
      Part(name: Text(de: "offen", en: "open"), amount: open, key: "open"),
    ]
    let sum = parts.map(\.amount).sum()
    guard sum > .zero else { return HTML() }
    let title = words(de: "Woher das Geld kommt", en: "Where the money comes from")
    let shown = parts.filter { $0.amount > .zero }
    let bar = bar(id: id, title, shown, whole: sum, height: height)
    let caption = HTML(title) + (note.map { " \(HTML.meta($0))" } ?? HTML())
    let figure = HTML.element(
      .figure, [.class("chart")], .element(.figcaption, [], caption) + bar)
    return figure + table(title, shown, whole: sum)
  }

  private func bar(
    id: String, _ title: String, _ parts: [Part], whole: Money, height: Int
  ) -> HTML {
    let amounts = parts.map { part in
      "\(say(part.name)) \(Print.roundMoney(part.amount, language))"
    }
    let description = words(
      de: "Von \(Print.roundMoney(whole)) sind: ", en: "Of \(Print.roundMoney(whole, .en)): ")
    var inside = HTML.element(.title, [.id(id + "-t")], HTML(title))
    inside += .element(
      .desc, [.id(id + "-d")], HTML(description + amounts.joined(separator: ", ") + "."))
    var start = 0
    for (index, part) in parts.enumerated() {
      let share = View.hundredths(part.amount, of: whole)
      let isLast = index == parts.count - 1
      let width = max(30, isLast ? 10_000 - start : share - 40)
      inside += .element(
        .rect,
        (part.isOpen ? [.class("open"), .hatched] : [.class(part.key)])
          + [
            .x(View.percentage(start)), .y("1"), .width(View.percentage(width)),
            .height(String(height - 2)),
          ])
      start += share
    }
    return .element(
      .svg,
      [.role("img"), .labelled(by: id + "-t", id + "-d"), .height(String(height))], inside)
  }

  private func table(_ title: String, _ parts: [Part], whole: Money) -> HTML {
    let rows = parts.map { part in
      let share = part.amount.share(of: whole).map { percent($0) } ?? HTML()
      return TableBlock.Row(
        key(part.key) + HTML(say(part.name)), money(part.amount), share)
    }
    return TableBlock(
      title, hidesCaption: true,
      columns: [
        .init(HTML(words(de: "Stand", en: "State"))),
        .init(HTML(words(de: "Betrag", en: "Amount")), number: true),
        .init(HTML(words(de: "Anteil", en: "Share")), number: true),
      ], rows: rows,
      foot: [HTML(words(de: "zusammen", en: "together")), money(whole), percent(ExactNumber(100))]
    ).html
  }

  /// The colour of a chart beside its word.
  func key(_ key: String) -> HTML {
    let colour: [Attribute] = key == "open" ? [.class("open"), .hatched] : [.class(key)]
    return .element(
      .svg, [.class("key")] + Attribute.decoration,
      .element(.rect, [.width("100%"), .height("100%")] + colour))
  }

  /// A share in hundredths of a percent.
  static func hundredths(_ part: Money, of whole: Money) -> Int {
    guard whole.cents > 0 else { return 0 }
    return Int(part.cents * 10_000 / whole.cents)
  }

  static func percentage(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)%" }
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  /// "aus 41 von 47 Vorhaben; für 6 sind die Kosten nicht angegeben"; nil if all are known.
  func knownShare(_ sum: CountedSum) -> HTML? {
    guard !sum.isComplete else { return nil }
    return say(
      de:
        "aus \(sum.known) von \(projects(sum.count)); für \(sum.unknown) sind die Kosten nicht angegeben",
      en: "from \(sum.known) of \(projects(sum.count)); the cost of \(sum.unknown) is not stated")
  }
}
