import PlanModel

/// Where each document is shown on the site (site.md, rule 5).
struct PageAddresses {
  /// Contributions and sites stand on the page of another document.
  private let hosts: [String: DocumentID]

  init(_ plan: Plan) {
    let contributions = plan.contributions.map { ($0.document.file.path, $0.massnahme.value) }
    let sites = plan.sites.map { ($0.document.file.path, $0.kommune.value) }
    hosts = Dictionary(
      (contributions + sites).compactMap { path, host in host.map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Relative to the output folder; nil for a document that no page shows.
  func page(of document: Document) -> String? {
    guard let id = document.id?.text else { return nil }
    let host = hosts[document.file.path]?.text
    return switch document.kind {
    case .plan: "index.html"
    case .ziel: "leitbild/\(id).html"
    case .massnahme: "massnahmen/\(id).html"
    case .antrag: "foerderantraege/\(id).html"
    case .programm: "programme/\(id).html"
    case .koerperschaft: "koerperschaften/\(id).html"
    case .beschluss: "beschluesse/\(id).html"
    case .risiko: "risiken/index.html#\(id)"
    case .standard: "standards/index.html#\(id)"
    case .beitrag: host.map { "massnahmen/\($0).html#\(id)" }
    case .flaeche: host.map { "koerperschaften/\($0).html#\(id)" }
    }
  }
}
