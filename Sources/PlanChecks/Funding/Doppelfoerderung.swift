import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let doppelfoerderung = Check(
    Rule(
      "doppelfoerderung", .funding, .fehler,
      title: Text(
        de: "Ein Kostenteil wird zweimal gefördert", en: "A part of the cost is funded twice"),
      condition: Text(
        de:
          "Zwei lebende Anträge einer Maßnahme betreffen denselben kostenteil (gesamt überschneidet sich mit jedem), und ihre Programme schließen einander aus (schliesst_aus nennt das andere oder eine seiner gruppen) oder sind dasselbe; sie sind nicht durch folgt_auf verbunden. Sind nicht beide wenigstens eingereicht, ist es eine Warnung.",
        en:
          "Two live applications of one measure are for the same kostenteil (gesamt overlaps every part), and their programmes exclude each other (schliesst_aus names the other or one of its gruppen) or are the same; they are not linked by folgt_auf. Unless both are at least submitted, it is a warning."
      ),
      rationale: Text(
        de:
          "Dieselben Kosten dürfen nicht aus zwei Programmen bezahlt werden, die einander ausschließen; so schließt § 5 InvKG andere Bundesprogramme aus. Was einander ausschließt, sagen die Programmdateien mit Quelle und Stand.",
        en:
          "The same cost may not be paid from two programmes that exclude each other; § 5 InvKG, for one, excludes other federal programmes. What excludes what is said by the programmes' files, with source and date."
      ),
      answer: Text(
        de:
          "Einen Antrag zurückziehen, die Kosten trennen (kostenteil), den Folgeantrag kennzeichnen (folgt_auf) oder die Zustimmung beider Geber anerkennen.",
        en:
          "Withdraw one application, separate the cost (kostenteil), mark the follow-up (folgt_auf), or acknowledge the consent of both funders."
      ),
      reads: [
        "massnahme", "programm", "status", "kostenteil", "folgt_auf", "schliesst_aus", "gruppen",
      ],
      traits: [.acknowledgeable, .pair],
      failing: [
        RuleExample(
          Text(
            de: "Das eine Programm schließt das andere aus", en: "One programme excludes the other"),
          """
          === programme/bundesprogramm.md
          ---
          name: Bundesprogramm
          geber: Bund
          quelle: Gesetz des Bundes
          stand: 2026-11-15
          schliesst_aus: [programm-eins]
          ---
          === foerderantraege/gruenderhaus-bund.md
          ---
          massnahme: gruenderhaus
          programm: ⟦bundesprogramm⟧
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: antrag
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 1,5 Mio. €
          status: antrag
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Getrennte Kostenteile", en: "Separate parts of the cost"),
          """
          === foerderantraege/gruenderhaus-umbau.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          kostenteil: Umbau
          foerderfaehig: 2,5 Mio. €
          status: antrag
          ---
          === foerderantraege/gruenderhaus-werkstatt.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 1 Mio. €
          kostenteil: Werkstatt
          foerderfaehig: 1,5 Mio. €
          status: antrag
          ---
          """),
        RuleExample(
          Text(de: "Der erste Antrag wurde abgelehnt", en: "The first application was refused"),
          """
          === foerderantraege/gruenderhaus-1.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: abgelehnt
          ---
          === foerderantraege/gruenderhaus-2.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          ---
          """),
      ])
  ) { plan, _ in
    plan.measures.filter(\.isLive).flatMap { measure in
      let live = plan.applications(for: measure.id).filter { $0.status.value?.isLive ?? false }
      return live.indices.flatMap { first in
        live[(first + 1)...].compactMap { second in
          collision(of: live[first], second, plan).map { twice(live[first], second, $0, plan) }
        }
      }
    }
  }

  /// Why two applications may not stand beside each other.
  private enum Collision {
    case sameProgramme
    /// The place of the word in `schliesst_aus`.
    case excluded(Place)
  }

  private static func collision(
    of first: Application, _ second: Application, _ plan: Plan
  ) -> Collision? {
    guard let part = first.costPart, let other = second.costPart,
      part == other || part == "gesamt" || other == "gesamt",
      isSeparate(first, second), isSeparate(second, first),
      let a = first.programm.value, let b = second.programm.value
    else { return nil }
    if a == b { return .sameProgramme }
    guard let left = plan.programme(a), let right = plan.programme(b) else { return nil }
    return (exclusion(of: right, in: left) ?? exclusion(of: left, in: right))
      .map(Collision.excluded)
  }

  /// Whether the application is known not to follow the other.
  private static func isSeparate(_ application: Application, _ other: Application) -> Bool {
    switch application.folgtAuf {
    case .absent: true
    case .unknown: false
    case .known(let id, _): id != other.id
    }
  }

  private static func exclusion(of programme: Programme, in other: Programme) -> Place? {
    let names = Set((programme.id.map { [$0.text] } ?? []) + programme.gruppen.values)
    return other.schliesstAus.entries.first { names.contains($0.value) }?.place
  }

  private static func twice(
    _ first: Application, _ second: Application, _ collision: Collision, _ plan: Plan
  ) -> Finding {
    let isFirm = first.status.value?.isFirm ?? false && second.status.value?.isFirm ?? false
    let name = plan.quoted(first.massnahme.value)
    let (a, b) = (plan.quoted(first.programm.value), plan.quoted(second.programm.value))
    let reason: Text
    var related = Finding.Related.at(
      second.kostenteil.place ?? second.programm.place,
      Text(de: "der andere Antrag", en: "the other application"))
    switch collision {
    case .sameProgramme:
      reason = Text(
        de: "Beide Anträge gehen an \(a.de) und betreffen dieselben Kosten.",
        en: "Both applications go to \(a.en) for the same cost.")
    case .excluded(let place):
      reason = Text(
        de: "\(a.de) und \(b.de) dürfen nicht nebeneinander stehen.",
        en: "\(a.en) and \(b.en) may not stand side by side.")
      related.append(
        Finding.Related(place, Text(de: "schließt das andere aus", en: "excludes the other")))
    }
    let amounts = [first.betrag.value, second.betrag.value].compactMap(\.self)
    let risk = amounts.count == 2 ? amounts.min() : nil
    return Finding(
      doppelfoerderung.rule, severity: isFirm ? .fehler : .warnung,
      at: first.kostenteil.place ?? first.programm.place ?? first.document.titlePlace,
      Text(
        de: "Für \(name.de) werden dieselben Kosten zweimal beantragt",
        en: "For \(name.en) the same cost is applied for twice"),
      label: Text(
        de: "überschneidet sich mit \(second.id?.text ?? b.de)",
        en: "overlaps \(second.id?.text ?? b.en)"),
      explanation: .sentences([
        reason,
        risk.map {
          Text(
            de: "Mindestens \(Print.roundMoney($0)) sind damit unsicher.",
            en: "At least \(Print.roundMoney($0, .en)) are uncertain.")
        } ?? Text(verbatim: ""),
      ]),
      help: [
        Text(
          de: "Einen Antrag beenden, in \(second.document.file.path):  status: zurueckgezogen",
          en: "End one application, in \(second.document.file.path):  status: zurueckgezogen"),
        Text(
          de: "Wenn er auf den anderen folgt:  folgt_auf: \(first.id?.text ?? "")",
          en: "If it follows the other:  folgt_auf: \(first.id?.text ?? "")"),
      ],
      related: related, subject: first.id?.text, items: DocumentID.items([first.id, second.id]))
  }
}
