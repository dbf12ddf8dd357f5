import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let idVerschwunden = Check(
    Rule(
      "id-verschwunden", .identity, .warnung,
      title: Text(
        de: "Ein Dokument ist aus dem Plan verschwunden",
        en: "A document has vanished from the plan"),
      condition: Text(
        de:
          "Nur mit Vergleichsstand (--since): Eine Maßnahme, ein Ziel, ein Antrag oder ein Beschluss von damals ist nicht mehr da, war weder verworfen noch mit ersetzt_durch abgelöst, und kein Dokument nennt die id unter ersetzt.",
        en:
          "With a baseline only (--since): a measure, goal, application or decision of it is gone, was neither verworfen nor replaced by ersetzt_durch, and no document names the id in ersetzt."
      ),
      rationale: Text(
        de:
          "Beschlüsse, Bescheide und Protokolle zitieren die Adresse eines Dokuments. Was beraten wurde, soll nachvollziehbar bleiben, auch wenn es nicht weiterverfolgt wird (Anliegen N02, N20).",
        en:
          "Decisions, grants and minutes cite the address of a document. What was deliberated stays traceable, even if it is not pursued (needs N02, N20)."
      ),
      answer: Text(
        de:
          "Das Dokument wiederherstellen und als verworfen kennzeichnen, beim Nachfolger ersetzt eintragen, oder den Befund in plan.md mit gegen anerkennen.",
        en:
          "Restore the document and mark it verworfen, name it in ersetzt of its successor, or acknowledge the finding in plan.md with gegen."
      ),
      reads: ["ersetzt", "ersetzt_durch", "status", "massnahme"],
      traits: [.needsCounterpart, .baseline],
      failing: [
        RuleExample(
          Text(de: "Eine Idee wurde gelöscht", en: "An idea was deleted"),
          before: """
            === massnahmen/waermenetz-nord.md
            ---
            titel: Wärmenetz Nord
            art: waermenetz
            traeger: stadt-a
            kommunen: stadt-a
            status: idee
            zeitraum: 2029-2031
            kosten: 6 Mio. €
            ---
            Das Netz versorgt 400 Häuser.
            """,
          """
          === plan.md
          ⟦⟧---
          titel: Masterplan Kreis Muster
          gebiet: 05999
          stichtag: 2026-11-21
          phase: entwurf
          ---
          """),
        RuleExample(
          Text(
            de: "Gleicher Text unter anderem Namen: wohl umbenannt",
            en: "The same text under another name: probably renamed"),
          before: """
            === massnahmen/waermenetz-nord.md
            ---
            titel: Wärmenetz Nord
            art: waermenetz
            traeger: stadt-a
            kommunen: stadt-a
            status: idee
            zeitraum: 2029-2031
            kosten: 6 Mio. €
            ---
            Das Netz versorgt 400 Häuser.
            """,
          """
          === plan.md
          ⟦⟧---
          titel: Masterplan Kreis Muster
          gebiet: 05999
          stichtag: 2026-11-21
          phase: entwurf
          ---
          === massnahmen/nahwaerme-stadt-a.md
          ---
          titel: Nahwärme Stadt A
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: idee
          zeitraum: 2029-2031
          kosten: 6 Mio. €
          ---
          Das Netz versorgt 400 Häuser.
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Die neue Maßnahme nennt die alte", en: "The new measure names the old one"),
          before: """
            === massnahmen/waermenetz-nord.md
            ---
            titel: Wärmenetz Nord
            art: waermenetz
            traeger: stadt-a
            kommunen: stadt-a
            status: skizze
            zeitraum: 2029-2031
            kosten: 6 Mio. €
            ziele: ziel-eins
            ---
            """,
          """
          === massnahmen/nahwaerme-stadt-a.md
          ---
          titel: Nahwärme Stadt A
          art: waermenetz
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2029-2031
          kosten: 6 Mio. €
          ziele: ziel-eins
          ersetzt: waermenetz-nord
          ---
          """),
        RuleExample(
          Text(de: "Sie war schon verworfen", en: "It had been given up before"),
          before: """
            === massnahmen/waermenetz-nord.md
            ---
            titel: Wärmenetz Nord
            art: waermenetz
            traeger: stadt-a
            kommunen: stadt-a
            status: verworfen
            zeitraum: 2029-2031
            kosten: 6 Mio. €
            ---
            """,
          """
          === plan.md
          ---
          titel: Masterplan Kreis Muster
          gebiet: 05999
          stichtag: 2026-11-21
          phase: entwurf
          ---
          """),
      ])
  ) { plan, figures in
    // What cannot be read may be what is missed, or name it.
    guard let changes = figures.changes, !plan.hasUnreadable(.massnahme) else { return [] }
    let replaced = Set(plan.measures.flatMap(\.ersetzt.values))
    let closed = plan.closedFolders
    return changes.gone.compactMap { gone in
      guard let noun = noun(gone.document.kind), !replaced.contains(gone.id.text),
        !wasLetGo(gone, changes.earlier),
        !closed.contains(where: { gone.document.file.path.hasPrefix($0) })
      else { return nil }
      return vanished(gone, noun, changes, plan)
    }
  }

  /// The kinds whose addresses are cited, as a sentence begins with them.
  private static func noun(_ kind: Kind) -> Text? {
    switch kind {
    case .massnahme: Text(de: "Die Maßnahme", en: "The measure")
    case .ziel: Text(de: "Das Ziel", en: "The goal")
    case .antrag: Text(de: "Der Antrag", en: "The application")
    case .beschluss: Text(de: "Der Beschluss", en: "The decision")
    default: nil
    }
  }

  private static func wasLetGo(_ gone: Changes.Gone, _ earlier: Plan) -> Bool {
    guard let measure = earlier.measure(gone.id) else { return false }
    return measure.status.value == .verworfen || !measure.ersetztDurch.isAbsent
  }

  private static func vanished(
    _ gone: Changes.Gone, _ noun: Text, _ changes: Changes, _ plan: Plan
  ) -> Finding {
    let name = changes.earlier.quoted(gone.id)
    let path = gone.document.file.path
    let state = changes.stateName(before: plan)
    return Finding(
      idVerschwunden.rule, at: .start(of: plan.planFile),
      Text(
        de: "\(noun.de) \(name.de) ist aus dem Plan verschwunden",
        en: "\(noun.en) \(name.en) has vanished from the plan"),
      label: Text(de: "fehlt: \(path)", en: "missing: \(path)"),
      explanation: .sentences([
        Text(
          de: "\(state.de) lag das Dokument in \(path); eine id \(gone.id) gibt es nicht mehr.",
          en: "\(state.en) the document was \(path); there is no id \(gone.id) any more."),
        likelyName(gone), stake(gone.id, changes.earlier),
        Text(
          de: "Wer die Adresse zitiert hat, in Beschlüssen oder Anträgen, findet dort nichts mehr.",
          en: "Whoever cited the address, in decisions or applications, finds nothing there now."),
      ]),
      help: ways(gone, plan),
      related: gone.renamings.prefix(3).map {
        Finding.Related($0.titlePlace, Text(de: "derselbe Text", en: "the same text"))
      },
      subject: DocumentID.plan.text, items: [gone.id.text])
  }

  private static func likelyName(_ gone: Changes.Gone) -> Text {
    let names = Text.list(
      gone.renamings.compactMap { $0.id.map { Text(verbatim: $0.text) } }, atMost: 4)
    return gone.renamings.isEmpty
      ? Text(verbatim: "")
      : Text(
        de: "Derselbe Text steht jetzt unter \(names.de): Wahrscheinlich wurde es umbenannt.",
        en: "The same text is now at \(names.en): probably it was renamed.")
  }

  private static func stake(_ id: DocumentID, _ earlier: Plan) -> Text {
    if let cost = earlier.measure(id)?.kosten.value {
      return Text(
        de: "Es ging um \(Print.roundMoney(cost)) Kosten.",
        en: "Its cost was \(Print.roundMoney(cost, .en)).")
    }
    if let amount = earlier.application(id)?.betrag.value {
      return Text(
        de: "Es ging um \(Print.roundMoney(amount)) Förderung.",
        en: "It was about \(Print.roundMoney(amount, .en)) of funding.")
    }
    return Text(verbatim: "")
  }

  private static func ways(_ gone: Changes.Gone, _ plan: Plan) -> [Text] {
    let isMeasure = gone.document.kind == .massnahme
    let line = isMeasure ? "ersetzt: \(gone.id)" : "id: \(gone.id)"
    let renamed = gone.renamings.first.map { new in
      Text(
        de: "Umbenannt, in \(new.file.path):  \(line)",
        en: "Renamed, in \(new.file.path):  \(line)")
    }
    let restored =
      isMeasure
      ? Text(
        de: "Aufgegeben: die Datei wiederherstellen, mit  status: verworfen",
        en: "Given up: restore the file, with  status: verworfen")
      : Text(de: "Versehentlich: die Datei wiederherstellen", en: "By mistake: restore the file")
    let end = (plan.today?.adding(months: 12)).map { "bis: \($0.iso)" } ?? "bis: …"
    let entry = "anerkannt: [{regel: id-verschwunden, gegen: \(gone.id), grund: …, \(end)}]"
    return [renamed ?? restored] + [
      Text(de: "Mit Absicht, in plan.md:  \(entry)", en: "On purpose, in plan.md:  \(entry)")
    ]
  }
}

extension Plan {
  /// Folders that could not be opened, with a `/` at their ends: their documents may still be there.
  fileprivate var closedFolders: [String] {
    unreadable.map(\.path).filter { $0.hasSuffix("/*.md") }.map { String($0.dropLast(4)) }
  }
}

extension Changes {
  /// "Im Stand vom 18.06.2026", as a sentence about the earlier state begins.
  func stateName(before plan: Plan) -> Text {
    guard let day = earlier.today, day != plan.today else {
      return Text(de: "Im Vergleichsstand", en: "In the baseline")
    }
    return Text(
      de: "Im Stand vom \(Print.date(day))", en: "In the state of \(Print.date(day, .en))")
  }
}
