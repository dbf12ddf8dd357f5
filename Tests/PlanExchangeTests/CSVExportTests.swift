import Diagnostics
import PlanModel
import Testing

@testable import PlanExchange

/// Tables for spreadsheets.
@Suite struct CSVExportTests {
  /// The cells of a table, read by RFC 4180.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars.dropFirst())[...]
    func add(_ scalar: Unicode.Scalar) {
      rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        add(scalar)
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: rows[rows.count - 1].append("")
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted: rows.append([""])
      default: add(scalar)
      }
    }
    return rows.dropLast()
  }

  static func table(_ kind: Kind) async -> [[String: String]] {
    let rows = rows(CSVExport.text(of: kind, in: await ExchangePlan.lower().plan))
    return rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func form() async {
    let plan = await ExchangePlan.lower().plan
    let files = CSVExport.files(plan)
    #expect(files.map(\.name) == Kind.allCases.map { "\($0.rawValue).csv" })
    for (_, text) in files {
      #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(text.utf8.suffix(2).elementsEqual([0x0D, 0x0A]))
      let rows = Self.rows(text)
      #expect(rows[0].prefix(2) == ["id", "file"])
      #expect(rows.allSatisfy { $0.count == rows[0].count })
      #expect(Set(rows[0]).count == rows[0].count)
    }
  }

  @Test func columnsAreTheKeysInOrder() async throws {
    let head = Self.rows(CSVExport.text(of: .massnahme, in: await ExchangePlan.lower().plan))[0]
    let keys = FormatKey.all(of: .massnahme).map(\.name).filter { $0 != "id" } + ["x-amt"]
    var names: [String] = []
    for name in head.dropFirst(2).map({ String($0.prefix { $0 != "." }) }) where names.last != name
    { names.append(name) }
    #expect(names == keys)
  }

  @Test(arguments: [
    ("id", "a"), ("file", "massnahmen/a.md"), ("titel", "'=Gründerzentrum; \"Nord\""),
    ("kosten", "18500000,00"), ("kosten.stand", ""), ("zeitraum", "2027 – 2029-06-30"),
    ("jahre", "2027: \"1,00\", 2028: \"2,50\""), ("betrieb_bis", "2045-06"),
    ("kapazitaet", "2400 m²"), ("flaeche_ha", "2,4"), ("ort", "50,8017; 6,483"),
    ("leitprojekt", "ja"), ("folgekosten", "viel"), ("sdg", "9, 18"), ("kommunen", "stadt-a"),
    ("wirkung", "ziel: \"-3\""), ("x-amt", "61"), ("partner", ""),
  ])
  func cells(column: String, expected: String) async {
    #expect(await Self.table(.massnahme).first?[column] == expected)
  }

  @Test func costAsMapping() async {
    let second = await Self.table(.massnahme).last
    #expect(second?["kosten"] == "3,00")
    #expect(second?["kosten.stand"] == "2026-03-01")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@A1", "'@A1"), ("\tx", "'\tx"),
    ("a=1", "a=1"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("\r\n", "\"'\r\n\""), ("=\"x\";", "\"'=\"\"x\"\";\""), ("", ""),
  ])
  func textIsNoFormula(text: String, written: String) {
    #expect(CSVCell(Value.text(text)).written == written)
  }

  /// Numbers of ours are no formulas: a spreadsheet should add them up.
  @Test func figuresAreFigures() {
    #expect(CSVCell(.number(ExactNumber(-3))).written == "-3")
    #expect(CSVCell(.money(Money(cents: 123_456))).written == "1234,56")
    #expect(CSVCell(.money(Money(cents: 7))).written == "0,07")
    #expect(CSVCell(.percent(ExactNumber(90))).written == "90 %")
  }
}
