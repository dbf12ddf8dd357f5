import Diagnostics
import Testing

@testable import PlanModel

/// Dates, moments, periods, years, points, keys of municipalities, yes and no (format.md §2).
@Suite struct ValuesTimeTests {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day.firstDay(ofYear: 1)
  }
  static func moment(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> Moment {
    if let month, let day { return Moment(day: Self.day(year, month, day)) }
    let moment = month.flatMap { Moment(year: year, month: $0) } ?? Moment(year: year)
    return moment ?? Moment(day: Self.day(1, 1, 1))
  }
  static func span(_ from: Moment, _ to: Moment) -> Value { .period(Period(from: from, to: to)) }
  static let march = day(2027, 3, 1)

  static let dates: [ValuesCase] = [
    ValuesCase(.date, "2027-03-01", .date(march)),
    ValuesCase(.date, "01.03.2027", .date(march)),
    ValuesCase(.date, "1.3.2027", .date(march)),
    ValuesCase(.date, "29.02.2028", .date(day(2028, 2, 29))),
    ValuesCase(.date, "29.02.2027", refused: .wertUnzulaessig),
    ValuesCase(.date, "2027-02-30", refused: .wertUnzulaessig),
    ValuesCase(.date, "2027-13-01", refused: .wertUnzulaessig),
    ValuesCase(.date, "3/4/27", refused: .zahlMehrdeutig, ["2027-04-03", "2027-03-04"]),
    ValuesCase(.date, "3/4/2027", refused: .zahlMehrdeutig, ["2027-04-03", "2027-03-04"]),
    ValuesCase(.date, "13/4/27", refused: .wertUnzulaessig, ["2027-04-13"]),
    ValuesCase(.date, "3/3/27", refused: .wertUnzulaessig, ["2027-03-03"]),
    ValuesCase(.date, "2027-3-1", refused: .wertUnzulaessig, ["2027-03-01"]),
    ValuesCase(.date, "1.3.27", refused: .wertUnzulaessig, ["2027-03-01"]),
    ValuesCase(.date, "01-03-2027", refused: .wertUnzulaessig),
    ValuesCase(.date, "2027-03", refused: .wertUnzulaessig),
    ValuesCase(.date, "2027", refused: .wertUnzulaessig),
    ValuesCase(.date, "1. März 2027", refused: .wertUnzulaessig),
    ValuesCase(.moment, "2027-03-01", .moment(Moment(day: march))),
    ValuesCase(.moment, "1.3.2027", .moment(Moment(day: march))),
    ValuesCase(.moment, "2027-03", .moment(moment(2027, 3))),
    ValuesCase(.moment, "03.2027", .moment(moment(2027, 3))),
    ValuesCase(.moment, "3.2027", .moment(moment(2027, 3))),
    ValuesCase(.moment, "2027", .moment(moment(2027))),
    ValuesCase(.moment, "13.2027", refused: .wertUnzulaessig),
    ValuesCase(.moment, "2027-00", refused: .wertUnzulaessig),
    ValuesCase(.moment, "3/4/27", refused: .zahlMehrdeutig),
    ValuesCase(.moment, "Sommer 2027", refused: .wertUnzulaessig),
    ValuesCase(.moment, "27", refused: .wertUnzulaessig),
    ValuesCase(.year, "2027", .year(2027)),
    ValuesCase(.year, "27", refused: .wertUnzulaessig),
    ValuesCase(.year, "2027-03", refused: .wertUnzulaessig),
  ]

  static let whole = span(moment(2027), moment(2029))
  static let exact = span(moment(2027, 3, 1), moment(2029, 12, 31))

  static let periods: [ValuesCase] = [
    ValuesCase(.period, "2027-2029", whole),
    ValuesCase(.period, "2027 - 2029", whole),
    ValuesCase(.period, "2027–2029", whole),
    ValuesCase(.period, "2027 – 2029", whole),
    ValuesCase(.period, "2027 — 2029", whole),
    ValuesCase(.period, "2027 bis 2029", whole),
    ValuesCase(.period, "2027\u{A0}bis\u{A0}2029", whole),
    ValuesCase(.period, "2027-03-01 – 2029-12-31", exact),
    ValuesCase(.period, "2027-03-01 - 2029-12-31", exact),
    ValuesCase(.period, "2027-03-01 bis 2029-12-31", exact),
    ValuesCase(.period, "01.03.2027-31.12.2029", exact),
    ValuesCase(.period, "1.3.2027 – 31.12.2029", exact),
    ValuesCase(.period, "2027-03 – 2029-12", span(moment(2027, 3), moment(2029, 12))),
    ValuesCase(.period, "03.2027 bis 12.2029", span(moment(2027, 3), moment(2029, 12))),
    ValuesCase(.period, "01.03.2027 – 2029", span(moment(2027, 3, 1), moment(2029))),
    ValuesCase(.period, "2027-06 bis 2027", span(moment(2027, 6), moment(2027))),
    ValuesCase(.period, "2027", span(moment(2027), moment(2027))),
    ValuesCase(.period, "2027-03", span(moment(2027, 3), moment(2027, 3))),
    ValuesCase(.period, "3.2027", span(moment(2027, 3), moment(2027, 3))),
    ValuesCase(.period, "2029-2027", refused: .zeitVerkehrt, ["2027 – 2029"]),
    ValuesCase(.period, "31.12.2029 – 01.03.2027", refused: .zeitVerkehrt),
    ValuesCase(.period, "2027 –", refused: .wertUnzulaessig),
    ValuesCase(.period, "– 2029", refused: .wertUnzulaessig),
    ValuesCase(.period, "ab 2027", refused: .wertUnzulaessig),
    ValuesCase(.period, "2027-2028-2029", refused: .wertUnzulaessig),
    ValuesCase(.period, "01.03.2027", refused: .wertUnzulaessig),
    ValuesCase(.period, "2027-03-2027-06", refused: .wertUnzulaessig),
  ]

  static let others: [ValuesCase] = [
    ValuesCase(.flag, "ja", .flag(true)), ValuesCase(.flag, "nein", .flag(false)),
    ValuesCase(.flag, "true", .flag(true)), ValuesCase(.flag, "false", .flag(false)),
    ValuesCase(.flag, "NO", refused: .wertUnzulaessig),
    ValuesCase(.flag, "yes", refused: .wertUnzulaessig),
    ValuesCase(.ags("kreis"), "05358", .ags("05358")),
    ValuesCase(.ags("stadt"), "05358008", .ags("05358008")),
    ValuesCase(.ags("stadt"), "05313", .ags("05313")),
    ValuesCase(.ags("gemeinde"), "05358024", .ags("05358024")),
    ValuesCase(.ags("kreis"), "05358008", refused: .wertUnzulaessig),
    ValuesCase(.ags("stadt"), "5358008", refused: .wertUnzulaessig),
    ValuesCase(.ags("stadt"), "0535800x", refused: .wertUnzulaessig),
    ValuesCase(.point, "50,9227; 6,3577", place), ValuesCase(.point, "50,9227;6,3577", place),
    ValuesCase(.point, "50.9227, 6.3577", place), ValuesCase(.point, "50,9227, 6,3577", place),
    ValuesCase(.point, "51; 7", .point(Point(latitude: 51, longitude: 7))),
    ValuesCase(.point, "6,3577; 50,9227", refused: .wertUnzulaessig),
    ValuesCase(.point, "55,2; 9", refused: .wertUnzulaessig),
    ValuesCase(.point, "50; 5,7", refused: .wertUnzulaessig),
    ValuesCase(.point, "50,9227", refused: .wertUnzulaessig),
    ValuesCase(.point, "50,9227 6,3577", refused: .wertUnzulaessig),
    ValuesCase(.point, "Düren", refused: .wertUnzulaessig),
  ]
  static let place = Value.point(Point(latitude: 50.9227, longitude: 6.3577))

  @Test(arguments: dates + periods + others)
  func plain(test: ValuesCase) async { await ValuesPlan.expect(test, written: test.text) }

  @Test(arguments: dates + periods + others)
  func quoted(test: ValuesCase) async { await ValuesPlan.expect(test, written: "'\(test.text)'") }

  @Test(arguments: [
    "{von: 2027, bis: 2029}", "{bis: 2029, von: 2027}", "{von: \"2027\", bis: '2029'}",
    "\n  von: 2027\n  bis: 2029",
  ])
  func periodAsMapping(written: String) async {
    let (value, findings, _) = await ValuesPlan.read(.period, written: written)
    #expect(value == Self.whole)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("{von: 2029, bis: 2027}", "zeit-verkehrt"), ("{von: 2027}", "wert-unzulaessig"),
    ("{bis: 2027}", "wert-unzulaessig"), ("{von: bald, bis: 2027}", "wert-unzulaessig"),
    ("[2027, 2029]", "wert-unzulaessig"), ("[2027]", "wert-unzulaessig"),
  ])
  func refusedMapping(written: String, rule: String) async {
    let (value, findings, _) = await ValuesPlan.read(.period, written: written)
    #expect(findings.map(\.rule.id) == [rule])
    if case .unreadable? = value {} else { Issue.record("is read") }
  }

  @Test(arguments: [
    "{lat: 50.9227, lon: 6.3577}", "{lat: \"50,9227\", lon: \"6,3577\"}",
    "\n  lat: 50,9227\n  lon: 6,3577",
  ])
  func pointAsMapping(written: String) async {
    let (value, findings, _) = await ValuesPlan.read(.point, written: written)
    #expect(value == Self.place)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("{lat: 50.9227}", ["wert-unzulaessig"]), ("{lat: 6.3, lon: 50.9}", ["wert-unzulaessig"]),
    ("{lat: 50,9227, lon: 6,3577}", ["zahl-mehrdeutig"]),
  ])
  func refusedPoint(written: String, rules: [String]) async {
    let (value, findings, _) = await ValuesPlan.read(.point, written: written)
    #expect(findings.map(\.rule.id) == rules)
    if case .unreadable? = value {} else { Issue.record("is read") }
  }
}
