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
        source =
          application.programm.value.map { link(application.document, plan.name(of: $0)) } ?? source
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
    let total: HTML? =
      rows.count > 1
      ? say(de: "zusammen \(money(amounts.sum()))", en: "\(money(amounts.sum())) together") : nil
    return TableBlock(
      words(de: "Finanzierung nach Quellen", en: "Funding by source"), note: total,
      columns: [
        .init(HTML(words(de: "Quelle", en: "Source"))),
        .init(HTML(words(de: "Stand", en: "State"))),
        .init(HTML(words(de: "Betrag", en: "Amount")), number: true),
      ], rows: rows, style: .stack
    ).html
  }

  /// What agreed projects cost a body, year by year: what `belastung-kumuliert` compares.
  func load(of body: BodyMoney) -> HTML {
    let load = body.agreed
    guard !load.years.isEmpty else { return HTML() }
    let agreed = say(de: "Vorhaben ab „abgestimmt“", en: "projects from “abgestimmt” on")
    let note =
      load.unknown == 0
      ? agreed
      : say(
        de: "\(agreed), ohne \(load.unknown) Angaben, deren Betrag oder Jahr nicht angegeben ist",
        en: "\(agreed), without \(load.unknown) entries whose amount or year is not stated")
    let rows = spans(load).map { span in
      let year = span.lowerBound
      let total = load.total(in: year)
      let perHead = body.perInhabitant(total)
      let name = span.count == 1 ? String(year) : "\(year)–\(span.upperBound)"
      return TableBlock.Row(
        HTML(verbatim: name), money(load.ownShares[year] ?? .zero),
        money(load.followUp[year] ?? .zero), money(total), perHead.map { money($0) } ?? missing)
    }
    return TableBlock(
      words(de: "Eigenanteile und Folgekosten im Jahr", en: "Own shares and follow-up cost a year"),
      note: note,
      columns: [
        .init(HTML(words(de: "Jahr", en: "Year"))),
        .init(HTML(words(de: "Eigenanteile", en: "Own shares")), number: true),
        .init(HTML(words(de: "Folgekosten", en: "Follow-up cost")), number: true),
        .init(HTML(words(de: "zusammen", en: "Together")), number: true),
        .init(HTML(words(de: "je Einwohner", en: "Per head")), number: true),
      ], rows: rows
    ).html
  }

  /// Years one after the other in which nothing changes, together.
  func spans(_ load: BodyMoney.Load) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    for year in load.years {
      if let last = spans.last, last.upperBound == year - 1,
        load.ownShares[last.lowerBound] ?? .zero == load.ownShares[year] ?? .zero,
        load.followUp[last.lowerBound] ?? .zero == load.followUp[year] ?? .zero
      {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans
  }
}
