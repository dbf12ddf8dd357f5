import Diagnostics
import PlanChecks
import PlanModel

extension EditionPage {
  /// The chapters before the measures.
  var opening: [Chapter] {
    let overview = OverviewPage(view: view)
    return [
      Chapter(
        title: Text(de: "Zusammenfassung", en: "Summary"), content: overview.lead + overview.money),
      Chapter(title: Text(de: "Ausgangslage", en: "Starting point"), content: losses),
      goals(),
    ]
  }

  /// The chapters behind the measures, in the order of real masterplans.
  var closing: [Chapter] {
    [
      funding, contributions, conflicts,
      Chapter(
        title: Text(de: "Risiken und offene Fragen", en: "Risks and open questions"),
        content: RisksPage(view: view).ordered.map { view.riskCard($0, level: 3) }.joined()),
      decisions, municipalities,
      Chapter(
        title: Text(de: "Standards", en: "Standards"),
        content: view.plan.standards.isEmpty
          ? HTML()
          : StandardsPage(view: view).matrix
            + view.plan.standards.map { view.standardCard($0, level: 3) }.joined()),
      Chapter(
        title: Text(de: "Anhang: Förderprogramme", en: "Annex: funding programmes"),
        content: view.plan.programmes.map { programme in
          plain(programme.document, ProgrammePage(view.content, programme, view).facts)
        }.joined(), entries: entries(view.plan.programmes.map(\.document))),
      Chapter(
        title: Text(de: "Anhang: Weitere Beteiligte", en: "Annex: other bodies"),
        content: others.map { plain($0.document, BodyPage(body: $0, view: view).facts) }.joined()),
      method, report,
    ]
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

  private var decisions: Chapter {
    let cards = view.plan.latestFirst(view.plan.decisions).map { decision in
      let view = view.within(decision.document, level: 4)
      let page = DecisionPage(decision: decision, view: view)
      return plain(decision.document, page.facts + page.subjects)
    }
    return Chapter(
      title: Text(de: "Beteiligung und Beschlüsse", en: "Participation and decisions"),
      content: cards.joined())
  }

  private var local: [Body] {
    view.plan.bodies.filter { $0.art.value == .kreis }
      + view.plan.municipalities.sortedByName { $0.id.map { view.shortName($0) } ?? "" }
  }

  private var others: [Body] {
    view.plan.bodies.filter { !$0.isMunicipality && $0.art.value != .kreis }
  }

  private var municipalities: Chapter {
    let articles = local.map { body in
      let view = view.within(body.document, level: 4)
      let page = BodyPage(body: body, view: view)
      let sites = (body.id.flatMap { view.content.listings.sitesByBody[$0] } ?? []).map {
        view.plan.sites[$0]
      }
      return plain(
        body.document, page.lead + page.facts + page.money + sites.map { siteLine($0) }.joined())
    }
    let lost = view.plan.sites.filter {
      view.content.addresses[$0.document]?.page == Addresses.unassigned
    }
    return Chapter(
      title: Text(de: "Kreis, Städte und Gemeinden", en: "County and municipalities"),
      content: articles.joined() + lost.map { siteLine($0) }.joined(),
      entries: entries(local.map(\.document)))
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

  private var method: Chapter {
    let rules = Rule.catalogue.count - view.content.report.disabled.count
    let off = view.content.report.disabled
    let list = off.map { HTML.code($0) }.joined(", ")
    let disabled =
      off.isEmpty
      ? view.say(de: " Keine Regel ist abgeschaltet.", en: " No rule is switched off.")
      : view.say(de: " Abgeschaltet: \(list).", en: " Switched off: \(list).")
    let link = HTML.a(
      Address(from: View.editionPath, to: IndexPage.rules.path),
      HTML(view.say(IndexPage.rules.title)))
    return Chapter(
      title: Text(de: "Anhang: Methodik", en: "Annex: method"),
      content: .p(
        view.say(
          de:
            "Der Plan ist nach \(rules) Regeln geprüft.\(disabled) Jede Regel mit Begründung und Beispielen: \(link).",
          en:
            "The plan is checked by \(rules) rules.\(disabled) Each rule with its reason and examples: \(link)."
        ))
        + RulesPage(view: view).thresholds)
  }

  private var report: Chapter {
    let findings = view.content.report.findings
    let open = [Severity.fehler, .warnung, .hinweis].flatMap { severity in
      findings.filter { $0.acknowledged == nil && $0.severity == severity }
    }
    let known = findings.filter { $0.acknowledged != nil }
    let none = Text(de: "Kein Befund ist offen.", en: "No finding is open.")
    return Chapter(
      title: Text(de: "Anhang: Prüfbericht", en: "Annex: report"),
      content: open.isEmpty && known.isEmpty ? view.empty(none) : headlines(open + known))
  }
}
