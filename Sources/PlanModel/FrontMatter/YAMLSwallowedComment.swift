extension YAMLReader {
  /// Two blanks before `#` make a comment that was meant; one blank may stand in a text.
  mutating func noteSwallowedComment(behind range: Range<Int>, text: String) {
    let hash = range.upperBound + 1
    guard source.byte(range.upperBound) == 0x20, source.byte(hash) == UInt8(ascii: "#"),
      frames.last.map({ !$0.isMapping || $0.key != nil }) ?? false
    else { return }
    var end = source.lineEnd(hash)
    while source.isBlank(end - 1) { end -= 1 }
    let line = source.lineStart(range.lowerBound)
    let whole = text + " " + source.text(hash..<end)
    swallowedComments.append(
      FrontMatter.SwallowedComment(
        range: range, comment: hash..<end, path: frames.compactMap { $0.key?.text },
        help: source.text(line..<range.lowerBound) + YAMLLine.quoted(whole),
        replaces: line..<source.lineEnd(hash)))
  }
}
