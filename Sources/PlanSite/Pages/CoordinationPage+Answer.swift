import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel

extension CoordinationPage {
  static let methodTitle = Text(de: "Wie verglichen wird", en: "How the plan is compared")

  private var compared: Int { view.plan.measures.count { $0.isLive } }

  var lead: HTML {
    view.lead([
      coordination.open.isEmpty ? noPairs : pairs, moneySentence, contradictionSentence,
      acknowledgedSentence,
    ])
  }

  private var pairs: HTML {
    let doubles = coordination.open.count { $0.pair.kind == .double }
    let comparables = coordination.open.count - doubles
    func pairs(_ count: Int) -> HTML {
      .strong(
        HTML(
          view.counted(count, Text(de: "Paar", en: "pair"), Text(de: "Paare", en: "pairs"))))
    }
    var parts: [HTML] = []
    if doubles > 0 {
      parts.append(
        view.say(
          de:
            "\(pairs(doubles)) von Vorhaben \(doubles == 1 ? "ist" : "sind") vermutlich doppelt erfasst",
          en: "\(pairs(doubles)) of projects \(doubles == 1 ? "is" : "are") probably entered twice")
      )
    }
    if comparables > 0 {
      let noun = doubles > 0 ? "" : view.words(de: "von Vorhaben ", en: "of projects ")
      parts.append(
        view.say(
          de:
            "\(pairs(comparables)) \(noun)\(comparables == 1 ? "plant" : "planen") Vergleichbares",
          en:
            "\(pairs(comparables)) \(noun)\(comparables == 1 ? "plans" : "plan") comparable things")
      )
    }
    return view.say(
      de: "\(view.sentenceList(parts)). Geprüft: \(view.projects(compared)), untereinander verglichen.",
      en: "\(view.sentenceList(parts)). Checked: \(view.projects(compared)), compared with one another.")
  }

  private var noPairs: HTML {
    view.say(
      de:
        "Zurzeit ist kein offenes Paar doppelter oder vergleichbarer Vorhaben erfasst. Geprüft: \(view.projects(compared)), untereinander verglichen.",
      en:
        "At present there is no open pair of double or comparable projects. Checked: \(view.projects(compared)), compared with one another."
    )
  }

  /// The cost of all measures in open pairs, each counted once; a part within its whole.
  private var moneySentence: HTML? {
    let members = Set(coordination.open.flatMap(\.measures)).sorted()
      .map { view.plan.measures[$0] }
    guard !members.isEmpty else { return nil }
    let wholes = Set(members.filter { $0.kosten.value != nil }.compactMap(\.id))
    var sum = CountedSum()
    for measure in members where !isInside(wholes, measure) { sum.add(measure.kosten) }
    let amount = HTML.strong(view.roundMoney(sum.amount))
    let known = view.knownShare(sum).map { ", \($0)" } ?? HTML()
    return view.say(
      de: "Es geht um \(view.projects(members.count)) mit zusammen \(amount)\(known).",
      en: "At stake are \(view.projects(members.count)) that cost \(amount) together\(known).")
  }

  private func isInside(_ wholes: Set<DocumentID>, _ measure: Measure) -> Bool {
    var next = measure.teilVon.value
    while let id = next {
      if wholes.contains(id) { return true }
      next = view.plan.measure(id)?.teilVon.value
    }
    return false
  }

  private var contradictionSentence: HTML {
    let count = coordination.contradictions.count
    if count == 0 {
      return view.say(
        de: "Kein Widerspruch zwischen Vorhaben, Zielen, Flächen oder Anträgen ist offen.",
        en: "No contradiction between projects, goals, sites or applications is open.")
    }
    let words = HTML.strong(
      HTML(
        view.counted(
          count, Text(de: "Widerspruch", en: "contradiction"),
          Text(de: "Widersprüche", en: "contradictions"))))
    return view.say(
      de:
        "\(words) zwischen Vorhaben, Zielen, Flächen oder Anträgen \(count == 1 ? "ist" : "sind") zu klären.",
      en:
        "\(words) between projects, goals, sites or applications \(count == 1 ? "has" : "have") to be settled."
    )
  }

  private var acknowledgedSentence: HTML? {
    let count = coordination.acknowledged.count + coordination.answered.count
    guard count > 0 else { return nil }
    return view.say(
      de:
        "\(count) \(count == 1 ? "weiterer Befund ist" : "weitere Befunde sind") mit Begründung anerkannt.",
      en:
        "\(count) more \(count == 1 ? "finding is" : "findings are") acknowledged with a reason.")
  }

  var nothing: HTML {
    view.empty(
      Text(
        de: "Kein Paar von Vorhaben ist offen.", en: "No pair of projects is open."))
  }

  /// All open pairs at a glance, where they are more than a screen.
  var overview: HTML {
    let open = coordination.open
    guard open.count >= 4 else { return HTML() }
    let rows = open.prefix(CoordinationPages.mostOverviewRows).map { comparison in
      let block = PairBlock(comparison: comparison, view: view)
      return TableBlock.Row(
        .a(view.address(of: comparison), HTML(block.title)),
        view.chip(comparison.pair.kind.chip),
        HTML(view.say(PairWords.certainty(comparison.pair.score))),
        HTML(comparison.pair.distanceWords(view) ?? "–"))
    }
    let rest = open.count - rows.count
    let note =
      rest > 0
      ? view.say(
        de: "die ersten \(rows.count); weitere \(rest) stehen auf den folgenden Seiten",
        en: "the first \(rows.count); another \(rest) stand on the following pages") : nil
    let table = TableBlock(
      view.words(de: "Alle offenen Paare", en: "All open pairs"), note: note,
      columns: [
        .init(HTML(view.words(de: "Paar", en: "Pair"))),
        .init(HTML(view.words(de: "Was auffällt", en: "What stands out"))),
        .init(HTML(view.words(de: "Wie sicher", en: "How certain"))),
        .init(HTML(view.words(de: "Entfernung", en: "Distance"))),
      ], rows: Array(rows), style: .stack)
    return .element(
      .details, [.class("fold")],
      .element(
        .summary, [],
        HTML(
          view.words(
            de: "Alle \(open.count) offenen Paare auf einen Blick",
            en: "All \(open.count) open pairs at a glance"))) + table.html)
  }

  var method: HTML {
    let links = Rule.catalogue.filter { $0.traits.contains(.pair) }.map { rule in
      HTML.a(view.address(IndexPage.rules.path, rule.id), HTML(view.say(rule.title)))
    }
    let off = MeasurePair.Kind.allRules.filter(view.content.report.disabled.contains)
      .map { HTML.code($0) }.joined(", ")
    let disabled =
      off.isEmpty
      ? HTML()
      : view.say(de: " In diesem Plan abgeschaltet: \(off).", en: " Off in this plan: \(off).")
    return view.section(
      "_verglichen", CoordinationPage.methodTitle,
      .p(
        view.say(
          de:
            "Jedes laufende Vorhaben wird mit jedem verglichen: Wortlaut, Mengen, Art, Ort, Einzugsbereich, Kosten. Die Zahl in Klammern reicht von 0 bis 1; 0,50 heißt, es ist so wahrscheinlich wie nicht. Entfernungen sind Luftlinie.\(disabled)",
          en:
            "Each live project is compared with each: wording, quantities, type, place, catchment, cost. The number in brackets runs from 0 to 1; 0.50 means it is as likely as not. Distances are as the crow flies.\(disabled)"
        ))
        + .p(
          view.say(
            de: "Was sich widerspricht, finden diese Regeln: ",
            en: "What contradicts is found by these rules: ") + links.joined(", ") + "."))
  }
}

extension MeasurePair.Kind {
  static let allRules = [MeasurePair.Kind.double, .comparable].map(\.rawValue)
}

extension View {
  /// The place of a pair on the coordination page.
  func address(of comparison: Coordination.Comparison) -> Address {
    address(content.coordinationPages.path(of: comparison.anchor), comparison.anchor)
  }
}
