import Diagnostics
import Testing

@testable import PlanModel

/// A key by which a notation is tested, with the lines that it needs beside it.
struct ValuesKey: Sendable {
  let path: String
  let key: String
  var beside = ""

  static let money = ValuesKey(path: "foerderantraege/a.md", key: "betrag")
  static let count = ValuesKey(path: "programme/a.md", key: "laufzeit_max")
  static let number = ValuesKey(path: "flaechen/a.md", key: "ha")
  static let percent = ValuesKey(path: "programme/a.md", key: "eigenanteil_min")
  static let date = ValuesKey(path: "foerderantraege/a.md", key: "eingereicht")
  static let moment = ValuesKey(path: "massnahmen/a.md", key: "betrieb_bis")
  static let period = ValuesKey(path: "beitraege/a.md", key: "zeitraum")
  static let year = ValuesKey(path: "leitbild/a.md", key: "bedarf_bis")
  static let flag = ValuesKey(path: "massnahmen/a.md", key: "leitprojekt")
  static let point = ValuesKey(path: "flaechen/a.md", key: "ort")
  static let stars = ValuesKey(path: "massnahmen/a.md", key: "sterne")

  static func capacity(_ art: String) -> ValuesKey {
    ValuesKey(path: "massnahmen/a.md", key: "kapazitaet", beside: "art: \(art)\n")
  }
  static func ags(_ art: String) -> ValuesKey {
    ValuesKey(path: "koerperschaften/a.md", key: "ags", beside: "art: \(art)\n")
  }
  static func contribution(_ art: String) -> ValuesKey {
    ValuesKey(path: "beitraege/a.md", key: "wert", beside: "art: \(art)\n")
  }
}

/// A text and what must come of it.
struct ValuesCase: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    case value(Value)
    case refused(String, edits: [String]?)
  }

  let key: ValuesKey
  let text: String
  let outcome: Outcome

  init(_ key: ValuesKey, _ text: String, _ value: Value) {
    self.key = key
    self.text = text
    outcome = .value(value)
  }

  init(_ key: ValuesKey, _ text: String, refused rule: Rule, _ edits: [String]? = nil) {
    self.key = key
    self.text = text
    outcome = .refused(rule.id, edits: edits)
  }

  var testDescription: String { "\(key.key): \(text)" }
}

/// Plans of a few documents, read by the public pipeline.
enum ValuesPlan {
  static func lower(_ files: [(String, String)]) async -> (plan: Plan, findings: [Finding]) {
    let entries = files.map { SourceEntry(path: $0.0, text: $0.1) }
    return Plan.lower(await PlanReading(PlanSource(documents: entries), jobs: 1), today: nil)
  }

  /// The value of a key and the findings that name it, from a plan of one document.
  static func read(
    _ key: ValuesKey, written: String
  ) async -> (value: Value?, findings: [Finding], plan: Plan) {
    let text = "---\n\(key.beside)\(key.key): \(written)\n---\n"
    let (plan, findings) = await lower([(key.path, text)])
    let about: Set<String> = [
      "wert-unzulaessig", "zahl-mehrdeutig", "zeit-verkehrt", "feld-unbekannt", "yaml-fehler",
    ]
    return (
      plan.documents.first?.field(key.key)?.value, findings.filter { about.contains($0.rule.id) },
      plan
    )
  }

  static func expect(
    _ test: ValuesCase, written: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let (value, findings, _) = await read(test.key, written: written)
    switch test.outcome {
    case .value(let expected):
      #expect(value == expected, sourceLocation: sourceLocation)
      #expect(findings.map(\.message.de) == [], sourceLocation: sourceLocation)
    case .refused(let rule, let edits):
      #expect(findings.map(\.rule.id) == [rule], sourceLocation: sourceLocation)
      if case .unreadable? = value {
      } else {
        Issue.record("is read as \(String(describing: value))", sourceLocation: sourceLocation)
      }
      if let edits {
        #expect(
          findings.first?.help.map(\.de) == edits.map { "\(test.key.key): \($0)" },
          sourceLocation: sourceLocation)
      }
    }
  }
}

extension Value {
  static func euros(_ cents: Int) -> Value { .money(Money(cents: Int128(cents))) }
  static func decimal(_ billionths: Int) -> ExactNumber {
    ExactNumber(billionths: Int128(billionths))
  }
  /// Thousandths, as the tests have no finer figures.
  static func thousandths(_ value: Int) -> Value { .number(decimal(value * 1_000_000)) }
  static func share(_ thousandths: Int) -> Value { .percent(decimal(thousandths * 1_000_000)) }
  static func amount(_ thousandths: Int, _ unit: String) -> Value {
    .quantity(decimal(thousandths * 1_000_000), unit: unit)
  }
}
