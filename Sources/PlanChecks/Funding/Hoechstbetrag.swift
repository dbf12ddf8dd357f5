import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let hoechstbetrag = Check(
    Rule(
      "hoechstbetrag", .funding, .fehler,
      title: Text(
        de: "Ein Programm gibt höchstens einen Betrag je Maßnahme",
        en: "A programme gives a measure a highest amount at most"),
      condition: Text(
        de:
          "Die offenen und bewilligten Anträge einer Maßnahme in einem Programm sind zusammen höher als sein hoechstbetrag.",
        en:
          "The open and granted applications of a measure in one programme are together above its hoechstbetrag."
      ),
      rationale: Text(
        de:
          "Was über dem Höchstbetrag liegt, wird nicht bewilligt und fehlt in der Finanzierung. Der Betrag steht in der Programmdatei mit Quelle.",
        en:
          "What lies above the highest amount is not granted and is missing in the financing. The amount stands in the programme's file with its source."
      ),
      answer: Text(
        de: "Beträge senken oder einen Antrag in einem anderen Programm stellen.",
        en: "Lower amounts, or apply in another programme."),
      reads: ["status", "massnahme", "programm", "betrag", "hoechstbetrag", "antrag"],
      failing: [
        RuleExample(
          Text(
            de: "Zwei Abschnitte, zusammen über dem Höchstbetrag",
            en: "Two sections, together above the highest amount"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          hoechstbetrag: 2 Mio. €
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: ⟦Gründerhaus am Markt⟧
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/gruenderhaus-dach.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          kostenteil: Dach
          foerderfaehig: 1,5 Mio. €
          betrag: 1,2 Mio. €
          status: bewilligt
          ---
          === foerderantraege/gruenderhaus-saal.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          kostenteil: Saal
          foerderfaehig: 1,5 Mio. €
          betrag: 1 Mio. €
          status: skizze
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau der Höchstbetrag", en: "Exactly the highest amount"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          hoechstbetrag: 2 Mio. €
          ---
          === foerderantraege/gruenderhaus-land.md
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
      let live = plan.liveApplications(for: measure)
      var seen: Set<DocumentID> = []
      let programmes = live.compactMap(\.programm.value).filter { seen.insert($0).inserted }
      let excesses = programmes.compactMap { programme in
        ProgrammeExcess(plan.programme(programme), live.filter { $0.programm.value == programme })
      }
      return excesses.isEmpty ? nil : finding(measure, excesses, plan)
    }
  }

  /// What the applications of a measure ask above the highest amount of a programme.
  private struct ProgrammeExcess {
    let programme: DocumentID?
    let applications: [Application]
    let sum: Money
    let known: Int
    let limit: Money
    let limitPlace: Place

    var amount: Money { sum - limit }

    init?(_ programme: Programme?, _ applications: [Application]) {
      guard let programme, case .known(let limit, let place) = programme.hoechstbetrag else {
        return nil
      }
      let amounts = applications.compactMap(\.betrag.value)
      guard amounts.sum() > limit else { return nil }
      self.programme = programme.id
      self.applications = applications
      (sum, known) = (amounts.sum(), amounts.count)
      (self.limit, limitPlace) = (limit, place)
    }
  }

  private static func finding(
    _ measure: Measure, _ excesses: [ProgrammeExcess], _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let programmes = Text.list(excesses.map { plan.quoted($0.programme) })
    let above = excesses.map(\.amount).sum()
    return Finding(
      hoechstbetrag.rule, at: measure.document.titlePlace,
      Text(
        de: "Für \(name.de) liegen die Anträge über dem Höchstbetrag von \(programmes.de)",
        en: "For \(name.en) the applications are above the highest amount of \(programmes.en)"),
      label: Text(
        de: "\(Print.money(above)) über dem Höchstbetrag",
        en: "\(Print.money(above, .en)) above the highest amount"),
      explanation: .sentences(excesses.map { sentence($0, plan) }),
      help: excesses.flatMap { Text.lowering($0.applications, by: $0.amount) },
      related: excesses.flatMap { excess in
        [Finding.Related(excess.limitPlace, Text(de: "höchstens", en: "at most"))]
          + excess.applications.amountPlaces
      },
      subject: measure.id?.text,
      items: DocumentID.items([measure.id] + excesses.flatMap { $0.applications.map(\.id) }))
  }

  private static func sentence(_ excess: ProgrammeExcess, _ plan: Plan) -> Text {
    let programme = plan.quoted(excess.programme)
    let (sum, limit, above) = (excess.sum, excess.limit, excess.amount)
    return .sentences([
      Text(
        de:
          "\(programme.de) gibt je Maßnahme höchstens \(Print.money(limit)), die Anträge ergeben \(Print.money(sum)). \(Print.money(above)) sind so nicht gedeckt.",
        en:
          "\(programme.en) gives a measure at most \(Print.money(limit, .en)), the applications add up to \(Print.money(sum, .en)). \(Print.money(above, .en)) are not covered this way."
      ),
      knownShare(
        excess.known, of: excess.applications.count, Text(de: "Beträgen", en: "amounts")),
    ])
  }
}
