import Diagnostics
import PlanChecks
import PlanModel

extension EditionPage {
  /// The chapters before the measures, by their numbers.
  var opening: [(Int) -> Chapter] {
    let overview = OverviewPage(view: view)
    return [
      { _ in
        Chapter(
          title: Text(de: "Zusammenfassung", en: "Summary"), content: overview.lead + overview.money
        )
      },
      { _ in Chapter(title: Text(de: "Ausgangslage", en: "Starting point"), content: losses) },
      goals,
    ]
  }

  /// The chapters behind the measures, in the order of real masterplans.
  var closing: [(Int) -> Chapter] {
    [
      { _ in funding }, { _ in contributions }, { _ in conflicts }, { _ in risks }, decisions,
      municipalities, { _ in standards }, programmes, beside, { _ in method }, { _ in report },
    ]
  }

  private var risks: Chapter {
    Chapter(
      title: Text(de: "Risiken und offene Fragen", en: "Risks and open questions"),
      content: RisksPage(view: view).ordered.map { view.riskCard($0, level: 3) }.joined())
  }

  private var standards: Chapter {
    Chapter(
      title: Text(de: "Standards", en: "Standards"),
      content: view.plan.standards.isEmpty
        ? HTML()
        : StandardsPage(view: view).matrix
          + view.plan.standards.map { view.standardCard($0, level: 3) }.joined())
  }

  private func programmes(chapter: Int) -> Chapter {
    let entries = numbered(view.plan.programmes.map(\.document), chapter: chapter)
    let articles = zip(view.plan.programmes, entries).map { programme, entry in
      plain(programme.document, entry.number, ProgrammePage(view.content, programme, view).facts)
    }
    return Chapter(
      title: Text(de: "Anhang: Förderprogramme", en: "Annex: funding programmes"),
      content: articles.joined(), entries: entries)
  }

  private func beside(chapter: Int) -> Chapter {
    let entries = numbered(others.map(\.document), chapter: chapter)
    let articles = zip(others, entries).map { body, entry in
      plain(body.document, entry.number, BodyPage(body: body, view: view).facts)
    }
    return Chapter(
      title: Text(de: "Anhang: Weitere Beteiligte", en: "Annex: other bodies"),
      content: articles.joined(), entries: entries)
  }

  /// Jobs that go with coal, by year.
  private var losses: HTML {
    let rows = (view.plan.settings?.abbau.values ?? []).map { loss in
      TableBlock.Row(
        view.given(loss.jahr) { HTML(verbatim: String($0)) },
        view.given(loss.art) { word in
          HTML(view.words(de: word, en: word == "direkt" ? "direct" : "indirect"))
        }, view.text(loss.quelle), view.count(loss.stellen))
    }
    return TableBlock(
      view.words(de: "Wegfallende Arbeitsplätze", en: "Jobs that will be lost"),
      columns: [
        .init(HTML(view.words(de: "Jahr", en: "Year"))),
        .init(HTML(view.words(de: "Art", en: "Kind"))),
        .init(HTML(view.words(de: "Quelle", en: "Source"))),
        .init(HTML(view.words(de: "Stellen", en: "Jobs")), number: true),
      ], rows: rows
    ).html
  }

  private var funding: Chapter {
    guard IndexPage.funding.exists(in: view.content) else {
      return Chapter(title: Text(verbatim: ""), content: HTML())
    }
    let page = FundingIndex(view: view)
    let rows = view.plan.applications.map { view.applicationRow($0, id: slug($0.document)) }
    let table = TableBlock(
      view.words(de: "Alle Anträge", en: "All applications"), columns: view.applicationColumns,
      rows: rows, style: .stack)
    return Chapter(
      title: Text(de: "Finanzierung und Fördertöpfe", en: "Funding"),
      content: page.lead + page.programmes + table.html)
  }

  private var contributions: Chapter {
    let rows = view.plan.contributions.map { contribution in
      TableBlock.Row(
        [
          .init(view.link(contribution.von)), .init(view.link(contribution.massnahme)),
          .init(
            view.choice(contribution.art.map(\.rawValue)) + ": " + view.value(of: contribution)),
          .init(view.given(contribution.status) { view.chip($0.chip) }),
        ], id: slug(contribution.document))
    }
    return Chapter(
      title: Text(de: "Beiträge der Beteiligten", en: "Contributions"),
      content: TableBlock(
        view.words(de: "Alle Beiträge", en: "All contributions"),
        columns: [
          .init(HTML(view.words(de: "Von", en: "From"))),
          .init(HTML(view.words(de: "Für", en: "For"))),
          .init(HTML(view.words(de: "Beitrag", en: "Contribution"))),
          .init(HTML(view.words(de: "Status", en: "Status"))),
        ], rows: rows, style: .stack
      ).html)
  }

  private var conflicts: Chapter {
    let pairs = view.content.report.findings.filter { $0.rule.traits.contains(.pair) }
    let supply = view.plan.goals.filter {
      [Chip.tooMuch.word, Chip.tooLittle.word].contains(view.verdict($0).word)
    }
    let table = TableBlock(
      view.words(
        de: "Ziele mit zu viel oder zu wenig Geplantem",
        en: "Goals with too much or too little planned"),
      columns: view.goalColumns, rows: supply.map { view.goalRow($0) }, style: .stack)
    return Chapter(
      title: Text(de: "Konflikte, Doppelungen, Lücken", en: "Conflicts, duplicates, gaps"),
      content: headlines(pairs) + table.html)
  }

  private func decisions(chapter: Int) -> Chapter {
    let ordered = view.plan.latestFirst(view.plan.decisions)
    let entries = numbered(ordered.map(\.document), chapter: chapter)
    let articles = zip(ordered, entries).map { decision, entry in
      let view = view.within(decision.document, level: 4)
      let page = DecisionPage(decision: decision, view: view)
      return plain(decision.document, entry.number, page.facts + page.subjects)
    }
    return Chapter(
      title: Text(de: "Beteiligung und Beschlüsse", en: "Participation and decisions"),
      content: articles.joined(), entries: entries)
  }

  private var local: [Body] {
    view.plan.bodies.filter { $0.art.value == .kreis }
      + view.plan.municipalities.sortedByName { $0.id.map { view.shortName($0) } ?? "" }
  }

  private var others: [Body] {
    view.plan.bodies.filter { !$0.isMunicipality && $0.art.value != .kreis }
  }

  private func municipalities(chapter: Int) -> Chapter {
    let entries = numbered(local.map(\.document), chapter: chapter)
    let articles = zip(local, entries).map { body, entry in
      let view = view.within(body.document, level: 4)
      let page = BodyPage(body: body, view: view)
      let sites = (body.id.flatMap { view.content.listings.sitesByBody[$0] } ?? []).map {
        view.plan.sites[$0]
      }
      return plain(
        body.document, entry.number,
        page.lead + page.facts + page.money + sites.map { siteLine($0) }.joined())
    }
    let lost = view.plan.sites.filter {
      view.content.addresses[$0.document]?.page == Addresses.unassigned
    }
    return Chapter(
      title: Text(de: "Kreis, Städte und Gemeinden", en: "County and municipalities"),
      content: articles.joined() + lost.map { siteLine($0) }.joined(),
      entries: entries)
  }

  private func siteLine(_ site: PlanModel.Site) -> HTML {
    let name = HTML.strong(HTML(view.name(of: site.document)))
    let size = view.given(site.ha) { view.quantity($0, "ha") }
    return .p(
      view.say(
        de: "Fläche \(name): \(size), \(view.choice(site.eigentum))",
        en: "Site \(name): \(size), \(view.choice(site.eigentum))"),
      .id(slug(site.document)))
  }
}
