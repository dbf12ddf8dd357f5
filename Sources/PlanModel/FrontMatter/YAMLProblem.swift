import Diagnostics

/// Why a front matter cannot be read, where, and the lines that would do instead.
struct YAMLProblem: Sendable, Hashable {
  /// The place at fault, which is not always where the parser stopped.
  var range: Range<Int>
  var message: Text
  /// What YAML saw, and the rule behind it.
  var explanation: Text
  /// Alternatives to copy, each in place of the lines in `replaces`, indentation included.
  var help: [String] = []
  /// Whole lines, without the last line's end.
  var replaces: Range<Int>?
}
