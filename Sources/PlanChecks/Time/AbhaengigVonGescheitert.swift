import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let abhaengigVonGescheitert = Check(
    Rule(
      "abhaengig-von-gescheitert", .time, .fehler,
      title: Text(
        de: "Eine Voraussetzung ist weggefallen", en: "A precondition has fallen away"),
      condition: Text(
        de:
          "Eine Maßnahme unter haengt_ab_von ist verworfen und hat kein ersetzt_durch. Eine Warnung ist es, wenn sie verworfen ist und eines hat, wenn sie ruht, oder wenn sie noch nicht in_umsetzung ist und alle ihre Anträge abgelehnt, zurueckgezogen oder widerrufen sind. Nicht, wenn die abhängige Maßnahme abgeschlossen ist.",
        en:
          "A measure in haengt_ab_von is verworfen and has no ersetzt_durch. It is a warning if it is verworfen and has one, if it rests (ruht), or if it is not yet in_umsetzung and all its applications are abgelehnt, zurueckgezogen or widerrufen. Not if the dependent measure is completed."
      ),
      rationale: Text(
        de:
          "Was auf einem Vorhaben aufbaut, das nicht kommt, verliert seine Grundlage; wer es früh weiß, kann noch umplanen (Anliegen N12, N33).",
        en:
          "What builds on a project that does not come loses its ground; who knows it early can still change course (needs N12, N33)."
      ),
      answer: Text(
        de:
          "Auf den Ersatz verweisen, die Abhängigkeit streichen, wenn es ohne geht, oder das Vorhaben ruhen lassen.",
        en:
          "Refer to the replacement, remove the dependency if it works without, or let the project rest."
      ),
      reads: ["status", "haengt_ab_von", "ersetzt_durch", "massnahme", "antrag"],
      traits: [.acknowledgeable, .pair],
      failing: [
        RuleExample(
          Text(de: "Der Zug kommt nicht", en: "The train does not come"),
          """
          === massnahmen/wasserstoffzug.md
          ---
          titel: Wasserstoffzug
          art: bahnstrecke
          traeger: kreis-muster
          kommunen: [stadt-a, gemeinde-b]
          status: verworfen
          zeitraum: 2026-2028
          kosten: 36 Mio. €
          ---
          === massnahmen/elektrolyse.md
          ---
          titel: Elektrolyse am Bahnhof
          art: wasserstofferzeugung
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2027-2029
          kosten: 28 Mio. €
          ziele: ziel-eins
          haengt_ab_von: [⟦wasserstoffzug⟧]
          ---
          """),
        RuleExample(
          Text(
            de: "Der einzige Antrag ist abgelehnt", en: "The only application is turned down"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2026-2027
          kosten: 3 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/waermenetz-eins.md
          ---
          massnahme: waermenetz
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: abgelehnt
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
          haengt_ab_von: [⟦waermenetz⟧]
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(
            de: "Abgelehnt, aber ein zweiter Antrag läuft",
            en: "Turned down, but a second application is open"),
          """
          === massnahmen/waermenetz.md
          ---
          titel: Wärmenetz am Markt
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2026-2027
          kosten: 3 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/waermenetz-eins.md
          ---
          massnahme: waermenetz
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: abgelehnt
          ---
          === foerderantraege/waermenetz-zwei.md
          ---
          massnahme: waermenetz
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: vorbereitung
          folgt_auf: waermenetz-eins
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
          haengt_ab_von: [waermenetz]
          ---
          """)
      ])
  ) { plan, _ in
    let mayLackApplications =
      plan.hasUnreadable(.antrag) || plan.applications.contains { $0.massnahme.isUnknown }
    return plan.measures.flatMap { measure -> [Finding] in
      guard let status = measure.status.value, status.isLive, status != .abgeschlossen else {
        return []
      }
      var seen: Set<DocumentID> = []
      return measure.haengtAbVon.entries.compactMap { entry in
        guard seen.insert(entry.value).inserted, let before = plan.measure(entry.value),
          let failure = failure(of: before, plan, mayLackApplications: mayLackApplications)
        else { return nil }
        return unsupported(measure, before, failure, at: entry.place, plan)
      }
    }
  }

  /// Why nobody can build on a measure.
  private enum Failure {
    case dropped
    case replaced(DocumentID?)
    case resting
    case unfunded([Application])

    var severity: Severity { if case .dropped = self { .fehler } else { .warnung } }

    var words: Text {
      switch self {
      case .dropped: Text(de: "ist verworfen", en: "is dropped")
      case .replaced: Text(de: "ist verworfen und ersetzt", en: "is dropped and replaced")
      case .resting: Text(de: "ruht", en: "rests")
      case .unfunded: Text(de: "hat keinen offenen Antrag mehr", en: "has no application left")
      }
    }
  }

  private static func failure(
    of measure: Measure, _ plan: Plan, mayLackApplications: Bool
  ) -> Failure? {
    switch measure.status.value {
    case .verworfen:
      return measure.ersetztDurch.isAbsent ? .dropped : .replaced(measure.ersetztDurch.value)
    case .ruht: return .resting
    case .idee, .skizze, .abgestimmt, .vereinbart:
      let applications = plan.applications(for: measure.id)
      let areDead = applications.allSatisfy { $0.status.value?.isDead ?? false }
      return !applications.isEmpty && areDead && !mayLackApplications
        ? .unfunded(applications) : nil
    case .inUmsetzung, .abgeschlossen, nil: return nil
    }
  }

  private static func unsupported(
    _ measure: Measure, _ before: Measure, _ failure: Failure, at place: Place, _ plan: Plan
  ) -> Finding {
    let (name, other) = (plan.quoted(measure.id), plan.quoted(before.id))
    let words = failure.words
    return Finding(
      abhaengigVonGescheitert.rule, severity: failure.severity, at: place,
      Text(
        de: "\(other.de) \(words.de), \(name.de) hängt davon ab",
        en: "\(other.en) \(words.en), \(name.en) depends on it"),
      label: words,
      explanation: .sentences([consequence(measure, failure, plan), stakes(measure)]),
      help: help(measure, without: before, failure, plan),
      related: related(before, failure), subject: measure.id?.text,
      items: DocumentID.items([measure.id, before.id]))
  }

  private static func consequence(_ measure: Measure, _ failure: Failure, _ plan: Plan) -> Text {
    switch failure {
    case .dropped:
      return Text(
        de: "Ein Ersatz ist nicht genannt, die Voraussetzung kommt also nicht mehr.",
        en: "No replacement is named, so the precondition will not come.")
    case .replaced(let successor):
      let name = successor.map { " " + plan.quoted($0).de } ?? ""
      let nameEnglish = successor.map { " " + plan.quoted($0).en } ?? ""
      return Text(
        de:
          "An seine Stelle tritt\(name.isEmpty ? " ein anderes Vorhaben" : name); ob das genügt, ist zu prüfen.",
        en:
          "\(nameEnglish.isEmpty ? "Another project" : "It is replaced by" + nameEnglish); whether that will do is to be examined."
      )
    case .resting:
      return Text(
        de: "Solange es ruht, ist offen, ob und wann die Voraussetzung kommt.",
        en: "While it rests, it is open whether and when the precondition comes.")
    case .unfunded(let applications):
      let sum = applications.compactMap(\.betrag.value).sum()
      return Text(
        de:
          "Alle Anträge (\(applications.count)) mit zusammen \(Print.roundMoney(sum)) sind gescheitert; wie es bezahlt wird, ist offen.",
        en:
          "All applications (\(applications.count)) of together \(Print.roundMoney(sum, .en)) have failed; how it is paid for is open."
      )
    }
  }

  /// What depends on it, in euros and time.
  private static func stakes(_ measure: Measure) -> Text {
    guard let cost = measure.kosten.value, let period = measure.zeitraum.value else {
      return Text(verbatim: "")
    }
    return Text(
      de: "Darauf bauen \(Print.roundMoney(cost)) auf, geplant für \(Print.period(period)).",
      en: "\(Print.roundMoney(cost, .en)) build on it, planned for \(Print.period(period, .en)).")
  }

  private static func help(
    _ measure: Measure, without before: Measure, _ failure: Failure, _ plan: Plan
  ) -> [Text] {
    let rest = measure.haengtAbVon.values.filter { $0 != before.id }.map(\.text)
    var help: [Text] = []
    if case .replaced(let successor?) = failure, plan.measure(successor)?.isLive ?? false {
      let ids = (rest + [successor.text]).joined(separator: ", ")
      help.append(
        Text(
          de: "Wenn der Ersatz genügt:  haengt_ab_von: [\(ids)]",
          en: "If the replacement will do:  haengt_ab_von: [\(ids)]"))
    }
    help.append(
      rest.isEmpty
        ? Text(
          de: "Wenn es ohne geht, die Zeile haengt_ab_von streichen.",
          en: "If it works without, remove the line haengt_ab_von.")
        : Text(
          de: "Wenn es ohne geht:  haengt_ab_von: [\(rest.joined(separator: ", "))]",
          en: "If it works without:  haengt_ab_von: [\(rest.joined(separator: ", "))]"))
    help.append(
      Text(
        de: "Bis das geklärt ist:  status: ruht", en: "Until that is settled:  status: ruht"))
    return help
  }

  private static func related(_ before: Measure, _ failure: Failure) -> [Finding.Related] {
    let status = Finding.Related.at(
      before.status.place, Text(de: "Stand der Voraussetzung", en: "state of the precondition"))
    switch failure {
    case .dropped, .resting: return status
    case .replaced:
      return status
        + Finding.Related.at(
          before.ersetztDurch.place, Text(de: "ersetzt durch", en: "replaced by"))
    case .unfunded(let applications):
      return status
        + applications.flatMap {
          Finding.Related.at(
            $0.status.place, Text(de: "gescheiterter Antrag", en: "failed application"))
        }
    }
  }
}
