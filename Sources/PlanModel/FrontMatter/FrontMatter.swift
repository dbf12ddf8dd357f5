/// The front matter of a document: where it stands, what it says, what is wrong with it.
struct FrontMatter: Sendable {
  /// What came of reading.
  enum Outcome: Sendable {
    /// The first line is not `---`, or no second one follows.
    case missing(unclosed: Bool)
    case broken(YAMLProblem)
    case mapping(YAMLNode)
    /// Over `byteLimit`; not parsed.
    case tooLarge(byteCount: Int)
    /// Nested deeper than `depthLimit`, at the first collection that is.
    case tooDeep(Range<Int>)
  }

  /// A key given again in its mapping; of more than two, the second.
  struct DuplicateKey: Sendable, Hashable {
    var key: String
    var first: Range<Int>
    var second: Range<Int>
  }

  /// Plain text that ends at a `#` one blank behind it, which may have been meant as text.
  struct SwallowedComment: Sendable, Hashable {
    /// The scalar that was cut; equal to its node's range.
    var range: Range<Int>
    /// From the `#` to the end of the line.
    var comment: Range<Int>
    /// Keys from the root to the value; lists add nothing.
    var path: [String]
    /// The whole text in quotes, in place of the lines in `replaces`.
    var help: String
    var replaces: Range<Int>
  }

  /// Bytes between the fences.
  static let byteLimit = 256 * 1024
  /// The top mapping is 1.
  static let depthLimit = 32

  var outcome: Outcome
  var duplicates: [DuplicateKey] = []
  var swallowedComments: [SwallowedComment] = []
  /// Bytes between the fences.
  var yamlRange: Range<Int>
  /// Where the Markdown body begins.
  var bodyStart: Int

  /// Splits a file at its fences and reads what stands between them.
  /// `bytes` are valid UTF-8 without byte-order mark and NUL.
  static func read(_ bytes: [UInt8]) -> FrontMatter {
    let fences = FrontMatterFences(bytes)
    guard let yamlRange = fences.yamlRange else {
      return FrontMatter(
        outcome: .missing(unclosed: fences.isOpened), yamlRange: 0..<0, bodyStart: 0)
    }
    if yamlRange.count > byteLimit {
      return FrontMatter(
        outcome: .tooLarge(byteCount: yamlRange.count), yamlRange: yamlRange,
        bodyStart: fences.bodyStart)
    }
    var reader = YAMLReader(source: YAMLSource(bytes: bytes, range: yamlRange))
    let outcome = reader.read()
    return FrontMatter(
      outcome: outcome, duplicates: reader.duplicates,
      swallowedComments: reader.swallowedComments, yamlRange: yamlRange,
      bodyStart: fences.bodyStart)
  }
}

/// The two lines of three hyphens that enclose a front matter.
struct FrontMatterFences {
  var isOpened = false
  var yamlRange: Range<Int>?
  var bodyStart = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard let open = Self.fenceEnd(in: bytes, at: 0) else { return }
      isOpened = true
      var line = open
      while line < bytes.count {
        if let end = Self.fenceEnd(in: bytes, at: line) {
          yamlRange = open..<line
          bodyStart = end
          return
        }
        while line < bytes.count, bytes[line] != UInt8(ascii: "\n") { line += 1 }
        line += 1
      }
    }
  }

  /// The start of the next line, if the line at `start` is a fence.
  private static func fenceEnd(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let hyphen = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == hyphen, bytes[start + 1] == hyphen,
      bytes[start + 2] == hyphen
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
