import Diagnostics
import Testing

@testable import PlanModel

/// The documentation says what the reader does.
@Suite struct DocumentationFormatTests {
  static func key(for type: ValueType) -> ValuesKey {
    switch type {
    case .money: .money
    case .count: .count
    case .number: .number
    case .quantity: .capacity("gewerbegebiet")
    case .percent: .percent
    case .date: .date
    case .moment: .moment
    case .period: .period
    case .year: .year
    case .flag: .flag
    case .ags: .ags("stadt")
    case .point: .point
    default: ValuesKey(path: "massnahmen/a.md", key: "standort")
    }
  }

  @Test(arguments: ValueNotation.all.indices)
  func notations(index: Int) async {
    let notation = ValueNotation.all[index]
    for text in notation.accepted {
      #expect(
        await ValuesPlan.read(Self.key(for: notation.type), written: text).findings.isEmpty,
        "\(text)")
    }
    for refusal in notation.refused {
      #expect(
        await !ValuesPlan.read(Self.key(for: notation.type), written: refusal.text).findings
          .isEmpty, "\(refusal.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func pageNamesEverything(language: Language) {
    let page = FormatDocumentation.markdown(language: language)
    for kind in Kind.allCases {
      #expect(page.contains("### `\(kind.rawValue)`"))
      for key in Schema.keys(of: kind) {
        #expect(page.contains("| `\(key.name)` |"), "\(key.name)")
        #expect(page.contains(key.meaning[language]), "\(key.name)")
      }
    }
    for type in Vocabulary.standard.measureTypes { #expect(page.contains("| `\(type.id)` |")) }
    for name in Thresholds.Name.allCases { #expect(page.contains("`\(name.rawValue)`")) }
    #expect(page.contains("| `kosten.wert` |"))
  }

  /// Every row of a table has as many cells as its head.
  @Test(arguments: Language.allCases)
  func tablesAreWhole(language: Language) {
    var cells = 0
    for line in FormatDocumentation.markdown(language: language).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      guard line.hasPrefix("|") else {
        cells = 0
        continue
      }
      var bars = 0
      var isEscaped = false
      for character in line {
        if character == "|" && !isEscaped { bars += 1 }
        isEscaped = character == "\\"
      }
      if cells == 0 { cells = bars }
      #expect(bars == cells, "\(line)")
    }
  }

  @Test(arguments: Kind.allCases)
  func templatesAskForWhatIsMissing(kind: Kind) async {
    for language in Language.allCases {
      let path = DocumentTemplate.path(kind: kind, id: "neu-1")
      let text = DocumentTemplate.text(kind: kind, id: "neu-1", language: language)
      let (plan, findings) = await ValuesPlan.lower([(path, text)])
      #expect(plan.documents.map(\.kind) == [kind])
      #expect(plan.documents.first?.id?.text == (kind == .plan ? "plan" : "neu-1"))
      let missing = findings.filter { $0.place.file.path == path && $0.rule.id != "plan-fehlt" }
      #expect(Set(missing.map(\.rule.id)) == ["pflichtfeld-fehlt"])
      #expect(missing.count == Schema.keys(of: kind).count(where: \.isAlwaysRequired))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }
  }

  /// The hints stay comments when a value is written behind its key.
  @Test func filledTemplate() async {
    var text = DocumentTemplate.text(kind: .risiko, id: "a")
    for (key, value) in [("titel", "Fachkräfte fehlen"), ("art", "risiko"), ("schwere", "hoch")] {
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0 == "\(key):" ? "\(key): \(value)" : String($0) }.joined(separator: "\n")
    }
    let (plan, findings) = await ValuesPlan.lower([("risiken/a.md", text)])
    #expect(findings.map(\.rule.id) == ["plan-fehlt"])
    #expect(plan.risks.first?.titel.value == "Fachkräfte fehlen")
  }

  @Test func editorSchemaHasEveryKind() {
    let text = FormatDocumentation.jsonSchema().compactText
    for kind in Kind.allCases {
      #expect(text.contains("{\"$ref\":\"#/$defs/\(kind.rawValue)\"}"))
    }
    #expect(text.contains("\"patternProperties\":{\"^x-\":true}"))
  }
}
