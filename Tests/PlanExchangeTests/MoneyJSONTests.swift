import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanExchange

/// Money in plan.json: by year, source, measure and municipality.
@Suite struct MoneyJSONTests {
  static let files = [
    ("plan.md", "---\ntitel: Plan\ngebiet: 05358\nstichtag: 2026-11-21\n---\n"),
    (
      "koerperschaften/stadt-a.md",
      "---\nname: Stadt A\nart: stadt\nags: 05358008\neinwohner: 300\n---\n"
    ),
    (
      "massnahmen/a.md",
      "---\ntitel: A\nart: kita\ntraeger: stadt-a\nkommunen: stadt-a\nstatus: abgestimmt\nzeitraum: 2027-2028\nkosten: 1.000 €\nfinanzierung: [{quelle: eigen, betrag: 400 €}]\nfolgekosten: 50 €\nbetrieb_bis: 2029\n---\n"
    ),
    (
      "massnahmen/idee.md",
      "---\ntitel: I\nart: kita\ntraeger: stadt-a\nkommunen: stadt-a\nstatus: idee\nzeitraum: 2027\nkosten: 10 €\nfinanzierung: [{quelle: eigen, betrag: 10 €}]\n---\n"
    ),
  ]

  private func money() async -> JSON? {
    let entries = Self.files.map { SourceEntry(path: $0.0, text: $0.1) }
    let (plan, _) = Plan.lower(
      await PlanReading(PlanSource(documents: entries), jobs: 1), today: nil)
    return FiguresJSON.value(plan, Figures(plan))["money"]
  }

  @Test func sourcesAndOpenCostByYear() async {
    let money = await money()
    #expect(
      money?["sourcesByYear", "2028"]?.compactText
        == #"{"granted":{"cent":0},"applied":{"cent":0},"inPreparation":{"cent":0},"other":{"cent":20000},"open":{"cent":30000}}"#
    )
    #expect(money?["openByMeasure"]?.compactText == #"[{"measure":"a","open":{"cent":60000}}]"#)
    #expect(money?["open"]?.compactText == #"{"cent":60000}"#)
  }

  @Test func aMunicipalityByYearAndInhabitant() async {
    let body = await money()?["bodies", "0"]
    #expect(body?["inhabitants"]?.compactText == "300")
    #expect(
      body?["agreed", "total"]?.compactText
        == #"{"2027":{"cent":20000},"2028":{"cent":20000},"2029":{"cent":5000}}"#)
    #expect(
      body?["agreed", "perInhabitant"]?.compactText
        == #"{"2027":{"cent":67},"2028":{"cent":67},"2029":{"cent":17}}"#)
    #expect(body?["live", "total", "2027"]?.compactText == #"{"cent":21000}"#)
  }
}
