/// The languages of messages and pages.
public enum Language: String, Sendable, CaseIterable {
  case de, en
}

/// A sentence in both languages.
public struct Text: Sendable, Hashable {
  public var de: String
  public var en: String

  public init(de: String, en: String) {
    self.de = de
    self.en = en
  }

  /// A text that reads the same in both languages: an id, a line to copy.
  public init(verbatim text: String) {
    self.init(de: text, en: text)
  }

  public subscript(language: Language) -> String {
    language == .de ? de : en
  }

  public static func + (left: Text, right: Text) -> Text {
    Text(de: left.de + right.de, en: left.en + right.en)
  }
}

extension String {
  /// Order by code points, the order of every list that masterplan writes.
  ///
  /// Swift's own `<` compares normalised text and so differs for decomposed characters.
  public func precedesByCodePoints(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension Sequence where Element == String {
  /// The elements ordered by code points.
  public func sortedByCodePoints() -> [String] {
    sorted { $0.precedesByCodePoints($1) }
  }
}
