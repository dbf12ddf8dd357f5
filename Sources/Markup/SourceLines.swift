/// The lines of a text as cmark counts them: ended by LF, CR LF or CR.
struct SourceLines {
  private var starts: [Int] = [0]
  private let count: Int

  init(_ text: [UInt8]) {
    count = text.count
    starts.reserveCapacity(text.count / 40)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && !(index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")))
      {
        starts.append(index + 1)
      }
    }
  }

  /// The offset of a line's first byte; lines count from 1, and those outside are taken as the
  /// nearest.
  func start(of line: Int) -> Int {
    line > starts.count ? count : starts[max(line, 1) - 1]
  }

  /// Where the line behind begins.
  func end(of line: Int) -> Int { start(of: max(line, 0) + 1) }

  func offset(line: Int, column: Int) -> Int {
    min(start(of: line) + max(column - 1, 0), end(of: line))
  }
}
