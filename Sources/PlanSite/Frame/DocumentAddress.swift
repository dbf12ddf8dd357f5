import Diagnostics
import PlanModel

/// Where a document stands on the site.
struct DocumentAddress: Sendable {
  /// Its page, relative to the output folder.
  let page: String
  /// Its anchor, if the page is that of another document or of all of its kind.
  let anchor: String?
  /// The id as it is in addresses; that of the anchor in masterplan.html.
  let slug: String
  /// The page that shows its text.
  let textPage: String
  /// Stands before the anchors of the headings of its text.
  let headingPrefix: String
}

/// The addresses of all documents; an address never changes while the id lives.
struct Addresses: Sendable {
  private let byPath: [String: DocumentAddress]

  init(_ plan: Plan) {
    let slugs = Addresses.slugs(plan)
    let hosts = Addresses.hosts(plan)
    let hostedSlugs = Dictionary(
      grouping: hosts.compactMap { path, host in slugs[path].map { (host, $0) } }, by: \.0
    ).mapValues { $0.map(\.1) }
    var byPath: [String: DocumentAddress] = [:]
    for document in plan.documents {
      let path = document.file.path
      guard let slug = slugs[path] else { continue }
      let host = hosts[path].flatMap { slugs[$0] }
      let place = Addresses.place(of: document.kind, slug: slug, host: host)
      let taken = hostedSlugs[path] ?? []
      let isBare = place.anchor == nil && Addresses.slugsAreFree(document, taken)
      byPath[path] = DocumentAddress(
        page: place.page, anchor: place.anchor, slug: slug,
        textPage: document.kind == .plan ? "leitbild/index.html" : place.page,
        headingPrefix: isBare ? "" : slug + "--")
    }
    self.byPath = byPath
  }

  subscript(document: Document) -> DocumentAddress? { byPath[document.file.path] }

  /// The ids as far as they are fit for addresses; two documents never share one.
  private static func slugs(_ plan: Plan) -> [String: String] {
    var slugs: [String: String] = [:]
    var taken: Set<String> = []
    let isFit: (Document) -> Bool = { document in
      document.kind == .plan || DocumentName.isValid(document.id?.text ?? "")
    }
    for document in plan.documents.filter(isFit) + plan.documents.filter({ !isFit($0) }) {
      let id = document.id?.text ?? ""
      let base = isFit(document) ? id : DocumentName.proposal(for: id) ?? "dokument"
      var slug = base
      var number = 2
      while !taken.insert(slug).inserted {
        slug = "\(base)-\(number)"
        number += 1
      }
      slugs[document.file.path] = slug
    }
    return slugs
  }

  /// The paths of the documents on whose pages contributions and sites stand, by their own path.
  private static func hosts(_ plan: Plan) -> [String: String] {
    var hosts: [String: String] = [:]
    for contribution in plan.contributions {
      hosts[contribution.document.file.path] =
        plan.measure(contribution.massnahme.value)?.document.file.path
    }
    for site in plan.sites {
      hosts[site.document.file.path] = plan.body(site.kommune.value)?.document.file.path
    }
    return hosts
  }

  private static func place(
    of kind: Kind, slug: String, host: String?
  ) -> (page: String, anchor: String?) {
    switch kind {
    case .plan: ("index.html", nil)
    case .ziel: ("leitbild/\(slug).html", nil)
    case .massnahme: ("massnahmen/\(slug).html", nil)
    case .antrag: ("foerderantraege/\(slug).html", nil)
    case .programm: ("programme/\(slug).html", nil)
    case .koerperschaft: ("koerperschaften/\(slug).html", nil)
    case .beschluss: ("beschluesse/\(slug).html", nil)
    case .risiko: ("risiken/index.html", slug)
    case .standard: ("standards/index.html", slug)
    case .beitrag: (host.map { "massnahmen/\($0).html" } ?? unassigned, slug)
    case .flaeche: (host.map { "koerperschaften/\($0).html" } ?? unassigned, slug)
    }
  }

  /// Where contributions and sites stand whose measure or municipality cannot be told.
  static let unassigned = "kommunen/index.html"

  /// Whether the anchors of a text meet no other anchor of its page.
  private static func slugsAreFree(_ document: Document, _ taken: [String]) -> Bool {
    (document.body?.headings ?? []).allSatisfy { heading in
      !heading.slug.hasPrefix("_") && !taken.contains(heading.slug)
        && !taken.contains { heading.slug.hasPrefix($0 + "--") }
    }
  }
}
