import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let doppelzaehlung = Check(
    Rule(
      "doppelzaehlung", .identity, .fehler,
      title: Text(
        de: "Die Teile ergeben mehr als das Ganze", en: "The parts add up to more than the whole"),
      condition: Text(
        de:
          "Die direkten Teile einer Maßnahme (teil_von), die weder ruhen noch verworfen sind, haben zusammen höhere Kosten (um mehr als 1,00 €), mehr neue Stellen oder mehr Kapazität in derselben Einheit als das Ganze selbst.",
        en:
          "The direct parts of a measure (teil_von) that are neither resting nor dropped together have a higher cost (by more than €1.00), more new jobs, or more capacity in the same unit than the whole itself."
      ),
      rationale: Text(
        de:
          "In jeder Summe des Plans steht das Ganze für seine Teile. Geben sie mehr an als es, stimmt eine der Zahlen nicht, und der Kreistag beschließt über die falsche (Anliegen N02, N12).",
        en:
          "In every sum of the plan the whole stands for its parts. If they give more than it does, one of the figures is wrong, and the county council decides on it (needs N02, N12)."
      ),
      answer: Text(
        de: "Die Zahl des Ganzen oder die eines Teils berichtigen.",
        en: "Correct the figure of the whole or that of a part."),
      reads: [
        "teil_von", "status", "kosten", "arbeitsplaetze", "neu", "kapazitaet", "art", "massnahme",
      ],
      failing: [
        RuleExample(
          Text(
            de: "Zwei Abschnitte, zusammen zu teuer", en: "Two sections, together too expensive"),
          """
          === massnahmen/radweg.md
          ---
          titel: Radweg von A nach B
          art: radweg
          traeger: kreis-muster
          kommunen: [stadt-a, gemeinde-b]
          status: skizze
          zeitraum: 2028-2030
          kosten: ⟦5 Mio. €⟧
          kapazitaet: 12 km
          ziele: ziel-eins
          ---
          === massnahmen/radweg-nord.md
          ---
          titel: Radweg, nördlicher Abschnitt
          art: radweg
          traeger: kreis-muster
          kommunen: gemeinde-b
          teil_von: radweg
          status: skizze
          zeitraum: 2028-2029
          kosten: 3 Mio. €
          kapazitaet: 7 km
          ---
          === massnahmen/radweg-sued.md
          ---
          titel: Radweg, südlicher Abschnitt
          art: radweg
          traeger: kreis-muster
          kommunen: stadt-a
          teil_von: radweg
          status: skizze
          zeitraum: 2029-2030
          kosten: 2,5 Mio. €
          kapazitaet: 5 km
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(
            de: "Ein Euro Rundung, und ein Teil ruht", en: "One euro of rounding, and a part rests"),
          """
          === massnahmen/radweg.md
          ---
          titel: Radweg von A nach B
          art: radweg
          traeger: kreis-muster
          kommunen: [stadt-a, gemeinde-b]
          status: skizze
          zeitraum: 2028-2030
          kosten: 5 Mio. €
          kapazitaet: 12 km
          ziele: ziel-eins
          ---
          === massnahmen/radweg-nord.md
          ---
          titel: Radweg, nördlicher Abschnitt
          art: radweg
          traeger: kreis-muster
          kommunen: gemeinde-b
          teil_von: radweg
          status: skizze
          zeitraum: 2028-2029
          kosten: 5.000.001 €
          kapazitaet: 12 km
          ---
          === massnahmen/radweg-sued.md
          ---
          titel: Radweg, südlicher Abschnitt
          art: radweg
          traeger: kreis-muster
          kommunen: stadt-a
          teil_von: radweg
          status: ruht
          zeitraum: 2029-2030
          kosten: 2,5 Mio. €
          kapazitaet: 5 km
          ---
          """)
      ])
  ) { plan, figures in
    figures.parts.overcounts.map { overcounted($0.whole, $0.excesses, plan) }
  }

  private typealias Excess = PartFigures.Excess

  private static func overcounted(
    _ whole: Measure, _ excesses: [Excess], _ plan: Plan
  ) -> Finding {
    let first = excesses[0]
    let name = plan.quoted(whole.id)
    let difference = first.printed(first.difference)
    let words = first.figure.words
    let parts = excesses.flatMap { excess in
      excess.parts.map { part in (part.measure, excess.figure) }
    }
    return Finding(
      doppelzaehlung.rule, at: whole.place(of: first.figure),
      Text(
        de: "Die Teile von \(name.de) ergeben \(words.de) als das Ganze",
        en: "The parts of \(name.en) add up to \(words.en) than the whole"),
      label: Text(
        de: "\(difference.de) weniger als die Teile", en: "\(difference.en) less than the parts"),
      explanation: .sentences(excesses.map { account($0, plan) }),
      help: excesses.flatMap { help(whole, $0) },
      related: excesses.dropFirst().map {
        Finding.Related(whole.place(of: $0.figure), Text(de: "das Ganze", en: "the whole"))
      }
        + parts.map {
          Finding.Related($0.place(of: $1), Text(de: "ein Teil davon", en: "a part of it"))
        },
      subject: whole.id?.text, items: DocumentID.items([whole.id] + parts.map(\.0.id)))
  }

  private static func account(_ excess: Excess, _ plan: Plan) -> Text {
    let (sum, whole) = (excess.printed(excess.sum), excess.printed(excess.whole))
    let difference = excess.printed(excess.difference)
    let known = excess.parts.filter { $0.amount != nil }
    let shares = Text.list(
      known.prefix(6).map { part in
        let amount = excess.printed(part.amount ?? .zero)
        let name = plan.quoted(part.measure.id)
        return Text(de: "\(name.de) \(amount.de)", en: "\(name.en) \(amount.en)")
      } + (known.count > 6 ? [Text(de: "weitere", en: "others")] : []))
    return .sentences([
      Text(
        de:
          "Die Teile ergeben \(sum.de) (\(shares.de)), das Ganze nennt \(whole.de): \(difference.de) zu viel.",
        en:
          "The parts add up to \(sum.en) (\(shares.en)), the whole names \(whole.en): \(difference.en) too much."
      ),
      knownShare(known.count, of: excess.parts.count, Text(de: "Teilen", en: "parts")),
    ])
  }

  private static func help(_ whole: Measure, _ excess: Excess) -> [Text] {
    let total = edit(whole, excess.figure, excess.sum)
    let largest = excess.parts.max { ($0.amount ?? .zero) < ($1.amount ?? .zero) }
    let rest = largest.flatMap { part in part.amount.map { $0 - excess.difference } }
    return [
      Text(de: "Wenn die Teile stimmen:  \(total)", en: "If the parts are right:  \(total)"),
      largest.flatMap { part in
        rest.flatMap { $0 > .zero ? edit(part.measure, excess.figure, $0) : nil }.map {
          let path = part.measure.document.file.path
          return Text(
            de: "Wenn das Ganze stimmt, zum Beispiel in \(path):  \($0)",
            en: "If the whole is right, for example in \(path):  \($0)")
        }
      },
    ].compactMap(\.self)
  }

  /// The line with another figure; cost and jobs may stand in a mapping.
  private static func edit(
    _ measure: Measure, _ figure: PartFigures.Figure, _ value: ExactNumber
  ) -> String {
    switch figure {
    case .cost:
      let amount = Print.money(Money(cents: value.billionths / 10_000_000))
      if case .mapping? = measure.document.field("kosten")?.value { return "wert: \(amount)" }
      return "kosten: \(amount)"
    case .newJobs: return "neu: \(value.written)"
    case .capacity(let unit): return "kapazitaet: \(value.written) \(unit)"
    }
  }
}

extension Measure {
  fileprivate func place(of figure: PartFigures.Figure) -> Place {
    let place: Place? =
      switch figure {
      case .cost: kosten.place
      case .newJobs: arbeitsplaetze?.neu.place
      case .capacity: kapazitaet.place
      }
    return place ?? document.titlePlace
  }
}

extension PartFigures.Figure {
  /// Of what the parts have more.
  fileprivate var words: Text {
    switch self {
    case .cost: Text(de: "höhere Kosten", en: "a higher cost")
    case .newJobs: Text(de: "mehr neue Stellen", en: "more new jobs")
    case .capacity: Text(de: "mehr Kapazität", en: "more capacity")
    }
  }
}

extension PartFigures.Excess {
  fileprivate func printed(_ value: ExactNumber) -> Text {
    switch figure {
    case .cost: Text { Print.money(Money(cents: value.billionths / 10_000_000), $0) }
    case .newJobs:
      Text(
        de: Print.number(value) + (value == ExactNumber(1) ? " neue Stelle" : " neue Stellen"),
        en: Print.number(value, .en) + (value == ExactNumber(1) ? " new job" : " new jobs"))
    case .capacity(let unit): Text { Print.number(value, $0) + " " + unit }
    }
  }
}
