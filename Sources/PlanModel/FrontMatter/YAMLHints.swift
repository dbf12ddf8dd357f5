import Diagnostics

/// The problems that authors run into, each with its place, its reason and a line to copy.
struct YAMLHints {
  let source: YAMLSource

  func line(_ offset: Int) -> YAMLLine { YAMLLine(source, at: offset) }

  /// A problem whose remedies each replace one line.
  func problem(
    at range: Range<Int>, _ message: Text, _ explanation: Text, in line: YAMLLine? = nil,
    help: [String] = []
  ) -> YAMLProblem {
    let written = line.map { source.text($0.range) }
    return YAMLProblem(
      range: range.clamped(to: source.range), message: message, explanation: explanation,
      help: help.filter { $0 != written }, replaces: help.isEmpty ? nil : line?.range)
  }

  /// Where libyaml's own word is all there is.
  func unreadable(at range: Range<Int>) -> YAMLProblem {
    problem(
      at: range,
      Text(
        de: "Diese Stelle ist kein gültiges YAML",
        en: "This is not valid YAML"),
      Text(
        de: "Bis hierher sind die Kopfdaten lesbar. Jede Angabe steht als „schlüssel: wert“ in "
          + "einer Zeile; Text mit Sonderzeichen steht in Anführungszeichen.",
        en: "The front matter is readable up to here. Each entry is a line “key: value”; text "
          + "with special characters is put in quotes."))
  }

  func controlCharacter(at range: Range<Int>) -> YAMLProblem {
    let code = source.text(range).unicodeScalars.first.map { String($0.value, radix: 16) } ?? ""
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code.uppercased()
    let line = line(range.lowerBound)
    return problem(
      at: range,
      Text(
        de: "Das Steuerzeichen \(name) ist in den Kopfdaten nicht erlaubt",
        en: "The control character \(name) is not allowed in front matter"),
      Text(
        de: "Es ist unsichtbar und stammt meist aus einer Kopie. Löschen Sie das Zeichen.",
        en: "It is invisible and usually comes from a copy. Delete the character."),
      in: line, help: [line.replacing(range, with: "")])
  }

  func documentMark(at offset: Int) -> YAMLProblem {
    if source.byte(offset) == UInt8(ascii: "%") { return directive(at: offset) }
    return problem(
      at: source.word(at: offset),
      Text(
        de: "Die Kopfdaten enthalten mehr als ein YAML-Dokument",
        en: "The front matter holds more than one YAML document"),
      Text(
        de: "„...“ beendet ein YAML-Dokument, „--- “ mit Text dahinter beginnt ein neues. Die "
          + "Kopfdaten enden an einer Zeile, die nur aus „---“ besteht.",
        en: "“...” ends a YAML document, “--- ” followed by text begins another. The front matter "
          + "ends at a line that is just “---”."))
  }

  func directive(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    let isPercent = source.byte(line.range.lowerBound) == UInt8(ascii: "%")
    return problem(
      at: isPercent ? line.content : source.word(at: offset),
      Text(
        de: "Eine Zeile, die mit „%“ beginnt, ist in den Kopfdaten nicht erlaubt",
        en: "A line that begins with “%” is not allowed in front matter"),
      Text(
        de: "YAML liest sie als Anweisung an den Parser. Löschen Sie die Zeile, oder rücken Sie "
          + "sie als Text ein und setzen sie in Anführungszeichen.",
        en: "YAML reads it as a directive to the parser. Delete the line, or indent it as text "
          + "and put it in quotes."))
  }

  func rootIsList(at start: Int) -> YAMLProblem {
    problem(
      at: line(start).content,
      Text(
        de: "Die Kopfdaten beginnen mit einer Liste statt mit einem Schlüssel",
        en: "The front matter begins with a list instead of a key"),
      Text(
        de: "Jede Angabe braucht einen Namen: Die Liste steht eingerückt unter „schlüssel:“.",
        en: "Each entry needs a name: the list stands indented below “key:”."))
  }
}
