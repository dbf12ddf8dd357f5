import Diagnostics
import PlanModel

/// What happens where, and who takes part?
struct MunicipalitiesIndex {
  let view: View

  func draft(_ frame: Frame) -> PageDraft {
    let index = IndexPage.municipalities
    var draft = PageDraft(
      .kommunen, path: index.path, title: view.say(index.title), section: .municipalities)
    draft["antwort"] = lead
    draft["bereich"] = frame.neighbours(index, .municipalities, view)
    draft["liste"] = list
    draft["weitere"] =
      view.section("_weitere", Text(de: "Weitere Beteiligte", en: "Other bodies"), others)
      + view.section("_ohne", Text(de: "Ohne Zuordnung", en: "Not assigned"), unassigned)
    return draft
  }

  private var local: [Body] {
    view.plan.bodies.filter { $0.art.value == .kreis }
      + view.plan.municipalities.sortedByName { $0.id.map { view.shortName($0) } ?? "" }
  }

  private func measures(_ body: Body) -> [Measure] {
    (body.id.flatMap { view.content.listings.measuresByBody[$0] } ?? [])
      .map { view.plan.measures[$0] }.filter(\.isLive)
  }

  private var lead: HTML {
    let towns = view.plan.municipalities
    guard !towns.isEmpty else {
      return view.lead([
        view.say(
          de: "Der Plan nennt noch keine Stadt oder Gemeinde.", en: "The plan names no town yet.")
      ])
    }
    let without = towns.filter { measures($0).isEmpty }
    let count = HTML.strong(
      HTML(
        view.counted(
          towns.count, Text(de: "Stadt oder Gemeinde", en: "municipality"),
          Text(de: "Städte und Gemeinden", en: "municipalities"))))
    let rest: HTML =
      without.isEmpty
      ? view.say(de: "jede hat mindestens ein Vorhaben", en: "each has at least one project")
      : view.say(
        de: "ohne aktives Vorhaben: \(view.sentenceList(without.map { view.link($0.document) }))",
        en: "without a live project: \(view.sentenceList(without.map { view.link($0.document) }))")
    return view.lead([view.say(de: "\(count), \(rest).", en: "\(count), \(rest).")])
  }

  private var list: HTML {
    let rows = local.map { body -> TableBlock.Row in
      let live = measures(body)
      let money = body.id.flatMap { view.content.figures.money.money(of: $0) }
      let own = money.map { $0.agreed.ownShares.values.sum() }
      let unpaid = (body.id.flatMap { view.content.listings.unadopted[$0] } ?? []).count
      let name = body.name.value ?? body.id?.text ?? ""
      let people = body.einwohner.value.map { count -> HTML in
        " \(HTML.meta(view.say(de: "\(view.count(count)) Einwohner", en: "\(view.count(count)) inhabitants")))"
      }
      return TableBlock.Row([
        .init(view.link(body.document) + people.orEmpty, sort: name),
        .init(view.count(live.count), sort: String(live.count)),
        .init(
          own.map { view.roundMoney($0) } ?? view.missing,
          sort: own.map { String($0.cents / 100) } ?? ""),
        .init(
          followUp(body),
          sort: money.map { String($0.agreed.followUpPerYear.amount.cents / 100) } ?? ""),
        .init(view.count(unpaid), sort: String(unpaid)),
      ])
    }
    let names = [
      Text(de: "Aktive Vorhaben", en: "Live projects"),
      Text(de: "Eigenanteile", en: "Own shares"),
      Text(de: "Folgekosten im Jahr", en: "Follow-up cost a year"),
      Text(de: "Fehlende Beschlüsse", en: "Missing decisions"),
    ]
    return TableBlock(
      view.words(de: "Vorhaben und Geld je Kommune", en: "Projects and money by municipality"),
      note: view.say(
        de: "Eigenanteile und Folgekosten der Vorhaben ab „abgestimmt“",
        en: "own shares and follow-up cost of projects from “abgestimmt” on"),
      columns: [.init(HTML(view.words(de: "Name", en: "Name")))]
        + names.map { .init(HTML(view.say($0)), number: true, label: view.say($0)) },
      rows: rows, style: rows.count >= 12 ? .filterable : .stack
    ).html
  }

  private func followUp(_ body: Body) -> HTML {
    guard
      let sum = body.id.flatMap({ view.content.figures.money.money(of: $0)?.agreed.followUpPerYear }
      )
    else {
      return view.missing
    }
    guard sum.count > 0 else { return "–" }
    let note: HTML =
      sum.isComplete
      ? HTML()
      : " \(HTML.meta(view.say(de: "aus \(sum.known) von \(sum.count)", en: "from \(sum.known) of \(sum.count)")))"
    return view.roundMoney(sum.amount) + note
  }

  private var others: HTML {
    let kinds = BodyKind.allCases.filter { $0 != .kreis && !$0.isMunicipality }
    let rows =
      kinds.flatMap { kind in
        view.plan.bodies.filter { $0.art.value == kind }.sortedByName { $0.name.value ?? "" }
      } + view.plan.bodies.filter { $0.art.value == nil }
    return TableBlock(
      view.words(de: "Weitere Beteiligte", en: "Other bodies"), hidesCaption: true,
      columns: [
        .init(HTML(view.words(de: "Name", en: "Name"))),
        .init(HTML(view.words(de: "Art", en: "Kind"))),
        .init(
          HTML(view.words(de: "Aktive Vorhaben", en: "Live projects")), number: true,
          label: view.words(de: "aktive Vorhaben", en: "live projects")),
      ],
      rows: rows.map { body in
        TableBlock.Row(
          view.link(body.document),
          view.given(body.art) { HTML(Words.capitalised(view.say(Words.kind($0)))) },
          view.count(measures(body).count))
      }, style: .stack
    ).html
  }

  /// Sites and contributions whose municipality or measure cannot be told.
  private var unassigned: HTML {
    func isHere(_ document: Document) -> Bool {
      view.content.addresses[document]?.page == Addresses.unassigned
    }
    return view.plan.sites.filter { isHere($0.document) }.map { view.siteCard($0) }.joined()
      + view.plan.contributions.filter { isHere($0.document) }.map { view.contributionCard($0) }
      .joined()
  }
}
