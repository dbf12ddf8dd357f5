import Diagnostics
import PlanFigures
import PlanModel

/// Need and supply of a goal.
extension View {
  typealias Supply = SupplyFigures.Supply

  /// "90–120 ha"; nil if the need is not stated.
  func need(_ supply: Supply) -> HTML? {
    let unit = supply.type.unit
    switch (supply.goal.bedarfMin.value, supply.goal.bedarfMax.value) {
    case (let least?, let most?) where least != most:
      return HTML(Print.number(least, language) + "–") + quantity(most, unit)
    case (let exact?, _?): return quantity(exact, unit)
    case (let least?, nil):
      return say(de: "mindestens \(quantity(least, unit))", en: "at least \(quantity(least, unit))")
    case (nil, let most?):
      return say(de: "höchstens \(quantity(most, unit))", en: "at most \(quantity(most, unit))")
    case (nil, nil): return nil
    }
  }

  func verdict(_ goal: Goal) -> Chip {
    guard let supply = content.figures.supply.supply(of: goal), need(supply) != nil else {
      return .withoutFigures
    }
    if supply.surplus != nil { return .tooMuch }
    if supply.deficit != nil { return .tooLittle }
    return supply.isComplete ? .onCourse : .withoutFigures
  }

  func supplySentence(_ supply: Supply) -> HTML? {
    guard let need = need(supply) else { return nil }
    let unit = supply.type.unit
    let total = HTML.strong(quantity(supply.total, unit))
    let known: HTML =
      supply.isComplete ? HTML() : say(de: ", soweit angegeben,", en: ", as far as stated,")
    let verdict: HTML
    if let surplus = supply.surplus {
      verdict = say(
        de: ": \(quantity(surplus, unit)) mehr als gebraucht.",
        en: ": \(quantity(surplus, unit)) more than needed.")
    } else if let deficit = supply.deficit {
      verdict = say(
        de: ": Es fehlen \(quantity(deficit, unit)).",
        en: ": \(quantity(deficit, unit)) are missing.")
    } else {
      verdict = "."
    }
    return say(
      de:
        "Gebraucht werden \(need); vorhanden und geplant sind\(known) zusammen \(total)\(verdict)",
      en: "\(need) are needed; existing and planned\(known) are \(total) together\(verdict)")
  }

  func supplyTable(_ supply: Supply) -> HTML {
    let unit = supply.type.unit
    var rows: [TableBlock.Row] = []
    func add(_ name: HTML, _ amount: HTML) { rows.append(TableBlock.Row(name, amount)) }
    let assumed: HTML =
      supply.isExistingAssumed
      ? " \(HTML.meta(say(de: "nicht angegeben, mit 0 gerechnet", en: "not stated, counted as 0")))"
      : HTML()
    add(say(de: "vorhanden", en: "existing") + assumed, quantity(supply.existing, unit))
    for planned in supply.planned.prefix(View.mostMeasures) {
      add(
        link(planned.measure.document) + " " + status(planned.measure),
        quantity(planned.capacity, unit))
    }
    if supply.planned.count > View.mostMeasures {
      let rest = supply.planned.dropFirst(View.mostMeasures)
      add(
        say(de: "weitere \(projects(rest.count))", en: "another \(projects(rest.count))"),
        quantity(rest.reduce(.zero) { $0 + $1.capacity }, unit))
    }
    for measure in (supply.unknown + supply.undetermined).prefix(View.mostMeasures) {
      add(link(measure.document) + " " + status(measure), missing)
    }
    let title = words(
      de: "Vorhanden und geplant: \(say(supply.type.name))",
      en: "Existing and planned: \(say(supply.type.name))")
    var note =
      need(supply).map { say(de: "Bedarf \($0)", en: "need \($0)") }
      ?? say(de: "Bedarf nicht angegeben", en: "need not stated")
    if let year = supply.goal.bedarfBis.value {
      note += say(de: " bis \(String(year))", en: " by \(String(year))")
    }
    let table = TableBlock(
      title, note: note,
      columns: [
        .init(HTML(words(de: "Angebot", en: "Supply"))),
        .init(HTML(words(de: "Menge", en: "Amount")), number: true),
      ], rows: rows,
      foot: [HTML(words(de: "zusammen", en: "together")), quantity(supply.total, unit)])
    return table.html + ideas(supply)
  }

  private func ideas(_ supply: Supply) -> HTML {
    guard !supply.ideas.isEmpty else { return HTML() }
    let list = supply.ideas.prefix(8).map { link($0.measure.document) }.joined(", ")
    let more: HTML = supply.ideas.count > 8 ? " …" : HTML()
    return .p(
      say(
        de:
          "Dazu kommen Ideen mit zusammen \(quantity(supply.ideaSum, supply.type.unit)), die nicht mitzählen: \(list)\(more)",
        en:
          "Beside these there are ideas with \(quantity(supply.ideaSum, supply.type.unit)) together, which do not count: \(list)\(more)"
      ),
      .class("meta"))
  }
}
