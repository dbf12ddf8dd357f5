import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let zweckbindung = Check(
    Rule(
      "zweckbindung", .funding, .warnung,
      title: Text(
        de: "Der Betrieb endet vor der Zweckbindung",
        en: "Operation ends before the funding's purpose is served"),
      condition: Text(
        de:
          "betrieb_bis einer Maßnahme liegt vor ihrem Ende + zweckbindung_jahre des Programms eines offenen oder bewilligten Antrags.",
        en:
          "betrieb_bis of a measure lies before its end + zweckbindung_jahre of the programme of an open or granted application."
      ),
      rationale: Text(
        de:
          "Was gefördert ist, muss so lange dem Zweck dienen, wie das Programm verlangt; sonst wird Geld anteilig zurückgefordert. Die Dauer steht in der Programmdatei mit Quelle.",
        en:
          "What is funded must serve its purpose for as long as the programme demands; else money is reclaimed in part. The time stands in the programme's file with its source."
      ),
      answer: Text(
        de:
          "Den Betrieb länger vorsehen und seine Kosten einplanen, oder das Vorhaben anders finanzieren.",
        en: "Plan for a longer operation and its cost, or finance the project otherwise."),
      reads: [
        "betrieb_bis", "zeitraum", "status", "massnahme", "programm", "zweckbindung_jahre",
        "antrag",
      ],
      failing: [
        RuleExample(
          Text(de: "Fünf Jahre Betrieb bei zehn Jahren Bindung", en: "Five years instead of ten"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          zweckbindung_jahre: 10
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          betrieb_bis: ⟦2034⟧
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau zehn Jahre", en: "Exactly ten years"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          zweckbindung_jahre: 10
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          betrieb_bis: 2039
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isLive, case .known(let until, let place) = measure.betriebBis,
        let end = measure.end
      else { return nil }
      let bindings = plan.liveApplications(for: measure).compactMap { application in
        binding(of: application, from: end, plan)
      }
      .filter { until.last < $0.until }
      guard let longest = bindings.max(by: { $0.until < $1.until }) else { return nil }
      return finding(measure, until, at: place, longest, all: bindings, plan)
    }
  }

  /// Until when an application binds what it pays for.
  private struct Binding {
    let application: Application
    let until: Day
    let years: Int
    let place: Place
  }

  private static func binding(
    of application: Application, from end: Day, _ plan: Plan
  ) -> Binding? {
    guard let programme = plan.programme(application.programm.value),
      case .known(let years, let place) = programme.zweckbindungJahre, years < 10_000
    else { return nil }
    return Binding(
      application: application, until: end.adding(months: 12 * years), years: years, place: place)
  }

  private static func finding(
    _ measure: Measure, _ until: Moment, at place: Place, _ longest: Binding, all: [Binding],
    _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let programme = plan.quoted(longest.application.programm.value)
    let date = Text { Print.date(longest.until, $0) }
    let money = all.compactMap(\.application.betrag.value).sum()
    let years = "\(longest.years)"
    let needed =
      until.precision == .year ? String(longest.until.year) : longest.until.iso
    return Finding(
      zweckbindung.rule, at: place,
      Text(
        de: "\(name.de) soll kürzer in Betrieb sein, als die Förderung verlangt",
        en: "\(name.en) is to operate for a shorter time than its funding demands"),
      label: Text(de: "verlangt ist bis \(date.de)", en: "demanded until \(date.en)"),
      explanation: Text(
        de:
          "\(programme.de) bindet den Zweck \(years) \(longest.years == 1 ? "Jahr" : "Jahre") nach dem Ende der Maßnahme. Endet der Betrieb früher, kann Förderung anteilig zurückgefordert werden, hier aus \(Print.roundMoney(money)).",
        en:
          "\(programme.en) binds the purpose for \(years) \(longest.years == 1 ? "year" : "years") after the end of the measure. If operation ends earlier, funding can be reclaimed in part, here out of \(Print.roundMoney(money, .en))."
      ),
      help: [
        Text(
          de: "Betrieb bis zum Ende der Bindung:  betrieb_bis: \(needed)",
          en: "Operation until the end of the binding:  betrieb_bis: \(needed)")
      ],
      related: Finding.Related.at(
        measure.zeitraum.place, Text(de: "Ende der Maßnahme", en: "end of the measure"))
        + all.flatMap { binding in
          [Finding.Related(binding.place, Text(de: "Jahre der Bindung", en: "years of binding"))]
            + Finding.Related.at(
              binding.application.programm.place, Text(de: "Antrag darin", en: "application in it"))
        },
      subject: measure.id?.text)
  }
}
