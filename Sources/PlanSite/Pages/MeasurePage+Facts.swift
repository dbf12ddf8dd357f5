import Diagnostics
import PlanModel

extension MeasurePage {
  var facts: HTML { view.facts(core + effect + cooperation) }

  private var core: [View.Fact?] {
    [
      view.fact(
        Text(de: "Status", en: "Status"),
        view.status(measure)
          + step),
      view.fact(Text(de: "Art", en: "Type"), view.given(measure.art) { HTML(view.say($0.name)) }),
      view.fact(Text(de: "Träger", en: "Carrier"), view.link(measure.traeger)),
      view.fact(Text(de: "Wo", en: "Where"), place),
      view.fact(
        Text(de: "Zeitraum", en: "Period"), view.given(measure.zeitraum) { view.period($0) }),
      view.fact(
        Text(de: "Erster Vertrag", en: "First contract"),
        view.optional(measure.beginn) { view.date($0) }),
      view.fact(Text(de: "Kosten", en: "Cost"), cost),
      view.fact(Text(de: "Folgekosten", en: "Follow-up cost"), followUp),
      view.fact(Text(de: "Plan B", en: "Plan B"), view.text(measure.rueckfall)),
    ]
  }

  private var step: HTML {
    guard let step = measure.status.value?.step else { return HTML() }
    return " \(HTML.meta(HTML(view.say(step))))"
  }

  private var effect: [View.Fact?] {
    let goals = view.plan.goals(of: measure)
    return [
      view.fact(
        Text(de: "Ziele", en: "Goals"),
        goals.isEmpty ? view.missing : view.factList(goals.map { view.link($0) })),
      view.fact(
        Text(de: "Kapazität", en: "Capacity"),
        measure.art.value?.unit == nil && measure.kapazitaet.value == nil
          ? nil : view.given(measure.kapazitaet) { view.quantity($0, measure.art.value?.unit) }),
      view.fact(Text(de: "Arbeitsplätze", en: "Jobs"), jobs),
      view.fact(
        Text(de: "Nutzen", en: "Benefit"), view.optional(measure.nutzen) { HTML($0) }, wide: true),
      view.fact(
        Text(de: "Wirkungsraum", en: "Reach"),
        view.optional(measure.wirkungsraum) { view.choice($0) }),
      view.fact(
        Text(de: "Fläche", en: "Land"),
        land),
      view.fact(Text(de: "Planrecht", en: "Planning law"), measure.planrecht.map(planning)),
      view.fact(Text(de: "Personal", en: "Staff"), staff),
      view.fact(
        Text(de: "Reife", en: "Maturity"), view.optional(measure.reife) { view.choice($0) }),
      view.fact(
        Text(de: "Sterne des Reviers", en: "Stars"),
        view.optional(measure.sterne) { stars in
          view.say(de: "\(stars) von 3", en: "\(stars) of 3")
        }),
    ]
  }

  private var cooperation: [View.Fact?] {
    func bodies(_ list: Listing<DocumentID>) -> HTML? {
      list.values.isEmpty ? nil : view.links(list.values)
    }
    return [
      view.fact(Text(de: "Partner", en: "Partners"), bodies(measure.partner)),
      view.fact(Text(de: "Betroffen", en: "Affected"), bodies(measure.betroffen)),
      view.fact(
        Text(de: "Zuständig", en: "In charge"), view.optional(measure.zustaendig) { HTML($0) }),
      view.fact(
        Text(de: "Teil von", en: "Part of"), view.optional(measure.teilVon) { view.link($0) }),
      view.fact(Text(de: "Teile", en: "Parts"), states(view.plan.parts(of: measure.id))),
      view.fact(
        Text(de: "Hängt ab von", en: "Depends on"),
        states(measure.haengtAbVon.values.compactMap { view.plan.measure($0) })),
      view.fact(Text(de: "Im Konflikt mit", en: "In conflict with"), bodies(measure.konfliktMit)),
      view.fact(
        Text(de: "Ersetzt durch", en: "Replaced by"),
        view.optional(measure.ersetztDurch) { view.link($0) }),
      view.fact(
        Text(de: "Abgrenzung", en: "Distinction"), view.optional(measure.abgrenzung) { HTML($0) },
        wide: true),
    ]
  }

  private func states(_ measures: [Measure]) -> HTML? {
    view.factList(measures.map { view.link($0.document) + " " + view.status($0) })
  }

  private var place: HTML {
    let ids = measure.kommunen.values
    var parts = ids.isEmpty ? view.missing : view.links(ids)
    if let words = measure.standort.value { parts += ", \(words)" }
    return parts
  }

  private var cost: HTML {
    var notes: [HTML] = []
    if let exactness = measure.kostenGenauigkeit.value { notes.append(view.choice(exactness)) }
    if let day = measure.kostenStand.value {
      notes.append(view.say(de: "Stand \(view.date(day))", en: "as of \(view.date(day))"))
    }
    let note = notes.isEmpty ? HTML() : " \(HTML.meta(notes.joined(", ")))"
    return view.money(measure.kosten) + note
  }

  private var followUp: HTML? {
    guard !measure.folgekosten.isAbsent else {
      return measure.art.value?.isFacility ?? false ? view.missing : nil
    }
    let amount = view.given(measure.folgekosten) { amount in
      view.say(de: "\(view.money(amount)) im Jahr", en: "\(view.money(amount)) a year")
    }
    let runner = measure.betreiber.value.map { id in
      view.say(de: ", Betreiber \(view.link(id))", en: ", run by \(view.link(id))")
    }
    return amount + runner.orEmpty
  }

  private var jobs: HTML? {
    guard let jobs = measure.arbeitsplaetze else { return nil }
    var parts: [HTML] = []
    if let new = jobs.neu.value {
      parts.append(view.say(de: "\(view.count(new)) neu", en: "\(view.count(new)) new"))
    }
    if let industry = jobs.davonIndustrie.value {
      parts.append(
        view.say(
          de: "davon \(view.count(industry)) in der Industrie",
          en: "\(view.count(industry)) of them in industry"))
    }
    if let tariff = jobs.davonTarif.value {
      parts.append(
        view.say(
          de: "davon \(view.count(tariff)) tarifgebunden",
          en: "\(view.count(tariff)) of them under a collective agreement"))
    }
    if let kept = jobs.gesichert.value {
      parts.append(view.say(de: "\(view.count(kept)) gesichert", en: "\(view.count(kept)) secured"))
    }
    guard !parts.isEmpty else { return view.missing }
    var notes: [HTML] = []
    if let unit = jobs.zaehlung.value { notes.append(view.choice(unit)) }
    if let year = jobs.ab.value {
      notes.append(view.say(de: "ab \(String(year))", en: "from \(String(year))"))
    }
    if let source = jobs.beleg.value { notes.append(HTML(source)) }
    return parts.joined(", ") + (notes.isEmpty ? HTML() : " \(HTML.meta(notes.joined(", ")))")
  }

  private var land: HTML? {
    let size = measure.flaecheHa.value.map { view.quantity($0, "ha") }
    let site = measure.flaeche.value.map { view.link($0) }
    let parts = [size, site].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(", ")
  }

  private func planning(_ law: Measure.PlanningLaw) -> HTML { view.planning(law) }

  private var staff: HTML? {
    view.factList(
      measure.personal.values.map { need in
        view.choice(need.profil) + ": " + view.given(need.vzae) { view.quantity($0, view.fte) }
      })
  }
}

extension View {
  var fte: String { words(de: "VZÄ", en: "FTE") }

  func planning(_ law: Measure.PlanningLaw) -> HTML {
    let day: HTML? = law.stand.value.map {
      " \(HTML.meta(say(de: "Stand \(date($0))", en: "as of \(date($0))")))"
    }
    return choice(law.schritt) + (day ?? HTML())
  }
}

extension HTML? {
  var orEmpty: HTML { self ?? HTML() }
}
