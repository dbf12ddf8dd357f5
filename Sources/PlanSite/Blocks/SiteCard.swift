import Diagnostics
import PlanModel

extension View {
  /// A site with its anchor.
  func siteCard(_ site: PlanModel.Site) -> HTML {
    guard let slug = content.addresses[site.document]?.slug else { return HTML() }
    let users = plan.referrers(to: site.id).filter { $0.kind == .massnahme }
    let facts = self.facts([
      fact(Text(de: "Größe", en: "Size"), given(site.ha) { quantity($0, "ha") }),
      fact(Text(de: "Eigentum", en: "Ownership"), choice(site.eigentum)),
      fact(Text(de: "Planrecht", en: "Planning law"), site.planrecht.map { planning($0) }),
      fact(
        Text(de: "Vorhaben darauf", en: "Projects on it"),
        factList(users.prefix(20).map { link($0) })),
    ])
    return .article(
      "\n" + HTML.heading(3, HTML(name(of: site.document))) + facts
        + body(of: site.document, level: 4),
      .class("card"), .id(slug))
  }
}
