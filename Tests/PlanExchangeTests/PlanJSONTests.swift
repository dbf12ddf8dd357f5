import Diagnostics
import PlanFigures
import PlanModel
import Testing

@testable import PlanExchange

/// A small plan, as data.
enum ExchangePlan {
  static let files: [(String, String)] = [
    (
      "plan.md",
      "---\nphase: entwurf\nstichtag: 21.11.2026\ngebiet: 05358\ntitel: Plan\nsprache: de\nabbau: [{jahr: 2029, stellen: 40, art: direkt}, {jahr: 2030, stellen: 2}]\nx-eigen: [a, b]\n---\nVorwort\n"
    ),
    (
      "koerperschaften/stadt-a.md",
      "---\nname: Stadt A\nart: stadt\nags: 05358008\neinwohner: 91.216\n---\n"
    ),
    (
      "leitbild/ziel.md",
      "---\ntitel: Ziel\nkurz: Ein Satz.\nkapazitaet_art: gruenderzentrum\nbedarf_min: 3.000 m²\nbedarf_max: 4000\ntarif_anteil_min: 60 %\n---\n"
    ),
    (
      "massnahmen/a.md",
      """
      ---
      ziele: ziel
      titel: '=Gründerzentrum; "Nord"'
      art: gruenderzentrum
      traeger: stadt-a
      kommunen: [stadt-a]
      status: vereinbart
      zeitraum: 2027 – 30.06.2029
      kosten: 18,5 Mio. €
      jahre: {2027: 1 €, 2028: "2,50 €"}
      betrieb_bis: 2045-06
      kapazitaet: 2.400 m²
      flaeche_ha: 2,4
      ort: 50,8017; 6,4830
      leitprojekt: ja
      folgekosten: viel
      arbeitsplaetze: {neu: 12, davon_tarif: 6}
      sdg: [9, 18]
      wirkung: {ziel: -3}
      x-amt: 61
      ---

      ## Worum geht es
      """
    ),
    ("massnahmen/b.md", "---\ntitel: B\nkosten: {wert: 3 €, stand: 1.3.2026}\n---\n"),
    (
      "beitraege/c.md",
      "---\nvon: stadt-a\nmassnahme: a\nart: personal\nprofil: it\nwert: 0,5 VZÄ\nzeitraum: 2027\nstatus: zugesagt\n---\n"
    ),
    (
      "foerderantraege/f.md",
      "---\nmassnahme: a\nprogramm: p\nantragsteller: stadt-a\nbetrag: 1000 €\nstatus: antrag\n---\n"
    ),
    ("flaechen/d.md", "---\nname: D\nkommune: stadt-a\n---\n"),
    ("risiken/r.md", "---\ntitel: R\nart: risiko\nschwere: hoch\n---\n"),
    ("standards/s.md", "---\ntitel: S\nmessgroesse: m\nsoll: 97,5\nist: {stadt-a: -1}\n---\n"),
  ]

  static func lower() async -> (plan: Plan, findings: [Finding]) {
    let entries = files.map { SourceEntry(path: $0.0, text: $0.1) }
    return Plan.lower(await PlanReading(PlanSource(documents: entries), jobs: 1), today: nil)
  }

  static func json() async -> JSON {
    let (plan, findings) = await lower()
    return PlanJSON.value(
      plan, Figures(plan), findings: findings.inReportOrder(.de),
      tool: PlanJSON.Tool(version: "1.2", revision: "abc"), language: .de)
  }
}

extension JSON {
  subscript(_ path: String...) -> JSON? {
    path.reduce(self as JSON?) { value, key in
      switch value {
      case .object(let pairs)?: pairs.first { $0.0 == key }?.1
      case .array(let elements)?: Int(key).flatMap { $0 < elements.count ? elements[$0] : nil }
      default: nil
      }
    }
  }
  var keys: [String] { if case .object(let pairs) = self { pairs.map(\.0) } else { [] } }
}

/// `daten/plan.json`, version 1 (cli.md).
@Suite struct PlanJSONTests {
  @Test func outline() async {
    let json = await ExchangePlan.json()
    #expect(json.keys == ["version", "tool", "plan", "documents", "figures", "pairs", "findings"])
    #expect(json["tool"]?.compactText == #"{"name":"masterplan","version":"1.2","revision":"abc"}"#)
    #expect(
      json["plan"]?.compactText
        == #"{"id":"plan","titel":"Plan","gebiet":"05358","stichtag":"2026-11-21","phase":"entwurf","sprache":"de","abbau":[{"jahr":2029,"stellen":40,"art":"direkt"},{"jahr":2030,"stellen":2}],"x-eigen":["a","b"],"body":"Vorwort\n"}"#
    )
    #expect(json["documents"]?.keys == Kind.allCases.map(\.rawValue).filter { $0 != "plan" })
    #expect(json["pairs"]?.compactText == "[]")
    #expect(
      json["documents", "massnahme", "0"]?.keys == ["id", "file", "values", "body", "anchors"])
    #expect(json["documents", "massnahme", "1", "file"]?.compactText == "\"massnahmen/b.md\"")
    #expect(json["documents", "massnahme", "0", "body"]?.compactText == #""\n## Worum geht es""#)
  }

  @Test(arguments: [
    ("titel", #""=Gründerzentrum; \"Nord\"""#), ("art", "\"gruenderzentrum\""),
    ("kommunen", "[\"stadt-a\"]"), ("ziele", "[\"ziel\"]"),
    ("zeitraum", #"{"from":"2027-01-01","to":"2029-06-30","precision":["year","day"]}"#),
    ("kosten", #"{"wert":{"cent":1850000000}}"#),
    ("jahre", #"{"2027":{"cent":100},"2028":{"cent":250}}"#),
    ("betrieb_bis", #"{"from":"2045-06-01","to":"2045-06-30","precision":"month"}"#),
    ("kapazitaet", #"{"value":"2400","unit":"m²"}"#), ("flaeche_ha", "\"2.4\""),
    ("ort", #"{"lat":50.8017,"lon":6.483}"#), ("leitprojekt", "true"),
    ("folgekosten", #"{"raw":"viel"}"#), ("sdg", #"[9,{"raw":"18"}]"#),
    ("wirkung", #"{"ziel":"-3"}"#), ("x-amt", "\"61\""),
  ])
  func values(key: String, expected: String) async {
    let json = await ExchangePlan.json()
    #expect(json["documents", "massnahme", "0", "values", key]?.compactText == expected)
  }

  @Test func valuesStandInTheOrderOfTheFormat() async {
    let keys = await ExchangePlan.json()["documents", "massnahme", "0", "values"]?.keys ?? []
    #expect(keys.prefix(4) == ["titel", "art", "traeger", "kommunen"])
    #expect(keys.last == "x-amt")
  }

  @Test func otherKinds() async {
    let json = await ExchangePlan.json()
    #expect(
      json["documents", "massnahme", "1", "values", "kosten"]?.compactText
        == #"{"wert":{"cent":300},"stand":"2026-03-01"}"#)
    #expect(
      json["documents", "ziel", "0", "values", "bedarf_min"]?.compactText
        == #"{"value":"3000","unit":"m²"}"#)
    #expect(json["documents", "ziel", "0", "values", "bedarf_max"]?.compactText == "\"4000\"")
    #expect(json["documents", "koerperschaft", "0", "values", "einwohner"]?.compactText == "91216")
    #expect(json["documents", "standard", "0", "values", "soll"]?.compactText == "\"97.5\"")
  }

  @Test(arguments: [
    ("ziel", "leitbild/ziel.html"), ("massnahme", "massnahmen/a.html"),
    ("koerperschaft", "koerperschaften/stadt-a.html"), ("beitrag", "massnahmen/a.html#c"),
    ("flaeche", "koerperschaften/stadt-a.html#d"), ("risiko", "risiken/index.html#r"),
    ("standard", "standards/index.html#s"),
  ])
  func anchors(kind: String, page: String) async {
    let anchors = await ExchangePlan.json()["documents", kind, "0", "anchors"]
    #expect(anchors?.compactText == "{\"page\":\"\(page)\"}")
  }

  let noJobs =
    #"{"new":0,"known":0,"count":0,"industry":0,"knownIndustry":0,"tariff":0,"knownTariff":0}"#

  @Test func figures() async {
    let figures = await ExchangePlan.json()["figures"]
    #expect(figures?.keys == ["money", "supply", "adoption", "staff", "jobs", "grants", "standards"])
    #expect(
      figures?["staff", "bodies", "0", "profiles", "0"]?.compactText
        == #"{"profile":"it","needs":{"known":1,"count":1},"sources":{"known":0,"count":0},"years":[{"year":2027,"day":"2027-01-01","needed":"0.5","requested":"0","available":"0"}]}"#
    )
    #expect(figures?["staff", "profiles", "0", "profile"]?.compactText == "\"it\"")
    #expect(
      figures?["jobs", "years", "1"]?.compactText
        == #"{"year":2030,"lostDirect":40,"lostIndirect":2,"agreed":{"new":12,"known":1,"count":1,"industry":0,"knownIndustry":0,"tariff":6,"knownTariff":1},"planned":\#(noJobs),"ideas":\#(noJobs),"isGap":true}"#
    )
    #expect(
      figures?["jobs", "tariffShares", "0"]?.compactText
        == #"{"goal":"ziel","least":"60","new":12,"tariff":6,"known":1,"count":1,"isBelow":true}"#)
    #expect(
      figures?["grants", "municipalities", "0"]?.compactText
        == #"{"body":"stadt-a","amount":{"cent":100000},"perInhabitant":{"cent":1},"share":"100","shareOfInhabitants":"100"}"#
    )
    #expect(figures?["grants", "spread"]?.compactText == #"{"cent":100000,"known":1,"count":1}"#)
    #expect(figures?["supply", "0", "deficit"]?.compactText == "\"600\"")
    #expect(
      figures?["adoption", "1", "required", "0"]?.compactText
        == #"{"body":"stadt-a","role":"carrier","state":"missing"}"#)
  }

  @Test func standards() async {
    let standards = await ExchangePlan.json()["figures", "standards"]
    #expect(
      standards?.compactText
        == #"[{"standard":"s","bodies":[{"body":"stadt-a","state":"missed","measures":[]}]}]"#)
  }

  @Test func findingsAreThoseOfTheReport() async {
    let (_, findings) = await ExchangePlan.lower()
    let report = FindingJSON.report(
      toolVersion: "1.2", stichtag: nil, phase: "aufbau",
      counts: .init(documents: 9, fehler: 1, warnung: 0, hinweis: 0, anerkannt: 0),
      disabled: ["ort-ausserhalb"], findings: findings.inReportOrder(.de), language: .de)
    #expect(report["findings"]?.compactText == (await ExchangePlan.json())["findings"]?.compactText)
    #expect(
      report.keys == ["version", "tool", "stichtag", "phase", "counts", "disabled", "findings"])
    #expect(report["stichtag"]?.compactText == "null")
    #expect(
      report["counts"]?.compactText
        == #"{"documents":9,"fehler":1,"warnung":0,"hinweis":0,"anerkannt":0}"#)
  }

  @Test func aPlanWithoutPlanFile() async {
    let (plan, findings) = Plan.lower(
      await PlanReading(PlanSource(documents: []), jobs: 1), today: nil)
    let json = PlanJSON.value(
      plan, Figures(plan), findings: findings, tool: PlanJSON.Tool(version: "1", revision: nil),
      language: .en)
    #expect(json["plan"]?.compactText == #"{"id":"plan","phase":"aufbau"}"#)
    #expect(json["findings", "0", "subject"]?.compactText == "\"plan\"")
  }

  @Test func oneFindingInFull() {
    let file = SourceFile(path: "massnahmen/ä.md", text: "---\ntitel: Öl\n---\n")
    var finding = Finding(
      .wertUnzulaessig, at: Place(file, 11..<14), Text(de: "M", en: "N"),
      help: [Text(verbatim: "h")],
      related: [Finding.Related(.start(of: file), Text(de: "dort", en: "there"))], subject: "ä",
      items: ["ä", "a"], score: 0.825)
    finding.acknowledged = Finding.Acknowledgement(reason: "r", decision: nil, until: "2027-06-30")
    #expect(
      FindingJSON.object(finding, .en).compactText
        == #"{"rule":"wert-unzulaessig","severity":"fehler","message":"N","explanation":"","help":["h"],"subject":"ä","items":["a","ä"],"file":"massnahmen/ä.md","line":2,"column":8,"endLine":2,"endColumn":10,"related":[{"file":"massnahmen/ä.md","line":1,"column":1,"endLine":1,"endColumn":1,"message":"there"}],"score":0.825,"acknowledged":{"reason":"r","until":"2027-06-30"}}"#
    )
    let nobody = Finding(.kodierung, at: .start(of: file), Text(de: "M", en: "N"), subject: nil)
    #expect(FindingJSON.object(nobody, .de).keys.contains("subject") == false)
    #expect(FindingJSON.object(nobody, .de)["items"]?.compactText == "[]")
  }
}
