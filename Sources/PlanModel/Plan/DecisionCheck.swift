import Diagnostics

/// `fassung` of decisions: its keys are documents that `gegenstand` adopts, its values fingerprints.
enum DecisionCheck {
  static func findings(_ plan: Plan) -> [Finding] {
    plan.decisions.flatMap { decision in
      let subjects = Set(plan.subjects(of: decision))
      return decision.fassung.rows.flatMap { check($0, of: decision, subjects, plan) }
    }
  }

  private static func check(
    _ row: Table<DocumentID, String>.Row, of decision: Decision, _ subjects: Set<DocumentID>,
    _ plan: Plan
  ) -> [Finding] {
    let subject = decision.document.id?.text
    var findings: [Finding] = []
    if case .known(let text, let place) = row.value, !Fingerprint.isWellFormed(text) {
      findings.append(
        Finding(
          .wertUnzulaessig, at: place,
          Text(
            de: "fassung: „\(text)“ ist kein Fingerabdruck",
            en: "fassung: “\(text)” is no fingerprint"),
          explanation: Text(
            de:
              "Ein Fingerabdruck ist v1: und 16 Zeichen aus 0–9 und a–f. Er wird nicht von Hand geschrieben.",
            en: "A fingerprint is v1: and 16 of 0–9 and a–f. It is not written by hand."),
          subject: subject))
    }
    let exists = plan.document(row.key) != nil || plan.unreadableIDs.contains(row.key)
    if !exists && row.key != .plan {
      let ids = subjects.map(\.text).sortedByCodePoints()
      findings.append(
        Finding(
          .refUnbekannt, at: row.keyPlace,
          Text(de: "fassung: „\(row.key)“ gibt es nicht", en: "fassung: there is no “\(row.key)”"),
          help: NearestName.of(row.key.text, in: ids).map { [Text(verbatim: "\($0):")] } ?? [],
          subject: subject))
    } else if !adopts(decision, subjects, row.key, plan) {
      findings.append(
        Finding(
          .wertUnzulaessig, at: row.keyPlace,
          Text(
            de: "fassung: „\(row.key)“ steht nicht im Gegenstand des Beschlusses",
            en: "fassung: “\(row.key)” is not a subject of the decision"),
          explanation: Text(
            de:
              "Beschlossen wird, was gegenstand nennt, mit seinen Teilen; mit plan auch jedes Ziel und jede Maßnahme.",
            en:
              "What gegenstand names is adopted, with its parts; with plan every goal and measure, too."
          ),
          help: [Text(verbatim: "gegenstand: [\(row.key)]")],
          related: decision.gegenstand.entries.prefix(1).map {
            Finding.Related($0.place, Text(de: "Gegenstand", en: "subject"))
          }, subject: subject))
    }
    return findings
  }

  /// Whether the decision may have adopted a document; true where that is unknown.
  private static func adopts(
    _ decision: Decision, _ subjects: Set<DocumentID>, _ id: DocumentID, _ plan: Plan
  ) -> Bool {
    let isUnknown =
      !decision.gegenstand.isGiven || !decision.gegenstand.isComplete
      || plan.unreadableIDs.contains(id)
    if isUnknown || plan.adoptionPath(of: id, by: subjects) != nil { return true }
    guard let measure = plan.measure(id) else { return false }
    return ([measure] + plan.wholes(of: measure)).contains { isUnknownWhole($0.teilVon, plan) }
  }

  private static func isUnknownWhole(_ whole: Given<DocumentID>, _ plan: Plan) -> Bool {
    whole.isUnknown || whole.value.map(plan.unreadableIDs.contains) ?? false
  }
}
