/// A text to compare, in the parts that people write: each counts differently.
public struct TextRecord: Sendable {
  /// What it is called; a word here counts three times.
  public var title: String
  /// What it is in a sentence or two; a word here counts twice.
  public var summary: String
  /// The place in words.
  public var place: String
  /// Quantities that stand outside the text, such as `2.400 m²`.
  public var quantities: String
  /// A file and the part of it that is the text, Markdown in UTF-8; shared, not copied.
  public var body: [UInt8]
  public var bodyRange: Range<Int>

  public init(
    title: String, summary: String = "", place: String = "", quantities: String = "",
    body: [UInt8] = [], bodyRange: Range<Int>? = nil
  ) {
    self.title = title
    self.summary = summary
    self.place = place
    self.quantities = quantities
    self.body = body
    self.bodyRange = (bodyRange ?? body.indices).clamped(to: body.indices)
  }

  /// The parts of a text, in the order in which they are read.
  enum Part: Int, CaseIterable { case title, summary, place, quantities, body }

  /// The bytes of a part, for the time of the call.
  func withBytes<R>(of part: Part, _ read: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    if part == .body {
      return body.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[bodyRange])) }
    }
    var text =
      switch part {
      case .title: title
      case .summary: summary
      case .place: place
      default: quantities
      }
    return text.withUTF8(read)
  }
}
