import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let kostenstandAlt = Check(
    Rule(
      "kostenstand-alt", .finance, .hinweis,
      title: Text(
        de: "Die Kosten sind lange nicht berechnet", en: "The cost has long not been computed"),
      condition: Text(
        de:
          "kosten.stand ist älter als kostenstand_monate, und genauigkeit ist nicht vertrag. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "kosten.stand is older than kostenstand_monate, and genauigkeit is not vertrag. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Baukosten steigen. Für eine Bahnlücke im Revier wurden je nach Jahr 16,5, 20 bis 25 und 30 Mio. € genannt (Rheinische Post und Aachener Zeitung 2018–2022); wer mit alten Kosten beschließt, beschließt eine Lücke.",
        en:
          "Building cost rises. For one railway gap in the region 16.5, 20 to 25 and 30 million euros were named depending on the year (Rheinische Post and Aachener Zeitung 2018–2022); who decides on old cost decides on a gap."
      ),
      answer: Text(
        de: "Die Kosten neu schätzen lassen und den neuen Stand eintragen.",
        en: "Have the cost estimated anew and enter the new date."),
      thresholds: [Thresholds.Name.kostenstandMonate.rawValue],
      reads: ["status", "kosten", "stand", "genauigkeit", "stichtag"],
      failing: [
        RuleExample(
          Text(de: "Einen Tag älter als 24 Monate", en: "One day older than 24 months"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: idee
          zeitraum: 2028-2029
          kosten:
            wert: 4 Mio. €
            stand: ⟦2024-11-20⟧
            genauigkeit: berechnung
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau 24 Monate alt", en: "Exactly 24 months old"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: idee
          zeitraum: 2028-2029
          kosten:
            wert: 4 Mio. €
            stand: 2024-11-21
          ---
          """),
        RuleExample(
          Text(de: "Der Vertrag ist geschlossen", en: "The contract is signed"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2024-2029
          kosten:
            wert: 4 Mio. €
            stand: 2023-03-01
            genauigkeit: vertrag
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, _ in
    guard let today = plan.today else { return [] }
    let months = plan.thresholds.whole(.kostenstandMonate)
    return plan.measures.compactMap { measure in
      guard let status = measure.status.value, status.isLive, status != .abgeschlossen,
        case .known(let day, let place) = measure.kostenStand,
        day.adding(months: months) < today, !measure.kostenGenauigkeit.isUnknown,
        measure.kostenGenauigkeit.value != "vertrag"
      else { return nil }
      return outdated(measure, Age(day: day, today: today, limit: months), at: place, plan)
    }
  }

  /// How old a cost is.
  private struct Age {
    let day: Day
    let today: Day
    /// In months.
    let limit: Int

    /// "2 Jahre und 3 Monate"
    var length: Text {
      var months = (today.year - day.year) * 12 + today.month - day.month
      if day.adding(months: months) > today { months -= 1 }
      let (years, rest) = (months / 12, months % 12)
      return .list(
        [
          years == 0
            ? nil
            : Text(
              de: years == 1 ? "1 Jahr" : "\(years) Jahre",
              en: years == 1 ? "1 year" : "\(years) years"),
          rest == 0 && years > 0
            ? nil
            : Text(
              de: rest == 1 ? "1 Monat" : "\(rest) Monate",
              en: rest == 1 ? "1 month" : "\(rest) months"),
        ].compactMap(\.self))
    }
  }

  private static func outdated(
    _ measure: Measure, _ age: Age, at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let cost = measure.kosten.value
    let start = measure.start?.year
    return Finding(
      kostenstandAlt.rule, at: place,
      Text(
        de: "Die Kosten von \(name.de) sind vom \(Print.date(age.day))",
        en: "The cost of \(name.en) is of \(Print.date(age.day, .en))"),
      label: Text(de: "\(age.length.de) alt", en: "\(age.length.en) old"),
      explanation: .sentences([
        Text(
          de:
            "Nach \(plan.thresholds.printed(.kostenstandMonate, .de)) sollen Kosten neu berechnet sein.",
          en:
            "After \(plan.thresholds.printed(.kostenstandMonate, .en)) cost should be computed anew."
        ),
        cost.map { cost in
          Text(
            de:
              "Finanzierung und Eigenanteile rechnen weiter mit \(Print.money(cost))\(start.map { ", das Vorhaben beginnt \($0)" } ?? "").",
            en:
              "Financing and own shares still count on \(Print.money(cost, .en))\(start.map { ", the project starts in \($0)" } ?? "")."
          )
        } ?? Text(verbatim: ""),
      ]),
      help: [
        Text(
          de: "Wenn die Kosten heute bestätigt sind, unter kosten:  stand: \(age.today.iso)",
          en: "If the cost is confirmed today, in kosten:  stand: \(age.today.iso)"),
        Text(
          de: "Wenn sie vertraglich feststehen, unter kosten:  genauigkeit: vertrag",
          en: "If they are fixed by contract, in kosten:  genauigkeit: vertrag"),
      ],
      related: Finding.Related.at(
        measure.kosten.place, Text(de: "Kosten mit diesem Stand", en: "cost of this date")),
      subject: measure.id?.text)
  }
}
