import ArgumentParser
import Diagnostics
import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `masterplan adopt`: writes the fingerprints of the documents a decision adopts into it.
struct AdoptCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Hält in einem Beschluss fest, welche Fassung der Dokumente er beschließt.")

  @Argument(help: ArgumentHelp("Die id des Beschlusses.", valueName: "BESCHLUSS"))
  var decision: String

  @Argument(help: ArgumentHelp("Der Planordner.", valueName: "PLANS"))
  var plans = "plans"

  @Option(help: ArgumentHelp("Sprache der Meldungen: de oder en.", valueName: "SPRACHE"))
  var lang: String?

  func execute() async throws(Trouble) -> ExitStatus {
    _ = try PlanOptions.language(lang)
    let source = try await PlanFolder.read(plans, jobs: 1)
    let plan = Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
    let decision = try adopting(plan)
    let versions = try versions(of: decision, plan)
    guard let bytes = AdoptionEdit.apply(versions, to: decision.document) else {
      throw .disk(
        Text(
          de:
            "„\(path(decision))“: fassung lässt sich hier nicht schreiben (zu groß oder in ungewöhnlicher Form)",
          en: "“\(path(decision))”: fassung cannot be written here (too large, or of unusual form)")
      )
    }
    try write(bytes, to: decision.document)
    try Terminal.print(TerminalText.line(path(decision)) + "\n")
    return .success
  }

  private func path(_ decision: Decision) -> String {
    (DiskPath(plans) / decision.document.file.path).text
  }

  /// The decision, if it is one by which something is adopted.
  private func adopting(_ plan: Plan) throws(Trouble) -> Decision {
    let id = DocumentID(self.decision)
    if plan.settings == nil {
      throw .disk(
        Text(
          de: "plan.md fehlt oder lässt sich nicht lesen",
          en: "plan.md is missing or cannot be read"))
    }
    guard let decision = plan.decision(id) else {
      if let broken = plan.unreadable.first(where: { $0.id == id }) { throw unreadable(broken) }
      throw .unknown(
        Text(de: "Den Beschluss", en: "The decision"), self.decision,
        among: plan.decisions.compactMap { $0.id?.text })
    }
    guard decision.ergebnis.value == .beschlossen else {
      let result = decision.ergebnis.value?.rawValue ?? "?"
      throw .disk(
        Text(
          de:
            "„\(id)“ beschließt nichts (ergebnis: \(result)); nur beschlossen hält eine Fassung fest",
          en: "“\(id)” adopts nothing (ergebnis: \(result)); only beschlossen records a version"))
    }
    return decision
  }

  /// The fingerprints of all that it adopts; none while a part of that is unknown.
  private func versions(
    of decision: Decision, _ plan: Plan
  ) throws(Trouble) -> [AdoptionEdit.Version] {
    let subjects = plan.subjects(of: decision)
    if subjects.isEmpty || !decision.gegenstand.isComplete {
      throw .disk(
        Text(
          de: "„\(self.decision)“: gegenstand fehlt oder nennt etwas, das es nicht gibt",
          en: "“\(self.decision)”: gegenstand is missing or names what does not exist"))
    }
    let isWholePlan = subjects.contains(.plan)
    let broken = plan.unreadable.first { document in
      (document.id.map(subjects.contains) ?? false)
        || (isWholePlan && [.massnahme, .ziel, nil].contains(document.kind))
    }
    if let broken { throw unreadable(broken) }
    var versions: [AdoptionEdit.Version] = []
    for document in plan.documentsAdopted(by: decision) {
      guard let id = document.id, let fingerprint = plan.fingerprint(of: document) else {
        let keys = plan.unknownAdoptedKeys(of: document).joined(separator: ", ")
        throw .disk(
          Text(
            de:
              "\(document.file.path): \(keys) lässt sich nicht lesen; was unklar ist, lässt sich nicht beschließen",
            en: "\(document.file.path): \(keys) cannot be read; what is unclear cannot be adopted"))
      }
      versions.append(AdoptionEdit.Version(id, fingerprint))
    }
    return versions
  }

  private func unreadable(_ document: UnreadableDocument) -> Trouble {
    .disk(
      Text(
        de: "„\(document.path)“ lässt sich nicht lesen; masterplan check sagt, warum",
        en: "“\(document.path)” cannot be read; masterplan check says why"))
  }

  /// Only if the file is still the one that was read, and only if something changes.
  private func write(_ bytes: [UInt8], to document: Document) throws(Trouble) {
    let path = DiskPath(plans) / document.file.path
    do throws(SystemError) {
      let now = try DiskFile.read(path)
      guard now.dropFirst(document.file.byteOrderMark).elementsEqual(document.file.bytes) else {
        throw SystemError(code: EBUSY)
      }
      if now != bytes { try DiskFile.replace(path, with: bytes) }
    } catch {
      throw .disk(
        Text(
          de: "„\(path.text)“ lässt sich nicht schreiben: \(error.cause.de)",
          en: "“\(path.text)” cannot be written: \(error.cause.en)"))
    }
  }
}
