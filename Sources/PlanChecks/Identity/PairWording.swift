import Diagnostics
import PlanFigures
import PlanModel

/// Puts two measures into words that may be one or plan comparable things.
struct PairWording {
  let plan: Plan
  private let pair: MeasurePair
  private let a: Measure
  private let b: Measure

  init(_ pair: MeasurePair, _ plan: Plan) {
    self.plan = plan
    self.pair = pair
    a = plan.measures[pair.a]
    b = plan.measures[pair.b]
  }

  func finding(_ rule: Rule, headline: Text, threshold: Thresholds.Name, help: [Text]) -> Finding {
    Finding(
      rule, at: a.document.titlePlace, headline, label: carrier(of: a),
      explanation: .sentences([score(threshold), stakes, programmes]), help: help,
      related: [Finding.Related(b.document.titlePlace, carrier(of: b))], subject: a.id?.text,
      items: DocumentID.items([a.id, b.id]), score: pair.score)
  }

  /// Both in quotes; once if they have one name.
  var names: (both: Text, isOne: Bool) {
    let (first, second) = (plan.quoted(a.id), plan.quoted(b.id))
    return (.list([first, second]), first == second)
  }


  private func carrier(of measure: Measure) -> Text {
    guard let carrier = measure.traeger.value else {
      return Text(de: "das eine Vorhaben", en: "one of the projects")
    }
    let name = plan.name(of: carrier)
    return Text(de: "Träger: \(name)", en: "carrier: \(name)")
  }

  private func score(_ threshold: Thresholds.Name) -> Text {
    let hundredths = ExactNumber(billionths: Int128((pair.score * 100).rounded()) * 10_000_000)
    let limit = plan.thresholds[threshold]
    let parts = Text { language in
      pair.reasons.map { $0.text[language] }.joined(separator: " · ")
    }
    return Text(
      de:
        "Übereinstimmung \(Print.number(hundredths)) von 1, gemeldet ab \(Print.number(limit)): \(parts.de).",
      en:
        "Likeness \(Print.number(hundredths, .en)) of 1, reported from \(Print.number(limit, .en)): \(parts.en)."
    )
  }

  /// Who plans what for how much.
  private var stakes: Text {
    let costs = [a, b].compactMap(\.kosten.value)
    guard costs.count == 2 else { return Text(verbatim: "") }
    let sum = costs.sum()
    if pair.kind == .double {
      let less = min(costs[0], costs[1])
      return Text(
        de:
          "Die Kosten sind \(Print.roundMoney(costs[0])) und \(Print.roundMoney(costs[1])); ist es ein Vorhaben, stehen \(Print.roundMoney(less)) zu viel im Plan.",
        en:
          "The cost is \(Print.roundMoney(costs[0], .en)) and \(Print.roundMoney(costs[1], .en)); if they are one, the plan has \(Print.roundMoney(less, .en)) too much."
      )
    }
    let (first, second) = (name(a.traeger.value), name(b.traeger.value))
    return Text(
      de:
        "\(first) plant \(Print.roundMoney(costs[0])), \(second) \(Print.roundMoney(costs[1])); zusammen \(Print.roundMoney(sum)) für denselben Bedarf.",
      en:
        "\(first) plans \(Print.roundMoney(costs[0], .en)), \(second) \(Print.roundMoney(costs[1], .en)); together \(Print.roundMoney(sum, .en)) for one need."
    )
  }

  /// Programmes from which both want money.
  private var programmes: Text {
    func wanted(_ measure: Measure) -> Set<DocumentID> {
      Set(
        plan.liveApplications(for: measure).compactMap(\.programm.value)
          + measure.vorgesehen.values)
    }
    let common = wanted(a).intersection(wanted(b)).sorted()
    guard !common.isEmpty else { return Text(verbatim: "") }
    let list = Text.list(common.map { plan.quoted($0) }, atMost: 3)
    return Text(de: "Beide wollen Mittel aus \(list.de).", en: "Both want money from \(list.en).")
  }

  private func name(_ id: DocumentID?) -> String { id.map { plan.name(of: $0) } ?? "–" }
}

// Ways out.
extension PairWording {
  /// The one that is less far gives way to the other; of two alike the second.
  private var order: (staying: Measure, yielding: Measure) {
    (a.status.value?.rank ?? 0) < (b.status.value?.rank ?? 0) ? (b, a) : (a, b)
  }

  var merging: [Text] {
    let (staying, yielding) = order
    guard let id = staying.id else { return [] }
    let path = yielding.document.file.path
    return [
      Text(
        de: "Zusammenlegen, in \(path):  status: verworfen\nersetzt_durch: \(id)",
        en: "Merge them, in \(path):  status: verworfen\nersetzt_durch: \(id)"),
      Text(
        de: "Wenn es ein Teil davon ist, dort:  teil_von: \(id)",
        en: "If it is a part of the other, there:  teil_von: \(id)"),
    ]
  }

  /// Each names the other's carrier, and one says how they differ.
  var distinguishing: [Text] {
    guard let first = a.traeger.value, let second = b.traeger.value else { return [] }
    let isDescribed = !a.abgrenzung.isAbsent || !b.abgrenzung.isAbsent
    let edits = [
      (a, partnerEdit(a, second) + (isDescribed ? [] : ["abgrenzung: …"])),
      (b, partnerEdit(b, first)),
    ].filter { !$0.1.isEmpty }
    return edits.map { measure, lines in
      let place = "\(measure.document.file.path):  \(lines.joined(separator: "\n"))"
      return measure.id == edits[0].0.id
        ? Text(de: "Abgrenzen, in \(place)", en: "Tell them apart, in \(place)")
        : Text(de: "und in \(place)", en: "and in \(place)")
    }
  }

  private func partnerEdit(_ measure: Measure, _ carrier: DocumentID) -> [String] {
    if measure.partner.contains(carrier) { return [] }
    return ["partner: [\((measure.partner.values + [carrier]).map(\.text).joined(separator: ", "))]"]
  }

  func acknowledging(_ rule: Rule) -> [Text] {
    plan.acknowledgement(of: rule, against: b.id).map {
      [
        Text(
          de: "Wenn beide so bleiben sollen:  \($0)", en: "If both are to stay as they are:  \($0)")
      ]
    } ?? []
  }
}
