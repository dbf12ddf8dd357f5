import Diagnostics

extension Plan {
  /// Lowers what was read into the plan: resolves every reference and checks what documents say
  /// together. All findings of group A come with it.
  ///
  /// - Parameter today: the plan's date if it is not to be plan.md's own.
  public static func lower(_ reading: PlanReading, today: Day?) -> (plan: Plan, findings: [Finding])
  {
    var findings = reading.findings
    if reading.plan == nil { findings.append(missingPlan(reading)) }
    findings += IdentityCheck.duplicates(reading)
    let references = ReferenceCheck(reading)
    findings += references.findings
    let plan = Plan(reading, references: references, today: today, findings: &findings)
    findings += LinkCheck.findings(plan)
    return (plan, findings)
  }

  private static func missingPlan(_ reading: PlanReading) -> Finding {
    let exists = reading.paths.contains("plan.md")
    return Finding(
      .planFehlt, at: .start(of: reading.planFile),
      exists
        ? Text(de: "plan.md lässt sich nicht lesen", en: "plan.md cannot be read")
        : Text(de: "plan.md fehlt", en: "plan.md is missing"),
      explanation: Text(
        de:
          "Ohne plan.md fehlen Titel, Gebiet und Stichtag; es entsteht keine Seite, und Regeln mit Fristen schweigen.",
        en:
          "Without plan.md title, area and date are missing; no site is built, and rules about dates are silent."
      ),
      help: exists ? [] : [Text(verbatim: "masterplan new plan plan")], subject: "plan")
  }
}

/// Ids that are taken twice.
enum IdentityCheck {
  static func duplicates(_ reading: PlanReading) -> [Finding] {
    var owners: [DocumentID: [(place: Place, path: String, isReadable: Bool)]] = [:]
    for document in reading.documents {
      guard let id = document.id else { continue }
      let place = document.field("id").map { document.place($0.range) } ?? document.titlePlace
      owners[id, default: []].append((place, document.file.path, true))
    }
    for result in reading.unreadable {
      if let id = result.id {
        owners[id, default: []].append((.start(of: result.file), result.file.path, false))
      }
    }
    return owners.sorted { $0.key < $1.key }.compactMap { id, owners in
      let sorted = owners.sorted { $0.path.precedesByCodePoints($1.path) }
      guard owners.count > 1, let first = sorted.first(where: \.isReadable) else { return nil }
      let others = sorted.filter { $0.path != first.path }
      let paths = sorted.map(\.path).joined(separator: ", ")
      return Finding(
        .idDoppelt, at: first.place,
        Text(
          de: "Die id „\(id)“ ist \(owners.count)-mal vergeben",
          en: "The id “\(id)” is taken \(owners.count) times"),
        explanation: Text(
          de:
            "Verweise auf sie sind nicht eindeutig, und beide Seiten hätten dieselbe Adresse: \(paths).",
          en: "References to it are not unique, and both pages would have one address: \(paths)."),
        help: [
          Text(
            de: "Eine der Dateien umbenennen oder ihr eine eigene id geben: id: \(id)-2",
            en: "Rename one of the files or give it an id of its own: id: \(id)-2")
        ],
        related: others.map { Finding.Related($0.place, Text(de: "ebenso hier", en: "here too")) },
        subject: id.text)
    }
  }
}
