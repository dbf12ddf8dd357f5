import Diagnostics

/// The git repository that holds a plan folder, asked by running git.
///
/// What is read are git's own objects: no hook, filter or pager runs, nothing is fetched, and of the
/// environment git sees only where it finds itself and its user's settings.
struct GitRepository {
  /// The plan folder inside the repository, without `/` at its end; empty if it is the root.
  let prefix: String
  private let folder: String

  /// - Parameter folder: a folder that can be read.
  init(containing folder: String) throws(Trouble) {
    self.folder = folder
    let place = try GitRepository.run(
      ["rev-parse", "--is-inside-work-tree", "--show-prefix"], in: folder)
    let lines = place.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard place.status == 0, lines.count == 2, lines[0] == "true" else {
      throw GitRepository.noRepository(folder, place)
    }
    var path = lines[1]
    if path.hasSuffix("\n") { path = path.dropLast() }
    if path.hasSuffix("/") { path = path.dropLast() }
    prefix = String(path)
  }

  /// What git says to a command; its text is cut off at the first bytes that are none.
  struct Answer {
    let status: Int32
    let bytes: [UInt8]
    let errors: String

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var line: String { String(text.prefix { $0 != "\n" }) }
  }

  func ask(_ arguments: [String], input: [UInt8] = []) throws(Trouble) -> Answer {
    try GitRepository.run(arguments, in: folder, input: input)
  }

  private static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = []
  ) throws(Trouble) -> Answer {
    let command = ["git", "--no-pager", "-C", folder] + settings + arguments
    do throws(SystemError) {
      let outcome = try ChildProcess.run(command, environment: environment, input: input)
      return Answer(
        status: outcome.status, bytes: outcome.output,
        errors: String(decoding: outcome.errors, as: UTF8.self))
    } catch {
      throw .disk(
        Text(
          de: "git lässt sich nicht starten: \(error.cause.de)",
          en: "git cannot be started: \(error.cause.en)"))
    }
  }

  private static let settings = [
    "-c", "protocol.allow=never", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
  ]

  private static var environment: [String] {
    let kept = ["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"].compactMap { name in
      Terminal.environment(name).map { "\(name)=\($0)" }
    }
    return kept + [
      "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
    ]
  }

  private static func noRepository(_ folder: String, _ answer: Answer) -> Trouble {
    if answer.status == 0 || answer.errors.contains("not a git repository") {
      return .disk(
        Text(
          de: "Der Planordner „\(folder)“ liegt in keinem git-Repository",
          en: "The plan folder “\(folder)” is in no git repository"))
    }
    let reason = answer.errors.prefix { $0 != "\n" }
    return .disk(
      Text(
        de: "git kann den Planordner „\(folder)“ nicht lesen: \(reason)",
        en: "git cannot read the plan folder “\(folder)”: \(reason)"))
  }
}
