import ArgumentParser
import Diagnostics

/// A command that runs and says how it ended.
protocol MasterplanCommand: ParsableCommand {
  func execute() async throws(Trouble) -> ExitStatus
}

/// One run of the program: arguments in, exit status out. Nothing else ends the process.
enum Invocation {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do throws(Trouble) {
      try checkCommand(arguments)
      switch parse(arguments) {
      case .success(let command): return try await command.execute()
      case .failure(let answer): return try self.answer(answer.error, arguments)
      }
    } catch {
      let language = language(in: arguments)
      Terminal.tell("masterplan: " + TerminalText.line(error.message[language]))
      return error.status
    }
  }

  /// What the parser has to say instead of a command: help, the version, or wrong usage.
  private struct ParserAnswer: Error {
    let error: any Error
  }

  private static func parse(
    _ arguments: [String]
  ) -> Result<any MasterplanCommand, ParserAnswer> {
    do {
      var command = try Masterplan.parseAsRoot(arguments)
      if let known = command as? any MasterplanCommand { return .success(known) }
      try command.run()
      return .failure(ParserAnswer(error: CleanExit.helpRequest()))
    } catch {
      return .failure(ParserAnswer(error: error))
    }
  }

  /// Help and version are results; what the parser refuses is wrong usage.
  private static func answer(
    _ error: any Error, _ arguments: [String]
  ) throws(Trouble) -> ExitStatus {
    let message = Masterplan.fullMessage(for: error, columns: 100)
    guard Masterplan.exitCode(for: error) != .success else {
      try Terminal.print(GermanHelp.translated(message) + "\n")
      return .success
    }
    throw .usage(UsageMessage.text(Masterplan.message(for: error), arguments))
  }

  /// The parser takes an unknown command for a surplus argument.
  private static func checkCommand(_ arguments: [String]) throws(Trouble) {
    let commands = Masterplan.configuration.subcommands.compactMap { $0.configuration.commandName }
    let isHelp = arguments.first == "help"
    guard let name = isHelp ? arguments.dropFirst().first : arguments.first,
      !name.hasPrefix("-"), !(commands + ["help"]).contains(name)
    else { return }
    throw .unknown(Text(de: "Den Befehl", en: "The command"), name, among: commands)
  }

  /// The language of what goes wrong before the options are read.
  static func language(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang=en" { return .en }
      if argument == "--lang", index + 1 < arguments.count, arguments[index + 1] == "en" {
        return .en
      }
    }
    return .de
  }
}
