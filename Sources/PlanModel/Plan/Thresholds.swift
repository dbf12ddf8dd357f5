import Diagnostics

/// The limits that rules read, with the values of plan.md's `schwellen` (rules.md, Thresholds).
public struct Thresholds: Sendable {
  /// The name of a limit.
  public enum Name: String, Sendable, CaseIterable {
    case doppeltAb = "doppelt_ab"
    case vergleichbarAb = "vergleichbar_ab"
    case vorlaufTage = "vorlauf_tage"
    case stillstandMonate = "stillstand_monate"
    case kostenstandMonate = "kostenstand_monate"
    case fristVorwarnungTage = "frist_vorwarnung_tage"
    case zusageVorlaufMonate = "zusage_vorlauf_monate"
    case belastungProKopf = "belastung_pro_kopf"
    case kleineKommune = "kleine_kommune"
    case schweinezyklusAnteil = "schweinezyklus_anteil"
    case schweinezyklusMonate = "schweinezyklus_monate"
    case schweinezyklusVorhaben = "schweinezyklus_vorhaben"
    case gefaelleUnten = "gefaelle_unten"
    case gefaelleOben = "gefaelle_oben"
    case klumpenAnteil = "klumpen_anteil"
    case buergerratMonate = "buergerrat_monate"
    case buergerratAntwortMonate = "buergerrat_antwort_monate"
    case kostenJeArbeitsplatzMin = "kosten_je_arbeitsplatz_min"
    case kostenJeArbeitsplatzMax = "kosten_je_arbeitsplatz_max"
    case personalToleranz = "personal_toleranz"
    case ortToleranz = "ort_toleranz"
    case gruppeAb = "gruppe_ab"
  }

  /// What a limit measures.
  enum Unit { case share, days, months, money, count, percent, kilometres }

  private var values: [Name: ExactNumber]
  /// Limits that plan.md gives but that cannot be read: rules that need them are silent.
  private var unknown: Set<String> = []

  public static let standard = Thresholds(values: [:])

  private init(values: [Name: ExactNumber]) { self.values = values }

  /// Shares from 0 to 1, percentages from 0 to 100, money in euros.
  public subscript(name: Name) -> ExactNumber { values[name] ?? name.standard }

  /// A limit in whole days, months, projects or inhabitants.
  public func whole(_ name: Name) -> Int { self[name].whole ?? 0 }

  public func money(_ name: Name) -> Money {
    Money(cents: self[name].billionths / 10_000_000)
  }

  /// Whether one of these limits, by name, is given but cannot be read.
  public func isUnknown(anyOf names: [String]) -> Bool { !unknown.isDisjoint(with: names) }

  /// Whether plan.md sets this limit.
  public func isOwn(_ name: Name) -> Bool { values[name] != nil }

  /// The limit as it is printed: `42 Tage`, `60 %`.
  public func printed(_ name: Name, _ language: Language) -> String {
    let value = Print.number(self[name], language)
    switch name.unit {
    case .share, .count: return value
    case .days: return value + (language == .de ? " Tage" : " days")
    case .months: return value + (language == .de ? " Monate" : " months")
    case .money: return Print.money(money(name), language)
    case .percent: return Print.percent(self[name], language)
    case .kilometres: return value + " km"
    }
  }

  /// Reads `schwellen`; a bad line is reported and has no effect.
  init(_ fields: [Field], document: Document, findings: inout [Finding]) {
    values = [:]
    for field in fields {
      guard let name = Name(rawValue: field.key) else {
        let nearest = NearestName.of(field.key, in: Name.allCases.map(\.rawValue))
        findings.append(
          Finding(
            .feldUnbekannt, at: document.place(field.keyRange),
            Text(
              de: "Die Schwelle „\(field.key)“ gibt es nicht",
              en: "There is no threshold “\(field.key)”"),
            explanation: Text(de: "Die Zeile hat keine Wirkung.", en: "The line has no effect."),
            help: nearest.map { [Text(verbatim: "\($0):")] } ?? [], subject: document.id?.text))
        continue
      }
      guard case .text(let text) = field.value else {
        unknown.insert(name.rawValue)
        continue
      }
      do {
        values[name] = try Thresholds.read(text.trimmingBlanks(), as: name.unit)
      } catch {
        unknown.insert(name.rawValue)
        findings.append(
          Finding(
            error.rule, at: document.place(field.range),
            Text(de: "\(field.key): \(error.message.de)", en: "\(field.key): \(error.message.en)"),
            explanation: error.explanation,
            help: error.edits.map { Text(verbatim: "\(field.key): \($0)") },
            subject: document.id?.text))
      }
    }
  }

  private static func read(_ text: String, as unit: Unit) throws(NotationProblem) -> ExactNumber {
    let value: Value
    switch unit {
    case .days, .months, .count: value = try Notation.count(text, in: 0...10_000_000)
    case .money: value = try Notation.money(text)
    case .percent: value = try Notation.percent(text)
    case .share, .kilometres: value = try Notation.number(text)
    }
    switch value {
    case .count(let count): return ExactNumber(count)
    case .money(let money): return ExactNumber(billionths: money.cents * 10_000_000)
    case .percent(let number): return number
    case .number(let number):
      let highest = unit == .share ? 1 : 1000
      if number >= .zero && number <= ExactNumber(highest) { return number }
    default: break
    }
    throw .invalid(
      Text(de: "„\(text)“ liegt außerhalb des Möglichen", en: "“\(text)” is out of range"))
  }
}

extension Thresholds.Name {
  var unit: Thresholds.Unit {
    switch self {
    case .doppeltAb, .vergleichbarAb: .share
    case .vorlaufTage, .fristVorwarnungTage: .days
    case .stillstandMonate, .kostenstandMonate, .zusageVorlaufMonate, .schweinezyklusMonate,
      .buergerratMonate, .buergerratAntwortMonate:
      .months
    case .belastungProKopf, .kostenJeArbeitsplatzMin, .kostenJeArbeitsplatzMax: .money
    case .kleineKommune, .schweinezyklusVorhaben, .gruppeAb: .count
    case .schweinezyklusAnteil, .gefaelleUnten, .gefaelleOben, .klumpenAnteil, .personalToleranz:
      .percent
    case .ortToleranz: .kilometres
    }
  }

  /// The default of rules.md.
  var standard: ExactNumber {
    switch self {
    case .doppeltAb, .vergleichbarAb: ExactNumber(billionths: 500_000_000)
    case .vorlaufTage: ExactNumber(42)
    case .stillstandMonate, .buergerratMonate: ExactNumber(12)
    case .kostenstandMonate, .schweinezyklusMonate: ExactNumber(24)
    case .fristVorwarnungTage, .klumpenAnteil: ExactNumber(90)
    case .zusageVorlaufMonate, .buergerratAntwortMonate, .gruppeAb: ExactNumber(6)
    case .belastungProKopf: ExactNumber(50)
    case .kleineKommune: ExactNumber(15_000)
    case .schweinezyklusAnteil: ExactNumber(60)
    case .schweinezyklusVorhaben, .ortToleranz: ExactNumber(3)
    case .gefaelleUnten: ExactNumber(25)
    case .gefaelleOben: ExactNumber(40)
    case .kostenJeArbeitsplatzMin: ExactNumber(25_000)
    case .kostenJeArbeitsplatzMax: ExactNumber(1_000_000)
    case .personalToleranz: .zero
    }
  }
}
