/// A value of the front matter, read in the type that the schema gives its key.
public indirect enum Value: Sendable, Hashable {
  case text(String)
  /// A word of an enumeration.
  case choice(String)
  case money(Money)
  case count(Int)
  case number(ExactNumber)
  case quantity(ExactNumber, unit: String)
  /// From 0 to 100.
  case percent(ExactNumber)
  case date(Day)
  case moment(Moment)
  case period(Period)
  case year(Int)
  case flag(Bool)
  case ags(String)
  case point(Point)
  /// The id of another document, as written.
  case reference(String)
  case list([Located])
  case mapping([Field])
  /// Given, but not to be read; the text as written.
  case unreadable(String)
}

/// A value and the bytes of the file on which it stands.
public struct Located: Sendable, Hashable {
  public let value: Value
  public let range: Range<Int>
}

/// A key with its value.
public struct Field: Sendable, Hashable {
  public let key: String
  public let keyRange: Range<Int>
  public let value: Value
  public let range: Range<Int>
}
