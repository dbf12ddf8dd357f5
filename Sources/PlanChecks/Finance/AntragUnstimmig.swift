import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let antragUnstimmig = Check(
    Rule(
      "antrag-unstimmig", .finance, .fehler,
      title: Text(
        de: "Finanzierung und Antrag passen nicht zusammen",
        en: "Financing and application do not match"),
      condition: Text(
        de:
          "Die Einträge der finanzierung für einen Antrag ergeben nicht seinen betrag, oder der Antrag ist abgelehnt, zurückgezogen oder widerrufen, oder er gehört zu einer anderen Maßnahme.",
        en:
          "The entries of finanzierung for an application do not add up to its betrag, or the application is rejected, withdrawn or revoked, or it belongs to another measure."
      ),
      rationale: Text(
        de:
          "Der Finanzierungsplan ist in der Summe verbindlich (ANBest). Er muss dieselben Beträge nennen wie die Anträge, sonst rechnet der Rat mit Geld, das niemand beantragt hat.",
        en:
          "The financing plan is binding in total (ANBest). It must state the same amounts as the applications, or the council counts on money that nobody applied for."
      ),
      answer: Text(
        de: "Den Betrag an einer der beiden Stellen berichtigen oder den Eintrag ersetzen.",
        en: "Correct the amount in one of the two places, or replace the entry."),
      reads: ["status", "finanzierung", "quelle", "ref", "betrag", "massnahme", "antrag"],
      traits: .pair,
      failing: [
        RuleExample(
          Text(de: "Zwei verschiedene Beträge", en: "Two different amounts"),
          """
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
          finanzierung:
            - {quelle: antrag, ref: gruenderhaus-land, betrag: ⟦2.100.000 €⟧}
            - {quelle: eigen, betrag: 1.900.000 €}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: antrag
          ---
          """),
        RuleExample(
          Text(de: "Der Antrag ist abgelehnt", en: "The application is rejected"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: antrag, ref: gruenderhaus-land, betrag: ⟦2 Mio. €⟧}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: abgelehnt
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Zwei Einträge ergeben den Betrag", en: "Two entries add up to the amount"),
          """
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
          finanzierung:
            - {quelle: antrag, ref: gruenderhaus-land, betrag: 1.500.000 €, kostenteil: Rohbau}
            - {quelle: antrag, ref: gruenderhaus-land, betrag: 500.000 €, kostenteil: Ausbau}
            - {quelle: eigen, betrag: 2 Mio. €}
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 2 Mio. €
          status: antrag
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.flatMap { measure -> [Finding] in
      guard measure.status.value?.isLive ?? false else { return [] }
      let applied = measure.finanzierung.values.filter { $0.quelle.value == "antrag" }
      var seen: Set<DocumentID> = []
      let ids = applied.compactMap(\.ref.value).filter { seen.insert($0).inserted }
      guard !ids.isEmpty else { return [] }
      let byID = Dictionary(grouping: applied) { $0.ref.value }
      // An entry that cannot be read may be for any of them.
      let mayHaveMore =
        !measure.finanzierung.isComplete
        || measure.finanzierung.values.contains { entry in
          entry.quelle.value == nil || (entry.quelle.value == "antrag" && entry.ref.value == nil)
        }
      return ids.compactMap { id in
        guard let application = plan.application(id) else { return nil }
        let entries = Entries(
          measure: measure, application: application, entries: byID[id] ?? [],
          mayHaveMore: mayHaveMore)
        return entries.isConsistent ? nil : mismatch(entries, plan)
      }
    }
  }

  /// The entries of a measure for one application.
  private struct Entries {
    let measure: Measure
    let application: Application
    let entries: [Measure.FundingEntry]
    let mayHaveMore: Bool

    var sum: Money { entries.compactMap(\.betrag.value).sum() }
    var known: Int { entries.count { $0.betrag.value != nil } }
    var isDead: Bool { application.status.value?.isDead ?? false }

    /// The measure that the application belongs to, if it is not this one.
    var otherMeasure: DocumentID? {
      application.massnahme.value.flatMap { $0 == measure.id ? nil : $0 }
    }

    /// The amount of the application, if it is certainly another one than the entries'.
    var otherAmount: Money? {
      guard let amount = application.betrag.value, amount != sum else { return nil }
      let isComplete = known == entries.count && !mayHaveMore
      return sum > amount || isComplete ? amount : nil
    }

    var isConsistent: Bool { !isDead && otherMeasure == nil && otherAmount == nil }
  }

  private static func mismatch(_ entries: Entries, _ plan: Plan) -> Finding {
    let (measure, application) = (entries.measure, entries.application)
    let name = plan.quoted(measure.id)
    let id = application.id?.text ?? "–"
    let places = entries.entries.compactMap { $0.betrag.place ?? $0.ref.place }
    return Finding(
      antragUnstimmig.rule, at: places.first ?? measure.document.place(of: "finanzierung"),
      Text(
        de: "Die Finanzierung von \(name.de) passt nicht zum Antrag \(id)",
        en: "The financing of \(name.en) does not match the application \(id)"),
      label: label(entries),
      explanation: .sentences(reasons(entries, plan)), help: help(entries),
      related: places.dropFirst().map {
        Finding.Related($0, Text(de: "weiterer Eintrag", en: "further entry"))
      } + related(entries),
      subject: measure.id?.text, items: DocumentID.items([measure.id, application.id]))
  }

  private static func label(_ entries: Entries) -> Text {
    if entries.isDead {
      return Text(de: "von diesem Antrag kommt nichts", en: "nothing comes from this application")
    }
    if entries.otherMeasure != nil {
      return Text(de: "für eine andere Maßnahme", en: "for another measure")
    }
    return Text(de: "nicht der Betrag des Antrags", en: "not the amount of the application")
  }

  private static func reasons(_ entries: Entries, _ plan: Plan) -> [Text] {
    var reasons: [Text] = []
    let sum = entries.sum
    if entries.isDead {
      let status = entries.application.status.value?.rawValue ?? ""
      reasons.append(
        Text(
          de: "Der Antrag hat den Status \(status); die \(Print.money(sum)) sind nicht gedeckt.",
          en: "The application is \(status); the \(Print.money(sum, .en)) are not covered."))
    }
    if let other = entries.otherMeasure {
      let name = plan.quoted(other)
      reasons.append(
        Text(
          de: "Der Antrag gehört zu \(name.de); seine Mittel lassen sich nicht übertragen.",
          en: "The application belongs to \(name.en); its money cannot be transferred."))
    }
    if let amount = entries.otherAmount {
      let difference = sum > amount ? sum - amount : amount - sum
      reasons.append(
        Text(
          de:
            "finanzierung nennt \(Print.money(sum)), der Antrag \(Print.money(amount)): \(Print.money(difference)) \(sum > amount ? "zu viel" : "zu wenig").",
          en:
            "finanzierung states \(Print.money(sum, .en)), the application \(Print.money(amount, .en)): \(Print.money(difference, .en)) too \(sum > amount ? "much" : "little")."
        ))
      reasons.append(
        knownShare(
          entries.known, of: entries.entries.count, Text(de: "Einträgen", en: "entries")))
    }
    return reasons
  }

  private static func related(_ entries: Entries) -> [Finding.Related] {
    let application = entries.application
    return
      (entries.isDead
      ? Finding.Related.at(
        application.status.place, Text(de: "kein laufender Antrag", en: "not a live application"))
      : [])
      + (entries.otherMeasure == nil
        ? []
        : Finding.Related.at(
          application.massnahme.place, Text(de: "gehört hierzu", en: "belongs to this")))
      + (entries.otherAmount == nil
        ? []
        : Finding.Related.at(
          application.betrag.place, Text(de: "Betrag des Antrags", en: "amount applied for")))
  }

  private static func help(_ entries: Entries) -> [Text] {
    let path = entries.application.document.file.path
    guard !entries.isDead, entries.otherMeasure == nil, let amount = entries.otherAmount else {
      return [
        Text(
          de:
            "Wenn der Träger den Betrag selbst zahlt:  {quelle: eigen, betrag: \(entries.sum.inFlow)}",
          en:
            "If the carrier pays the amount itself:  {quelle: eigen, betrag: \(entries.sum.inFlow)}"
        ),
        Text(
          de: "Sonst den Eintrag löschen; der Betrag ist dann offen.",
          en: "Otherwise delete the entry; the amount is then open."),
      ]
    }
    let last = entries.entries.last?.betrag.value ?? .zero
    let rest = last + amount - entries.sum
    let isExact = entries.known == entries.entries.count && rest > .zero
    return
      (isExact
      ? [
        Text(
          de: "Wenn der Antrag stimmt, im letzten Eintrag für ihn:  betrag: \(rest.inFlow)",
          en: "If the application is right, in the last entry for it:  betrag: \(rest.inFlow)")
      ] : [])
      + [
        Text(
          de: "Wenn die Finanzierung stimmt, in \(path):  betrag: \(Print.money(entries.sum))",
          en: "If the financing is right, in \(path):  betrag: \(Print.money(entries.sum))")
      ]
  }
}
