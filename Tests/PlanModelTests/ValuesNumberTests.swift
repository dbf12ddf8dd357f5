import Diagnostics
import Testing

@testable import PlanModel

/// Numbers, money, counts, quantities, percentages (format.md §2).
@Suite struct ValuesNumberTests {
  static let money: [ValuesCase] = [
    ValuesCase(.money, "18500000", .euros(1_850_000_000)),
    ValuesCase(.money, "18.500.000 €", .euros(1_850_000_000)),
    ValuesCase(.money, "1.234.567,89 €", .euros(123_456_789)),
    ValuesCase(.money, "250.000 €", .euros(25_000_000)),
    ValuesCase(.money, "250.000,00 €", .euros(25_000_000)),
    ValuesCase(.money, "18,5 Mio. €", .euros(1_850_000_000)),
    ValuesCase(.money, "18,5 Mio €", .euros(1_850_000_000)),
    ValuesCase(.money, "18,5 Mio. EUR", .euros(1_850_000_000)),
    ValuesCase(.money, "250 Tsd. €", .euros(25_000_000)),
    ValuesCase(.money, "250 Tsd EUR", .euros(25_000_000)),
    ValuesCase(.money, "1,2 Mrd. €", .euros(120_000_000_000)),
    ValuesCase(.money, "1.500 €", .euros(150_000)),
    ValuesCase(.money, "1.500 EUR", .euros(150_000)),
    ValuesCase(.money, "1.500.000", .euros(150_000_000)),
    ValuesCase(.money, "1 500 000 €", .euros(150_000_000)),
    ValuesCase(.money, "1\u{A0}500\u{A0}000\u{A0}€", .euros(150_000_000)),
    ValuesCase(.money, "1\u{202F}500\u{202F}000\u{202F}€", .euros(150_000_000)),
    ValuesCase(.money, "1\u{2009}500\u{2009}000 €", .euros(150_000_000)),
    ValuesCase(.money, "12,345 Mio. €", .euros(1_234_500_000)),
    ValuesCase(.money, "1.234,5 Mio. €", .euros(123_450_000_000)),
    ValuesCase(.money, "0 €", .euros(0)),
    ValuesCase(.money, "0,01 €", .euros(1)),
    ValuesCase(.money, "12,5 €", .euros(1250)),
    ValuesCase(.money, "1.000.000.000.000.000 €", .euros(100_000_000_000_000_000)),
    ValuesCase(.money, "1.500", refused: .zahlMehrdeutig, ["1500 €", "1,5 €"]),
    ValuesCase(.money, "1.500 Mio. €", refused: .zahlMehrdeutig, ["1500 Mio. €", "1,5 Mio. €"]),
    ValuesCase(.money, "12,345 €", refused: .zahlMehrdeutig, ["12.345 €", "12,35 €"]),
    ValuesCase(.money, "0.500 €", refused: .zahlMehrdeutig, ["500 €", "0,5 €"]),
    ValuesCase(.money, "-500 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "−500 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "1,2345 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "1.234,567 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "1.000.000.000.000.000,01 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "1.5 Mio. €", refused: .wertUnzulaessig, ["1,5 Mio. €"]),
    ValuesCase(.money, "1.50 €", refused: .wertUnzulaessig, ["1,50 €"]),
    ValuesCase(.money, "1,234.56 €", refused: .wertUnzulaessig, ["1.234,56 €"]),
    ValuesCase(.money, "1.500 000 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "12.34.567 €", refused: .wertUnzulaessig),
    ValuesCase(.money, "5 Dollar", refused: .wertUnzulaessig),
    ValuesCase(.money, "offen", refused: .wertUnzulaessig),
  ]

  static let counts: [ValuesCase] = [
    ValuesCase(.count, "35000", .count(35_000)),
    ValuesCase(.count, "35.000", .count(35_000)),
    ValuesCase(.count, "35 000", .count(35_000)),
    ValuesCase(.count, "35\u{A0}000", .count(35_000)),
    ValuesCase(.count, "1.500", .count(1500)),
    ValuesCase(.count, "1.500.000", .count(1_500_000)),
    ValuesCase(.count, "0", .count(0)),
    ValuesCase(.count, "0.500", refused: .zahlMehrdeutig),
    ValuesCase(.count, "2,5", refused: .wertUnzulaessig, []),
    ValuesCase(.count, "1.5", refused: .wertUnzulaessig, []),
    ValuesCase(.count, "1,500", refused: .wertUnzulaessig, []),
    ValuesCase(.count, "-3", refused: .wertUnzulaessig, []),
    ValuesCase(.count, "+3", refused: .wertUnzulaessig, []),
    ValuesCase(.count, "12 Jahre", refused: .wertUnzulaessig, []),
    ValuesCase(.count, "99999999999999999999", refused: .wertUnzulaessig),
    ValuesCase(.stars, "0", .count(0)),
    ValuesCase(.stars, "3", .count(3)),
    ValuesCase(.stars, "4", refused: .wertUnzulaessig),
  ]

  static let numbers: [ValuesCase] = [
    ValuesCase(.number, "12", .thousandths(12_000)),
    ValuesCase(.number, "0,5", .thousandths(500)),
    ValuesCase(.number, "1.234,5", .thousandths(1_234_500)),
    ValuesCase(.number, "-3", .thousandths(-3000)),
    ValuesCase(.number, "−3", .thousandths(-3000)),
    ValuesCase(.number, "1,500", .thousandths(1500)),
    ValuesCase(.number, "1.500.000", .thousandths(1_500_000_000)),
    ValuesCase(.number, "1 234,5", .thousandths(1_234_500)),
    ValuesCase(.number, "0", .thousandths(0)),
    ValuesCase(.number, "12,345", .thousandths(12_345)),
    ValuesCase(.number, "1.500", refused: .zahlMehrdeutig, ["1500", "1,5"]),
    ValuesCase(.number, "-1.500", refused: .zahlMehrdeutig, ["-1500", "-1,5"]),
    ValuesCase(.number, "12.345", refused: .zahlMehrdeutig, ["12345", "12,345"]),
    ValuesCase(.number, "0.500", refused: .zahlMehrdeutig, ["500", "0,5"]),
    ValuesCase(.number, "1.5", refused: .wertUnzulaessig, ["1,5"]),
    ValuesCase(.number, "97.25", refused: .wertUnzulaessig, ["97,25"]),
    ValuesCase(.number, "12 ha", refused: .wertUnzulaessig, ["12"]),
    ValuesCase(.number, "zwölf", refused: .wertUnzulaessig),
    ValuesCase(.number, "1,2,3", refused: .wertUnzulaessig),
    ValuesCase(.number, "1.23.456", refused: .wertUnzulaessig),
    ValuesCase(.number, "1.234 567", refused: .wertUnzulaessig),
  ]

  static let quantities: [ValuesCase] = [
    ValuesCase(.capacity("gewerbegebiet"), "120 ha", .amount(120_000, "ha")),
    ValuesCase(.capacity("gewerbegebiet"), "0,5 ha", .amount(500, "ha")),
    ValuesCase(.capacity("gewerbegebiet"), "120\u{A0}ha", .amount(120_000, "ha")),
    ValuesCase(.capacity("gruenderzentrum"), "9.700 m²", .amount(9_700_000, "m²")),
    ValuesCase(.capacity("wasserstofftankstelle"), "1.500 Stk", .amount(1_500_000, "Stk")),
    ValuesCase(.capacity("kita"), "1.500 Plätze", .amount(1_500_000, "Plätze")),
    ValuesCase(.capacity("kita"), "75 Pla\u{308}tze", .amount(75_000, "Plätze")),
    ValuesCase(.capacity("krankenhaus"), "1.500 Betten", .amount(1_500_000, "Betten")),
    ValuesCase(.capacity("arztversorgung"), "1.500 Sitze", .amount(1_500_000, "Sitze")),
    ValuesCase(.capacity("wohngebiet"), "1.500 WE", .amount(1_500_000, "WE")),
    ValuesCase(.capacity("schulausstattung"), "1.500 Geräte", .amount(1_500_000, "Geräte")),
    ValuesCase(.capacity("breitband"), "1.500 Anschlüsse", .amount(1_500_000, "Anschlüsse")),
    ValuesCase(.capacity("abwasser"), "1.500 m³/d", .amount(1_500_000, "m³/d")),
    ValuesCase(.capacity("kulturort"), "1.500 Gäste/a", .amount(1_500_000, "Gäste/a")),
    ValuesCase(.capacity("busverkehr"), "1.500 Fzkm/a", .amount(1_500_000, "Fzkm/a")),
    ValuesCase(
      .capacity("gewerbegebiet"), "1.500 ha", refused: .zahlMehrdeutig, ["1500 ha", "1,5 ha"]),
    ValuesCase(.capacity("radweg"), "1.500 km", refused: .zahlMehrdeutig, ["1500 km", "1,5 km"]),
    ValuesCase(.capacity("entsorgung"), "1.500 t/a", refused: .zahlMehrdeutig),
    ValuesCase(.capacity("gruenderzentrum"), "0.500 m²", refused: .zahlMehrdeutig),
    ValuesCase(.capacity("gewerbegebiet"), "1.5 ha", refused: .wertUnzulaessig, ["1,5 ha"]),
    ValuesCase(.capacity("gewerbegebiet"), "120", refused: .wertUnzulaessig, ["120 ha"]),
    ValuesCase(.capacity("gewerbegebiet"), "120 km", refused: .wertUnzulaessig, ["120 ha"]),
    ValuesCase(.capacity("gruenderzentrum"), "120 m2", refused: .wertUnzulaessig, ["120 m²"]),
    ValuesCase(.capacity("gewerbegebiet"), "-5 ha", refused: .wertUnzulaessig),
    ValuesCase(.capacity("gewerbegebiet"), "groß", refused: .wertUnzulaessig),
    ValuesCase(.capacity("feuerwehr"), "3 Stk", refused: .wertUnzulaessig),
    ValuesCase(.contribution("personal"), "0,5 VZÄ", .amount(500, "VZÄ")),
    ValuesCase(.contribution("personal"), "0,5", .thousandths(500)),
    ValuesCase(.contribution("personal"), "0,5 Stellen", refused: .wertUnzulaessig, ["0,5 VZÄ"]),
    ValuesCase(.contribution("flaeche"), "2,5 ha", .amount(2500, "ha")),
    ValuesCase(.contribution("geld"), "2.500 €", .euros(250_000)),
    ValuesCase(.contribution("geld"), "2,5 ha", refused: .wertUnzulaessig),
    ValuesCase(.contribution("wissen"), "1.500 Seiten", .text("1.500 Seiten")),
    ValuesCase(.percent, "90 %", .share(90_000)),
    ValuesCase(.percent, "97,5 %", .share(97_500)),
    ValuesCase(.percent, "90", .share(90_000)),
    ValuesCase(.percent, "0 %", .share(0)),
    ValuesCase(.percent, "100 %", .share(100_000)),
    ValuesCase(.percent, "97,5\u{A0}%", .share(97_500)),
    ValuesCase(.percent, "100,1 %", refused: .wertUnzulaessig),
    ValuesCase(.percent, "-1 %", refused: .wertUnzulaessig),
    ValuesCase(.percent, "97.5 %", refused: .wertUnzulaessig, ["97,5 %"]),
    ValuesCase(.percent, "1.500 %", refused: .zahlMehrdeutig),
    ValuesCase(.percent, "die Hälfte", refused: .wertUnzulaessig),
  ]

  @Test(arguments: money + counts + numbers + quantities)
  func plain(test: ValuesCase) async { await ValuesPlan.expect(test, written: test.text) }

  /// Quotes do not change a value.
  @Test(arguments: money + counts + numbers + quantities)
  func quoted(test: ValuesCase) async { await ValuesPlan.expect(test, written: "\"\(test.text)\"") }

  @Test(arguments: money + counts + numbers + quantities)
  func inABlock(test: ValuesCase) async {
    await ValuesPlan.expect(test, written: "|-\n  \(test.text)")
  }

  /// What a finding proposes is itself accepted; of an ambiguous value both readings are shown, even
  /// where only one can be right.
  @Test(
    arguments: (money + counts + numbers + quantities).filter {
      $0.text != "1.500 %" && !($0.key.key == "laufzeit_max" && $0.text == "0.500")
    })
  func proposalsAreAccepted(test: ValuesCase) async {
    let found = await ValuesPlan.read(test.key, written: test.text).findings
    for help in found.flatMap(\.help) {
      let edit = String(help.de.dropFirst(test.key.key.utf8.count + 2))
      let again = await ValuesPlan.read(test.key, written: edit).findings
      #expect(again.map(\.message.de) == [], "\(edit)")
    }
  }
}
