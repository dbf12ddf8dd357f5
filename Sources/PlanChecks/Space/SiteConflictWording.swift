import Diagnostics
import PlanFigures
import PlanModel

/// What is said of a site that is planned more than once.
struct SiteConflictWording {
  private let conflict: SiteFigures.Conflict
  private let plan: Plan
  private let site: Site

  init(_ conflict: SiteFigures.Conflict, _ plan: Plan) {
    (self.conflict, self.plan, site) = (conflict, plan, conflict.site)
  }

  func finding(_ rule: Rule) -> Finding {
    let holders = conflict.claims.map(\.measure)
    let named = Set(holders.map(\.document.file.path))
    let alone = conflict.oversized.filter { !named.contains($0.document.file.path) }
    return Finding(
      rule, severity: conflict.isCertain ? .fehler : .warnung, at: site.document.place(of: "ha"),
      headline, label: label,
      explanation: .sentences(
        [atPeak, atOtherTimes, cost] + conflict.oversized.prefix(3).map(oversize)),
      help: help, related: conflict.claims.flatMap(related) + alone.flatMap(related),
      subject: site.id?.text, items: DocumentID.items([site.id] + (holders + alone).map(\.id)))
  }

  /// What the peak needs beyond the site; nil if that is not known.
  private var excess: ExactNumber? {
    guard let peak = conflict.peak, let limit = site.ha.value, peak.needed > limit else {
      return nil
    }
    return peak.needed - limit
  }

  private func hectares(_ number: ExactNumber) -> Text { Text { Print.number(number, $0) + " ha" } }

  private var headline: Text {
    let name = plan.quoted(site.id)
    if let limit = site.ha.value, excess != nil, let peak = conflict.peak {
      return Text(
        de:
          "Auf der Fläche \(name.de) sind \(hectares(peak.needed).de) verplant, vorhanden sind \(hectares(limit).de)",
        en:
          "On the site \(name.en) \(hectares(peak.needed).en) are planned, \(hectares(limit).en) exist"
      )
    }
    if let measure = conflict.oversized.first {
      return Text(
        de: "\(plan.quoted(measure.id).de) ist größer als die Fläche \(name.de)",
        en: "\(plan.quoted(measure.id).en) is larger than the site \(name.en)")
    }
    return Text(
      de: "Die Fläche \(name.de) ist mehrfach verplant; ob sie reicht, ist nicht bekannt",
      en: "The site \(name.en) is planned more than once; whether it suffices is not known")
  }

  private var label: Text {
    if let excess {
      return Text(de: "\(hectares(excess).de) zu wenig", en: "\(hectares(excess).en) too little")
    }
    if let limit = site.ha.value {
      let largest = conflict.oversized.compactMap(\.flaecheHa.value).max()
      return largest.map {
        Text(
          de: "\(hectares($0 - limit).de) zu wenig", en: "\(hectares($0 - limit).en) too little")
      } ?? Text(de: "reicht vielleicht nicht", en: "may not suffice")
    }
    return Text(de: "Größe nicht angegeben", en: "size not given")
  }

  /// Who holds the site when most is needed.
  private var atPeak: Text {
    guard let peak = conflict.peak else { return Text(verbatim: "") }
    let shown = peak.claims.prefix(5).map(share)
    let rest = peak.claims.count - shown.count
    let shares = Text.list(
      shown + (rest == 0 ? [] : [Text(de: "\(rest) weitere", en: "\(rest) more")]))
    let until = peak.until
    return Text(
      de:
        "Ab \(Print.date(peak.from))\(until.map { " bis \(Print.date($0))" } ?? "") belegen sie zugleich: \(shares.de).",
      en:
        "From \(Print.date(peak.from, .en))\(until.map { " to \(Print.date($0, .en))" } ?? " on") it is held at once by: \(shares.en)."
    )
  }

  private var atOtherTimes: Text {
    let atPeak = Set((conflict.peak?.claims ?? []).map(\.measure.id))
    let others = conflict.claims.map(\.measure.id).filter { !atPeak.contains($0) }
    guard !others.isEmpty else { return Text(verbatim: "") }
    let names = Text.list(others.prefix(4).map { plan.quoted($0) })
    let more = others.count > 4 ? Text(de: " und andere", en: " and others") : Text(verbatim: "")
    return Text(
      de: "Zu anderen Zeiten auch: \(names.de)\(more.de).",
      en: "At other times also: \(names.en)\(more.en).")
  }

  private func share(_ claim: SiteFigures.Claim) -> Text {
    let name = plan.quoted(claim.measure.id)
    let carrier = claim.measure.traeger.value.map { plan.name(of: $0) } ?? "–"
    let area =
      claim.area.map { hectares($0) } ?? Text(de: "ohne flaeche_ha", en: "without flaeche_ha")
    let shares = claim.isExclusive ? Text(verbatim: "") : Text(de: ", geteilt", en: ", shared")
    return Text(
      de: "\(name.de) (\(carrier), \(area.de)\(shares.de))",
      en: "\(name.en) (\(carrier), \(area.en)\(shares.en))")
  }

  private var cost: Text {
    let claims = conflict.peak?.claims ?? []
    let amounts = claims.compactMap(\.measure.kosten.value)
    guard !amounts.isEmpty, amounts.count == claims.count else { return Text(verbatim: "") }
    return Text(
      de: "Zusammen sollen sie \(Print.roundMoney(amounts.sum())) kosten.",
      en: "Together they are to cost \(Print.roundMoney(amounts.sum(), .en)).")
  }

  private func oversize(_ measure: Measure) -> Text {
    guard let area = measure.flaecheHa.value, let limit = site.ha.value else {
      return Text(verbatim: "")
    }
    let name = plan.quoted(measure.id)
    return Text(
      de: "\(name.de) braucht allein \(hectares(area).de), vorhanden sind \(hectares(limit).de).",
      en: "\(name.en) alone needs \(hectares(area).en), \(hectares(limit).en) exist.")
  }

  private func related(_ claim: SiteFigures.Claim) -> [Finding.Related] {
    let from = Print.date(claim.from)
    let fromEnglish = Print.date(claim.from, .en)
    return Finding.Related.at(
      claim.measure.flaecheHa.place ?? claim.measure.flaeche.place,
      claim.until.map {
        Text(
          de: "belegt sie vom \(from) bis \(Print.date($0))",
          en: "holds it from \(fromEnglish) to \(Print.date($0, .en))")
      } ?? Text(de: "belegt sie ab \(from) auf Dauer", en: "holds it from \(fromEnglish) on"))
  }

  private func related(_ measure: Measure) -> [Finding.Related] {
    Finding.Related.at(measure.flaecheHa.place, Text(de: "zu groß", en: "too large"))
  }
}

// What can be written today.
extension SiteConflictWording {
  private var help: [Text] {
    let lines = [smaller, sizes, shared].flatMap(\.self)
    return lines.isEmpty ? fitting : lines
  }

  /// The least advanced of them with the size that is left for it.
  private var smaller: [Text] {
    guard let excess, let claims = conflict.peak?.claims.filter(\.isExclusive) else { return [] }
    let last = claims.last { claim in
      claims.allSatisfy { rank(of: claim) <= rank(of: $0) }
    }
    guard let last, let area = last.area else { return [] }
    let path = last.measure.document.file.path
    return area > excess
      ? [edit(last.measure, "Verkleinern", "Make it smaller", area - excess)]
      : [
        Text(
          de: "Zurückstellen, in \(path):  status: ruht",
          en: "Put it off, in \(path):  status: ruht")
      ]
  }

  private func rank(of claim: SiteFigures.Claim) -> Int {
    claim.measure.status.value?.rank ?? 0
  }

  /// Of measures that alone are too large: the whole site.
  private var fitting: [Text] {
    guard let limit = site.ha.value else { return [] }
    return conflict.oversized.prefix(2).map { edit($0, "Verkleinern", "Make it smaller", limit) }
  }

  /// The sizes that are missing, as far as they can be told.
  private var sizes: [Text] {
    guard excess == nil, let peak = conflict.peak else { return [] }
    let unknown = peak.claims.filter { $0.area == nil }
    guard let limit = site.ha.value else {
      let needed = peak.needed.written
      return unknown.isEmpty
        ? [
          Text(
            de: "Wenn sie groß genug ist:  ha: \(needed)",
            en: "If it is large enough:  ha: \(needed)"
          )
        ] : [Text(de: "Größe nachtragen:  ha: …", en: "Enter the size:  ha: …")]
    }
    if let only = unknown.first, unknown.count == 1, limit > peak.needed {
      return [
        edit(
          only.measure, "Frei ist höchstens der Rest", "At most the rest is free",
          limit - peak.needed)
      ]
    }
    return unknown.prefix(3).map { claim in
      let path = claim.measure.document.file.path
      return Text(
        de: "Größe nachtragen, in \(path):  flaeche_ha: …",
        en: "Enter the size, in \(path):  flaeche_ha: …")
    }
  }

  private var shared: [Text] {
    guard conflict.peak != nil else { return [] }
    return [
      Text(
        de: "Wenn alle dieselbe Fläche nutzen können, bei jeder Maßnahme:  nutzung_exklusiv: nein",
        en: "If all can use the same area, at each measure:  nutzung_exklusiv: nein")
    ]
  }

  private func edit(
    _ measure: Measure, _ words: String, _ english: String, _ area: ExactNumber
  ) -> Text {
    let path = measure.document.file.path
    let value = area.written
    return Text(
      de: "\(words), in \(path):  flaeche_ha: \(value)",
      en: "\(english), in \(path):  flaeche_ha: \(value)")
  }
}
