import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let topfUeberzeichnet = Check(
    Rule(
      "topf-ueberzeichnet", .funding, .warnung,
      title: Text(
        de: "Der Plan will mehr, als im Fördertopf ist",
        en: "The plan asks for more than the pot holds"),
      condition: Text(
        de:
          "Die offenen und bewilligten Anträge in einem Programm sind zusammen höher als sein region_anteil, ohne diesen als sein volumen.",
        en:
          "The open and granted applications in a programme are together above its region_anteil, without one above its volumen."
      ),
      rationale: Text(
        de:
          "Der Wettbewerb um dieselben Töpfe soll sichtbar sein, bevor einzelne Vorhaben leer ausgehen (Anliegen N04).",
        en:
          "The competition for the same pots is to be visible before single projects go without (need N04)."
      ),
      answer: Text(
        de:
          "Unter den Vorhaben eine Reihenfolge vereinbaren und einen Antrag senken, verschieben oder in einem anderen Programm stellen.",
        en:
          "Agree on an order of the projects and lower an application, postpone it or file it in another programme."
      ),
      reads: ["region_anteil", "volumen", "status", "programm", "massnahme", "betrag", "antrag"],
      failing: [
        RuleExample(
          Text(de: "Mehr als der Anteil der Region", en: "More than the region's share"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          volumen: 100 Mio. €
          region_anteil: ⟦2 Mio. €⟧
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2,5 Mio. €
          status: skizze
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Der Topf reicht genau", en: "The pot is just enough"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          volumen: 2,5 Mio. €
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2,5 Mio. €
          status: skizze
          ---
          """)
      ])
  ) { plan, figures in
    figures.money.programmes.compactMap { money in
      guard let limit = money.limit, money.requested > limit,
        let programme = plan.programme(money.programme)
      else { return nil }
      return finding(programme, money, limit: limit, plan)
    }
  }

  private static func finding(
    _ programme: Programme, _ money: ProgrammeMoney, limit: Money, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(programme.id)
    let excess = money.requested - limit
    let applications = money.applications.compactMap { plan.application($0) }
    let key = programme.regionAnteil.isAbsent ? "volumen" : "region_anteil"
    return Finding(
      topfUeberzeichnet.rule, at: programme.document.place(of: key),
      Text(
        de:
          "\(name.de): \(Print.roundMoney(money.requested)) beantragt oder vorgesehen, \(Print.roundMoney(limit)) vorhanden",
        en:
          "\(name.en): \(Print.roundMoney(money.requested, .en)) applied for or intended, \(Print.roundMoney(limit, .en)) available"
      ),
      label: Text(
        de: "\(Print.money(excess)) weniger als die Anträge",
        en: "\(Print.money(excess, .en)) less than the applications"),
      explanation: account(money, plan),
      help: Text.lowering(applications, by: excess) + [
        Text(
          de: "Wenn der Topf größer ist:  \(key): \(Print.money(money.requested))",
          en: "If the pot is larger:  \(key): \(Print.money(money.requested))")
      ],
      related: applications.amountPlaces, subject: programme.id?.text)
  }

  private static func account(_ money: ProgrammeMoney, _ plan: Plan) -> Text {
    let certainty = money.certainty
    let all = [certainty.granted, certainty.applied, certainty.inPreparation]
    let measures = Set(
      money.applications.compactMap { plan.application($0)?.massnahme.value })
    let (granted, applied, prepared) = (all[0].amount, all[1].amount, all[2].amount)
    return .sentences([
      Text(
        de:
          "Bewilligt sind \(Print.roundMoney(granted)), beantragt \(Print.roundMoney(applied)), in Vorbereitung \(Print.roundMoney(prepared)), für \(measures.count) Vorhaben. Nicht alle können bewilligt werden.",
        en:
          "\(Print.roundMoney(granted, .en)) are granted, \(Print.roundMoney(applied, .en)) applied for, \(Print.roundMoney(prepared, .en)) in preparation, for \(measures.count) \(measures.count == 1 ? "project" : "projects"). Not all of it can be granted."
      ),
      knownShare(
        all.reduce(0) { $0 + $1.known }, of: all.reduce(0) { $0 + $1.count },
        Text(de: "Beträgen", en: "amounts")),
    ])
  }
}
