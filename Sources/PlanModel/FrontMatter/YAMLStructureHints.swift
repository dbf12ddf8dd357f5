import Diagnostics

// Lines, keys, dashes and indentation.
extension YAMLHints {
  func tab(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    var start = line.range.lowerBound
    while start < offset, source.byte(start) != 0x09 { start += 1 }
    if !line.indentation.contains(start) { start = offset }
    var end = start
    while source.byte(end) == 0x09 { end += 1 }
    let isIndentation = line.indentation.contains(start)
    let part = isIndentation ? line.indentation : start..<source.skipBlanks(end)
    let spaces = part.reduce(0) { $0 + (source.byte($1) == 0x09 ? 2 : 1) }
    let text = String(repeating: " ", count: isIndentation ? spaces : 1)
    return problem(
      at: start..<max(end, start),
      Text(
        de: "Die Einrückung enthält einen Tabulator",
        en: "The indentation contains a tab"),
      Text(
        de: "YAML rückt nur mit Leerzeichen ein, üblich sind zwei je Ebene.",
        en: "YAML indents with blanks only, usually two a level."),
      in: line, help: [line.replacing(part, with: text)])
  }

  /// A line that should have been a key with its value, or belong to the text above.
  func lineWithoutKey(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    let first = source.byte(line.start)
    if first == UInt8(ascii: "&") || first == UInt8(ascii: "*") || first == UInt8(ascii: "!") {
      return reservedStart(at: line.start)
    }
    if let problem = missingBlank(in: line) ?? commentInText(above: line) { return problem }
    let text = source.text(line.content)
    var help: [String] = []
    if let above = line.above, above.colon != nil, !above.value.isEmpty, !line.isItem {
      help.append(line.indented(by: above.depth + 2))
    }
    if let key = Self.leadingKey(text) {
      let rest = text.dropFirst(key.count).drop { $0 == " " || $0 == "=" || $0 == "\t" }
      let value = rest.contains(": ") ? YAMLLine.quoted(String(rest)) : String(rest)
      help.append(
        line.replacing(line.content, with: value.isEmpty ? key + ":" : key + ": " + value))
    }
    let isFirst = line.above == nil
    return problem(
      at: line.content,
      isFirst
        ? Text(
          de: "Vor dem ersten Schlüssel steht Text", en: "There is text before the first key")
        : Text(
          de: "In dieser Zeile fehlt der Doppelpunkt hinter dem Schlüssel",
          en: "The colon behind the key is missing on this line"),
      Text(
        de: "YAML erwartet „schlüssel: wert“. Gehört die Zeile zum Text darüber, ist sie weiter "
          + "eingerückt als dessen Schlüssel.",
        en: "YAML expects “key: value”. A line that belongs to the text above it is indented more "
          + "than that text's key."),
      in: line, help: help)
  }

  /// A comment ends the text that the line below would continue.
  private func commentInText(above line: YAMLLine) -> YAMLProblem? {
    guard line.depth > 0, line.colon == nil, line.range.lowerBound > source.range.lowerBound,
      let text = line.above, !text.value.isEmpty,
      let hash = (text.value.lowerBound..<line.range.lowerBound).first(where: {
        source.byte($0) == UInt8(ascii: "#")
          && (source.isBlank($0 - 1) || source.isLineEnd($0 - 1))
      })
    else { return nil }
    return problem(
      at: hash..<source.lineEnd(hash),
      Text(
        de: "Ein Kommentar unterbricht einen Text über mehrere Zeilen",
        en: "A comment interrupts a text of several lines"),
      Text(
        de: "Der Text endet vor dem Kommentar, die Zeile dahinter gehört nicht mehr dazu. "
          + "Setzen Sie den Kommentar über den Schlüssel.",
        en: "The text ends before the comment, and the line behind it is no longer part of it. "
          + "Move the comment above the key."))
  }

  /// `titel:Foo` and `-Foo`.
  private func missingBlank(in line: YAMLLine) -> YAMLProblem? {
    let text = source.text(line.content)
    if text.first == "-", let next = text.dropFirst().first, next != "-", next != " " {
      return problem(
        at: line.start..<line.start + 1,
        Text(
          de: "Hinter dem Strich fehlt ein Leerzeichen",
          en: "A blank is missing behind the dash"),
        Text(
          de: "YAML erkennt einen Listeneintrag an „- “.",
          en: "YAML knows a list entry by “- ”."),
        in: line, help: [line.replacing(line.start..<line.start + 1, with: "- ")])
    }
    guard line.colon == nil,
      let key = Self.leadingKey(source.text(line.start..<line.value.upperBound))
    else { return nil }
    let colon = line.start + key.utf8.count
    guard source.byte(colon) == UInt8(ascii: ":"), colon + 1 < line.value.upperBound else {
      return nil
    }
    return problem(
      at: colon..<colon + 1,
      Text(
        de: "Hinter dem Doppelpunkt fehlt ein Leerzeichen",
        en: "A blank is missing behind the colon"),
      Text(
        de: "YAML trennt Schlüssel und Wert mit „: “; ohne Leerzeichen ist die Zeile bloßer Text.",
        en: "YAML separates key and value by “: ”; without the blank the line is mere text."),
      in: line, help: [line.replacing(colon..<colon + 1, with: ": ")])
  }

  /// A first word that could be a key.
  static func leadingKey(_ text: String) -> String? {
    let key = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return key.first?.isLetter == true ? String(key) : nil
  }

  /// `titel: Foo` with `  ort: Bar` below it.
  func keyInsideText(of first: YAMLLine, at colon: Int) -> YAMLProblem {
    let line = line(colon)
    var below = line
    var lines: [Substring] = []
    while below.range.lowerBound > first.range.lowerBound {
      lines.insert(Substring(source.text(below.content)), at: 0)
      guard let above = below.above else { break }
      below = above
    }
    let text = ([Substring(source.text(first.value))] + lines).joined(separator: " ")
    var result = problem(
      at: line.content,
      Text(
        de: "Diese Zeile ist zu weit eingerückt oder gehört zum Text darüber",
        en: "This line is indented too far, or belongs to the text above it"),
      Text(
        de:
          "Weiter eingerückt als der Schlüssel darüber, setzt sie dessen Text fort, und darin darf "
          + "„: “ nicht ungeschützt stehen. Gleich eingerückt ist sie eine eigene Angabe.",
        en:
          "Indented more than the key above, it continues that key's text, in which “: ” must not "
          + "stand unprotected. Indented the same, it is an entry of its own."))
    let whole = first.range.lowerBound..<line.range.upperBound
    let kept = source.text(first.range.lowerBound..<line.range.lowerBound)
    let depth = first.start - first.range.lowerBound
    let quoted = first.replacing(
      first.value.lowerBound..<first.range.upperBound, with: YAMLLine.quoted(text))
    // An item without a key has no level at which the line could be an entry.
    result.help = first.colon == nil ? [quoted] : [kept + line.indented(by: depth), quoted]
    result.replaces = whole
    return result
  }

  func wrongIndentation(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    var depths: [Int] = []
    var above = line.above
    var lowest = Int.max
    while let next = above, lowest > 0 {
      if next.depth < lowest, next.isItem == line.isItem || next.depth == 0 {
        depths.append(next.depth)
      }
      if !line.isItem, next.isItem, next.start - next.range.lowerBound < lowest {
        depths.append(next.start - next.range.lowerBound)
      }
      lowest = min(lowest, next.depth)
      above = next.above
    }
    let nearest = depths.min { abs($0 - line.depth) < abs($1 - line.depth) }
    return problem(
      at: line.content,
      Text(
        de: "Die Einrückung dieser Zeile passt zu keiner Zeile darüber",
        en: "This line's indentation matches no line above it"),
      Text(
        de: "Angaben derselben Ebene beginnen genau untereinander.",
        en: "Entries of one level begin exactly below each other."),
      in: line, help: nearest.map { [line.indented(by: $0)] } ?? [])
  }

  func listOnKeyLine(at dash: Int) -> YAMLProblem {
    let line = line(dash)
    guard let colon = line.colon, colon < dash else { return wrongIndentation(at: dash) }
    if dash != line.value.lowerBound { return textBehindValue(at: dash) }
    let spaces = String(repeating: " ", count: line.depth + 2)
    let lead = source.text(line.range.lowerBound..<colon + 1)
    return problem(
      at: dash..<dash + 1,
      Text(
        de: "Eine Liste beginnt nicht in der Zeile ihres Schlüssels",
        en: "A list does not begin on its key's line"),
      Text(
        de: "Jeder Eintrag steht mit „- “ in einer eigenen Zeile. Beginnt ein Text mit „- “, steht "
          + "er in Anführungszeichen.",
        en: "Each entry stands on a line of its own with “- ”. A text that begins with “- ” is put "
          + "in quotes."),
      in: line,
      help: [lead + "\n" + spaces + source.text(dash..<line.range.upperBound), line.quotingValue])
  }
}
