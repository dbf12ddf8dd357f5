import Diagnostics
import Testing

@testable import PlanModel

/// Every key of the table arrives in the typed plan.
@Suite struct SchemaTypedPlanTests {
  /// A document with every key of its kind, each with the example of the table.
  static func document(_ kind: Kind, art: String? = nil) -> (String, String) {
    let keys = Schema.ownKeys(of: kind).filter { $0.name != "fassung" }
    let lines = keys.map { key in
      if key.name == "art", let art { return "art: \(art)" }
      let example =
        key.name == "jahre" || key.name == "istwerte" ? "\n  \(key.example)" : key.example
      if case .table = key.type, !example.hasPrefix("\n"), !example.hasPrefix("{") {
        return "\(key.name):\n  \(example)"
      }
      return example.hasPrefix("- ") ? "\(key.name):\n  \(example)" : "\(key.name): \(example)"
    }
    return (
      DocumentTemplate.path(kind: kind, id: "a"), "---\n\(lines.joined(separator: "\n"))\n---\n"
    )
  }

  static func lower(_ kind: Kind, art: String? = nil) async -> (Plan, [Finding]) {
    let (plan, findings) = await ValuesPlan.lower([document(kind, art: art)])
    let known: Set<String> = ["ref-unbekannt", "plan-fehlt", "zeit-verkehrt", "pflichtfeld-fehlt"]
    return (plan, findings.filter { !known.contains($0.rule.id) })
  }

  /// Property names of a typed document whose value is there, known or not.
  static func given(_ document: Any?) -> Set<String> {
    guard let document else { return [] }
    return Set(
      Mirror(reflecting: document).children.compactMap { child in
        let text = "\(child.value)"
        let isAbsent =
          text == "absent" || text == "nil" || text.hasPrefix("unknown(nil)")
          || text.contains("isGiven: false") || text == "[]"
        return isAbsent ? nil : child.label
      })
  }

  static func property(_ key: String) -> String {
    let words = key.split(separator: "_")
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Keys that the typed plan holds under another name, or reads elsewhere.
  static let elsewhere: [String: String] = [
    "sitzung": "sitzungDatum", "wert": "menge", "handlungsfelder": "", "massnahmenarten": "",
    "schwellen": "", "regeln": "", "fassung": "",
  ]

  @Test(arguments: Kind.allCases)
  func everyKeyIsRead(kind: Kind) async {
    let (plan, findings) = await Self.lower(kind)
    #expect(findings.map(\.message.de) == [])
    let typed: [Kind: Any?] = [
      .plan: plan.settings, .ziel: plan.goals.first, .massnahme: plan.measures.first,
      .antrag: plan.applications.first, .beitrag: plan.contributions.first,
      .koerperschaft: plan.bodies.first, .programm: plan.programmes.first,
      .beschluss: plan.decisions.first, .risiko: plan.risks.first, .standard: plan.standards.first,
      .flaeche: plan.sites.first,
    ]
    let properties = Self.given(typed[kind] ?? nil)
    for key in Schema.ownKeys(of: kind) {
      let name = Self.elsewhere[key.name] ?? Self.property(key.name)
      #expect(name.isEmpty || properties.contains(name), "\(key.name)")
    }
  }

  @Test func settingsOfThePlan() async throws {
    let (plan, _) = await Self.lower(.plan)
    #expect(plan.vocabulary.fieldName("wasser").de == "Wasser")
    let type = try #require(plan.vocabulary.measureType("talsperre"))
    #expect(type.name.de == "Talsperre")
    #expect(type.reach == .radius(20))
    #expect(plan.thresholds.whole(.vorlaufTage) == 30)
    #expect(plan.today?.iso == "2026-11-21")
  }

  @Test func ratesByKindOfApplicant() async {
    let text = "---\nquote_max: {gemeinde: 90 %, stadt: 80}\n---\n"
    let (plan, findings) = await ValuesPlan.lower([("programme/a.md", text)])
    #expect(findings.allSatisfy { ["plan-fehlt", "pflichtfeld-fehlt"].contains($0.rule.id) })
    #expect(plan.programmes.first?.rate(for: .gemeinde).value == ExactNumber(90))
    #expect(plan.programmes.first?.rate(for: .stadt).value == ExactNumber(80))
    #expect(plan.programmes.first?.rate(for: .kreis).isAbsent == true)
  }

  @Test func costInBothForms() async {
    let written = [
      "kosten: 3 Mio. €", "kosten: {wert: 3 Mio. €}",
      "kosten:\n  wert: 3.000.000 €\n  stand: 1.2.2026",
    ]
    for lines in written {
      let (plan, _) = await ValuesPlan.lower([("massnahmen/a.md", "---\n\(lines)\n---\n")])
      #expect(plan.measures.first?.kosten.value == Money(euros: 3_000_000))
    }
  }

  /// Unknown is not absent, and absent is not unknown (rules.md, Unknown).
  @Test func absentAndUnknown() async throws {
    let text = "---\nart: gewerbegebiet\nbeginn: bald\nziele: [x]\nfolgekosten: viel\n---\n"
    let (plan, _) = await ValuesPlan.lower([("massnahmen/a.md", text)])
    let measure = try #require(plan.measures.first)
    #expect(measure.beginn.isUnknown && measure.folgekosten.isUnknown && measure.titel.isUnknown)
    #expect(measure.kapazitaet.isUnknown && measure.flaecheHa.isUnknown)
    #expect(measure.ziele.unknownCount == 1 && measure.ziele.entries.isEmpty)
    #expect(measure.betreiber.isAbsent && measure.stand.isAbsent && !measure.partner.isGiven)
  }
}
