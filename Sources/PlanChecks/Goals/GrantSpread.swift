import Diagnostics
import PlanFigures
import PlanModel

/// Municipalities that get conspicuously little or much.
struct GrantSpread {
  let grants: GrantFigures
  let median: Ratio
  private(set) var low: [GrantFigures.OfMunicipality] = []
  private(set) var high: [GrantFigures.OfMunicipality] = []

  init?(_ grants: GrantFigures, _ thresholds: Thresholds) {
    let all = grants.municipalities
    let funded = all.count { $0.amount > .zero }
    guard !grants.isUnclear, let median = grants.median, all.count >= 5, funded * 2 >= all.count
    else { return nil }
    (self.grants, self.median) = (grants, median)
    let least = median.multiplied(by: Ratio(percent: thresholds[.gefaelleUnten]))
    let most = Ratio(percent: thresholds[.gefaelleOben])
    let unknown = grants.spread.unknown
    for municipality in all {
      let isKnown = municipality.unknownAlone + municipality.unknownShared == 0
      if isKnown, let least, let own = municipality.perInhabitant, own < least {
        low.append(municipality)
      }
      // What is unknown elsewhere makes its share smaller.
      if unknown == municipality.unknownAlone, let share = grants.share(of: municipality),
        share > most, let fair = grants.shareOfInhabitants(of: municipality),
        let limit = Ratio(3, over: 2).flatMap(fair.multiplied), share > limit
      {
        high.append(municipality)
      }
    }
    if low.isEmpty && high.isEmpty { return nil }
  }
}

extension GrantSpread {
  func account(_ plan: Plan) -> Text {
    let (sum, count) = (grants.spread.amount, grants.municipalities.count)
    let wide = grants.countyWide
    let names = Text.list(grants.countyWideMeasures.map { plan.quoted($0) }, atMost: 6)
    return .sentences([
      Text(
        de: "\(Print.roundMoney(sum)) Förderung verteilen sich auf \(count) Kommunen.",
        en: "\(Print.roundMoney(sum, .en)) of grants spread over \(count) municipalities."),
      knownShare(
        grants.spread.known, of: grants.spread.count, Text(de: "Anträgen", en: "applications")),
      wide.count == 0
        ? Text(verbatim: "")
        : Text(
          de: "Kreisweit und nicht eingerechnet: \(Print.roundMoney(wide.amount)) für \(names.de).",
          en: "County-wide and left out: \(Print.roundMoney(wide.amount, .en)) for \(names.en)."),
    ])
  }

  /// The table: who gets how much, the lowest first, the median, and the highest.
  func rows(_ plan: Plan) -> [Text] {
    func row(_ municipality: GrantFigures.OfMunicipality) -> Text {
      let name = plan.name(of: municipality.body)
      return Text { language in
        func percent(_ share: Ratio?) -> String {
          share?.percent.map { Print.percent($0, language) } ?? "–"
        }
        let each = (municipality.perInhabitant ?? .zero).euros(language)
        let share = percent(grants.share(of: municipality))
        let fair = percent(grants.shareOfInhabitants(of: municipality))
        return language == .de
          ? "\(name): \(each) je Einwohner, \(share) der Förderung bei \(fair) der Einwohner"
          : "\(name): \(each) per inhabitant, \(share) of the grants with \(fair) of inhabitants"
      }
    }
    func sorted(_ list: [GrantFigures.OfMunicipality]) -> [GrantFigures.OfMunicipality] {
      list.sorted { ($0.perInhabitant ?? .zero) < ($1.perInhabitant ?? .zero) }
    }
    let median = Text(
      de: "Median: \(median.euros(.de)) je Einwohner",
      en: "Median: \(median.euros(.en)) per inhabitant")
    let most = high.isEmpty ? sorted(grants.municipalities).suffix(1) : sorted(high).suffix(3)
    return sorted(low).prefix(6).map(row) + [median] + most.map(row)
  }
}

extension Ratio {
  /// Cents as euros, rounded to the cent.
  func euros(_ language: Language) -> String {
    Print.money(Money(cents: rounded), language)
  }
}
