import Diagnostics
import PlanFigures
import PlanModel

/// Cost by year and the sources of a measure.
extension View {
  func costByYear(_ measure: Measure) -> HTML {
    guard let years = measure.costByYear, years.count > 1 else { return HTML() }
    let isSpread = !measure.jahre.isGiven
    let note: HTML? =
      isSpread
      ? say(
        de: "gleichmäßig auf den Zeitraum verteilt, weil keine Jahre angegeben sind",
        en: "spread evenly over the period, because no years are stated") : nil
    let rows = years.keys.sorted().map { year in
      TableBlock.Row(HTML(verbatim: String(year)), money(years[year] ?? .zero))
    }
    return TableBlock(
      words(de: "Kosten nach Jahren", en: "Cost by year"), note: note,
      columns: [
        .init(HTML(words(de: "Jahr", en: "Year"))),
        .init(HTML(words(de: "Kosten", en: "Cost")), number: true),
      ], rows: rows,
      foot: [HTML(words(de: "zusammen", en: "together")), money(years.values.sum())]
    ).html
  }

  func sources(_ measure: Measure) -> HTML {
    let rows = measure.finanzierung.values.map { entry -> TableBlock.Row in
      let application = plan.application(entry.ref.value)
      var source = choice(entry.quelle)
      if entry.quelle.value == "antrag", let application {
        source = application.programm.value.map { link(application.document, plan.name(of: $0)) } ?? source
      } else if let payer = entry.ref.value {
        source += ": \(link(payer))"
      } else if entry.quelle.value == "eigen", let carrier = measure.traeger.value {
        source += ": \(link(carrier))"
      }
      if let part = entry.kostenteil.value {
        source += " \(HTML.meta(say(de: "Kostenteil \(part)", en: "cost part \(part)")))"
      }
      let state = application.map { given($0.status) { chip($0.chip) } } ?? HTML("–")
      return TableBlock.Row(source, state, money(entry.betrag))
    }
    let amounts = measure.finanzierung.values.compactMap(\.betrag.value)
    return TableBlock(
      words(de: "Finanzierung nach Quellen", en: "Funding by source"),
      columns: [
        .init(HTML(words(de: "Quelle", en: "Source"))),
        .init(HTML(words(de: "Stand", en: "State"))),
        .init(HTML(words(de: "Betrag", en: "Amount")), number: true),
      ], rows: rows,
      foot: rows.count > 1
        ? [HTML(words(de: "zusammen", en: "together")), HTML(), money(amounts.sum())] : nil
    ).html
  }

  /// Own shares and follow-up cost of a body, year by year.
  func load(_ load: BodyMoney.Load, inhabitants: Int?) -> HTML {
    let years = load.years
    guard !years.isEmpty else { return HTML() }
    let note: HTML? =
      load.unknown == 0
      ? nil
      : say(
        de: "ohne \(load.unknown) Angaben, deren Betrag oder Jahr nicht angegeben ist",
        en: "without \(load.unknown) entries whose amount or year is not stated")
    let shown = years.prefix(View.mostYears)
    let rows = shown.map { year in
      let total = load.total(in: year)
      let perHead = inhabitants.flatMap { $0 > 0 ? Money(cents: total.cents / Int128($0)) : nil }
      return TableBlock.Row(
        HTML(verbatim: String(year)), money(load.ownShares[year] ?? .zero),
        money(load.followUp[year] ?? .zero), money(total), perHead.map { money($0) } ?? missing)
    }
    let rest = years.count - shown.count
    let more: HTML =
      rest > 0
      ? .p(
        say(de: "Danach \(rest) weitere Jahre.", en: "\(rest) more years follow."), .class("meta"))
      : HTML()
    return TableBlock(
      words(de: "Eigenanteile und Folgekosten nach Jahren", en: "Own shares and follow-up cost by year"),
      note: note,
      columns: [
        .init(HTML(words(de: "Jahr", en: "Year"))),
        .init(HTML(words(de: "Eigenanteile", en: "Own shares")), number: true),
        .init(HTML(words(de: "Folgekosten", en: "Follow-up cost")), number: true),
        .init(HTML(words(de: "zusammen", en: "Together")), number: true),
        .init(HTML(words(de: "je Einwohner", en: "Per head")), number: true),
      ], rows: Array(rows)
    ).html + more
  }

  private static let mostYears = 15
}
