import Diagnostics

/// `fassung` of decisions: its keys are documents that `gegenstand` adopts, its values fingerprints.
enum DecisionCheck {
  static func findings(_ plan: Plan) -> [Finding] {
    plan.decisions.flatMap { decision in
      decision.fassung.rows.flatMap { check($0, of: decision, plan) }
    }
  }

  private static func check(
    _ row: Table<DocumentID, String>.Row, of decision: Decision, _ plan: Plan
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
      let ids = plan.subjects(of: decision).map(\.text)
      findings.append(
        Finding(
          .refUnbekannt, at: row.keyPlace,
          Text(de: "fassung: „\(row.key)“ gibt es nicht", en: "fassung: there is no “\(row.key)”"),
          help: NearestName.of(row.key.text, in: ids).map { [Text(verbatim: "\($0):")] } ?? [],
          subject: subject))
    } else if !adopts(decision, row.key, plan) {
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

  /// Whether the decision's subjects cover a document: itself, the plan, or its whole; true where
  /// that is unknown.
  private static func adopts(_ decision: Decision, _ id: DocumentID, _ plan: Plan) -> Bool {
    let subjects = plan.subjects(of: decision)
    let isUnknown =
      !decision.gegenstand.isGiven || !decision.gegenstand.isComplete
      || plan.unreadableIDs.contains(id)
    if subjects.contains(id) || isUnknown { return true }
    if subjects.contains(.plan) {
      return id == .plan || plan.goal(id) != nil || plan.measure(id) != nil
    }
    guard let measure = plan.measure(id) else { return false }
    let wholes = plan.wholes(of: measure)
    return wholes.contains { $0.id.map(subjects.contains) ?? false }
      || ([measure] + wholes).contains { isUnknownWhole($0.teilVon, plan) }
  }

  private static func isUnknownWhole(_ whole: Given<DocumentID>, _ plan: Plan) -> Bool {
    whole.isUnknown || whole.value.map(plan.unreadableIDs.contains) ?? false
  }
}

/// The form of a fingerprint of an adopted version (format.md §4).
public enum Fingerprint {
  /// `vN:` and, for version 1, 16 lower-case hexadecimal digits; other versions are not compared.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first == "v", parts[0].utf8.count <= 5,
      let first = parts[0].utf8.dropFirst().first, (0x31...0x39).contains(first),
      let version = Int(parts[0].dropFirst())
    else { return false }
    let isHex = parts[1].utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    return isHex && (version == 1 ? parts[1].utf8.count == 16 : !parts[1].isEmpty)
  }
}
