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
    return first == second ? (first, true) : (.list([first, second]), false)
  }

  private func carrier(of measure: Measure) -> Text {
    guard let carrier = measure.traeger.value else {
      return Text(de: "das eine Vorhaben", en: "one of the projects")
    }
    let name = plan.name(of: carrier)
    return Text(de: "Träger: \(name)", en: "carrier: \(name)")
  }

  private func score(_ threshold: Thresholds.Name) -> Text {
    // Rounded down, so that only what is certain is called 1.
    let billionths = Int128((pair.score * 1e9).rounded())
    let hundredths = ExactNumber(billionths: billionths / 10_000_000 * 10_000_000)
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

  /// Who plans what for how much, and what that means.
  private var stakes: Text {
    let (first, second) = (name(a.traeger.value), name(b.traeger.value))
    guard let one = a.kosten.value, let other = b.kosten.value else {
      return Text(de: "Träger: \(first) und \(second).", en: "Carriers: \(first) and \(second).")
    }
    let plans = Text(
      de: "\(first) plant \(Print.roundMoney(one)), \(second) \(Print.roundMoney(other))",
      en: "\(first) plans \(Print.roundMoney(one, .en)), \(second) \(Print.roundMoney(other, .en))")
    let (less, sum) = (min(one, other), one + other)
    return pair.kind == .double
      ? Text(
        de: "\(plans.de); ist es ein Vorhaben, stehen \(Print.roundMoney(less)) zu viel im Plan.",
        en: "\(plans.en); if they are one, the plan has \(Print.roundMoney(less, .en)) too much.")
      : Text(
        de: "\(plans.de); zusammen \(Print.roundMoney(sum)) für denselben Bedarf.",
        en: "\(plans.en); together \(Print.roundMoney(sum, .en)) for one need.")
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
  /// What has a grant stays, then what is further; of two alike the first.
  var order: (staying: Measure, yielding: Measure) {
    func weight(_ measure: Measure) -> (Int, Int) {
      let isGranted = plan.liveApplications(for: measure).contains {
        $0.status.value?.isGranted ?? false
      }
      return (isGranted ? 1 : 0, measure.status.value?.rank ?? 0)
    }
    return weight(a) < weight(b) ? (b, a) : (a, b)
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
    return [
      "partner: [\((measure.partner.values + [carrier]).map(\.text).joined(separator: ", "))]"
    ]
  }

  func acknowledging(_ rule: Rule, _ reason: Text) -> [Text] {
    plan.acknowledgement(of: rule, against: b.id).map {
      [Text(de: "\(reason.de):  \($0)", en: "\(reason.en):  \($0)")]
    } ?? []
  }
}
