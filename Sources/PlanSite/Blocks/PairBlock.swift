import Diagnostics
import PlanFigures
import PlanModel

/// Two measures side by side: what they share, what sets them apart, what is at stake, the ways out.
struct PairBlock {
  let comparison: Coordination.Comparison
  let view: View

  private var pair: MeasurePair { comparison.pair }
  private var left: Measure { view.plan.measures[pair.a] }
  private var right: Measure { view.plan.measures[pair.b] }

  /// With its heading.
  var article: HTML {
    let heading = HTML.heading(3, HTML(title))
    return .article(
      "\n" + heading + state + inside, .class("pair"), .id(comparison.anchor))
  }

  /// As a line that opens.
  var folded: HTML {
    let line = HTML(title) + " " + .meta(pair.summary(view))
    return .element(
      .details, [.class("fold")],
      .element(.summary, [], line)
        + .article("\n" + inside, .id(comparison.anchor)))
  }

  var title: String {
    let names = [left, right].map { view.name(of: $0.document) }
    return names.joined(separator: " – ")
  }

  private var state: HTML { .p(pair.summary(view), .class("state")) }

  private var inside: HTML {
    let table = view.comparisonTable(left, right)
    let reasons = view.labelled(
      Text(de: "Was sie verbindet", en: "What they share"), view.reasons(pair) { $0.points >= 0 })
    let map = PairMap(pair, view)?.figure(id: "_karte-" + comparison.anchor) ?? withoutMap
    return stake + table.html(view) + .div(.div(reasons + apart(table)) + map, .class("beside"))
      + (comparison.acknowledged.map { view.acknowledgement($0) } ?? waysOut)
  }

  private func apart(_ table: ComparisonTable) -> HTML {
    let names = table.differences.map { view.say($0) }
    let rows = names.isEmpty ? [] : [HTML(names.joined(separator: ", "))]
    return view.labelled(
      Text(de: "Was sie unterscheidet", en: "What sets them apart"),
      rows + view.reasons(pair) { $0.points < 0 })
  }

  private var withoutMap: HTML {
    view.empty(
      Text(
        de: "Ohne Karte: Der Ort ist nicht für beide angegeben.",
        en: "Without a map: the place is not given for both."))
  }

  /// The money that both cost, and the programmes in which they compete.
  private var stake: HTML {
    var sum = CountedSum()
    for measure in [left, right] { sum.add(measure.kosten) }
    let amount = HTML.strong(view.roundMoney(sum.amount))
    var sentences: [HTML] = []
    switch sum.known {
    case 2:
      sentences.append(
        view.say(
          de: "Zusammen sind \(amount) geplant.", en: "Together \(amount) are planned."))
    case 1:
      sentences.append(
        view.say(
          de: "Geplant sind \(amount) aus 1 von 2; die Kosten des anderen sind nicht angegeben.",
          en: "\(amount) are planned, from 1 of 2; the cost of the other is not stated."))
    default:
      sentences.append(
        view.say(
          de: "Die Kosten sind bei beiden nicht angegeben.", en: "The cost of neither is stated."))
    }
    sentences += commonProgrammes
    return .p(sentences.joined(" "))
  }

  private var commonProgrammes: [HTML] {
    let applications = [left, right].map { measure in
      view.plan.applications(for: measure.id).filter { !($0.status.value?.isDead ?? false) }
    }
    let common = applications[0].compactMap(\.programm.value).filter { programme in
      applications[1].contains { $0.programm.value == programme }
    }
    return Set(common).sorted { $0.text.precedesByCodePoints($1.text) }.map { programme in
      let amounts = applications.map { list in
        view.sentenceList(
          list.filter { $0.programm.value == programme }.map { application in
            view.given(application.betrag) { view.roundMoney($0) }
          })
      }
      let link = view.link(programme)
      return view.say(
        de: "Beide wollen Geld aus \(link): A \(amounts[0]), B \(amounts[1]).",
        en: "Both ask \(link) for money: A \(amounts[0]), B \(amounts[1]).")
    }
  }

  private var waysOut: HTML {
    let head = HTML.strong(HTML(view.words(de: "Auswege:", en: "Ways out:")))
    return .p(head + " " + (pair.kind == .double ? waysForDouble : waysForComparable))
  }

  private var waysForDouble: HTML {
    view.say(
      de:
        "Ist es ein Vorhaben, bleibt ein Dokument, und das andere sagt \(HTML.code("ersetzt_durch")). Ist eines Teil des anderen, sagt es \(HTML.code("teil_von")). Sind es wirklich zwei, kann das Paar mit Grund und Frist anerkannt werden (\(HTML.code("anerkannt"))).",
      en:
        "If it is one project, one document stays and the other says \(HTML.code("ersetzt_durch")). If one is a part of the other, it says \(HTML.code("teil_von")). If there really are two, the pair can be acknowledged with a reason and an expiry (\(HTML.code("anerkannt")))."
    )
  }

  private var waysForComparable: HTML {
    let carriers = [left, right].map { measure in
      measure.traeger.value.map { view.plan.name(of: $0) } ?? ""
    }
    return view.say(
      de:
        "Zusammenlegen; als Teile eines gemeinsamen Vorhabens führen (\(HTML.code("teil_von"))); oder abgrenzen: \(carriers[0]) und \(carriers[1]) nennen einander als \(HTML.code("partner")), und eine Seite sagt in \(HTML.code("abgrenzung")), worin sich die Vorhaben unterscheiden. Sollen beide so bleiben, kann das Paar mit Grund und Frist anerkannt werden (\(HTML.code("anerkannt"))).",
      en:
        "Merge them; make them parts of one joint project (\(HTML.code("teil_von"))); or draw the line: \(carriers[0]) and \(carriers[1]) name each other as \(HTML.code("partner")), and one side says in \(HTML.code("abgrenzung")) how the projects differ. If both are to stay, the pair can be acknowledged with a reason and an expiry (\(HTML.code("anerkannt")))."
    )
  }
}

extension View {
  func reasons(_ pair: MeasurePair, where isMeant: (PairReason) -> Bool) -> [HTML] {
    pair.reasons.filter(isMeant).map { HTML(say($0.text)) }
  }

  /// A small heading with its list; nothing for an empty one.
  func labelled(_ title: Text, _ items: [HTML]) -> HTML {
    guard !items.isEmpty else { return HTML() }
    return .p(HTML(say(title)), .class("help")) + .list(items)
  }
}
