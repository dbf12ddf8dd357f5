import Diagnostics

// Lists and mappings in brackets.
extension YAMLHints {
  func openBracket(at bracket: Int) -> YAMLProblem {
    let line = line(bracket)
    if let hash = hiddenEnd(in: line, from: bracket) { return hash }
    let closing = source.byte(bracket) == UInt8(ascii: "{") ? "}" : "]"
    let opening = source.text(bracket..<bracket + 1)
    let last = lastLine(ofEntriesBelow: line)
    var end = last.value.upperBound
    while end > bracket + 1, source.isBlank(end - 1) || source.byte(end - 1) == UInt8(ascii: ",") {
      end -= 1
    }
    let isOneLine = last.range == line.range
    let quotes = isOneLine && bracket == line.value.lowerBound ? line.quotingHelp : []
    return problem(
      at: bracket..<bracket + 1,
      Text(
        de: "Die Klammer „\(opening)“ wird nicht geschlossen",
        en: "The bracket “\(opening)” is not closed"),
      Text(
        de: "YAML liest alles dahinter als Einträge, bis „\(closing)“ kommt; weitere Zeilen darin "
          + "sind eingerückt. Beginnt ein Text mit „\(opening)“, steht er in Anführungszeichen.",
        en: "YAML reads all that follows as entries until “\(closing)” comes; further lines in it "
          + "are indented. A text that begins with “\(opening)” is put in quotes."),
      in: last,
      help: [last.replacing(end..<last.range.upperBound, with: closing)] + quotes)
  }

  /// The last of the lines that are indented more than `line`, or `line` itself.
  private func lastLine(ofEntriesBelow line: YAMLLine) -> YAMLLine {
    var last = line
    var next = source.nextLine(line.range.lowerBound)
    while let start = next {
      let below = YAMLLine(source, at: start)
      if !below.isBlank {
        if below.depth <= line.depth { break }
        last = below
      }
      next = source.nextLine(start)
    }
    return last
  }

  /// A line in quotes or brackets that is closed, but left of where it may stand.
  func shallowLine(at start: Int, indentation: Int) -> YAMLProblem {
    let line = line(start)
    if source.byte(start + line.depth) == 0x09 { return tab(at: start + line.depth) }
    return problem(
      at: line.content,
      Text(
        de: "Diese Zeile ist zu wenig eingerückt",
        en: "This line is not indented enough"),
      Text(
        de:
          "Was in Anführungszeichen oder Klammern über mehrere Zeilen geht, ist weiter eingerückt "
          + "als sein Schlüssel.",
        en: "What runs over several lines in quotes or brackets is indented more than its key."),
      in: line, help: [line.indented(by: indentation + 2)])
  }

  /// `[Amt #4, Amt 5]`: the comment has hidden the closing bracket.
  private func hiddenEnd(in line: YAMLLine, from bracket: Int) -> YAMLProblem? {
    guard
      let hash = (bracket..<line.range.upperBound).first(where: {
        source.byte($0) == UInt8(ascii: "#") && source.isBlank($0 - 1)
      }),
      (hash..<line.range.upperBound).contains(where: { isBracket($0, closing: true) })
    else { return nil }
    var start = hash
    while start > bracket + 1, source.byte(start - 1) != UInt8(ascii: ","),
      !isBracket(start - 1, closing: false)
    {
      start -= 1
    }
    start = source.skipBlanks(start)
    var end = hash
    while end < line.range.upperBound, source.byte(end) != UInt8(ascii: ","),
      !isBracket(end, closing: true)
    {
      end += 1
    }
    while source.isBlank(end - 1) { end -= 1 }
    return problem(
      at: hash..<hash + 1,
      Text(
        de: "„#“ macht den Rest der Zeile samt der schließenden Klammer zum Kommentar",
        en: "“#” makes the rest of the line a comment, the closing bracket included"),
      Text(
        de: "Ein Leerzeichen mit „#“ dahinter beginnt in YAML einen Kommentar. Ein Text mit „ #“ "
          + "steht in Anführungszeichen.",
        en: "In YAML a blank followed by “#” begins a comment. A text with “ #” is put in quotes."),
      in: line,
      help: [line.replacing(start..<end, with: YAMLLine.quoted(source.text(start..<end)))])
  }

  private func isBracket(_ offset: Int, closing: Bool) -> Bool {
    let byte = source.byte(offset)
    return closing
      ? byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      : byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  func missingComma(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    var end = offset
    while source.isBlank(end - 1) { end -= 1 }
    let isColon = source.byte(offset) == UInt8(ascii: ":")
    let isSameLine = end > line.indentation.upperBound
    var word = source.word(at: offset)
    while word.count > 1, isBracket(word.upperBound - 1, closing: true) {
      word = word.lowerBound..<word.upperBound - 1
    }
    return problem(
      at: word,
      isColon
        ? Text(
          de: "In Klammern steht ein Doppelpunkt an unerwarteter Stelle",
          en: "A colon stands at an unexpected place inside brackets")
        : Text(
          de: "Zwischen zwei Einträgen in Klammern fehlt ein Komma",
          en: "A comma is missing between two entries in brackets"),
      Text(
        de: "Einträge in Klammern trennt ein Komma, Schlüssel und Wert „: “. Ein Text mit einem "
          + "dieser Zeichen steht in Anführungszeichen.",
        en: "Entries in brackets are separated by a comma, key and value by “: ”. A text with one "
          + "of these is put in quotes."),
      in: line,
      help: isColon || !isSameLine || isBracket(offset, closing: true)
        ? [] : [line.replacing(end..<end, with: ",")])
  }

  func emptyEntry(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    var help: [String] = []
    if source.byte(offset) == UInt8(ascii: ",") {
      help = [line.replacing(offset..<source.skipBlanks(offset + 1), with: "")]
    }
    return problem(
      at: source.character(at: offset),
      Text(
        de: "In der Klammer fehlt ein Eintrag", en: "An entry is missing inside the brackets"),
      Text(
        de: "Vor jedem Komma steht ein Eintrag.", en: "Each comma has an entry before it."),
      in: line, help: help)
  }

  func strayBracket(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    let sign = source.text(source.character(at: offset))
    return problem(
      at: source.character(at: offset),
      Text(
        de: "Das Zeichen „\(sign)“ steht hier ohne öffnende Klammer",
        en: "The character “\(sign)” stands here without an opening bracket"),
      Text(
        de: "Ein Text, der damit beginnt, steht in Anführungszeichen; eine überzählige Klammer "
          + "löschen Sie.",
        en: "A text that begins with it is put in quotes; delete a bracket too many."),
      in: line,
      help: offset == line.value.lowerBound
        ? line.quotingHelp : [line.replacing(offset..<offset + 1, with: "")])
  }

  func loneDash(at range: Range<Int>) -> YAMLProblem {
    let line = line(range.lowerBound)
    return problem(
      at: range,
      Text(
        de: "Ein Strich allein ist in Klammern kein Eintrag",
        en: "A dash alone is no entry inside brackets"),
      Text(
        de: "YAML liest „-“ als Zeichen einer Liste. Als Text steht es in Anführungszeichen.",
        en: "YAML reads “-” as the mark of a list. As text it is put in quotes."),
      in: line, help: [line.replacing(range, with: "\"-\"")])
  }

  func splitKey(_ key: Range<Int>) -> YAMLProblem {
    problem(
      at: key,
      Text(
        de: "Schlüssel und Doppelpunkt stehen nicht in derselben Zeile",
        en: "Key and colon do not share a line"),
      Text(
        de: "YAML erwartet „schlüssel:“ ungetrennt in einer Zeile.",
        en: "YAML expects “key:” undivided on one line."))
  }
}
