import Diagnostics
import PlanFigures
import PlanModel

extension BodyPage {
  /// What it costs the county or a municipality, in one sentence; nil for other bodies.
  var moneySentence: HTML? {
    guard body.isMunicipality || body.art.value == .kreis,
      let money = body.id.flatMap({ view.content.figures.money.money(of: $0) })
    else { return nil }
    let load = money.agreed
    var parts = [
      sum(load.ownShares, Text(de: "Eigenanteile", en: "Own shares")),
      sum(load.followUp, Text(de: "Folgekosten", en: "follow-up cost")),
    ].compactMap { $0 }
    if parts.isEmpty, load.unknown == 0 {
      return view.say(
        de: "Eigenanteile und Folgekosten abgestimmter Vorhaben nennt der Plan hier nicht.",
        en: "The plan states no own shares and no follow-up cost of agreed projects here.")
    }
    if load.unknown > 0 {
      parts.append(
        HTML(
          view.counted(
            load.unknown,
            Text(de: "Posten ohne Betrag oder Jahr", en: "entry without amount or year"),
            Text(de: "Posten ohne Betrag oder Jahr", en: "entries without amount or year"))))
    }
    return parts.joined(", ") + "." + peak(money).orEmpty
  }

  private func sum(_ years: [Int: Money], _ name: Text) -> HTML? {
    let paid = years.filter { $0.value > .zero }
    guard let first = paid.keys.min(), let last = paid.keys.max() else { return nil }
    let total = HTML.strong(view.roundMoney(paid.values.sum()))
    let span = HTML.span(
      HTML(first == last ? String(first) : "\(first)–\(last)"), .class("nowrap"))
    return view.say(
      de: "\(view.say(name)) \(total) (\(span))", en: "\(view.say(name)) \(total) (\(span))")
  }

  /// The year with the highest cost, also per inhabitant.
  private func peak(_ money: BodyMoney) -> HTML? {
    let load = money.agreed
    let years = load.years.filter { load.total(in: $0) > .zero }
    guard years.count > 1,
      let year = years.max(by: { (load.total(in: $0), $1) < (load.total(in: $1), $0) })
    else { return nil }
    let total = load.total(in: year)
    let amount = view.roundMoney(total)
    guard let perHead = money.perInhabitant(total) else {
      return view.say(
        de: " Am meisten kostet \(String(year)): \(amount).",
        en: " The peak is \(String(year)): \(amount).")
    }
    let each = view.money(perHead)
    return view.say(
      de: " Am meisten kostet \(String(year)): \(amount) oder \(each) je Einwohner.",
      en: " The peak is \(String(year)): \(amount) or \(each) per inhabitant.")
  }
}
