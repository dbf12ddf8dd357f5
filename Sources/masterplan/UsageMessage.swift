import ArgumentParser
import Diagnostics

/// What the argument parser refuses, in the words of this program.
enum UsageMessage {
  /// - Parameter message: the parser's own message, which names things in single quotes.
  static func text(_ message: String, _ arguments: [String]) -> Text {
    let quoted = names(in: message)
    let first = quoted.first ?? ""
    if message.hasPrefix("Unknown option") {
      let proposal = NearestName.of(first, in: options(of: arguments))
        .map { Text(de: "; gemeint ist vielleicht: \($0)", en: "; perhaps you meant: \($0)") }
      return Text(
        de: "Die Option „\(first)“ gibt es nicht", en: "The option “\(first)” does not exist")
        + (proposal ?? help(arguments))
    }
    if message.hasPrefix("Missing value for") {
      return Text(de: "Zu „\(first)“ fehlt der Wert", en: "“\(first)” lacks its value")
    }
    if message.hasPrefix("Missing expected argument") {
      return Text(de: "Es fehlt: \(first)", en: "Missing: \(first)") + help(arguments)
    }
    if message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments") {
      let all = quoted.joined(separator: ", ")
      return Text(de: "Überzählig: \(all)", en: "Not expected: \(all)") + help(arguments)
    }
    if message.contains("does not take any value") {
      return Text(de: "„\(first)“ nimmt keinen Wert", en: "“\(first)” takes no value")
    }
    return Text(verbatim: message)
  }

  private static func help(_ arguments: [String]) -> Text {
    let command = subcommand(arguments)?.configuration.commandName.map { " \($0)" } ?? ""
    return Text(
      de: "; siehe masterplan\(command) --help", en: "; see masterplan\(command) --help")
  }

  private static func subcommand(_ arguments: [String]) -> (any ParsableCommand.Type)? {
    Masterplan.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
  }

  /// Every option that the command's help names.
  private static func options(of arguments: [String]) -> [String] {
    let help =
      subcommand(arguments).map { Masterplan.helpMessage(for: $0) } ?? Masterplan.helpMessage()
    let words = help.split { !($0.isLetter || $0 == "-") }
    return Set(words.filter { $0.hasPrefix("--") && $0.count > 2 }.map(String.init))
      .sortedByCodePoints()
  }

  private static func names(in message: String) -> [String] {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
  }
}
