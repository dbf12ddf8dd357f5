import ArgumentParser
import Diagnostics
import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `masterplan new`: a new document with the essential keys and a hint for each.
struct NewCommand: MasterplanCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Legt ein neues Dokument mit den wichtigsten Angaben an.")

  @Argument(help: ArgumentHelp("Die Art: massnahme, ziel, antrag …", valueName: "ART"))
  var kind: String

  @Argument(help: ArgumentHelp("Die id: der künftige Dateiname ohne .md.", valueName: "ID"))
  var id: String

  @Argument(help: ArgumentHelp("Der Planordner.", valueName: "PLANS"))
  var plans = "plans"

  @Option(help: ArgumentHelp("Sprache der Erläuterungen: de oder en.", valueName: "SPRACHE"))
  var lang: String?

  func execute() async throws(Trouble) -> ExitStatus {
    let language = try PlanOptions.language(lang) ?? .de
    guard let kind = Kind(rawValue: kind) else {
      throw .unknown(
        Text(de: "Die Art", en: "The kind"), kind, among: Kind.allCases.map(\.rawValue))
    }
    try checkID(kind)
    let path = DocumentTemplate.path(kind: kind, id: id)
    if DiskPath(plans).real == nil, kind != .plan {
      throw cannotRead(SystemError(code: ENOENT))
    }
    try await checkIsFree(kind)
    let file = DiskPath(plans) / path
    try makeFolders(of: file)
    let text = DocumentTemplate.text(kind: kind, id: id, language: language)
    do throws(SystemError) {
      try DiskFile.write(Array(text.utf8), to: file)
    } catch {
      throw cannotMake(file.text, error)
    }
    try Terminal.print(TerminalText.line(file.text) + "\n")
    return .success
  }

  private func checkID(_ kind: Kind) throws(Trouble) {
    if kind == .plan {
      if id == "plan" { return }
      throw .usage(
        Text(
          de: "Die id des Plans ist plan: masterplan new plan plan",
          en: "The id of the plan is plan: masterplan new plan plan"))
    }
    guard !DocumentName.isValid(id) else { return }
    let proposal = DocumentName.proposal(for: id).map {
      Text(de: "; möglich ist: \($0)", en: "; possible is: \($0)")
    }
    throw .usage(
      Text(
        de: "„\(id)“ ist keine mögliche id (Kleinbuchstaben, Ziffern und einzelne Bindestriche)",
        en: "“\(id)” is no possible id (lower-case letters, digits and single hyphens)")
        + (proposal ?? Text(verbatim: "")))
  }

  /// An id is unique over the whole plan, not only in its folder.
  private func checkIsFree(_ kind: Kind) async throws(Trouble) {
    guard kind != .plan, DiskPath(plans).real != nil else { return }
    let source = try await PlanFolder.read(plans, jobs: 1)
    let plan = Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
    let named = plan.documents.first { $0.id?.text == id }?.file.path
    let taken = named ?? plan.documentPaths.first { $0 == "\(id).md" || $0.hasSuffix("/\(id).md") }
    guard let taken else { return }
    throw .disk(
      Text(
        de: "Die id „\(id)“ ist vergeben: \(plans)/\(taken)",
        en: "The id “\(id)” is taken: \(plans)/\(taken)"))
  }

  /// Folders are made on the way, but none is entered by a link: a check would not follow it.
  private func makeFolders(of file: DiskPath) throws(Trouble) {
    let plan = DiskPath(plans)
    for folder in file.ancestors.reversed() {
      do throws(SystemError) {
        if folder.real == nil {
          try DiskFile.makeFolder(folder)
        } else if folder.bytes.count > plan.bytes.count, folder.status?.kind == .link {
          throw SystemError(code: ELOOP)
        }
      } catch {
        throw cannotMake(folder.text, error)
      }
    }
  }

  private func cannotRead(_ error: SystemError) -> Trouble {
    .disk(
      Text(
        de: "Der Planordner „\(plans)“ lässt sich nicht lesen: \(error.cause.de)",
        en: "The plan folder “\(plans)” cannot be read: \(error.cause.en)"))
  }

  private func cannotMake(_ path: String, _ error: SystemError) -> Trouble {
    .disk(
      Text(
        de: "„\(path)“ lässt sich nicht anlegen: \(error.cause.de)",
        en: "“\(path)” cannot be made: \(error.cause.en)"))
  }
}
