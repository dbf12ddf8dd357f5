import Diagnostics
import PlanFigures
import PlanModel

/// What happens in my town, what does it cost us, who helps?
struct BodyPage {
  let body: Body
  let view: View

  var draft: PageDraft? {
    guard let address = view.content.addresses[body.document] else { return nil }
    let title = body.name.value ?? body.id?.text ?? body.document.file.path
    var draft = PageDraft(
      .koerperschaft, path: address.page, title: title, section: .municipalities)
    draft.kicker = body.art.value.map { Words.capitalised(view.say(Words.kind($0))) } ?? ""
    draft.ancestors = [(view.say(SiteSection.municipalities.title), IndexPage.municipalities.path)]
    draft.ownKeys = body.document.ownKeys
    draft["antwort"] = lead
    draft["fakten"] = facts
    draft["massnahmen"] =
      view.section(
        "_massnahmen", BodyPage.measuresTitle,
        measures(listings.measuresByBody, BodyPage.measuresTitle))
      + view.section(
        "_betroffen", BodyPage.besideTitle, measures(listings.besideByBody, BodyPage.besideTitle))
    draft["geld"] = view.section("_geld", BodyPage.moneyTitle, money)
    draft["beschluesse"] = view.section("_beschluesse", BodyPage.decisionsTitle, decisions)
    draft["beitraege"] = view.section("_beitraege", BodyPage.contributionsTitle, contributions)
    draft["flaechen"] = view.section("_flaechen", BodyPage.sitesTitle, sites)
    let own = of(listings.sitesByBody, view.plan.sites)
    draft["befunde"] = view.findingsSection(
      Text(de: "Befunde", en: "Findings"), about: [body.id] + own.map(\.id))
    draft["text"] = view.textSection(body.document)
    // What refers to a municipality stands in the lists above.
    draft["beziehungen"] =
      body.isMunicipality || body.art.value == .kreis ? HTML() : view.relations(body.document)
    draft["quelle"] = view.source(body.document)
    draft["aufderseite"] = view.onThisPage([
      ("_massnahmen", BodyPage.measuresTitle, draft["massnahmen"]),
      ("_geld", BodyPage.moneyTitle, draft["geld"]),
      ("_beschluesse", BodyPage.decisionsTitle, draft["beschluesse"]),
      ("_beitraege", BodyPage.contributionsTitle, draft["beitraege"]),
      ("_flaechen", BodyPage.sitesTitle, draft["flaechen"]),
      ("_befunde", Text(de: "Befunde", en: "Findings"), draft["befunde"]),
      ("_text", Text(de: "Beschreibung", en: "Description"), draft["text"]),
    ])
    return draft
  }

  private static let measuresTitle = Text(de: "Maßnahmen", en: "Measures")
  private static let besideTitle = Text(de: "Betroffen oder Partner", en: "Affected or partner")
  private static let moneyTitle = Text(de: "Was es kostet", en: "What it costs")
  private static let decisionsTitle = Text(de: "Beschlüsse", en: "Decisions")
  private static let contributionsTitle = Text(de: "Was sie beiträgt", en: "What it contributes")
  private static let sitesTitle = Text(de: "Flächen", en: "Sites")

  var listings: Listings { view.content.listings }

  private func of<T>(_ index: [DocumentID: [Int]], _ list: [T]) -> [T] {
    (body.id.flatMap { index[$0] } ?? []).map { list[$0] }
  }

  var lead: HTML {
    let live = of(listings.measuresByBody, view.plan.measures).filter(\.isLive)
    let count = HTML.strong(HTML(view.projects(live.count)))
    var sentences: [HTML?] = []
    if body.art.value == .buergerrat {
      let recommendations = of(listings.decisionsByBody, view.plan.decisions)
      let open = recommendations.count { $0.ergebnis.value == .empfehlung && $0.antwort == nil }
      let number = HTML.strong(
        HTML(
          view.counted(
            recommendations.count, Text(de: "Empfehlung", en: "recommendation"),
            Text(de: "Empfehlungen", en: "recommendations"))))
      sentences.append(
        view.say(
          de: "\(number), davon \(open) ohne Antwort.", en: "\(number), \(open) of them unanswered."
        ))
    } else if live.isEmpty {
      sentences.append(
        view.say(
          de: "Kein aktives Vorhaben findet hier statt.", en: "No live project takes place here.")
      )
    } else {
      let carried = live.count { $0.traeger.value == body.id }
      sentences.append(
        view.say(
          de:
            "\(count) \(live.count == 1 ? "ist" : "sind") hier oder in eigener Trägerschaft geplant oder im Gang, \(carried) davon trägt \(body.name.value ?? "").",
          en:
            "\(count) take place here or under its own responsibility; \(body.name.value ?? "") carries \(carried)."
        ))
    }
    sentences.append(moneySentence)
    let missing = of(listings.unadopted, view.plan.measures).count
    if missing > 0 {
      sentences.append(
        view.say(
          de: missing == 1
            ? "Zu einem vereinbarten Vorhaben fehlt ein Beschluss."
            : "Zu \(missing) vereinbarten Vorhaben fehlen Beschlüsse.",
          en: "Decisions on \(missing) agreed \(missing == 1 ? "project" : "projects") are missing."
        ))
    }
    sentences.append(view.findingsSentence(about: body.id))
    return view.lead(sentences)
  }

  var facts: HTML {
    let isLocal = body.isMunicipality || body.art.value == .kreis
    return view.facts([
      view.fact(
        Text(de: "Amtlicher Schlüssel", en: "Official key"),
        view.optional(body.ags) { HTML(verbatim: $0) }),
      view.fact(
        Text(de: "Einwohner", en: "Inhabitants"),
        isLocal
          ? view.count(body.einwohner)
            + (body.stand.value.map {
              " \(HTML.meta(view.say(de: "Stand \(view.date($0))", en: "as of \(view.date($0))")))"
            } ?? HTML())
          : nil),
      view.fact(
        Text(de: "Haushaltslage", en: "Budget"), isLocal ? view.choice(body.haushaltslage) : nil),
      view.fact(
        Text(de: "Kümmerer", en: "Contact unit"),
        isLocal ? view.text(body.kuemmerer) : view.optional(body.kuemmerer) { HTML($0) }),
      view.fact(
        Text(de: "Öffentlicher Anteil", en: "Public share"),
        view.optional(body.anteilOeffentlich) { view.percent($0) }),
      view.fact(Text(de: "Thema", en: "Topic"), view.optional(body.thema) { HTML($0) }),
      view.fact(
        Text(de: "Zeitraum", en: "Period"), view.optional(body.zeitraum) { view.period($0) }),
      view.fact(
        Text(de: "Mitglieder", en: "Members"), view.optional(body.mitglieder) { view.count($0) }),
      view.fact(
        Text(de: "Losverfahren", en: "Drawn by lot"),
        view.optional(body.losverfahren) {
          HTML(view.words(de: $0 ? "ja" : "nein", en: $0 ? "yes" : "no"))
        }),
      view.fact(
        Text(de: "Personal verfügbar", en: "Staff available"),
        view.factList(
          body.personalVerfuegbar.values.map { entry in
            view.choice(entry.profil) + ": "
              + view.given(entry.vzae) { view.quantity($0, view.fte) }
          })),
    ])
  }

  private func measures(_ index: [DocumentID: [Int]], _ title: Text) -> HTML {
    view.measureTable(view.say(title), of(index, view.plan.measures), hidesCaption: true)
  }

  var money: HTML {
    guard let figures = body.id.flatMap({ view.content.figures.money.money(of: $0) }) else {
      return HTML()
    }
    return view.load(of: figures)
  }

  private var decisions: HTML {
    let missing = of(listings.unadopted, view.plan.measures)
    var html = HTML()
    if !missing.isEmpty {
      html +=
        .heading(3, HTML(view.words(de: "Fehlende Beschlüsse", en: "Missing decisions")))
        + .list(
          missing.prefix(View.mostMeasures).map { view.link($0.document) + " " + view.status($0) })
    }
    let taken = view.plan.latestFirst(of(listings.decisionsByBody, view.plan.decisions))
    if !taken.isEmpty {
      html +=
        .heading(3, HTML(view.words(de: "Gefasst", en: "Taken")))
        + TableBlock(
          view.words(de: "Beschlüsse und Empfehlungen", en: "Decisions and recommendations"),
          hidesCaption: true,
          columns: view.decisionColumns,
          rows: view.decisionRows(Array(taken.prefix(View.mostMeasures))),
          style: .stack
        ).html
    }
    return html
  }

  private var contributions: HTML {
    let given = of(listings.contributionsByBody, view.plan.contributions)
    return TableBlock(
      view.say(BodyPage.contributionsTitle), hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Für", en: "For"))),
        .init(HTML(view.words(de: "Beitrag", en: "Contribution"))),
        .init(HTML(view.words(de: "Zeitraum", en: "Period"))),
        .init(HTML(view.words(de: "Status", en: "Status"))),
      ],
      rows: given.prefix(View.mostMeasures).map { contribution in
        TableBlock.Row(
          view.link(
            contribution.document, contribution.massnahme.value.map { view.plan.name(of: $0) }),
          view.choice(contribution.art.map(\.rawValue)) + ": " + view.value(of: contribution),
          view.given(contribution.zeitraum) { view.period($0) },
          view.given(contribution.status) { view.chip($0.chip) })
      }, style: .stack
    ).html
  }

  private var sites: HTML {
    of(listings.sitesByBody, view.plan.sites).map { view.siteCard($0) }.joined()
  }
}
