import Diagnostics

extension Day {
  /// Reads a date in any notation of the format (format.md §2).
  public static func reading(_ text: String) -> Result<Day, UnreadableDay> {
    do {
      if case .date(let day) = try Notation.date(text.trimmingBlanks()) { return .success(day) }
    } catch {
      return .failure(
        UnreadableDay(
          message: error.message, explanation: error.explanation, proposals: error.edits))
    }
    return .failure(
      UnreadableDay(
        message: Text(de: "„\(text)“ ist kein Datum", en: "“\(text)” is no date"),
        explanation: Text(verbatim: ""), proposals: []))
  }
}

/// Why a text is no date, and what may have been meant.
public struct UnreadableDay: Error {
  public let message: Text
  public let explanation: Text
  public let proposals: [String]
}
