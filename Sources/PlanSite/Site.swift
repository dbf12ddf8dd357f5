import Diagnostics
import PlanChecks
import PlanFigures
import PlanModel

/// The site that council members read.
public enum Site {
  /// Every file of the site, in a fixed order; templates are checked before anything is rendered.
  ///
  /// - Parameter jobs: how many pages are rendered at a time.
  public static func render(
    _ plan: Plan, _ figures: Figures, _ report: CheckReport, options: SiteOptions, jobs: Int
  ) async throws(TemplateError) -> [SitePage] {
    let theme = try Theme(overriding: options.templates)
    let content = SiteContent(plan, figures, report, options)
    let frame = Frame(content, theme)
    let parts = await inParallel(SitePart.all(of: content), jobs: jobs) { part in
      part.drafts(content, frame).map { frame.page($0) }
    }
    let edition = await EditionPage.draft(content, jobs: jobs)
    let copies = content.files.keys.sortedByCodePoints().map { file in
      SitePage(path: content.files[file] ?? file, content: .copy(of: file))
    }
    return parts.flatMap { $0 } + [frame.page(edition), SearchIndex(content).file] + theme.files
      + copies
  }
}

/// What is rendered in one go: a document's page, or all pages of a list.
private enum SitePart: Sendable {
  case index(IndexPage)
  case statutory(StatutoryPage)
  case goal(Int)
  case measure(Int)
  case programme(Int)
  case application(Int)
  case body(Int)
  case decision(Int)

  static func all(of content: SiteContent) -> [SitePart] {
    let plan = content.plan
    var parts = IndexPage.allCases.filter { $0.exists(in: content) }.map { SitePart.index($0) }
    parts += StatutoryPage.allCases.map { .statutory($0) }
    parts += plan.goals.indices.map { .goal($0) }
    parts += plan.measures.indices.map { .measure($0) }
    parts += plan.programmes.indices.map { .programme($0) }
    parts += plan.applications.indices.map { .application($0) }
    parts += plan.bodies.indices.map { .body($0) }
    parts += plan.decisions.indices.map { .decision($0) }
    return parts
  }

  func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let plan = content.plan
    func view(_ document: Document) -> View {
      View(content, page: content.addresses[document]?.page ?? "")
    }
    let draft: PageDraft? =
      switch self {
      case .index: nil
      case .statutory(let page): page.draft(content)
      case .goal(let position):
        GoalPage(content, plan.goals[position], view(plan.goals[position].document)).draft
      case .measure(let position):
        MeasurePage(measure: plan.measures[position], view: view(plan.measures[position].document))
          .draft
      case .programme(let position):
        ProgrammePage(content, plan.programmes[position], view(plan.programmes[position].document))
          .draft
      case .application(let position):
        ApplicationPage(
          application: plan.applications[position], view: view(plan.applications[position].document)
        ).draft
      case .body(let position):
        BodyPage(body: plan.bodies[position], view: view(plan.bodies[position].document)).draft
      case .decision(let position):
        DecisionPage(
          decision: plan.decisions[position], view: view(plan.decisions[position].document)
        ).draft
      }
    if case .index(let page) = self { return page.drafts(content, frame) }
    return draft.map { [$0] } ?? []
  }
}

extension IndexPage {
  func drafts(_ content: SiteContent, _ frame: Frame) -> [PageDraft] {
    let view = View(content, page: path)
    return switch self {
    case .overview: [OverviewPage(view: view).draft(frame)]
    case .goals: [GoalsIndex(view: view).draft(frame)]
    case .standards: [StandardsPage(view: view).draft(frame)]
    case .need: [NeedPage(view: view).draft(frame)]
    case .jobs: [JobsPage(view: view).draft(frame)]
    case .measures: MeasuresIndex.drafts(content, frame)
    case .finance: FinancePage.drafts(content, frame)
    case .funding: FundingIndex.drafts(content, frame)
    case .municipalities: [MunicipalitiesIndex(view: view).draft(frame)]
    case .decisions: DecisionsIndex.drafts(content, frame)
    case .coordination: CoordinationPage.drafts(content, frame)
    case .risks: RisksPage.drafts(content, frame)
    case .report: ReportPage.drafts(content, frame)
    case .rules: [RulesPage(view: view).draft(frame)]
    case .data: [DataPage(view: view).draft()]
    case .search: [SearchPage(view: view).draft()]
    case .register: RegisterPage.drafts(content)
    case .glossary: [GlossaryPage(view: view).draft()]
    }
  }
}
