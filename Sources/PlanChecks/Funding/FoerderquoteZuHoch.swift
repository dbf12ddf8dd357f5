import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let foerderquoteZuHoch = Check(
    Rule(
      "foerderquote-zu-hoch", .funding, .fehler,
      title: Text(de: "Die Förderquote ist zu hoch", en: "The funding rate is too high"),
      condition: Text(
        de:
          "betrag geteilt durch foerderfaehig (sonst durch die Kosten der Maßnahme) ist größer als quote_max des Programms für die Art des Antragstellers. Nennt das Programm für sie keine Quote, schweigt die Regel.",
        en:
          "betrag divided by foerderfaehig (else by the measure's cost) is greater than the programme's quote_max for this kind of applicant. If the programme names no rate for it, the rule is silent."
      ),
      rationale: Text(
        de:
          "Förderprogramme begrenzen ihren Anteil. Der Satz stammt aus der Programmdatei, mit Quelle und Stand; was darüber liegt, wird nicht bewilligt und fehlt in der Finanzierung.",
        en:
          "Programmes limit their share. The rate comes from the programme's file, with source and date; what lies above it is not granted and is missing from the financing."
      ),
      answer: Text(
        de:
          "Den Betrag auf den Höchstsatz senken, die förderfähigen Kosten berichtigen oder die Programmdatei auf den Stand der Richtlinie bringen.",
        en:
          "Lower the amount to the highest rate, correct the eligible cost, or update the programme's file."
      ),
      reads: [
        "betrag", "foerderfaehig", "massnahme", "programm", "antragsteller", "status", "art",
        "quote_max", "kosten",
      ],
      failing: [
        RuleExample(
          Text(de: "90 % beantragt, 80 % möglich", en: "90% applied for, 80% possible"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: ⟦3,6 Mio. €⟧
          status: antrag
          ---
          """),
        RuleExample(
          Text(
            de: "Nur ein Teil der Kosten ist förderfähig", en: "Only a part of the cost is eligible"
          ),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: ⟦2 Mio. €⟧
          foerderfaehig: 2,4 Mio. €
          kostenteil: Umbau
          status: vorbereitung
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Genau der Höchstsatz", en: "Exactly the highest rate"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,2 Mio. €
          status: antrag
          ---
          """),
        RuleExample(
          Text(de: "Für Gemeinden gilt ein höherer Satz", en: "A higher rate for municipalities"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          quote_max: {stadt: 90 %, privat: 40 %}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3,6 Mio. €
          status: antrag
          ---
          """),
      ])
  ) { plan, _ in
    plan.applicationsOfLiveMeasures.compactMap { application, measure in
      guard application.status.value?.isLive ?? false,
        case .known(let amount, let place) = application.betrag,
        case .known(let eligible, let eligiblePlace) = plan.eligibleCost(of: application),
        let programme = plan.programme(application.programm.value),
        case .known(let rate, let ratePlace) = programme.rate(
          for: plan.body(application.antragsteller.value)?.art.value),
        amount.exceeds(rate, of: eligible)
      else { return nil }
      let excess = Excess(amount: amount, eligible: eligible, rate: rate)
      return finding(
        application, excess, at: place,
        related: [
          Finding.Related(ratePlace, Text(de: "höchstens", en: "at most")),
          Finding.Related(eligiblePlace, Text(de: "förderfähig", en: "eligible")),
        ], plan)
    }
  }

  /// An amount above the highest rate.
  private struct Excess {
    let amount: Money
    let eligible: Money
    let rate: ExactNumber

    var most: Money { eligible.portion(rate) }
  }

  private static func finding(
    _ application: Application, _ excess: Excess, at place: Place, related: [Finding.Related],
    _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(application.massnahme.value)
    let share = excess.amount.share(of: excess.eligible)
    // Rounded to one decimal a rate just above the limit would look like the limit.
    let isPrintable = share.map { $0 > excess.rate } ?? false
    let above = excess.amount - excess.most
    let programme = plan.quoted(application.programm.value)
    return Finding(
      foerderquoteZuHoch.rule, at: place,
      Text(
        de:
          "Der Antrag für \(name.de) liegt über der Förderquote von \(Print.percent(excess.rate))",
        en:
          "The application for \(name.en) is above the funding rate of \(Print.percent(excess.rate, .en))"
      ),
      label: isPrintable
        ? share.map {
          Text(
            de: "\(Print.percent($0)) der förderfähigen Kosten",
            en: "\(Print.percent($0, .en)) of the eligible cost")
        }
        : Text(
          de: "\(Print.money(above)) über der Quote",
          en: "\(Print.money(above, .en)) above the rate"),
      explanation: Text(
        de:
          "\(programme.de) gibt für förderfähige \(Print.money(excess.eligible)) höchstens \(Print.money(excess.most)). \(Print.money(above)) sind so nicht gedeckt.",
        en:
          "For an eligible \(Print.money(excess.eligible, .en)) \(programme.en) gives at most \(Print.money(excess.most, .en)). \(Print.money(above, .en)) are not covered this way."
      ),
      help: [Text(verbatim: "betrag: \(Print.money(excess.most))")], related: related,
      subject: application.id?.text)
  }
}
