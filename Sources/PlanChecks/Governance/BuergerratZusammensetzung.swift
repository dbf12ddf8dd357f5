import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let buergerratZusammensetzung = Check(
    Rule(
      "buergerrat-zusammensetzung", .governance, .warnung,
      title: Text(
        de: "Ein Bürgerrat ist nicht gelost oder bleibt zu lange",
        en: "A citizens' assembly is not drawn by lot, or sits too long"),
      condition: Text(
        de:
          "Bei einem Bürgerrat ist losverfahren nein, oder sein zeitraum ist länger als buergerrat_monate.",
        en:
          "An assembly has losverfahren nein, or its zeitraum is longer than buergerrat_monate."),
      rationale: Text(
        de:
          "Bürgerräte werden gelost und wechseln jährlich, damit nicht dieselben für alle sprechen (Anliegen N19).",
        en:
          "Assemblies are drawn by lot and change every year, so that not the same few speak for all (need N19)."
      ),
      answer: Text(
        de:
          "Den Bürgerrat auslosen und nach seiner Zeit einen neuen berufen, mit eigenem Dokument.",
        en: "Draw the assembly by lot, and call a new one after its term, with its own document."),
      thresholds: [Thresholds.Name.buergerratMonate.rawValue],
      reads: ["art", "losverfahren", "zeitraum"],
      failing: [
        RuleExample(
          Text(de: "Berufen statt gelost", en: "Appointed and not drawn"),
          assembly("losverfahren: ⟦nein⟧", "zeitraum: 2026")),
        RuleExample(
          Text(de: "Einen Tag zu lang", en: "One day too long"),
          assembly("losverfahren: ⟦ja⟧", "zeitraum: 01.03.2026 - 01.03.2027")),
      ],
      passing: [
        RuleExample(
          Text(de: "Gelost, genau zwölf Monate", en: "By lot, exactly twelve months"),
          assembly("losverfahren: ja", "zeitraum: 01.03.2026 - 28.02.2027"))
      ])
  ) { plan, _ in
    plan.bodies.compactMap { body in
      guard body.art.value == .buergerrat else { return nil }
      let isAppointed = body.losverfahren.value == false
      let limit = body.zeitraum.value.map {
        $0.first.adding(months: plan.thresholds.whole(.buergerratMonate))
      }
      let end = body.zeitraum.value?.last
      let isLong = limit.map { limit in end.map { $0 >= limit } ?? false } ?? false
      guard isAppointed || isLong else { return nil }
      return composition(body, isAppointed: isAppointed, limit: isLong ? limit : nil, plan)
    }
  }

  private static func assembly(_ lines: String...) -> String {
    """
    === koerperschaften/buergerrat-2026.md
    ---
    name: Bürgerrat 2026
    art: buergerrat
    \(lines.joined(separator: "\n"))
    ---
    """
  }

  /// - Parameter limit: the day on which the term is longer than allowed; nil if it is not.
  private static func composition(
    _ body: Body, isAppointed: Bool, limit: Day?, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(body.id)
    let months = plan.thresholds.whole(.buergerratMonate)
    let term = body.zeitraum.value
    let duration = Text { language in term.map { Print.period($0, language) } ?? "" }
    let message =
      isAppointed
      ? Text(de: "\(name.de) ist nicht gelost", en: "\(name.en) is not drawn by lot")
      : Text(
        de: "\(name.de) tagt länger als \(months) Monate",
        en: "\(name.en) sits longer than \(months) months")
    let appointed = Text(
      de: "Ohne Los kommen vor allem jene zu Wort, die ohnehin gehört werden.",
      en: "Without a lot mainly those speak who are heard anyway.")
    let long = Text(
      de: "Die Amtszeit ist \(duration.de), vorgesehen sind höchstens \(months) Monate.",
      en: "The term is \(duration.en), at most \(months) months are intended.")
    return Finding(
      buergerratZusammensetzung.rule, at: body.losverfahren.place ?? body.document.titlePlace,
      message,
      label: isAppointed
        ? Text(de: "nicht gelost", en: "not by lot")
        : Text(de: "gelost, aber für zu lange Zeit", en: "by lot, but for too long"),
      explanation: .sentences(
        [isAppointed ? appointed : nil, limit == nil ? nil : long].compactMap(\.self)),
      help: compositionHelp(body, isAppointed: isAppointed, limit: limit, plan),
      related: limit == nil
        ? [] : Finding.Related.at(body.zeitraum.place, Text(de: "Amtszeit", en: "term")),
      subject: body.id?.text)
  }

  private static func compositionHelp(
    _ body: Body, isAppointed: Bool, limit: Day?, _ plan: Plan
  ) -> [Text] {
    let id = next(body, plan)
    let term = limit.flatMap { limit in
      body.zeitraum.value.map {
        "zeitraum: \(Print.date($0.first)) - \(Print.date(limit.adding(days: -1)))"
      }
    }
    return [
      isAppointed
        ? Text(
          de: "Wenn doch gelost wurde:  losverfahren: ja",
          en: "If it was drawn after all:  losverfahren: ja") : nil,
      term.map { Text(de: "Die Amtszeit begrenzen:  \($0)", en: "Limit the term:  \($0)") },
      Text(
        de: "Neu auslosen, in einem eigenen Dokument:  masterplan new koerperschaft \(id)",
        en: "Draw anew, in a document of its own:  masterplan new koerperschaft \(id)"),
    ].compactMap(\.self)
  }

  /// The id of the assembly after this one.
  private static func next(_ body: Body, _ plan: Plan) -> String {
    "buergerrat-\(max((body.zeitraum.value?.last.year ?? 0) + 1, plan.today?.year ?? 0))"
  }
}
