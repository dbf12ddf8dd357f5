import Diagnostics

/// The format as documentation and as JSON Schema, from the one table of keys.
public enum FormatDocumentation {
  /// The whole format in Markdown.
  public static func markdown(language: Language) -> String {
    var page = FormatPage(language: language)
    page.writeFolders()
    page.writeValues()
    page.writeKinds()
    page.writeVocabularies()
    return page.text
  }
}

/// A page of Markdown in one language, written from top to bottom.
struct FormatPage {
  let language: Language
  private(set) var text = ""

  init(language: Language) { self.language = language }

  mutating func line(_ text: Text) { self.text += text[language] + "\n\n" }
  mutating func heading(_ level: Int, _ text: Text) {
    line(Text(verbatim: String(repeating: "#", count: level) + " ") + text)
  }

  mutating func table(_ head: [Text], _ rows: [[Text]]) {
    func write(_ cells: [Text]) {
      let written = cells.map { FormatPage.cell($0[language]) }
      text += "| " + written.joined(separator: " | ") + " |\n"
    }
    write(head)
    text += "|" + String(repeating: "---|", count: head.count) + "\n"
    rows.forEach(write)
    text += "\n"
  }

  /// A bar ends a cell of a table, even in code.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  static func code(_ text: String) -> String { "`\(text)`" }

  mutating func writeFolders() {
    heading(1, Text(de: "Das Format des Plans", en: "The plan format"))
    line(
      Text(
        de:
          "Ein Plan ist ein Ordner mit Dokumenten: Markdown-Dateien, die oben zwischen zwei Zeilen `---` ihre Angaben tragen und darunter ihren Text. Der Ordner gibt die Art des Dokuments, der Dateiname ohne `.md` seine id.",
        en:
          "A plan is a folder of documents: Markdown files that carry their values between two lines `---` and their text below. The folder gives the kind of a document, the file name without `.md` its id."
      ))
    let rows = Kind.allCases.map { kind in
      [
        Text(verbatim: FormatPage.code(kind.folder.map { $0 + "/" } ?? "plan.md")),
        Text(verbatim: FormatPage.code(kind.rawValue)), kind.meaning,
      ]
    }
    table(
      [
        Text(de: "Ort", en: "place"), Text(de: "Art", en: "kind"),
        Text(de: "Bedeutung", en: "meaning"),
      ],
      rows)
    line(
      Text(
        de:
          "Eine id besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen, hat höchstens 80 Zeichen und ist im ganzen Plan nur einmal vergeben. `[[id]]` und `[[id|Worte]]` im Text führen zu einem anderen Dokument. Dateien, deren Name mit `.` oder `_` beginnt, und `README.md` sind keine Dokumente; `bilder/` enthält Bilder, `seiten/` die Pflichtseiten.",
        en:
          "An id consists of lower-case letters, digits and single hyphens, has at most 80 characters and is taken only once in the whole plan. `[[id]]` and `[[id|words]]` in a body lead to another document. Files whose name begins with `.` or `_`, and `README.md`, are no documents; `bilder/` holds images, `seiten/` the statutory pages."
      ))
  }

  mutating func writeValues() {
    heading(2, Text(de: "Schreibweise der Werte", en: "How values are written"))
    line(
      Text(
        de:
          "Die Angaben sind YAML. Welche Art von Wert ein Schlüssel hat, sagt die Tabelle seiner Art; Anführungszeichen ändern daran nichts. Ein leerer Wert fehlt. Wo eine Liste erwartet wird, ist ein einzelner Wert eine Liste mit einem Eintrag. Ein Wert, der sich auf zwei Arten lesen lässt, wird nicht geraten, sondern mit beiden Lesarten gemeldet.",
        en:
          "The front matter is YAML. The table of its kind says which type of value a key has; quotes do not change it. An empty value is missing. Where a list is expected, one value is a list of one. A value that can be read in two ways is not guessed but reported with both readings."
      ))
    let rows = ValueNotation.all.map { notation in
      [
        notation.name,
        Text(verbatim: notation.accepted.map(FormatPage.code).joined(separator: " · ")),
        notation.refusedText, notation.hint,
      ]
    }
    table(
      [
        Text(de: "Art", en: "type"), Text(de: "so geht es", en: "accepted"),
        Text(de: "so nicht", en: "refused"), Text(de: "dazu", en: "note"),
      ], rows)
    line(
      Text(
        de:
          "Ein Punkt mit genau drei Ziffern dahinter (`1.500`) ist mehrdeutig, außer vor `€`, bei einer Anzahl und vor Einheiten, die Ganzes zählen oder Quadratmeter messen. In geschweiften und eckigen Klammern beendet ein Komma den Wert: Dort stehen Dezimalzahlen in Anführungszeichen, `{2027: \"1,2 Mio. €\"}`.",
        en:
          "One dot with exactly three digits behind it (`1.500`) is ambiguous, except before `€`, in a count and before units that count whole things or measure square metres. In braces and brackets a comma ends the value: decimals stand in quotes there, `{2027: \"1,2 Mio. €\"}`."
      ))
  }
}

extension ValueNotation {
  fileprivate var refusedText: Text {
    func line(_ language: Language) -> String {
      refused.map { "`\($0.text)` (\($0.reason[language]))" }.joined(separator: " · ")
    }
    return Text(de: line(.de), en: line(.en))
  }
}
