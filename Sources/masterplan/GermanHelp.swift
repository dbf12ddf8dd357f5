/// The parser's help in German; its headings are fixed words.
enum GermanHelp {
  private static let words: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Aufruf: "), ("ARGUMENTS:", "Angaben:"),
    ("OPTIONS:", "Optionen:"), ("SUBCOMMANDS:", "Befehle:"),
    ("<options>", "<Optionen>"), ("<subcommand>", "<Befehl>"),
    ("Show help information.", "Zeigt diese Hilfe."), ("Show the version.", "Zeigt die Version."),
    ("Show subcommand help information.", "Zeigt die Hilfe zu einem Befehl."),
    ("for detailed help.", "zeigt die Hilfe zu einem Befehl."), ("  See '", "  'masterplan "),
    ("'masterplan masterplan ", "'masterplan "), ("(default: ", "(Vorgabe: "),
  ]

  static func translated(_ help: String) -> String {
    words.reduce(help) { $0.replacing($1.0, with: $1.1) }
  }
}
