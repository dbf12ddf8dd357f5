import Diagnostics
import PlanFigures
import PlanModel

/// The whole plan as data: `daten/plan.json`, version 1, the public contract (cli.md).
public enum PlanJSON {
  /// The version of the contract.
  public static let version = 1

  /// The program that writes the file.
  public struct Tool: Sendable {
    public let version: String
    /// Of the sources; nil where it is not known.
    public let revision: String?

    public init(version: String, revision: String?) {
      self.version = version
      self.revision = revision
    }
  }

  /// The plan, its figures and its findings.
  ///
  /// - Parameters:
  ///   - findings: in report order, with the severities in force.
  ///   - language: of the findings' messages and of the reasons of pairs.
  public static func value(
    _ plan: Plan, _ figures: Figures, findings: [Finding], tool: Tool, language: Language
  ) -> JSON {
    let values = DocumentValues()
    let addresses = PageAddresses(plan)
    let byKind = Dictionary(grouping: plan.documents, by: \.kind)
    let kinds = Kind.allCases.filter { $0 != .plan }
    return .object([
      ("version", .int(version)),
      ("tool", object(tool)),
      ("plan", object(plan, values)),
      (
        "documents",
        .object(
          kinds.map { kind in
            let documents = byKind[kind] ?? []
            return (kind.rawValue, .array(documents.map { object($0, values, addresses) }))
          })
      ),
      ("figures", FiguresJSON.value(plan, figures)),
      ("pairs", PairJSON.all(plan, figures.pairs, language)),
      ("findings", .array(findings.map { FindingJSON.object($0, language) })),
    ])
  }

  private static func object(_ tool: Tool) -> JSON {
    let revision = tool.revision.map { [("revision", JSON.string($0))] } ?? []
    return .object(
      [("name", .string("masterplan")), ("version", .string(tool.version))] + revision)
  }

  /// plan.md, with the date and the phase that are in force.
  private static func object(_ plan: Plan, _ values: DocumentValues) -> JSON {
    let document = plan.settings?.document
    let written = document.map(values.pairs) ?? []
    let first = ["titel", "gebiet"].compactMap { name in written.first { $0.0 == name } }
    let today = plan.today.map { [("stichtag", JSON.string($0.iso))] } ?? []
    let named: Set<String> = ["id", "titel", "gebiet", "stichtag", "phase"]
    return .object(
      [("id", .string("plan"))] + first + today + [("phase", .string(plan.phase.rawValue))]
        + written.filter { !named.contains($0.0) }
        + (document.map { [("body", body(of: $0))] } ?? []))
  }

  private static func object(
    _ document: Document, _ values: DocumentValues, _ addresses: PageAddresses
  ) -> JSON {
    let id = document.id.map { [("id", JSON.string($0.text))] } ?? []
    let page = addresses.page(of: document).map { [("page", JSON.string($0))] } ?? []
    return .object(
      id + [
        ("file", .string(document.file.path)),
        ("values", .object(values.pairs(of: document).filter { $0.0 != "id" })),
        ("body", body(of: document)),
        ("anchors", .object(page)),
      ])
  }

  private static func body(of document: Document) -> JSON {
    .string(document.file.text(document.bodyRange))
  }
}
