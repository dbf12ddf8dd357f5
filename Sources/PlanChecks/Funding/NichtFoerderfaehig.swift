import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let nichtFoerderfaehig = Check(
    Rule(
      "nicht-foerderfaehig", .funding, .fehler,
      title: Text(
        de: "Das Programm schließt den Antrag aus", en: "The programme excludes the application"),
      condition: Text(
        de:
          "Der Antrag ist offen oder bewilligt, und die Art des Antragstellers steht nicht in berechtigt, eine Stadt oder Gemeinde unter kommunen hat keinen Schlüssel, der mit einem Eintrag von gebiet beginnt, oder die art steht nicht in gegenstand oder steht in ausgeschlossen. Fehlende Listen schließen niemanden aus.",
        en:
          "The application is open or granted, and the applicant's kind is not in berechtigt, a municipality in kommunen has no key that begins with an entry of gebiet, or the art is not in gegenstand or is in ausgeschlossen. Missing lists exclude nobody."
      ),
      rationale: Text(
        de:
          "Ein Antrag, den das Programm ausschließt, bindet Arbeit und verdeckt eine Lücke in der Finanzierung. Wer, wo und was gefördert wird, steht in der Programmdatei mit Quelle (etwa § 4 InvKG: keine Straßen).",
        en:
          "An application that the programme excludes ties up work and hides a gap in the financing. Who, where and what is funded stands in the programme's file with its source (such as § 4 InvKG: no roads)."
      ),
      answer: Text(
        de:
          "Einen berechtigten Antragsteller oder ein anderes Programm wählen; anerkennen, wenn die Stelle eine Ausnahme bestätigt hat.",
        en:
          "Choose an eligible applicant or another programme; acknowledge if the funding body has confirmed an exception."
      ),
      reads: [
        "status", "antragsteller", "programm", "massnahme", "berechtigt", "kommunen", "ags",
        "gebiet", "art", "gegenstand", "ausgeschlossen",
      ],
      traits: .acknowledgeable,
      failing: [
        RuleExample(
          Text(
            de: "Eine Stadt in einem Programm für Vereine", en: "A town in a programme for clubs"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          berechtigt: [verein, kreis]
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: ⟦stadt-a⟧
          betrag: 3 Mio. €
          status: skizze
          ---
          """),
        RuleExample(
          Text(de: "Außerhalb des Fördergebiets", en: "Outside the funded area"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          gebiet: [05112, 05999008]
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: ⟦gruenderhaus⟧
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(
            de: "Berechtigt, im Gebiet und ein Gegenstand der Förderung",
            en: "Eligible, in the area and an object of the funding"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          berechtigt: [kreis, stadt]
          gebiet: [05999]
          gegenstand: [gruenderzentrum, testfeld]
          ausgeschlossen: [strasse]
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
    plan.applicationsOfLiveMeasures.compactMap { application, measure in
      guard application.status.value?.isLive ?? false,
        let programme = plan.programme(application.programm.value)
      else { return nil }
      let bars = [
        applicantBar(application, programme, plan), areaBar(application, measure, programme, plan),
        objectBar(application, measure, programme),
      ].compactMap(\.self)
      return bars.isEmpty ? nil : finding(application, measure, bars, programme, plan)
    }
  }

  /// One reason why a programme excludes an application.
  private struct Bar {
    let place: Place
    let label: Text
    let sentence: Text
    let related: [Finding.Related]
    var isApplicant = false
  }

  private static func applicantBar(
    _ application: Application, _ programme: Programme, _ plan: Plan
  ) -> Bar? {
    guard case .known(let id, let place) = application.antragsteller,
      case .known(let kind, let kindPlace)? = plan.body(id)?.art,
      programme.berechtigt.excludes(kind)
    else { return nil }
    let eligible = programme.berechtigt.values.map(\.rawValue).joined(separator: ", ")
    let name = plan.name(of: id)
    return Bar(
      place: place,
      label: Text(
        de: "\(kind.rawValue) steht nicht in berechtigt",
        en: "\(kind.rawValue) is not in berechtigt"),
      sentence: Text(
        de: "\(name) ist von der Art \(kind.rawValue), berechtigt sind: \(eligible).",
        en: "\(name) is of the kind \(kind.rawValue), eligible are: \(eligible)."),
      related: Finding.Related.at(
        programme.berechtigt.entries.first?.place, Text(de: "berechtigt", en: "eligible"))
        + [
          Finding.Related(kindPlace, Text(de: "Art des Antragstellers", en: "the applicant's kind"))
        ],
      isApplicant: true)
  }

  private static func areaBar(
    _ application: Application, _ measure: Measure, _ programme: Programme, _ plan: Plan
  ) -> Bar? {
    guard programme.gebiet.isGiven, programme.gebiet.isComplete,
      case .known(_, let place) = application.massnahme
    else { return nil }
    var seen: Set<DocumentID> = []
    let outside = measure.kommunen.entries.filter { entry in
      guard let body = plan.body(entry.value), body.isMunicipality, let key = body.ags.value,
        seen.insert(entry.value).inserted
      else { return false }
      return !programme.gebiet.values.contains { key.hasPrefix($0) }
    }
    guard !outside.isEmpty else { return nil }
    let names = Text.list(outside.map { Text(verbatim: plan.name(of: $0.value)) }, atMost: 6)
    let isOne = outside.count == 1
    return Bar(
      place: place,
      label: Text(
        de: "\(names.de) nicht im Fördergebiet", en: "\(names.en) not in the funded area"),
      sentence: Text(
        de:
          "Das Fördergebiet sind Schlüssel mit \(programme.gebiet.values.joined(separator: ", ")); \(names.de) \(isOne ? "gehört" : "gehören") nicht dazu.",
        en:
          "The funded area are keys with \(programme.gebiet.values.joined(separator: ", ")); \(names.en) \(isOne ? "is" : "are") not in it."
      ),
      related: Finding.Related.at(
        programme.gebiet.entries.first?.place, Text(de: "Fördergebiet", en: "funded area"))
        + outside.map { Finding.Related($0.place, Text(de: "liegt außerhalb", en: "outside")) })
  }

  private static func objectBar(
    _ application: Application, _ measure: Measure, _ programme: Programme
  ) -> Bar? {
    guard case .known(let type, let typePlace) = measure.art,
      case .known(_, let place) = application.massnahme
    else { return nil }
    let barred = programme.ausgeschlossen.place(of: type.id)
    guard barred != nil || programme.gegenstand.excludes(type.id) else { return nil }
    let key = barred == nil ? "gegenstand" : "ausgeschlossen"
    return Bar(
      place: place,
      label: Text(de: "die Art wird nicht gefördert", en: "its type is not funded"),
      sentence: Text(
        de: "Die Art \(type.id) steht \(barred == nil ? "nicht in" : "in") \(key).",
        en: "The type \(type.id) is \(barred == nil ? "not in" : "in") \(key)."),
      related: Finding.Related.at(
        barred ?? programme.gegenstand.entries.first?.place, Text(verbatim: key))
        + [Finding.Related(typePlace, Text(de: "Art der Maßnahme", en: "type of the measure"))])
  }

  private static func finding(
    _ application: Application, _ measure: Measure, _ bars: [Bar], _ programme: Programme,
    _ plan: Plan
  ) -> Finding {
    let (name, pot) = (plan.quoted(measure.id), plan.quoted(programme.id))
    let amount = application.betrag.value.map { amount in
      Text(
        de: "\(Print.roundMoney(amount)) sind damit nicht gesichert.",
        en: "\(Print.roundMoney(amount, .en)) are not secured.")
    }
    return Finding(
      nichtFoerderfaehig.rule, at: bars[0].place,
      Text(
        de: "\(pot.de) fördert \(name.de) in dieser Form nicht",
        en: "\(pot.en) does not fund \(name.en) in this form"),
      label: bars[0].label,
      explanation: .sentences(bars.map(\.sentence) + (amount.map { [$0] } ?? [])),
      help: help(application, measure, bars, programme, plan), related: bars.flatMap(\.related),
      subject: application.id?.text)
  }

  /// Another applicant, if that is all there is; else the way out that the state allows.
  private static func help(
    _ application: Application, _ measure: Measure, _ bars: [Bar], _ programme: Programme,
    _ plan: Plan
  ) -> [Text] {
    let around = [measure.traeger.value] + measure.partner.values + [plan.county?.id]
    let eligible = around.first { id in
      plan.body(id)?.art.value.map(programme.berechtigt.contains) ?? false
    }
    var help: [Text] = []
    if bars.count == 1, bars[0].isApplicant, let id = eligible.flatMap(\.self) {
      help.append(
        Text(
          de: "Wenn \(plan.name(of: id)) den Antrag stellt:  antragsteller: \(id)",
          en: "If \(plan.name(of: id)) applies:  antragsteller: \(id)"))
    }
    if application.status.value?.isOpen ?? false {
      help.append(
        Text(
          de: "Wenn es bei diesem Programm nicht bleibt:  status: zurueckgezogen",
          en: "If it does not stay with this programme:  status: zurueckgezogen"))
    } else if let entry = plan.acknowledgement(of: nichtFoerderfaehig.rule) {
      help.append(
        Text(
          de: "Wenn die Stelle die Ausnahme bestätigt hat:  \(entry)",
          en: "If the funding body has confirmed the exception:  \(entry)"))
    }
    return help
  }
}

extension Listing where Element: Equatable {
  /// Whether the list is given and known to lack the value: an absent one excludes nothing.
  fileprivate func excludes(_ value: Element) -> Bool {
    isGiven && isComplete && !contains(value)
  }
}
