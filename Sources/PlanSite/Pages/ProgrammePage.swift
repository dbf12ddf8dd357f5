import Diagnostics
import PlanFigures
import PlanModel

/// How full is this pot, and who queues?
struct ProgrammePage {
  let programme: Programme
  let view: View
  /// In the order of the plan.
  let applications: [Application]

  init(_ content: SiteContent, _ programme: Programme, _ view: View) {
    self.programme = programme
    self.view = view
    let positions = programme.id.flatMap { content.listings.applicationsByProgramme[$0] } ?? []
    applications = positions.map { content.plan.applications[$0] }
  }

  var draft: PageDraft? {
    guard let address = view.content.addresses[programme.document] else { return nil }
    let title = programme.name.value ?? programme.id?.text ?? programme.document.file.path
    var draft = PageDraft(.programm, path: address.page, title: title, section: .money)
    draft.kicker = view.say(Text(de: "Förderprogramm", en: "Funding programme"))
    draft.ancestors = [(view.say(SiteSection.money.title), IndexPage.funding.path)]
    draft.ownKeys = programme.document.ownKeys
    draft["antwort"] = lead
    draft["fakten"] = facts
    draft["geld"] = view.section("_geld", Text(de: "Geld", en: "Money"), money)
    draft["zeitleiste"] = view.section("_fristen", Text(de: "Fristen", en: "Deadlines"), deadlines)
    draft["antraege"] = view.section("_antraege", Text(de: "Anträge", en: "Applications"), table)
    draft["befunde"] = view.findingsSection(
      Text(de: "Befunde zu diesem Programm", en: "Findings about this programme"),
      about: [programme.id])
    draft["text"] = view.textSection(programme.document)
    draft["beziehungen"] = view.relations(programme.document)
    draft["quelle"] = view.source(programme.document, stand: programme.stand)
    return draft
  }

  private var figures: ProgrammeMoney? {
    programme.id.flatMap { view.content.figures.money.money(in: $0) }
  }

  var lead: HTML {
    guard let figures, !figures.applications.isEmpty else {
      return view.lead([
        view.say(
          de: "Aus diesem Programm ist im Plan nichts beantragt.",
          en: "The plan applies for nothing from this programme.")
      ])
    }
    let count = view.counted(
      figures.applications.count, Text(de: "Antrag", en: "application"),
      Text(de: "Anträge", en: "applications"))
    let sum = HTML.strong(view.roundMoney(figures.requested))
    let granted = view.roundMoney(figures.certainty.granted.amount)
    let limit = figures.limit.map { limit in
      figures.requested > limit
        ? view.say(
          de: " Das ist mehr als die \(view.roundMoney(limit)), die es gibt.",
          en: " That is more than the \(view.roundMoney(limit)) there is.")
        : view.say(
          de: " Verfügbar sind \(view.roundMoney(limit)).",
          en: " \(view.roundMoney(limit)) are available.")
    }
    return view.lead([
      view.say(
        de: "\(count) über zusammen \(sum), bewilligt sind \(granted).\(limit.orEmpty)",
        en: "\(count) for \(sum) together, \(granted) of it granted.\(limit.orEmpty)"),
      view.findingsSentence(about: programme.id),
    ])
  }

  var facts: HTML {
    func words(_ list: Listing<String>) -> HTML? {
      list.values.isEmpty ? nil : HTML(list.values.joined(separator: ", "))
    }
    func types(_ list: Listing<String>) -> HTML? {
      list.values.isEmpty
        ? nil
        : HTML(
          list.values.map { id in
            view.plan.vocabulary.measureType(id).map { view.say($0.name) } ?? id
          }
          .joined(separator: ", "))
    }
    return view.facts([
      view.fact(Text(de: "Geber", en: "Giver"), view.text(programme.geber)),
      view.fact(Text(de: "Höchste Quote", en: "Highest rate"), rate),
      view.fact(
        Text(de: "Eigenanteil mindestens", en: "Least own share"),
        view.optional(programme.eigenanteilMin) { view.percent($0) }),
      view.fact(
        Text(de: "Höchstbetrag", en: "Highest amount"),
        view.optional(programme.hoechstbetrag) { view.money($0) }),
      view.fact(Text(de: "Volumen", en: "Volume"), view.money(programme.volumen)),
      view.fact(
        Text(de: "Anteil der Region", en: "Share of the region"),
        view.optional(programme.regionAnteil) { view.money($0) }),
      view.fact(
        Text(de: "Wer antragen darf", en: "Who may apply"),
        programme.berechtigt.values.isEmpty
          ? nil
          : HTML(
            programme.berechtigt.values.map { view.say(Words.kind($0)) }.joined(separator: ", "))),
      view.fact(Text(de: "Fördert", en: "Funds"), types(programme.gegenstand)),
      view.fact(Text(de: "Fördert nicht", en: "Does not fund"), types(programme.ausgeschlossen)),
      view.fact(Text(de: "Gebiet", en: "Area"), words(programme.gebiet)),
      view.fact(Text(de: "Nicht zusammen mit", en: "Not together with"), exclusions),
      view.fact(
        Text(de: "Laufzeit", en: "Duration"),
        view.optional(programme.laufzeitMax) {
          view.say(de: "höchstens \($0) Jahre", en: "at most \($0) years")
        }),
      view.fact(Text(de: "Ende", en: "End"), view.optional(programme.ende) { view.date($0) }),
      view.fact(
        Text(de: "Zweckbindung", en: "Durability"),
        view.optional(programme.zweckbindungJahre) {
          view.say(de: "\($0) Jahre", en: "\($0) years")
        }),
      view.fact(Text(de: "Quelle", en: "Source"), sourceFact, wide: true),
    ])
  }

  private var rate: HTML? {
    guard programme.quoteMaxByKind.isGiven else {
      return view.given(programme.quoteMax) { view.percent($0) }
    }
    return view.factList(
      programme.quoteMaxByKind.rows.map { row in
        HTML(view.say(Words.kind(row.key))) + ": " + view.given(row.value) { view.percent($0) }
      })
  }

  private var exclusions: HTML? {
    let names = programme.schliesstAus.values.map { name -> HTML in
      let id = DocumentID(name)
      return view.plan.programme(id) == nil ? HTML(name) : view.link(id)
    }
    return names.isEmpty ? nil : names.joined(", ")
  }

  private var sourceFact: HTML {
    let day = view.given(programme.stand) { view.date($0) }
    let source = view.given(programme.quelle) { text in
      Address(external: text).map { .a($0, HTML(verbatim: text), .rel("noopener noreferrer")) }
        ?? HTML(text)
    }
    return source + " \(HTML.meta(view.say(de: "Stand \(day)", en: "as of \(day)")))"
  }

  private var money: HTML {
    guard let figures else { return HTML() }
    let rows: [(Text, Money)] = [
      (Text(de: "beantragt und bewilligt", en: "applied for and granted"), figures.requested),
      (Text(de: "davon bewilligt", en: "of it granted"), figures.certainty.granted.amount),
      (Text(de: "davon beantragt", en: "of it applied for"), figures.certainty.applied.amount),
      (
        Text(de: "davon in Vorbereitung", en: "of it in preparation"),
        figures.certainty.inPreparation.amount
      ),
      (Text(de: "abgerufen", en: "drawn"), figures.drawn),
    ]
    guard figures.requested > .zero else { return HTML() }
    let cells = rows.map { name, amount -> TableBlock.Row in
      let share = figures.limit.flatMap { amount.share(of: $0) }.map { view.percent($0) }
      return TableBlock.Row(HTML(view.say(name)), view.money(amount), share ?? view.missing)
    }
    return TableBlock(
      view.words(de: "Volumen und Anträge", en: "Volume and applications"), hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Stand", en: "State"))),
        .init(HTML(view.words(de: "Betrag", en: "Amount")), number: true),
        .init(
          HTML(view.words(de: "Anteil am Verfügbaren", en: "Share of what there is")), number: true),
      ], rows: cells
    ).html
  }

  private var deadlines: HTML {
    view.timeline(
      programme.fristen.values.map { deadline in
        let isPast = view.isPast(deadline.bis.value)
        let past = isPast ? " \(HTML.meta(view.say(de: "vorbei", en: "past")))" : HTML()
        return View.TimelineEntry(
          when: view.date(deadline.bis),
          what: view.given(deadline.aufruf) { view.say(de: "Aufruf \($0)", en: "Call \($0)") }
            + past)
      })
  }

  private var table: HTML {
    guard !applications.isEmpty else {
      return view.empty(
        Text(de: "Kein Antrag nennt dieses Programm.", en: "No application names this programme."))
    }
    return TableBlock(
      view.words(de: "Anträge aus diesem Programm", en: "Applications to this programme"),
      hidesCaption: true, columns: view.applicationColumns,
      rows: applications.prefix(View.mostMeasures).map { view.applicationRow($0) }, style: .stack
    ).html
  }
}
