import ArgumentParser

/// The program; its commands are the files beside this one.
struct Masterplan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "masterplan",
    abstract: "Prüft Masterpläne des Strukturwandels und macht daraus eine Website.",
    discussion: """
      Ein Plan ist ein Ordner aus Textdateien (Markdown mit Kopfdaten). Ohne Angabe ist es der \
      Ordner plans.

      Ende mit 0: nichts ab --fail-on · 1: Befunde ab --fail-on · 2: falscher Aufruf · 3: der Plan \
      lässt sich nicht lesen oder das Ergebnis nicht schreiben.
      """,
    version: Release.description,
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, ExplainCommand.self,
      AdoptCommand.self, CompareCommand.self, SchemaCommand.self,
    ])
}
