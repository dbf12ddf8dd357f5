import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let topfKonkurrenz = Check(
    Rule(
      "topf-konkurrenz", .funding, .warnung,
      title: Text(
        de: "Mehrere Antragsteller konkurrieren mit Ähnlichem um einen Aufruf",
        en: "Several applicants compete for one call with similar projects"),
      condition: Text(
        de:
          "Zwei oder mehr offene Anträge verschiedener Antragsteller gehen an denselben aufruf eines Programms, für Maßnahmen einer art (nicht sonstiges, konzept) oder solche, die zueinander massnahme-vergleichbar oder massnahme-doppelt sind. Ohne aufruf zählt der einzige des Programms; in einem Programm ohne fristen gehören alle zu einem.",
        en:
          "Two or more open applications of different applicants go to one aufruf of a programme, for measures of one art (not sonstiges, konzept) or such as are massnahme-vergleichbar or massnahme-doppelt to each other. Without aufruf the programme's only one counts; in a programme without fristen all are of one."
      ),
      rationale: Text(
        de:
          "Wer aus einem Kreis mit Ähnlichem gegeneinander antritt, schwächt sich gegenseitig; der Wettbewerb soll vor der Einreichung sichtbar sein (Anliegen N04).",
        en:
          "Applicants of one county who compete with similar projects weaken each other; the competition is to be visible before they submit (need N04)."
      ),
      answer: Text(
        de:
          "Gemeinsam beantragen, eine Reihenfolge vereinbaren, einen Antrag in einen anderen Aufruf legen oder mit Begründung anerkennen.",
        en:
          "Apply together, agree on an order, move an application to another call, or acknowledge with a reason."
      ),
      thresholds: ["doppelt_ab", "vergleichbar_ab"],
      reads: massnahmeVergleichbar.rule.reads.union([
        "antrag", "programm", "aufruf", "fristen", "antragsteller",
      ]),
      failing: [
        RuleExample(
          Text(
            de: "Zwei Kommunen, ein Aufruf, zwei Gründerzentren",
            en: "Two municipalities, one call, two founders' centres"),
          """
          === programme/programm-eins.md
          ---
          name: Landesprogramm
          geber: Land
          quelle: Richtlinie des Landes
          stand: 2026-11-15
          fristen: [{aufruf: ⟦03/2027⟧, bis: 2027-03-31}]
          ---
          === massnahmen/startwerk.md
          ---
          titel: Startwerk
          art: gruenderzentrum
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2030
          kosten: 3,6 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          aufruf: 03/2027
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: skizze
          ---
          === foerderantraege/startwerk-land.md
          ---
          massnahme: startwerk
          programm: programm-eins
          antragsteller: gemeinde-b
          betrag: 2,8 Mio. €
          status: vorbereitung
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Der eine ist schon bewilligt", en: "One of them is granted already"),
          """
          === massnahmen/startwerk.md
          ---
          titel: Startwerk
          art: gruenderzentrum
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: skizze
          zeitraum: 2028-2030
          kosten: 3,6 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: bewilligt
          ---
          === foerderantraege/startwerk-land.md
          ---
          massnahme: startwerk
          programm: programm-eins
          antragsteller: gemeinde-b
          betrag: 2,8 Mio. €
          status: vorbereitung
          ---
          """)
      ])
  ) { plan, figures in
    RivalApplications.all(plan, figures).map { contested($0, plan) }
  }

  private static func contested(_ rivals: RivalApplications, _ plan: Plan) -> Finding {
    let (programme, applications) = (rivals.programme, rivals.applications)
    let name = plan.quoted(programme.id)
    let count = applications.count
    let call = rivals.call.isEmpty ? "" : " (\(rivals.call))"
    let entry = programme.fristen.values.first { $0.aufruf.value == rivals.call }
    return Finding(
      topfKonkurrenz.rule, at: entry?.aufruf.place ?? programme.document.titlePlace,
      Text(
        de: "\(count) ähnliche Vorhaben konkurrieren um \(name.de)\(call)",
        en: "\(count) similar projects compete for \(name.en)\(call)"),
      label: Text(
        de: "\(count) offene Anträge für Ähnliches",
        en: "\(count) open applications for similar things"),
      explanation: .sentences([account(applications, plan), pot(programme)]),
      help: help(rivals, plan),
      related: applications.map { application in
        Finding.Related(
          application.betrag.place ?? application.document.titlePlace,
          Text(verbatim: application.antragsteller.value.map { plan.name(of: $0) } ?? ""))
      },
      subject: programme.id?.text,
      items: DocumentID.items([programme.id] + applications.map(\.id)))
  }

  /// Who applies for what, and the sum.
  private static func account(_ applications: [Application], _ plan: Plan) -> Text {
    let parts = applications.map { application -> Text in
      let who = application.antragsteller.value.map { plan.name(of: $0) } ?? "–"
      let what = plan.quoted(application.massnahme.value)
      return Text(de: "\(who) für \(what.de)", en: "\(who) for \(what.en)")
    }
    let list = Text.list(parts, atMost: 5)
    let amounts = applications.compactMap(\.betrag.value)
    let sum = amounts.sum()
    return .sentences([
      Text(
        de: "Zusammen \(Print.roundMoney(sum)) wollen \(list.de).",
        en: "Together \(Print.roundMoney(sum, .en)) are wanted by \(list.en)."),
      knownShare(
        amounts.count, of: applications.count, Text(de: "Beträgen", en: "amounts")),
    ])
  }

  private static func pot(_ programme: Programme) -> Text {
    let limit = programme.regionAnteil.isAbsent ? programme.volumen : programme.regionAnteil
    guard let amount = limit.value else { return Text(verbatim: "") }
    return Text(
      de: "Im Topf sind \(Print.roundMoney(amount)).",
      en: "The pot holds \(Print.roundMoney(amount, .en)).")
  }

  private static func help(_ rivals: RivalApplications, _ plan: Plan) -> [Text] {
    guard let last = rivals.applications.last else { return [] }
    let path = last.document.file.path
    var help: [Text] = []
    if let other = otherCall(rivals, plan) {
      help.append(
        Text(
          de: "Einen späteren Aufruf nehmen, in \(path):  aufruf: \(other)",
          en: "Take a later call, in \(path):  aufruf: \(other)"))
    }
    help.append(
      Text(
        de: "Gemeinsam beantragen und einen Antrag beenden, in \(path):  status: zurueckgezogen",
        en: "Apply together and end one application, in \(path):  status: zurueckgezogen"))
    if let entry = plan.acknowledgement(of: topfKonkurrenz.rule, against: last.id) {
      let path = rivals.programme.document.file.path
      help.append(
        Text(
          de: "Wenn die Reihenfolge vereinbart ist, in \(path):  \(entry)",
          en: "If an order is agreed on, in \(path):  \(entry)"))
    }
    return help
  }

  /// The next call of the programme after the contested one.
  private static func otherCall(_ rivals: RivalApplications, _ plan: Plan) -> String? {
    let own = rivals.programme.fristen.values.first { $0.aufruf.value == rivals.call }?.bis.value
    guard let own, let today = plan.today else { return nil }
    return plan.nextCall(of: rivals.programme, from: max(own.adding(days: 1), today))?.call
  }
}
