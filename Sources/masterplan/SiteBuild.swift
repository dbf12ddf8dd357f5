import Diagnostics
import PlanExchange
import PlanModel
import PlanSite

/// The second half of a build: from what is known of a plan to the files of its site.
struct SiteBuild {
  let compilation: Compilation
  /// The plan folder, for the pictures that pages show.
  let folder: String
  let language: Language
  /// Theme files that stand in for the built-in ones, by name.
  let theme: [String: [UInt8]]
  /// Of the plan's repository.
  let revision: String?
  /// How many pages are rendered at a time.
  let jobs: Int

  /// Pages of `PlanSite` and data of `PlanExchange`.
  func files() async throws(Trouble) -> [OutputFile] {
    let data = data()
    return try await pages(dataFiles: data.map(\.path)) + data
  }

  private func pages(dataFiles: [String]) async throws(Trouble) -> [OutputFile] {
    let options = SiteOptions(
      language: language, version: Release.version, revision: revision, templates: theme,
      dataFiles: dataFiles, statutoryPages: try statutoryPages())
    var files: [OutputFile] = []
    for page in try await render(options) {
      switch page.content {
      case .bytes(let bytes): files.append(OutputFile(path: page.path, bytes: bytes))
      case .copy(let source):
        let bytes = try PlanFile.read(source, in: folder)
        files.append(OutputFile(path: page.path, bytes: bytes))
      }
    }
    return files
  }

  private func render(_ options: SiteOptions) async throws(Trouble) -> [SitePage] {
    do throws(TemplateError) {
      return try await PlanSite.Site.render(
        compilation.plan, compilation.figures, compilation.report, options: options, jobs: jobs)
    } catch {
      throw .disk(Text(verbatim: "\(error.file):\(error.line):\(error.column): ") + error.message)
    }
  }

  private func statutoryPages() throws(Trouble) -> [String: [UInt8]] {
    var pages: [String: [UInt8]] = [:]
    for name in ["barrierefreiheit", "impressum", "datenschutz"] {
      let path = "seiten/\(name).md"
      guard compilation.plan.otherFiles.contains(path) else { continue }
      pages[name] = try PlanFile.read(path, in: folder)
    }
    return pages
  }

  private func data() -> [OutputFile] {
    let plan = compilation.plan
    let findings = compilation.report.findings.inReportOrder(language)
    let json = PlanJSON.value(
      plan, compilation.figures, findings: findings,
      tool: PlanJSON.Tool(version: Release.version, revision: Release.revision), language: language)
    let texts =
      [("plan.json", json.text + "\n"), ("plan.schema.json", PlanJSONSchema.value.text + "\n")]
      + CSVExport.files(plan).map { ($0.name, $0.text) }
    return texts.map { OutputFile(path: "daten/" + $0.0, bytes: Array($0.1.utf8)) }
  }
}
