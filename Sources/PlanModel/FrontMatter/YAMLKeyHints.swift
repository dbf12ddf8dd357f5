import Diagnostics

// Keys that are more than a word before a colon.
extension YAMLHints {
  func explicitKey(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    guard source.byte(offset) == UInt8(ascii: "?") else {
      return problem(
        at: source.word(at: offset),
        Text(
          de: "Hinter dem Schlüssel fehlt der Doppelpunkt",
          en: "The colon is missing behind the key"),
        Text(
          de: "YAML erwartet „schlüssel: wert“ in einer Zeile.",
          en: "YAML expects “key: value” on one line."))
    }
    return problem(
      at: offset..<offset + 1,
      Text(
        de: "Ein Schlüssel oder Wert darf nicht ungeschützt mit „? “ beginnen",
        en: "A key or value must not begin with an unprotected “? ”"),
      Text(
        de: "YAML liest „? “ als Zeichen eines mehrteiligen Schlüssels; den gibt es in einem Plan "
          + "nicht. Ein Text, der so beginnt, steht in Anführungszeichen.",
        en: "YAML reads “? ” as the mark of a compound key; a plan has none. A text that begins "
          + "like this is put in quotes."),
      in: line, help: offset == line.value.lowerBound ? line.quotingHelp : [])
  }

  func keyIsCollection(_ node: YAMLNode) -> YAMLProblem {
    if source.byte(node.range.lowerBound - 2) == UInt8(ascii: "?") {
      return explicitKey(at: node.range.lowerBound - 2)
    }
    let line = line(node.range.lowerBound)
    let isOneLine = node.range.upperBound <= line.range.upperBound
    return problem(
      at: isOneLine ? node.range : line.content,
      Text(
        de: "Eine Liste oder Zuordnung kann kein Schlüssel sein",
        en: "A list or mapping cannot be a key"),
      Text(
        de: "Vor dem Doppelpunkt steht ein Wort. Beginnt es mit einer Klammer, steht es in "
          + "Anführungszeichen.",
        en: "Before the colon stands a word. If it begins with a bracket, put it in quotes."),
      in: line,
      help: isOneLine
        ? [line.replacing(node.range, with: YAMLLine.quoted(source.text(node.range)))] : [])
  }

  func missingKey(at offset: Int) -> YAMLProblem {
    problem(
      at: source.character(at: offset),
      Text(
        de: "Vor dem Doppelpunkt fehlt der Schlüssel", en: "The key is missing before the colon"),
      Text(
        de: "YAML erwartet „schlüssel: wert“.", en: "YAML expects “key: value”."))
  }
}
