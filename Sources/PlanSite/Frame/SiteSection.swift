import Diagnostics
import PlanFigures
import PlanModel

/// The main sections of the site, in the order of the navigation.
enum SiteSection: CaseIterable {
  case overview, goals, measures, money, municipalities, decisions, coordination, report

  var title: Text {
    switch self {
    case .overview: Text(de: "Übersicht", en: "Overview")
    case .goals: Text(de: "Leitbild", en: "Goals")
    case .measures: Text(de: "Maßnahmen", en: "Measures")
    case .money: Text(de: "Geld", en: "Money")
    case .municipalities: Text(de: "Kommunen", en: "Municipalities")
    case .decisions: Text(de: "Beschlüsse", en: "Decisions")
    case .coordination: Text(de: "Abstimmung", en: "Coordination")
    case .report: Text(de: "Prüfbericht", en: "Report")
    }
  }

  /// The pages of the section that are no document's own, the first is its entry.
  var pages: [IndexPage] {
    switch self {
    case .overview: [.overview]
    case .goals: [.goals, .need, .jobs, .standards]
    case .measures: [.measures]
    case .money: [.finance, .funding]
    case .municipalities: [.municipalities]
    case .decisions: [.decisions]
    case .coordination: [.coordination, .risks]
    case .report: [.report, .rules]
    }
  }
}

/// Pages about many documents.
enum IndexPage: CaseIterable {
  case overview, goals, need, jobs, standards, measures, finance, funding, municipalities, decisions
  case coordination, risks, report, rules, data, search, register, glossary

  var path: String {
    switch self {
    case .overview: "index.html"
    case .goals: "leitbild/index.html"
    case .need: "bedarf/index.html"
    case .jobs: "arbeitsplaetze/index.html"
    case .standards: "standards/index.html"
    case .measures: "massnahmen/index.html"
    case .finance: "finanzen/index.html"
    case .funding: "foerderung/index.html"
    case .municipalities: "kommunen/index.html"
    case .decisions: "beteiligung/index.html"
    case .coordination: "abstimmung/index.html"
    case .risks: "risiken/index.html"
    case .report: "pruefbericht/index.html"
    case .rules: "regeln/index.html"
    case .data: "daten/index.html"
    case .search: "suche.html"
    case .register: "register.html"
    case .glossary: "glossar.html"
    }
  }

  var title: Text {
    switch self {
    case .overview: Text(de: "Übersicht", en: "Overview")
    case .goals: Text(de: "Leitbild und Ziele", en: "Goals")
    case .need: Text(de: "Bedarf und Angebot", en: "Need and supply")
    case .jobs: Text(de: "Arbeitsplatzbilanz", en: "Balance of jobs")
    case .standards: Text(de: "Standards", en: "Standards")
    case .measures: Text(de: "Maßnahmen", en: "Measures")
    case .finance: Text(de: "Finanzierung und Folgekosten", en: "Finance and follow-up cost")
    case .funding: Text(de: "Fördertöpfe und Anträge", en: "Funding")
    case .municipalities: Text(de: "Kreis, Städte und Gemeinden", en: "County and municipalities")
    case .decisions: Text(de: "Beschlüsse und Beteiligung", en: "Decisions and participation")
    case .coordination: Text(de: "Abstimmung", en: "Coordination")
    case .risks: Text(de: "Risiken und offene Fragen", en: "Risks and open questions")
    case .report: Text(de: "Prüfbericht", en: "Report")
    case .rules: Text(de: "Wie geprüft wird", en: "How the plan is checked")
    case .data: Text(de: "Daten", en: "Data")
    case .search: Text(de: "Suche", en: "Search")
    case .register: Text(de: "Register A–Z", en: "Index A–Z")
    case .glossary: Text(de: "Glossar", en: "Glossary")
    }
  }

  /// Whether there is anything to show.
  func exists(in content: SiteContent) -> Bool {
    let plan = content.plan
    return switch self {
    case .overview, .measures, .coordination, .report, .rules, .search, .register, .glossary: true
    case .goals: !plan.goals.isEmpty || plan.settings?.document.bodyRange.isEmpty == false
    case .need: plan.goals.contains { $0.kapazitaetArt.value != nil }
    case .jobs:
      (plan.settings?.abbau.isGiven ?? false)
        || plan.measures.contains { !$0.newJobs.isAbsent }
    case .standards: !plan.standards.isEmpty
    case .finance: !plan.measures.isEmpty
    case .funding: !plan.programmes.isEmpty || !plan.applications.isEmpty
    case .municipalities: !plan.bodies.isEmpty || !plan.sites.isEmpty || !plan.contributions.isEmpty
    case .decisions: !plan.decisions.isEmpty || plan.bodies.contains { $0.art.value == .buergerrat }
    case .risks: !plan.risks.isEmpty
    case .data: !content.options.dataFiles.isEmpty
    }
  }
}
