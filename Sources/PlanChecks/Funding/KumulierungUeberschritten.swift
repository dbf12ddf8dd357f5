import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let kumulierungUeberschritten = Check(
    Rule(
      "kumulierung-ueberschritten", .funding, .fehler,
      title: Text(
        de: "Es ist mehr Förderung geplant, als die Maßnahme kostet",
        en: "More funding is planned than the measure costs"),
      condition: Text(
        de:
          "Die eingereichten und bewilligten Anträge einer Maßnahme sind zusammen höher als ihre Kosten, oder die eines Kostenteils höher als das größte dafür genannte foerderfaehig. Gilt es nur mit den Anträgen in Vorbereitung, ist es eine Warnung.",
        en:
          "The submitted and granted applications of a measure are together above its cost, or those of one kostenteil above the largest foerderfaehig named for it. If it is so only with applications in preparation, it is a warning."
      ),
      rationale: Text(
        de:
          "Öffentliches Geld darf zusammen nicht mehr sein als die Kosten, für die es gegeben wird.",
        en: "Public money may not together exceed the cost for which it is given."),
      answer: Text(
        de: "Beträge senken, einen Antrag zurückziehen oder die Kosten berichtigen.",
        en: "Lower amounts, withdraw an application, or correct the cost."),
      reads: ["kosten", "massnahme", "betrag", "status", "kostenteil", "foerderfaehig"],
      traits: .milderForm,
      failing: [
        RuleExample(
          Text(
            de: "Zwei Anträge, zusammen über den Kosten",
            en: "Two applications, together above the cost"),
          """
          === programme/bundesprogramm.md
          ---
          name: Bundesprogramm
          geber: Bund
          quelle: Gesetz des Bundes
          stand: 2026-11-15
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: ⟦4 Mio. €⟧
          ziele: ziel-eins
          ---
          === foerderantraege/gruenderhaus-bund.md
          ---
          massnahme: gruenderhaus
          programm: bundesprogramm
          antragsteller: stadt-a
          betrag: 2,5 Mio. €
          status: antrag
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: bewilligt
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Zusammen genau die Kosten", en: "Together exactly the cost"),
          """
          === foerderantraege/gruenderhaus-1.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: antrag
          ---
          === foerderantraege/gruenderhaus-2.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: antrag
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.status.value?.isLive ?? false else { return nil }
      let live = plan.applications(for: measure.id).filter { $0.status.value?.isLive ?? false }
      let firm = live.filter { $0.status.value?.isFirm ?? false }
      let certain = overruns(of: firm, measure, allLive: live)
      let planned = overruns(of: live, measure, allLive: live).filter { planned in
        !certain.contains { $0.part == planned.part }
      }
      guard !(certain + planned).isEmpty else { return nil }
      return overrun(
        measure, certain + planned, of: planned.isEmpty ? firm : live,
        severity: certain.isEmpty ? .warnung : .fehler, plan)
    }
  }

  /// A sum of applications above its limit.
  private struct Overrun {
    /// Nil for the measure as a whole.
    let part: String?
    let sum: Money
    let limit: Money
    let limitPlace: Place
    let known: Int
    let count: Int
  }

  private static func overruns(
    of applications: [Application], _ measure: Measure, allLive live: [Application]
  ) -> [Overrun] {
    var overruns: [Overrun] = []
    func compare(_ group: [Application], part: String?, _ limit: Money, _ place: Place) {
      let amounts = group.compactMap(\.betrag.value)
      let sum = amounts.sum()
      guard sum > limit else { return }
      overruns.append(
        Overrun(
          part: part, sum: sum, limit: limit, limitPlace: place, known: amounts.count,
          count: group.count))
    }
    if case .known(let cost, let place) = measure.kosten {
      compare(applications, part: nil, cost, place)
    }
    let parts = Set(applications.compactMap(\.costPart)).sortedByCodePoints()
    for part in parts {
      let named = live.filter { $0.costPart == part }.map(\.foerderfaehig)
      let known = named.compactMap { eligible in
        if case .known(let amount, let place) = eligible { (amount, place) } else { nil }
      }
      guard let largest = known.max(by: { $0.0 < $1.0 }), named.allSatisfy({ !$0.isUnknown }) else {
        continue
      }
      compare(applications.filter { $0.costPart == part }, part: part, largest.0, largest.1)
    }
    return overruns
  }

  private static func overrun(
    _ measure: Measure, _ overruns: [Overrun], of applications: [Application], severity: Severity,
    _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let excess = overruns.map { $0.sum - $0.limit }.max() ?? .zero
    return Finding(
      kumulierungUeberschritten.rule, severity: severity,
      at: measure.kosten.place ?? measure.document.place(of: "kosten"),
      Text(
        de:
          "Für \(name.de) ist mehr Förderung \(severity == .fehler ? "beantragt" : "geplant"), als zulässig ist",
        en:
          "For \(name.en) more funding is \(severity == .fehler ? "applied for" : "planned") than is allowed"
      ),
      label: overruns.contains { $0.part == nil }
        ? Text(
          de: "\(Print.money(excess)) weniger als die Förderung",
          en: "\(Print.money(excess, .en)) less than the funding")
        : Text(
          de: "ein Kostenteil ist um \(Print.money(excess)) überzeichnet",
          en: "a part of it is exceeded by \(Print.money(excess, .en))"),
      explanation: .sentences(overruns.map(sentence)),
      help: help(overruns, applications),
      related: applications.flatMap {
        Finding.Related.at(
          $0.betrag.place, Text(de: "beantragt oder bewilligt", en: "applied for or granted"))
      }
        + overruns.filter { $0.part != nil }.map {
          Finding.Related($0.limitPlace, Text(de: "höchstens förderfähig", en: "eligible at most"))
        },
      subject: measure.id?.text)
  }

  private static func sentence(_ overrun: Overrun) -> Text {
    let excess = overrun.sum - overrun.limit
    let known = knownShare(overrun.known, of: overrun.count, Text(de: "Beträgen", en: "amounts"))
    let (sum, limit) = (overrun.sum, overrun.limit)
    let what =
      overrun.part.map {
        Text(
          de: "Für den Kostenteil „\($0)“ sind \(Print.money(limit)) förderfähig",
          en: "For the part “\($0)” \(Print.money(limit, .en)) are eligible")
      }
      ?? Text(
        de: "Die Maßnahme kostet \(Print.money(limit))",
        en: "The measure costs \(Print.money(limit, .en))")
    let account = Text(
      de: "\(what.de), die Anträge ergeben \(Print.money(sum)): \(Print.money(excess)) zu viel.",
      en:
        "\(what.en), the applications add up to \(Print.money(sum, .en)): \(Print.money(excess, .en)) too much."
    )
    return .sentences([account, known])
  }

  /// Lowers the last application, as far as it goes.
  private static func help(_ overruns: [Overrun], _ applications: [Application]) -> [Text] {
    guard let worst = overruns.max(by: { $0.sum - $0.limit < $1.sum - $1.limit }),
      let last = applications.last(where: { worst.part == nil || $0.costPart == worst.part }),
      let amount = last.betrag.value
    else { return [] }
    let path = last.document.file.path
    let rest = amount - (worst.sum - worst.limit)
    return rest > .zero
      ? [
        Text(
          de: "In \(path):  betrag: \(Print.money(rest))",
          en: "In \(path):  betrag: \(Print.money(rest))")
      ]
      : [Text(de: "In \(path):  status: zurueckgezogen", en: "In \(path):  status: zurueckgezogen")]
  }
}
