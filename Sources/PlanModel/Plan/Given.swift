import Diagnostics

/// A value as a check sees it: absent, given but unknown, or known with its place.
///
/// The difference between absent and unknown is rules.md's: what is unknown is not zero and not
/// "no", and a rule that needs it is silent.
public enum Given<Value: Sendable>: Sendable {
  case absent
  /// Given but not to be read, or required and missing; its place if it has one.
  case unknown(Place?)
  case known(Value, Place)

  public var value: Value? {
    if case .known(let value, _) = self { value } else { nil }
  }

  public var place: Place? {
    switch self {
    case .absent: nil
    case .unknown(let place): place
    case .known(_, let place): place
    }
  }

  public var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  public var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  public func map<Other: Sendable>(_ transform: (Value) -> Other?) -> Given<Other> {
    switch self {
    case .absent: .absent
    case .unknown(let place): .unknown(place)
    case .known(let value, let place):
      transform(value).map { .known($0, place) } ?? .unknown(place)
    }
  }
}

/// A list as a check sees it: the entries that are known, and how many are not.
public struct Listing<Element: Sendable>: Sendable {
  public struct Entry: Sendable {
    public let value: Element
    public let place: Place
  }

  public let entries: [Entry]
  public let unknownCount: Int
  /// Whether the list stands in the document at all.
  public let isGiven: Bool

  public static var absent: Listing { Listing(entries: [], unknownCount: 0, isGiven: false) }

  public var values: [Element] { entries.map { $0.value } }
  public var isComplete: Bool { unknownCount == 0 }
}

extension Listing where Element: Equatable {
  public func contains(_ value: Element) -> Bool { entries.contains { $0.value == value } }
  public func place(of value: Element) -> Place? { entries.first { $0.value == value }?.place }
}

/// A table of the front matter whose keys are data: years, bodies, goals.
public struct Table<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  public struct Row: Sendable {
    public let key: Key
    public let value: Given<Value>
    public let keyPlace: Place
  }

  public let rows: [Row]
  public let isGiven: Bool
  /// Rows whose key is unknown.
  public let unknownCount: Int

  public static var absent: Table { Table(rows: [], isGiven: false, unknownCount: 0) }

  public subscript(key: Key) -> Given<Value> {
    rows.first { $0.key == key }?.value ?? .absent
  }

  /// Whether every row is known.
  public var isComplete: Bool { unknownCount == 0 && rows.allSatisfy { !$0.value.isUnknown } }
}
