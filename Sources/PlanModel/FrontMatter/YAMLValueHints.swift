import Diagnostics

// Values that YAML reads as something else than text.
extension YAMLHints {
  func colonInText(at colon: Int) -> YAMLProblem {
    let line = line(colon)
    return problem(
      at: colon..<colon + 1,
      Text(
        de: "Ein Doppelpunkt mit Leerzeichen steht ungeschützt im Text",
        en: "A colon followed by a blank stands unprotected in the text"),
      Text(
        de: "YAML liest „: “ als Trennung von Schlüssel und Wert. Ein Text, der das enthält, steht "
          + "in Anführungszeichen.",
        en: "YAML reads “: ” as the mark between key and value. A text that contains it is put in "
          + "quotes."),
      in: line, help: line.quotingHelp)
  }

  func textBehindValue(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    return problem(
      at: offset..<max(offset, line.value.upperBound),
      Text(
        de: "Hinter dem schließenden Zeichen des Werts steht noch Text",
        en: "There is more text behind the character that closes the value"),
      Text(
        de: "Beginnt ein Wert mit einem Anführungszeichen oder einer Klammer, so endet er mit dem "
          + "Gegenstück. Soll alles Text sein, steht das Ganze in Anführungszeichen.",
        en: "A value that begins with a quote or a bracket ends at its counterpart. If all of it "
          + "is text, put the whole in quotes."),
      in: line, help: line.quotingHelp)
  }

  func openQuote(at quote: Int, runningTo other: Int?) -> YAMLProblem {
    let line = line(quote)
    let mark = source.byte(quote) == 0x27 ? "'" : "\""
    let text = source.text(quote + 1..<max(quote + 1, line.value.upperBound))
    var help = [line.replacing(quote..<line.range.upperBound, with: mark + text + mark)]
    if text.contains(mark) || mark == "'" {
      help = [line.replacing(quote..<line.range.upperBound, with: YAMLLine.quoted(mark + text))]
    }
    return problem(
      at: quote..<quote + 1,
      Text(
        de: "Das Anführungszeichen wird nicht geschlossen",
        en: "The quote is not closed"),
      other == nil
        ? Text(
          de: "Bis zum Ende der Kopfdaten folgt kein zweites Zeichen \(mark).",
          en: "No second \(mark) follows before the end of the front matter.")
        : Text(
          de: "Der Text läuft dadurch in Zeilen weiter, die nicht eingerückt sind. Ein Text über "
            + "mehrere Zeilen ist weiter eingerückt als sein Schlüssel.",
          en: "So the text runs on into lines that are not indented. A text of several lines is "
            + "indented more than its key."),
      in: line, help: help)
  }

  /// `@ & * ! % |` and others, which mean something at the start of a value.
  func reservedStart(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    let sign = source.text(source.character(at: offset))
    return problem(
      at: source.character(at: offset),
      Text(
        de: "Ein Wert darf nicht ungeschützt mit „\(sign)“ beginnen",
        en: "A value must not begin with an unprotected “\(sign)”"),
      reason(for: sign), in: line,
      help: offset == line.value.lowerBound ? line.quotingHelp : [])
  }

  private func reason(for sign: String) -> Text {
    switch sign {
    case "&", "*":
      Text(
        de: "YAML liest es als Anker oder Verweis auf einen Anker; beides gibt es in einem Plan "
          + "nicht. Ein Text, der so beginnt, steht in Anführungszeichen.",
        en: "YAML reads it as an anchor or a reference to one; a plan has neither. A text that "
          + "begins like this is put in quotes.")
    case "!":
      Text(
        de: "YAML liest es als Typangabe; die gibt es in einem Plan nicht. Ein Text, der so "
          + "beginnt, steht in Anführungszeichen.",
        en: "YAML reads it as a type tag; a plan has none. A text that begins like this is put in "
          + "quotes.")
    case "|", ">":
      Text(
        de: "YAML liest es als Ankündigung eines Textblocks, der eingerückt in der nächsten Zeile "
          + "beginnt. Ein Text in derselben Zeile steht in Anführungszeichen.",
        en: "YAML reads it as the mark of a text block that begins, indented, on the next line. A "
          + "text on the same line is put in quotes.")
    default:
      Text(
        de: "YAML hat dieses Zeichen am Anfang für sich reserviert. Ein Text, der so beginnt, "
          + "steht in Anführungszeichen.",
        en: "YAML keeps this character at the start for itself. A text that begins like this is "
          + "put in quotes.")
    }
  }

  func unknownEscape(at offset: Int, quote: Int?) -> YAMLProblem {
    let line = line(offset)
    var help: [String] = []
    let last = line.value.upperBound - 1
    if let quote, line.range.contains(quote), quote < last, source.byte(last) == 0x22 {
      let text = source.text(quote + 1..<last)
      help = [line.replacing(quote..<last + 1, with: YAMLLine.quoted(text))]
    }
    return problem(
      at: offset..<source.character(at: offset + 1).upperBound,
      Text(
        de: "Der umgekehrte Schrägstrich leitet hier kein bekanntes Zeichen ein",
        en: "The backslash does not begin a known escape here"),
      Text(
        de: "Zwischen doppelten Anführungszeichen steht „\\“ für Sonderzeichen, etwa „\\\"“. "
          + "Zwischen einfachen bleibt jedes Zeichen, wie es ist.",
        en: "Between double quotes “\\” begins a special character, such as “\\\"”. Between single "
          + "quotes every character stays as it is."),
      in: line, help: help)
  }

  func hashWithoutBlank(at offset: Int) -> YAMLProblem {
    let line = line(offset)
    return problem(
      at: offset..<offset + 1,
      Text(
        de: "Vor „#“ fehlt ein Leerzeichen",
        en: "A blank is missing before “#”"),
      Text(
        de: "Ein Kommentar steht mit Abstand hinter dem Wert. Gehört „#“ zum Text, steht das Ganze "
          + "in Anführungszeichen.",
        en: "A comment stands apart from the value. If “#” belongs to the text, put the whole in "
          + "quotes."),
      in: line,
      help: [line.replacing(offset..<offset, with: "  ")] + line.quotingHelp)
  }

  func deepBlankLine(at start: Int) -> YAMLProblem {
    let line = line(start)
    return problem(
      at: line.indentation,
      Text(
        de: "Die leere Zeile ist weiter eingerückt als der Text darunter",
        en: "The blank line is indented more than the text below it"),
      Text(
        de: "Ein Textblock übernimmt die Einrückung seiner ersten Zeile. Löschen Sie die "
          + "Leerzeichen dieser Zeile.",
        en: "A text block takes the indentation of its first line. Delete the blanks of this "
          + "line."))
  }
}
