import Diagnostics
import PlanFigures
import PlanModel

extension CoordinationPage {
  /// Many measures that hang together: who, what binds them, and all of them in one table.
  func story(_ story: Coordination.Story) -> HTML {
    let members = story.members.map { view.plan.measures[$0] }
    return .article(
      "\n" + HTML.heading(3, HTML(title(story))) + .p(who(members))
        + view.labelled(Text(de: "Was sie verbindet", en: "What they share"), bonds(story))
        + table(members, title(story)) + .p(pairsLine(story), .class("help")),
      .class("pair"), .id(story.anchor))
  }

  /// The heading of a story whose pairs go on.
  func continued(_ story: Coordination.Story) -> HTML {
    let address = view.address(
      view.content.coordinationPages.path(of: story.anchor), story.anchor)
    return .heading(
      3,
      .a(address, HTML(title(story)))
        + HTML(view.words(de: " (Fortsetzung)", en: " (continued)")))
  }

  private func title(_ story: Coordination.Story) -> String {
    let members = story.members.map { view.plan.measures[$0] }
    let types = Set(members.compactMap(\.art.value?.id))
    let fields = Set(members.compactMap(\.handlungsfeld.value))
    let count = view.projects(members.count)
    if types.count == 1, let type = members.compactMap(\.art.value).first {
      return "\(count): \(view.say(type.name))"
    }
    if fields.count == 1, let field = fields.first {
      return "\(count): \(view.say(view.plan.vocabulary.fieldName(field)))"
    }
    return view.words(de: "\(count) hängen zusammen", en: "\(count) hang together")
  }

  private func who(_ members: [Measure]) -> HTML {
    let carriers = Set(members.compactMap(\.traeger.value)).sorted {
      $0.text.precedesByCodePoints($1.text)
    }
    var links = carriers.prefix(8).map { view.link($0) }
    if carriers.count > links.count {
      let rest = carriers.count - links.count
      links.append(view.say(de: "\(rest) weitere", en: "\(rest) more"))
    }
    var sum = CountedSum()
    for measure in members { sum.add(measure.kosten) }
    let amount = HTML.strong(view.roundMoney(sum.amount))
    let known = view.knownShare(sum).map { ", \($0)" } ?? HTML()
    return view.say(
      de: "Träger: \(view.sentenceList(links)). Zusammen sind \(amount) geplant\(known).",
      en: "Carriers: \(view.sentenceList(links)). Together \(amount) are planned\(known).")
  }

  /// What speaks for most of the pairs, and how far apart they are.
  private func bonds(_ story: Coordination.Story) -> [HTML] {
    var counts: [String: (count: Int, first: Int)] = [:]
    for (number, comparison) in story.comparisons.enumerated() {
      let reasons = comparison.pair.reasons.filter {
        $0.points > 0 && $0.kind != .place && $0.kind != .wording
      }
      for words in Set(reasons.map { view.say($0.text) }) {
        counts[words] = ((counts[words]?.count ?? 0) + 1, counts[words]?.first ?? number)
      }
    }
    let total = story.comparisons.count
    let common = counts.sorted { left, right in
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return left.key.precedesByCodePoints(right.key)
    }
    let shared = common.filter { $0.value.count > 1 }
    var bonds = (shared.isEmpty ? common.prefix(2) : shared.prefix(3)).map { words, found -> HTML in
      let share =
        found.count == total
        ? view.words(de: "alle Paare", en: "all pairs")
        : view.words(
          de: "\(found.count) von \(total) Paaren", en: "\(found.count) of \(total) pairs")
      return HTML(words) + " " + .meta("(\(share))")
    }
    let distances = story.comparisons.compactMap(\.pair.distance)
    if let least = distances.min(), let most = distances.max() {
      let (near, far) = (
        Print.kilometres(least, view.language), Print.kilometres(most, view.language)
      )
      bonds.append(
        near == far
          ? view.say(de: "\(near) auseinander", en: "\(near) apart")
          : view.say(de: "\(near) bis \(far) auseinander", en: "\(near) to \(far) apart"))
    }
    return bonds
  }

  private func table(_ members: [Measure], _ title: String) -> HTML {
    let shown = members.prefix(CoordinationPages.mostMembers)
    let hasCapacity = members.contains { $0.kapazitaet.value != nil }
    let rows = shown.map { row($0, hasCapacity: hasCapacity) }
    let table = TableBlock(
      title, hidesCaption: true, columns: columns(hasCapacity: hasCapacity), rows: Array(rows),
      style: .stack)
    return table.html + view.moreMeasures(members.count - shown.count)
  }

  private func row(_ measure: Measure, hasCapacity: Bool) -> TableBlock.Row {
    var cells = [
      view.link(measure.document), view.link(measure.traeger), view.places(measure),
      view.given(measure.zeitraum) { view.period($0) },
    ]
    if hasCapacity {
      cells.append(
        view.given(measure.kapazitaet) { view.quantity($0, measure.art.value?.unit) })
    }
    cells += [view.status(measure), view.given(measure.kosten) { view.roundMoney($0) }]
    return TableBlock.Row(cells.map { TableBlock.Cell($0) })
  }

  private func columns(hasCapacity: Bool) -> [TableBlock.Column] {
    var columns: [TableBlock.Column] = [
      .init(HTML(view.words(de: "Vorhaben", en: "Project"))),
      .init(HTML(view.words(de: "Träger", en: "Carrier"))),
      .init(HTML(view.words(de: "Wo", en: "Where"))),
      .init(HTML(view.words(de: "Zeitraum", en: "Period"))),
    ]
    if hasCapacity {
      columns.append(
        .init(
          HTML(view.words(de: "Kapazität", en: "Capacity")),
          label: view.words(de: "Kapazität", en: "capacity")))
    }
    return columns + [
      .init(HTML(view.words(de: "Status", en: "Status"))),
      .init(HTML(view.words(de: "Kosten", en: "Cost")), number: true),
    ]
  }

  private func pairsLine(_ story: Coordination.Story) -> HTML {
    let count = story.comparisons.count
    return view.say(
      de: "Die \(count) Paare im Einzelnen", en: "The \(count) pairs one by one")
  }
}
