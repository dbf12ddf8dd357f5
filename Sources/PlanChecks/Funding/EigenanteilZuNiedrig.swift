import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let eigenanteilZuNiedrig = Check(
    Rule(
      "eigenanteil-zu-niedrig", .funding, .fehler,
      title: Text(de: "Es bleibt zu wenig Eigenanteil", en: "Too little own money is left"),
      condition: Text(
        de:
          "kosten einer Maßnahme weniger die eingereichten und bewilligten Anträge ergeben weniger als das höchste eigenanteil_min ihrer Programme. Gilt es nur mit den Anträgen in Vorbereitung, ist es eine Warnung.",
        en:
          "kosten of a measure less the submitted and granted applications is less than the highest eigenanteil_min of their programmes. If it is so only with applications in preparation, it is a warning."
      ),
      rationale: Text(
        de:
          "Wer fördert, verlangt eigenes Geld, das im Haushalt steht (etwa Land und Gemeinden zusammen mindestens 10 % nach § 7 InvKG). Der Satz steht in der Programmdatei mit Quelle.",
        en:
          "Who funds demands own money that stands in the budget (such as Land and municipalities together at least 10% by § 7 InvKG). The share stands in the programme's file with its source."
      ),
      answer: Text(
        de:
          "Einen Antrag senken oder die Kosten berichtigen; anerkennen, wenn ein Dritter den Eigenanteil mit Zustimmung der Stelle trägt.",
        en:
          "Lower an application or correct the cost; acknowledge where a third party bears the own share with the funding body's consent."
      ),
      reads: ["kosten", "status", "massnahme", "programm", "betrag", "eigenanteil_min", "antrag"],
      traits: .acknowledgeable,
      failing: [
        RuleExample(
          Text(
            de: "Zehn Prozent verlangt, fünf bleiben", en: "Ten percent demanded, five are left"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          eigenanteil_min: 10 %
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
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,8 Mio. €
          status: antrag
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau zehn Prozent bleiben", en: "Exactly ten percent are left"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          eigenanteil_min: 10 %
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,6 Mio. €
          status: antrag
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.status.value?.isLive ?? false,
        case .known(let cost, let place) = measure.kosten
      else { return nil }
      let live = plan.liveApplications(for: measure)
      let firm = live.filter { $0.status.value?.isFirm ?? false }
      if let certain = OwnShare(cost, firm, plan) {
        return finding(measure, certain, at: place, severity: .fehler, plan)
      }
      return OwnShare(cost, live, plan).map {
        finding(measure, $0, at: place, severity: .warnung, plan)
      }
    }
  }

  /// What applications leave of a cost, where it is less than a programme demands.
  private struct OwnShare {
    let applications: [Application]
    let sum: Money
    let known: Int
    let rest: Money
    /// The own share in euros that is demanded at least.
    let least: Money
    let demanded: ExactNumber
    let demandedAt: Place
    let programme: DocumentID?

    var missing: Money { least - rest }

    /// Nil if enough is left, or if it cannot be told.
    init?(_ cost: Money, _ applications: [Application], _ plan: Plan) {
      let demands = applications.compactMap { application in
        if let programme = plan.programme(application.programm.value),
          case .known(let share, let place) = programme.eigenanteilMin
        {
          (share: share, place: place, programme: programme.id)
        } else {
          nil
        }
      }
      guard let highest = demands.max(by: { $0.share < $1.share }) else { return nil }
      let most = ExactNumber(100) - highest.share
      let amounts = applications.compactMap(\.betrag.value)
      sum = amounts.sum()
      guard sum.exceeds(most, of: cost) else { return nil }
      self.applications = applications
      known = amounts.count
      rest = cost - sum
      least = cost - cost.portion(most)
      (demanded, demandedAt, programme) = highest
    }
  }

  private static func finding(
    _ measure: Measure, _ share: OwnShare, at place: Place, severity: Severity, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let isFirm = severity == .fehler
    return Finding(
      eigenanteilZuNiedrig.rule, severity: severity, at: place,
      Text(
        de:
          "Für \(name.de) bleibt \(isFirm ? "" : "mit den Anträgen in Vorbereitung ")zu wenig Eigenanteil",
        en:
          "For \(name.en) too little own money is left\(isFirm ? "" : ", counting applications in preparation")"
      ),
      label: Text(
        de: "davon mindestens \(Print.money(share.least)) eigenes Geld",
        en: "of it at least \(Print.money(share.least, .en)) of own money"),
      explanation: account(share, plan), help: Text.lowering(share.applications, by: share.missing),
      related: [
        Finding.Related(
          share.demandedAt, Text(de: "mindestens verlangt", en: "demanded at least"))
      ] + share.applications.amountPlaces,
      subject: measure.id?.text)
  }

  private static func account(_ share: OwnShare, _ plan: Plan) -> Text {
    let programme = plan.quoted(share.programme)
    let (sum, rest, missing) = (share.sum, max(.zero, share.rest), share.missing)
    return .sentences([
      Text(
        de:
          "\(programme.de) verlangt \(Print.percent(share.demanded)) Eigenanteil. Die Anträge ergeben \(Print.money(sum)), es bleiben \(Print.money(rest)): \(Print.money(missing)) zu wenig.",
        en:
          "\(programme.en) demands an own share of \(Print.percent(share.demanded, .en)). The applications add up to \(Print.money(sum, .en)), \(Print.money(rest, .en)) are left: \(Print.money(missing, .en)) too little."
      ),
      knownShare(
        share.known, of: share.applications.count, Text(de: "Beträgen", en: "amounts")),
    ])
  }
}
