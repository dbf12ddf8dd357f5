import Diagnostics

/// The line of a document on which a finding stands, with its place marked.
struct SourceExcerpt {
  let path: String
  let line: Int
  let before: String
  let marked: String
  let after: String

  /// Nil where there is nothing to show: what has no value of its own stands at 1:1.
  init?(_ place: Place) {
    let bytes = place.file.bytes
    let range = place.range.clamped(to: 0..<bytes.count)
    guard !(range.isEmpty && range.lowerBound == 0), range.lowerBound < bytes.count else {
      return nil
    }
    let start = bytes[..<range.lowerBound].lastIndex { $0 == 0x0A }.map { $0 + 1 } ?? 0
    let end = bytes[range.lowerBound...].firstIndex { $0 == 0x0A } ?? bytes.count
    let stop = min(range.upperBound, end)
    path = place.file.path
    line = place.start.line
    before = SourceExcerpt.tail(place.file.text(start..<range.lowerBound))
    marked = SourceExcerpt.head(place.file.text(range.lowerBound..<max(stop, range.lowerBound)))
    after = SourceExcerpt.head(
      SourceExcerpt.withoutReturn(place.file.text(max(stop, range.lowerBound)..<end)))
  }

  private static let limit = 120

  private static func withoutReturn(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "\r" })
  }

  private static func head(_ text: String) -> String {
    text.utf8.count > limit && text.count > limit ? text.prefix(limit) + "…" : text
  }

  private static func tail(_ text: String) -> String {
    text.utf8.count > limit && text.count > limit ? "…" + text.suffix(limit) : text
  }
}
