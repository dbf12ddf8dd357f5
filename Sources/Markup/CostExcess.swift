/// Why a text is not parsed at all: the machine-independent estimate of its cost is over the limit.
public struct CostExcess: Error, Sendable, Equatable {
  /// What there is too much of.
  public enum Cause: Sendable {
    /// Columns times rows, summed over the tables of the text.
    case tableCells
    /// Columns of one table.
    case tableColumns
    /// The work for characters that may open something, see `Markdown.cost(of:)`.
    case openers
    /// Quotes, list items and footnotes inside one another.
    case depth
    /// Bytes of one line.
    case lineLength
  }

  public var cause: Cause
  public var count: Int
  public var limit: Int
  /// The line or block that goes over the limit.
  public var range: Range<Int>

  public init(cause: Cause, count: Int, limit: Int, range: Range<Int>) {
    self.cause = cause
    self.count = count
    self.limit = limit
    self.range = range
  }
}
