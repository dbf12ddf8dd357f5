import Diagnostics

/// How a run ends; there is no other code.
enum ExitStatus: Int32 {
  /// Nothing at or above `--fail-on`.
  case success = 0
  /// Findings at or above it.
  case findings = 1
  /// Wrong usage.
  case usage = 2
  /// The plan cannot be read or the output cannot be written.
  case disk = 3
}

/// Why a run cannot go on, in one line.
struct Trouble: Error {
  let status: ExitStatus
  let message: Text

  /// The plan cannot be read or the output cannot be written.
  static func disk(_ message: Text) -> Trouble { Trouble(status: .disk, message: message) }

  /// Wrong usage.
  static func usage(_ message: Text) -> Trouble { Trouble(status: .usage, message: message) }

  /// An unknown word where a few are known, with the nearest of them or all.
  static func unknown(_ what: Text, _ word: String, among known: [String]) -> Trouble {
    if let nearest = NearestName.of(word, in: known) {
      return .usage(
        what
          + Text(
            de: " „\(word)“ gibt es nicht; gemeint ist vielleicht: \(nearest)",
            en: " “\(word)” does not exist; perhaps you meant: \(nearest)"))
    }
    let list =
      known.count > 20
      ? Text(verbatim: "")
      : Text(
        de: "; möglich sind: \(known.joined(separator: ", "))",
        en: "; possible are: \(known.joined(separator: ", "))")
    return .usage(
      what + Text(de: " „\(word)“ gibt es nicht", en: " “\(word)” does not exist") + list)
  }
}
