import Testing

@testable import PlanModel

/// What authors get wrong: the place, the headline and the lines to copy.
@Suite struct FrontMatterHintTests {
  /// A front matter with the place of its problem between `«` and `»`.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var marked: String
    var headline: String
    var help: [String]

    init(_ marked: String, _ headline: String, _ help: String...) {
      self.marked = marked
      self.headline = headline
      self.help = help
    }

    var testDescription: String { marked }
  }

  static let values = [
    Mistake(
      "titel: Foo«:» bar", "Ein Doppelpunkt mit Leerzeichen steht ungeschützt im Text",
      "titel: \"Foo: bar\""),
    Mistake(
      "titel: Das \"große\" Ziel«:» bauen  # so",
      "Ein Doppelpunkt mit Leerzeichen steht ungeschützt im Text",
      "titel: 'Das \"große\" Ziel: bauen'  # so"),
    Mistake(
      "titel: x\nliste:\n  - name: A\n    rolle: Amt«:» B",
      "Ein Doppelpunkt mit Leerzeichen steht ungeschützt im Text", "    rolle: \"Amt: B\""),
    Mistake(
      "titel: Foo«:»", "Ein Doppelpunkt mit Leerzeichen steht ungeschützt im Text",
      "titel: \"Foo:\""),
    Mistake(
      "liste:\n  - Amt: Bau«:» Tief\n",
      "Ein Doppelpunkt mit Leerzeichen steht ungeschützt im Text", "  - Amt: \"Bau: Tief\""),
    Mistake(
      "titel: \"Foo\" «und bar»", "Hinter dem schließenden Zeichen des Werts steht noch Text",
      "titel: '\"Foo\" und bar'"),
    Mistake(
      "titel: [neu] «Foo»", "Hinter dem schließenden Zeichen des Werts steht noch Text",
      "titel: \"[neu] Foo\""),
    Mistake(
      "titel: «\"»Foo\nort: Bar", "Das Anführungszeichen wird nicht geschlossen",
      "titel: \"Foo\""),
    Mistake(
      "titel: «\"»Foo\nort: \"Bar\"\nart: \"x\"", "Das Anführungszeichen wird nicht geschlossen",
      "titel: \"Foo\""),
    Mistake(
      "titel: «'»n Abend\nort: Bar", "Das Anführungszeichen wird nicht geschlossen",
      "titel: \"'n Abend\""),
    Mistake(
      "pfad: \"C:«\\D»aten\"",
      "Der umgekehrte Schrägstrich leitet hier kein bekanntes Zeichen ein", "pfad: 'C:\\Daten'"),
    Mistake(
      "titel: «@»amt", "Ein Wert darf nicht ungeschützt mit „@“ beginnen", "titel: \"@amt\""),
    Mistake(
      "titel: «`»amt`", "Ein Wert darf nicht ungeschützt mit „`“ beginnen", "titel: \"`amt`\""),
    Mistake(
      "anteil: «%»5", "Ein Wert darf nicht ungeschützt mit „%“ beginnen", "anteil: \"%5\""),
    Mistake(
      "titel: «&»amt x", "Ein Wert darf nicht ungeschützt mit „&“ beginnen",
      "titel: \"&amt x\""),
    Mistake(
      "titel: «*»wichtig*", "Ein Wert darf nicht ungeschützt mit „*“ beginnen",
      "titel: \"*wichtig*\""),
    Mistake(
      "liste:\n  - «*»amt", "Ein Wert darf nicht ungeschützt mit „*“ beginnen", "  - \"*amt\""),
    Mistake(
      "titel: «!» Achtung", "Ein Wert darf nicht ungeschützt mit „!“ beginnen",
      "titel: \"! Achtung\""),
    Mistake(
      "jahr: «!»!int 5", "Ein Wert darf nicht ungeschützt mit „!“ beginnen", "jahr: \"!!int 5\""),
    Mistake(
      "titel: «>» 50 Plätze", "Ein Wert darf nicht ungeschützt mit „>“ beginnen",
      "titel: \"> 50 Plätze\""),
    Mistake(
      "titel: «|»x", "Ein Wert darf nicht ungeschützt mit „|“ beginnen", "titel: \"|x\""),
    Mistake(
      "titel: \"Foo\"«#»4", "Vor „#“ fehlt ein Leerzeichen", "titel: \"Foo\"  #4",
      "titel: '\"Foo\"#4'"),
    Mistake(
      "titel: «?» x", "Ein Schlüssel oder Wert darf nicht ungeschützt mit „? “ beginnen",
      "titel: \"? x\""),
    Mistake(
      "titel: a«\u{7}»b", "Das Steuerzeichen U+0007 ist in den Kopfdaten nicht erlaubt", "titel: ab"
    ),
  ]

  static let brackets = [
    Mistake(
      "liste: «[»a, b\nort: Bar", "Die Klammer „[“ wird nicht geschlossen", "liste: [a, b]",
      "liste: \"[a, b\""),
    Mistake(
      "ort: Bar\nliste: «[»\n  a,\n  b,\nart: [x]", "Die Klammer „[“ wird nicht geschlossen",
      "  b]"),
    Mistake(
      "liste: «{»von: 2027", "Die Klammer „{“ wird nicht geschlossen", "liste: {von: 2027}",
      "liste: \"{von: 2027\""),
    Mistake(
      "liste: [Amt «#»4, Amt 5]",
      "„#“ macht den Rest der Zeile samt der schließenden Klammer zum Kommentar",
      "liste: [\"Amt #4\", Amt 5]"),
    Mistake(
      "liste: [\"a\" «\"b\"»]", "Zwischen zwei Einträgen in Klammern fehlt ein Komma",
      "liste: [\"a\", \"b\"]"),
    Mistake(
      "liste: [a b: c«:» d]", "In Klammern steht ein Doppelpunkt an unerwarteter Stelle"),
    Mistake("liste: [a, «,» b]", "In der Klammer fehlt ein Eintrag", "liste: [a, b]"),
    Mistake(
      "titel: «]»x", "Das Zeichen „]“ steht hier ohne öffnende Klammer", "titel: \"]x\""),
    Mistake(
      "liste: [a b: c«:» d]", "In Klammern steht ein Doppelpunkt an unerwarteter Stelle"),
    Mistake("liste: [a,\n«b]»", "Diese Zeile ist zu wenig eingerückt", "  b]"),
  ]

  static let lines = [
    Mistake("titel«:»Foo", "Hinter dem Doppelpunkt fehlt ein Leerzeichen", "titel: Foo"),
    Mistake(
      "titel«:»Foo\nort: Bar", "Hinter dem Doppelpunkt fehlt ein Leerzeichen", "titel: Foo"),
    Mistake(
      "ort: Bar\ntitel«:»Foo\nart: x", "Hinter dem Doppelpunkt fehlt ein Leerzeichen",
      "titel: Foo"),
    Mistake(
      "ort: Bar\n«titel Foo»\nart: x",
      "In dieser Zeile fehlt der Doppelpunkt hinter dem Schlüssel", "  titel Foo", "titel: Foo"),
    Mistake("«Hallo Welt»\ntitel: x", "Vor dem ersten Schlüssel steht Text", "Hallo: Welt"),
    Mistake("«Hallo»", "Vor dem ersten Schlüssel steht Text", "Hallo:"),
    Mistake(
      "liste:\n«-»foo\n-bar\nort: x", "Hinter dem Strich fehlt ein Leerzeichen", "- foo"),
    Mistake(
      "liste:\n  - a\n  «-»b: c\n", "Hinter dem Strich fehlt ein Leerzeichen", "  - b: c"),
    Mistake(
      "liste: «-» a\n", "Eine Liste beginnt nicht in der Zeile ihres Schlüssels",
      "liste:\n  - a", "liste: \"- a\""),
    Mistake(
      "a:\n«\t»b: c", "Die Einrückung enthält einen Tabulator", "  b: c"),
    Mistake(
      "a:\n  x: y\n«\t»b: c", "Die Einrückung enthält einen Tabulator", "  b: c"),
    Mistake(
      "titel: Foo\n  «ort: Bar»\nart: x",
      "Diese Zeile ist zu weit eingerückt oder gehört zum Text darüber", "titel: Foo\nort: Bar",
      "titel: \"Foo ort: Bar\""),
    Mistake(
      "liste:\n  - Foo\n    «ort: Bar»",
      "Diese Zeile ist zu weit eingerückt oder gehört zum Text darüber", "  - \"Foo ort: Bar\""),
    Mistake(
      "text: eins\n  zwei\n  «drei: vier»",
      "Diese Zeile ist zu weit eingerückt oder gehört zum Text darüber",
      "text: eins\n  zwei\ndrei: vier", "text: \"eins zwei drei: vier\""),
    Mistake(
      "a:\n    b: c\n  «d: e»", "Die Einrückung dieser Zeile passt zu keiner Zeile darüber",
      "    d: e"),
    Mistake(
      "a:\n  - b\n «- c»", "Die Einrückung dieser Zeile passt zu keiner Zeile darüber", "  - c"),
    Mistake(
      "text: eins\n  zwei «# so»\n  drei",
      "Ein Kommentar unterbricht einen Text über mehrere Zeilen"),
    Mistake(
      "«- a»\n- b", "Die Kopfdaten beginnen mit einer Liste statt mit einem Schlüssel"),
    Mistake("titel: x\n«...»\nort: y", "Die Kopfdaten enthalten mehr als ein YAML-Dokument"),
    Mistake(
      "titel: x\n«---» # zwei\nort: y", "Die Kopfdaten enthalten mehr als ein YAML-Dokument"),
    Mistake(
      "«%YAML 1.2»\ntitel: x", "Eine Zeile, die mit „%“ beginnt, ist in den Kopfdaten nicht erlaubt"
    ),
    Mistake(
      "«?» a\n: b", "Ein Schlüssel oder Wert darf nicht ungeschützt mit „? “ beginnen"),
    Mistake(
      "«[a, b]»: c", "Eine Liste oder Zuordnung kann kein Schlüssel sein", "\"[a, b]\": c"),
    Mistake("a: b\n«:» c", "Vor dem Doppelpunkt fehlt der Schlüssel"),
  ]

  @Test(arguments: values) func value(_ mistake: Mistake) { check(mistake) }
  @Test(arguments: brackets) func bracket(_ mistake: Mistake) { check(mistake) }
  @Test(arguments: lines) func line(_ mistake: Mistake) { check(mistake) }

  /// With either line end, and with wide characters before the place.
  private func check(_ mistake: Mistake) {
    for lead in ["", "straße: Öl 🏗️ Ä\n"] where lead.isEmpty || !isAboutTheFirstLine(mistake) {
      for end in ["\n", "\r\n"] {
        let marked = ("---\n" + lead + mistake.marked + "\n---\nText\n")
          .replacing("\n", with: end)
        let open = marked.utf8.prefix { $0 != "«".utf8.first }.count
        check(mistake, marked: marked, from: open, lineEnd: end)
      }
    }
  }

  private func isAboutTheFirstLine(_ mistake: Mistake) -> Bool {
    ["«%", "«Hallo", "«- "].contains { mistake.marked.hasPrefix($0) }
      || mistake.headline.contains("zu weit eingerückt") || mistake.marked.hasPrefix("titel«:»Foo")
  }

  private func check(_ mistake: Mistake, marked: String, from open: Int, lineEnd: String) {
    guard let start = marked.range(of: "«"), let end = marked.range(of: "»") else { return }
    let from = marked[..<start.lowerBound].utf8.count
    let length = marked[start.upperBound..<end.lowerBound].utf8.count
    let bytes = Array(marked.replacing("«", with: "").replacing("»", with: "").utf8)
    guard case .broken(let problem) = FrontMatter.read(bytes).outcome else {
      Issue.record("is accepted")
      return
    }
    #expect(problem.message.de == mistake.headline)
    #expect(problem.range == from..<from + length)
    #expect(problem.help.map { $0.replacing("\r\n", with: "\n") } == mistake.help)
    expectSound(FrontMatter.read(bytes), bytes)
    for help in problem.help where problem.replaces != nil && !mistake.marked.contains("a,\n") {
      expectBetter(bytes, help, problem)
    }
  }

  /// What is offered to copy removes the problem, or at least moves it down.
  private func expectBetter(_ bytes: [UInt8], _ help: String, _ problem: YAMLProblem) {
    guard let lines = problem.replaces else { return }
    let mended = Array(bytes[..<lines.lowerBound] + Array(help.utf8) + bytes[lines.upperBound...])
    if case .broken(let next) = FrontMatter.read(mended).outcome {
      #expect(
        next.range.lowerBound > problem.range.lowerBound,
        "\(String(decoding: mended, as: UTF8.self)) \(next.message.de)")
    }
  }
}
