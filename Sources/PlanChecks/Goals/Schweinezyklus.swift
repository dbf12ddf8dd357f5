import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let schweinezyklus = Check(
    Rule(
      "schweinezyklus", .goals, .hinweis,
      title: Text(
        de: "Fast alles wird zur gleichen Zeit fertig",
        en: "Almost everything is completed at the same time"),
      condition: Text(
        de:
          "Innerhalb von schweinezyklus_monate enden mindestens schweinezyklus_vorhaben der Maßnahmen, die für das Ziel Kapazität planen (wie bei ueberangebot), und sie haben mehr als schweinezyklus_anteil dieser Kapazität.",
        en:
          "Within schweinezyklus_monate at least schweinezyklus_vorhaben of the measures that plan capacity for the goal (as in ueberangebot) end, and they hold more than schweinezyklus_anteil of that capacity."
      ),
      rationale: Text(
        de:
          "Wenn alle zugleich bauen und eröffnen, steigen erst die Preise, dann stehen Flächen leer, und später fehlt wieder etwas: der Schweinezyklus (Anliegen N06).",
        en:
          "Where all build and open at once, prices rise first, then space stands empty, and later something is missing again: the hog cycle (need N06)."
      ),
      answer: Text(
        de: "Vorhaben staffeln oder in Abschnitten bauen, oder begründen, warum es zusammen geht.",
        en: "Stagger projects or build in stages, or say why it works together."),
      thresholds: [
        Thresholds.Name.schweinezyklusAnteil.rawValue,
        Thresholds.Name.schweinezyklusMonate.rawValue,
        Thresholds.Name.schweinezyklusVorhaben.rawValue,
      ],
      reads: [
        "kapazitaet_art", "bestand", "bedarf_bis", "status", "art", "kapazitaet", "zeitraum",
        "teil_von", "massnahme",
      ],
      failing: [
        RuleExample(
          Text(de: "Drei Kitas in zwei Jahren", en: "Three day-care centres in two years"),
          """
          === leitbild/kita.md
          ---
          titel: ⟦Ein Kitaplatz für jedes Kind⟧
          kurz: Jedes Kind im Kreis bekommt einen Platz.
          kapazitaet_art: kita
          ---
          """ + kitas(["2028-06-30", "2029-06-30", "2030-06-29"]))
      ],
      passing: [
        RuleExample(
          Text(
            de: "Die dritte genau 24 Monate nach der ersten",
            en: "The third exactly 24 months after the first"),
          """
          === leitbild/kita.md
          ---
          titel: Ein Kitaplatz für jedes Kind
          kurz: Jedes Kind im Kreis bekommt einen Platz.
          kapazitaet_art: kita
          ---
          """ + kitas(["2028-06-30", "2029-06-30", "2030-06-30"]))
      ])
  ) { plan, figures in
    figures.supply.supplies.compactMap { supply in
      peak(of: supply, plan.thresholds).map { cycle(supply, $0, plan) }
    }
  }

  /// Example measures that end on these days.
  private static func kitas(_ ends: [String]) -> String {
    ends.enumerated().map { number, end in
      """

      === massnahmen/kita-\(number + 1).md
      ---
      titel: Kita \(number + 1)
      art: kita
      traeger: stadt-a
      kommunen: stadt-a
      status: skizze
      zeitraum: 2027-01-01 – \(end)
      kosten: 3 Mio. €
      kapazitaet: 60 Plätze
      ziele: kita
      ---
      """
    }.joined()
  }

  /// Measures that end within one window.
  private struct Peak {
    var measures: [SupplyFigures.Planned]
    var capacity: ExactNumber
    /// The end of the first, with which the window begins.
    let first: Day
  }

  /// The window with most capacity, the earliest on a tie; nil if none is conspicuous whatever the
  /// unknown capacities and ends are.
  private static func peak(of supply: SupplyFigures.Supply, _ thresholds: Thresholds) -> Peak? {
    // Capacity that is unknown may lie outside of every window.
    guard supply.unknown.isEmpty, supply.undetermined.isEmpty, !supply.hasUnreadable else {
      return nil
    }
    let ending = supply.planned.compactMap { planned in planned.measure.end.map { ($0, planned) } }
      .sorted { $0.0 < $1.0 }
    let least = thresholds.whole(.schweinezyklusVorhaben)
    let total = supply.plannedSum
    var best: (range: Range<Int>, capacity: ExactNumber)?
    var (next, capacity) = (0, ExactNumber.zero)
    for first in ending.indices {
      let limit = ending[first].0.adding(months: thresholds.whole(.schweinezyklusMonate))
      while next < ending.count, ending[next].0 < limit {
        capacity = capacity + ending[next].1.capacity
        next += 1
      }
      let isConspicuous =
        next - first >= least && capacity.exceeds(thresholds[.schweinezyklusAnteil], of: total)
      if isConspicuous, best.map({ capacity > $0.capacity }) ?? true {
        best = (first..<next, capacity)
      }
      if next > first { capacity = capacity - ending[first].1.capacity } else { next = first + 1 }
    }
    return best.map { best in
      Peak(
        measures: ending[best.range].map(\.1), capacity: best.capacity,
        first: ending[best.range.lowerBound].0)
    }
  }

  private static func cycle(
    _ supply: SupplyFigures.Supply, _ peak: Peak, _ plan: Plan
  ) -> Finding {
    let (goal, name) = (supply.goal, plan.quoted(supply.goal.id))
    let months = plan.thresholds.whole(.schweinezyklusMonate)
    let (part, all) = (supply.amount(peak.capacity), supply.amount(supply.plannedSum))
    let (count, last) = (peak.measures.count, peak.measures.last?.measure.end ?? peak.first)
    let list = ends(supply, peak, plan)
    return Finding(
      schweinezyklus.rule, at: goal.document.titlePlace,
      Text(
        de: "\(name.de): \(count) Vorhaben mit \(part.de) werden binnen \(months) Monaten fertig",
        en: "\(name.en): \(count) projects with \(part.en) are completed within \(months) months"),
      label: Text(
        de: "\(part.de) von \(all.de) auf einmal", en: "\(part.en) of \(all.en) at once"),
      explanation: .sentences([
        Text(
          de:
            "Vom \(Print.date(peak.first)) bis zum \(Print.date(last)) enden \(list.de): zusammen \(part.de) von \(all.de).",
          en:
            "From \(Print.date(peak.first, .en)) to \(Print.date(last, .en)) there end \(list.en): together \(part.en) of \(all.en)."
        ),
        Text(
          de: "So viel auf einmal findet schwer Nutzer, und danach kommt lange nichts.",
          en: "So much at once hardly finds users, and then nothing comes for long."),
      ]),
      help: help(peak, months: months, goal, plan),
      related: peak.measures.flatMap {
        Finding.Related.at($0.measure.zeitraum.place, Text(de: "endet hier", en: "ends here"))
      },
      subject: goal.id?.text, items: DocumentID.items([goal.id] + peak.measures.map(\.measure.id)))
  }

  private static func ends(
    _ supply: SupplyFigures.Supply, _ peak: Peak, _ plan: Plan
  ) -> Text {
    .list(
      peak.measures.map { planned in
        let (name, capacity) = (plan.quoted(planned.measure.id), supply.amount(planned.capacity))
        return Text(de: "\(name.de) (\(capacity.de))", en: "\(name.en) (\(capacity.en))")
      }, atMost: 6)
  }

  /// The last of them later, so that it ends outside of the window.
  private static func help(_ peak: Peak, months: Int, _ goal: Goal, _ plan: Plan) -> [Text] {
    var help: [Text] = []
    if let last = peak.measures.last?.measure, let period = last.zeitraum.value {
      let path = last.document.file.path
      let end = peak.first.adding(months: months)
      help.append(
        Text(
          de: "Staffeln, in \(path):  zeitraum: \(period.first.iso) – \(end.iso)",
          en: "Stagger, in \(path):  zeitraum: \(period.first.iso) – \(end.iso)"))
    }
    if let until = plan.today?.adding(months: 24).iso {
      help.append(
        Text(
          de:
            "Wenn es zusammen geht:  anerkannt: [{regel: schweinezyklus, grund: …, bis: \(until)}]",
          en: "If it works together:  anerkannt: [{regel: schweinezyklus, grund: …, bis: \(until)}]"
        ))
    }
    return help
  }
}
