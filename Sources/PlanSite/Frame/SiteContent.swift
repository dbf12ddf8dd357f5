import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel

/// Everything that pages are made from.
struct SiteContent: Sendable {
  let plan: Plan
  let figures: Figures
  let report: CheckReport
  let options: SiteOptions
  let addresses: Addresses
  /// Paths on the site by paths in the plan folder.
  let files: [String: String]
  let listings: Listings
  let coordination: Coordination
  let coordinationPages: CoordinationPages
  /// Positions in `report.findings` by the ids that they are about.
  private let findingsByID: [String: [Int]]
  private let documentsByPath: [String: Int]
  private let measuresByPath: [String: Int]
  private let contributionsByPath: [String: Int]

  init(_ plan: Plan, _ figures: Figures, _ report: CheckReport, _ options: SiteOptions) {
    self.plan = plan
    self.figures = figures
    self.report = report
    self.options = options
    addresses = Addresses(plan)
    files = PlanFiles.referred(by: plan)
    listings = Listings(plan) { figures.adoption.missing(for: $0).map(\.body) }
    coordination = Coordination(plan, figures.pairsAndPossible, report, addresses)
    coordinationPages = CoordinationPages(coordination)
    documentsByPath = SiteContent.positions(plan.documents)
    measuresByPath = SiteContent.positions(plan.measures.map(\.document))
    findingsByID = SiteContent.findings(plan, report)
    contributionsByPath = SiteContent.positions(plan.contributions.map(\.document))
  }

  /// A finding about an application or a contribution is one about its measure, too.
  private static func findings(_ plan: Plan, _ report: CheckReport) -> [String: [Int]] {
    var measures: [String: String] = [:]
    for (id, measure) in plan.applications.map({ ($0.id, $0.massnahme.value) })
      + plan.contributions.map({ ($0.id, $0.massnahme.value) })
    {
      if let id, let measure { measures[id.text] = measure.text }
    }
    var findings: [String: [Int]] = [:]
    for (position, finding) in report.findings.enumerated() {
      let ids = finding.items + [finding.subject].compactMap { $0 }
      for id in Set(ids + ids.compactMap { measures[$0] }) {
        findings[id, default: []].append(position)
      }
    }
    return findings
  }

  private static func positions(_ documents: [Document]) -> [String: Int] {
    Dictionary(
      documents.enumerated().map { ($1.file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func contribution(_ document: Document) -> Contribution? {
    contributionsByPath[document.file.path].map { plan.contributions[$0] }
  }

  /// The position of a measure in the plan.
  func position(of measure: Measure) -> Int? { measuresByPath[measure.document.file.path] }

  func document(atPath path: String) -> Document? {
    documentsByPath[path].map { plan.documents[$0] }
  }

  var language: Language { options.language }

  /// Findings about a document, in report order.
  func findings(about id: DocumentID?) -> [Finding] {
    (id.flatMap { findingsByID[$0.text] } ?? []).map { report.findings[$0] }
  }

  /// Open findings about a document.
  func openFindings(about id: DocumentID?) -> [Finding] {
    findings(about: id).filter { $0.acknowledged == nil }
  }

  /// The body that can answer what is said of a document; the county for what concerns all.
  func responsible(for id: DocumentID?) -> DocumentID? {
    figures.responsibility.body(for: id) ?? plan.county?.id
  }
}
