import Synchronization

/// A text file as it was read: its path relative to the plan folder and its bytes.
public final class SourceFile: Sendable {
  /// Relative to the plan folder, with `/`.
  public let path: String
  /// The content without a leading byte-order mark.
  public let bytes: [UInt8]
  /// Length in bytes of the byte-order mark that was left out: 0 or 3.
  public let byteOrderMark: Int
  /// Whether the content was valid UTF-8; otherwise `bytes` is empty.
  private let lines = Mutex<[Int]?>(nil)

  /// - Parameter bytes: the content as it stands on disk, with its byte-order mark if it has one.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.bytes = Array(bytes.dropFirst(3))
      byteOrderMark = 3
    } else {
      self.bytes = bytes
      byteOrderMark = 0
    }
  }

  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a byte range; bytes that are no UTF-8 become U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Line and column of a byte offset.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let starts = lineStarts()
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for byte in bytes[starts[low]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Position(line: low + 1, column: column)
  }

  /// The text of a line (from 1) without its line end; nil beyond the end of the file.
  public func line(_ number: Int) -> String? {
    let starts = lineStarts()
    guard number >= 1, number <= starts.count else { return nil }
    var end = number < starts.count ? starts[number] : bytes.count
    while end > starts[number - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return text(starts[number - 1]..<end)
  }

  private func lineStarts() -> [Int] {
    lines.withLock { cached in
      if let cached { return cached }
      var starts = [0]
      for (index, byte) in bytes.enumerated() {
        let endsLine =
          byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
        if endsLine { starts.append(index + 1) }
      }
      cached = starts
      return starts
    }
  }
}

/// A line and a column, both from 1; columns count Unicode code points.
public struct Position: Sendable, Hashable, Comparable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where something stands: a byte range of a file.
public struct Place: Sendable {
  public let file: SourceFile
  /// Byte offsets into `file.bytes`.
  public let range: Range<Int>

  public init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// The place of what has no value of its own: line 1, column 1, to the same.
  public static func start(of file: SourceFile) -> Place { Place(file, 0..<0) }

  public var start: Position { file.position(at: range.lowerBound) }
  public var end: Position { file.position(at: range.upperBound) }
}
